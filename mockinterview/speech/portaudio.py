"""PortAudio, the sound library: loaded when first needed, its failures told as sentences.

PortAudio is one per process: it lists the devices once, when it is initialised, may only be initialised anew
while no stream is open, and must not open or close two streams at the same time. This module keeps to that.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from mockinterview.domain.errors import AudioError
from mockinterview.ports import AudioDevice

Direction = Literal["input", "output"]

_WASAPI = "Windows WASAPI"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A sound device as PortAudio knows it."""

    index: int
    name: str
    sample_rate: int
    """Hertz; the rate it works at by itself."""
    is_default: bool
    host: str
    """The system's sound interface it is reached through, for example ``ALSA``."""

    @property
    def choice(self) -> AudioDevice:
        """Return what the user is shown."""
        return AudioDevice(name=self.name, is_default=self.is_default)


class _Streams:
    """Counts the open streams of this process and opens and closes them one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open = 0

    def open(self, library: Any, kind: str, settings: dict[str, Any]) -> Any:
        with self._lock:
            stream = getattr(library, kind)(**settings)
            try:
                stream.start()
            except library.PortAudioError:
                stream.close()
                raise
            self._open += 1
            return stream

    def close(self, stream: Any) -> None:
        with self._lock:
            stream.abort()
            stream.close()
            self._open -= 1

    def refresh(self, library: Any) -> None:
        with self._lock:
            if not self._open:
                # The only way to see devices that came or went (python-sounddevice issues 125 and 382).
                library._terminate()
                library._initialize()


_STREAMS = _Streams()


@contextmanager
def failing_as(family: type[AudioError], sentence: str, *, way_on: str) -> Iterator[Any]:
    """Give the ``sounddevice`` module; raise its failures as ``family``.

    ``sentence`` has no full stop: PortAudio's reason is put after it.
    """
    try:
        import sounddevice
    except OSError as error:
        raise family(
            "The sound library PortAudio is not installed.",
            way_on="Install it (Debian, Ubuntu: sudo apt install libportaudio2), or practice with --typed.",
        ) from error
    try:
        yield sounddevice
    except (sounddevice.PortAudioError, ValueError) as error:
        raise family(f"{sentence} ({error.args[0]}).", way_on=way_on) from error


def devices(library: Any, direction: Direction) -> tuple[Device, ...]:
    """Return the devices of the system's main sound interface for one direction, in its order.

    Windows lists each device once per interface; only WASAPI's are given there, with their full names.
    """
    hosts = library.query_hostapis()
    host = next((host for host in hosts if host["name"] == _WASAPI), None) or _first_host(hosts)
    if host is None:
        return ()
    default = host[f"default_{direction}_device"]
    found = ((index, library.query_devices(index)) for index in host["devices"])
    return tuple(
        Device(
            index=index,
            name=device["name"],
            sample_rate=round(device["default_samplerate"]),
            is_default=index == default,
            host=host["name"],
        )
        for index, device in found
        if device[f"max_{direction}_channels"] > 0
    )


def find_device(library: Any, direction: Direction, name: str | None) -> Device | None:
    """Return the device of that name, or the default one where ``name`` is None; None where there is none.

    The devices are listed anew when it is not there at first sight.
    """
    for refreshed in (False, True):
        if refreshed:
            refresh_devices(library)
        for device in devices(library, direction):
            if device.is_default if name is None else device.name == name:
                return device
    return None


def refresh_devices(library: Any) -> None:
    """List the devices anew; without effect while a stream is open."""
    _STREAMS.refresh(library)


def open_stream(library: Any, kind: str, device: Device, **settings: Any) -> Any:
    """Return a started 16-bit mono stream, for example of the kind ``RawInputStream``.

    ``settings`` are sounddevice's; the latency is low where they don't say otherwise.
    """
    extra = library.WasapiSettings(auto_convert=True) if device.host == _WASAPI else None
    common = {
        "device": device.index,
        "channels": 1,
        "dtype": "int16",
        "latency": "low",
        "extra_settings": extra,
    }
    return _STREAMS.open(library, kind, common | settings)


def close_stream(stream: Any) -> None:
    """Abort and close a stream; never ``stop``, which waits for ever on a device that stalled."""
    _STREAMS.close(stream)


def _first_host(hosts: Any) -> Any:
    return next((host for host in hosts if host["devices"]), None)
