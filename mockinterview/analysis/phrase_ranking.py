"""Ranks questions by how well they fit a job description and a resume, and names the phrases that fit."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mockinterview.analysis.likeness import WordWeights
from mockinterview.analysis.numbers import NUMBER_WORDS
from mockinterview.analysis.term_words import PlacedWords
from mockinterview.analysis.tokens import content_stems, is_function_word, stem
from mockinterview.domain.question import Question
from mockinterview.domain.tailoring import Document, MatchingPhrase, Pick
from mockinterview.domain.vocabulary import InterviewType

RESUME_SHARE = 0.3
"""What a resume weighs beside the job description: interviewers ask about the job first."""
TERM_SHARE, TOPIC_SHARE = 3, 2
"""How often keywords, and category and text, count: keywords say best what a question is about."""
TOPIC_PHRASE = 0.5
"""What several words of a question's text or spoken variants tell beside one of its keywords."""
LEAST_TELLING = 2.0
"""How rare the words of a phrase are together, at least: "design" or "data" alone explains no pick."""
HALF_TELLING = 12.0
"""How telling the phrases must be to let half of the likeness count: two rare words, four usual ones."""
LEAST_FIT = 0.08
"""What a question must fit beside the best one."""
FIT_DIGITS = 4
"""Decimals of a fit: further ones depend on the order of additions."""
TYPICAL = 8
"""Questions of a type that show how much a job is about it."""
MOST_PHRASES = 3
MOST_GRAMMAR = 2
"""Words of grammar that may stand inside a phrase ("caching in front of databases")."""
BOILERPLATE = frozenset(
    content_stems(
        """ability able advantage applicant apply benefit bonus bring candidate care career company
        competitive culture day degree employee employer employment end enjoy environment equal
        excellent experience familiar fast flexible great grow growing hand hiring hour improve include
        job join junior keep knowledge location look make mission month need new nice offer office
        opportunity own passionate people permanent plus position practice preferred product
        qualification remote require requirement responsibility responsible role salary senior similar
        skill solid strong successful take team ten turn understanding use vacation want watch way well
        work working world year"""
    )
)
"""What every job description says, whatever the job."""
GENDERS = frozenset("m f d w x".split())
"""As in "Engineer (m/f/d)"."""
_BREAK = re.compile(r"[.;:!?,()\[\]\u2022\u00b7*|]+(?=\s|$)|\s[(\[]|[\n\r]+|\s[-\u2013\u2014]\s")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a document; ``stem`` is empty for grammar and boilerplate."""

    stem: str
    shown: str


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a question is about, in stems."""

    terms: tuple[frozenset[str], ...]
    """Each keyword, and the category."""
    variants: tuple[frozenset[str], ...]
    """What a speaker may say for the keywords; often ordinary words."""
    topic: tuple[str, ...]
    """The category and the text."""

    @classmethod
    def of(cls, question: Question) -> "_Subject":
        """Take the stems out of a question."""
        terms = (*(keyword.term for keyword in question.keywords), question.category)
        spoken = (form for keyword in question.keywords for form in keyword.spoken)
        return cls(
            tuple(filter(None, (frozenset(content_stems(term)) for term in terms))),
            tuple(filter(None, (frozenset(content_stems(form)) for form in spoken))),
            tuple(content_stems(f"{question.category} {question.text}")),
        )

    @property
    def stems(self) -> list[str]:
        """Return every stem, the more telling ones several times."""
        forms = [stem for form in (*self.terms, *self.variants) for stem in form]
        return [*forms * TERM_SHARE, *self.topic * TOPIC_SHARE]

    def share(self, stems: frozenset[str]) -> float:
        """Return how much a phrase says: 1 with a whole term in it, less with other words of the question.

        A single other word says nothing: "contract" is what one may say for contract tests, and in every job.
        """
        if any(term <= stems for term in self.terms):
            return 1.0
        return TOPIC_PHRASE if len(stems) > 1 else 0.0


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A matching phrase with how much it tells."""

    telling: float
    phrase: MatchingPhrase


class PhraseRanking:
    """Implements ports.QuestionRanking with weighted words (tf-idf) and the runs of words that match."""

    def rank(self, questions: Sequence[Question], *, job: str, resume: str = "") -> tuple[Pick, ...]:
        """Return the questions that share a telling phrase with a document, the best fitting first."""
        subjects = [_Subject.of(question) for question in questions]
        texts = [subject.stems for subject in subjects]
        weights = WordWeights(texts)
        read = {Document.JOB: _passages(job), Document.RESUME: _passages(resume)}
        wanted = weights.rows([_stems(passages) for passages in read.values()])
        likeness = weights.rows(texts) @ (wanted[0] + RESUME_SHARE * wanted[1]) / (1 + RESUME_SHARE)
        picks = [
            _pick(question, float(alike), _phrases(subject, read, weights))
            for question, subject, alike in zip(questions, subjects, likeness, strict=True)
            if alike > 0
        ]
        return _beside_the_best(list(_by_kind(filter(None, picks))))


def _pick(question: Question, alike: float, phrases: Sequence[_Phrase]) -> Pick | None:
    """Return a question with its fit: how alike it is, less where only a word or two of it match."""
    if not phrases:
        return None
    telling = sum(phrase.telling for phrase in phrases)
    return Pick(question, alike * telling / (telling + HALF_TELLING), tuple(one.phrase for one in phrases))


def _beside_the_best(picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """Return the picks, the best fitting first with a fit of 1, without those that hardly fit beside it."""
    best = max((pick.fit for pick in picks), default=1.0)
    fitting = (replace(pick, fit=round(pick.fit / best, FIT_DIGITS)) for pick in picks)
    ordered = sorted(fitting, key=lambda pick: (-pick.fit, pick.question.id))
    return tuple(pick for pick in ordered if pick.fit >= LEAST_FIT)


def _by_kind(picks: Iterable[Pick]) -> Iterator[Pick]:
    """Yield the picks with the fit of types the job is not about taken down.

    The word "deadlines" of a job in customer support fits search servers less than it fits people.
    """
    of_type: dict[InterviewType, list[Pick]] = {}
    for pick in picks:
        of_type.setdefault(pick.question.type, []).append(pick)
    strengths = {
        kind: sum(sorted((pick.fit for pick in found), reverse=True)[:TYPICAL])
        for kind, found in of_type.items()
    }
    for kind, found in of_type.items():
        share = strengths[kind] / max(strengths.values())
        yield from (replace(pick, fit=pick.fit * share) for pick in found)


def _passages(text: str) -> list[list[_Word]]:
    """Return the words of a document, taken apart where a phrase can't go on."""
    return [_words(part) for part in _BREAK.split(text)]


