"""Sessions: prepared, taken up again, deleted with their sound."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.interview import Interview
from mockinterview.domain.selection import Choice, choose
from mockinterview.domain.session import Session, SessionSummary, Wish, session_overall
from mockinterview.domain.vocabulary import QuestionStatus, Status
from mockinterview.ports import Clock, QuestionBank, Recordings, SessionFilter, SessionStore

SESSIONS_REMEMBERED = 3
"""Questions of this many past sessions come last."""
SESSIONS_LOOKED_AT = 5
"""Past sessions that are looked at for one that was cut off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An interview that is stored and ready to be conducted."""

    session_id: str
    interview: Interview
    notes: tuple[str, ...] = ()
    """What the candidate should know before it starts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A session that can be gone on with."""

    summary: SessionSummary
    position: int
    """Place of the first question that is still to be answered, from 1."""


class Sessions:
    """Prepares interviews and looks after those that were held."""

    def __init__(
        self,
        *,
        store: SessionStore,
        bank: QuestionBank,
        recordings: Recordings,
        clock: Clock,
        new_seed: Callable[[], int],
    ) -> None:
        self._store = store
        self._bank = bank
        self._recordings = recordings
        self._clock = clock
        self._new_seed = new_seed

    def prepare(self, wish: Wish, *, due: Collection[str] = (), limit: int | None = None) -> Prepared:
        """Choose the questions, at most ``limit`` and those ``due`` first, and store the session.

        Raises NotEnoughQuestions.
        """
        seed = self._new_seed() if wish.seed is None else wish.seed
        recent = self._store.recently_asked(wish.profile, sessions=SESSIONS_REMEMBERED)
        choice = choose(self._bank.questions(), wish, seed=seed, recent=recent, due=due, limit=limit)
        return self._begin(replace(wish, seed=seed), choice)

    def prepare_set(self, wish: Wish, question_ids: Sequence[str], *, notes: Sequence[str] = ()) -> Prepared:
        """Store a session of just these questions, in this order; its type is theirs. Raises NotInStore."""
        bank = {question.id: question for question in self._bank.questions()}
        if missing := [wanted for wanted in question_ids if wanted not in bank]:
            raise NotInStore(
                f"The question bank has no {', '.join(missing)}.",
                way_on="See what there is with: mockinterview questions list.",
            )
        asked = tuple(bank[wanted] for wanted in question_ids)
        typed = replace(wish, type=asked[0].type, difficulty=asked[0].difficulty)
        return self._begin(typed, Choice(asked, tuple(notes)))

    def _begin(self, wish: Wish, choice: Choice) -> Prepared:
        session_id = str(uuid4())
        self._store.begin(session_id, wish, choice.questions, at=self._clock.now())
        interview = Interview(questions=choice.questions, mode=wish.mode)
        return Prepared(session_id=session_id, interview=interview, notes=choice.notes)

    def resume(self, session_id: str) -> Prepared:
        """Take a session up at the first question that is neither answered nor skipped."""
        session = self._store.get(session_id)
        waiting = [asked.position for asked in session.asked if asked.status is QuestionStatus.PENDING]
        if not waiting:
            raise NotInStore(
                "Every question of this session is answered.",
                way_on=f"See it with: mockinterview sessions show {session.summary.id[:8]}.",
            )
        cut_off = self._cut_off(session)
        self._store.reopen(session.summary.id)
        interview = Interview(
            questions=tuple(asked.question for asked in session.asked),
            mode=session.summary.wish.mode,
            index=waiting[0] - 1,
            resumed=True,
        )
        return Prepared(session_id=session.summary.id, interview=interview, notes=cut_off)

    def unfinished(self, profile: str) -> Unfinished | None:
        """Return the session to offer for going on: one that was cut off, or the newest if it was left."""
        latest = self._store.list(SessionFilter(profile=profile, limit=SESSIONS_LOOKED_AT))
        for place, summary in enumerate(latest):
            was_left = summary.status is Status.ABANDONED and place == 0 and summary.answered
            if (summary.status is Status.IN_PROGRESS or was_left) and (found := self._unfinished(summary)):
                return found
        return None

    def _unfinished(self, summary: SessionSummary) -> Unfinished | None:
        asked = self._store.get(summary.id).asked
        waiting = [one.position for one in asked if one.status is QuestionStatus.PENDING]
        return Unfinished(summary=summary, position=waiting[0]) if waiting else None

    def let_go(self, session_id: str) -> None:
        """Close a session that is not gone on with; what was said stays, and one with nothing is deleted.

        Sound of an answer that was cut off by a crash is something that was said.
        """
        session = self._store.get(session_id)
        if not session.summary.answered and not self._recordings.of_session(session.summary.id):
            self.delete(session_id)
        elif session.summary.status is Status.IN_PROGRESS:
            overall = session_overall(session.asked)
            self._store.finish(session_id, Status.ABANDONED, overall=overall, at=self._clock.now())

    def delete(self, session_id: str) -> Session:
        """Remove a session with all its sound; return what it was."""
        session = self._store.get(session_id)
        names = self._store.delete(session.summary.id)
        self._recordings.delete([*names, *self._recordings.of_session(session.summary.id)])
        return session

    def _cut_off(self, session: Session) -> tuple[str, ...]:
        """Return a note for each recording that was cut off before its answer was stored."""
        kept = {response.answer.audio_file for asked in session.asked for response in asked.responses}
        self._recordings.recover()
        loose = [name for name in self._recordings.of_session(session.summary.id) if name not in kept]
        return tuple(
            f"An answer was cut off; what was said is kept in {self._recordings.path(name)}."
            for name in loose
        )
