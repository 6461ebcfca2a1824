"""Where data and bundled files lie."""

import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from mockinterview.domain.errors import StoreError
from mockinterview.storage import places
from mockinterview.storage.places import BundledFiles, Places, find_bundled_files, find_places


def test_the_given_home_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"MOCKINTERVIEW_HOME": str(tmp_path / "from-environment")}
    assert find_places(home=tmp_path / "given", environ=environ).home == tmp_path / "given"
    assert find_places(home=None, environ=environ).home == tmp_path / "from-environment"


@pytest.mark.parametrize("environ", [{}, {"MOCKINTERVIEW_HOME": ""}])
def test_without_a_wish_the_systems_custom_counts(environ: dict[str, str]) -> None:
    assert find_places(home=None, environ=environ).home == user_data_path("mockinterview", appauthor=False)


def test_a_home_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_places(home=Path("data"), environ={}).home == tmp_path / "data"
    assert find_places(home=Path("~/data"), environ={}).home == tmp_path / "data"


def test_all_data_lies_in_the_home(tmp_path: Path) -> None:
    there = Places(tmp_path / "deep" / "home")
    there.create()
    there.create()
    assert sorted(folder.name for folder in there.home.iterdir()) == [
        *("backups", "logs", "models", "recordings", "speech")
    ]
    assert {there.database.parent, there.settings.parent} == {there.home}
    assert there.log.parent == there.logs


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="cannot be made") as caught:
        Places(tmp_path / "file" / "home").create()
    assert "--home" in caught.value.way_on


def test_a_read_only_home_says_so(guarded: Path) -> None:
    guarded.chmod(0o500)
    with pytest.raises(StoreError, match="written to"):
        Places(guarded).create()


def test_in_the_repository_bundled_files_lie_at_the_top() -> None:
    bundled = find_bundled_files()
    assert bundled.questions.is_dir()
    assert bundled.samples == bundled.resources / "samples"
    assert (bundled.resources.parent / "pyproject.toml").is_file()


def test_a_wheel_and_a_frozen_program_have_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_PACKAGE", tmp_path)
    in_wheel = tmp_path / "_bundled"
    in_wheel.mkdir()
    assert find_bundled_files() == BundledFiles(in_wheel / "resources", in_wheel / "models")
    monkeypatch.setattr(sys, "_MEIPASS", "/unpacked", raising=False)
    assert find_bundled_files() == BundledFiles(Path("/unpacked/resources"), Path("/unpacked/models"))
