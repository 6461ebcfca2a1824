"""Questions as rows of the bank, and back."""

import hashlib
import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, insert, select, update

from mockinterview.domain.bank import Origin
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType
from mockinterview.storage.tables import interview_questions

BANK = interview_questions.c


def question_columns() -> Select[Any]:
    """Return the query of every column that ``question_of`` reads."""
    return select(
        BANK.question_id,
        BANK.revision,
        BANK.type,
        BANK.difficulty,
        BANK.category,
        BANK.company,
        BANK.text,
        BANK.content,
    )


def row_of(question: Question) -> dict[str, object]:
    """Return the columns of a question, without its origin and flags."""
    return {
        "question_id": question.id,
        "revision": question.revision,
        "type": question.type.value,
        "difficulty": question.difficulty.value,
        "category": question.category,
        "company": question.company,
        "text": question.text,
        "content": _content(question),
    }


def question_of(row: RowMapping) -> Question:
    """Return the question a row stands for."""
    content = row["content"]
    return Question(
        id=row["question_id"],
        revision=row["revision"],
        type=InterviewType(row["type"]),
        difficulty=Difficulty(row["difficulty"]),
        category=row["category"],
        company=row["company"],
        text=row["text"],
        display=content["display"],
        looking_for=content["looking_for"],
        seconds=content["seconds"],
        keywords=tuple(Keyword(term, tuple(spoken)) for term, spoken in content["keywords"]),
        key_points=tuple(content["key_points"]),
        misconceptions=tuple(content["misconceptions"]),
        follow_ups={FollowUpKind(kind): text for kind, text in content["follow_ups"].items()},
        sample_answer=content["sample_answer"],
    )


def keep_question(connection: Connection, question: Question, origin: Origin, *, retired: bool) -> None:
    """Make a question the one of its id that counts, new or again."""
    flags = {"origin": origin.value, "active": True, "retired": retired}
    same = and_(BANK.question_id == question.id, BANK.revision == question.revision)
    if not connection.execute(update(interview_questions).where(same).values(**flags)).rowcount:
        connection.execute(insert(interview_questions), row_of(question) | flags)


def with_revision(question: Question) -> Question:
    """Return a question under its revision: 12 hexadecimal digits of the SHA-256 of all else it says."""
    columns = row_of(replace(question, revision=""))
    canonical = json.dumps(columns, sort_keys=True, separators=(",", ":"))
    return replace(question, revision=hashlib.sha256(canonical.encode("ascii")).hexdigest()[:12])


def _content(question: Question) -> dict[str, object]:
    return {
        "display": question.display,
        "looking_for": question.looking_for,
        "seconds": question.seconds,
        "keywords": [[keyword.term, list(keyword.spoken)] for keyword in question.keywords],
        "key_points": list(question.key_points),
        "misconceptions": list(question.misconceptions),
        "follow_ups": {kind.value: text for kind, text in question.follow_ups.items()},
        "sample_answer": question.sample_answer,
    }
