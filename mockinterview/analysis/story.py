"""Whether a behavioral answer tells what its speaker did, or talks in general.

In answers written by hand and labelled by a second reader, one word in nine was a past form where a story was
told and one in thirteen in poor answers; general words ("you", "always", "should") were four times as many in
poor answers as in good ones (``resources/training``).
"""

from collections.abc import Sequence

from mockinterview.analysis.wording import Place

_IRREGULAR_PAST = frozenset(
    """began bought brought built came caught chose cut did drew drove fell felt forgot fought found gave got
    grew had heard held hid hit hung kept knew laid led left lent let lost made meant met paid put quit ran
    rang read rebuilt rewrote rode rose said sat saw sent set shook showed shut slept sold spent split spoke
    stood stuck swapped taught thought told took understood was went were woke won wore wrote""".split()
)
_LEAST_STEM = 3
"""Letters before the "ed" of a past form."""
_NO_PAST = frozenset("need speed feed indeed exceed succeed proceed seed based embed shed".split())
_SPEAKER = frozenset("i i'd i've".split())
_GENERAL = frozenset(
    """you your yourself people everyone everybody anyone someone always never should would important usually
    typically generally essential crucial key""".split()
)
_BETWEEN = 2
"""Words that may stand between "I" and what was done ("I then quickly asked")."""


def own_actions(tokens: Sequence[str]) -> list[Place]:
    """Return where the speaker says what they did: "I" and a past form soon after it."""
    found = []
    for i, token in enumerate(tokens):
        if token in _SPEAKER:
            after = tokens[i + 1 : i + 2 + _BETWEEN]
            reach = next((n for n, word in enumerate(after, start=1) if is_past(word)), 0)
            if reach and not _SPEAKER.intersection(after[: reach - 1]):
                found.append(Place(i, i + 1 + reach))
    return found


def past_share(tokens: Sequence[str]) -> float:
    """Return the share of past forms among the words, 0 to 1."""
    return sum(map(is_past, tokens)) / len(tokens) if tokens else 0.0


def general_share(tokens: Sequence[str]) -> float:
    """Return the share of words that speak of everybody and of what should be, 0 to 1."""
    return sum(token in _GENERAL for token in tokens) / len(tokens) if tokens else 0.0


def is_past(word: str) -> bool:
    """Whether a lower-case word looks like a past form."""
    if word in _IRREGULAR_PAST:
        return True
    return word.endswith("ed") and len(word) >= len("ed") + _LEAST_STEM and word not in _NO_PAST
