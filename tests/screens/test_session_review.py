"""A session as it is looked back at."""

from dataclasses import replace

from fakes.sessions import NOON, make_answer, make_response, make_score, make_wish
from support.looking_back import asked, session, take

from mockinterview.domain.label import Label, Verdict
from mockinterview.domain.vocabulary import Channel, QuestionStatus
from mockinterview.practice.drilling import next_wish
from mockinterview.screens.rating import given_ratings
from mockinterview.screens.session_review import NOTHING_ASSESSED, question_options, summary_picture
from mockinterview.screens.session_text import session_text


def test_a_session_is_summed_up():
    good = make_score(skills=make_score().skills[1:])
    picture = summary_picture(
        session(
            asked(make_response(1)),
            asked(make_response(2, score=good), position=2),
            asked(position=3, status=QuestionStatus.SKIPPED),
            asked(make_response(4, score=make_score(skills=(), reason="Silence.")), position=4),
            asked(make_response(5, score=None), position=5),
            replace(asked(position=6, status=QuestionStatus.PENDING), bookmarked=True),
            excluded=True,
        )
    )
    assert (picture.rating, picture.tone) == ("Average", "fair")
    assert picture.range == "6.0 of 10, most likely between 4.2 and 6.9"
    assert [(skill.name, skill.value) for skill in picture.skills] == [
        ("Content quality", "4.7 of 10"),
        ("Communication", "6.6 of 10"),
    ]
    assert [jump.sentence for jump in picture.jumps] == ["Best: question 2, 6.6", "Weakest: question 1, 5.5"]
    assert picture.jumps[0].position == 2
    assert [one.state for one in picture.questions] == [
        *("Average, 5.5 of 10", "Average, 6.6 of 10", "Skipped", "Not assessed", "Not scored", "Not reached"),
    ]
    assert question_options(picture)[0] == ("0", "Summary")
    assert question_options(picture)[6][1].endswith("Not reached, bookmarked")
    assert (picture.is_excluded, picture.is_unfinished) == (True, True)


def test_a_session_in_which_nothing_was_assessed():
    picture = summary_picture(session(asked(status=QuestionStatus.SKIPPED), overall=None))
    assert (picture.rating, picture.range, picture.jumps) == ("Not assessed", NOTHING_ASSESSED, ())
    assert picture.trend == "A trend needs 3 assessed answers; this session has 0."


def test_equal_answers_are_neither_best_nor_weakest():
    answers = [asked(make_response(n), position=n) for n in (1, 2, 3)]
    picture = summary_picture(session(*answers))
    assert picture.jumps == ()
    assert picture.trend.startswith("Your answers kept their level")


def test_a_session_as_a_text():
    text = session_text(
        session(
            asked(take(1, "It halves."), take(2, "It halves fast.")),
            asked(make_response(2, answer=make_answer(text="", words=())), position=2),
            asked(position=3, status=QuestionStatus.SKIPPED),
        )
    )
    for said in ("It halves fast.", "Take 2", "Nothing was said.", "You skipped this question.", "Next: "):
        assert said in text


def test_the_next_drill_is_answered_by_speaking_where_recordings_were_played():
    assert next_wish(session(asked(make_response()))).channel is Channel.SPOKEN
    typed = session(asked(make_response()), wish=make_wish(channel=Channel.TYPED, profile="ann"))
    assert (next_wish(typed).channel, next_wish(typed).profile) == (Channel.TYPED, "ann")


def test_ratings_that_were_given():
    def label(number, response, by, note=None):
        return Label(
            id=number,
            question_id="q",
            response_id=response,
            channel=Channel.TYPED,
            score=make_score(),
            verdict=Verdict(points=7.75, by=by, note=note),
            created_at=NOON,
        )

    labels = [
        label(1, "a", "self"),
        label(2, "b", "self"),
        label(3, "a", "coach", "Fine."),
        label(4, "a", "ann"),
    ]
    assert [(one.id, one.sentence) for one in given_ratings(labels, ["a"])] == [
        (1, "You: good, 7.8 of 10."),
        (3, "A coach: good, 7.8 of 10. “Fine.”"),
        (4, "Ann: good, 7.8 of 10."),
    ]
