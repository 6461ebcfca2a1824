"""The recognisers: how fast they are, how soon words show while someone speaks, and the wait at the end.

PocketSphinx, with the interview language as the program makes it, hears the bundled samples; Vosk hears the
artificial voice of a tiny model, which shows the costs around libvosk, not those of a real model. "Live" is
100 ms of sound every 100 ms, and after each a look at the partial words, as an interview does it.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pocketsphinx
import vosk
from benchmarks.figures import Baseline, Figure
from benchmarks.home import SAMPLES, Homes
from benchmarks.processes import cpu_seconds, tells
from support.voskmini import build_model, say

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Transcript, Word
from mockinterview.ports import RecognizerEngine
from mockinterview.speech.language_model import InterviewLanguage
from mockinterview.speech.sound_files import SoundFileReader
from mockinterview.speech.sphinx_engine import SphinxEngine
from mockinterview.speech.vosk_recognizer import VoskEngine

SECOND_BYTES = SAMPLE_RATE * SAMPLE_BYTES
PIECE_BYTES = SECOND_BYTES // 10
NOT_READ = Path(os.devnull)
"""In place of lists that only the making of the interview language reads."""
TINY_VOSK_TEXT = "my answer is that we cache the result <0.8> and then we measure the time it takes again"
"""Words of the tiny model's vocabulary."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording that was heard live."""

    transcript: Transcript
    delays: tuple[float, ...]
    """Seconds from the end of each word to its first appearance among the partial words."""
    never: int
    """Words that only came with the end."""
    wait: float
    """Seconds from the last piece to the transcript."""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of both recognisers."""
    yield from _vosk(folders)
    yield from _sphinx(folders)


def _sphinx(folders: Homes) -> Iterator[Figure]:
    files = sorted(SAMPLES.glob("*.ogg"))
    sounds = [b"".join(SoundFileReader().read(file)) for file in files]
    model = InterviewLanguage(
        folders.warm / "speech", pronunciations=NOT_READ, sentences_file=NOT_READ
    ).ready()
    assert model, "the interview language was not made"
    engine = SphinxEngine(language_model=model.language_model, dictionary=model.dictionary)
    try:
        engine.open().close()  # waits until the model is loaded
        decoder = pocketsphinx.Decoder(loglevel="FATAL")
        yield _factor(
            "pocketsphinx",
            engine,
            sounds,
            plain=lambda pcm: _plain_sphinx(decoder, pcm),
            cpu_s=(lambda: cpu_seconds(engine.pid)) if tells() else time.process_time,
        )
        yield from _live("pocketsphinx", engine, sounds)
    finally:
        engine.close()


def _vosk(folders: Homes) -> Iterator[Figure]:
    folder = build_model(folders.fresh() / "mini")
    engine, model = VoskEngine(folder=folder, model="mini"), vosk.Model(model_path=str(folder))
    sounds = [say(TINY_VOSK_TEXT, seed=seed).pcm for seed in range(3)]
    try:
        yield _factor(
            "vosk tiny",
            engine,
            sounds,
            plain=lambda pcm: _plain_vosk(model, pcm),
            cpu_s=time.process_time,
        )
        yield from _live("vosk tiny", engine, sounds)
    finally:
        engine.close()


def _factor(
    name: str,
    engine: RecognizerEngine,
    sounds: Sequence[bytes],
    *,
    plain: Callable[[bytes], object],
    cpu_s: Callable[[], float],
) -> Figure:
    """Return how many seconds a second of sound takes, fed as fast as it is taken."""
    values, busy = [], cpu_s()
    for pcm in sounds:
        values.append(_seconds(lambda pcm=pcm: _transcribed(engine, pcm)) / _length_s(pcm))
    total_s = sum(map(_length_s, sounds))
    return Figure(
        name=f"{name} factor",
        what=f"seconds for a second of sound, each of {len(sounds)} recordings ({total_s:.0f} s) at once",
        unit="s/s",
        values=tuple(values),
        cpu=(cpu_s() - busy) / total_s,
        baseline=Baseline(
            what="the library alone, its own model, in one piece",
            value=sum(_seconds(lambda pcm=pcm: plain(pcm)) for pcm in sounds) / total_s,
        ),
    )


def _live(name: str, engine: RecognizerEngine, sounds: Sequence[bytes]) -> Iterator[Figure]:
    """Yield the delay of the words and the wait at the end, live."""
    heard = [_heard_live(engine, pcm) for pcm in sounds]
    words = sum(len(one.transcript.words) for one in heard)
    never = sum(one.never for one in heard)
    yield Figure(
        name=f"{name} delay",
        what="a word's end to its first look among the partial words",
        unit="s",
        values=tuple(delay for one in heard for delay in one.delays),
        baseline=Baseline(what="one piece of sound", value=PIECE_BYTES / SECOND_BYTES),
        note=f"{never} of {words} words came only with the end",
    )
    yield Figure(
        name=f"{name} finish",
        what="the last piece to the transcript",
        unit="s",
        values=tuple(one.wait for one in heard),
        baseline=Baseline(what="one piece of sound", value=PIECE_BYTES / SECOND_BYTES),
    )


def _heard_live(engine: RecognizerEngine, pcm: bytes) -> Heard:
    recognizer = engine.open()
    looks: list[tuple[float, list[str]]] = []
    started = time.perf_counter()
    for start in range(0, len(pcm), PIECE_BYTES):
        piece = pcm[start : start + PIECE_BYTES]
        time.sleep(max(0.0, started + (start + len(piece)) / SECOND_BYTES - time.perf_counter()))
        recognizer.feed(piece)
        words = recognizer.partial().split()
        if not looks or words != looks[-1][1]:
            looks.append((time.perf_counter() - started, words))
    ended = time.perf_counter()
    transcript = recognizer.finish()
    wait = time.perf_counter() - ended
    delays = list(_delays(transcript.words, looks))
    return Heard(transcript, tuple(delays), len(transcript.words) - len(delays), wait)


def _delays(words: Sequence[Word], looks: Sequence[tuple[float, list[str]]]) -> Iterator[float]:
    """Yield for each final word how long after its end it first stood in the partial words."""
    final = [word.word for word in words]
    waiting = set(range(len(final)))
    for at, partial in looks:
        matcher = SequenceMatcher(None, partial, final, autojunk=False)
        for block in matcher.get_matching_blocks():
            for index in waiting & set(range(block.b, block.b + block.size)):
                waiting.discard(index)
                yield at - words[index].end


def _transcribed(engine: RecognizerEngine, pcm: bytes) -> Transcript:
    recognizer = engine.open()
    recognizer.feed(pcm)
    return recognizer.finish()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _length_s(pcm: bytes) -> float:
    return len(pcm) / SECOND_BYTES


def _plain_sphinx(decoder: pocketsphinx.Decoder, pcm: bytes) -> None:
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()


def _plain_vosk(model: vosk.Model, pcm: bytes) -> str:
    kaldi = vosk.KaldiRecognizer(model, SAMPLE_RATE)
    kaldi.AcceptWaveform(pcm)
    return str(kaldi.FinalResult())
