"""Learning from ratings, as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.domain.label import Agreement
from mockinterview.domain.model_version import SHIPPED, ModelVersion
from mockinterview.practice.learning import LEAST, Learned
from mockinterview.screens.amounts import count_words, moment_words

EXPLAINED = (
    "When you or a coach rate answers, the program can learn to score more like you. A version that comes no "
    "closer to your ratings is refused, and you can always go back."
)
LEARN, STOP, GO_BACK, USE = "Learn from your ratings", "Stop", "Go back to the version before", "Use"
VERSIONS = "What was learned so far"
AS_IT_CAME = "The program as it came"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPicture:
    """One time something was learned."""

    number: int
    name: str
    detail: str
    is_active: bool
    may_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPicture:
    """How many ratings there are and what was learned."""

    labels: str
    may_learn: bool
    in_use: str
    may_go_back: bool
    versions: tuple[VersionPicture, ...]
    """Newest first, the program as it came at the end; empty where nothing was learned."""


def learning_picture(labels: int, versions: Sequence[ModelVersion], active: int) -> LearningPicture:
    """Return the picture for so many labels and the versions there are."""
    made = [_version(one, active) for one in reversed(versions)]
    shipped = VersionPicture(
        number=SHIPPED, name=AS_IT_CAME, detail="", is_active=active == SHIPPED, may_use=active != SHIPPED
    )
    name = AS_IT_CAME if active == SHIPPED else f"Version {active}"
    return LearningPicture(
        labels=_labels_sentence(labels),
        may_learn=labels >= LEAST,
        in_use=f"{name} scores your answers.",
        may_go_back=active != SHIPPED,
        versions=(*made, shipped) if made else (),
    )


def step_sentence(what: str, done: int, total: int) -> str:
    """Return what is being done now."""
    return f"{what}: {done} of {total}" if total > 1 else f"{what}…" if what else "Beginning…"


def learned_sentence(learned: Learned) -> str:
    """Return what came of learning."""
    version = learned.version
    agreement = _agreement(version.before, version.after)
    verdict = (
        "It would score no closer to your ratings, so nothing was changed"
        if version.refused
        else f"Version {version.number} scores from now on"
    )
    return " ".join((f"{verdict}: {agreement}.", *learned.notes))


def used_sentence(number: int) -> str:
    """Return what is said when another version scores."""
    name = f"Version {number}" if number else AS_IT_CAME
    return f"{name} scores your answers from now on."


def _labels_sentence(labels: int) -> str:
    if labels >= LEAST:
        return f"{count_words(labels, 'rating')} to learn from."
    have = count_words(labels, "rating").capitalize()
    return f"{have} so far; learning needs {LEAST}. Rate answers on their feedback page."


def _version(one: ModelVersion, active: int) -> VersionPicture:
    state = " · refused" if one.refused else " · in use" if one.number == active else ""
    kind = "scores and offsets" if one.is_retrained else "offsets"
    return VersionPicture(
        number=one.number,
        name=f"Version {one.number}{state}",
        detail=(
            f"{moment_words(one.made_at)}, {kind} from {count_words(len(one.label_ids), 'rating')}: "
            f"{_agreement(one.before, one.after)}"
        ),
        is_active=one.number == active,
        may_use=not one.refused and one.number != active,
    )


def _agreement(before: Agreement, after: Agreement) -> str:
    return (
        f"{before.off:.2f} points off your ratings before, {after.off:.2f} after; the same word for "
        f"{before.same_rating:.0%} before, {after.same_rating:.0%} after"
    )
