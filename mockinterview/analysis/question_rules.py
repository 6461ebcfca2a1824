"""What a good question has, rule by rule; each rule says what is missing or weak.

The lengths are those the shipped bank is written by: what fits a spoken answer of one to three minutes.
"""

import re
from collections.abc import Callable, Iterator

from mockinterview.analysis.key_points import coverage
from mockinterview.analysis.term_words import PlacedWords, term_words
from mockinterview.analysis.tokens import is_function_word, tokens
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import FollowUpKind

WORDS_OF_TEXT = range(8, 46)
WORDS_OF_KEY_POINT = range(8, 29)
WORDS_OF_SAMPLE = range(90, 181)
KEY_POINTS = range(3, 7)
KEYWORDS = range(5, 10)
SECONDS = range(60, 241)
MISCONCEPTIONS = range(2, 4)
LEAST_COVERAGE = 0.35
"""A sample answer that covers a key point less, by the scorer's own measure, does not make that point."""
FOLLOW_UPS = (FollowUpKind.THIN, FollowUpKind.VAGUE)
"""The follow-ups every question needs."""
STUMBLE = re.compile(
    r"[/()\[\]{}<>=+*_#&%$@^~|\\`]|\b(?:e\.g|i\.e|etc|vs)\b|[a-z]\d|\d(?!(?:st|nd|rd|th|s)\b)[a-z]",
    re.IGNORECASE,
)
"""What a voice reads wrongly or spells out: symbols, abbreviations, digits glued to letters."""
TYPOGRAPHIC = re.compile("[\u2010-\u2015\u2018-\u201f\u2026]")
"""Quotes, dashes and dots that word processors put in; recognisers and voices know the plain ones."""
SPOKEN_FORM = re.compile(r"[a-z]+(?:[' ][a-z]+|s')*")

Finding = tuple[str, str]
"""Name of the rule, and what was found."""
Rule = Callable[[Question], Iterator[Finding]]


def spoken_text(question: Question) -> Iterator[Finding]:
    """Find text a voice would stumble on in whatever is spoken."""
    spoken = {"text": question.text, "sample answer": question.sample_answer}
    spoken |= {f"follow-up {kind}": text for kind, text in question.follow_ups.items()}
    for place, text in spoken.items():
        if found := STUMBLE.search(text):
            yield "text a voice stumbles on", f"the {place} has {_around(text, found)}"
    for form in (form for keyword in question.keywords for form in keyword.spoken):
        if not SPOKEN_FORM.fullmatch(form):
            yield "text a voice stumbles on", f"the spoken form '{form}' is not just lower-case words"


def plain_signs(question: Question) -> Iterator[Finding]:
    """Find typographic quotes and dashes anywhere."""
    texts = (
        *(question.text, question.shown, question.looking_for, question.sample_answer),
        *(*question.key_points, *question.misconceptions, *question.follow_ups.values()),
        *(form for keyword in question.keywords for form in keyword.forms),
    )
    for text in dict.fromkeys(texts):
        if found := TYPOGRAPHIC.search(text):
            yield "typographic signs", f"write plain quotes and dashes in {_around(text, found)}"


def key_points(question: Question) -> Iterator[Finding]:
    """Find missing, too many, too short and too long key points."""
    yield from _count("key points", len(question.key_points), KEY_POINTS)
    for point in question.key_points:
        yield from _length(f"the key point '{point}'", point, WORDS_OF_KEY_POINT)


def keywords(question: Question) -> Iterator[Finding]:
    """Find keywords that neither a key point nor the sample answer has in any form."""
    yield from _count("keywords", len(question.keywords), KEYWORDS)
    points = [PlacedWords.of(point.split()) for point in question.key_points]
    sample = PlacedWords.of(question.sample_answer.split())
    for keyword in question.keywords:
        if not any(_has(point, keyword) for point in points):
            yield "keyword in no key point", f"no key point has '{keyword.term}' in any of its forms"
        if not _has(sample, keyword):
            yield "keyword not in the sample answer", f"the sample answer lacks '{keyword.term}'"


def sample_answer(question: Question) -> Iterator[Finding]:
    """Find a sample answer that is too short, too long or misses a key point."""
    yield from _length("the sample answer", question.sample_answer, WORDS_OF_SAMPLE)
    said = [word for word in tokens(question.sample_answer) if not is_function_word(word)]
    for point in coverage(question, said):
        if point.value < LEAST_COVERAGE:
            yield "sample answer misses a key point", f"it covers {point.value:.0%} of '{point.point}'"


def completeness(question: Question) -> Iterator[Finding]:
    """Find missing follow-ups and misconceptions, an odd length of the text and an odd time budget."""
    yield from _length("the text", question.text, WORDS_OF_TEXT)
    for kind in FOLLOW_UPS:
        if kind not in question.follow_ups:
            yield "missing follow-up", f"there is none for a {kind} answer"
    if question.type.is_technical:
        yield from _count("misconceptions", len(question.misconceptions), MISCONCEPTIONS)
    if question.seconds not in SECONDS:
        yield "time budget", f"{question.seconds} s is not between {SECONDS[0]} and {SECONDS[-1]} s"


RULES: tuple[Rule, ...] = (completeness, spoken_text, plain_signs, key_points, keywords, sample_answer)


def _count(what: str, count: int, allowed: range) -> Iterator[Finding]:
    if not count:
        yield f"no {what}", f"there are no {what}"
    elif count not in allowed:
        yield f"number of {what}", f"{count} {what} are not between {allowed[0]} and {allowed[-1]}"


def _length(what: str, text: str, allowed: range) -> Iterator[Finding]:
    words = len(text.split())
    if words not in allowed:
        yield "length", f"{what} has {words} words, not {allowed[0]} to {allowed[-1]}"


def _has(words: PlacedWords, keyword: Keyword) -> bool:
    return any(words.occurrences(phrase) for form in keyword.forms if (phrase := term_words(form)))


def _around(text: str, found: re.Match[str]) -> str:
    """Return a found sign with the words around it."""
    first = text.rfind(" ", 0, max(found.start() - 10, 0)) + 1
    return f"'{text[first : found.end() + 10].strip()}'"
