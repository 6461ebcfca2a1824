"""The practice page, and the interview page in every state; nothing is spoken or recorded for them."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from mockinterview.domain.events import Action, Fact, FactKind
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import SessionSummary
from mockinterview.domain.vocabulary import InterviewType, Mode, Status
from mockinterview.gui.bridge import Lane
from mockinterview.gui.pages.interview import InterviewPage
from mockinterview.gui.pages.interview.lost_notice import connected
from mockinterview.gui.pages.interview.seat_view import SeatView
from mockinterview.gui.pages.practice import PracticePage
from mockinterview.gui.places import Place, Visit
from mockinterview.gui.scenes import Scene
from mockinterview.gui.shell import Window
from mockinterview.ports import AudioDevice, SessionFilter
from mockinterview.practice.sessions import Prepared, Unfinished
from mockinterview.practice.start import Offer, offer
from mockinterview.screens.room_page import HINT, TimePicture

SAID = (
    "so the first thing i would do is look at how the team worked before the change because we had a release "
    "every two weeks and nobody knew which of the tests could be trusted and then i asked each of them"
)
SPOKEN, HEARD, SCORED = (Fact(kind) for kind in (FactKind.SPOKEN, FactKind.HEARD, FactKind.SCORED))
LOST = Fact(
    FactKind.SOURCE_LOST,
    sentence="The microphone was disconnected. Connect it again or choose another one, or go on by typing.",
)
ASKED = (Action.BEGIN, SPOKEN)
LISTENED = (*ASKED, SPOKEN)
MICROPHONES = (
    AudioDevice(name="Built-in Audio Analog Stereo", is_default=True),
    AudioDevice(name="USB Headset Mono", is_default=False),
)


def _practice(change: Callable[[Offer], Offer], *, has_microphone: bool = True) -> Callable[[Window], None]:
    """Return what shows the practice page with an offer that was changed."""

    def show(window: Window) -> None:
        window.go(Visit(Place.PRACTICE))
        page = cast(PracticePage, window.page(Place.PRACTICE))
        desk = window.desk

        def finish(_: object) -> None:
            page.start.show_microphone(has_microphone)

        def put(found: Offer) -> None:
            page.start.forget()
            page.show_offer(change(found))
            desk.jobs.run(lambda: connected(desk.services), done=finish, owner=page, lane=Lane.SOUND)

        desk.jobs.run(lambda: offer(desk.services), done=put, owner=page)

    return show


def _plain(found: Offer) -> Offer:
    return replace(found, unfinished=None, is_first=False, preparation=None)


def _resumable(window: Window) -> None:
    """Show the practice page with a session to go on with."""
    store = window.desk.services.store

    def put(summary: SessionSummary) -> None:
        unfinished = Unfinished(summary=summary, position=summary.answered + 1)
        _practice(lambda found: replace(found, unfinished=unfinished))(window)

    def left() -> SessionSummary:
        return next(one for one in store.list(SessionFilter()) if one.answered < one.questions)

    window.desk.jobs.run(left, done=put, owner=window)


def _first(found: Offer) -> Offer:
    sentence = "The recogniser prepares itself the first time, which takes half a minute in the background."
    return replace(_plain(found), is_first=True, preparation=sentence)


def _widened(found: Offer) -> Offer:
    wish = replace(found.wish, company="amazon", minutes=45, type=InterviewType.BEHAVIORAL)
    return replace(
        _plain(found), wish=wish, sets=(("Data engineer at a bank", 6),), profiles=("Ada", "default")
    )


def _interview(
    *events: Action | Fact,
    then: Callable[[SeatView], object] = lambda _: None,
    is_typing: bool = False,
    mode: Mode = Mode.PRACTICE,
) -> Callable[[Window], None]:
    """Return what shows an interview after some events, without holding one."""

    def show(window: Window) -> None:
        window.go(Visit(Place.INTERVIEW))
        page = cast(InterviewPage, window.page(Place.INTERVIEW))
        desk = window.desk
        bank = desk.services.bank

        def finish(_: object) -> None:
            then(page.seat)

        def put(interview: Interview) -> None:
            page.seat.prepare(
                Prepared(session_id="", interview=interview), is_typing=is_typing, can_speak=True
            )
            for event in events:
                interview = interview.advance(event).interview
                page.seat.stand(interview)
            desk.jobs.run(lambda: connected(desk.services), done=finish, owner=page, lane=Lane.SOUND)

        desk.jobs.run(
            lambda: Interview(
                questions=tuple(q for q in bank.questions() if q.type is InterviewType.BEHAVIORAL)[:5],
                mode=mode,
            ),
            done=put,
            owner=page,
        )

    return show


def _hear_the_question(seat: SeatView) -> None:
    text = seat.room.question.question.said
    seat.room.question.hear(text)
    words = text.split()
    start = len(" ".join(words[:4])) + 1
    seat.room.question.mark(start, start + len(words[4]))


def _hear_the_greeting(seat: SeatView) -> None:
    seat.room.question.hear("Hello, and welcome. Today I would like to hear about your experience.")
    seat.room.question.mark(11, 18)


def _answer(seat: SeatView) -> None:
    _have_said(seat)
    seat.room.answer.meter.show_level(-18)
    seat.show_level(-18)


def _review(window: Window) -> None:
    """Show the feedback to an answer of the newest sample session."""

    def show(seat: SeatView) -> None:
        store = window.desk.services.store

        def put(session_id: str) -> None:
            seat.room.show_review(session_id, 1)

        window.desk.jobs.run(
            lambda: store.list(SessionFilter(status=Status.COMPLETED, limit=1))[0].id, done=put, owner=seat
        )

    _interview(*LISTENED, Action.FINISH_ANSWER, HEARD, SCORED, SPOKEN, then=show)(window)


def _have_said(seat: SeatView) -> None:
    seat.hear(SAID)
    seat.room.bar.show_time(TimePicture("0:48 of about 2 minutes", "after 0:07 of thinking"))


def _count_down(seat: SeatView) -> None:
    _answer(seat)
    seat.room.count_down(4)


def _hint(seat: SeatView) -> None:
    _answer(seat)
    seat.room.answer.show_hint(HINT.format(hint="say what you did"))


def _type(seat: SeatView) -> None:
    seat.room.answer.box.setPlainText("I would first ask which of the two releases people are waiting for.")


def _type_on(seat: SeatView) -> None:
    seat.room.answer.show_words(SAID)
    seat.room.answer.type(on=True)
    _type(seat)


def _lose(seat: SeatView) -> None:
    _have_said(seat)
    seat.lost.offer(MICROPHONES)


def _without_words(seat: SeatView) -> None:
    _answer(seat)
    seat.room.answer.show_live_words(on=False)


SCENES = (
    Scene("practice-start", _practice(_plain)),
    Scene("practice-first-time", _practice(_first)),
    Scene("practice-resumable", _resumable),
    Scene("practice-no-microphone", _practice(_plain, has_microphone=False)),
    Scene("practice-widened", _practice(_widened)),
    Scene("interview-greeting", _interview(Action.BEGIN, then=_hear_the_greeting)),
    Scene("interview-speaking", _interview(*ASKED, then=_hear_the_question)),
    Scene("interview-listening-first", _interview(*LISTENED)),
    Scene("interview-listening", _interview(*LISTENED, then=_answer)),
    Scene("interview-words-hidden", _interview(*LISTENED, then=_without_words)),
    Scene("interview-hint", _interview(*LISTENED, then=_hint)),
    Scene("interview-countdown", _interview(*LISTENED, then=_count_down)),
    Scene("interview-typed", _interview(*LISTENED, then=_type, is_typing=True)),
    Scene("interview-typing-on", _interview(*LISTENED, then=_type_on, is_typing=True)),
    Scene("interview-microphone-lost", _interview(*LISTENED, LOST, then=_lose)),
    Scene("interview-paused", _interview(*LISTENED, Action.PAUSE, then=_have_said)),
    Scene("interview-thinking", _interview(*LISTENED, Action.FINISH_ANSWER, then=_have_said)),
    Scene(
        "interview-scoring",
        _interview(*LISTENED, Action.FINISH_ANSWER, HEARD, then=_have_said, mode=Mode.REAL),
    ),
    Scene("interview-feedback", _review),
    Scene("interview-keeping", _interview(*LISTENED, then=lambda seat: seat.room.keep())),
)
