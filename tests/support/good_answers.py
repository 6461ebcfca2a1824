"""Answers known to be good: the bank's own, and those written by hand that a second reader found good."""

from collections.abc import Sequence

import yaml
from support.source_tree import ROOT

from mockinterview.domain.question import Question

Good = tuple[Question, str]
GOOD = ("excellent", "good")


def sample_answers(bank: Sequence[Question], every: int) -> list[Good]:
    """Return every so manieth sample answer."""
    return [(question, question.sample_answer) for question in bank[::every]]


def hand_written(bank: Sequence[Question], every: int) -> list[Good]:
    """Return every so manieth good answer that was written by hand."""
    known = {question.id: question for question in bank}
    found = [
        (known[entry["question"]], entry["text"])
        for file in sorted((ROOT / "resources" / "training").glob("*.yaml"))
        for entry in yaml.safe_load(file.read_text("utf-8"))
        if entry["label"] in GOOD
    ]
    return found[::every]
