"""What the critic finds in a question, and that it finds nothing in a good one."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from fakes.questions import make_question

from mockinterview.analysis.question_critic import RuleCritic
from mockinterview.domain.question import Keyword, Question
from mockinterview.domain.vocabulary import FollowUpKind, InterviewType

CRITIC = RuleCritic()
SAMPLE = (
    "Binary search finds a value in a list, and it only works when that sequence is already sorted. I "
    "compare the target with the middle element. If the target is smaller, it cannot be in the upper "
    "half, so I discard that half and go on with the lower one; otherwise I discard the lower half. I "
    "keep going with the remaining range until I find the target or nothing is left. Because every step "
    "halves the remaining range, the running time is logarithmic time, big O of log n. For a million "
    "elements that is about twenty comparisons, so it pays to keep a list in order if I search it "
    "often, for example in an index of a book."
)
GOOD = replace(
    make_question(),
    keywords=(*make_question().keywords, Keyword("middle element"), Keyword("half", ("halves",))),
    misconceptions=("Binary search works on any unsorted array.", "Binary search looks at every element."),
    sample_answer=SAMPLE,
)
OTHER = replace(
    GOOD,
    id="other",
    text="How do you calm an upset customer on the phone?",
    key_points=tuple(
        f"I {verb} whatever the caller tells me about the broken delivery."
        for verb in ("write", "hear", "ask")
    ),
)


def findings(*questions: Question, beside: Sequence[Question] = ()) -> list[tuple[str, str]]:
    return [(flaw.rule, flaw.sentence) for flaw in CRITIC.flaws(questions, beside=beside)]


def test_a_good_question_has_no_flaw() -> None:
    assert findings(GOOD) == []


@pytest.mark.parametrize(
    ("changes", "rule", "sentence"),
    [
        ({"key_points": ()}, "no key points", "there are no key points"),
        ({"key_points": GOOD.key_points[:2]}, "number of key points", "2 key points are not between 3 and 6"),
        (
            {"key_points": (*GOOD.key_points, "It only works on a sorted list.")},
            "length",
            "the key point 'It only works on a sorted list.' has 7 words, not 8 to 28",
        ),
        (
            {
                "key_points": (
                    *GOOD.key_points,
                    "A hash table answers lookups in constant time but keeps no order.",
                )
            },
            "sample answer misses a key point",
            "of 'A hash table answers lookups in constant time but keeps no order.'",
        ),
        (
            {"keywords": (*GOOD.keywords, Keyword("recursion", ("recursive",)))},
            "keyword in no key point",
            "no key point has 'recursion' in any of its forms",
        ),
        (
            {"keywords": (*GOOD.keywords, Keyword("recursion"))},
            "keyword not in the sample answer",
            "the sample answer lacks 'recursion'",
        ),
        (
            {"keywords": (*GOOD.keywords[1:], Keyword("sequence", ("Seq 2",)))},
            "text a voice stumbles on",
            "the spoken form 'Seq 2' is not just lower-case words",
        ),
        ({"keywords": GOOD.keywords[:4]}, "number of keywords", "4 keywords are not between 5 and 9"),
        ({"misconceptions": ()}, "no misconceptions", "there are no misconceptions"),
        (
            {"misconceptions": ("One.",)},
            "number of misconceptions",
            "1 misconceptions are not between 2 and 3",
        ),
        (
            {"follow_ups": {FollowUpKind.VAGUE: "How?"}},
            "missing follow-up",
            "there is none for a thin answer",
        ),
        ({"text": "What is a tree?"}, "length", "the text has 4 words, not 8 to 45"),
        (
            {"sample_answer": SAMPLE + " And so on" * 30},
            "length",
            "the sample answer has 211 words, not 90 to 180",
        ),
        ({"seconds": 30}, "time budget", "30 s is not between 60 and 240 s"),
        (
            {"looking_for": "Whether you\u2019re precise."},
            "typographic signs",
            "'Whether you\u2019re precise",
        ),
    ],
)
def test_a_flaw_is_found(changes: dict[str, object], rule: str, sentence: str) -> None:
    found = findings(replace(GOOD, **changes))  # type: ignore[arg-type]
    assert [text for name, text in found if name == rule and sentence in text], found


@pytest.mark.parametrize(
    "words",
    [
        "and/or",
        "O(n)",
        "50% of it",
        "C++",
        "e.g. a list",
        "lists vs arrays",
        "p99 latency",
        "3D space",
        "a_b",
        "etc.",
    ],
)
def test_a_voice_stumbles(words: str) -> None:
    text = f"How would you explain {words} to somebody who has never programmed?"
    assert [rule for rule, _ in findings(replace(GOOD, text=text))] == ["text a voice stumbles on"]
    follow_ups = {**GOOD.follow_ups, FollowUpKind.DEEPER: text}
    assert findings(replace(GOOD, follow_ups=follow_ups))[0][1].startswith("the follow-up deeper has '")


@pytest.mark.parametrize(
    "words", ["the 1st of 10 steps", "SQL, HTTP and the 1990s", "a well-known value of 3.5"]
)
def test_a_voice_reads_numbers_and_acronyms(words: str) -> None:
    assert (
        findings(replace(GOOD, text=f"How would you explain {words} to somebody who has never programmed?"))
        == []
    )


def test_behavioral_questions_need_no_misconceptions() -> None:
    assert findings(replace(GOOD, type=InterviewType.BEHAVIORAL, misconceptions=())) == []


def test_the_same_question_in_other_words_is_found() -> None:
    twin = replace(GOOD, id="twin", text="How does a binary search go, and what is its time complexity?")
    same = [("same meaning", f"it asks what {GOOD.id} asks")]
    assert findings(GOOD, twin) == same
    assert findings(twin, beside=[GOOD, OTHER]) == same
    assert findings(GOOD, beside=[GOOD]) == []
    assert "same meaning" not in dict(findings(GOOD, OTHER))


def test_the_closest_pairs_come_first() -> None:
    twin = replace(GOOD, id="twin")
    (first, second) = CRITIC.closest([OTHER, GOOD, twin], top=2)
    assert (first.first, first.second) == (GOOD, twin)
    assert first.value == pytest.approx(1)
    assert second.value < 0.5
    assert CRITIC.closest([GOOD], top=5) == ()
    assert CRITIC.closest([], top=5) == ()
