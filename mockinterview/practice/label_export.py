"""Labels and versions as plain data; the keys are a contract with other tools."""

from dataclasses import asdict

from mockinterview.domain.label import Label
from mockinterview.domain.model_version import SHIPPED, ModelVersion
from mockinterview.practice.export import Data

ACTIVE, KEPT, REFUSED = "active", "kept", "refused"


def label_data(label: Label) -> Data:
    """Return a label with the score the answer had when it was labelled."""
    verdict = label.verdict
    return {
        "id": label.id,
        "question_id": label.question_id,
        "response_id": label.response_id,
        "by": verdict.by,
        "rating": verdict.rating,
        "points": verdict.points,
        "skills": {str(skill): points for skill, points in verdict.skills.items()},
        "note": verdict.note,
        "scored": label.scored,
        "created_at": label.created_at.isoformat(),
    }


def shipped_data(*, is_active: bool) -> Data:
    """Return the line of the program as it came, before anything was learned."""
    return {
        "version": SHIPPED,
        "state": ACTIVE if is_active else KEPT,
        "made_at": None,
        "labels": 0,
        "before": None,
        "after": None,
        "classifier": SHIPPED,
        "offsets": {"overall": 0.0, "questions": {}},
    }


def version_data(version: ModelVersion, *, is_active: bool) -> Data:
    """Return a version with how well it judged when it was made."""
    return {
        "version": version.number,
        "state": ACTIVE if is_active else REFUSED if version.refused else KEPT,
        "made_at": version.made_at.isoformat(),
        "labels": len(version.label_ids),
        "before": asdict(version.before),
        "after": asdict(version.after),
        "classifier": version.classifier,
        "offsets": asdict(version.offsets),
    }
