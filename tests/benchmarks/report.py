"""A PDF report of ten spoken questions, by itself and as a whole process."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.figures import PROGRAM, Baseline, Figure, processes, timed
from benchmarks.home import Homes
from fakes.sessions import NOON, make_wish

from mockinterview.bootstrap import App, build
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.question import Question
from mockinterview.domain.report import Paper
from mockinterview.domain.session import Response, session_overall
from mockinterview.domain.vocabulary import Channel, Difficulty, Status
from mockinterview.practice.coach import feedback
from mockinterview.screens.report import session_report

SESSION = "4e504f47-0000-4000-8000-000000000001"
QUESTIONS = 10
RUNS, PROCESS_RUNS = 11, 5
GOAL_MS = 2_000
FILLED = 9
"""Every so many words one is a filler."""


def measure(folders: Homes) -> Iterator[Figure]:
    """Yield what the file takes once the libraries are loaded, and the command from start to end."""
    home = folders.fresh()
    app = build(home)
    _hold(app)
    folder = Path(tempfile.mkdtemp(dir=home))

    def make() -> int:
        report = session_report(app.reporting, app.store.get(SESSION))
        return app.reporting.save(report, folder / "r.pdf", paper=Paper.A4, may_replace=True).pages

    pages = make()
    values, cpu = timed(make, runs=RUNS)
    app.close()
    what = f"a session of {QUESTIONS} answered questions, {pages} pages, read from the store and written"
    yield Figure(name="report", what=what, unit="ms", values=values, goal=GOAL_MS, cpu=cpu)
    yield _command(home, folder)


def _command(home: Path, folder: Path) -> Figure:
    """Return what the command takes; it writes no file twice, so each run gets its own."""
    runs = [
        processes([PROGRAM, "--home", home, "report", SESSION, "--pdf", folder / f"{n}.pdf"], runs=1)
        for n in range(PROCESS_RUNS)
    ]
    return Figure(
        name="report command",
        what="mockinterview report, the whole process",
        unit="ms",
        values=tuple(run.wall[0] for run in runs),
        goal=GOAL_MS,
        cpu=median(run.cpu for run in runs),
        baseline=Baseline(what="python -c pass", value=median(run.empty for run in runs)),
    )


def _hold(app: App) -> None:
    """Store a session in which every sample answer is spoken."""
    wish = make_wish(minutes=30)
    fitting = [
        question
        for question in app.bank.questions()
        if (question.type, question.difficulty) == (wish.type, Difficulty.ENTRY) and not question.company
    ]
    asked = tuple(fitting[:QUESTIONS])
    app.store.begin(SESSION, wish, asked, at=NOON)
    for position, question in enumerate(asked, start=1):
        app.store.save_response(SESSION, _response(app, position, question))
    overall = session_overall(app.store.get(SESSION).asked)
    app.store.finish(SESSION, Status.COMPLETED, overall=overall, at=NOON)


def _response(app: App, position: int, question: Question) -> Response:
    said = question.sample_answer.lower().replace(",", "").replace(".", "").split()
    words = [word for n, one in enumerate(said) for word in ((one, "um") if n % FILLED == 0 else (one,))]
    answer = Answer(
        channel=Channel.SPOKEN,
        text=" ".join(words),
        words=tuple(Word(word, 0.4 * n, 0.4 * n + 0.3, 0.9) for n, word in enumerate(words)),
        duration_s=0.4 * len(words) + 1,
    )
    score = app.scorer.score(question, answer)
    return Response(
        id=f"response-{position}",
        position=position,
        answer=answer,
        score=score,
        feedback=feedback(question, answer, score),
        answered_at=NOON,
    )
