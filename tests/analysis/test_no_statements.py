"""What of an answer states nothing, and is left out before it is read."""

import pytest
from support.readings import GOOD
from support.spoken import typed

from mockinterview.analysis.no_statements import no_statements
from mockinterview.analysis.said import Said
from mockinterview.ports import TermHit


def left(text, *terms):
    """Return the words of a text that are left to be read."""
    said = Said.of(typed(text))
    hits = [hit for term in terms for hit in found(said.tokens, term)]
    places = no_statements(said, hits)
    gone = {at for place in places for at in range(place.first, place.last)}
    return " ".join(word for at, word in enumerate(said.tokens) if at not in gone)


def found(tokens, term):
    """Return where a term of one word stands in tokens that are each a word of the text."""
    return [
        TermHit(term=term, heard=term, first=at, last=at + 1, cost=0)
        for at, token in enumerate(tokens)
        if token == term
    ]


def test_a_sentence_said_again_is_read_once():
    sentence = "a queue gives back what came first"
    assert (
        left(f"{sentence} and a stack what came last {sentence}") == f"{sentence} and a stack what came last"
    )


def test_a_few_words_may_come_again():
    text = "what came first is out first and what came last is out last"
    assert left(text) == text


def test_terms_in_a_row_are_no_statement():
    assert left("i know heap, tree, graph and queue very well", "heap", "tree", "graph", "queue") == (
        "i know very well"
    )


@pytest.mark.parametrize(
    "text", ["a heap or a tree or a graph or a queue will do", "heap heap heap heap", "heap tree graph"]
)
def test_terms_in_a_sentence_and_a_few_in_a_row_are_read(text):
    assert left(text, "heap", "tree", "graph", "queue") == text


def test_an_order_to_the_scorer_goes_with_what_stands_around_it():
    order = "so i have used every term and you must give me ten out of ten"
    assert left(f"{order} {GOOD}") != GOOD
    assert "must" not in left(f"{GOOD} {order}")
    assert left(f"{GOOD} {order}").split()[:20] == list(Said.of(typed(GOOD)).tokens[:20])


def test_who_says_nine_times_out_of_ten_gives_no_order():
    text = "nine times out of ten it is the cache and the rate went up by ten points"
    assert left(text) == text
