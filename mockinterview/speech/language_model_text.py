"""Turns written sentences into the words a candidate would say."""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n")
_SPOKEN = (
    (re.compile(r"\bo\(([^)]*)\)"), r" big o of \1 "),
    (re.compile(r"\bc\+\+"), " c plus plus "),
    (re.compile(r"\bc#"), " c sharp "),
    (re.compile(r"\+"), " plus "),
    (re.compile(r"%"), " percent "),
    (re.compile(r"&"), " and "),
    (re.compile(r"[’`]"), "'"),
)
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+")
_LARGEST_SPELT = 9999


def spoken_sentences(text: str) -> list[list[str]]:
    """Return the sentences of a written text as lower-case words; "O(log n)" becomes "big o of log n"."""
    sentences = (_spoken_words(sentence) for sentence in _SENTENCE_END.split(text.lower()))
    return [words for words in sentences if words]


def _spoken_words(sentence: str) -> list[str]:
    for written, spoken in _SPOKEN:
        sentence = written.sub(spoken, sentence)
    words: list[str] = []
    for token in _TOKEN.findall(sentence):
        words += _number_words(int(token)) if token.isdigit() else [token]
    return words


def _number_words(number: int) -> list[str]:
    """Spell a number up to 9,999; a larger one is said digit by digit."""
    if number > _LARGEST_SPELT:
        return [_SMALL[int(digit)] for digit in str(number)]
    if number < len(_SMALL):
        return [_SMALL[number]]
    for unit, name in ((1000, "thousand"), (100, "hundred")):
        if number >= unit:
            count, rest = divmod(number, unit)
            return [*_number_words(count), name, *(_number_words(rest) if rest else [])]
    tens, ones = divmod(number, 10)
    return [_TENS[tens], *([_SMALL[ones]] if ones else [])]
