"""How far the delivery of an answer is believed: fluency alone must earn nothing."""

from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import mean_coverage
from mockinterview.domain.score import Part

TO_THE_POINT: Curve = ((0.1, 0), (0.5, 1))
"""Share of the delivery that counts, by mean key-point coverage: an answer to another question covers about a
tenth, half is what a fair answer covers. Fluent talk beside the point earns nothing."""
ANEW: Curve = ((0.1, 0), (0.7, 1))
"""Share of the delivery that counts, by the share said for the first time; people stay above 0.9."""
OWN_WORDS: Curve = ((4, 0), (18, 1))
"""Share of the delivery that counts, by different words about the question that are not its own: a list of
terms or a single sentence has up to 14, half a good answer 16 or more, a good one about 60."""
WANDERING: Curve = ((0.25, 1), (0.75, 0.8))
"""Share of the delivery that counts, by the share of passages about something else: padding must not pay."""


def as_far_as_believed(parts: tuple[Part, ...], found: Findings) -> tuple[Part, ...]:
    """Return the parts and what fluency alone must not earn: speech beside the point, or said over again."""
    for name, counted in (
        ("beside_the_point", on_curve(mean_coverage(found.points), TO_THE_POINT)),
        ("little_said", on_curve(found.own_words, OWN_WORDS)),
        ("wandered", on_curve(found.wandering, WANDERING)),
        ("said_again", on_curve(found.said_anew, ANEW)),
    ):
        parts = _without(parts, name, 1 - counted)
    return parts


def _without(parts: tuple[Part, ...], name: str, share: float) -> tuple[Part, ...]:
    """Return the parts with a deduction of a share of their sum."""
    lost = share * sum(part.contribution for part in parts)
    return (*parts, Part(name=name, value=-lost, weight=1.0)) if lost > 0 else parts
