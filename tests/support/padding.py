"""What people pad an answer with: none of it says anything about the question."""

import random
from collections.abc import Callable, Sequence

from support.bluffs import written
from support.sentences import sentences

from mockinterview.analysis.tokens import tokens

SALAD_WORDS = 30
MEMORIES = tuple(text for text in written("off_topic") if text[0].isupper())
CHATTER = (
    "you know i mean like you know how it is and so on and you know basically that's what it is really",
    "and yeah um so what else can i say uh let me think you know it is like i said i mean that's about it",
    "well okay so um i mean you know at the end of the day it is what it is right and so yeah like i said",
)
PRAISE = (
    "That is a great question, and thank you so much for asking it. I really enjoy talking to you today.",
    "I have to say this is the best interview I have ever had, and your company is a wonderful place.",
    "I am very good at this. Everybody I worked with says that I am the best, and I am proud of it.",
)


def off_topic(text: str, chance: random.Random) -> str:
    """Return three sentences about something else."""
    said = sentences(chance.choice(MEMORIES))
    first = chance.randrange(len(said) - 2)
    return " ".join(said[first : first + 3])


def salad(text: str, chance: random.Random) -> str:
    """Return words of many texts in no order."""
    known = tokens(" ".join(MEMORIES))
    return " ".join(chance.choices(known, k=SALAD_WORDS))


def own_words_shuffled(text: str, chance: random.Random) -> str:
    """Return the answer's own words in no order."""
    said = tokens(text)
    return " ".join(chance.sample(said, len(said)))


def own_sentences(text: str, chance: random.Random) -> str:
    """Return a part of the answer once more: two sentences, or a third of what has none."""
    said = sentences(text)
    if len(said) > 2:
        return " ".join(chance.sample(said, 2))
    said = text.split()
    return " ".join(said[len(said) // 3 : 2 * len(said) // 3])


def one_of(texts: Sequence[str]) -> Callable[[str, random.Random], str]:
    """Return a padding that is any of some texts."""
    return lambda text, chance: chance.choice(texts)


PADDINGS: dict[str, Callable[[str, random.Random], str]] = {
    "off-topic sentences": off_topic,
    "an off-topic story": one_of(MEMORIES),
    "salad": salad,
    "its own words shuffled": own_words_shuffled,
    "its own sentences": own_sentences,
    "chatter": one_of(CHATTER),
    "praise": one_of(PRAISE),
}
PLACES = ("start", "middle", "end")


def padded(text: str, padding: str, place: str, chance: random.Random) -> str:
    """Return an answer with a padding at its start, between two of its sentences, or at its end."""
    noise = PADDINGS[padding](text, chance)
    said = sentences(text)
    if len(said) < 2:
        said = text.split()
    at = {"start": 0, "middle": len(said) // 2, "end": len(said)}[place]
    return " ".join((*said[:at], noise, *said[at:]))
