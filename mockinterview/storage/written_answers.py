"""Reads the answers that were written by hand to train and judge models."""

from collections.abc import Mapping
from pathlib import Path

from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.vocabulary import Rating
from mockinterview.ports import WrittenAnswer
from mockinterview.storage.plain_yaml import NotationError, read_yaml

RATINGS = frozenset({Rating.POOR, Rating.AVERAGE, Rating.GOOD, Rating.EXCELLENT})


def read_written_answers(folder: Path) -> tuple[WrittenAnswer, ...]:
    """Return the answers of every ``*.yaml`` of a folder. Raises QuestionFileError."""
    return tuple(answer for file in sorted(folder.glob("*.yaml")) for answer in _read(file))


def _read(file: Path) -> list[WrittenAnswer]:
    try:
        entries = read_yaml(file.read_text("utf-8")).value
    except NotationError as error:
        raise _wrong(file, f"line {error.line}", error.problem) from error
    if not isinstance(entries, list):
        raise _wrong(file, "its top", "there is no list of answers")
    return [_written(file, number, entry) for number, entry in enumerate(entries, start=1)]


def _written(file: Path, number: int, entry: Mapping[str, str]) -> WrittenAnswer:
    try:
        return WrittenAnswer(
            question=entry["question"],
            rating=_rating(entry["label"]),
            meant=_rating(entry["meant"]) if "meant" in entry else None,
            spoken={"spoken": True, "typed": False}[entry["form"]],
            voice=entry["voice"],
            text=" ".join(entry["text"].split()),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise _wrong(file, f"answer {number}", f"something is missing or unknown ({error})") from error


def _rating(name: str) -> Rating:
    """Return a rating by its name. Raises KeyError for what is none that an answer can have."""
    return {str(rating): rating for rating in RATINGS}[name]


def _wrong(file: Path, place: str, problem: str) -> QuestionFileError:
    return QuestionFileError(
        f"{file.name}, {place}: {problem}.",
        way_on="Give each answer a question, label, form (spoken or typed), voice and text.",
    )
