"""Tokens, the recognised words they are from, and how much of an answer is read."""

from support.spoken import spoken, typed

from mockinterview.analysis.said import MOST_CHARACTERS, MOST_WORDS, Said, readable
from mockinterview.analysis.wording import Place
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.score import Evidence
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import TermHit


def test_a_token_keeps_the_time_of_its_word_though_words_and_tokens_differ_in_number():
    words = (Word("<unk>", 0, 1, 0.2), Word("over-fetching", 1, 2, 0.9), Word("um", 2, 3, 0.9))
    said = Said.of(Answer(Channel.SPOKEN, "<unk> over-fetching um", words))
    assert said.tokens == ("unk", "over", "fetching", "um")
    assert said.evidence([Place(3, 4), Place(1, 3)]) == (
        Evidence("um", 2, 3),
        Evidence("over fetching", 1, 2),
    )


def test_without_times_evidence_is_words_alone():
    assert Said.of(typed("Um, well.")).evidence([Place(0, 1)]) == (Evidence("um"),)


def test_words_that_do_not_run_in_step_with_the_text_time_nothing():
    answer = spoken("one two").continued_by(typed("three um"))
    assert Said.of(answer).evidence([Place(3, 4)]) == (Evidence("um"),)


def test_what_was_meant_follows_what_was_heard_and_fillers_are_left_out():
    said = Said.of(spoken("um we run cooper netties here"))
    hit = TermHit(term="Kubernetes", heard="cooper netties", first=3, last=5, cost=0.1)
    assert list(said.meant([hit], without=[Place(0, 1)])) == "we run cooper netties kubernetes here".split()


def test_a_term_is_shown_with_what_was_heard_where_that_differs():
    said = Said.of(spoken("the b tree and cooper netties"))
    hits = (
        TermHit(term="B-tree", heard="b tree", first=1, last=3, cost=0),
        TermHit(term="Kubernetes", heard="cooper netties", first=4, last=6, cost=0.1),
    )
    assert [item.text for item in said.term_evidence(hits)] == [
        "B-tree",
        "Kubernetes (heard: cooper netties)",
    ]
    assert said.term_evidence(hits)[0].start == 0.9


def test_speech_is_said_anew_and_a_sentence_over_again_is_not():
    assert Said.of(spoken("each key is hashed and each hash picks a bucket")).anew == 1
    assert Said.of(spoken("each key is hashed twice " * 10)).anew < 0.15
    assert Said.of(spoken("two words")).anew == 1


def test_an_answer_of_usual_length_is_read_as_it_is():
    answer = spoken("word " * MOST_WORDS)
    assert readable(answer) is answer
    assert readable(typed("two  words\n")).text == "two words"


def test_of_an_endless_answer_the_beginning_is_read():
    read = readable(spoken("word " * (MOST_WORDS + 500)))
    assert len(read.words) == len(read.text.split()) == MOST_WORDS
    assert len(readable(typed("x" * 10 * MOST_CHARACTERS)).text) == MOST_CHARACTERS
    assert len(Said.of(readable(typed("a," * 10 * MOST_CHARACTERS))).tokens) == MOST_WORDS
