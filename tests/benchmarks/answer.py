"""From "done" to the stored score, once the recogniser has given its final words.

A real conductor holds an interview with the real scorer, term matcher and store; its listener has the
transcripts ready. Each answer is the sample answer of its question as a recogniser writes it: lower case,
without punctuation, every twelfth word misheard, cut or drawn out to 60-180 words.
"""

import json
import random
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from benchmarks.figures import Baseline, Figure, median_ms
from benchmarks.home import Homes
from fakes.audience import RecordingAudience

from mockinterview.analysis.tokens import tokens
from mockinterview.bootstrap import App, build
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.events import Action, Phase
from mockinterview.domain.question import Question
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType
from mockinterview.practice.conduct import Conductor
from mockinterview.practice.listening import Ear, Turn
from mockinterview.practice.sessions import Prepared

ANSWERS = 60
FEWEST_WORDS, MOST_WORDS = 60, 180
GOAL_MS = 300
BASELINE_RUNS = 30
MISHEARD = "the of a to it is and in position were night ten our all or read right four".split()


class ReadyListener:
    """Has every answer ready; implements practice.listening.Listener.

    ``finals`` are the moments at which it gave the recogniser's final words.
    """

    channel = Channel.SPOKEN

    def __init__(self) -> None:
        self.finals: list[float] = []
        self._answer = Answer(channel=Channel.SPOKEN, text="")
        self._random = random.Random(7)

    def can_follow_up(self, position: int) -> bool:
        return False

    def stand_by(self) -> None: ...

    def listen(self, turn: Turn, ear: Ear) -> None:
        count = self._random.randint(FEWEST_WORDS, MOST_WORDS)
        self._answer = as_heard(turn.question, count, self._random)
        ear.on_ended()

    def finish(self) -> Answer:
        self.finals.append(time.perf_counter())
        return self._answer

    def suspend(self) -> None: ...

    def resume(self) -> None: ...

    def drop(self) -> None: ...

    def stop(self) -> None: ...

    def close(self) -> None: ...


class Watch(RecordingAudience):
    """Goes on at once; ``stored`` are the moments at which the feedback could be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.stored: list[float] = []
        self.conductor: Conductor | None = None

    def changed(self, interview) -> None:
        if interview.phase is Phase.REVIEWING:
            self.stored.append(time.perf_counter())
            self.conductor.ask_for(Action.CONTINUE)


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield the figures of all answers but the first, and of the first alone."""
    home = folders.fresh()
    app = build(home, {})
    try:
        taken = _held(app, _asked(app))
    finally:
        app.close()
    plain = Baseline(
        what="sqlite3 insert and commit of such an answer", value=_plain_commit(home / "plain.db")
    )
    yield Figure(
        name="answer",
        what=f"done to stored score, answers of {FEWEST_WORDS}-{MOST_WORDS} words",
        unit="ms",
        values=taken[1:],
        goal=GOAL_MS,
        by_p95=True,
        baseline=plain,
    )
    yield Figure(
        name="answer first",
        what="the first answer after the start",
        unit="ms",
        values=taken[:1],
        goal=GOAL_MS,
        baseline=plain,
    )


def in_turns(questions: Iterable[Question]) -> list[Question]:
    """Return questions of every type and level in turns, as long as there are some of each."""
    groups: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        groups.setdefault((question.type, question.difficulty), []).append(question)
    return [question for turn in zip(*groups.values(), strict=False) for question in turn]


def _asked(app: App) -> list[str]:
    return [question.id for question in in_turns(app.bank.questions())[: ANSWERS + 1]]


def _held(app: App, question_ids: list[str]) -> tuple[float, ...]:
    """Hold one interview and return the milliseconds of each answer."""
    wish = Wish(type=InterviewType.TECHNICAL_SOFTWARE, difficulty=Difficulty.ENTRY, minutes=120)
    prepared: Prepared = app.sessions.prepare_set(wish, question_ids)
    listener, watch = ReadyListener(), Watch()
    watch.conductor = app.conductor(prepared, listener, watch, aloud=False)
    ended = watch.conductor.run()
    assert ended.phase is Phase.COMPLETED, ended.notice
    return tuple(1000 * (end - start) for start, end in zip(listener.finals, watch.stored, strict=True))


def as_heard(question: Question, count: int, chance: random.Random) -> Answer:
    """Return the sample answer of a question in so many words, as a recogniser writes it."""
    said = list(islice(cycle(tokens(question.sample_answer)), count))
    heard = [chance.choice(MISHEARD) if n % 12 == 11 else word for n, word in enumerate(said)]
    words = tuple(
        Word(word, n * 0.4, n * 0.4 + 0.35, chance.uniform(0.4, 1.0)) for n, word in enumerate(heard)
    )
    return Answer(
        channel=Channel.SPOKEN,
        text=" ".join(heard),
        words=words,
        duration_s=count * 0.4,
        recognizer="ready",
        audio_file=f"{question.id}.wav",
    )


def _plain_commit(file: Path) -> float:
    words = json.dumps([["word", n * 0.4, n * 0.4 + 0.35, 0.8] for n in range(120)])
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE answers (words TEXT)")
        insert = "INSERT INTO answers VALUES (?)"
        return median_ms(lambda: connection.execute(insert, (words,)), runs=BASELINE_RUNS)
