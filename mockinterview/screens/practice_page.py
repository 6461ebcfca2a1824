"""The start of an interview as it is shown: what to choose from, what it comes to, what to know before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mockinterview.domain.selection import question_count
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Mode
from mockinterview.ports import AudioDevice
from mockinterview.practice.sessions import Unfinished
from mockinterview.practice.start import Offer
from mockinterview.screens.words import DIFFICULTIES, TYPES, company_words, counted

Options = tuple[tuple[str | None, str], ...]
"""Values with the texts to choose them by."""

TITLE = "Practice"
NEW, START, START_KEY = "New interview", "Start interview", "Enter"
LENGTHS_MIN = (2, 6, 10, 20, 30, 45, 60)
MODES: Options = (
    (Mode.PRACTICE, "After each answer"),
    (Mode.REAL, "At the end, as in a real interview"),
)
CHANNELS: Options = ((Channel.SPOKEN, "By speaking"), (Channel.TYPED, "By typing"))
NO_SET = "From the whole bank"
RESUME, RESUME_GO_ON, RESUME_DISCARD = "Go on where you stopped", "Go on", "Don't offer it again"
RESUME_DISCARDED = "That session is not offered any more. Its answers are in the history."
RESUME_DELETED = "That session had no answer yet and was deleted."
DUE = "Due today"
FIRST = (
    "This is your first interview. The questions are asked, you answer in your own time, and nobody but you "
    "hears or reads it. Everything can be changed later; one press is enough now."
)
NO_MICROPHONE = (
    "No microphone is connected. Connect one and look again, or answer by typing: the interview is the same."
)
NO_MICROPHONE_TYPE, NO_MICROPHONE_AGAIN = "Answer by typing", "Look again"
OPENING, PREPARING = "Reading the question bank…", "Choosing your questions…"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPicture:
    """The start card for the choice as it stands."""

    types: Options
    difficulties: Options
    companies: Options
    lengths: Options
    sets: Options
    """Empty where no set was saved."""
    profiles: Options
    """Empty where only one person practices here."""
    summary: str
    """What pressing start brings."""
    welcome: str | None
    """What somebody should know who is here for the first time."""
    notes: tuple[str, ...]
    """What to know before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumePicture:
    """A session that can be gone on with."""

    session_id: str
    what: str
    where: str
    """Which question is next, and when the session began."""


def start_picture(offer: Offer, wish: Wish, saved_set: str | None) -> StartPicture:
    """Return the start card for a wish, or for a saved set in its place."""
    types = tuple((kind.value, name) for kind, name in TYPES.items())
    levels = tuple((level.value, name) for level, name in DIFFICULTIES.items())
    companies = [(name, f"{company_words(name)} ({count})") for name, count in offer.companies(wish.type)]
    lengths = sorted({*LENGTHS_MIN, wish.minutes})
    sets = [(name, f"{name} ({counted(count, 'question')})") for name, count in offer.sets]
    return StartPicture(
        types=types,
        difficulties=levels,
        companies=((None, "General, no company"), *companies),
        lengths=tuple((str(minutes), _length(minutes)) for minutes in lengths),
        sets=((None, NO_SET), *sets) if sets else (),
        profiles=tuple((name, name) for name in offer.profiles) if len(offer.profiles) > 1 else (),
        welcome=FIRST if offer.is_first else None,
        summary=_summary(offer, wish, saved_set),
        notes=_notes(offer, wish, saved_set),
    )


def resume_picture(unfinished: Unfinished, *, now: datetime) -> ResumePicture:
    """Return the card of a session to go on with; ``now`` is any time zone's present moment."""
    wish, summary = unfinished.summary.wish, unfinished.summary
    company = f", {company_words(wish.company)}" if wish.company else ""
    what = f"{TYPES[wish.type]}, {DIFFICULTIES[wish.difficulty].lower()}{company}"
    answered = counted(summary.answered, "answer")
    return ResumePicture(
        session_id=summary.id,
        what=what,
        where=(
            f"Question {unfinished.position} of {summary.questions} is next. "
            f"Started {_when(summary.started_at, now)}, {answered} kept."
        ),
    )


def microphones(devices: Sequence[AudioDevice]) -> Options:
    """Return the microphones to choose from; None is the system's own choice."""
    default = next((one.name for one in devices if one.is_default), None)
    own = f"The system's own ({default})" if default else "The system's own"
    return ((None, own), *((one.name, one.name) for one in devices))


def _length(minutes: int) -> str:
    return f"{minutes} min, {counted(question_count(minutes=minutes), 'question')}"


def _summary(offer: Offer, wish: Wish, saved_set: str | None) -> str:
    how = "spoken" if wish.channel is Channel.SPOKEN else "typed"
    when = "after each answer" if wish.mode is Mode.PRACTICE else "at the end"
    if saved_set is not None:
        what = f"{counted(dict(offer.sets).get(saved_set, 0), 'question')} of the set {saved_set}"
    else:
        company = f" in the style of {company_words(wish.company)}" if wish.company else ""
        count = counted(question_count(minutes=wish.minutes), "question")
        what = f"{count}, {TYPES[wish.type].lower()}, {DIFFICULTIES[wish.difficulty].lower()}{company}"
    return f"{what}; {how} answers, feedback {when}."


def _notes(offer: Offer, wish: Wish, saved_set: str | None) -> tuple[str, ...]:
    notes = []
    if saved_set is None and (widening := _widening(offer, wish)):
        notes.append(widening)
    if wish.channel is Channel.SPOKEN and offer.preparation:
        notes.append(offer.preparation)
    return tuple(notes)


def _widening(offer: Offer, wish: Wish) -> str | None:
    """Return what happens where the bank has too few questions that fit exactly."""
    wanted = question_count(minutes=wish.minutes)
    there = offer.questions(wish.type, wish.difficulty, wish.company)
    if there >= wanted:
        return None
    level = DIFFICULTIES[wish.difficulty].lower()
    if wish.company:
        have = f"The bank has {counted(there, 'question')} of this level for {company_words(wish.company)}"
        return f"{have}; general ones fill up the {wanted}."
    return f"The bank has {counted(there, f'{level} question')} of this type; neighboring levels fill up."


def _when(moment: datetime, now: datetime) -> str:
    """Return a moment in the machine's own time, near ones by the day's name."""
    local, today = moment.astimezone(), now.astimezone().date()
    days = (today - local.date()).days
    day = {0: "today", 1: "yesterday"}.get(days, f"on {local:%Y-%m-%d}")
    return f"{day} at {local:%H:%M}"
