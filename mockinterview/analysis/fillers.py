"""Fillers: hesitation sounds, and "like", "you know", "i mean" where the words around them make them fillers.

Neither recognisers nor telephone talk give commas or tone, so the neighbours decide: "like" after "i" is a
verb, after "looks" a comparison, before a number an estimate, between "was" and "oh" a quotation. Where that
stays open, "like" is not flagged and "you know" is: in telephone talk a quarter of the one and 97 % of the
other are fillers (Switchboard's annotation).
"""

from collections.abc import Sequence

from mockinterview.analysis.wording import NUMBERS, Place, WordLists
from mockinterview.domain.answer import Span
from mockinterview.domain.score import Evidence

_NOT_SOUNDS = frozenset(
    {
        *(("uh", "huh"), ("huh", "uh"), ("mm", "hmm"), ("mm", "hm"), ("mm", "mm"), ("uh", "oh")),
        *(("er", "diagram"), ("er", "diagrams"), ("er", "model"), ("er", "models")),
    }
)
"""Yes, no, alarm, and a term of databases."""
_KNOW_IS_MEANT_AFTER = frozenset(
    """do did don't didn't as if let to would could should how what once until unless whether everything
    all anything before""".split()
)
"""Before "you know" these make it a real clause ("do you know", "as you know", "once you know")."""
_MEAN_IS_MEANT_AFTER = frozenset("what which".split())
"""Before "i mean" these make it a real clause ("what i mean is")."""

_LIKE_IS_MEANT_BEFORE = frozenset("to that this these those it them him her me us you're".split())
"""Before these "like" is a verb or a comparison ("like to", "like that")."""
_LIKE_IS_A_VERB_AFTER = frozenset(
    """i you we they who to would i'd you'd he'd she'd we'd they'd don't doesn't didn't not
    nobody everybody people also always never might may will""".split()
)
_LIKE_COMPARES_AFTER = frozenset(
    """look looks looked looking sound sounds sounded sounding feel feels felt feeling seem seems seemed
    smell smells smelled taste tastes tasted act acts acted acting treat treats treated just more much
    something anything nothing everything stuff things thing lot exactly almost""".split()
)
_LIKE_FILLS_AFTER = frozenset(
    """and so but or because cause then well yeah okay um uh basically actually literally
    the a an of in at on for with by from about into within after since every my our their his
    have has had having got get gets getting need needs want wants wanted takes took costs cost paid spent
    used there's i'm i've know mean""".split()
)
"""After these there is room for neither a verb nor a comparison ("and like", "for like", "have like")."""
_LIKE_NEVER_TAKES = frozenset(
    "had went got took said came did made gave told started thought never really oh um uh".split()
)
"""Before these "like" is neither a verb nor a comparison, whatever comes first ("just like went")."""
_AMOUNT_BEGINS = NUMBERS - {"a", "an"} | frozenset(
    "maybe about almost every all so very was were once twice".split()
)
"""Before these "like" is a filler, but for a verb or comparison ("like maybe ten", but "looks like ten")."""
_THIRD_PERSONS = frozenset("he she it".split())
"""With these the verb would be "likes", but in a question."""
_ASKS = frozenset("do does did doesn't didn't would will was is what's how's can could if make makes".split())
_BE = frozenset("was were are am be being i'm he's she's we're they're you're".split())
_NO_SPEAKERS = frozenset("it that this what there which".split())
"""Things that say nothing ("it was like we had lost")."""
_SPEECH_BEGINS = frozenset(
    """i i'm i'll i've you he she we they what why how who where oh no yeah yes okay well hey wow wait please
    come don't let's in totally completely""".split()
)
"""After "was like" these begin what somebody said, or a place or degree."""
_AMOUNTS = NUMBERS - {"a", "an"} | frozenset("couple few dozen quarter third million week month".split())


def fillers(tokens: Sequence[str], lists: WordLists) -> list[Place]:
    """Return hesitation sounds, and "you know", "i mean", "like" where the context makes them fillers."""
    found: list[Place] = []
    i = 0
    while i < len(tokens):
        pair = tuple(tokens[i : i + 2])
        size = 2 if pair in _NOT_SOUNDS or pair in (("you", "know"), ("i", "mean")) else 1
        if _is_filler(tokens, i, pair, lists):
            found.append(Place(i, i + size))
        i += size
    return found


def written_and_heard(written: Sequence[Evidence], heard: Sequence[Span]) -> tuple[Evidence, ...]:
    """Return the fillers among the words and those only heard in the sound; one that was both counts once."""
    return (
        *written,
        *(Evidence("(hesitation)", span.start, span.end) for span in heard if not _is_among(span, written)),
    )


def _is_among(span: Span, written: Sequence[Evidence]) -> bool:
    return any(
        one.start is not None and one.end is not None and one.start < span.end and span.start < one.end
        for one in written
    )


def _is_filler(tokens: Sequence[str], i: int, pair: tuple[str, ...], lists: WordLists) -> bool:
    before = tokens[i - 1] if i else ""
    if pair in _NOT_SOUNDS:
        return False
    if pair == ("you", "know"):
        return before not in _KNOW_IS_MEANT_AFTER
    if pair == ("i", "mean"):
        return before not in _MEAN_IS_MEANT_AFTER
    return tokens[i] in lists.fillers or (tokens[i] == "like" and _like_fills(tokens, i))


def _like_fills(tokens: Sequence[str], i: int) -> bool:
    """Whether the "like" at a place is a filler, by two words on either side."""
    earlier, before = ("", "", *tokens[max(i - 2, 0) : i])[-2:]
    after, later = (*tokens[i + 1 : i + 3], "", "")[:2]
    if not after or after in _LIKE_IS_MEANT_BEFORE or (after in _SPEECH_BEGINS and later in ("said", "say")):
        return after == "this" and before in ("have", "had", "got")
    if (after, later) in (("for", "instance"), ("for", "example")):
        return True
    if before in _BE and earlier not in _NO_SPEAKERS and (after in _SPEECH_BEGINS or after.endswith("ing")):
        return True
    if before in _LIKE_IS_A_VERB_AFTER or before in _LIKE_COMPARES_AFTER or earlier in ("kind", "sort"):
        return after in _LIKE_NEVER_TAKES and before not in ("to", "not")
    if before in _THIRD_PERSONS:
        return earlier not in _ASKS
    return before in _LIKE_FILLS_AFTER or not before or _is_estimate(after, later)


def _is_estimate(after: str, later: str) -> bool:
    return (
        after in _LIKE_NEVER_TAKES | _AMOUNT_BEGINS
        or after.isdecimal()
        or (after in ("a", "an") and later in _AMOUNTS)
    )
