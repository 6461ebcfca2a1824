"""How far two readers of the hand-written answers agree: the ceiling of what any scorer can be held to."""

from collections.abc import Sequence

from nltk.metrics.agreement import AnnotationTask

from mockinterview.analysis.training.examples import RATINGS
from mockinterview.analysis.training.figures import Figures
from mockinterview.domain.vocabulary import Rating
from mockinterview.ports import WrittenAnswer

FARTHEST = len(RATINGS) - 1


def readers_figures(written: Sequence[WrittenAnswer]) -> Figures:
    """Return share of equal ratings, quadratic kappa, and ranked alpha (K. Krippendorff, 2004)."""
    twice = [(number, one, one.meant) for number, one in enumerate(written) if one.meant]
    if len({one.rating for _, one, _ in twice}) < 2:  # nothing to tell apart
        return {"answers": 0}
    ratings = [("reader", number, str(one.rating)) for number, one, _ in twice]
    ratings += [("writer", number, str(meant)) for number, _, meant in twice]
    task = AnnotationTask(ratings, distance=_apart)
    return {
        "answers": len(twice),
        "same": sum(one.rating is meant for _, one, meant in twice) / len(twice),
        "kappa": float(task.weighted_kappa()),
        "alpha": float(task.alpha()),
    }


def _apart(one: str, other: str) -> float:
    """Return how far two ratings are apart, 0 to 1, growing with the square."""
    steps = RATINGS.index(Rating(one)) - RATINGS.index(Rating(other))
    return float((steps / FARTHEST) ** 2)
