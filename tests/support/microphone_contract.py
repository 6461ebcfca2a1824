"""What every microphone must do, as checks that take a microphone into which at least a second is spoken."""

from collections.abc import Callable

from mockinterview.domain.answer import SAMPLE_BYTES
from mockinterview.ports import Capture, Microphone

PATIENCE_S = 5.0


def hear(capture: Capture, *, count: int) -> bytes:
    """Return the next ``count`` bytes of sound or more; fails where they don't come."""
    heard = b""
    while len(heard) < count:
        piece = capture.read(timeout_s=PATIENCE_S)
        assert piece, "no sound came"
        heard += piece
    return heard


def check_there_is_one_default_device(microphone: Microphone) -> None:
    devices = microphone.devices()
    assert [device.is_default for device in devices].count(True) == 1
    assert all(device.name for device in devices)


def check_sound_comes_as_whole_samples(microphone: Microphone) -> None:
    capture = microphone.open()
    try:
        for _ in range(4):
            assert len(capture.read(timeout_s=PATIENCE_S)) % SAMPLE_BYTES == 0
    finally:
        capture.close()


def check_a_live_microphone_has_a_level_and_no_warning(microphone: Microphone) -> None:
    capture = microphone.open()
    try:
        hear(capture, count=3200)
        assert capture.warning is None
        assert -60.0 < capture.level_dbfs < 0.0
    finally:
        capture.close()


def check_a_closed_capture_falls_silent_without_an_error(microphone: Microphone) -> None:
    capture = microphone.open()
    hear(capture, count=3200)
    capture.close()
    capture.close()
    while capture.read(timeout_s=0.0):
        pass
    assert capture.read(timeout_s=PATIENCE_S) == b""


def check_it_can_be_opened_again(microphone: Microphone) -> None:
    for _ in range(3):
        capture = microphone.open()
        hear(capture, count=1600)
        capture.close()


CHECKS: tuple[Callable[[Microphone], None], ...] = (
    check_there_is_one_default_device,
    check_sound_comes_as_whole_samples,
    check_a_live_microphone_has_a_level_and_no_warning,
    check_a_closed_capture_falls_silent_without_an_error,
    check_it_can_be_opened_again,
)
