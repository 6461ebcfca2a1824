"""Measures the built-in recogniser on new answers: ``cd tests && python -m benchmarks.recognition``.

Prints word error rate and term recall without and with the interview language and the term matcher, false
terms on unrelated text, the time from the end of an answer to its transcript, load time and memory. The
answers are spoken by flite (slt, rms, awb) and espeak-ng at 30 dB over pink noise; voices that are absent
are skipped.
"""

import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import yaml
from benchmarks.speakers import noisy, speech, voices

from mockinterview.analysis.term_words import term_words
from mockinterview.analysis.terms import SpokenTermMatcher
from mockinterview.domain.answer import SAMPLE_RATE, Answer, Transcript
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType
from mockinterview.speech.language_model import InterviewLanguage
from mockinterview.speech.sphinx_engine import SphinxEngine
from mockinterview.speech.sphinx_model import packaged_dictionary

ROOT = Path(__file__).parents[2]
LISTS = ROOT / "resources" / "speech"
ANSWERS = Path(__file__).with_name("held_out_answers.txt")
DISTRACTORS = 10
BLOCK_BYTES = SAMPLE_RATE * 2 // 10
MARKED = re.compile(r"\{([^}|]*)(?:\|([^}]*))?\}")
RANDOM = random.Random(7)
SAME = {
    ("graph", "q", "l"): "graphql",
    ("s", "q", "l"): "sql",
    ("sequel",): "sql",
    ("jason",): "json",
    ("a", "p", "i"): "api",
    ("e", "t", "l"): "etl",
    ("t", "l", "s"): "tls",
    ("b", "crypt"): "bcrypt",
    ("web", "socket"): "websocket",
    ("micro", "services"): "microservices",
}


@dataclass(frozen=True, slots=True)
class Clip:
    """An answer as one voice speaks it."""

    voice: str
    reference: list[str]
    terms: list[str]
    pcm: bytes


@dataclass(slots=True)
class Tally:
    """Counts of one way to recognise."""

    errors: int = 0
    words: int = 0
    uttered: int = 0
    heard: int = 0
    matched: int = 0
    distractors: int = 0
    false: int = 0
    by_voice: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))


def main() -> None:
    """Run everything; takes some minutes."""
    clips = list(rendered(voices()))
    report(f"{len(clips)} clips, {sum(len(clip.pcm) for clip in clips) / 32_000:.0f} s of speech")
    with tempfile.TemporaryDirectory() as folder:
        language = InterviewLanguage(
            Path(folder),
            pronunciations=LISTS / "pronunciations.txt",
            sentences_file=LISTS / "interview_sentences.txt",
        )
        before = time.perf_counter()
        model = language.ensure(bank_sentences())
        report(f"interview language made in {time.perf_counter() - before:.1f} s")
        for files in ((None, None), (model.language_model, model.dictionary)):
            engine = SphinxEngine(language_model=files[0], dictionary=files[1])
            measure(engine, clips)
            if files[0]:
                measure_waits(engine, b"".join(clip.pcm for clip in clips if clip.voice == clips[0].voice))
            engine.close()
    false_terms()


