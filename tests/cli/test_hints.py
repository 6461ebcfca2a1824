"""Hints in the terminal."""

import io

from fakes.questions import make_question
from support.command_line import CommandLine

from mockinterview.cli.terminal import Terminal
from mockinterview.domain.events import Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Channel, Mode
from mockinterview.practice.hints import Prompter


def test_a_hint_has_a_line_of_its_own_beside_the_words_heard(capsys):
    now, out = [0.0], io.StringIO()
    prompter = Prompter(now_s=lambda: now[0])
    terminal = Terminal(channel=Channel.SPOKEN, out=out, shows_partials=True, prompter=prompter)
    question = make_question(seconds=60)
    terminal.changed(Interview(questions=(question,), mode=Mode.PRACTICE, phase=Phase.LISTENING))
    terminal.partial("it is")
    now[0] = 31.0
    terminal.partial("it is a tree")
    assert capsys.readouterr().err == "Hint: say why\n"
    assert out.getvalue().endswith("it is a tree\n")


def test_hints_that_can_not_come_are_announced(mockinterview: CommandLine):
    asked = ("practice", "--type", "behavioral", "--duration", 1, "--json", "--hints")
    for how in (("--typed",), ("--typed", "--mode", "real")):
        held = mockinterview(*asked, *how, typed="/q\n")
        assert held.code == 0
        assert "Note: Hints are given to spoken answers in practice mode only." in held.err
    assert "Hint" not in mockinterview(*asked[:-1], "--typed", typed="/q\n").err
