import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mockinterview.speech.sphinx_denoise import Denoiser
from mockinterview.speech.sphinx_pieces import PauseCutter

RATE = 16_000
RNG = np.random.default_rng(5)


def noise(seconds: float, *, level: float) -> bytes:
    return (RNG.standard_normal(int(seconds * RATE)) * level).astype("<i2").tobytes()


def speech(seconds: float) -> bytes:
    """Loud and soft by turns, as syllables are."""
    syllables = int(seconds / 0.3)
    return b"".join(noise(0.2, level=3000) + noise(0.1, level=400) for _ in range(syllables))


def cutter() -> PauseCutter:
    return PauseCutter(shortest_s=3.0, longest_s=8.0)


def test_a_piece_ends_in_the_pause() -> None:
    sound = speech(4.2) + noise(0.6, level=30) + speech(2.1)
    pieces = list(cutter().feed(sound))
    assert len(pieces) == 1
    assert 4.2 <= len(pieces[0].pcm) / 2 / RATE < 4.8


def test_a_pause_before_the_shortest_length_does_not_cut() -> None:
    sound = speech(1.2) + noise(0.6, level=30) + speech(3.0)
    assert list(cutter().feed(sound)) == []


def test_speech_without_pause_is_cut_at_its_quietest_place() -> None:
    sound = speech(6.0) + noise(0.2, level=100) + speech(3.0)
    first, *_ = cutter().feed(sound)
    assert 5.9 < len(first.pcm) / 2 / RATE < 6.4


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 40_000), max_size=12))
def test_nothing_is_lost_however_it_is_fed(sizes: list[int]) -> None:
    sound = noise(15.0, level=2000)
    cut = cutter()
    pieces, at = [], 0
    for size in [*sizes, len(sound)]:
        pieces += cut.feed(sound[at : at + 2 * size])
        at += 2 * size
    pieces += cut.feed(sound[at:])
    pieces.append(cut.rest())
    assert b"".join(piece.pcm for piece in pieces) == sound
    starts = np.cumsum([0] + [len(piece.pcm) / 2 / RATE for piece in pieces[:-1]])
    assert [piece.start for piece in pieces] == pytest.approx(starts)
    assert max(len(piece.pcm) for piece in pieces) <= 8.0 * RATE * 2


def test_steady_noise_is_lowered_and_a_tone_is_kept() -> None:
    hiss = np.frombuffer(noise(3.0, level=300), "<i2").astype(float)
    tone = np.sin(2 * np.pi * 440 * np.arange(2 * RATE) / RATE) * 4000
    tone[: RATE // 2] = 0
    sound = hiss.copy()
    sound[RATE:] += tone
    cleaned = np.frombuffer(Denoiser().clean(sound.astype("<i2").tobytes()), "<i2").astype(float)
    assert len(cleaned) == len(sound)
    assert np.std(cleaned[:RATE]) < 0.75 * np.std(sound[:RATE])
    assert np.std(cleaned[2 * RATE :]) == pytest.approx(np.std(tone[RATE:]), rel=0.05)


@pytest.mark.parametrize("samples", [0, 1, 511, 512, 513, 1000])
def test_short_pieces_keep_their_length(samples: int) -> None:
    assert len(Denoiser().clean(bytes(2 * samples))) == 2 * samples
