"""The log: it rotates, tells what happened, and never what was said."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mockinterview.domain.errors import StoreError
from mockinterview.storage.database import Database
from mockinterview.storage.log import EventFormatter, close_log, open_log
from mockinterview.storage.sessions import SqlSessionStore

SECRET = "my former boss hid the losses"
log = logging.getLogger("mockinterview.practice.somewhere")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    handler = open_log(tmp_path / "logs" / "mockinterview.log")
    yield tmp_path / "logs" / "mockinterview.log"
    close_log(handler)


def test_an_event_is_one_line_with_time_level_module_and_fields(file: Path) -> None:
    log.info("answer_stored", extra={"session": "1f0c-22", "position": 3, "seconds": 1.25})
    moment, *rest = file.read_text().split()
    assert moment.endswith("+00:00")
    assert rest == [
        *("INFO", "mockinterview.practice.somewhere", "answer_stored"),
        *("session=1f0c-22", "position=3", "seconds=1.25"),
    ]


def test_nothing_said_gets_in_by_any_door(file: Path) -> None:
    log.warning(SECRET)
    log.warning("heard: %s", SECRET)
    log.warning("answer_heard %s", SECRET)
    log.warning("answer_heard", extra={"text": SECRET, "session": SECRET, "transcript": "boss"})
    log.warning("losses")
    log.warning({"text": SECRET})
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError:
        log.exception("interview_broke")
    written = file.read_text()
    assert not any(word in written for word in ("boss", "hid", "losses"))
    assert written.count("<redacted>") == 6
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "test_log.py:" in written


def test_a_failing_statement_shows_no_answer(file: Path, database: Database) -> None:
    store = SqlSessionStore(database)
    store.begin("one", make_wish(), make_questions(1), at=NOON)
    store.begin("two", make_wish(), make_questions(1), at=NOON)
    response = make_response(1, answer=make_answer(text=SECRET))
    store.save_response("one", response)
    with pytest.raises(StoreError) as caught:
        store.save_response("two", response)
    assert SECRET not in str(caught.value)
    assert SECRET not in str(caught.value.__cause__)
    log.error("store_failed", exc_info=caught.value)
    assert "IntegrityError" in file.read_text()
    assert "boss" not in file.read_text()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.text(st.characters(exclude_characters="_"), min_size=1))
def test_nothing_without_an_underscore_passes_for_an_event(said: str) -> None:
    record = logging.LogRecord("mockinterview.x", logging.INFO, "x.py", 1, said, None, None)
    assert EventFormatter().format(record).endswith("mockinterview.x <redacted>")


def test_the_log_rotates_and_keeps_five_files(tmp_path: Path) -> None:
    handler = open_log(tmp_path / "mockinterview.log")
    assert isinstance(handler, logging.handlers.RotatingFileHandler)
    assert (handler.maxBytes, handler.backupCount) == (10 * 1024 * 1024, 4)
    handler.maxBytes = 500
    for _ in range(100):
        log.info("answer_stored")
    close_log(handler)
    assert len(list(tmp_path.iterdir())) == 5
    assert all(file.stat().st_size <= 500 for file in tmp_path.iterdir())


def test_after_closing_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "mockinterview.log"
    close_log(open_log(file))
    log.warning("too_late")
    assert file.read_text() == ""


def test_other_libraries_do_not_write_here(file: Path) -> None:
    logging.getLogger("sqlalchemy.engine").warning("some_event")
    assert file.read_text() == ""


def test_a_log_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be written"):
        open_log(tmp_path / "logs" / "mockinterview.log")


def test_a_log_that_cannot_be_written_disturbs_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = open_log(tmp_path / "mockinterview.log")
    assert isinstance(handler, logging.StreamHandler)
    handler.stream.close()
    handler.stream = (tmp_path / "mockinterview.log").open()
    log.warning("answer_stored")
    close_log(handler)
    assert capsys.readouterr().err == ""