def _words(passage: str) -> list[_Word]:
    shown = passage.split()
    placed = PlacedWords.of(shown)
    return [
        _Word(_telling_stem(word), shown[place])
        for word, place in zip(placed.words, placed.places, strict=True)
    ]


def _telling_stem(word: str) -> str:
    name = stem(word)
    is_empty = word in GENDERS or word in NUMBER_WORDS or is_function_word(word) or name in BOILERPLATE
    return "" if is_empty else name


def _stems(passages: Sequence[Sequence[_Word]]) -> list[str]:
    return [word.stem for passage in passages for word in passage if word.stem]


def _phrases(
    subject: _Subject, read: Mapping[Document, Sequence[Sequence[_Word]]], weights: WordWeights
) -> list[_Phrase]:
    """Return the most telling phrases that are about a question, each once."""
    about = frozenset(subject.stems)
    found: dict[str, _Phrase] = {}
    for document, passages in read.items():
        for run in (run for passage in passages for run in _runs(passage, about)):
            stems = frozenset(filter(None, (word.stem for word in run)))
            telling = subject.share(stems) * sum(map(weights.rarity, sorted(stems)))
            if telling >= LEAST_TELLING:
                words = _shown(run)
                found.setdefault(words.casefold(), _Phrase(telling, MatchingPhrase(words, document)))
    return sorted(found.values(), key=lambda one: -one.telling)[:MOST_PHRASES]


def _shown(run: Sequence[_Word]) -> str:
    """Return a run as it is written; words that were taken apart come once."""
    return " ".join(dict.fromkeys(word.shown for word in run)).strip(".,;:!?()[]\"'")


def _runs(passage: Sequence[_Word], about: frozenset[str]) -> Iterator[Sequence[_Word]]:
    """Yield the stretches of a passage whose words, but for grammar in between, are all about a question."""
    hits = [i for i, word in enumerate(passage) if word.stem in about]
    first = 0
    for i, hit in enumerate(hits):
        between = passage[hit + 1 : hits[i + 1]] if i + 1 < len(hits) else None
        if between is None or len(between) > MOST_GRAMMAR or any(word.stem for word in between):
            yield passage[hits[first] : hit + 1]
            first = i + 1
