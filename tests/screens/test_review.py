"""An answer as it is looked back at."""

from dataclasses import replace

import pytest
from fakes.questions import make_question
from fakes.sessions import make_answer, make_feedback, make_response, make_score
from support.looking_back import part, parts, review, take

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.score import Evidence
from mockinterview.domain.vocabulary import Channel, FeedbackKind, FollowUpKind, QuestionStatus
from mockinterview.screens.part_names import part_name
from mockinterview.screens.review import NO_CHANGE, NO_STRENGTH
from mockinterview.screens.takes import MOST_WORDS, TOO_LONG, Side


def test_the_verdict_its_strength_and_its_one_change():
    strength = make_feedback(kind=FeedbackKind.STRENGTH, sentence="Clear.", quote="halves the range")
    further = make_feedback(kind=FeedbackKind.STRENGTH, sentence="Short.", quote=None)
    change = make_feedback(
        kind=FeedbackKind.SUGGESTION, sentence="Change this next time: say it first (worth up to +0.8)."
    )
    (attempt,) = review(make_response(feedback=(strength, further, make_feedback(), change))).attempts
    assert (attempt.rating, attempt.tone) == ("Average", "fair")
    assert attempt.range == "5.5 of 10, most likely between 4.2 and 6.9"
    assert attempt.reason == ("Communication was strongest (6.6), content quality leaves most to win (4.7).")
    assert (attempt.strength, attempt.quote) == ("Clear.", "halves the range")
    assert attempt.change == "Say it first (worth up to +0.8)."
    assert attempt.more == ("Short.", "Say first that the list must be sorted.")


def test_an_answer_without_feedback_says_that():
    (attempt,) = review(make_response(feedback=(), score=parts(part("pace", 6.0)))).attempts
    assert (attempt.strength, attempt.quote, attempt.change) == (NO_STRENGTH, None, NO_CHANGE)
    assert attempt.reason == "Content quality 3.0."


def test_an_answer_that_was_not_assessed_says_why_once():
    score = make_score(skills=(), reason="Too little was said.")
    told = make_feedback(kind=FeedbackKind.SUGGESTION, sentence="Too little was said. Try it again.")
    (attempt,) = review(make_response(score=score, feedback=(told,))).attempts
    assert (attempt.rating, attempt.range, attempt.reason) == ("Not assessed", "", "Too little was said.")
    assert (attempt.strength, attempt.change) == ("", "Try it again.")
    assert not attempt.can_be_rated


def test_an_answer_without_a_score():
    (attempt,) = review(make_response(score=None, feedback=())).attempts
    assert (attempt.rating, attempt.tone, attempt.numbers, attempt.skills) == ("Not scored", "muted", (), ())
    assert attempt.reason == "This answer was kept without a score."


def test_parts_are_told_with_value_weight_and_evidence():
    many = [Evidence(f"e{n}", n, n + 0.5) for n in range(8)]
    score = replace(
        parts(part("fillers", 8.0, *many), part("wandered", -0.3, weight=1.0)),
        adjustment=part("trained_model", 0.4, weight=1.0),
        own_labels=part("own_labels", -0.1, weight=1.0),
    )
    (attempt,) = review(make_response(score=score)).attempts
    content, added = attempt.skills
    fillers, wandered = content.parts
    assert (fillers.name, fillers.value, fillers.weight) == ("Fillers", "8.0 of 10", "50 %")
    assert fillers.evidence == "e0, e1, e2, e3, e4, e5 and 2 more"
    assert len(fillers.clips) == 8
    assert (wandered.name, wandered.value, wandered.weight) == ("Went elsewhere", "-0.3", "")
    assert (added.name, added.value, added.is_of_ten) == ("Added to the whole", "+0.3", False)
    assert content.value == "3.7 of 10"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("pace", "Pace"), ("key_point:3", "Key point 3"), ("of_an_older_version", "Of an older version")],
)
def test_names_of_parts(name, shown):
    assert part_name(name) == shown


def test_key_points_with_the_words_that_cover_them():
    score = parts(
        part("key_point:1", 8.0, Evidence("It halves."), Evidence("halves"), Evidence("range")),
        part("key_point:2", 1.0, Evidence("It is sorted."), Evidence("a")),
        part("key_point:3", 4.0),
    )
    (attempt,) = review(make_response(score=score)).attempts
    assert [(point.state, point.point, point.words) for point in attempt.points] == [
        ("Covered", "It halves.", "halves, range"),
        ("Missing", "It is sorted.", ""),
    ]


@pytest.mark.parametrize(
    ("guess", "told"),
    [
        (None, None),
        (5.4, "You guessed 5.4: just right."),
        (8.0, "You guessed 8.0: 2.5 too high."),
        (3.0, "You guessed 3.0: 2.5 too low."),
    ],
)
def test_a_guess_is_compared(guess, told):
    assert review(make_response(guess=guess)).attempts[0].guess == told


@pytest.mark.parametrize("status", QuestionStatus)
def test_a_question_without_an_answer_shows_no_sample_answer(status):
    picture = review(status=status)
    assert (picture.attempts, picture.sample_answer) == ((), None)
    assert picture.unanswered
    assert picture.unanswered.endswith("You can answer it now.")


