"""How somebody speaks beside what was published, and beside their own usual."""

from collections.abc import Sequence

from mockinterview.domain.progress import DELIVERY, Baseline, Metric
from mockinterview.domain.spread import Spread
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.ports.progress import Values

BANDS: dict[Metric, tuple[float | None, float | None]] = {
    Metric.FILLERS: (None, 5.0),
    Metric.PACE: (120.0, 175.0),
    Metric.PAUSES: (None, None),
    Metric.LENGTH: (60.0, 180.0),
}
"""The published bands; where they come from is said where they are shown. None is no bound."""
BEHAVIORAL_LENGTH = (60.0, 120.0)


def band_of(metric: Metric, kind: InterviewType | None) -> tuple[float | None, float | None]:
    """Return the published band of a metric for a type of interview, None being all of them."""
    if metric is Metric.LENGTH and kind is InterviewType.BEHAVIORAL:
        return BEHAVIORAL_LENGTH
    return BANDS.get(metric, (None, None))


def baselines_of(
    answers: Sequence[Values], lately: Sequence[Values], *, kind: InterviewType | None
) -> tuple[Baseline, ...]:
    """Return a baseline for each metric of delivery that was measured.

    The values are those of ``DELIVERY``, in its order, of all answers and of the last week's.
    """
    made = (_baseline(metric, _of(answers, at), _of(lately, at), kind) for at, metric in enumerate(DELIVERY))
    return tuple(baseline for baseline in made if baseline)


def _baseline(
    metric: Metric, values: Sequence[float], lately: Sequence[float], kind: InterviewType | None
) -> Baseline | None:
    own = Spread.of(values)
    if own is None:
        return None
    low, high = band_of(metric, kind)
    within = [value for value in values if (low is None or value >= low) and (high is None or value <= high)]
    return Baseline(
        metric=metric, own=own, lately=Spread.of(lately), low=low, high=high, within=len(within) / len(values)
    )


def _of(answers: Sequence[Values], at: int) -> list[float]:
    return [value for row in answers if (value := row[at]) is not None]
