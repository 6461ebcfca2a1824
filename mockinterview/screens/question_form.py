"""A question as a form of texts: its fields, what each wants, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from mockinterview.domain.bank import FieldMistake
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType
from mockinterview.screens.words import DIFFICULTIES, TYPES

ADD_TITLE, EDIT_TITLE = "A question of your own", "Your version of the question"
SAVE, CANCEL = "Save", "Cancel"
SAVED_FIELDS = "Some fields need another look; each says what is missing."
USUAL_SECONDS = 120


class Kind(Enum):
    """How a field is filled in."""

    CHOICE = "choice"
    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    """A text with an item on each line."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form."""

    key: str
    name: str
    kind: Kind
    sentence: str
    options: tuple[tuple[str, str], ...] = ()


FIELDS = (
    FormField("text", "Question", Kind.TEXT, "What the interviewer says, word for word."),
    FormField("type", "Type", Kind.CHOICE, "The interviews it is asked in.", tuple(TYPES.items())),
    FormField("difficulty", "Level", Kind.CHOICE, "", tuple(DIFFICULTIES.items())),
    FormField("category", "Category", Kind.LINE, "A topic, for example: algorithms."),
    FormField("company", "Company", Kind.LINE, "Only where it is asked in one company's style."),
    FormField("seconds", "Seconds for a good answer", Kind.NUMBER, "10 to 900."),
    FormField(
        "looking_for", "What it looks for", Kind.TEXT, "What a good answer shows, in a sentence or two."
    ),
    FormField(
        "key_points", "Key points", Kind.LINES, "One on each line, as a good answer would say it; 1 to 12."
    ),
    FormField(
        "keywords",
        "Terms to use",
        Kind.LINES,
        "One on each line. How it may be spoken follows a sign: O(log n) = log n | big o of log n",
    ),
    FormField("sample_answer", "Sample answer", Kind.TEXT, "A good answer, as it would be spoken."),
    FormField("misconceptions", "Common misconceptions", Kind.LINES, "One on each line; may be empty."),
    FormField("thin", "Follow-up if the answer is thin", Kind.LINE, "May be empty."),
    FormField("vague", "Follow-up if it stays vague", Kind.LINE, "May be empty."),
    FormField("deeper", "Follow-up to go deeper", Kind.LINE, "May be empty."),
    FormField(
        "display", "Shown instead", Kind.LINE, "Only where the screen should show it otherwise: O(n²)."
    ),
)
_FOLLOW_UPS = tuple(kind.value for kind in FollowUpKind)
_LISTS = tuple(field.key for field in FIELDS if field.kind is Kind.LINES)


def draft_of(question: Question | None) -> dict[str, str]:
    """Return what stands in each field: a question's content, or that of a new one."""
    if question is None:
        first = {"type": InterviewType.TECHNICAL_SOFTWARE.value, "difficulty": Difficulty.ENTRY.value}
        return {field.key: "" for field in FIELDS} | first | {"seconds": str(USUAL_SECONDS)}
    return {
        "text": question.text,
        "type": question.type.value,
        "difficulty": question.difficulty.value,
        "category": question.category,
        "company": question.company or "",
        "seconds": str(question.seconds),
        "looking_for": question.looking_for,
        "key_points": "\n".join(question.key_points),
        "keywords": "\n".join(map(_keyword_line, question.keywords)),
        "sample_answer": question.sample_answer,
        "misconceptions": "\n".join(question.misconceptions),
        "display": question.display or "",
        **{kind: question.follow_ups.get(FollowUpKind(kind), "") for kind in _FOLLOW_UPS},
    }


def entry_of(draft: Mapping[str, str]) -> dict[str, object]:
    """Return the entry of a question file that the fields stand for; an empty field is left out."""
    texts = {key: text.strip() for key, text in draft.items() if text.strip()}
    entry: dict[str, object] = {
        key: text for key, text in texts.items() if key not in (*_LISTS, *_FOLLOW_UPS)
    }
    lists: dict[str, list[str]] = {key: _lines(texts[key]) for key in _LISTS if key in texts}
    entry |= {key: lines for key, lines in lists.items() if key != "keywords"}
    if "keywords" in lists:
        entry["keywords"] = [_keyword_entry(line) for line in lists["keywords"]]
    follow_ups = {kind: texts[kind] for kind in _FOLLOW_UPS if kind in texts}
    return entry | ({"follow_ups": follow_ups} if follow_ups else {})


def mistake_sentences(mistakes: Sequence[FieldMistake]) -> dict[str, str]:
    """Return what is wrong with each field, as a sentence for it."""
    sentences: dict[str, str] = {}
    for mistake in mistakes:
        where = f"Line {mistake.item} {mistake.problem}." if mistake.item else f"It {mistake.problem}."
        sentences.setdefault(mistake.field, where)
    return sentences


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _keyword_line(keyword: Keyword) -> str:
    return f"{keyword.term} = {' | '.join(keyword.spoken)}" if keyword.spoken else keyword.term


def _keyword_entry(line: str) -> dict[str, object]:
    term, sign, spoken = line.partition(" = ")
    forms = [form.strip() for form in spoken.split("|") if form.strip()]
    return {"term": term.strip(), **({"spoken": forms} if sign else {})}
