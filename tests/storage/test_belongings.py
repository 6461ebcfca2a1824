"""All of the user's data: counted and erased, with the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.sessions import make_wish
from support.command_line import CommandLine

from mockinterview.bootstrap import App, build
from mockinterview.domain.errors import StoreError
from mockinterview.ports import Belonging, SessionFilter


@pytest.fixture
def app(mockinterview: CommandLine) -> Iterator[App]:
    """The program with a session, a recording, a changed setting and things learned."""
    app = build(mockinterview.home)
    prepared = app.sessions.prepare(make_wish(), limit=1)
    (app.home / "recordings" / f"{prepared.session_id}-01.wav").write_bytes(bytes(1000))
    (app.home / "trained" / "v1").mkdir(parents=True)
    (app.home / "trained" / "v1" / "model.json").write_text("{}")
    (app.home / "settings.json.broken-1").write_text("{")
    (app.home / "network.jsonl").write_text("\n")
    app.settings.set("voice_rate", 200)
    yield app
    app.close()


def held(app: App) -> dict[Belonging, int]:
    return {holding.what: holding.files for holding in app.keeping.privacy.holdings()}


def test_everything_is_counted(app: App) -> None:
    by_kind = {holding.what: holding for holding in app.keeping.privacy.holdings()}
    assert set(by_kind) == set(Belonging)
    assert by_kind[Belonging.RECORDINGS].bytes == 1000
    assert by_kind[Belonging.DATABASE].files >= 1
    assert by_kind[Belonging.DATABASE].bytes > 100_000
    assert by_kind[Belonging.MODELS].bytes > 100_000
    assert by_kind[Belonging.BACKUPS].files == 0


@pytest.mark.parametrize("keep_models", [True, False])
def test_erasing_leaves_a_program_as_it_came(app: App, *, keep_models: bool) -> None:
    questions = app.bank.questions()
    app.keeping.privacy.erase(keep_models=keep_models)
    left = held(app)
    assert bool(left[Belonging.MODELS]) is keep_models
    assert not any(left[kind] for kind in (Belonging.RECORDINGS, Belonging.LEARNED, Belonging.PREPARED))
    assert not list(app.home.glob("*broken*"))
    assert app.keeping.privacy.calls() == ()
    assert app.settings.get("voice_rate") == 165
    assert app.store.list(SessionFilter()) == ()
    assert app.bank.questions() == questions
    assert app.sessions.prepare(make_wish(), limit=1).interview.questions


def test_erased_answers_are_gone_from_the_disk(app: App) -> None:
    (session,) = app.store.list(SessionFilter())
    app.keeping.privacy.erase(keep_models=True)
    files = [path for path in app.home.rglob("*") if path.is_file() and "models" not in path.parts]
    assert not [path for path in files if session.id.encode() in path.read_bytes()]


def test_what_cannot_be_deleted_is_named(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        with pytest.raises(StoreError, match=r"could not be deleted, the first is .*\.wav"):
            app.keeping.privacy.erase(keep_models=True)
    assert app.settings.get("voice_rate") == 165
