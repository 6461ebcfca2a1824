"""Looking back at answers: words put right and scored again, guesses, bookmarks, further attempts."""

from dataclasses import replace
from pathlib import Path

import pytest
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.questions import make_questions
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings
from fakes.scorer import CountingScorer
from fakes.sessions import NOON, make_answer, make_response, make_wish
from fakes.store import MemorySessionStore
from support.rehearsal import LONG, SECOND, FixedClock

from mockinterview.domain.answer import Word
from mockinterview.domain.errors import NotInStore
from mockinterview.domain.session import session_overall
from mockinterview.domain.vocabulary import Channel, FollowUpKind, Status
from mockinterview.practice.export import session_data
from mockinterview.practice.listening import Ear
from mockinterview.practice.reviewing import Reviewing
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.typed import TypedListener

HEARD = (
    Word("cooper", 1.0, 1.4, 0.5),
    Word("netties", 1.4, 2.0, 0.4),
    Word("restarts", 2.1, 2.5, 0.9),
)
ANSWER = make_answer(text="cooper netties restarts", words=HEARD, hesitations=(), duration_s=3.0)


@pytest.fixture
def store():
    store = MemorySessionStore()
    store.begin("one", make_wish(), make_questions(2), at=NOON)
    store.save_response("one", make_response(1, id="first", answer=ANSWER))
    store.save_response("one", make_response(1, id="more", answer=ANSWER, follow_up=FollowUpKind.THIN))
    return store


@pytest.fixture
def reviewing(store):
    recordings = MemoryRecordings()
    return Reviewing(store=store, scorer=CountingScorer, recordings=recordings, clock=FixedClock())


def texts(session):
    return [response.answer.text for response in session.asked[0].responses]


def test_a_word_is_put_right_and_scored_at_once_with_what_it_is_scored_with(store, reviewing):
    before = store.get("one").asked[0]
    after = reviewing.correct("one", "first", 0, "kubernetes").asked[0]
    first, more = after.responses
    assert first.answer.text == "kubernetes netties restarts"
    assert first.answer.words[0] == Word("kubernetes", 1.0, 1.4, 1.0)
    assert first.recognized == HEARD
    assert first.score == CountingScorer().score(after.question, first.answer)
    assert more.answer == before.responses[1].answer
    assert more.score == CountingScorer().score(after.question, first.answer.continued_by(more.answer))
    assert more.recognized == ()


def test_a_correction_of_the_follow_up_leaves_the_first_answer_alone(store, reviewing):
    before = store.get("one").asked[0].responses[0]
    after = reviewing.correct("one", "more", 2, "reboots").asked[0].responses
    assert after[0] == before
    assert after[1].answer.text == "cooper netties reboots"


def test_several_words_share_the_time_of_one_and_none_takes_it_away(reviewing):
    words = reviewing.correct("one", "first", 1, " net  ease ").asked[0].responses[0].answer.words
    assert [(word.word, word.start, word.end) for word in words[1:3]] == [
        ("net", 1.4, pytest.approx(1.7)),
        ("ease", pytest.approx(1.7), 2.0),
    ]
    assert texts(reviewing.correct("one", "first", 1, ""))[0] == "cooper ease restarts"


def test_corrections_are_taken_back(store, reviewing):
    before = store.get("one").asked[0].responses[0].answer
    reviewing.correct("one", "first", 0, "kubernetes")
    reviewing.correct("one", "first", 1, "")
    after = reviewing.take_back("one", "first").asked[0].responses[0]
    assert (after.answer, after.recognized) == (before, ())


def test_putting_back_by_hand_what_was_recognised_is_no_correction(reviewing, store):
    sure = replace(ANSWER, words=tuple(replace(word, confidence=1.0) for word in HEARD))
    store.save_response("one", make_response(2, id="sure", answer=sure))
    reviewing.correct("one", "sure", 0, "kubernetes")
    assert reviewing.correct("one", "sure", 0, "cooper").asked[1].responses[0].recognized == ()


def test_the_session_counts_what_was_put_right(store, reviewing):
    assert reviewing.correct("one", "first", 0, "kubernetes").summary.overall is None
    store.finish("one", Status.COMPLETED, overall=0.1, at=NOON)
    after = reviewing.correct("one", "more", 0, "kubernetes")
    assert after.summary.overall == session_overall(after.asked)


@pytest.mark.parametrize(("response", "index"), [("first", 3), ("first", -1), ("nobody", 0)])
def test_what_is_not_there_is_not_corrected(reviewing, response, index):
    with pytest.raises(NotInStore):
        reviewing.correct("one", response, index, "kubernetes")


@pytest.mark.parametrize(("guessed", "kept"), [(6.5, 6.5), (-3, 0.0), (11, 10.0)])
def test_a_guess_is_kept_within_its_bounds(store, reviewing, guessed, kept):
    reviewing.guess("one", "more", points=guessed)
    assert store.get("one").asked[0].result.guess == kept


