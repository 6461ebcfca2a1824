"""Answers and sessions that are looked back at, in every state."""

from collections.abc import Callable

from mockinterview.domain.session import SessionSummary
from mockinterview.domain.vocabulary import Channel, InterviewType
from mockinterview.gui.pages.session import SessionPage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window
from mockinterview.ports import SessionFilter
from mockinterview.screens.review import SECTIONS


def _session(window: Window, kind: InterviewType, *, channel: Channel = Channel.TYPED) -> SessionSummary:
    found = window.desk.services.store.list(SessionFilter(type=kind))
    return next(one for one in found if one.wish.channel is channel)


def _page(window: Window) -> SessionPage:
    page = window.page(Place.SESSION)
    assert isinstance(page, SessionPage)
    return page


def _summary(kind: InterviewType) -> Callable[[Window], None]:
    return lambda window: window.go(Visit(Place.SESSION, session_id=_session(window, kind).id))


def _typed(kind: InterviewType, position: int, *, tab: int = 0) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        _page(window).answer.sections.open(SECTIONS[tab])
        window.go(Visit(Place.SESSION, session_id=_session(window, kind).id, position=position))

    return show


def _spoken(tab: int) -> Callable[[Window], None]:
    def show(window: Window) -> None:
        kind = InterviewType.TECHNICAL_SOFTWARE
        session = _session(window, kind, channel=Channel.RECORDED)
        window.go(Visit(Place.SESSION, session_id=session.id, position=1))
        _page(window).answer.sections.open(SECTIONS[tab])

    return show


def _retaking(window: Window) -> None:
    _typed(InterviewType.BEHAVIORAL, 1)(window)
    answer = _page(window).answer

    def offer() -> None:
        answer.shown.disconnect(offer)
        answer.verdict.retake.emit()

    answer.shown.connect(offer)


def _guess_first(window: Window, *, on: bool) -> None:
    window.desk.services.settings.set("guess_first", on)


def _guessing(window: Window) -> None:
    _guess_first(window, on=True)
    page, session = _page(window), _session(window, InterviewType.TECHNICAL_DATA)
    window.go(Visit(Place.SESSION, session_id=session.id, position=2))

    def ask() -> None:
        page.answer.shown.disconnect(ask)
        page.answer.show_answer(session.id, 2)

    page.answer.shown.connect(ask)


SCENES = (
    Scene("session-summary", _summary(InterviewType.TECHNICAL_DATA)),
    Scene("session-unfinished", _summary(InterviewType.SYSTEM_DESIGN)),
    Scene("session-gone", lambda window: window.go(Visit(Place.SESSION, session_id="0000-gone"))),
    Scene("answer-transcript", _spoken(0)),
    Scene("answer-key-points", _spoken(1)),
    Scene("answer-score", _spoken(2)),
    Scene("answer-numbers", _spoken(3)),
    Scene("answer-sample", _spoken(4)),
    Scene("answer-takes", _spoken(5)),
    Scene("answer-rating", _spoken(6)),
    Scene("answer-typed", _typed(InterviewType.TECHNICAL_DATA, 2)),
    Scene("answer-not-assessed", _typed(InterviewType.TECHNICAL_SOFTWARE, 3)),
    Scene("answer-not-reached", _typed(InterviewType.SYSTEM_DESIGN, 2)),
    Scene("answer-again", _retaking),
    Scene("answer-guess", _guessing, lambda window: _guess_first(window, on=False)),
)
