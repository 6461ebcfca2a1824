"""Where a phrase that sounds like a given one begins and ends in a stretch of speech."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mockinterview.analysis.phones import Phones

_VOWELS = "AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split()
_CONSONANTS = "B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH".split()
_PLACE = {phone: index for index, phone in enumerate(_VOWELS + _CONSONANTS)}
_CLOSE_VOWELS = (
    "IH-IY IH-EH IH-AH AH-UH AH-AA AH-AE AH-EH AA-AO UH-UW EH-AE EH-EY OW-AO ER-AH AH-OW AY-AA AW-AA OW-UW"
)
_VOICING = "P-B T-D K-G F-V S-Z SH-ZH CH-JH TH-DH"
_CLOSE_CONSONANTS = (
    "M-N N-NG S-TH F-TH Z-DH V-DH D-DH T-TH SH-CH ZH-JH L-W R-W R-ER S-SH Y-IY P-T K-T B-D B-V T-CH D-JH"
)
_ELSEWHERE = 9.0
"""More than any limit: a phrase can't begin inside a word."""
_ROUNDING = 1e-9


def _substitutions() -> NDArray[np.float64]:
    """Return the price of hearing one phone for another; set by hand from what recognisers confuse."""
    costs = np.ones((len(_PLACE), len(_PLACE)))
    costs[: len(_VOWELS), : len(_VOWELS)] = 0.6
    for pairs, cost in ((_CLOSE_VOWELS, 0.3), (_VOICING, 0.35), (_CLOSE_CONSONANTS, 0.45)):
        for first, second in (pair.split("-") for pair in pairs.split()):
            costs[_PLACE[first], _PLACE[second]] = costs[_PLACE[second], _PLACE[first]] = cost
    np.fill_diagonal(costs, 0.0)
    return costs


def _gaps() -> NDArray[np.float64]:
    """Return the price of a phone too much or missing: little for what is swallowed in quick speech."""
    costs = dict.fromkeys(_VOWELS, 0.7) | dict.fromkeys(_CONSONANTS, 0.8)
    costs |= dict.fromkeys("T D N R L Y W".split(), 0.55) | dict.fromkeys(("AH", "IH", "HH"), 0.45)
    return np.array([costs[phone] for phone in _PLACE])


_SUBSTITUTION = _substitutions()
_GAP = _gaps()


@dataclass(frozen=True, slots=True)
class Likeness:
    """A place that sounds like a phrase."""

    phrase: int
    """Index of the phrase."""
    first: int
    """Index of the first word."""
    last: int
    """Index after the last word."""
    cost: float
    """Price of the differences per phone of the phrase; 0 where both sound the same."""


class HeardSounds:
    """The phones of an answer, word by word; words without phones (digits) are passed over."""

    def __init__(self, words: Sequence[Phones]) -> None:
        owners = [index for index, phones in enumerate(words) for _ in phones]
        self._owner = np.array([*owners, len(words)], dtype=np.int64)
        self._phones = np.array([_PLACE[phone] for phones in words for phone in phones], dtype=np.int64)
        lengths = np.array([len(phones) for phones in words if phones], dtype=np.int64)
        self._ends = np.cumsum(lengths)
        self._starts = self._ends - lengths

    def like(self, phrases: Sequence[Phones], limits: Sequence[float]) -> Iterator[Likeness]:
        """Yield every run of whole words whose cost against a phrase is within that phrase's limit.

        A weighted edit distance whose start is free at the beginning of each word (P. Sellers, J. Algorithms
        1(4), 1980), worked out for all phrases at once: arrays of shape (phrases, phones + 1).
        """
        if not len(self._phones) or not phrases:
            return
        lengths = np.array([len(phrase) for phrase in phrases])
        cost, begin = self._align(phrases, lengths, np.array(limits) * lengths + _ROUNDING)
        per_phone = cost / lengths[:, None]
        for phrase, end in zip(*np.nonzero(per_phone <= np.array(limits)[:, None]), strict=True):
            first = self._owner[int(begin[phrase, end])]
            last = self._owner[self._ends[end] - 1] + 1
            if first < last:
                yield Likeness(int(phrase), int(first), int(last), float(per_phone[phrase, end]))

    def _align(
        self, phrases: Sequence[Phones], lengths: NDArray[np.int64], most: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return cost and place of the beginning for each phrase ending with each word.

        Both are infinite where a phrase costs more than ``most`` wherever it may end.
        """
        width = len(self._phones) + 1
        places = np.arange(width)
        skipped = np.concatenate(([0.0], np.cumsum(_GAP[self._phones])))
        costs = np.full((len(phrases), width), _ELSEWHERE)
        costs[:, self._starts] = 0.0
        begins = np.tile(places, (len(phrases), 1))
        rows = np.arange(len(phrases))
        wanted = [[_PLACE[phone] for phone in phrase] for phrase in phrases]
        prices = _SUBSTITUTION[:, self._phones]
        cost, begin = np.full((2, len(phrases), len(self._ends)), np.inf)
        for column in range(lengths.max()):
            going = (lengths[rows] > column) & (costs.min(axis=1) <= most[rows])  # costs only ever grow
            rows, costs, begins = rows[going], costs[going], begins[going]
            phones = [wanted[row][column] for row in rows]
            heard = costs[:, :-1] + prices[phones]
            costs = costs + _GAP[phones][:, None]
            better = heard < costs[:, 1:]
            begins[:, 1:] = np.where(better, begins[:, :-1], begins[:, 1:])
            costs[:, 1:] = np.where(better, heard, costs[:, 1:])
            relative = costs - skipped
            lowest = np.minimum.accumulate(relative, axis=1)
            source = np.maximum.accumulate(np.where(relative <= lowest, places, 0), axis=1)
            costs = lowest + skipped
            begins = np.take_along_axis(begins, source, axis=1)
            done = lengths[rows] == column + 1
            cost[rows[done]], begin[rows[done]] = costs[done][:, self._ends], begins[done][:, self._ends]
        return cost, begin
