"""What the voice did: pitch, loudness and hesitations of sounds made for the test."""

import math
import time

import numpy as np
import pytest
from support.meter_contract import MeterContract

from mockinterview.analysis.sound import VoiceMeter
from mockinterview.domain.answer import SAMPLE_RATE, SoundMeasures, Word


def voice(seconds, *, pitch_hz=120.0, level=0.1, sway_st=0.0, vowel=(700, 1200)):
    """Return a buzz through two resonances; its pitch sways by a sine of ``sway_st`` semitones a second."""
    at = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    pitch = pitch_hz * 2 ** (sway_st * np.sin(2 * np.pi * at) / 12)
    phase = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
    sound = np.zeros_like(at)
    for harmonic in range(1, 20):
        hertz = harmonic * pitch_hz
        gain = sum(1 / (1 + ((hertz - formant) / 120) ** 2) for formant in vowel) + 0.05 / harmonic
        sound += gain * np.sin(harmonic * phase)
    return sound * (level / np.sqrt(np.mean(sound**2)))


def silence(seconds):
    return np.zeros(int(seconds * SAMPLE_RATE))


def babble(seconds):
    """Return a voice that moves like speech: another vowel and pitch every tenth of a second."""
    chance = np.random.default_rng(3)
    return np.concatenate(
        [
            voice(0.1, pitch_hz=chance.uniform(100, 150), vowel=chance.uniform((250, 900), (850, 2400)))
            for _ in range(round(seconds * 10))
        ]
    )


def pcm(*sounds, noise=1e-4):
    sound = np.concatenate(sounds)
    sound = sound + noise * np.random.default_rng(1).standard_normal(len(sound))
    return (np.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes()


def measured(sound, *spans):
    meter = VoiceMeter()
    for start in range(0, len(sound), 3_201):
        meter.feed(sound[start : start + 3_201])
    return meter.finish([Word("word", start, end, 0.9) for start, end in spans])


class TestVoiceMeter(MeterContract):
    @pytest.fixture
    def meter(self):
        return VoiceMeter


@pytest.mark.parametrize("pitch_hz", [95, 120, 210, 300])
@pytest.mark.parametrize("sway_st", [0, 1, 4])
def test_pitch_varies_alike_for_low_and_high_voices(pitch_hz, sway_st):
    sound, _ = measured(pcm(voice(5, pitch_hz=pitch_hz, sway_st=sway_st)), (0, 5))
    assert sound.pitch_variation_st == pytest.approx(sway_st / math.sqrt(2), rel=0.1, abs=0.15)


def test_loudness_varies_whatever_the_microphone():
    loud, soft = voice(2, level=0.2), voice(2, level=0.1)
    for gain in (1, 0.1):
        sound, _ = measured(pcm(loud * gain, soft * gain), (0, 4))
        assert sound.loudness_variation_db == pytest.approx(3, abs=0.2)


def test_trailing_off_is_the_fall_at_the_end_of_each_stretch():
    stretch = [voice(1.6), voice(0.4, level=0.025), silence(0.6)]
    sound, _ = measured(pcm(*stretch, *stretch), (0, 1), (1, 2), (2.6, 4.6))
    assert sound.trailing_off_db == pytest.approx(12, abs=1)
    even, _ = measured(pcm(voice(5)), (0, 5))
    assert even.trailing_off_db == pytest.approx(0, abs=0.5)
    short, _ = measured(pcm(voice(1), silence(1), voice(1.2)), (0, 1), (2, 3.2))
    assert short.trailing_off_db is None


@pytest.mark.parametrize("sound", [silence(5), voice(1.5), np.random.default_rng(2).normal(0, 0.1, 80_000)])
def test_too_little_voice_is_not_measured(sound):
    assert measured(pcm(sound, noise=0), (0, 5))[0] == SoundMeasures()


def test_a_steady_voice_between_words_is_a_hesitation():
    sound = pcm(babble(1), silence(0.2), voice(0.5), silence(0.2), babble(1))
    _, (heard,) = measured(sound, (0, 1), (1.9, 2.9))
    assert heard.start == pytest.approx(1.2, abs=0.06)
    assert heard.end == pytest.approx(1.7, abs=0.06)


@pytest.mark.parametrize(
    "between",
    [
        silence(0.6),
        babble(0.6),
        voice(0.15),
        voice(0.6, level=0.002),
        np.random.default_rng(2).normal(0, 0.1, 9_600),
        voice(0.6, sway_st=6),
    ],
)
def test_what_moves_or_is_short_or_soft_or_noise_is_none(between):
    sound = pcm(babble(1), silence(0.2), between, silence(0.2), babble(1))
    end = len(sound) / 2 / SAMPLE_RATE
    assert measured(sound, (0, 1), (end - 1, end))[1] == ()


def test_what_the_recogniser_took_for_a_word_is_none():
    sound = pcm(babble(1), silence(0.2), voice(0.5), silence(0.2), babble(1))
    assert measured(sound, (0, 1), (1.2, 1.7), (1.9, 2.9))[1] == ()


def test_a_steady_voice_that_was_taken_for_a_doubtful_word_is_a_hesitation():
    meter = VoiceMeter()
    meter.feed(pcm(babble(1), silence(0.2), voice(0.5), silence(0.2), babble(1)))
    words = [Word("so", 0, 1, 0.9), Word("love", 1.2, 1.7, 0.1), Word("it", 1.9, 2.9, 0.9)]
    _, (heard,) = meter.finish(words)
    assert heard.seconds == pytest.approx(0.5, abs=0.06)


def test_an_um_before_the_first_and_after_the_last_word_is_heard():
    sound = pcm(voice(0.5), silence(0.3), babble(2), silence(0.3), voice(0.5))
    heard = [edge for span in measured(sound, (0.8, 2.8))[1] for edge in (span.start, span.end)]
    assert heard == pytest.approx([0, 0.5, 3.1, 3.6], abs=0.06)


def test_pieces_and_whole_give_the_same():
    sound = pcm(babble(3), silence(0.3), voice(0.5))
    meter = VoiceMeter()
    meter.feed(sound)
    whole, heard = meter.finish([Word("word", 0, 3, 0.9)])
    pieces, heard_too = measured(sound, (0, 3))
    assert (whole, heard) == (pieces, heard_too)


def test_ninety_seconds_are_measured_in_half_a_second():
    sound = pcm(babble(90))
    meter = VoiceMeter()
    began = time.process_time()
    meter.feed(sound)
    fed = time.process_time()
    meter.finish([Word("word", i, i + 0.9, 0.9) for i in range(90)])
    ended = time.process_time()
    assert fed - began < 0.5
    assert ended - fed < 0.05
