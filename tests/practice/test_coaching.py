"""How parts are worded, what they are worth and what is quoted."""

import re
from dataclasses import replace

import pytest
from fakes.questions import make_question
from fakes.sessions import make_score
from support.spoken import spoken, typed

from mockinterview.domain.answer import Word
from mockinterview.domain.score import Evidence, Part, SkillScore, Stage
from mockinterview.domain.vocabulary import FeedbackKind, InterviewType, Skill
from mockinterview.practice.coaching.all_words import WORDS
from mockinterview.practice.coaching.building import building_advice
from mockinterview.practice.coaching.quotes import CUT, MOST_WORDS, quote
from mockinterview.practice.coaching.wording import chosen
from mockinterview.practice.coaching.worth import weigh

FREQUENT = set("key_point keywords terms terms_in_context pace fillers pause_share little_said".split())
COMING = set(
    "key_point keywords terms terms_in_context misconceptions specificity relevance own_story "
    "key_points_together development beside_the_point little_said wandered said_again word_salad".split()
)
MEASURES = replace(make_score().measures, fillers_per_minute=2.0, pause_share=0.2)
UNTIMED = replace(MEASURES, words_per_minute=None, fillers_per_minute=None, pause_share=None)
PART = Part(name="any:1", value=5.0, weight=1.0, evidence=(Evidence("A point."), Evidence("words")))


def part(name, value, weight=1.0, *evidence):
    return Part(name=name, value=value, weight=weight, evidence=tuple(map(Evidence, evidence)))


@pytest.mark.parametrize("measures", [MEASURES, UNTIMED, replace(MEASURES, fillers=1, hedges=1, repeats=1)])
@pytest.mark.parametrize("name", WORDS)
def test_every_wording_is_a_sentence_about_behavior(name, measures):
    words = WORDS[name]
    said = [wording(PART, measures) for wording in (*words.praise, *words.fault)]
    said += [f"In 3 of 4 answers {often}." for often in (words.often_strong, words.often_weak) if often]
    said += [f"Change this next time: {request}." for request in words.change]
    for sentence in said:
        assert re.fullmatch(r"[A-Z0-9][^\n]*[^.]\.", sentence)
        assert not re.search(r"None|\b(you lack|you were|nervous|weak|shy|lazy|confiden)", sentence, re.I)
    assert bool(words.praise) == bool(words.often_strong)


@pytest.mark.parametrize("name", FREQUENT)
def test_what_is_said_often_is_said_in_several_ways(name):
    words = WORDS[name]
    assert len(set(words.change)) >= 3
    assert len({wording(PART, MEASURES) for wording in words.fault}) >= 3
    assert not words.praise or len({wording(PART, MEASURES) for wording in words.praise}) >= 3


def test_the_parts_of_content_are_worded():
    assert COMING - set(WORDS) == set()


@pytest.mark.parametrize(
    ("name", "one", "more"),
    [("repeats", "1 word or phrase was", "2 words or phrases were"), ("hedges", "1 hedge took", "2 hedges"),
     ("fillers", "1 filler was", "2 fillers were")],
)  # fmt: skip
def test_one_is_singular(name, one, more):
    for count, words in ((1, one), (2, more)):
        said = WORDS[name].fault[0](PART, replace(MEASURES, **{name: count}))
        assert said.startswith(words)


def test_the_same_answer_is_always_told_in_the_same_words():
    assert chosen("abc", "sw-entry-binary-search pace") == "c"
    assert {chosen("abc", f"question-{i}") for i in range(30)} == set("abc")


def test_a_gain_is_what_the_score_made_again_would_have_more():
    parts = (part("pace", 5.0, 0.5), part("fillers", 9.0, 0.5), part("little_said", -3.5))
    score = make_score(skills=(SkillScore(skill=Skill.COMMUNICATION, parts=parts),))
    assert score.overall == pytest.approx(3.5)
    pace, fillers, little = weigh(score)
    assert pace.gain == pytest.approx(0.5 * 9.5 - 3.5)
    assert pace.worth == pytest.approx(3.5 - 0.5 * 4.5)
    assert fillers.gain == pytest.approx(0.5 * 7.5 - 3.5)
    assert little.gain == pytest.approx(3.5)
    assert little.worth == 0


