"""A further attempt at a question of a session that was held: an interview of one question, unasked aloud.

The question stands on the screen and the candidate begins, so there is nothing to conduct: a listener hears
one answer, and it is judged and kept beside the earlier attempts. It does not change what the session scored.
"""

from dataclasses import replace

from mockinterview.domain.interview import Interview
from mockinterview.domain.session import AskedQuestion, Response, Session
from mockinterview.domain.vocabulary import Mode
from mockinterview.ports import Clock, Scorer, SessionStore
from mockinterview.practice.judge import judged
from mockinterview.practice.listening import Ear, Listener, Turn


class Retake:
    """One further attempt; its methods wait for sound and recogniser, so they run beside the window."""

    def __init__(
        self,
        *,
        session: Session,
        asked: AskedQuestion,
        listener: Listener,
        scorer: Scorer,
        store: SessionStore,
        clock: Clock,
    ) -> None:
        self._session = session
        self._asked = asked
        self._listener = listener
        self._scorer = scorer
        self._store = store
        self._clock = clock

    @property
    def number(self) -> int:
        """Return which attempt it will be, from 1."""
        return max((response.attempt for response in self._asked.responses), default=0) + 1

    @property
    def listener(self) -> Listener:
        """Return what hears it."""
        return self._listener

    def begin(self, ear: Ear) -> None:
        """Begin to listen."""
        turn = Turn(
            session_id=self._session.summary.id,
            position=self._asked.position,
            question=self._asked.question,
            is_follow_up=False,
        )
        self._listener.listen(turn, ear)
        self._scorer.prepare(self._asked.question)

    def finish(self) -> Response:
        """End the answer, judge it and keep it."""
        answer = self._listener.finish()
        self._listener.close()
        interview = Interview(questions=(self._asked.question,), mode=Mode.PRACTICE)
        response = judged(interview, answer, scorer=self._scorer, earlier=None, at=self._clock.now())
        kept = replace(
            response,
            position=self._asked.position,
            attempt=self.number,
            excluded=self._session.summary.excluded,
        )
        self._store.save_response(self._session.summary.id, kept)
        return kept

    def drop(self) -> None:
        """Give it up and throw its sound away."""
        self._listener.drop()
        self._listener.close()
