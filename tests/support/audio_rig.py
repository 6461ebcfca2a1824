"""A virtual microphone and a virtual speaker: a private PulseAudio server without hardware.

It needs no D-Bus, no root and no configuration: programs find it through the one variable ``PULSE_SERVER``,
where ALSA's pulse plugin is installed (Debian: ``libasound2-plugins``).
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE

PATIENCE_S = 10.0
"""How long anything of the rig may take to happen."""
LOUD = 500
"""Absolute sample value from which a sound counts as heard; both virtual devices are free of noise."""
_MICROPHONE = (
    "module-remap-source",
    "source_name=virtual_mic",
    "master=mic_feed.monitor",
    "format=s16le",
    f"rate={SAMPLE_RATE}",
    "channels=1",
    "remix=no",
)
# Without norewinds a null sink renders 2 s ahead and takes it back: the start of what is played gets lost.
_SCRIPT = f"""
load-module module-native-protocol-unix auth-anonymous=1 auth-cookie-enabled=0 socket={{socket}}
load-module module-null-sink sink_name=mic_feed format=s16le rate={SAMPLE_RATE} channels=1 norewinds=1
load-module {" ".join(_MICROPHONE)}
load-module module-null-sink sink_name=virtual_speaker format=s16le rate=48000 channels=2 norewinds=1
set-default-sink virtual_speaker
set-default-source virtual_mic
"""
_OPTIONS = (
    "--daemonize=no",
    "--use-pid-file=no",
    "--exit-idle-time=-1",
    "--high-priority=no",
    "--realtime=no",
    "--disable-shm=yes",
)
_RAW = ("--raw", "--format=s16le", f"--rate={SAMPLE_RATE}", "--channels=1")


def missing_program() -> str | None:
    """Return the name of a program the rig needs that is not installed, or None."""
    return next(
        (name for name in ("pulseaudio", "pactl", "pacat", "parec") if shutil.which(name) is None), None
    )


class AudioRig:
    """The running sound server; ``speak`` is heard by the microphone, ``listening`` hears the speaker."""

    def __init__(self) -> None:
        # Not pytest's own folder: the path of a Unix socket has at most 107 characters.
        self._folder = Path(tempfile.mkdtemp(prefix="rig-"))
        self.server = f"unix:{self._folder / 'native'}"
        script = self._folder / "rig.pa"
        script.write_text(_SCRIPT.format(socket=self._folder / "native"), encoding="utf-8")
        home = dict.fromkeys(
            ("HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"), str(self._folder)
        )
        self._log = (self._folder / "log").open("wb")
        self._process = subprocess.Popen(
            ["pulseaudio", "-n", "-F", str(script), *_OPTIONS],
            env={**os.environ, **home, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"},
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=self._log,
        )
        self._wait_until_up()

    def pactl(self, *arguments: str) -> str:
        """Return what ``pactl`` prints for the arguments."""
        done = subprocess.run(
            ["pactl", *arguments], env=self._env, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def speak(self, pcm: bytes) -> None:
        """Play pcm (16 kHz mono) into the microphone, to its end."""
        subprocess.run(["pacat", "--playback", "-d", "mic_feed", *_RAW], env=self._env, input=pcm, check=True)

    @contextlib.contextmanager
    def speaking(self, pcm: bytes) -> Iterator[None]:
        """Play pcm into the microphone while the block runs, at most to its end."""
        command = ["pacat", "--playback", "-d", "mic_feed", *_RAW]
        with tempfile.TemporaryFile() as sound:
            sound.write(pcm)
            sound.seek(0)
            with subprocess.Popen(command, env=self._env, stdin=sound) as process:
                try:
                    yield
                finally:
                    process.terminate()

    @contextlib.contextmanager
    def listening(self) -> Iterator["Ear"]:
        """Hear what the speaker plays while the block runs."""
        command = ["parec", "-d", "virtual_speaker.monitor", "--latency-msec=20", *_RAW]
        with subprocess.Popen(command, env=self._env, stdout=subprocess.PIPE, bufsize=0) as process:
            ear = Ear(process)
            try:
                ear.wait_until_listening()
                yield ear
            finally:
                process.terminate()
                ear.join()

    @contextlib.contextmanager
    def microphone_stalled(self) -> Iterator[None]:
        """Let the microphone send nothing, as a frozen device does."""
        self.pactl("suspend-source", "virtual_mic", "1")
        try:
            yield
        finally:
            self.pactl("suspend-source", "virtual_mic", "0")

    @contextlib.contextmanager
    def microphone_muted(self) -> Iterator[None]:
        """Mute the microphone."""
        self.pactl("set-source-mute", "virtual_mic", "1")
        try:
            yield
        finally:
            self.pactl("set-source-mute", "virtual_mic", "0")

    @contextlib.contextmanager
    def microphone_unplugged(self) -> Iterator[None]:
        """Pull the microphone's plug; the server moves its listeners to the speaker's monitor."""
        self.pactl("unload-module", _MICROPHONE[0])
        try:
            yield
        finally:
            self.pactl("load-module", *_MICROPHONE)
            self.pactl("set-default-source", "virtual_mic")

    @contextlib.contextmanager
    def speaker_stalled(self) -> Iterator[None]:
        """Let the speaker take nothing, as a frozen device does."""
        self.pactl("suspend-sink", "virtual_speaker", "1")
        try:
            yield
        finally:
            self.pactl("suspend-sink", "virtual_speaker", "0")

    def kill(self) -> None:
        """Let the sound server die."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End the server and remove its folder."""
        self._process.terminate()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._log.close()
        shutil.rmtree(self._folder)

    @property
    def _env(self) -> dict[str, str]:
        return {**os.environ, "PULSE_SERVER": self.server}

    def _wait_until_up(self) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(subprocess.CalledProcessError):
                if self.pactl("get-default-source") == "virtual_mic":
                    return
            time.sleep(0.02)  # the server tells no one that it is up
        log = (self._folder / "log").read_text(encoding="utf-8")
        self.stop()
        raise RuntimeError(f"PulseAudio did not come up: {log}")


