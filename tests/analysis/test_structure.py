"""The stages of an answer, told from its wording and their places."""

from itertools import pairwise

import pytest
from fakes.questions import make_question
from support.spoken import spoken, typed

from mockinterview.analysis.said import MOST_WORDS
from mockinterview.analysis.structure import stages
from mockinterview.domain.stages import STAGES
from mockinterview.domain.vocabulary import InterviewType

SITUATION = "when i was in my second year we had a lab group of five and one of us never cleaned up"
TASK = "my job was to get the report in by friday because the deadline could not move"
ACTION = "so i asked him for a coffee and told him what i saw and then i wrote a plan and we swapped turns"
RESULT = "in the end the report was in on time and our grade went from a c to an a minus"
LEARNED = "what i learned is to ask in week one and next time i would do it differently from the start"
STORY = " ".join((SITUATION, TASK, ACTION, RESULT, LEARNED))
TALK = (
    "prioritization is everything for me you do the urgent things and delegate the rest of them always " * 4
)
BEHAVIORAL = make_question(type=InterviewType.BEHAVIORAL)


def names(question, answer):
    return [stage.name for stage in stages(question, answer)]


def test_a_story_has_its_stages_in_order():
    assert names(BEHAVIORAL, typed(STORY)) == ["situation", "task", "action", "result", "learned"]


def test_each_stage_has_its_words_and_their_seconds():
    answer = spoken(STORY, word_s=0.5)
    found = stages(BEHAVIORAL, answer)
    assert found[0].first == 0
    assert found[-1].last == len(answer.words)
    for stage, later in pairwise(found):
        assert stage.last == later.first
    for stage in found:
        assert (stage.start, stage.end) == (answer.words[stage.first].start, answer.words[stage.last - 1].end)
    result = next(stage for stage in found if stage.name == "result")
    said = " ".join(answer.text.split()[result.first : result.last])
    assert "went from a c" in said


def test_what_was_typed_has_no_seconds():
    assert {(stage.start, stage.end) for stage in stages(BEHAVIORAL, typed(STORY))} == {(None, None)}


@pytest.mark.parametrize("kept", [(SITUATION, ACTION), (SITUATION, TASK, ACTION)])
def test_an_end_that_was_not_told_is_no_stage(kept):
    assert not {"result", "learned"} & set(names(BEHAVIORAL, typed(" ".join(kept))))


@pytest.mark.parametrize("text", ["", "um", "fine", TALK, "- - -"])
def test_what_is_no_story_has_no_stages(text):
    assert stages(BEHAVIORAL, typed(text)) == ()
    assert stages(BEHAVIORAL, spoken(text)) == ()


def test_capitals_and_full_stops_change_nothing():
    written = ". ".join(part.capitalize() for part in (SITUATION, TASK, ACTION, RESULT, LEARNED))
    assert stages(BEHAVIORAL, typed(written)) == stages(BEHAVIORAL, typed(STORY))


@pytest.mark.parametrize(
    ("type", "text", "expected"),
    [
        (
            InterviewType.TECHNICAL_DATA,
            "an index is a sorted copy of a column that points to the rows of the table "
            "because the database can halve the range instead of reading it all which means logarithmic time "
            "so for example in our shop we looked up an order by its number in a table of ten million rows "
            "the downside is that every write has to change it too so the cost of writes goes up",
            ["claim", "why", "example", "trade-off"],
        ),
        (
            InterviewType.SYSTEM_DESIGN,
            "first i'd ask about the requirements the users want short links and a link must not change "
            "say a hundred million requests a day that is about a thousand per second at the peak "
            "so the api writes to a database with replicas and a cache stands in front of the service "
            "the trade off is stale reads and if the cache fails the database is the bottleneck",
            ["requirements", "estimates", "design", "trade-offs"],
        ),
    ],
)
def test_explanations_and_designs_have_stages_of_their_own(type, text, expected):
    assert names(make_question(type=type), typed(text)) == expected


def test_every_type_has_its_stages_in_the_order_they_come():
    assert set(STAGES) == set(InterviewType)
    for cues in STAGES.values():
        middles = [cue.middle for cue in cues]
        assert middles == sorted(middles)


def test_an_endless_answer_is_read_as_far_as_any():
    found = stages(BEHAVIORAL, typed(f"{STORY} " * 200))
    assert 0 < found[-1].last <= MOST_WORDS


def test_a_word_of_another_stage_does_not_break_a_stage(bank):
    stories = [question for question in bank if question.type is InterviewType.BEHAVIORAL]
    counts = [len(stages(question, typed(question.sample_answer))) for question in stories]
    assert sum(counts) / len(counts) < 4
    assert max(counts) < 8
    assert counts.count(0) < len(counts) / 20
