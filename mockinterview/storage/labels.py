"""People's labels in the database."""

from typing import Any

from sqlalchemy import Row, delete, func, insert, select

from mockinterview.domain.errors import NotInStore
from mockinterview.domain.label import Label, Verdict
from mockinterview.domain.vocabulary import Channel, Skill
from mockinterview.storage.database import Database
from mockinterview.storage.score_rows import score_columns, score_of
from mockinterview.storage.tables import ml_training_data, session_responses

LABELS, RESPONSES = ml_training_data.c, session_responses.c
_SHORTEST_PREFIX = 4
"""Characters of a response's id that must be given at least."""


class SqlLabels:
    """The ``Labels`` on disk; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, label: Label) -> Label:
        """Keep a label, in place of one by the same person of the same answer; return it numbered."""
        with self._database.writing() as connection:
            if label.response_id:
                is_same = LABELS.response_id == label.response_id
                connection.execute(
                    delete(ml_training_data).where(is_same, LABELS.labelled_by == label.verdict.by)
                )
            row = connection.execute(
                insert(ml_training_data).values(_row_of(label)).returning(ml_training_data)
            ).one()
        return _label_of(row)

    def all(self) -> tuple[Label, ...]:
        """Return every label, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(ml_training_data).order_by(LABELS.id)).all()
        return tuple(map(_label_of, rows))

    def remove(self, label_id: int) -> None:
        """Forget a label. Raises NotInStore."""
        with self._database.writing() as connection:
            if not connection.execute(delete(ml_training_data).where(LABELS.id == label_id)).rowcount:
                raise NotInStore(
                    f"There is no label {label_id}.", way_on="See them with: mockinterview labels list."
                )

    def find_response(self, beginning: str) -> tuple[str, str]:
        """Return the session's and the full id of a response; 4 characters or more of its id will do.

        Raises NotInStore.
        """
        is_meant = RESPONSES.id == beginning
        if len(beginning) >= _SHORTEST_PREFIX:
            is_meant = func.substr(RESPONSES.id, 1, len(beginning)) == beginning
        with self._database.reading() as connection:
            found = connection.execute(
                select(RESPONSES.session_id, RESPONSES.id).where(is_meant).limit(2)
            ).all()
        if len(found) != 1:
            how_many = "More than one answer begins" if found else "No answer begins"
            raise NotInStore(
                f"{how_many} with '{beginning}'.",
                way_on="Name it by its session and the number of its question: mockinterview label ID 1.",
            )
        return found[0].session_id, found[0].id


def _row_of(label: Label) -> dict[str, object]:
    verdict = label.verdict
    return {
        "question_id": label.question_id,
        "response_id": label.response_id,
        "features": {"channel": label.channel.value, "score": score_columns(label.score)},
        "label": verdict.points,
        "skills": {skill.value: points for skill, points in verdict.skills.items()},
        "labelled_by": verdict.by,
        "note": verdict.note,
        "validated": verdict.is_from_another,
        "created_at": label.created_at,
    }


def _label_of(row: Row[Any]) -> Label:
    score = score_of(row.features["score"])
    assert score is not None, "only what was scored can be labelled"
    return Label(
        id=row.id,
        question_id=row.question_id,
        response_id=row.response_id,
        channel=Channel(row.features["channel"]),
        score=score,
        verdict=Verdict(
            points=row.label,
            skills={Skill(name): points for name, points in (row.skills or {}).items()},
            by=row.labelled_by,
            note=row.note,
        ),
        created_at=row.created_at,
    )
