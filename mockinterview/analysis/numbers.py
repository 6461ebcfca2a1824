"""Numbers as they are spoken: recognisers write words where people type digits."""

from functools import lru_cache

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ("", "thousand", "million", "billion")
MOST_DIGITS = 3 * len(SCALES)
"""A longer number is spoken digit by digit."""
NUMBER_WORDS = frozenset(
    (*ONES, *TENS, *filter(None, SCALES), "hundred", "trillion", "dozen", "half", "percent")
)


@lru_cache(maxsize=10_000)
def spoken_number(digits: str) -> tuple[str, ...]:
    """Return the words of a whole number: "1250" is one thousand two hundred fifty."""
    if len(digits) > MOST_DIGITS or (len(digits) > 1 and digits.startswith("0")):
        return tuple(ONES[int(digit)] for digit in digits)
    number = int(digits)
    return tuple(_words(number)) if number else ("zero",)


def _words(number: int) -> list[str]:
    words: list[str] = []
    for power in range(len(SCALES) - 1, -1, -1):
        group, number = divmod(number, 1000**power)
        if group:
            words += _under_thousand(group)
            words += [SCALES[power]] if power else []
    return words


def _under_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [ONES[hundreds], "hundred"] if hundreds else []
    if rest >= len(ONES):
        tens, rest = divmod(rest, 10)
        words.append(TENS[tens])
    return [*words, ONES[rest]] if rest else words
