"""The model card: a recipe in sentences."""

from collections.abc import Iterator, Mapping
from typing import Any

from mockinterview.ports import ModelCard

WEAK = (
    "It is weak where the rules are: it can't tell a negated statement, a wrong number or an invented fact "
    "from a right one, and it knows no question without key points.",
    "Its spoken examples are simulated, or written in spoken form and given times; none is a recording.",
    "It is feedback for practice, not an assessment of a person, and must not be used to choose people.",
)


def card_of(recipe: Mapping[str, Any]) -> ModelCard:
    """Return the card of a model made by a recipe."""
    return ModelCard(sentences=(*_sentences(recipe), *WEAK), recipe=recipe)


def _sentences(recipe: Mapping[str, Any]) -> Iterator[str]:
    examples = recipe["examples"]
    sources = ", ".join(f"{count} {source}" for source, count in examples["by_source"].items())
    yield (
        f"Model {recipe['model']} ({recipe['chosen']}) tells how probable each rating is, from "
        f"{len(recipe['features'])} numbers that the rules ({recipe['scorer']}) find in an answer."
    )
    yield f"It was fitted to {sources} answers to {examples['questions']} questions, spoken and typed."
    yield "All figures are of answers to questions it was not fitted to:"
    for source, figures in recipe["candidates"][recipe["chosen"]].items():
        yield (
            f"- {source}: agreement (quadratic kappa) {figures['qwk']:.2f}, "
            f"macro F1 {figures['macro_f1']:.2f}, log loss {figures['log_loss']:.2f}, "
            f"calibration error {figures['calibration_error']:.2f}."
        )
    for source, rows in recipe["ablation"].items():
        steps = ", ".join(f"{name} {row['qwk']:.2f} (r {row['r']:.2f})" for name, row in rows.items())
        yield f"- {source}, overall score against the label: {steps}."
    for source, figures in recipe["range"].items():
        yield (
            f"- {source}: the range meets the label's band for {figures['held']:.0%} of the answers; "
            f"it is {figures['mean_width']:.1f} points wide on average."
        )
    for source, figures in recipe["surface_only"].items():
        yield f"- {source}: agreement {figures['qwk']:.2f} from length, fillers and grammar words alone."
    if recipe["readers"]["answers"]:
        readers = recipe["readers"]
        yield (
            f"- two readers of {readers['answers']} written answers: agreement {readers['kappa']:.2f}, "
            f"the same rating {readers['same']:.0%}, alpha {readers['alpha']:.2f}."
        )
    blend = recipe["blend"]
    yield f"What was said counts {blend['weight']:.0%} as the model expects it, within a point of the rules."