def report(line: str) -> None:
    """Show a line of results at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def measure(engine: SphinxEngine, clips: list[Clip]) -> None:
    """Print what one engine makes of the clips, and how soon."""
    before = time.perf_counter()
    engine.open()
    report(f"\n{engine.name}: loaded in {time.perf_counter() - before:.2f} s, {memory_mb(engine.pid)} MB")
    tally = Tally()
    for clip in clips:
        recognizer = engine.open()
        recognizer.feed(clip.pcm)
        count(tally, clip, recognizer.finish())
    rates = {voice: f"{100 * wrong / words:.0f}" for voice, (wrong, words) in tally.by_voice.items()}
    report(f"  word errors {100 * tally.errors / tally.words:.1f} % of {tally.words}; by voice {rates}")
    report(
        f"  terms heard {100 * tally.heard / tally.uttered:.1f} %, matched "
        f"{100 * tally.matched / tally.uttered:.1f} % of {tally.uttered}; "
        f"false {tally.false} of {tally.distractors} not said"
    )


def measure_waits(engine: SphinxEngine, pcm: bytes) -> None:
    """Print how long the transcript of an answer fed at real pace takes from its end."""
    for seconds in (30, 60, 90):
        waits = [live_wait(engine, pcm[start * 32_000 :][: seconds * 32_000]) for start in (0, 25, 50)]
        shown = ", ".join(f"{wait:.2f}" for wait in waits)
        report(f"  {seconds} s answer at real pace: {shown} s to the transcript")
    report(f"  memory afterwards {memory_mb(engine.pid)} MB")


def count(tally: Tally, clip: Clip, transcript: Transcript) -> None:
    """Add one transcript to the counts."""
    heard = folded(transcript.text.split())
    wrong = distance(clip.reference, heard)
    tally.errors += wrong
    tally.words += len(clip.reference)
    tally.by_voice[clip.voice][0] += wrong
    tally.by_voice[clip.voice][1] += len(clip.reference)
    own = sorted(set(clip.terms))
    text = " ".join(clip.reference)
    others = [term for term in ALL_TERMS if not any(word in text for word in term.split())]
    distractors = RANDOM.sample(others, DISTRACTORS)
    hits = MATCHER.canonical(
        question([Keyword(term) for term in own + distractors]), Answer(Channel.SPOKEN, transcript.text)
    )
    found = {hit.term for hit in hits}
    tally.uttered += len(own)
    tally.heard += sum(f" {' '.join(folded(term.split()))} " in f" {' '.join(heard)} " for term in own)
    tally.matched += len(found & set(own))
    tally.distractors += len(distractors)
    tally.false += len(found & set(distractors))


def live_wait(engine: SphinxEngine, pcm: bytes) -> float:
    """Return the seconds from the end of an answer fed at real pace to its transcript."""
    recognizer = engine.open()
    started = time.perf_counter()
    for at in range(0, len(pcm), BLOCK_BYTES):
        recognizer.feed(pcm[at : at + BLOCK_BYTES])
        time.sleep(max(0.0, started + at / 32_000 - time.perf_counter()))
    before = time.perf_counter()
    recognizer.finish()
    return time.perf_counter() - before


def false_terms() -> None:
    """Print how many terms are found by sound in sample answers to questions of another type."""
    bank = [entry for file in bank_files() for entry in yaml.safe_load(file.read_text())["questions"]]
    technical = [entry for entry in bank if not entry["id"].startswith("beh")]
    stories = [entry["sample_answer"] for entry in bank if entry["id"].startswith("beh")]
    words = trials = false = 0
    took: list[float] = []
    for entry in technical:
        keywords = [
            Keyword(keyword["term"], tuple(keyword.get("spoken", ()))) for keyword in entry["keywords"]
        ]
        for story in RANDOM.sample(stories, 5):
            before = time.perf_counter()
            hits = MATCHER.canonical(question(keywords), Answer(Channel.SPOKEN, story))
            took.append(time.perf_counter() - before)
            words += len(story.split())
            trials += len(keywords)
            false += sum(hit.cost > 0 for hit in hits)
    per_hundred = 100 * false / words
    report(f"\nunrelated text: {false} terms by sound in {trials} chances, {per_hundred:.3f} per 100 words")
    report(f"  matching takes {1000 * np.median(took):.0f} ms, p95 {1000 * np.quantile(took, 0.95):.0f} ms")


def bank_files() -> list[Path]:
    """Return the question files."""
    return sorted((ROOT / "resources" / "questions").rglob("*.yaml"))


def bank_sentences() -> list[str]:
    """Return what the program gives to the interview language."""
    sentences: list[str] = []
    for file in bank_files():
        for entry in yaml.safe_load(file.read_text())["questions"]:
            sentences += [entry["text"], entry["sample_answer"], *entry["key_points"]]
            sentences += [form for keyword in entry["keywords"] for form in keyword.get("spoken", ())]
            sentences += [keyword["term"] for keyword in entry["keywords"]]
    return sentences


def question(keywords: list[Keyword]) -> Question:
    """Return a question that expects the keywords."""
    return Question(
        id="benchmark",
        revision="",
        type=InterviewType.TECHNICAL_SOFTWARE,
        difficulty=Difficulty.ENTRY,
        category="",
        text="",
        looking_for="",
        seconds=60,
        keywords=tuple(keywords),
        key_points=(),
        sample_answer="",
    )


# ---- speech


def rendered(voices: dict[str, Callable[[str, Path], list[str]]]) -> Iterator[Clip]:
    """Speak each answer with two of the voices, sentence by sentence with pauses, and add noise."""
    names = list(voices)
    lines = [line for line in ANSWERS.read_text().splitlines() if not line.startswith("#")]
    for index, line in enumerate(lines):
        text = line.split(": ", 1)[1]
        spoken = MARKED.sub(lambda found: found[2] or found[1], text)
        reference = folded(re.findall(r"[a-z']+", MARKED.sub(r"\1", text).lower()))
        terms = [found[1].lower() for found in MARKED.finditer(text)]
        for name in dict.fromkeys((names[index % len(names)], names[(index + 1 + index // 4) % len(names)])):
            yield Clip(name, reference, terms, noisy(speech(spoken, voices[name])))


# ---- comparing


def folded(words: list[str]) -> list[str]:
    """Return words with the spellings of one term made the same, without "um"."""
    out: list[str] = []
    rest = list(words)
    while rest:
        size = next((size for size in (3, 2, 1) if tuple(rest[:size]) in SAME), 0)
        out.append(SAME[tuple(rest[:size])] if size else rest[0])
        rest = rest[size or 1 :]
    return [word for word in out if word not in ("um", "uh")]


def distance(expected: list[str], heard: list[str]) -> int:
    """Return the fewest words to change, add or leave out."""
    row = list(range(len(heard) + 1))
    for index, word in enumerate(expected, start=1):
        above, row = row, [index]
        for place, other in enumerate(heard, start=1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (word != other)))
    return row[-1]


def memory_mb(pid: int | None) -> int | str:
    """Return the resident memory of a process, where the system tells it this way."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return "?"
    (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


MATCHER = SpokenTermMatcher(
    pronunciations=[packaged_dictionary(), LISTS / "pronunciations.txt"], variants=LISTS / "term_variants.txt"
)
ALL_TERMS = sorted({" ".join(term_words(found[1])) for found in MARKED.finditer(ANSWERS.read_text())})

if __name__ == "__main__":
    main()
