"""Scores as columns of their response's row, and back; what is read equals what was saved."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping

from mockinterview.domain.score import Evidence, Measures, Part, Score, SkillScore, Stage
from mockinterview.domain.vocabulary import Rating, Skill

MEASURES = {
    "words": "word_count",
    "fillers": "fillers",
    "hedges": "hedges",
    "repeats": "repeats",
    "terms_used": "terms_used",
    "terms_expected": "terms_expected",
    "key_point_coverage": "key_point_coverage",
    "words_per_minute": "words_per_minute",
    "fillers_per_minute": "fillers_per_minute",
    "response_latency_s": "response_latency_s",
    "speaking_s": "speaking_s",
    "pauses": "pauses",
    "longest_pause_s": "longest_pause_s",
    "pause_share": "pause_share",
    "mean_confidence": "mean_confidence",
    "syllables_per_second": "syllables_per_second",
    "pace_variation": "pace_variation",
    "pauses_inside": "pauses_inside",
    "words_per_sentence": "words_per_sentence",
    "connectives": "connectives",
    "specifics": "specifics",
    "pitch_variation_st": "pitch_variation_st",
    "loudness_variation_db": "loudness_variation_db",
    "trailing_off_db": "trailing_off_db",
}
"""The column of each field of ``Measures``; the recognised words themselves have the column ``words``."""

_PLAIN = ("overall", "low", "high", "reason", "scorer")
_AS_JSON = ("parts", "adjustment", "own_labels", "probabilities", "structure")


def score_columns(score: Score | None) -> dict[str, object]:
    """Return every column of a score; the same columns, empty, where there is none."""
    empty: dict[str, object] = dict.fromkeys((*MEASURES.values(), *Skill, *_PLAIN, *_AS_JSON))
    if score is None:
        return empty | {"rating": Rating.NOT_ASSESSED.value}
    return {
        **{column: getattr(score.measures, field) for field, column in MEASURES.items()},
        **{skill.value: score.skill(skill) for skill in Skill},
        **{column: getattr(score, column) for column in _PLAIN},
        "rating": score.rating.value,
        "parts": [_skill_json(skill) for skill in score.skills],
        "adjustment": _part_json(score.adjustment) if score.adjustment else None,
        "own_labels": _part_json(score.own_labels) if score.own_labels else None,
        "probabilities": {rating.value: share for rating, share in score.probabilities.items()},
        "structure": [asdict(stage) for stage in score.structure],
    }


def score_of(row: Mapping[str, Any] | RowMapping) -> Score | None:
    """Return the score in a response's row, or None where it was not scored."""
    if row["scorer"] is None:
        return None
    return Score(
        skills=tuple(_skill_of(skill) for skill in row["parts"]),
        low=row["low"],
        high=row["high"],
        measures=Measures(**{field: row[column] for field, column in MEASURES.items()}),
        scorer=row["scorer"],
        reason=row["reason"],
        adjustment=_part_of(row["adjustment"]) if row["adjustment"] else None,
        own_labels=_part_of(row["own_labels"]) if row["own_labels"] else None,
        probabilities={Rating(name): share for name, share in (row["probabilities"] or {}).items()},
        structure=tuple(Stage(**stage) for stage in row["structure"] or ()),
    )


def _skill_json(skill: SkillScore) -> dict[str, object]:
    return {"skill": skill.skill.value, "parts": [_part_json(part) for part in skill.parts]}


def _skill_of(skill: Mapping[str, Any]) -> SkillScore:
    return SkillScore(skill=Skill(skill["skill"]), parts=tuple(map(_part_of, skill["parts"])))


def _part_json(part: Part) -> dict[str, object]:
    return {
        "name": part.name,
        "value": part.value,
        "weight": part.weight,
        "evidence": [[evidence.text, evidence.start, evidence.end] for evidence in part.evidence],
    }


def _part_of(part: Mapping[str, Any]) -> Part:
    return Part(
        name=part["name"],
        value=part["value"],
        weight=part["weight"],
        evidence=tuple(Evidence(*evidence) for evidence in part["evidence"]),
    )
