"""Labels, what is learned from them, and the way back, through the whole program."""

import json

import pytest
from support.command_line import LONG_ANSWER, CommandLine
from support.label_contract import make_version, put_classifier

from mockinterview.bootstrap import build
from mockinterview.domain.answer import Answer
from mockinterview.domain.vocabulary import Channel
from mockinterview.storage.trained_models import TrainedModels

LABEL_KEYS = set("id question_id response_id by rating points skills note scored created_at".split())
VERSION_KEYS = set("version state made_at labels before after classifier offsets".split())
FIGURE_KEYS = set("labels off same_rating kappa".split())


@pytest.fixture
def program(experienced: CommandLine, tmp_path) -> CommandLine:
    """The program after one recorded interview of two questions."""
    return experienced.copy(tmp_path / "home")


def label_both(program: CommandLine, session_id: str, *people: str) -> None:
    for person in people:
        for position in (1, 2):
            done = program("label", session_id, position, "--rating", "excellent", "--by", person)
            assert done.code == 0, done.err


def states(program: CommandLine) -> list[str]:
    return [version["state"] for version in program.data("model", "list")]


def overall_of_a_new_answer(program: CommandLine) -> tuple[float, object]:
    practice = ("practice", "--typed", "--type", "technical_software", "--mode", "real", "--seed", 1)
    held = program(*practice, "--duration", 1, "--json", typed=f"{LONG_ANSWER}\n\n" * 2)
    assert held.code == 0, held.err
    response = held.data["asked"][0]["responses"][0]
    assert program("sessions", "delete", held.data["id"], "--yes").code == 0  # so that it is asked again
    return response["overall"], response["own_labels"]


def test_a_label_is_given_listed_and_removed(program: CommandLine, session_id: str):
    assert "There are no labels yet" in program("labels", "list").out
    given = program("label", session_id[:8], 1, "--rating", "good", "--by", "coach", "--note", "no example")
    assert given.code == 0
    assert given.out.startswith("Label 1: Good, by coach; scored ")
    (label,) = program.data("labels", "list")
    assert set(label) == LABEL_KEYS
    assert (label["rating"], label["by"], label["note"]) == ("good", "coach", "no example")
    again = program.data("label", label["response_id"][:13], "--rating", "poor")
    assert (again["response_id"], again["by"]) == (label["response_id"], "self")
    assert "no example" in program("labels", "list").out
    assert program("labels", "remove", 1).out.startswith("Removed label 1.")
    assert [one["id"] for one in program.data("labels", "list")] == [2]


def test_points_for_the_skills_that_were_scored(program: CommandLine, session_id: str):
    session = program.data("sessions", "show", session_id)
    skills = session["asked"][0]["responses"][-1]["skills"]
    options = [option for skill in skills for option in (f"--{skill.replace('_', '-')}", 7.5)]
    given = program.data("label", session_id, 1, *options)
    assert given["skills"] == dict.fromkeys(skills, 7.5)
    assert given["points"] == pytest.approx(7.5)
    shown = program("labels", "list").out
    assert "7.5 (Content quality 7.5" in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("label", "none", "--rating", "good"), "No answer begins with 'none'."),
        (("label", "{id}", "9", "--rating", "good"), "Question 9 of this session has no answer."),
        (("label", "{id}", "1"), "A label needs a rating or points for skills."),
        (("label", "{id}", "1", "--rating", "good", "--confidence", "3"), "This answer was scored on"),
        (("label", "{id}", "1", "--confidence", "11"), "less than or equal to 10"),
        (("label", "{id}", "0", "--rating", "good"), "greater than or equal to 1"),
        (("labels", "remove", "7"), "There is no label 7."),
        (("train", "--include-labels"), "Learning needs 5 labels, and there are 0. Label 5 more answers"),
        (("model", "rollback"), "The program already judges as it came."),
        (("model", "rollback", "3"), "There is no version 3 that could judge."),
    ],
)
def test_what_can_t_be_done_is_one_sentence(program: CommandLine, session_id: str, arguments, sentence):
    refused = program(*(argument.format(id=session_id) for argument in arguments))
    assert refused.code == 2
    assert sentence in refused.err
    assert len(refused.err.splitlines()) == 1
    assert program.data("labels", "list") == []


@pytest.mark.slow
def test_labels_teach_and_one_can_go_back(program: CommandLine, session_id: str):
    untaught, none = overall_of_a_new_answer(program)
    assert none is None
    label_both(program, session_id, "self", "coach", "Ann")
    learned = program("train", "--include-labels")
    assert learned.code == 0, learned.err
    assert "Version 1 (offsets) judges from now on; back with: mockinterview model rollback" in learned.out
    assert "needs 20 labels of answers that are still there, 14 more than now" in learned.out
    taught, part = overall_of_a_new_answer(program)
    assert part["name"] == "own_labels"
    assert taught - untaught == pytest.approx(part["value"])
    assert 0 < part["value"] <= 1.5
    again = program("train", "--include-labels")
    assert "That is no better, so what judged until now still does." in again.out
    versions = program.data("model", "list")
    assert all(set(version) == VERSION_KEYS for version in versions)
    assert set(versions[1]["before"]) == FIGURE_KEYS
    assert versions[1]["after"]["off"] < versions[1]["before"]["off"]
    assert states(program) == ["kept", "active", "refused"]
    assert program("model", "list").out.splitlines()[2].endswith("active")
    assert program("model", "rollback").out == "From now on the program as it came judges.\n"
    assert overall_of_a_new_answer(program) == (untaught, None)
    assert program("model", "rollback", 1).out == "From now on version 1 judges.\n"
    assert states(program) == ["kept", "active", "refused"]


def test_a_label_outlives_its_session_without_its_words(program: CommandLine, session_id: str):
    label_both(program, session_id, "self")
    assert program("sessions", "delete", session_id, "--yes").code == 0
    assert [label["response_id"] for label in program.data("labels", "list")] == [None, None]


def test_a_damaged_record_is_noted_and_nothing_learned_counts(program: CommandLine):
    record = program.home / "trained" / "versions.json"
    record.parent.mkdir()
    record.write_text(json.dumps({"active": 1}))
    listed = program("labels", "list")
    assert listed.code == 0
    assert [note for note in listed.notes if "The record of what was learned" in note]
    assert overall_of_a_new_answer(program)[1] is None
    assert program("model", "list").code == 2


def test_a_new_version_judges_at_once_in_a_running_program(program: CommandLine, session_id: str):
    label_both(program, session_id, "self", "coach", "Ann")
    app = build(program.home)
    question = app.bank.questions()[0]
    answer = Answer(channel=Channel.TYPED, text=question.sample_answer)
    before = app.scorer
    assert app.scorer is before
    app.learning.learn(on_step=lambda what, done, total: None)
    assert app.scorer.score(question, answer).own_labels is not None
    app.learning.roll_back()
    assert app.scorer.score(question, answer) == before.score(question, answer)
    app.close()


def test_the_card_is_that_of_the_classifier_that_judges(program: CommandLine):
    shelf = TrainedModels(program.home / "trained")
    bench = shelf.bench()
    put_classifier(bench)
    shelf.keep(make_version(1, classifier=1), active=True)
    app = build(program.home)
    assert app.training.in_use() == bench
    app.learning.roll_back()
    assert app.training.in_use() is None
    app.close()
