"""What is due today as it is read: the list with its reasons, the drill, and the days of practice."""

from dataclasses import dataclass
from datetime import date

from mockinterview.domain.due import HABIT_DAYS, DueDay, DueQuestion, Habit
from mockinterview.domain.repetition import Card
from mockinterview.domain.score import rating_of
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.practice.repeating import DRILL_QUESTIONS, Today
from mockinterview.practice.weak_skill import WeakSkill
from mockinterview.screens.days import ago_words, near_date_words
from mockinterview.screens.part_names import part_name
from mockinterview.screens.words import DIFFICULTIES, RATINGS, SKILLS, TYPES, counted

TITLE = "Due"
LOADING = "Looking up what is due…"
START_ALL, START_ONE, START_CHOSEN = "Start all", "Start", "Start the chosen ones"
DRILL, DRILL_START = "Drill your weakest skill", "Start the drill"
NO_DRILL = "Three assessed answers are enough to tell which skill to drill."
STREAK = "Count days in a row as well"
LEECH = "Keeps failing"
LEECH_STORY = (
    "Change the story, not the effort: tell something else that happened to you, with a clear result, and "
    "write its four parts down in a line each before you speak."
)
LEECH_TECHNICAL = (
    "Change the way you tell it, not the effort: read the sample answer, then build your own from an example "
    "you have worked with, the key points in another order."
)
NOTHING_YET = (
    "Nothing comes back yet",
    "Every question you answer comes back here on its day: soon where it went badly, later where it went "
    "well. Hold an interview first.",
    "Start an interview",
)
NOTHING_DUE = "Nothing is due today"
ENOUGH = "That is enough for today"
ALL_REASON = "Questions that went badly come back soon, those that went well later."
SEE_DUE = "See what is due"
COMMAND_DUE, COMMAND_DRILL = "mockinterview practice --due", "mockinterview drill"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One question that is due."""

    question_id: str
    question: str
    kind: str
    """Type and level."""
    minutes: str
    why: str
    advice: str | None
    """What to do about it where it keeps failing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillPicture:
    """The drill on the weakest skill."""

    what: str
    why: str
    focus: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePicture:
    """The page."""

    headline: str
    sentence: str
    """What to know before, or why there is nothing."""
    rows: tuple[DueRow, ...]
    is_new: bool
    """Whether no question was answered yet."""
    drill: DrillPicture | None
    habit: str


def due_picture(today: Today, *, with_streak: bool) -> DuePicture:
    """Return the page of a day."""
    day = today.day
    return DuePicture(
        headline=headline(day),
        sentence=_sentence(day),
        rows=tuple(_row(one, day.on) for one in day.questions),
        is_new=not day.cards,
        drill=_drill(today.weakest) if today.weakest else None,
        habit=habit_words(today.habit, with_streak=with_streak),
    )


def headline(day: DueDay) -> str:
    """Return what a day brings: "Due today: 4 questions, about 9 minutes"."""
    if day.questions:
        count, minutes = counted(len(day.questions), "question"), counted(max(day.minutes, 1), "minute")
        return f"Due today: {count}, about {minutes}"
    if day.waiting:
        return ENOUGH
    return NOTHING_DUE if day.cards else NOTHING_YET[0]


def due_line(day: DueDay) -> str:
    """Return the same in a line for a page that leads here."""
    if day.questions:
        return f"{headline(day).partition(': ')[2]}."
    return _sentence(day)


def habit_words(habit: Habit, *, with_streak: bool) -> str:
    """Return how steadily was practiced; days in a row only for those who want them counted."""
    said = f"You practiced on {habit.days} of the last {HABIT_DAYS} days."
    if with_streak and habit.streak > 1:
        return f"{said} {habit.streak} days in a row."
    return said


def _sentence(day: DueDay) -> str:
    if not day.cards:
        return NOTHING_YET[1]
    if not day.questions:
        return _nothing(day)
    said = []
    if day.gap_days:
        said.append(f"Welcome back after {counted(day.gap_days, 'day')}. An easy one comes first.")
    if day.waiting:
        said.append(f"{day.waiting} more can wait: about 15 minutes a day are enough.")
    return " ".join(said) or ALL_REASON


def _nothing(day: DueDay) -> str:
    if day.waiting:
        one_or_many = "question waits" if day.waiting == 1 else "questions wait"
        return f"You have practiced enough for a day. {day.waiting} more {one_or_many} until tomorrow."
    when = near_date_words(day.next_on, today=day.on) if day.next_on else "later"
    return f"The next question comes back {when}."


def _row(one: DueQuestion, today: date) -> DueRow:
    question = one.question
    return DueRow(
        question_id=question.id,
        question=question.shown,
        kind=f"{TYPES[question.type]}, {DIFFICULTIES[question.difficulty].lower()}, {question.category}",
        minutes=f"about {counted(max(round(one.seconds / 60), 1), 'minute')}",
        why=_why(one.card, today),
        advice=_advice(one) if one.card.is_leech else None,
    )


def _why(card: Card, today: date) -> str:
    """Return why a question is due: how it went, when, and since when it should come back."""
    rating = RATINGS[rating_of(card.last_points)]
    went = f"{rating}, {card.last_points:.1f} of 10, {ago_words((today - card.last_on).days)}"
    overdue = card.overdue_days(today)
    since = "Due today" if not overdue else f"Due for {counted(overdue, 'day')}"
    return f"{went}. {since}."


def _advice(one: DueQuestion) -> str:
    story = LEECH_STORY if one.question.type is InterviewType.BEHAVIORAL else LEECH_TECHNICAL
    return f"It went poorly {one.card.lapses} times since the first. {story}"


def _drill(weak: WeakSkill) -> DrillPicture:
    kind = f"{TYPES[weak.type].lower()}, {DIFFICULTIES[weak.difficulty].lower()}"
    part = f" It trains: {part_name(weak.part).lower()}." if weak.part else ""
    return DrillPicture(
        what=f"{SKILLS[weak.skill]}: {weak.mean:.1f} of 10 over your last {weak.answers} answers.",
        why=f"{DRILL_QUESTIONS} questions, {kind}.{part}",
        focus=f"In every answer: {weak.focus}.",
    )
