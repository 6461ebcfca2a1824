"""How far the delivery of an answer is believed: fluency alone must earn nothing."""

from collections.abc import Iterable

from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.findings import Findings
from mockinterview.domain.score import Evidence, Part

ANEW: Curve = ((0.1, 0), (0.5, 0.9), (0.8, 1))
"""Share that counts, by the share said for the first time: people stay above 0.9, typed lists with a phrase
in every line above 0.7. Sentences said again are not read a second time; this is for the listener's time."""
FEW_WORDS, ENOUGH_WORDS = 0.22, 18
"""Different words about the question that are not its own: a list of terms or a single sentence has up to 14,
half a good answer 16 or more, a good one about 60. Where the key points have fewer, theirs are enough; the
share of them up to which nothing counts."""
WANDERING: Curve = ((0, 1), (0.5, 0.8), (0.75, 0.7))
"""Share of the delivery that counts, by the share of passages about something else: padding must not pay."""


def as_far_as_believed(parts: tuple[Part, ...], found: Findings) -> tuple[Part, ...]:
    """Return the parts less what fluency alone must not earn: speech beside the point, or without sense."""
    return as_said(as_far_as_to_the_point(parts, found), found)


def as_far_as_to_the_point(parts: tuple[Part, ...], found: Findings) -> tuple[Part, ...]:
    """Return the parts less what is not about the question."""
    parts = without(parts, "beside_the_point", 1 - found.reading.relevance)
    return without(parts, "little_said", 1 - enough_said(found))


def enough_said(found: Findings) -> float:
    """Return the share that counts, 0 to 1, by how much was said of what there is to say."""
    enough = min(found.reading.looked_for or ENOUGH_WORDS, ENOUGH_WORDS)
    return on_curve(found.reading.own_words / enough, ((FEW_WORDS, 0), (1, 1)))


def as_said(parts: tuple[Part, ...], found: Findings) -> tuple[Part, ...]:
    """Return the parts less what padding, saying it again and words in no order cost."""
    parts = without(parts, "wandered", 1 - on_curve(found.reading.wandering, WANDERING))
    parts = without(parts, "said_again", 1 - on_curve(found.said_anew, ANEW))
    return without(parts, "word_salad", 1 - found.coherence)


def without(
    parts: tuple[Part, ...], name: str, share: float, evidence: tuple[Evidence, ...] = ()
) -> tuple[Part, ...]:
    """Return the parts with a deduction of a share of their sum."""
    return less(parts, name, share * total(parts), evidence)


def less(
    parts: tuple[Part, ...], name: str, lost: float, evidence: tuple[Evidence, ...] = ()
) -> tuple[Part, ...]:
    """Return the parts with a deduction of some points, if any."""
    return (*parts, Part(name=name, value=-lost, weight=1.0, evidence=evidence)) if lost > 0 else parts


def total(parts: Iterable[Part]) -> float:
    """Return what parts come to."""
    return sum(part.contribution for part in parts)
