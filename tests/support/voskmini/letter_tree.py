"""The decoding graph: a tree of letters whose leaves return to its root, with silence between words.

Words are numbered in the order a walk through the tree meets them, so the words that can follow a state are
neighbours: exactly what a lookahead transducer has to know.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from support.voskmini.fst_file import Arc, Graph
from support.voskmini.phones import SILENCE_PHONE, enter, phone, sounds, stay

EVEN_ODDS = -math.log(0.5)
"""Cost of staying in a phone and of leaving it."""
SILENCE_COST, NO_SILENCE_COST = -math.log(0.85), -math.log(0.15)


@dataclass(slots=True)
class _Node:
    """A place in the tree: the sounds that go on, and the words that end with one more sound."""

    children: "dict[str, _Node]" = field(default_factory=dict)
    endings: list[tuple[str, str]] = field(default_factory=list)


class LetterTree:
    """The graph of a vocabulary, with its words numbered from 1."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        root = _root(vocabulary)
        self.words: list[str] = []
        """Every word, in the order of its number."""
        self.graph = Graph()
        self._start, self._loop, self._silence = (self.graph.add_state() for _ in range(3))
        self._endings: dict[tuple[str, str], int] = {}
        self._followers: dict[int, tuple[int, int]] = {}
        self._grow(root, self._loop, depth=0)
        self._join_with_silence()
        for arcs in self.graph.states:
            arcs.sort(key=lambda arc: (arc.label_out, arc.label_in))
        self.graph.final = {self._start, self._silence, *self._endings.values()}

    @property
    def final_label(self) -> int:
        """Return the label after the last word, which stands for "may end here"."""
        return len(self.words) + 1

    @property
    def reachable(self) -> list[tuple[int, int]]:
        """Return for every state the first word that can follow and the one after the last."""
        anything = (1, self.final_label + 1)
        return [self._followers.get(state, anything) for state in range(len(self.graph.states))]

    def _grow(self, node: _Node, state: int, *, depth: int) -> None:
        first = len(self.words) + 1
        for sound, word in node.endings:
            self.words.append(word)
            position = "S" if depth == 0 else "E"
            ending = self._ending(sound, position)
            self._add(state, Arc(enter(phone(sound, position)), len(self.words), EVEN_ODDS, ending))
        for sound, child in node.children.items():
            inner = self._add_phone(state, phone(sound, "B" if depth == 0 else "I"))
            self._grow(child, inner, depth=depth + 1)
        self._followers[state] = (first, len(self.words) + 1)

    def _ending(self, sound: str, position: str) -> int:
        """Return the state of a word's last sound; words that end alike share it."""
        if (sound, position) not in self._endings:
            state = self._endings[sound, position] = self.graph.add_state()
            self._add(state, Arc(stay(phone(sound, position)), 0, EVEN_ODDS, state))
            self._add(state, Arc(0, 0, NO_SILENCE_COST, self._loop))
            self._add(state, Arc(enter(SILENCE_PHONE), 0, EVEN_ODDS + SILENCE_COST, self._silence))
        return self._endings[sound, position]

    def _add_phone(self, state: int, number: int) -> int:
        inner = self.graph.add_state()
        self._add(inner, Arc(stay(number), 0, EVEN_ODDS, inner))
        self._add(state, Arc(enter(number), 0, EVEN_ODDS, inner))
        return inner

    def _join_with_silence(self) -> None:
        self._add(self._start, Arc(0, 0, NO_SILENCE_COST, self._loop))
        self._add(self._start, Arc(enter(SILENCE_PHONE), 0, EVEN_ODDS + SILENCE_COST, self._silence))
        self._add(self._silence, Arc(stay(SILENCE_PHONE), 0, EVEN_ODDS, self._silence))
        self._add(self._silence, Arc(0, 0, 0.0, self._loop))

    def _add(self, state: int, arc: Arc) -> None:
        self.graph.states[state].append(arc)


def _root(vocabulary: Iterable[str]) -> _Node:
    root = _Node()
    for word in sorted(set(vocabulary)):
        *inner, last = sounds(word)
        node = root
        for sound in inner:
            node = node.children.setdefault(sound, _Node())
        node.endings.append((last, word))
    return root
