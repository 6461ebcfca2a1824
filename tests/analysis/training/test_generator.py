"""Generated answers: the same every time, labelled by a rule, and their surface does not tell the label."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from support.shipped import shipped_questions
from support.source_tree import ROOT
from support.training import shipped_book

from mockinterview.analysis.tokens import tokens
from mockinterview.analysis.training.composing import Composer
from mockinterview.analysis.training.examples import RATINGS, Source, digest
from mockinterview.analysis.training.generator import written_examples
from mockinterview.analysis.training.material import Material, core
from mockinterview.analysis.training.plans import BLUFFS, Plan, draw_plan, rating_of_plan
from mockinterview.analysis.training.surface import surface_figures
from mockinterview.analysis.training.table import Table
from mockinterview.domain.vocabulary import Channel, InterviewType, Rating
from mockinterview.ports import WrittenAnswer

ELSEWHERE = """
import sys
sys.path.insert(0, "tests")
from support.training import small_generator
from mockinterview.analysis.training.examples import digest
print(digest(small_generator().generate(seed=7, per_rating=1)))
"""


def test_the_same_seed_makes_the_same_answers_in_any_process(generator) -> None:
    here = digest(generator.generate(seed=7, per_rating=1))
    there = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert there.stdout.strip() == here
    assert digest(generator.generate(seed=8, per_rating=1)) != here


def test_every_rating_form_and_type_is_there_as_often(generated) -> None:
    by_rating = Counter(example.rating for example in generated)
    assert set(by_rating) == set(RATINGS)
    assert len(set(by_rating.values())) == 1
    spoken = Counter(e.rating for e in generated if e.answer.channel is Channel.SPOKEN)
    assert len(set(spoken.values())) == 1
    assert {example.question.type for example in generated} == set(InterviewType)
    assert len({example.kind for example in generated} & set(BLUFFS)) >= len(BLUFFS) - 1


def test_spoken_answers_look_like_a_recogniser_s(generated) -> None:
    spoken = [example.answer for example in generated if example.answer.channel is Channel.SPOKEN]
    assert all(answer.text == " ".join(word.word for word in answer.words) for answer in spoken)
    assert not any(set(answer.text) & set(".,?!") for answer in spoken)
    for answer in spoken:
        times = [time for word in answer.words for time in (word.start, word.end)]
        assert times == sorted(times)
        assert all(0 < word.confidence <= 1 for word in answer.words)
    assert any("um" in answer.text.split() for answer in spoken)
    assert any(answer.hesitations for answer in spoken)


def test_the_surface_does_not_tell_the_rating(table) -> None:
    assert abs(surface_figures(table)["qwk"]) < 0.15


def test_a_surface_that_tells_the_rating_is_noticed(table) -> None:
    marked = tuple(
        replace(one, answer=replace(one.answer, text=f"{'so ' if one.level > 1 else ''}{one.answer.text}"))
        for one in table.examples
    )
    assert surface_figures(Table(marked, table.scores, table.rows))["qwk"] > 0.4


@pytest.mark.parametrize(
    ("kept", "vague", "wrong", "rating"),
    [
        (6, 0, 0, Rating.EXCELLENT),
        (5, 0, 0, Rating.EXCELLENT),
        (6, 0, 1, Rating.GOOD),
        (4, 0, 0, Rating.GOOD),
        (6, 3, 0, Rating.GOOD),
        (3, 0, 0, Rating.AVERAGE),
        (4, 0, 1, Rating.AVERAGE),
        (6, 6, 0, Rating.AVERAGE),
        (1, 0, 0, Rating.POOR),
        (3, 0, 2, Rating.POOR),
        (0, 0, 0, Rating.POOR),
    ],
)
def test_the_rating_follows_from_what_was_done(kept: int, vague: int, wrong: int, rating: Rating) -> None:
    plan = Plan(kept=tuple(range(kept)), vague=frozenset(range(vague)), wrong=tuple(range(wrong)))
    assert rating_of_plan(plan, 6) is rating


def test_a_plan_gives_the_rating_it_was_drawn_for() -> None:
    question = shipped_questions()[0]
    for rating in RATINGS:
        plans = [draw_plan(question, rating, Random(number)) for number in range(40)]
        assert {rating_of_plan(plan, len(question.key_points)) for plan in plans} == {rating}


def test_a_dropped_point_is_not_made() -> None:
    materials = [Material.of(question) for question in shipped_questions()[::30]]
    composer = Composer(materials, shipped_book())
    one = materials[0]
    dropped = {s.text for s in one.sentences if 0 in s.points} | {one.question.key_points[0]}
    plan = Plan(kept=(1, 2), vague=frozenset(), wrong=())
    for number in range(30):
        made = composer.compose(one, plan, Random(number))
        assert not any(" ".join(tokens(text)) in " ".join(tokens(" ".join(made))) for text in dropped)


def test_the_core_of_a_point_is_what_stands_before_its_first_comma() -> None:
    assert core("A queue hands out what came first of all, like a line.") == (
        "A queue hands out what came first of all."
    )
    assert core("If so, it is slow.") == "If so, it is slow."


def test_hand_written_answers_get_the_times_of_a_speaker() -> None:
    question = shipped_questions()[0]
    said = WrittenAnswer(
        question=question.id, rating=Rating.GOOD, spoken=True, voice="calm", text="um we used a queue"
    )
    written = (said, replace(said, spoken=False), replace(said, question="gone"))
    spoken, typed = written_examples(written, [question], seed=1)
    assert (spoken.answer.channel, typed.answer.channel) == (Channel.SPOKEN, Channel.TYPED)
    assert [word.word for word in spoken.answer.words][-4:] == "we used a queue".split()
    assert (typed.rating, typed.source, typed.kind) == (Rating.GOOD, Source.WRITTEN, "calm")
