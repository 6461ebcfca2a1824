"""Answers from a folder of recordings: which file answers what, and how many questions are asked."""

import re
import shutil

import pytest
import soundfile
from fakes.sessions import make_wish
from support.command_line import LONG_ANSWER, SHORT_ANSWER, CommandLine, record_answers
from support.voskmini import WORDS, say

from mockinterview.bootstrap import build
from mockinterview.domain.selection import choose
from mockinterview.domain.vocabulary import Difficulty, InterviewType


def interview(program: CommandLine, folder, *options):
    """Hold a recorded interview and return it with what was said on stderr."""
    held = program("practice", "--type", "technical_software", "--seed", 3, "--answers", folder, *options)
    assert held.code == 0, held.err
    (newest,) = program.data("sessions", "list", "--limit", 1)
    return program.data("sessions", "show", newest["id"]), held


def texts(session):
    return [[response["text"] for response in asked["responses"]] for asked in session["asked"]]


def test_files_answer_in_the_order_of_their_numbers(mockinterview: CommandLine, tmp_path):
    words = {"1": "hash", "2": "queue", "3": "stack", "10": "tree", "11": "graph"}
    folder = record_answers(tmp_path / "answers", {number: f"the {word}" for number, word in words.items()})
    (folder / "notes.txt").write_text("not an answer", "utf-8")
    session, _ = interview(mockinterview, folder)
    assert texts(session) == [[f"the {word}"] for word in words.values()]


def test_names_in_words_and_any_usual_kind_of_file(mockinterview: CommandLine, tmp_path):
    folder = tmp_path / "answers"
    folder.mkdir()
    for name, text in {
        "b-queue.flac": "the queue",
        "a-stack.OGG": "the stack",
        "c-tree.Wav": "the tree",
    }.items():
        soundfile.write(folder / name, say(text).samples, 16_000, format=name.split(".")[1].upper())
    session, _ = interview(mockinterview, folder)
    assert texts(session) == [["the stack"], ["the queue"], ["the tree"]]


def test_a_follow_up_is_only_asked_where_there_is_a_file(mockinterview: CommandLine, tmp_path):
    answers = {"1": SHORT_ANSWER, "2": SHORT_ANSWER, "2b": "we use it for recursion"}
    session, held = interview(mockinterview, record_answers(tmp_path / "answers", answers))
    assert texts(session) == [[SHORT_ANSWER], [SHORT_ANSWER, "we use it for recursion"]]
    assert [response["follow_up"] for response in session["asked"][1]["responses"]] == [None, "thin"]
    assert held.out.count("Follow-up to question") == 1
    assert "Follow-up to question 2 of 2" in held.out


def test_a_follow_up_that_nothing_asks_for_is_left_out(mockinterview: CommandLine, tmp_path):
    question, seed = question_and_its_seed(mockinterview, "sw-entry-array-linked-list")
    content = " ".join((question.sample_answer, *question.key_points)).lower()
    good = " ".join(word for word in re.findall("[a-z]+", content) if word in WORDS)
    folder = record_answers(tmp_path / "answers", {"1": good, "1b": "we use it for recursion"})
    session, _ = interview(mockinterview, folder, "--seed", seed)
    assert session["asked"][0]["question_id"] == question.id
    assert len(session["asked"][0]["responses"]) == 1
    assert session["overall"] > 5


def question_and_its_seed(program: CommandLine, question_id):
    """Return a question and a seed that asks it first."""
    app = build(program.home)
    bank = app.bank.questions()
    app.close()
    wish = make_wish(type=InterviewType.TECHNICAL_SOFTWARE, difficulty=Difficulty.ENTRY)
    return next(
        (first, seed)
        for seed in range(1000)
        if (first := choose(bank, wish, seed=seed, limit=1).questions[0]).id == question_id
    )


def test_an_answer_and_its_follow_up_are_scored_together(mockinterview: CommandLine, tmp_path):
    answers = {"1": SHORT_ANSWER, "1b": "we use it for recursion"}
    session, held = interview(mockinterview, record_answers(tmp_path / "answers", answers))
    first, second = session["asked"][0]["responses"]
    assert first["measures"]["words"] == len(SHORT_ANSWER.split())
    assert second["measures"]["words"] == len(SHORT_ANSWER.split()) + 5
    assert len(second["words"]) == 5
    assert session["answered"] == 1
    assert session["overall"] == second["overall"]
    assert held.out.count("% of the key points") == 1


