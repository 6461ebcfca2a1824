"""What the sound tells of a voice: how many "um" are heard, and what the measuring costs.

Answers that nothing was fitted to are spoken phrase by phrase by synthetic voices, with "um" or "uh" (.2-1 s)
in a third of the pauses, over pink noise 20 and 30 dB below. The built-in recogniser writes the words; "by
sound" adds what the meter hears. Voices that are not on this machine are passed over.
"""

import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Baseline, Figure, timed
from benchmarks.hearing import NOT_READ
from benchmarks.home import Homes
from support.hesitant import Clip, Speaker, matched, spoken_hesitantly

from mockinterview.analysis.sound import VoiceMeter
from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Span, Transcript, Word
from mockinterview.practice.hearing import with_hesitations
from mockinterview.speech.language_model import InterviewLanguage
from mockinterview.speech.sphinx_engine import SphinxEngine

ANSWERS = Path(__file__).with_name("held_out_answers.txt")
MARKED = re.compile(r"\{([^}|]*)(?:\|[^}]*)?\}")
SPEAKERS = tuple(
    Speaker(name)
    for name in ("flite:slt", "flite:rms", "flite:kal16", "espeak-ng:en-us", "espeak-ng:en-gb+f3")
)
ANSWER_S = 90
ANSWERS_SPOKEN = 15
PIECE_BYTES = SAMPLE_RATE * SAMPLE_BYTES // 10


@dataclass(frozen=True, slots=True)
class Tried:
    """A spoken answer and what the recogniser made of it."""

    clip: Clip
    transcript: Transcript


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield how well hesitations are heard, and what a long answer's voice costs to measure."""
    clips = list(_clips())
    if clips:
        tried = _recognised(folders, clips)
        yield from _hesitations(tried)
        yield from _costs(b"".join(clip.pcm for clip in clips))


def _clips() -> Iterator[Clip]:
    chance = random.Random(23)
    here = [speaker for speaker in SPEAKERS if speaker.is_here]
    lines = [line for line in ANSWERS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for i, line in enumerate(lines[:ANSWERS_SPOKEN] if here else ()):
        text = MARKED.sub(r"\1", line.partition(":")[2])
        yield spoken_hesitantly(text, here[i % len(here)], chance, noise_db=(-20, -30)[i % 2])


def _recognised(folders: Homes, clips: Sequence[Clip]) -> list[Tried]:
    language = InterviewLanguage(
        folders.warm / "speech", pronunciations=NOT_READ, sentences_file=NOT_READ
    ).ready()
    assert language, "the interview language was not made"
    engine = SphinxEngine(language_model=language.language_model, dictionary=language.dictionary)
    try:
        return [Tried(clip, _transcript(engine, clip.pcm)) for clip in clips]
    finally:
        engine.close()


def _transcript(engine: SphinxEngine, pcm: bytes) -> Transcript:
    recognizer = engine.open()
    recognizer.feed(pcm)
    return recognizer.finish()


def _hesitations(tried: Sequence[Tried]) -> Iterator[Figure]:
    alone = _rates(tried, lambda one: one.transcript.hesitations)
    together = _rates(
        tried,
        lambda one: with_hesitations(one.transcript, _by_sound(one.clip, one.transcript.words)).hesitations,
    )
    ideal = _rates(tried, lambda one: _by_sound(one.clip, _ideal_words(one.clip)))
    there = sum(len(one.clip.hesitations) for one in tried)
    for i, name in enumerate(("precision", "recall")):
        yield Figure(
            name=f"hesitations {name}",
            what=f"{there} in {len(tried)} answers, by the built-in recogniser and by sound",
            unit="of 1",
            values=(together[i],),
            baseline=Baseline(what="by the recogniser alone", value=alone[i]),
            note=f"by sound alone between words that were all recognised {ideal[i]:.2f}",
        )


def _rates(tried: Sequence[Tried], heard: Callable[[Tried], Sequence[Span]]) -> tuple[float, float]:
    """Return precision and recall."""
    right = found = total = there = 0
    for one in tried:
        spans = heard(one)
        counts = matched(spans, one.clip.hesitations)
        right, found = right + counts[0], found + counts[1]
        total, there = total + len(spans), there + len(one.clip.hesitations)
    return right / max(total, 1), found / max(there, 1)


def _by_sound(clip: Clip, words: Sequence[Word]) -> tuple[Span, ...]:
    meter = VoiceMeter()
    meter.feed(clip.pcm)
    return meter.finish(words)[1]


def _ideal_words(clip: Clip) -> list[Word]:
    """Return the words that were spoken, spread evenly over their phrases."""
    words = []
    for text, span in clip.phrases:
        said = text.split()
        each_s = span.seconds / len(said)
        words += [
            Word(word, span.start + i * each_s, span.start + (i + 1) * each_s, 1.0)
            for i, word in enumerate(said)
        ]
    return words


def _costs(pcm: bytes) -> Iterator[Figure]:
    pcm = (pcm * 2)[: ANSWER_S * SAMPLE_RATE * SAMPLE_BYTES]
    words = [Word("word", i / 2.5, (i + 1) / 2.5, 1.0) for i in range(round(ANSWER_S * 2.5))]
    ends: list[float] = []

    def measured() -> None:
        meter = VoiceMeter()
        for start in range(0, len(pcm), PIECE_BYTES):
            meter.feed(pcm[start : start + PIECE_BYTES])
        fed = time.perf_counter()
        meter.finish(words)
        ends.append(1000 * (time.perf_counter() - fed))

    taken, cpu = timed(measured, runs=10)
    yield Figure(
        name="voice measured",
        what=f"{ANSWER_S} s of sound, in pieces of 0.1 s",
        unit="ms",
        values=taken,
        goal=500,
        cpu=cpu,
    )
    yield Figure(
        name="voice at the end",
        what="what is left to do after the last piece",
        unit="ms",
        values=tuple(ends),
        goal=200,
    )
