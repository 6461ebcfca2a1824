"""Hand-written answers are read, and a mistake in them is one sentence."""

import pytest

from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.vocabulary import Rating
from mockinterview.storage.written_answers import read_written_answers

ENTRY = "- {question: q, label: good, form: spoken, voice: calm, text: 'um  we used a queue'}\n"


def test_hand_written_answers_are_read(tmp_path) -> None:
    (tmp_path / "b.yaml").write_text(ENTRY.replace("label: good", "label: poor, meant: good"))
    (tmp_path / "a.yaml").write_text(ENTRY + ENTRY.replace("spoken", "typed"))
    (tmp_path / "words.txt").write_text("no answers")
    first, second, third = read_written_answers(tmp_path)
    assert (first.question, first.rating, first.meant, first.voice) == ("q", Rating.GOOD, None, "calm")
    assert (first.spoken, second.spoken, first.text) == (True, False, "um we used a queue")
    assert (third.rating, third.meant) == (Rating.POOR, Rating.GOOD)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- {question: a}", "answer 1"),
        (ENTRY + ENTRY.replace("good", "super"), "answer 2"),
        (ENTRY.replace("good", "not_assessed"), "answer 1"),
        (ENTRY.replace("spoken", "sung"), "answer 1"),
        ("- oops", "answer 1"),
        ("question: a", "its top"),
        ("- {question: a", "line 2"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path, text: str, place: str) -> None:
    (tmp_path / "some.yaml").write_text(text)
    with pytest.raises(QuestionFileError, match=rf"^some\.yaml, {place}:"):
        read_written_answers(tmp_path)
