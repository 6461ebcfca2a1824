"""Conversations written for the tests, with their fillers marked by hand."""

import re
from collections.abc import Iterator
from pathlib import Path

from mockinterview.analysis.fillers import fillers
from mockinterview.analysis.term_words import term_words
from mockinterview.analysis.wording import WordLists

_PIECE = re.compile(r"\{[^}]+\}|[^{}\s]+")


def marked(file: Path) -> Iterator[tuple[tuple[str, ...], set[tuple[int, int]]]]:
    """Yield each line's words and the first and after-last index of each filler among them."""
    for line in file.read_text("utf-8").splitlines():
        words: tuple[str, ...] = ()
        places = set()
        for piece in _PIECE.findall("" if line.startswith("#") else line):
            added = term_words(piece)
            if piece.startswith("{"):
                places.add((len(words), len(words) + len(added)))
            words += added
        yield words, places


def precision_and_recall(file: Path, phrase: str, lists: WordLists) -> tuple[float, float]:
    """Return how many of the found are fillers, and how many of the fillers are found."""
    right = found = there = 0
    for words, places in marked(file):
        is_phrase = {(i, j) for i, j in places if " ".join(words[i:j]) == phrase}
        heard = [(place.first, place.last) for place in fillers(words, lists)]
        got = {(i, j) for i, j in heard if " ".join(words[i:j]) == phrase}
        right += len(got & is_phrase)
        found += len(got)
        there += len(is_phrase)
    return right / found, right / there
