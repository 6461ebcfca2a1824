"""Make ``resources/words/word_pairs.json``, by which the scorer tells sentences from words in a row.

It is counted in texts written for this project: the question bank, the sentences for the language model, and
the hand-written answers. From the repository's folder::

    python models/make_word_pairs.py

Only NLTK and PyYAML are needed beside the program. The file is the same every time. How well it does on
answers it was not made from is measured by ``tests/analysis/test_coherence.py``, which makes tables of parts
of the texts.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import yaml
from nltk.collocations import BigramCollocationFinder

from mockinterview.analysis.coherence import fluent, word_class
from mockinterview.analysis.tokens import tokens

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
FILE = RESOURCES / "words" / "word_pairs.json"
FREQUENT = 250
"""Words that are classes of their own: mostly grammar. More of them made no difference."""
SAID_OF_A_QUESTION = ("text", "looking_for", "key_points", "misconceptions", "sample_answer", "follow_ups")


def answer_texts(file: Path) -> list[str]:
    """Return the answers of a file of hand-written ones."""
    return [entry["text"] for entry in yaml.safe_load(file.read_text("utf-8"))]


def question_texts(file: Path) -> Iterator[str]:
    """Yield everything that is said of the questions of a file, statement by statement."""
    for question in yaml.safe_load(file.read_text("utf-8"))["questions"]:
        for name in SAID_OF_A_QUESTION:
            said = question.get(name, ())
            yield from [said] if isinstance(said, str) else said.values() if isinstance(said, dict) else said


def all_texts() -> Iterator[str]:
    """Yield every text the shipped table is made from."""
    yield from (RESOURCES / "speech" / "interview_sentences.txt").read_text("utf-8").splitlines()
    for file in sorted((RESOURCES / "questions").rglob("*.yaml")):
        yield from question_texts(file)
    for file in sorted((RESOURCES / "training").glob("*.yaml")):
        yield from answer_texts(file)


def table(texts: Iterable[str]) -> dict[str, dict[str, int] | dict[str, dict[str, int]]]:
    """Return how often each class of words was seen, and followed by each other."""
    said = [fluent(tokens(text)) for text in texts]
    frequent = dict(Counter(chain.from_iterable(said)).most_common(FREQUENT))
    counted = BigramCollocationFinder.from_documents(
        [[word_class(word, frequent) for word in words] for words in said]
    )
    pairs: dict[str, dict[str, int]] = {}
    for (first, second), count in sorted(counted.ngram_fd.items()):
        pairs.setdefault(first, {})[second] = count
    return {"classes": dict(sorted(counted.word_fd.items())), "pairs": pairs}


def write(texts: Iterable[str], file: Path) -> None:
    """Write the table, one class a line."""
    made = table(texts)
    rows = ",\n".join(f"{json.dumps(first)}: {_line(row)}" for first, row in made["pairs"].items())
    file.write_text(f'{{"classes": {_line(made["classes"])},\n"pairs": {{\n{rows}}}}}\n', encoding="utf-8")


def _line(values: object) -> str:
    return json.dumps(values, separators=(",", ":"))


if __name__ == "__main__":
    write(all_texts(), FILE)
