"""A session store in memory that keeps the same promises as the one on disk."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from mockinterview.domain.errors import NotInStore, StoreError
from mockinterview.domain.question import Question
from mockinterview.domain.session import AskedQuestion, Response, Session, SessionSummary, Wish
from mockinterview.domain.vocabulary import QuestionStatus, Status
from mockinterview.ports import SessionFilter, SessionOrder


class MemorySessionStore:
    """Keeps sessions in a dictionary; ``sessions`` may be looked at by tests."""

    def __init__(self) -> None:
        self.sessions: dict[str, Session] = {}

    def begin(self, session_id: str, wish: Wish, questions: Sequence[Question], *, at: datetime) -> None:
        if session_id in self.sessions:
            raise StoreError("There is a session with this id already.", way_on="Start another interview.")
        summary = SessionSummary(
            id=session_id,
            wish=wish,
            status=Status.IN_PROGRESS,
            started_at=at,
            completed_at=None,
            questions=len(questions),
            answered=0,
            overall=None,
        )
        asked = tuple(AskedQuestion(position=n, question=q) for n, q in enumerate(questions, start=1))
        self.sessions[session_id] = Session(summary=summary, asked=asked)

    def save_response(self, session_id: str, response: Response) -> None:
        asked = self._question(session_id, response.position)
        known = {earlier.id: earlier for earlier in asked.responses}
        known[response.id] = response
        self._put(
            session_id,
            replace(asked, responses=tuple(known.values()), status=QuestionStatus.ANSWERED),
        )

    def save_correction(
        self, session_id: str, responses: Sequence[Response], *, overall: float | None
    ) -> None:
        for response in responses:
            self._change_response(session_id, response.id, response)
        self._change(session_id, overall=overall)

    def guess(self, session_id: str, response_id: str, *, points: float) -> None:
        found = self._change_response(session_id, response_id, None)
        self._change_response(session_id, response_id, replace(found, guess=points))

    def bookmark(self, session_id: str, position: int, *, bookmarked: bool) -> None:
        self._put(session_id, replace(self._question(session_id, position), bookmarked=bookmarked))

    def mark(self, session_id: str, position: int, status: QuestionStatus) -> None:
        self._put(session_id, replace(self._question(session_id, position), status=status))

    def finish(self, session_id: str, status: Status, *, overall: float | None, at: datetime) -> None:
        self._change(session_id, status=status, overall=overall, completed_at=at)

    def reopen(self, session_id: str) -> None:
        self._change(session_id, status=Status.IN_PROGRESS, overall=None, completed_at=None)

    def get(self, session_id: str) -> Session:
        if session_id in self.sessions:
            return self.sessions[session_id]
        found = [known for known in self.sessions if len(session_id) >= 4 and known.startswith(session_id)]
        if len(found) != 1:
            raise NotInStore(f"{len(found)} sessions begin with '{session_id}'.", way_on="Use the history.")
        return self.sessions[found[0]]

    def list(self, wanted: SessionFilter) -> tuple[SessionSummary, ...]:
        found = (one for one in self.sessions.values() if _fits(one.summary, wanted) and _has(one, wanted))
        ordered = _in_order((one.summary for one in found), wanted.order)
        end = None if wanted.limit is None else wanted.offset + wanted.limit
        return tuple(ordered[wanted.offset : end])

    def delete(self, session_id: str) -> tuple[str, ...]:
        session = self.get(session_id)
        del self.sessions[session.summary.id]
        files = (response.answer.audio_file for asked in session.asked for response in asked.responses)
        return tuple(file for file in files if file and _is_bare(file))

    def exclude(self, session_id: str, *, excluded: bool) -> None:
        for asked in self.get(session_id).asked:
            responses = tuple(replace(response, excluded=excluded) for response in asked.responses)
            self._put(session_id, replace(asked, responses=responses))
        self._change(session_id, excluded=excluded)

    def recently_asked(self, profile: str, *, sessions: int) -> tuple[str, ...]:
        newest = self.list(SessionFilter(profile=profile, limit=sessions))
        asked = [asked for summary in newest for asked in self.sessions[summary.id].asked]
        reached = [question for question in asked if question.status is not QuestionStatus.PENDING]
        return tuple(dict.fromkeys(question.question.id for question in reached))

    def _question(self, session_id: str, position: int) -> AskedQuestion:
        for asked in self.get(session_id).asked:
            if asked.position == position:
                return asked
        raise NotInStore(f"The session has no question {position}.", way_on="Use the history.")

    def _change_response(self, session_id: str, response_id: str, changed: Response | None) -> Response:
        """Put a response in place of that of an id and return what was there; None leaves it."""
        for asked in self.get(session_id).asked:
            for old in asked.responses:
                if old.id == response_id:
                    kept = tuple((changed or old) if one is old else one for one in asked.responses)
                    self._put(session_id, replace(asked, responses=kept))
                    return old
        raise NotInStore("The session has no such answer.", way_on="Open the session again.")

    def _put(self, session_id: str, changed: AskedQuestion) -> None:
        session = self.get(session_id)
        asked = tuple(changed if old.position == changed.position else old for old in session.asked)
        answered = sum(question.status is QuestionStatus.ANSWERED for question in asked)
        bookmarked = any(question.bookmarked for question in asked)
        summary = replace(session.summary, answered=answered, bookmarked=bookmarked)
        self.sessions[summary.id] = Session(summary=summary, asked=asked)

    def _change(self, session_id: str, **changes: object) -> None:
        session = self.get(session_id)
        summary = replace(session.summary, **changes)  # type: ignore[arg-type]
        self.sessions[summary.id] = replace(session, summary=summary)


def _fits(summary: SessionSummary, wanted: SessionFilter) -> bool:
    wish = summary.wish
    pairs = (
        (wanted.profile, wish.profile),
        (wanted.type, wish.type),
        (wanted.company, wish.company),
        (wanted.status, summary.status),
        (wanted.rating, summary.rating),
        (wanted.bookmarked, summary.bookmarked),
        (wanted.excluded, summary.excluded),
    )
    is_in_time = (wanted.since is None or summary.started_at >= wanted.since) and (
        wanted.until is None or summary.started_at < wanted.until
    )
    return is_in_time and _scores(summary, wanted) and all(wish in (None, value) for wish, value in pairs)


def _scores(summary: SessionSummary, wanted: SessionFilter) -> bool:
    if wanted.score_from is None and wanted.score_to is None:
        return True
    lowest, highest = wanted.score_from, wanted.score_to
    return (
        summary.overall is not None
        and (lowest is None or summary.overall >= lowest)
        and (highest is None or summary.overall <= highest)
    )


def _has(session: Session, wanted: SessionFilter) -> bool:
    """Return whether every word of the search begins one of the session's."""
    texts = [session.summary.wish.company or ""]
    for asked in session.asked:
        question = asked.question
        texts += [question.category, question.company or "", question.text, question.display or ""]
        texts += [response.answer.text for response in asked.responses]
    words = _words(" ".join(texts))
    return all(
        any(word == there or (len(word) > 1 and there.startswith(word)) for there in words)
        for word in _words(wanted.search)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _in_order(found: Iterable[SessionSummary], order: SessionOrder) -> list[SessionSummary]:
    newest_first = sorted(found, key=lambda summary: (summary.started_at, summary.id), reverse=True)
    if order is SessionOrder.NEWEST:
        return newest_first
    if order is SessionOrder.OLDEST:
        return newest_first[::-1]
    sign = -1 if order is SessionOrder.BEST else 1
    return sorted(newest_first, key=lambda summary: (summary.overall is None, sign * (summary.overall or 0)))


def _is_bare(file: str) -> bool:
    return file == PurePosixPath(file).name == PureWindowsPath(file).name
