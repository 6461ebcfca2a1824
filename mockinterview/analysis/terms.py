"""Finds expected terms in what a recogniser made of them: by listed variants, and by sound.

Only the terms of the question at hand are looked for; with a whole lexicon nearly any text "contains" some.
Terms found on 32 clips of synthetic speech: 39 -> 54 % with the recogniser's general language model, 79 ->
86 % with that of interviews; 1 of 320 terms not said was "found"; on unrelated text 0.02 per 100 words
(``tests/benchmarks/recognition.py``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mockinterview.analysis.phones import Phones, Pronunciations
from mockinterview.analysis.sounds_like import HeardSounds, Likeness
from mockinterview.analysis.term_words import PlacedWords, TermVariants, Words, term_words
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import TermHit

_UNKNOWN_LIMIT = 0.28
"""Cost per phone for terms with a word no general recogniser knows: it comes out as something else."""
_KNOWN_LIMIT = 0.16
"""Cost per phone for terms whose words a recogniser knows: mostly it gets them right."""
_ONE_WORD_LIMIT = 0.10
"""Cost per phone where one ordinary word would stand for the term ("position" for "precision")."""
_SHORT_UNKNOWN_LIMIT = 0.20
"""The same for terms of fewer phones than ``_FEWEST_FOR_UNKNOWN``: "it was" is no "retry"."""
_FEWEST_FOR_UNKNOWN = 7
_FEWEST_PHONES = 6
"""Shorter terms sound like too many other things."""
_PREFIXES = ("un", "in", "im", "ir", "non", "dis", "de", "a", "mis", "anti", "over", "under", "sub", "super")

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Expected:
    """One keyword with everything that stands for it."""

    term: str
    phrases: tuple[Words, ...]
    sounds: tuple[Phones, ...]
    limits: tuple[float, ...]
    mistakes: tuple[Words, ...]


class SpokenTermMatcher:
    """Matches a question's keywords; implements ports.TermMatcher.

    ``pronunciations`` are dictionaries in CMUdict's format, the general one first, then ours. ``variants`` is
    the list of what recognisers make of terms. Files are read at the first answer.
    """

    def __init__(self, *, pronunciations: Sequence[Path], variants: Path) -> None:
        self._pronunciations = Pronunciations(pronunciations)
        self._variants_path = variants
        self._prepared: dict[Keyword, _Expected] = {}

    def canonical(self, question: Question, answer: Answer) -> tuple[TermHit, ...]:
        """Return every expected term heard, in order of place.

        Indices count the blank-separated words of the answer's text, which for speech are its words.
        Typed answers are matched by writing only: nobody types by ear.
        """
        written = answer.text.split()
        heard = PlacedWords.of(written)
        expected = [self._expected(keyword) for keyword in question.keywords]
        taken = {one.term: dict.fromkeys(_written(one, heard), 0.0) for one in expected}
        if answer.channel is not Channel.TYPED:
            self._add_by_sound(expected, heard, taken)
        hits = [
            _hit(term, place, cost, heard, written)
            for term, places in taken.items()
            for place, cost in places.items()
        ]
        return tuple(sorted(hits, key=lambda hit: (hit.first, hit.last)))

    @cached_property
    def _variants(self) -> TermVariants:
        return TermVariants.read(self._variants_path)

    def _expected(self, keyword: Keyword) -> _Expected:
        if keyword not in self._prepared:
            self._prepared[keyword] = self._prepare(keyword)
        return self._prepared[keyword]

    def _prepare(self, keyword: Keyword) -> _Expected:
        forms = [term_words(form) for form in keyword.forms]
        listed = [variant for form in forms for variant in self._variants.variants.get(form, ())]
        phrases = tuple(dict.fromkeys(phrase for phrase in (*forms, *listed) if phrase))
        sounds = {
            phones: self._limit(form, phones)
            for form in forms
            for phones in self._pronunciations.of_phrase(form)
            if len(phones) >= _FEWEST_PHONES
        }
        mistakes = tuple(other for form in forms for other in self._variants.mistakes.get(form, ()))
        return _Expected(keyword.term, phrases, tuple(sounds), tuple(sounds.values()), mistakes)

    def _limit(self, phrase: Words, phones: Phones) -> float:
        if all(self._pronunciations.is_general(word) for word in phrase):
            return _KNOWN_LIMIT
        return _UNKNOWN_LIMIT if len(phones) >= _FEWEST_FOR_UNKNOWN else _SHORT_UNKNOWN_LIMIT

    def _add_by_sound(
        self, expected: Sequence[_Expected], heard: PlacedWords, taken: dict[str, dict[_Place, float]]
    ) -> None:
        """Add the places that sound like a term, the closest first; each place once for a term."""
        owners = [one for one in expected for _ in one.sounds]
        sounds = HeardSounds([self._pronunciations.of_word(word)[0] for word in heard.words])
        found = sounds.like(
            [phones for one in expected for phones in one.sounds],
            [limit for one in expected for limit in one.limits],
        )
        for likeness in sorted(found, key=lambda likeness: likeness.cost):
            one = owners[likeness.phrase]
            place = (likeness.first, likeness.last)
            if self._believable(one, likeness, heard) and not _meets_any(place, taken[one.term]):
                taken[one.term][place] = likeness.cost

    def _believable(self, one: _Expected, likeness: Likeness, heard: PlacedWords) -> bool:
        place = (likeness.first, likeness.last)
        said = heard.words[slice(*place)]
        if len(said) == 1 and self._pronunciations.is_general(said[0]) and likeness.cost > _ONE_WORD_LIMIT:
            return False
        if _meets_any(place, _places(one.mistakes, heard)):
            return False
        wanted = {word for phrase in one.phrases for word in phrase}
        return not any(_opposite(word, other) for word in said if word not in wanted for other in wanted)


def _written(one: _Expected, heard: PlacedWords) -> Iterator[_Place]:
    """Yield the places of a term's own forms, longer forms before the shorter ones within them."""
    mistaken = _places(one.mistakes, heard)
    taken: list[_Place] = []
    for place in _places(sorted(one.phrases, key=len, reverse=True), heard):
        if not _meets_any(place, taken) and not _meets_any(place, mistaken):
            taken.append(place)
            yield place


def _places(phrases: Sequence[Words], heard: PlacedWords) -> list[_Place]:
    return [place for phrase in phrases for place in heard.occurrences(phrase)]


def _meets_any(place: _Place, others: Sequence[_Place] | dict[_Place, float]) -> bool:
    return any(place[0] < last and first < place[1] for first, last in others)


def _opposite(word: str, other: str) -> bool:
    """Whether two words differ just by a prefix that turns the meaning: mutable and immutable."""
    return any(word == prefix + other or other == prefix + word for prefix in _PREFIXES)


def _hit(term: str, place: _Place, cost: float, heard: PlacedWords, written: Sequence[str]) -> TermHit:
    first, last = heard.places[place[0]], heard.places[place[1] - 1] + 1
    return TermHit(term=term, heard=" ".join(written[first:last]), first=first, last=last, cost=cost)
