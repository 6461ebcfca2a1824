"""The commands that make, judge and describe the trained model."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from fakes.training import CARD, ScriptedTraining
from support.command_line import NO_WINDOW

from mockinterview.cli.app import run


def carried_out(training: ScriptedTraining, *arguments: str) -> int:
    services = SimpleNamespace(training=training, notices=(), close=lambda: None)
    return run(arguments, lambda home: services, NO_WINDOW)


def test_training_shows_its_steps_and_the_card(capsys) -> None:
    training = ScriptedTraining()
    assert carried_out(training, "train", "--out", "some", "--include-labels", "--seed", "5") == 0
    assert training.made == [(Path("some"), True, 5)]
    shown = capsys.readouterr()
    assert shown.out.splitlines() == list(CARD.sentences)
    assert shown.err == "Scoring answers ...\n"


def test_training_without_options_is_the_users_own_model(capsys) -> None:
    training = ScriptedTraining()
    assert carried_out(training, "train") == 0
    assert training.made == [(None, False, 1)]


def test_a_cancelled_training_says_so(capsys) -> None:
    training = ScriptedTraining(cancelled=True)
    assert carried_out(training, "train") == 2
    assert training.made == []
    assert "Stopped." in capsys.readouterr().err


def test_figures_are_lines_or_json(capsys) -> None:
    assert carried_out(ScriptedTraining(), "evaluate") == 0
    assert capsys.readouterr().out == (
        "ablation\n  written\n    blend\n      qwk: 0.5\nchosen: ordinal linear\n"
    )
    assert carried_out(ScriptedTraining(), "evaluate", "--json") == 0
    assert json.loads(capsys.readouterr().out)["chosen"] == "ordinal linear"


@pytest.mark.parametrize("as_json", [False, True])
def test_the_card_is_sentences_or_the_recipe(capsys, as_json: bool) -> None:
    training = ScriptedTraining()
    carried_out(training, "train")
    capsys.readouterr()
    assert carried_out(training, "model", "card", *(["--json"] if as_json else [])) == 0
    out = capsys.readouterr().out
    assert (json.loads(out) == CARD.recipe) if as_json else (out.splitlines() == list(CARD.sentences))


def test_no_model_is_one_sentence(capsys) -> None:
    assert carried_out(ScriptedTraining(), "model", "card") == 2
    assert capsys.readouterr().err == (
        "mockinterview: There is no trained model. Make one with: mockinterview train\n"
    )
