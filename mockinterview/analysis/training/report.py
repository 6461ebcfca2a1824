"""What labelled answers show about candidates, blend and range, all of it on questions not fitted to."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from mockinterview.analysis.training import cross_validation as held_out
from mockinterview.analysis.training.blending import Blend, expected_points
from mockinterview.analysis.training.cross_validation import is_met, shares
from mockinterview.analysis.training.examples import Source
from mockinterview.analysis.training.figures import points_figures
from mockinterview.analysis.training.plain_classifier import Floats
from mockinterview.analysis.training.surface import surface_figures
from mockinterview.analysis.training.table import Table
from mockinterview.ports import OnStep

DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The best candidate, how it is to be blended in, and all figures."""

    chosen: str
    blend: Blend
    figures: Mapping[str, Any]
    """What JSON can hold."""


def examine(table: Table, *, seed: int, on_step: OnStep) -> Report:
    """Compare candidates and return what they reach."""
    candidates = held_out.compare(table, seed=seed, on_step=on_step)
    chosen = held_out.best(table, candidates)
    probabilities = candidates[chosen]
    on_step("Blending and checking the surface", 0, 1)
    figures = {
        "examples": _examples(table),
        "candidates": {name: held_out.figures_by_source(table, found) for name, found in candidates.items()},
        "chosen": chosen,
        **_blend_figures(table, probabilities),
        "surface_only": {
            str(source): surface_figures(table.only(marks))
            for source in Source
            if (marks := table.of(source)).sum() >= held_out.FOLDS
        },
    }
    on_step("Blending and checking the surface", 1, 1)
    blend = held_out.choose_blend(table, probabilities, np.arange(len(table.rows)))
    return Report(chosen=chosen, blend=blend, figures=rounded(figures))


def _examples(table: Table) -> Mapping[str, Any]:
    """Return how many answers of each kind there are."""
    return {
        "questions": len(set(table.groups)),
        "by_source": dict(Counter(str(example.source) for example in table.examples)),
        "by_rating": dict(Counter(str(example.rating) for example in table.examples)),
        "by_form": dict(Counter(str(example.answer.channel) for example in table.examples)),
        "by_type": dict(Counter(str(example.question.type) for example in table.examples)),
    }


def _blend_figures(table: Table, probabilities: Floats) -> Mapping[str, Any]:
    """Return the ablation, and how often the range meets the label's band."""
    scores = held_out.held_out_blend(table, probabilities)
    points = held_out.overall_of(scores)
    expected = np.array([expected_points(shares(row)) for row in probabilities])
    held = np.array([is_met(score, one.rating) for score, one in zip(scores, table.examples, strict=True)])
    widths = np.array([score.high - score.low for score in scores])
    ablation, ranges = {}, {}
    for source in Source:
        if not (mine := table.of(source)).any():
            continue
        levels = table.levels[mine]
        ablation[str(source)] = {
            "rules alone": points_figures(levels, table.overall[mine]),
            "model alone": points_figures(levels, expected[mine]),
            "blend": points_figures(levels, points[mine]),
        }
        ranges[str(source)] = {"held": float(held[mine].mean()), "mean_width": float(widths[mine].mean())}
    return {"ablation": ablation, "range": ranges}


def rounded(value: Any) -> Any:
    """Return figures with as many digits as they can be told apart by."""
    if isinstance(value, Mapping):
        return {key: rounded(inner) for key, inner in value.items()}
    return round(value, DIGITS) if isinstance(value, float) else value
