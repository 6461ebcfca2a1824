"""Question files: read exactly, and every mistake named with its place."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from fakes.questions import make_question
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mockinterview.domain.errors import QuestionFileError
from mockinterview.domain.question import Keyword
from mockinterview.domain.vocabulary import Difficulty, FollowUpKind, InterviewType
from mockinterview.storage.question_files import read_question_file, read_questions

GOOD = """\
type: technical_software
difficulty: entry
questions:
- id: sw-entry-stack
  category: data structures
  text: >-
    What is a stack, and where
    would you use one?
  looking_for: Whether you know last in, first out.
  seconds: 90
  keywords:
  - term: LIFO
    spoken: [last in first out]
  - term: 404
  - term: yes
  key_points:
  - The last element put in is the first one taken out.
  - A call stack keeps the calls of functions.
  misconceptions:
  - A stack returns the oldest element first.
  follow_ups:
    thin: Can you name one use?
    deeper: null
  sample_answer: A stack is last in, first out.
- id: sw-mid-queue
  difficulty: intermediate
  company: amazon
  category: data structures
  text: What is a queue?
  display: What is a queue (FIFO)?
  looking_for: First in, first out.
  seconds: "60"
  keywords: [{term: FIFO}]
  key_points: [The first element in is the first one out.]
  sample_answer: It is first in, first out.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "questions.yaml"


def _refused(file: Path, text: str | bytes) -> str:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(QuestionFileError) as caught:
        read_question_file(file)
    assert str(file) in caught.value.way_on
    assert caught.value.sentence.startswith(file.name)
    return caught.value.sentence


def test_a_file_is_read_as_it_is_written(file: Path) -> None:
    file.write_text(GOOD)
    stack, queue = read_question_file(file)
    assert stack == make_question(
        id="sw-entry-stack",
        revision=stack.revision,
        category="data structures",
        text="What is a stack, and where would you use one?",
        looking_for="Whether you know last in, first out.",
        seconds=90,
        keywords=(Keyword("LIFO", ("last in first out",)), Keyword("404"), Keyword("yes")),
        key_points=(
            "The last element put in is the first one taken out.",
            "A call stack keeps the calls of functions.",
        ),
        misconceptions=("A stack returns the oldest element first.",),
        follow_ups={FollowUpKind.THIN: "Can you name one use?"},
        sample_answer="A stack is last in, first out.",
    )
    assert (queue.type, queue.difficulty) == (InterviewType.TECHNICAL_SOFTWARE, Difficulty.INTERMEDIATE)
    assert (queue.company, queue.display, queue.seconds) == ("amazon", "What is a queue (FIFO)?", 60)
    assert (queue.misconceptions, queue.follow_ups) == ((), {})


def test_json_says_the_same(tmp_path: Path, file: Path) -> None:
    file.write_text(GOOD)
    content = yaml.load(GOOD, yaml.BaseLoader)
    content["questions"][0]["seconds"] = 90
    content["questions"][0]["follow_ups"]["deeper"] = None
    as_json = tmp_path / "questions.json"
    as_json.write_text(json.dumps(content), encoding="utf-8-sig")
    assert read_question_file(as_json) == read_question_file(file)


def test_the_head_of_a_file_counts_for_all_its_questions(file: Path) -> None:
    file.write_text("company: google\n" + GOOD)
    assert [question.company for question in read_question_file(file)] == ["google", "amazon"]