def test_a_number_with_b_alone_is_an_answer_of_its_own(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": "the stack", "2b": "the queue"})
    session, _ = interview(mockinterview, folder)
    assert texts(session) == [["the stack"], ["the queue"]]


def test_as_many_questions_are_asked_as_there_are_answers(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {str(number): "the stack" for number in range(1, 8)})
    session, held = interview(mockinterview, folder)
    assert (len(session["asked"]), session["minutes"]) == (7, 14)
    assert held.notes == []
    assert mockinterview.data("settings", "list")["practice_minutes"] == 10


def test_fewer_answers_than_the_duration_has_questions(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": "the stack", "2": "the queue"})
    session, _ = interview(mockinterview, folder, "--duration", 10)
    assert (len(session["asked"]), session["status"]) == (2, "completed")


def test_more_answers_than_the_duration_has_questions(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {str(number): "the stack" for number in range(1, 5)})
    session, held = interview(mockinterview, folder, "--duration", 4)
    assert len(session["asked"]) == 2
    assert held.notes == ["Note: 2 recordings are left over; a longer --duration uses them."]


def test_the_session_owns_a_copy_of_its_sound(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": "hello world"})
    session, _ = interview(mockinterview, folder)
    (response,) = session["asked"][0]["responses"]
    shutil.rmtree(folder)
    copied, rate = soundfile.read(mockinterview.home / "recordings" / response["audio_file"], dtype="int16")
    assert (rate, copied.tolist()) == (16_000, say("hello world").samples.tolist())


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda folder: None, "There is no folder {folder}. Name a folder with one recording per question."),
        (lambda folder: folder.write_text("a file", "utf-8"), "There is no folder {folder}."),
        (lambda folder: folder.mkdir(), "The folder {folder} holds no recordings. Put one WAV, FLAC or OGG"),
    ],
    ids=["missing", "a file", "empty"],
)
def test_a_folder_without_answers_is_said_before_anything_is_stored(
    mockinterview: CommandLine, tmp_path, make, sentence
):
    folder = tmp_path / "answers"
    make(folder)
    failed = mockinterview("practice", "--answers", folder)
    assert failed.code == 2
    assert failed.err.startswith(f"mockinterview: {sentence.format(folder=folder)}")
    assert mockinterview.data("sessions", "list") == []


def test_an_unreadable_answer_does_not_end_the_interview(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": LONG_ANSWER, "3": LONG_ANSWER})
    (folder / "2.wav").write_text("no sound", "utf-8")
    session, held = interview(mockinterview, folder)
    assert session["status"] == "completed"
    assert texts(session) == [[LONG_ANSWER], [""], [LONG_ANSWER]]
    notice = f"{folder / '2.wav'} is not a sound file this program can read."
    unread = session["asked"][1]["responses"][0]
    assert unread["notice"].startswith(notice)
    assert (unread["overall"], unread["rating"]) == (None, "not_assessed")
    assert notice in held.out


def test_a_resumed_interview_takes_the_files_of_its_own_questions(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": "the stack", "2": "the queue", "3": "the tree"})
    left = mockinterview("practice", "--typed", "--duration", 6, "--json", typed=f"{LONG_ANSWER}\n\n/q\n")
    session_id = left.data["id"]
    assert left.data["answered"] == 1
    resumed = mockinterview("sessions", "resume", session_id[:8], "--answers", folder, "--json")
    assert resumed.code == 0, resumed.err
    assert texts(resumed.data)[1:] == [["the queue"], ["the tree"]]
    assert resumed.data["status"] == "completed"


def test_a_resumed_interview_without_a_file_for_its_question_says_so(mockinterview: CommandLine, tmp_path):
    folder = record_answers(tmp_path / "answers", {"1": "the stack"})
    left = mockinterview("practice", "--typed", "--duration", 6, "--json", typed=f"{LONG_ANSWER}\n\n/q\n")
    session_id = left.data["id"]
    resumed = mockinterview("sessions", "resume", session_id, "--answers", folder)
    assert resumed.code == 2
    assert resumed.err == (
        "mockinterview: There is no recording for question 2. Add it to the folder, last in name order, and "
        f"resume the session. Go on with: mockinterview sessions resume {session_id[:8]}\n"
    )
