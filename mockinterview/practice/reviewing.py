"""Looking back at an answer: words put right and scored again, guesses, bookmarks, and further attempts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.session import AskedQuestion, Response, Session, session_overall
from mockinterview.domain.vocabulary import Status
from mockinterview.ports import Clock, Recordings, Scorer, SessionStore
from mockinterview.practice.coach import feedback
from mockinterview.practice.listening import Listener
from mockinterview.practice.retaking import Retake

LOWEST, HIGHEST = 0.0, 10.0


class Reviewing:
    """The use cases on answers that were given."""

    def __init__(
        self,
        *,
        store: SessionStore,
        scorer: Callable[[], Scorer],
        recordings: Recordings,
        clock: Clock,
    ) -> None:
        self._store = store
        self._scorer = scorer
        self._recordings = recordings
        self._clock = clock

    def correct(self, session_id: str, response_id: str, index: int, text: str) -> Session:
        """Put one recognised word right, score the answer again, and return the session as it is then.

        Several words share the time of the one; no word takes it away. What was recognised stays beside it.
        Raises NotInStore.
        """
        session = self._store.get(session_id)
        asked, old = _find(session, response_id)
        if not 0 <= index < len(old.answer.words):
            raise NotInStore("This answer has no such word.", way_on="Open the session again.")
        words = (
            *old.answer.words[:index],
            *_right_words(old.answer.words[index], text.split()),
            *old.answer.words[index + 1 :],
        )
        return self._correct(session, asked, old, words)

    def take_back(self, session_id: str, response_id: str) -> Session:
        """Take every correction of an answer back and score it as it was recognised. Raises NotInStore."""
        session = self._store.get(session_id)
        asked, old = _find(session, response_id)
        return self._correct(session, asked, old, old.recognized or old.answer.words)

    def guess(self, session_id: str, response_id: str, *, points: float) -> None:
        """Keep what the candidate thinks the answer is worth, 0-10. Raises NotInStore."""
        self._store.guess(session_id, response_id, points=min(max(points, LOWEST), HIGHEST))

    def bookmark(self, session_id: str, position: int, *, bookmarked: bool) -> None:
        """Set or take away a question's bookmark. Raises NotInStore."""
        self._store.bookmark(session_id, position, bookmarked=bookmarked)

    def retake(self, session_id: str, position: int, listener: Listener) -> Retake:
        """Return a further attempt at a question, which the listener is to hear. Raises NotInStore."""
        session = self._store.get(session_id)
        asked = next((one for one in session.asked if one.position == position), None)
        if asked is None:
            raise NotInStore(f"The session has no question {position}.", way_on="Open it again.")
        return Retake(
            session=session,
            asked=asked,
            listener=listener,
            scorer=self._scorer(),
            store=self._store,
            clock=self._clock,
        )

    def sound_file(self, name: str) -> Path | None:
        """Return the file of a recording, None where it is gone; a file of the user's own has its path."""
        is_own = name != PurePosixPath(name).name or name != PureWindowsPath(name).name
        file = Path(name) if is_own else self._recordings.path(name)
        return file if file.is_file() else None

    def _correct(
        self, session: Session, asked: AskedQuestion, old: Response, words: Sequence[Word]
    ) -> Session:
        """Give an answer other words; it and what was scored together with it are scored again."""
        recognized = old.recognized or old.answer.words
        said = " ".join(word.word for word in words)
        answer = replace(old.answer, words=tuple(words), text=f"{said} {old.answer.written_on}".strip())
        kept = () if answer.words == recognized else recognized
        changed = replace(old, answer=answer, recognized=kept)
        attempt = next(one for one in asked.attempts if old in one)
        responses = tuple(changed if one is old else one for one in attempt)
        scored = self._scored(asked, responses, since=responses.index(changed))
        after = _with(session, asked, scored)
        overall = None if session.summary.status is Status.IN_PROGRESS else session_overall(after.asked)
        self._store.save_correction(session.summary.id, scored, overall=overall)
        return self._store.get(session.summary.id)

    def _scored(
        self, asked: AskedQuestion, attempt: Sequence[Response], *, since: int
    ) -> tuple[Response, ...]:
        """Return the responses of an attempt from a place on, scored anew."""
        scored = []
        for place in range(since, len(attempt)):
            whole = _joined([response.answer for response in attempt[: place + 1]])
            score = self._scorer().score(asked.question, whole)
            said = feedback(asked.question, whole, score)
            scored.append(replace(attempt[place], score=score, feedback=said))
        return tuple(scored)


def _find(session: Session, response_id: str) -> tuple[AskedQuestion, Response]:
    for asked in session.asked:
        for response in asked.responses:
            if response.id == response_id:
                return asked, response
    raise NotInStore("The session has no such answer.", way_on="Open the session again.")


def _right_words(old: Word, texts: Sequence[str]) -> tuple[Word, ...]:
    """Return the right words in the time of the one that was recognised, sure as their author is."""
    step = (old.end - old.start) / max(len(texts), 1)
    return tuple(
        Word(text, old.start + place * step, old.start + (place + 1) * step, 1.0)
        for place, text in enumerate(texts)
    )


def _joined(answers: Sequence[Answer]) -> Answer:
    whole = answers[0]
    for later in answers[1:]:
        whole = whole.continued_by(later)
    return whole


def _with(session: Session, asked: AskedQuestion, changed: Sequence[Response]) -> Session:
    by_id = {response.id: response for response in changed}
    responses = tuple(by_id.get(response.id, response) for response in asked.responses)
    new = replace(asked, responses=responses)
    return replace(session, asked=tuple(new if one is asked else one for one in session.asked))
