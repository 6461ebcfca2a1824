"""What a question file may say, checked field by field."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType
from mockinterview.storage.question_rows import with_revision


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _all_different(items: list[str]) -> list[str]:
    if len({item.casefold() for item in items}) < len(items):
        raise ValueError("each of them once")
    return items


Sentence = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(_on_one_line)]
Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_on_one_line)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Kind = Annotated[InterviewType, Field(strict=False)]
Level = Annotated[Difficulty, Field(strict=False)]
Sentences = Annotated[list[Sentence], AfterValidator(_all_different)]
Names = Annotated[list[Name], AfterValidator(_all_different)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True, frozen=True)


class KeywordEntry(_Strict):
    """An expected term."""

    term: Name
    spoken: Names = []


class FollowUpEntries(_Strict):
    """The follow-ups of a question, as far as it has any."""

    thin: Sentence | None = None
    vague: Sentence | None = None
    deeper: Sentence | None = None


class QuestionEntry(_Strict):
    """One question of a file; what the file's head says may be left out here."""

    id: Slug
    type: Kind | None = None
    difficulty: Level | None = None
    company: Name | None = None
    category: Name
    text: Sentence
    display: Sentence | None = None
    looking_for: Sentence
    seconds: Annotated[int, Field(strict=False, ge=10, le=900)]
    keywords: Annotated[list[KeywordEntry], Field(min_length=1, max_length=30)]
    key_points: Annotated[Sentences, Field(min_length=1, max_length=12)]
    misconceptions: Annotated[Sentences, Field(max_length=12)] = []
    follow_ups: FollowUpEntries = FollowUpEntries()
    sample_answer: Annotated[str, Field(min_length=1, max_length=8000), AfterValidator(_on_one_line)]


class FileHead(_Strict):
    """What the questions of a file share, and its entries, unchecked."""

    type: Kind | None = None
    difficulty: Level | None = None
    company: Name | None = None
    questions: Annotated[list[object], Field(min_length=1)]


def question_from(
    entry: QuestionEntry, *, type: InterviewType, difficulty: Difficulty, company: str | None
) -> Question:
    """Return the question of an entry and what it shares with its file, under its content's revision."""
    spoken_of = ((FollowUpKind(kind), text) for kind, text in entry.follow_ups if text is not None)
    return with_revision(
        Question(
            id=entry.id,
            revision="",
            type=type,
            difficulty=difficulty,
            category=entry.category,
            text=entry.text,
            looking_for=entry.looking_for,
            seconds=entry.seconds,
            keywords=tuple(Keyword(keyword.term, tuple(keyword.spoken)) for keyword in entry.keywords),
            key_points=tuple(entry.key_points),
            sample_answer=entry.sample_answer,
            misconceptions=tuple(entry.misconceptions),
            follow_ups=dict(spoken_of),
            company=company,
            display=entry.display,
        )
    )


def entry_data(question: Question) -> dict[str, object]:
    """Return a question as the entry of a file, with what it has and no more."""
    data: dict[str, object] = {
        "id": question.id,
        "type": question.type.value,
        "difficulty": question.difficulty.value,
        "company": question.company,
        "category": question.category,
        "text": question.text,
        "display": question.display,
        "looking_for": question.looking_for,
        "seconds": question.seconds,
        "keywords": [_keyword_data(keyword) for keyword in question.keywords],
        "key_points": list(question.key_points),
        "misconceptions": list(question.misconceptions),
        "follow_ups": {kind.value: text for kind, text in question.follow_ups.items()},
        "sample_answer": question.sample_answer,
    }
    return {key: value for key, value in data.items() if value not in (None, [], {})}


def _keyword_data(keyword: Keyword) -> dict[str, object]:
    return {"term": keyword.term, **({"spoken": list(keyword.spoken)} if keyword.spoken else {})}
