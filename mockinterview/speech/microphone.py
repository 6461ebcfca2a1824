"""The microphone, through sounddevice."""

from collections.abc import Callable
from typing import Any

from mockinterview.domain.answer import SAMPLE_RATE
from mockinterview.domain.errors import MicrophoneError
from mockinterview.ports import AudioDevice
from mockinterview.speech.capture import WAY_ON, SoundDeviceCapture
from mockinterview.speech.portaudio import Device, devices, failing_as, find_device, refresh_devices


class SoundDeviceMicrophone:
    """The sound inputs of this machine.

    ``device`` returns the name of the remembered input, or None for the system's default.
    """

    def __init__(self, *, device: Callable[[], str | None]) -> None:
        self._device = device

    def devices(self) -> tuple[AudioDevice, ...]:
        """Return the inputs there are now; those there were before where a stream is open.

        Raises MicrophoneError where PortAudio is missing or fails.
        """
        with failing_as(MicrophoneError, "The microphones can't be listed", way_on=WAY_ON) as library:
            refresh_devices(library)
            return tuple(device.choice for device in devices(library, "input"))

    def open(self) -> SoundDeviceCapture:
        """Start listening to the remembered (else the default) input. Raises MicrophoneError."""
        with failing_as(MicrophoneError, "The microphone can't be opened", way_on=WAY_ON) as library:
            try:
                return self._listen(library)
            except library.PortAudioError:
                # The list of devices may be out of date: the sound server was restarted.
                refresh_devices(library)
                return self._listen(library)

    def _listen(self, library: Any) -> SoundDeviceCapture:
        device = self._chosen(library)
        try:
            return SoundDeviceCapture(library, device, sample_rate=SAMPLE_RATE)
        except library.PortAudioError:
            if device.sample_rate == SAMPLE_RATE:
                raise
            return SoundDeviceCapture(library, device, sample_rate=device.sample_rate)

    def _chosen(self, library: Any) -> Device:
        name = self._device()
        device = find_device(library, "input", name)
        if device is not None:
            return device
        if name is None:
            raise MicrophoneError("There is no microphone.", way_on=WAY_ON)
        raise MicrophoneError(f"The microphone “{name}” is not connected.", way_on=WAY_ON)