def test_the_sample_answer_comes_after_an_own_attempt():
    silent = make_answer(text=" ", words=())
    assert review(make_response(answer=silent)).sample_answer is None
    assert review(make_response(), sample_answer="Halve it.").sample_answer == "Halve it."
    assert review(make_response(), sample_answer="").sample_answer is None


def test_a_follow_up_stands_with_its_question():
    second = make_response(id="b", follow_up=FollowUpKind.THIN)
    (attempt,) = review(make_response(), second).attempts
    follow_up = make_question().follow_ups[FollowUpKind.THIN]
    assert [one.heading for one in attempt.transcript.passages] == ["Your answer", f"Follow-up: {follow_up}"]


def test_takes_are_compared_by_words_and_numbers():
    better = parts(part("pace", 8.0, weight=1.0))
    picture = review(take(1, "So it halves the range."), take(2, "It halves every range fast", score=better))
    (compared,) = picture.comparisons
    assert [one.name for one in picture.attempts] == ["Take 1", "Take 2"]
    assert compared.verdict == "Take 2 is 2.5 better than take 1: 5.5, then 8.0 of 10."
    assert [(piece.side, piece.text) for piece in compared.pieces] == [
        (Side.BEFORE, "So"),
        (Side.BOTH, "It halves"),
        (Side.BEFORE, "the"),
        (Side.AFTER, "every"),
        (Side.BOTH, "range"),
        (Side.AFTER, "fast"),
    ]
    assert next((one.name, one.before, one.after) for one in compared.numbers) == ("Words", "4", "4")


def test_takes_that_are_worse_equal_or_not_assessed():
    worse = parts(part("pace", 3.0, weight=1.0))
    nothing = make_score(skills=(), reason="Silence.")
    told = [
        review(take(1, "a b"), take(2, "a c d", score=score)).comparisons[0].verdict
        for score in (worse, make_score(), nothing)
    ]
    assert told == [
        "Take 2 is 2.5 worse than take 1: 5.5, then 3.0 of 10.",
        "Take 2 is worth the same: 5.5 of 10.",
        "One of the takes could not be assessed.",
    ]


def test_very_long_takes_are_not_laid_side_by_side():
    (compared,) = review(take(1, "a " * (MOST_WORDS + 1)), take(2, "b")).comparisons
    assert (compared.pieces, compared.how_to_read) == ((), TOO_LONG)


def numbers(measures, *made, answer=None):
    score = replace(
        parts(*made) if made else make_score(), measures=replace(make_score().measures, **measures)
    )
    (attempt,) = review(make_response(score=score, answer=answer or make_answer())).attempts
    return {line.name: line for line in attempt.numbers}


def test_numbers_have_their_band_and_where_they_can_be_heard():
    words = tuple(
        Word(f"w{n}", n * 0.2 + (20 if n > 40 else 0), n * 0.2 + 0.2 + (20 if n > 40 else 0), 0.9)
        for n in range(60)
    )
    pauses = part("pause_share", 5.0, Evidence("1.2 s", 3.0, 4.2), Evidence("20 s", 8.2, 28.2))
    lines = numbers(
        {"longest_pause_s": 20.0, "pauses": 2, "mean_confidence": 0.9, "fillers_per_minute": 6.0,
         "words_per_minute": 110.0, "pitch_variation_st": 1.4, "loudness_variation_db": 4.0},
        pauses,
        part("fillers", 4.0, Evidence("um", 1.0, 1.2)),
        answer=make_answer(text=" ".join(word.word for word in words), words=words, duration_s=40.0),
    )  # fmt: skip
    assert (lines["Pace"].value, lines["Pace"].place) == ("110 words a minute", "below")
    assert lines["Pace"].clips[0].end_s == pytest.approx(8.2 + 0.5, abs=2.1)
    assert (lines["Fillers"].value, lines["Fillers"].place) == ("about 1, 6.0 a minute", "above")
    assert "Laske" in lines["Fillers"].band
    assert lines["Longest pause"].place == "above"
    assert lines["Longest pause"].clips[0].start_s == pytest.approx(7.5)
    assert len(lines["Pauses"].clips) == 2
    assert (lines["Melody of the voice"].place, lines["Stress"].place) == ("below", "within")
    assert lines["Recognition"].value == "90 % certain"
    assert lines["Thinking time"].clips
    assert lines["Words"].clips[0].start_s == 0.0


def test_numbers_of_nothing_are_none():
    lines = numbers({"fillers_per_minute": 0.0, "pauses": 0, "terms_expected": 0, "mean_confidence": 0.0})
    assert lines["Fillers"].value == "none"
    assert lines["Pauses"].value == "none of a second or more"
    assert "Expected terms" not in lines


def test_typed_answers_have_no_numbers_of_sound():
    quiet = {"words_per_minute": None, "speaking_s": None, "pauses": None, "response_latency_s": None}
    typed = Answer(channel=Channel.TYPED, text="it halves")
    assert list(numbers(quiet, answer=typed)) == ["Words", "Expected terms", "Key points"]
    unheard = {**quiet, "mean_confidence": 0.5, "words_per_minute": 100.0}
    assert numbers(unheard, answer=typed)["Recognition"].clips == ()