@contextlib.contextmanager
def sound_through(rig: AudioRig) -> Iterator[None]:
    """Let this process and those it starts record from and play to the rig while the block runs."""
    import sounddevice

    before = os.environ.get("PULSE_SERVER")
    os.environ["PULSE_SERVER"] = rig.server
    _list_devices_anew(sounddevice)
    try:
        yield
    finally:
        if before is None:
            del os.environ["PULSE_SERVER"]
        else:
            os.environ["PULSE_SERVER"] = before
        _list_devices_anew(sounddevice)


class Ear:
    """Hears the virtual speaker: collects what it plays, piece by piece, with the time each piece came."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._news = threading.Condition()
        self._pieces: list[tuple[float, bytes]] = []
        self._thread = threading.Thread(target=self._listen, name="ear")
        self._thread.start()

    @property
    def pcm(self) -> bytes:
        """Return everything heard so far, 16 kHz mono."""
        with self._news:
            pcm = b"".join(piece for _, piece in self._pieces)
        return pcm[: len(pcm) // SAMPLE_BYTES * SAMPLE_BYTES]

    def wait_until_listening(self) -> None:
        """Wait for the first piece."""
        self._wait(lambda: bool(self._pieces), "the speaker's monitor sends nothing")

    def wait_for_sound(self, *, since: float = 0.0) -> float:
        """Return when something was heard after ``since``; both are times of ``time.monotonic``."""
        self._wait(lambda: self._last_loud() > since, "nothing was heard")
        return next(at for at, piece in self._pieces if at > since and _is_loud(piece))

    def wait_for_silence(self, *, seconds: float) -> float:
        """Return when the last sound was heard before that many seconds of silence."""
        self._wait(lambda: self._pieces[-1][0] - self._last_loud() >= seconds, "it never was silent")
        return self._last_loud()

    def join(self) -> None:
        """Wait for the listening thread, once the process was told to end."""
        self._thread.join(PATIENCE_S)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while piece := self._process.stdout.read(SAMPLE_RATE // 100 * SAMPLE_BYTES):
            with self._news:
                self._pieces.append((time.monotonic(), piece))
                self._news.notify_all()

    def _wait(self, come: Callable[[], bool], complaint: str) -> None:
        with self._news:
            assert self._news.wait_for(come, PATIENCE_S), complaint

    def _last_loud(self) -> float:
        return next((at for at, piece in reversed(self._pieces) if _is_loud(piece)), 0.0)


def _list_devices_anew(sounddevice: ModuleType) -> None:
    sounddevice._terminate()
    sounddevice._initialize()


def _is_loud(piece: bytes) -> bool:
    samples = np.frombuffer(piece, dtype="<i2", count=len(piece) // SAMPLE_BYTES)
    return bool(samples.size) and int(np.abs(samples.astype(np.int32)).max()) > LOUD
