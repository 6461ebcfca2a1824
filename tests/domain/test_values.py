"""Answers, scores and sessions as values."""

from dataclasses import replace

import pytest
from fakes.questions import make_question
from fakes.sessions import make_answer, make_response, make_score
from hypothesis import given
from hypothesis import strategies as st

from mockinterview.domain import script
from mockinterview.domain.answer import Answer, SoundMeasures, Span, Transcript, Word
from mockinterview.domain.errors import MicrophoneError, WorldError
from mockinterview.domain.follow_up import follow_up_for
from mockinterview.domain.score import SKILL_WEIGHTS, Part, SkillScore, rating_of
from mockinterview.domain.session import AskedQuestion, session_overall
from mockinterview.domain.vocabulary import Channel, FollowUpKind, InterviewType, Rating, Skill


@pytest.mark.parametrize(
    ("overall", "rating"),
    [(None, "not_assessed"), (10, "excellent"), (8.5, "excellent"), (8.49, "good"), (7, "good"),
     (5, "average"), (4.99, "poor"), (0, "poor"), (-1, "poor")],
)  # fmt: skip
def test_rating_words(overall, rating):
    assert rating_of(overall) is Rating(rating)


@given(st.lists(st.floats(0, 10), min_size=4, max_size=4), st.booleans())
def test_overall_is_the_weighted_mean_of_the_skills(values, technical):
    named = list(zip(Skill, values, strict=True))[: 4 if technical else 3]
    skills = tuple(SkillScore(skill=s, parts=(Part(name="p", value=v, weight=1.0),)) for s, v in named)
    score = make_score(skills=skills)
    total = sum(SKILL_WEIGHTS[skill] for skill, _ in named)
    assert score.overall == pytest.approx(sum(SKILL_WEIGHTS[s] * v for s, v in named) / total)
    assert score.skill(Skill.CONTENT_QUALITY) == pytest.approx(values[0])
    assert (score.skill(Skill.TECHNICAL_ACCURACY) is None) == (not technical)


def test_the_weights_are_a_whole():
    assert sum(SKILL_WEIGHTS.values()) == pytest.approx(1)


def test_a_skill_is_the_sum_of_its_parts():
    skill = make_score().skills[0]
    assert skill.value == sum(part.value * part.weight for part in skill.parts)


def test_a_score_without_skills_is_not_assessed():
    score = make_score(skills=(), reason="Nothing was said.")
    assert score.overall is None
    assert score.rating is Rating.NOT_ASSESSED


def test_an_answer_goes_on_in_its_follow_up():
    first = make_answer(duration_s=10.0)
    second = Answer(
        channel=Channel.SPOKEN,
        text="and more",
        words=(Word("and", 0.5, 0.7, 1.0), Word("more", 0.7, 1.0, 1.0)),
        hesitations=(Span(0.1, 0.3),),
        duration_s=2.0,
    )
    whole = first.continued_by(second)
    assert whole.text == "it halves the range and more"
    assert [word.start for word in whole.words[-2:]] == [10.5, 10.7]
    assert whole.hesitations[-1] == Span(10.1, 10.3)
    assert whole.duration_s == 12.0


def test_typed_answers_join_without_times():
    first = Answer(channel=Channel.TYPED, text="One.")
    assert first.continued_by(Answer(channel=Channel.TYPED, text="Two.")).text == "One. Two."
    assert first.continued_by(first).duration_s is None


def test_the_voice_of_an_answer_and_its_follow_up_are_one_voice():
    word = Word("word", 0, 1, 0.9)
    one = SoundMeasures(pitch_variation_st=2.0, loudness_variation_db=6.0)
    other = SoundMeasures(pitch_variation_st=4.0, trailing_off_db=3.0)
    first = Answer(Channel.SPOKEN, "word word word", (word,) * 3, sound=one)
    second = Answer(Channel.SPOKEN, "word", (word,), sound=other)
    assert first.continued_by(second).sound == SoundMeasures(
        pitch_variation_st=2.5, loudness_variation_db=6.0, trailing_off_db=3.0
    )
    silent = Answer(Channel.SPOKEN, "")
    assert first.continued_by(silent).sound == silent.continued_by(first).sound == one
    assert silent.continued_by(silent).sound is None


def test_a_transcript_becomes_an_answer():
    transcript = Transcript((Word("hello", 0.1, 0.4, 0.9),), 1.0, "vosk:test", (Span(0.5, 0.6),))
    answer = Answer.from_transcript(transcript, channel=Channel.SPOKEN, audio_file="a.wav")
    assert (answer.text, answer.recognizer, answer.audio_file) == ("hello", "vosk:test", "a.wav")
    assert answer.hesitations[0].seconds == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("words", "coverage", "heard", "kind"),
    [(5, 0.9, 0.9, FollowUpKind.THIN), (80, 0.9, 0.9, None), (80, 0.1, 0.9, FollowUpKind.VAGUE),
     (80, 0.9, 0.2, FollowUpKind.VAGUE), (80, 0.9, None, None)],
)  # fmt: skip
def test_which_follow_up(words, coverage, heard, kind):
    measures = replace(make_score().measures, words=words, key_point_coverage=coverage, mean_confidence=heard)
    assert follow_up_for(make_score(measures=measures)) is kind


def test_session_overall_counts_the_last_response_of_each_question():
    low, high = make_score(), make_score(skills=make_score().skills[1:])
    first = AskedQuestion(
        position=1,
        question=make_question(),
        responses=(make_response(score=low), make_response(score=high)),
    )
    unassessed = AskedQuestion(
        position=2, question=make_question(), responses=(make_response(score=make_score(skills=())),)
    )
    untouched = AskedQuestion(position=3, question=make_question())
    assert session_overall((first, unassessed, untouched)) == high.overall
    assert session_overall((unassessed, untouched)) is None


@pytest.mark.parametrize("kind", list(InterviewType))
def test_greetings(kind):
    assert "5 questions" in script.greeting(kind, questions=5, resumed=False)
    assert "one question " in script.greeting(kind, questions=1, resumed=False)


def test_thanks_vary():
    assert len({script.acknowledgement(turn) for turn in range(5)}) == 5
    assert script.closing(0) != script.closing(1)


def test_world_errors_say_what_and_how_to_go_on():
    error = MicrophoneError("There is no microphone.", way_on="Connect one.")
    assert isinstance(error, WorldError)
    assert str(error) == "There is no microphone. Connect one."
    assert (error.sentence, error.way_on) == ("There is no microphone.", "Connect one.")


def test_question_texts():
    assert make_question().shown == make_question().text
    assert make_question(display="O(n)").shown == "O(n)"
    assert make_question().keywords[1].forms[0] == "O(log n)"


def test_only_behavioral_interviews_are_not_technical():
    assert [kind for kind in InterviewType if not kind.is_technical] == [InterviewType.BEHAVIORAL]


def test_what_a_model_says_adds_to_the_skills():
    plain = make_score()
    shifted = replace(plain, adjustment=Part(name="trained_model", value=-0.5, weight=1.0))
    assert shifted.overall == pytest.approx(plain.overall - 0.5)


@pytest.mark.parametrize(
    ("text", "written_on"),
    [("so it", ""), ("so it grows by one", "grows by one"), ("otherwise", ""), ("", "")],
)
def test_an_answer_tells_what_was_typed_after_it_was_spoken(text, written_on):
    words = (Word("so", 0.0, 0.2, 0.9), Word("it", 0.3, 0.4, 0.9))
    assert Answer(channel=Channel.SPOKEN, text=text, words=words).written_on == written_on
    assert Answer(channel=Channel.TYPED, text=text).written_on == ""
