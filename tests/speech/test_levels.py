"""Levels of sound."""

import numpy as np
import pytest
from support.sounds import tone

from mockinterview.speech.levels import SILENCE_DBFS, dbfs


def pcm(samples):
    return np.asarray(samples, dtype="<i2").tobytes()


def test_a_full_scale_square_is_zero():
    assert dbfs(pcm([-32768, -32768])) == 0.0


def test_a_full_scale_sine_is_three_decibels_less():
    assert dbfs(pcm(tone(seconds=1, peak=1.0) * 32767)) == pytest.approx(-3.01, abs=0.01)


def test_half_the_size_is_six_decibels_less():
    assert dbfs(pcm([1000, -1000])) - dbfs(pcm([500, -500])) == pytest.approx(6.02, abs=0.01)


@pytest.mark.parametrize("silence", [b"", b"\x01", bytes(3200)])
def test_silence_has_a_finite_level(silence):
    assert dbfs(silence) == SILENCE_DBFS < dbfs(pcm([1]))


def test_an_odd_last_byte_is_passed_over():
    assert dbfs(pcm([1000]) + b"\x7f") == dbfs(pcm([1000]))