def test_a_bookmark_is_set(store, reviewing):
    reviewing.bookmark("one", 2, bookmarked=True)
    assert store.get("one").asked[1].bookmarked


def test_a_typed_retake_is_a_further_attempt_that_changes_no_score_of_the_session(store, reviewing):
    counted = store.get("one").asked[0].result
    listener = TypedListener()
    retake = reviewing.retake("one", 1, listener)
    assert (retake.number, retake.listener) == (2, listener)
    ended = []
    retake.begin(make_ear(on_ended=lambda: ended.append(True)))
    listener.send("It restarts what died.")
    response = retake.finish()
    assert ended == [True]
    asked = store.get("one").asked[0]
    assert asked.responses[-1] == response
    assert (response.attempt, response.position, response.follow_up) == (2, 1, None)
    assert response.score
    assert asked.result == counted
    assert reviewing.retake("one", 1, listener).number == 3


def test_a_skipped_question_is_answered_by_its_first_attempt(store, reviewing):
    listener = TypedListener()
    retake = reviewing.retake("one", 2, listener)
    retake.begin(make_ear())
    listener.send("It restarts what died.")
    retake.finish()
    asked = store.get("one").asked[1]
    assert (asked.result.attempt, asked.status) == (1, "answered")


def test_a_retake_of_an_excluded_session_is_excluded_too(store, reviewing):
    store.exclude("one", excluded=True)
    listener = TypedListener()
    retake = reviewing.retake("one", 1, listener)
    retake.begin(make_ear())
    listener.send("It restarts what died.")
    assert retake.finish().excluded


def test_a_spoken_retake_has_its_recording_and_a_dropped_one_none(store):
    recordings = MemoryRecordings()
    reviewing = Reviewing(store=store, scorer=CountingScorer, recordings=recordings, clock=FixedClock())
    for is_kept in (True, False):
        microphone = ScriptedMicrophone([SECOND])
        listener = SpokenListener(
            microphone=microphone,
            engine=lambda: ScriptedEngine(LONG, word_s=0.02),
            meter=ScriptedMeter,
            recordings=recordings,
        )
        retake = reviewing.retake("one", 1, listener)
        retake.begin(make_ear())
        assert microphone.heard_out.acquire(timeout=5)
        if is_kept:
            assert retake.finish().answer.channel is Channel.SPOKEN
        else:
            retake.drop()
    assert len(recordings.of_session("one")) == 1


def test_a_question_that_was_not_asked_is_not_retaken(reviewing):
    with pytest.raises(NotInStore, match="no question 9"):
        reviewing.retake("one", 9, TypedListener())


def test_the_file_of_a_recording_is_found_while_it_is_there(store, tmp_path):
    class Folder(MemoryRecordings):
        def path(self, name):
            return tmp_path / name

    reviewing = Reviewing(store=store, scorer=CountingScorer, recordings=Folder(), clock=FixedClock())
    assert reviewing.sound_file("one.wav") is None
    (tmp_path / "one.wav").touch()
    assert reviewing.sound_file("one.wav") == tmp_path / "one.wav"
    assert reviewing.sound_file(str(tmp_path / "one.wav")) == Path(tmp_path / "one.wav")
    assert reviewing.sound_file(str(tmp_path / "gone.wav")) is None


def make_ear(on_ended=lambda: None):
    nothing = lambda _: None  # noqa: E731 - four of them in a row
    return Ear(on_partial=nothing, on_level=nothing, on_warning=nothing, on_ended=on_ended, on_lost=nothing)


def test_what_was_typed_after_the_spoken_words_stays_when_a_word_is_put_right(store, reviewing):
    mixed = replace(ANSWER, text="cooper netties restarts and it scales")
    store.save_response("one", make_response(2, id="mixed", answer=mixed))
    after = reviewing.correct("one", "mixed", 0, "kubernetes").asked[1]
    assert after.responses[0].answer.text == "kubernetes netties restarts and it scales"


def test_what_was_scored_is_an_answer_with_what_came_before_it_in_its_attempt(store):
    again = make_answer(text="it restarts", duration_s=2.0)
    store.save_response("one", make_response(1, id="again", answer=again, attempt=2))
    asked = store.get("one").asked[0]
    assert asked.whole_answer("first") == ANSWER
    assert asked.whole_answer("more") == ANSWER.continued_by(ANSWER)
    assert asked.whole_answer("again") == again


def test_an_export_tells_takes_guesses_bookmarks_and_what_was_recognised(store, reviewing):
    reviewing.bookmark("one", 1, bookmarked=True)
    reviewing.guess("one", "more", points=6.0)
    reviewing.correct("one", "first", 0, "kubernetes")
    asked = session_data(store.get("one"))["asked"][0]
    assert asked["bookmarked"]
    first, more = asked["responses"]
    assert (first["attempt"], first["recognized_words"][0]["word"]) == (1, "cooper")
    assert (more["guess"], more["recognized_words"]) == (6.0, [])
