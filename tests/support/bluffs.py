"""Answers that deserve nothing: 20 of each of twelve kinds, over questions of every type and level.

What people would say is written out in ``tests/analysis/bluffs``; the rest is made from the questions, the
same every time.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

import yaml
from support.sentences import sentences
from support.source_tree import ROOT

from mockinterview.analysis.tokens import is_function_word, tokens
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.question import Question
from mockinterview.domain.vocabulary import Channel

EACH = 20
"""Probes of a kind."""
SETS = 4
"""Sets of questions that the kinds share: a question takes longer to read than most answers."""
ENDLESS = 50_000
"""Words of an endless answer."""
LONGEST_TALK = 10_000
"""Words of it that can be spoken: over an hour."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SYLLABLES = "lo rem ip sum dol or sit am et con sec te tur ad is cing el it sed do eius mod tem por".split()
WRITTEN = ROOT / "tests" / "analysis" / "bluffs"
Made = Callable[[Question, random.Random, Sequence[Question]], str]


@dataclass(frozen=True, slots=True)
class Probe:
    """An answer that must be poor or not assessed."""

    kind: str
    question: Question
    text: str

    @property
    def spoken(self) -> Answer:
        """Return it as heard at a fluent 150 words a minute: blank-separated words, not taken apart."""
        return fluently(self.text)

    def __str__(self) -> str:
        return f"{self.question.id}: {self.text[:60]!r}"


