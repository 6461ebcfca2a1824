"""The question bank as it is shown: its rows, one question whole, and what is said of an import."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.bank import BadEntry, Origin, ShelvedQuestion
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import FollowUpKind
from mockinterview.practice.browsing import Browsed, Kept
from mockinterview.practice.library import Taken
from mockinterview.screens.navigation import EmptyPicture
from mockinterview.screens.words import DIFFICULTIES, TYPES, company_words, counted, minutes_words

TITLE = "Questions"
SEARCH = "Search questions, key points and terms"
LOADING = "Reading the question bank…"
SEVERAL = "Ctrl or Shift chooses several."
NOTHING_CHOSEN = "Choose a question to read what it looks for."
ADD, IMPORT, EXPORT, TAILOR, SETS = "Add a question", "Import…", "Export…", "Fit to a job", "Saved sets"
PRACTICE_ONE, EDIT, RETIRE, ASK_AGAIN = "Practice it", "Edit", "Retire", "Ask it again"
DISCARD, DISCARDED = "Take my version away", "Your version is gone."
OWN = "This is your own question, or your own version of a shipped one."
SHOW_SAMPLE, HIDE_SAMPLE = "Show the sample answer", "Hide the sample answer"
SAMPLE_LATER = "Answer it once yourself first: a sample that was read before teaches less."
NO_MATCH = EmptyPicture(
    "No question fits",
    "Every word of the search must be in a question, and all filters must fit.",
    "Clear search and filters",
)
NO_OWN = EmptyPicture(
    "No question of your own yet",
    "Add one you were asked or fear to be asked, or import a file. It joins the interviews of its type.",
    ADD,
)
NO_RETIRED = EmptyPicture(
    "No question is retired",
    "A question you don't want to be asked any more can be retired; it is kept here and can come back.",
    "Show all questions",
)
EMPTY = {Kept.OWN: NO_OWN, Kept.RETIRED: NO_RETIRED}
Options = tuple[tuple[str | None, str], ...]
OF_TYPE: Options = ((None, "All types"), *TYPES.items())
OF_LEVEL: Options = ((None, "All levels"), *DIFFICULTIES.items())
OF_KEPT: Options = ((Kept.ASKED, "All asked"), (Kept.OWN, "My own"), (Kept.RETIRED, "Retired"))
ALL_COMPANIES, ALL_CATEGORIES = "All companies", "All categories"
FOLLOW_UPS = {
    FollowUpKind.THIN: "If the answer is thin",
    FollowUpKind.VAGUE: "If it stays vague",
    FollowUpKind.DEEPER: "To go deeper",
}
FILES_TO_READ = "Questions (*.yaml *.yml *.json *.csv)"
FILES_TO_WRITE = "YAML (*.yaml);;JSON (*.json);;CSV (*.csv)"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question of the list."""

    id: str
    text: str
    level: str
    details: str
    marks: str

    @property
    def spoken(self) -> str:
        """Return the row as it is read out."""
        return ". ".join(part for part in (self.text, self.level, self.details, self.marks) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPicture:
    """One question whole."""

    id: str
    text: str
    facts: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    """Names with their lines: what it looks for, key points, terms, misconceptions, follow-ups."""
    sample: str
    is_retired: bool
    is_own: bool


def question_row(one: ShelvedQuestion) -> QuestionRow:
    """Return the picture of a question in the list."""
    question = one.question
    facts = (TYPES[question.type], category_words(question.category), _company(question))
    marks = ("Own",) if one.origin is Origin.USER else ()
    return QuestionRow(
        id=question.id,
        text=question.shown,
        level=DIFFICULTIES[question.difficulty],
        details=" · ".join(fact for fact in facts if fact),
        marks=" · ".join((*marks, *(("Retired",) if one.retired else ()))),
    )


def question_picture(one: ShelvedQuestion) -> QuestionPicture:
    """Return the picture of a whole question."""
    question = one.question
    facts = (
        *(TYPES[question.type], DIFFICULTIES[question.difficulty], category_words(question.category)),
        *(_company(question), minutes_words(question.seconds).capitalize()),
    )
    return QuestionPicture(
        id=question.id,
        text=question.shown,
        facts=" · ".join(fact for fact in facts if fact),
        sections=tuple((name, lines) for name, lines in _sections(question) if lines),
        sample=question.sample_answer,
        is_retired=one.retired,
        is_own=one.origin is Origin.USER,
    )


def category_words(category: str) -> str:
    """Return a category as it is read: "API design"."""
    return category[:1].upper() + category[1:]


def total_words(browsed: Browsed) -> str:
    """Return how many questions were found: "376 questions", "12 of 376 questions"."""
    found, total = len(browsed.found), counted(browsed.total, "question")
    return total if found == browsed.total else f"{found} of {total}"


def practice_words(count: int) -> str:
    """Return the name of the button that practices what is chosen."""
    return f"Practice these {count}" if count > 1 else PRACTICE_ONE


def retired_words(count: int, *, retired: bool) -> str:
    """Return what is said when questions were retired or taken back."""
    what = "The question is" if count == 1 else f"{count} questions are"
    return f"{what} {'not asked any more' if retired else 'asked again'}."


def exported_words(count: int, name: str) -> str:
    """Return what is said when questions were written into a file."""
    return f"Wrote {counted(count, 'question')} to {name}."


def saved_words(*, is_new: bool) -> str:
    """Return what is said when a question was written."""
    return "Your question is in the bank." if is_new else "It is asked in your version now."


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPicture:
    """What came, or would come, of an import."""

    sentence: str
    bad: tuple[str, ...]
    """Every entry that can't be taken, and why."""
    take_good: str | None
    """The name of the button that imports the good ones."""
    replace: str | None
    """The name of the button that replaces what the bank has otherwise."""


def import_picture(taken: Taken, name: str) -> ImportPicture:
    """Return the picture of an import of a file."""
    clashes = sum(entry.is_clash for entry in taken.bad)
    bad = tuple(_complaint(entry) for entry in taken.bad)
    if not taken.is_refused:
        return ImportPicture(sentence=_taken_words(taken, name), bad=bad, take_good=None, replace=None)
    return ImportPicture(
        sentence=f"{name} has {counted(len(bad), 'mistake')}, so nothing was imported yet.",
        bad=bad,
        take_good=f"Import the {counted(taken.good, 'good one')}" if taken.good else None,
        replace=f"Replace the {counted(clashes, 'question')} in the bank" if clashes else None,
    )


def _taken_words(taken: Taken, name: str) -> str:
    parts = (
        (len(taken.added), "added"),
        (len(taken.replaced), "replaced"),
        (taken.unchanged, "already there"),
        (len(taken.bad), "passed over"),
    )
    counts = ", ".join(f"{count} {words}" for count, words in parts if count)
    return f"{name}: {counts or 'no question in it'}."


def _complaint(entry: BadEntry) -> str:
    if not entry.is_clash:
        return str(entry)
    sentence = entry.reason.partition(";")[0]
    return f"line {entry.line}: {sentence}." if entry.line else f"{sentence}."


def _company(question: Question) -> str:
    return company_words(question.company) if question.company else ""


def _sections(question: Question) -> Sequence[tuple[str, tuple[str, ...]]]:
    keywords = (
        f"{keyword.term} (also: {', '.join(keyword.spoken)})" if keyword.spoken else keyword.term
        for keyword in question.keywords
    )
    follow_ups = (
        f"{FOLLOW_UPS[kind]}: {question.follow_ups[kind]}"
        for kind in FollowUpKind
        if kind in question.follow_ups
    )
    return (
        ("What it looks for", (question.looking_for,)),
        ("Key points of a good answer", question.key_points),
        ("Terms to use", tuple(keywords)),
        ("Common misconceptions", question.misconceptions),
        ("Follow-ups", tuple(follow_ups)),
    )
