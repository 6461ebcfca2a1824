"""The trained model while somebody practices: loaded only if it is known, evaluated with numpy alone.

A model is a JSON file of plain numbers whose SHA-256 must stand in a manifest: the shipped one, or the user's
own of models trained on this machine. Nothing is ever unpickled.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mockinterview.analysis.training.blending import Blend, blended
from mockinterview.analysis.training.examples import RATINGS
from mockinterview.analysis.training.features import NAMES, features_of
from mockinterview.analysis.training.plain_classifier import PlainClassifier
from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import ModelError
from mockinterview.domain.question import Question
from mockinterview.domain.score import Score
from mockinterview.ports import Scorer

FORMAT = 1
RECIPE, MANIFEST = "recipe.json", "manifest.json"
SHORT = 8
"""Characters of a file's SHA-256 that name it."""
WAY_ON = "Scores come from the rules alone; make a new model with: mockinterview train"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainedModel:
    """Tells how probable each rating of an answer is, and blends that into its score."""

    name: str
    """The first characters of the file's SHA-256."""
    classifier: PlainClassifier
    blend: Blend
    scorer: str
    """The rules whose parts it was fitted to, as their scores name them."""

    @classmethod
    def load(cls, folder: Path, *, manifests: Sequence[Path]) -> "TrainedModel":
        """Return the model that a folder's ``recipe.json`` names. Raises ModelError if it isn't known."""
        named = read_recipe(folder).get("model")
        if not isinstance(named, str) or Path(named).name != named:
            raise ModelError(f"{folder / RECIPE} names no model.", way_on=WAY_ON)
        content = _content(folder / named)
        digest = hashlib.sha256(content).hexdigest()
        if digest not in {known for manifest in manifests for known in _known(manifest)}:
            raise ModelError(
                f"{named} is not a model that came with the program or was trained on this machine.",
                way_on=WAY_ON,
            )
        return cls.from_bytes(content)

    @classmethod
    def from_bytes(cls, content: bytes) -> "TrainedModel":
        """Return the model that a file's content stands for. Raises ModelError."""
        plain = _json(content)
        if (plain.get("format"), plain.get("features")) != (FORMAT, list(NAMES)):
            raise ModelError("The trained model was made for another version.", way_on=WAY_ON)
        try:
            return cls(
                name=hashlib.sha256(content).hexdigest()[:SHORT],
                classifier=PlainClassifier.from_plain(plain["classifier"]),
                scorer=str(plain["scorer"]),
                blend=Blend(weight=float(plain["blend"]["weight"]), reach=float(plain["blend"]["reach"])),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError("The trained model is damaged.", way_on=WAY_ON) from error

    def judge(self, question: Question, answer: Answer, score: Score) -> Score:
        """Return a rule score with the model's probabilities, adjustment and range.

        A score stays as it is where nothing was assessed, or where other rules made it than those the model
        was fitted to.
        """
        if not score.skills or score.scorer != self.scorer:
            return score
        (row,) = self.classifier.probabilities(features_of(question, answer, score)[None, :])
        probabilities = {rating: float(share) for rating, share in zip(RATINGS, row, strict=True)}
        judged = blended(score, probabilities, self.blend)
        return replace(judged, scorer=f"{score.scorer}+model:{self.name}")


class TrainedScorer:
    """Scores by rules, then lets the trained model judge; implements ports.Scorer."""

    def __init__(self, rules: Scorer, model: TrainedModel) -> None:
        self._rules = rules
        self._model = model

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the rules' score as the model leaves it."""
        return self._model.judge(question, answer, self._rules.score(question, answer))

    def prepare(self, question: Question) -> None:
        """Let the rules prepare; the model has nothing to do with a question alone."""
        self._rules.prepare(question)


def read_recipe(folder: Path) -> dict[str, Any]:
    """Return how a folder's model was made. Raises ModelError where there is none."""
    if not (folder / RECIPE).is_file():
        raise ModelError(f"There is no trained model in {folder}.", way_on=WAY_ON)
    return _json(_content(folder / RECIPE))


def model_content(classifier: PlainClassifier, blend: Blend, *, scorer: str) -> bytes:
    """Return the file of a model fitted to the parts of a scorer."""
    plain = {
        "format": FORMAT,
        "features": list(NAMES),
        "ratings": [str(rating) for rating in RATINGS],
        "scorer": scorer,
        "classifier": classifier.plain(),
        "blend": {"weight": blend.weight, "reach": blend.reach},
    }
    return (json.dumps(plain, separators=(",", ":"), sort_keys=True) + "\n").encode()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ModelError(f"The trained model's {file.name} can't be read.", way_on=WAY_ON) from error


def _json(content: bytes) -> dict[str, Any]:
    try:
        plain = json.loads(content)
    except ValueError as error:
        raise ModelError("The trained model's files are damaged.", way_on=WAY_ON) from error
    return plain if isinstance(plain, dict) else {}


def _known(manifest: Path) -> set[str]:
    """Return the digests a manifest lists; none where there is no manifest."""
    files = _json(manifest.read_bytes()).get("files") if manifest.is_file() else None
    return {str(entry.get("sha256")) for entry in files.values()} if isinstance(files, dict) else set()