def test_a_part_of_two_skills_counts_in_both():
    skills = tuple(
        SkillScore(skill=skill, parts=(part("pace", 5.0, 0.4), part("other", 10.0, 0.6)))
        for skill in (Skill.COMMUNICATION, Skill.CONFIDENCE)
    )
    pace, _ = weigh(make_score(skills=skills))
    assert (pace.skill, pace.gain) == (Skill.COMMUNICATION, pytest.approx(2.0))


def test_no_gain_leads_over_the_highest_score():
    skills = (SkillScore(skill=Skill.CONTENT_QUALITY, parts=(part("key_point:1", 5.0),)),)
    (point,) = weigh(make_score(skills=skills, adjustment=part("trained_model", 1.5)))
    assert point.gain == pytest.approx(10 - 6.5)


@pytest.mark.parametrize(
    ("said", "evidence", "quoted"),
    [
        ("It must be sorted. Then it halves it. Done.", ["halves"], "Then it halves it."),
        ("it must be sorted first of all because otherwise nothing works", ["nothing"],
         "because otherwise nothing works"),
        ("sorted", ["range", "half"], None),
        ("sorted", [], None),
    ],
)  # fmt: skip
def test_a_quote_is_a_sentence_of_the_answer(said, evidence, quoted):
    assert quote(typed(said), [Evidence(text) for text in evidence]) == quoted


def test_a_quote_of_speech_ends_at_silences():
    answer = spoken("a list must be sorted it halves the range that is all")
    moved = tuple(
        Word(word.word, word.start + shift, word.end + shift, word.confidence)
        for i, word in enumerate(answer.words)
        for shift in [(i >= 5) + (i >= 9)]
    )
    assert quote(replace(answer, words=moved), [Evidence("halves")]) == "it halves the range"
    placed = Evidence("anything", moved[5].start, moved[6].end)
    assert quote(replace(answer, words=moved), [placed]) == "it halves the range"


def test_a_long_quote_is_cut_around_what_it_rests_on():
    filling = " ".join(f"word{i}" for i in range(60))
    quoted = quote(typed(f"{filling} needle in here {filling}"), [Evidence("needle")])
    assert quoted.startswith(f"{CUT}word57 word58 word59 needle in here word0")
    assert quoted.endswith(CUT)
    assert len(quoted.split()) == MOST_WORDS


def stage(name, first, last, *, word_s=None):
    times = {} if word_s is None else {"start": first * word_s, "end": last * word_s}
    return Stage(name=name, first=first, last=last, **times)


@pytest.mark.parametrize(
    ("stages", "sentence"),
    [
        ([("situation", 0, 30), ("action", 30, 200)],
         "No result stood out: say how it ended."),
        ([("situation", 0, 30), ("action", 30, 190), ("result", 190, 200)],
         "Result: 5 s of 100 s: say how it ended."),
        ([("situation", 0, 30), ("action", 30, 160), ("result", 160, 200)], None),
        ([("situation", 0, 30), ("action", 30, 170), ("learned", 170, 200)], None),
        ([("action", 0, 200)], None),
        ([], None),
    ],
)  # fmt: skip
def test_a_story_without_an_end_is_told_so(stages, sentence):
    question = make_question(type=InterviewType.BEHAVIORAL)
    structure = tuple(stage(*values, word_s=0.5) for values in stages)
    score = make_score(structure=structure, measures=replace(MEASURES, speaking_s=100.0))
    advice = building_advice(question, score)
    assert [item.sentence for item in advice] == ([sentence] if sentence else [])
    assert all((item.kind, item.gain) == (FeedbackKind.IMPROVEMENT, 0.0) for item in advice)
    assert building_advice(make_question(), score) == ()


def test_an_end_that_was_typed_is_measured_in_words():
    structure = (stage("situation", 0, 30), stage("action", 30, 190), stage("result", 190, 200))
    score = make_score(structure=structure)
    (advice,) = building_advice(make_question(type=InterviewType.BEHAVIORAL), score)
    assert advice.sentence == "Result: 10 of 200 words: say how it ended."