def test_a_revision_changes_with_anything_said_and_nothing_else(file: Path) -> None:
    file.write_text(GOOD)
    stack, queue = read_question_file(file)
    assert len(stack.revision) == 12
    file.write_text(GOOD.replace("A call stack keeps", "The call stack keeps"))
    changed, same = read_question_file(file)
    assert changed.revision != stack.revision
    assert same == queue
    file.write_text("# a comment\n" + GOOD.replace("  seconds: 90", "  seconds:   90"))
    assert read_question_file(file) == (stack, queue)
    file.write_text("company: google\n" + GOOD)
    assert read_question_file(file)[0].revision != stack.revision


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "  seconds: 90",
            "  seconds: soon",
            "line 10: question sw-entry-stack, seconds: must be a whole number.",
        ),
        ("  seconds: 90", "  seconds: 5", "line 10: question sw-entry-stack, seconds: must be greater than"),
        ("  seconds: 90\n", "", "line 4: question sw-entry-stack, seconds: must be given."),
        ("- id: sw-entry-stack", "- id: Stack!", "line 4: question Stack!, id: must be lower-case"),
        ("- id: sw-entry-stack\n  cat", "- cat", "line 4: question number 1, id: must be given."),
        (
            "  looking_for: W",
            "  looking_fro: W",
            "question sw-entry-stack, looking_for: must be given (1 more",
        ),
        (
            "  seconds: 90",
            "  seconds: 90\n  colour: red",
            "line 11: question sw-entry-stack, colour: is not a key",
        ),
        (
            "  - term: LIFO",
            "  - term: ''",
            "line 12: question sw-entry-stack, keywords, item 1, term: must not",
        ),
        ("    spoken: [last in first out]", "    spoken: last", "keywords, item 1, spoken: must be a list."),
        (
            "  - A call stack keeps the calls of functions.",
            "  -",
            "line 18: question sw-entry-stack, key_points, item 2",
        ),
        (
            "  - A call stack keeps",
            "  - {a: b}\n  - A",
            "line 18: question sw-entry-stack, key_points, item 2: must be",
        ),
        ("type: technical_software", "type: cooking", "line 1: type: must be 'technical_software'"),
        ("type: technical_software\n", "", "line 3: question sw-entry-stack, type: must be given here or in"),
        ("difficulty: entry\n", "", "line 3: question sw-entry-stack, difficulty: must be given here or in"),
        ("  - term: yes", "  - term: yes\n    term: no", "line 16: the key term is there twice."),
        (
            "    thin: Can",
            "    shallow: Can",
            "line 22: question sw-entry-stack, follow_ups, shallow: is not a key",
        ),
        (
            "[last in first out]",
            "[one, One]",
            "line 13: question sw-entry-stack, keywords, item 1, spoken: must have each",
        ),
        (
            "  category: data structures\n  text: >-",
            "  category: &c data\n  text: >-",
            "line 5: the anchor &c",
        ),
        ("  seconds: 90", "  seconds: *c", "line 10: the alias *c"),
        ("  seconds: 90", "  seconds: !!int 90", "line 10: a tag"),
        ("  seconds: 90", "  seconds: [90", "line "),
        ("  seconds: 90", "\tseconds: 90", "line 10: "),
        ("  seconds: 90", "  ? [a]\n  : 90", "line 10: a key must be a word."),
        ("- id: sw-mid-queue", "---\n- id: sw-mid-queue", "a second document"),
        ("  seconds: 90", "  seconds: \0", "questions.yaml"),
    ],
)
def test_a_mistake_is_named_with_its_place(file: Path, old: str, new: str, sentence: str) -> None:
    assert GOOD.count(old) >= 1
    found = _refused(file, GOOD.replace(old, new, 1))
    assert sentence in found
    assert found.endswith(".")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file: must have keys"),
        (b"- a\n", "the file: must have keys"),
        (b"questions: []\n", "questions: "),
        (b"questions: none\n", "questions: must be a list"),
        (b"questions: [text]\n", "question number 1: must have keys"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[" * 200_000, "too many levels"),
        (b"a: " + b"{b: " * 200_000, "too many levels"),
        (b"a: 'open", "line 1"),
    ],
)
def test_what_is_no_question_file_at_all_is_refused(file: Path, content: bytes, sentence: str) -> None:
    assert sentence in _refused(file, content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "line 1: "),
        ('{"a": 1,\n"a": 2}', "twice"),
        ("[" * 200_000, "nested too deeply"),
        ('{"questions": ' + "9" * 5000 + "}", "too long"),
        ('{"questions": [{"id": true}]}', "question number 1, id: must be a text"),
        ("[NaN]", "the file"),
    ],
)
def test_broken_json_is_refused(tmp_path: Path, content: str, sentence: str) -> None:
    assert sentence in _refused(tmp_path / "questions.json", content)


def test_an_id_in_two_files_names_both(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text(GOOD)
    two.write_text(GOOD)
    with pytest.raises(QuestionFileError, match=r"two\.yaml: question sw-entry-stack: .*one\.yaml"):
        read_questions([one, two])


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionFileError, match="cannot be read"):
        read_question_file(tmp_path / "none.yaml")


def test_four_hundred_questions_are_read_quickly(tmp_path: Path) -> None:
    head, entry, _ = GOOD.partition("- id: sw-entry-stack")[0], *GOOD.split("- id: sw-")[1:]
    long = entry.replace("last in, first out.\n", "last in, first out. " + "More words. " * 60 + "\n")
    files = []
    for number in range(10):
        entries = "".join(f"- id: sw-{number}-{n}-{long}" for n in range(40))
        files.append(tmp_path / f"{number}.yaml")
        files[-1].write_text(head + entries)
    started = time.process_time()
    assert len(read_questions(files)) == 400
    assert time.process_time() - started < 1.0  # 0.2 s alone on a slow laptop; the rest is for busy machines


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in _paths(item, (*path, key)))]


def _complaint(file: Path) -> str:
    """Return what is wrong with a file, or none."""
    try:
        questions = read_question_file(file)
    except QuestionFileError as error:
        return error.sentence
    return "none" if all(question.text and question.key_points for question in questions) else "empty"


CONTENT = yaml.load(GOOD, yaml.BaseLoader)
ODD = st.sampled_from([None, "", 0, -1, True, [], {}, [[]], {"a": 1}, "x" * 9000, 1.5, "\x7f", 10**30])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(_paths(CONTENT)[1:]), odd=ODD, remove=st.booleans())
def test_a_mutated_file_is_read_or_refused(
    tmp_path: Path, path: tuple[Any, ...], odd: Any, remove: bool
) -> None:
    content = json.loads(json.dumps(CONTENT))
    around = content
    for key in path[:-1]:
        around = around[key]
    if remove:
        del around[path[-1]]
    else:
        around[path[-1]] = odd
    for name, text in (("q.json", json.dumps(content)), ("q.yaml", yaml.safe_dump(content, sort_keys=False))):
        file = tmp_path / name
        file.write_text(text)
        assert _complaint(file).startswith((name, "none"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(GOOD)), length=st.integers(0, 30), noise=st.binary(max_size=6))
def test_scribbled_bytes_are_read_or_refused(tmp_path: Path, cut: int, length: int, noise: bytes) -> None:
    file = tmp_path / "q.yaml"
    file.write_bytes(GOOD[:cut].encode() + noise + GOOD[cut + length :].encode())
    assert _complaint(file).startswith(("q.yaml", "none"))
