"""What the coach says about every part a scorer makes, by the name of the part without its number."""

from mockinterview.practice.coaching.content_words import CONTENT_WORDS
from mockinterview.practice.coaching.delivery_words import DELIVERY_WORDS
from mockinterview.practice.coaching.wording import PartWords
from mockinterview.practice.coaching.worth import Weighed

WORDS = {**CONTENT_WORDS, **DELIVERY_WORDS}


def words_for(item: Weighed) -> PartWords:
    """Return what can be said about a part."""
    return WORDS[item.kind]
