"""Recognisers and speech models as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.ports import SpeechModelLine
from mockinterview.practice.model_fetching import Fetch, FetchStage
from mockinterview.practice.recognizers import AUTO, BUILT_IN, INSTALLED, VOSK, choose_recognizer
from mockinterview.screens.amounts import left_words, size_words
from mockinterview.screens.settings_page import Option

BUILT_IN_TITLE = "Built in: works everywhere, makes more mistakes"
WHERE_FROM = (
    "The download comes from alphacephei.com, the makers of Vosk. It is the only time this program uses the "
    "network; nothing of yours is sent, and it is listed under Privacy."
)
ONLY_BUILT_IN = (
    "Your answers are recognised by the built-in recogniser, which works now; the model from Vosk makes far "
    "fewer mistakes."
)
GET, GO_ON, STOP, REMOVE = "Download", "Go on with the download", "Stop", "Remove"
MODELS, INSTALLING = "Speech models", "Working on the speech models…"
FROM_FILE, FROM_FOLDER = "Install from a file…", "Install from a folder…"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPicture:
    """One speech model."""

    name: str
    title: str
    state: str
    action: str | None
    """What can be done with it: download, go on, remove."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPicture:
    """A download, as it stands."""

    sentence: str
    done: int
    """Of ``total``, in kilobytes; a total of 0 is unknown."""
    total: int
    may_stop: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelsPicture:
    """The recogniser in use and all models."""

    in_use: str
    note: str | None
    """What is odd about the choice."""
    options: tuple[Option, ...]
    models: tuple[ModelPicture, ...]
    advice: str | None
    """Why to fetch a model, where there is only the built-in recogniser."""
    advised: str | None
    """Which model to fetch then."""


def models_picture(wanted: str, lines: Sequence[SpeechModelLine]) -> ModelsPicture:
    """Return the picture for the recogniser the settings want."""
    used = choose_recognizer(wanted, lines)
    installed = [line for line in lines if line.state == INSTALLED]
    title = next((line.title for line in installed if line.name == used.model), "the built-in recogniser")
    offered = [line for line in lines if line.state != INSTALLED]
    advised = min(offered, key=lambda line: line.bytes).name if offered and not installed else None
    return ModelsPicture(
        in_use=f"Your answers are recognised by: {title}.",
        note=used.note,
        options=(
            (AUTO, "The best there is"),
            (BUILT_IN, "Built in"),
            *((f"{VOSK}{line.name}", line.title) for line in installed),
        ),
        models=tuple(map(_model, lines)),
        advice=ONLY_BUILT_IN if advised else None,
        advised=advised,
    )


def fetch_picture(fetch: Fetch) -> FetchPicture | None:
    """Return the picture of a download; None where there is none to be seen."""
    if fetch.stage in {FetchStage.NONE, FetchStage.DONE}:
        return None
    return FetchPicture(
        sentence=_fetch_sentence(fetch),
        done=fetch.done_bytes // 1000,
        total=fetch.total_bytes // 1000,
        may_stop=fetch.stage in {FetchStage.WAITING, FetchStage.FETCHING},
    )


def installed_sentence(title: str) -> str:
    """Return what is said when a model is there."""
    return f"Installed: {title}. It is used from the next answer on."


def removed_sentence(name: str) -> str:
    """Return what is said when a model is gone."""
    return f"Removed {name} from the disk."


def _fetch_sentence(fetch: Fetch) -> str:
    if fetch.stage is FetchStage.FAILED:
        return fetch.sentence
    if fetch.stage is FetchStage.WAITING:
        return "The download is about to begin…"
    if fetch.stage is FetchStage.UNPACKING:
        return "Unpacking and trying the model…"
    amount = f"{fetch.done_bytes / 1e6:.0f} of {fetch.total_bytes / 1e6:.0f} MB"
    if fetch.stage is FetchStage.STOPPED:
        return f"Stopped at {amount}; it goes on where it stopped."
    left = left_words(fetch.seconds_left)
    return f"{amount}, {left}" if left else amount


def _model(line: SpeechModelLine) -> ModelPicture:
    size = size_words(line.bytes)
    states = {
        "installed": (f"Installed, {size} on the disk", REMOVE),
        "offered": (f"Not installed, a download of {size}", GET),
        "interrupted": (f"Download of {size} interrupted", GO_ON),
    }
    state, action = states[line.state]
    return ModelPicture(name=line.name, title=line.title, state=state, action=action)