def fluently(text: str, word_s: float = 0.4) -> Answer:
    """Return a text spoken evenly, with a short pause after every tenth word as breathing needs."""
    written = text.lower().split()[:LONGEST_TALK]
    words = tuple(
        Word(word, 0.5 + i * word_s + i // 10 * 0.3, 0.5 + (i + 1) * word_s + i // 10 * 0.3, 0.95)
        for i, word in enumerate(written)
    )
    return Answer(Channel.SPOKEN, " ".join(written), words, duration_s=words[-1].end + 0.5 if words else 3.0)


def written(name: str) -> list[str]:
    """Return the texts of a file."""
    return yaml.safe_load((WRITTEN / f"{name}.yaml").read_text("utf-8"))


def one_of_each(bank: Sequence[Question], place: int) -> list[Question]:
    """Return a question of every type and level."""
    cells: dict[tuple[str, str], list[Question]] = {}
    for question in bank:
        cells.setdefault((question.type, question.difficulty), []).append(question)
    return [cells[cell][place * 5 % len(cells[cell])] for cell in sorted(cells)]


def probes(kind: str, bank: Sequence[Question]) -> list[Probe]:
    """Return the probes of a kind."""
    place = list(KINDS).index(kind) % SETS
    asked = islice(cycle([*one_of_each(bank, place), *one_of_each(bank, place + 17)]), EACH)
    made = [
        Probe(kind, question, make(question, random.Random(f"{kind} {i}"), bank))
        for i, (question, make) in enumerate(zip(asked, cycle(KINDS[kind]), strict=False))
    ]
    assert len({(probe.question.id, probe.text) for probe in made}) == EACH
    return made


def terms(question: Question) -> list[str]:
    return [keyword.term for keyword in question.keywords]


def as_given(text: str) -> Made:
    return lambda question, chance, bank: text.replace("{terms}", ", ".join(terms(question))).replace(
        "{question}", question.text
    )


def mixed(words: Sequence[str], chance: random.Random) -> str:
    return " ".join(chance.sample(list(words), len(words)))


def with_chatter(words: Sequence[str], chance: random.Random) -> str:
    chatter = "um like you know basically so and then i mean right okay".split()
    return " ".join(f"{word} {chance.choice(chatter)}" for word in words)


def point_words(question: Question) -> list[str]:
    return [word for word in tokens(" ".join(question.key_points)) if not is_function_word(word)]


def statement(question: Question) -> str:
    asked = question.text.rstrip("?.")
    return (
        f"So {asked[0].lower()}{asked[1:]}, that is what matters here, and {asked} is what I would look at."
    )


QUESTION: list[Made] = [
    lambda question, chance, bank: question.text,
    lambda question, chance, bank: statement(question),
    lambda question, chance, bank: f"{question.text} {question.text}",
    lambda question, chance, bank: mixed(tokens(question.text), chance),
    lambda question, chance, bank: f"That is a good question. You are asking me: {question.text}",
    lambda question, chance, bank: f"{question.text} " * 6,
    lambda question, chance, bank: " ".join(reversed(tokens(question.text))),
    lambda question, chance, bank: with_chatter(tokens(question.text), chance),
    lambda question, chance, bank: (
        f"In my opinion the question is {question.text} And I think that this question, {question.text}, is "
        "an important one that every company should ask, and I am glad that you have asked it."
    ),
    lambda question, chance, bank: f"{question.text} {mixed(tokens(question.text), chance)} {question.text}",
]
SALAD: list[Made] = [
    lambda question, chance, bank: " ".join(terms(question)),
    lambda question, chance, bank: " ".join(terms(question) * 5),
    lambda question, chance, bank: with_chatter(terms(question) * 3, chance),
    lambda question, chance, bank: " and ".join(f"{term} is important" for term in terms(question) * 2),
    lambda question, chance, bank: (
        f"I know {', '.join(terms(question))} very well. I have used {' and '.join(terms(question))} in "
        f"every project. For me the key is {', '.join(terms(question))}, and I would always recommend that."
    ),
    lambda question, chance, bank: " ".join(point_words(question)),
    lambda question, chance, bank: mixed(tokens(" ".join(question.key_points)), chance),
    lambda question, chance, bank: mixed(tokens(question.sample_answer), chance),
    lambda question, chance, bank: f"{question.text} {', '.join(terms(question) * 2)}",
    lambda question, chance, bank: with_chatter(chance.sample(point_words(question), 20), chance),
]
ONE_SENTENCE: list[Made] = [
    lambda question, chance, bank: f"{max(sentences(question.sample_answer), key=len)} " * 10,
    lambda question, chance, bank: f"{chance.choice(question.key_points)} " * 10,
]


def elsewhere(question: Question, chance: random.Random, bank: Sequence[Question]) -> str:
    return chance.choice([other for other in bank if other.type is not question.type]).sample_answer


def next_door(question: Question, chance: random.Random, bank: Sequence[Question]) -> str:
    others = [other for other in bank if other.type is question.type and other.category != question.category]
    return chance.choice(others).sample_answer


def made_of(alphabet: Sequence[str], length: int, words: int = 60) -> Made:
    return lambda question, chance, bank: " ".join(
        "".join(chance.choices(alphabet, k=chance.randint(1, length))) for _ in range(words)
    )


def one_key(question: Question, chance: random.Random, bank: Sequence[Question]) -> str:
    return " ".join(chance.choice(LETTERS) * chance.randint(2, 30) for _ in range(40))


GIBBERISH: list[Made] = [
    made_of(LETTERS, 9),
    made_of(SYLLABLES, 4),
    *(made_of(row, 12) for row in KEYS),
    made_of("0123456789", 6),
    made_of("bcdfghklmnprst", 5),
    made_of(LETTERS + LETTERS.upper() + "0123456789+/=", 70, 6),
    one_key,
    made_of(["ba", "da", "goo", "la", "na", "wa", "ki", "mo"], 3, 90),
]


def endlessly(text: str) -> str:
    return f"{text} " * (ENDLESS // len(text.split()) + 1)


def random_words(question: Question, chance: random.Random, bank: Sequence[Question]) -> str:
    known = sorted({word for other in bank for word in tokens(other.sample_answer)})
    return " ".join(chance.choices(known, k=ENDLESS))


def all_sorts(question: Question, chance: random.Random, bank: Sequence[Question]) -> str:
    texts = [question.text, *written("off_topic"), *(chance.choice(bank).sample_answer for _ in range(9))]
    return endlessly(" ".join(chance.sample(texts, len(texts))))


ENDLESSLY: list[Made] = [
    random_words,
    lambda question, chance, bank: endlessly(question.sample_answer),
    lambda question, chance, bank: endlessly(question.text),
    all_sorts,
]
EMPTY = ["", " ", "\n\n\n", "\t \t", "...", "?!?!", "- - -", "…", "—", "( )"]
EMPTY += [
    "\u200b\u200b",
    "\ufeff",
    "\u00a0\u00a0",
    "\u2060",
    "😀😀😀",
    "👍",
    "🤷‍♂️ 🤷",
    "🙂 ... 🙂",
    "*** ***",
    "。。。",
]


def given(texts: Sequence[str]) -> list[Made]:
    return [as_given(text) for text in texts]


KINDS: dict[str, list[Made]] = {
    "empty": given(EMPTY),
    "accepting": given(written("accepting")),
    "not knowing": given(written("not_knowing")),
    "the question repeated": QUESTION,
    "keyword salad": SALAD,
    "one sentence ten times": ONE_SENTENCE,
    "off topic": given(written("off_topic")),
    "another question's answer": [elsewhere, next_door],
    "another language": given(written("foreign")),
    "gibberish": GIBBERISH,
    "50,000 words": ENDLESSLY,
    "prompting the scorer": given(written("prompting")),
}


def all_probes(bank: Sequence[Question]) -> Iterator[Probe]:
    """Yield every probe of every kind."""
    for kind in KINDS:
        yield from probes(kind, bank)
