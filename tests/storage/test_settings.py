"""Settings: declared once, typed, and safe from a broken file."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mockinterview.domain.errors import SettingsError
from mockinterview.domain.vocabulary import InterviewType
from mockinterview.storage import declared
from mockinterview.storage.declared import SETTINGS
from mockinterview.storage.settings import Settings

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.json"


def test_without_a_file_the_defaults_count(file: Path) -> None:
    found = Settings(file)
    assert found.all() == {key: setting.default for key, setting in SETTINGS.items()}
    assert found.notice is None
    assert not file.exists()


def test_every_declared_setting_is_listed_and_has_a_good_default() -> None:
    constants = {value.key: value for value in vars(declared).values() if isinstance(value, declared.Setting)}
    assert constants == dict(SETTINGS)
    for setting in SETTINGS.values():
        assert setting.value_of(setting.default) == setting.default
        assert setting.sentence.endswith(".")


def test_what_is_set_is_kept_in_its_type(file: Path) -> None:
    first = Settings(file)
    first.set("voice_rate", 200)
    first.set(declared.VOICE_VOLUME, 1)
    first.set("practice_type", "behavioral")
    first.set("microphone", "Micro 🎤")
    for found in (first, Settings(file)):
        assert found.get("voice_rate") == 200
        volume = found.get(declared.VOICE_VOLUME)
        assert (volume, type(volume)) == (1.0, float)
        assert found.get(declared.PRACTICE_TYPE) is InterviewType.BEHAVIORAL
        assert found.get("microphone") == "Micro 🎤"
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_a_setting_goes_back_to_its_default(file: Path) -> None:
    found = Settings(file)
    found.set("voice_on", False)
    found.reset("voice_on")
    found.reset("voice_rate")
    assert found.get("voice_on") is True
    assert json.loads(file.read_text()) == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("voice_rate", 79),
        ("voice_rate", 401),
        ("voice_rate", 170.5),
        ("voice_rate", "170"),
        ("voice_rate", True),
        ("voice_rate", None),
        ("voice_volume", 1.01),
        ("voice_volume", float("nan")),
        ("voice_on", 1),
        ("voice_on", "yes"),
        ("practice_type", "cooking"),
        ("practice_minutes", 0),
        ("practice_minutes", 121),
        ("profile", None),
        ("microphone", 3),
    ],
)
def test_a_value_a_setting_cannot_take_is_refused(file: Path, key: str, value: object) -> None:
    found = Settings(file)
    with pytest.raises(SettingsError, match=key) as caught:
        found.set(key, value)
    assert caught.value.way_on.startswith("It takes ")
    assert found.get(key) == SETTINGS[key].default
    assert not file.exists()


def test_an_undeclared_setting_is_refused(file: Path) -> None:
    found = Settings(file)
    for call in (found.get, found.reset, lambda key: found.set(key, 1)):
        with pytest.raises(SettingsError, match="There is no setting colour") as caught:
            call("colour")
        assert "voice_rate" in caught.value.way_on


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"voice_rate": 1', b"[" * 100_000])
def test_a_broken_file_is_set_aside_with_a_notice(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    for number in (1, 2):
        file.write_bytes(content)
        found = Settings(file)
        aside = file.with_name(f"settings.json.broken-{number}")
        assert aside.read_bytes() == content
        assert found.notice
        assert aside.name in found.notice
        assert found.get("voice_rate") == declared.VOICE_RATE.default
        found.set("voice_rate", 300)
        assert Settings(file).get("voice_rate") == 300


def test_one_bad_value_costs_only_itself(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"voice_rate": "fast", "voice_on": false}')
    found = Settings(file)
    assert found.get("voice_rate") == declared.VOICE_RATE.default
    assert found.get("voice_on") is False
    assert found.notice
    assert "voice_rate" in found.notice


def test_keys_of_another_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme_of_2031": ["blue"]}')
    found = Settings(file)
    found.set("voice_rate", 200)
    found.reset("voice_rate")
    assert json.loads(file.read_text()) == {"theme_of_2031": ["blue"]}
    assert found.notice is None


def test_two_windows_do_not_undo_each_others_changes(file: Path) -> None:
    one, other = Settings(file), Settings(file)
    one.set("voice_rate", 200)
    other.set("voice_on", False)
    both = Settings(file)
    assert (both.get("voice_rate"), both.get("voice_on")) == (200, False)


def test_a_folder_that_may_not_be_written_says_so(guarded: Path) -> None:
    found = Settings(guarded / "settings.json")
    guarded.chmod(0o500)
    with pytest.raises(SettingsError, match="could not be written"):
        found.set("voice_rate", 200)
    assert found.get("voice_rate") == declared.VOICE_RATE.default


def test_a_file_that_may_not_be_read_is_left_alone(guarded: Path) -> None:
    file = guarded / "settings.json"
    file.write_text('{"voice_rate": 200}')
    file.chmod(0o000)
    found = Settings(file)
    assert found.notice
    assert "cannot be read" in found.notice
    with pytest.raises(SettingsError):
        found.set("voice_on", False)
    file.chmod(0o600)
    assert file.read_text() == '{"voice_rate": 200}'


def test_a_broken_file_that_cannot_be_set_aside_is_left_alone(guarded: Path) -> None:
    file = guarded / "settings.json"
    file.write_text("{")
    guarded.chmod(0o500)
    assert "make no sense" in str(Settings(file).notice)
    assert file.read_text() == "{"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.dictionaries(st.sampled_from(sorted(SETTINGS)), ANYTHING))
def test_whatever_the_file_says_every_value_is_one_the_setting_takes(file: Path, content: object) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(content))
    for key, value in Settings(file).all().items():
        assert SETTINGS[key].value_of(value) == value
