"""Fillers, told from the same words meant."""

from pathlib import Path

import pytest
from support.talk import marked, precision_and_recall

from mockinterview.analysis.fillers import fillers, written_and_heard
from mockinterview.domain.answer import Span
from mockinterview.domain.score import Evidence

TALK = Path(__file__).with_name("talk")


def found(words, lists):
    return [" ".join(words[place.first : place.last]) for place in fillers(words, lists)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("um so uh the queue is er full", ["um", "uh", "er"]),
        ("the number of human umbrellas in summer", []),
        ("uh huh uh i see huh uh no mm hmm", ["uh"]),
        ("uhm ummm hmm hm erm ah", ["uhm", "ummm", "hmm", "hm", "erm", "ah"]),
        ("every entity of the er diagram has a key", []),
        ("it was you know a bit slow", ["you know"]),
        ("do you know the answer", []),
        ("as you know the cache was cold", []),
        ("once you know the key you look it up", []),
        ("i mean the other table", ["i mean"]),
        ("what i mean is the other table", []),
        ("and like nobody had a plan", ["like"]),
        ("it took for like ten minutes", ["like"]),
        ("you know like nobody had a plan", ["you know", "like"]),
        ("i like indexes and users like them", []),
        ("i would like to add that it looks like a tree", []),
        ("databases like redis keep it in memory", []),
        ("and he was like what is this", ["like"]),
        ("it was like we had never met", []),
        ("it took like ten minutes and like 3 tries and like a hundred lines", ["like"] * 3),
        ("it looks like ten lines", []),
        ("they like never call", ["like"]),
        ("she like walked in but does she like it", ["like"]),
        ("like i said it is like that", []),
        ("we had like this old server", ["like"]),
        ("things like for example a queue", ["like"]),
        ("like", []),
        ("", []),
    ],
)
def test_fillers_are_told_by_the_words_around_them(lists, text, expected):
    assert found(text.split(), lists) == expected


def test_a_filler_both_written_and_heard_counts_once():
    written = (Evidence("ah", 1.0, 1.4), Evidence("um"))
    heard = (Span(1.2, 1.6), Span(1.4, 1.8))
    assert written_and_heard(written, heard) == (*written, Evidence("(hesitation)", 1.4, 1.8))


@pytest.mark.parametrize("file", ["developing.txt", "held_out.txt"])
@pytest.mark.parametrize(("phrase", "least"), [("um", 0.99), ("uh", 0.99), ("you know", 0.87), ("like", 0.8)])
def test_fillers_in_conversation(lists, file, phrase, least):
    assert min(precision_and_recall(TALK / file, phrase, lists)) >= least


def test_the_conversations_have_enough_to_tell():
    for file in TALK.iterdir():
        assert sum(words.count("like") for words, _ in marked(file)) >= 60


def test_other_fillers_and_no_others_are_marked(lists):
    for words, places in marked(TALK / "developing.txt"):
        others = {i for i, j in places if words[i:j] != ("like",)}
        assert others == {place.first for place in fillers(words, lists) if words[place.first] != "like"}
