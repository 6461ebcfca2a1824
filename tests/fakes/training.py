"""A training that takes no time."""

from collections.abc import Mapping
from pathlib import Path

from mockinterview.domain.errors import ModelError
from mockinterview.ports import ModelCard, OnStep

CARD = ModelCard(
    sentences=("Model m tells how probable each rating is.", "It is feedback for practice."),
    recipe={"model": "m", "ablation": {"written": {"blend": {"qwk": 0.5}}}},
)


class ScriptedTraining:
    """Tells what it was asked for, and its card once a model was made; implements ports.ModelTraining."""

    def __init__(self, *, cancelled: bool = False) -> None:
        self._cancelled = cancelled
        self.made: list[tuple[Path | None, bool, int]] = []

    def train(self, *, folder: Path | None, include_labels: bool, seed: int, on_step: OnStep) -> ModelCard:
        """Note what is asked for and return the card."""
        on_step("Scoring answers", 1, 2)
        if self._cancelled:
            raise KeyboardInterrupt
        self.made.append((folder, include_labels, seed))
        return CARD

    def evaluate(self, *, include_labels: bool, seed: int, on_step: OnStep) -> Mapping[str, object]:
        """Return the figures of the card."""
        on_step("Scoring answers", 1, 2)
        return {"ablation": CARD.recipe["ablation"], "chosen": "ordinal linear"}

    def card(self) -> ModelCard:
        """Return the card. Raises ModelError before a model was made."""
        if not self.made:
            raise ModelError("There is no trained model.", way_on="Make one with: mockinterview train")
        return CARD
