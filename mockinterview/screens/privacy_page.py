"""What is kept on this computer, as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.ports import Belonging, Holding, NetworkCall
from mockinterview.screens.amounts import count_words, moment_words, size_words

HOLDING_NAMES = {
    Belonging.DATABASE: "Sessions, answers and scores",
    Belonging.RECORDINGS: "Recordings of your voice",
    Belonging.MODELS: "Speech models",
    Belonging.PREPARED: "Words prepared for the recogniser",
    Belonging.CHARTS: "Notes on this computer's fonts, for charts",
    Belonging.LEARNED: "What was learned from your ratings",
    Belonging.BACKUPS: "Copies made before changes",
    Belonging.LOGS: "Log files, without anything you said",
    Belonging.SETTINGS: "Settings",
}
NOTHING_LEFT = "Nothing has left this computer"
ONLY_DOWNLOADS = "Nothing of yours has left this computer"
NO_CALLS = "The program has made no network calls."
RETENTIONS = (0, 7, 30, 90, 365)
"""Days to choose from, 0 for ever."""
OPEN_FOLDER, DELETE_SOUND, ERASE = "Open the folder", "Delete all recordings", "Erase everything"
DELETE_SOUND_SENTENCE = "Deletes every recording of your voice. Texts, scores and feedback stay."
ERASE_SENTENCE = (
    "Deletes every session, recording, rating and setting, what was learned from them, and the copies made "
    "before changes. The program then begins anew."
)
ERASE_WORD = "erase"
ERASE_PROMPT = f"This cannot be undone. Type “{ERASE_WORD}” to go on."
KEEP_MODELS = "Keep the speech models"
KEEP_MODELS_SENTENCE = "They hold nothing of yours, and need not be downloaded again."
WHAT_IS_KEPT = "What is kept on this computer"
ERASED = "Everything was erased."
COUNTING = "Counting what is kept…"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingPicture:
    """One kind of what is kept."""

    name: str
    amount: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyPicture:
    """What is kept and what was sent."""

    headline: str
    calls_sentence: str
    calls: tuple[str, ...]
    """One line each: when, where to, what for."""
    total: str
    holdings: tuple[HoldingPicture, ...]


def privacy_picture(holdings: Sequence[Holding], calls: Sequence[NetworkCall]) -> PrivacyPicture:
    """Return the picture of what is kept and of the calls, newest first."""
    return PrivacyPicture(
        headline=ONLY_DOWNLOADS if calls else NOTHING_LEFT,
        calls_sentence=_calls_sentence(len(calls)),
        calls=tuple(f"{moment_words(call.at)} · {call.address} · {call.purpose}" for call in calls),
        total=f"{size_words(sum(holding.bytes for holding in holdings))} on this computer, in one folder.",
        holdings=tuple(map(_holding, holdings)),
    )


def deleted_sound_sentence(count: int) -> str:
    """Return what is said when recordings were deleted."""
    return f"Deleted {count_words(count, 'recording')}; all texts and scores are kept."


def retention_sentence(days: int, deleted: int) -> str:
    """Return what is said when the time to keep recordings was changed."""
    kept = "for ever" if not days else f"for {count_words(days, 'day')}"
    gone = f" {count_words(deleted, 'older recording').capitalize()} deleted." if deleted else ""
    return f"Recordings are kept {kept}.{gone}"


def confirm_delete_sound(holding: Holding | None) -> str:
    """Return the question before all recordings are deleted."""
    amount = f" ({count_words(holding.files, 'file')}, {size_words(holding.bytes)})" if holding else ""
    return f"Delete all recordings{amount}? You will not be able to hear your answers again."


def _calls_sentence(count: int) -> str:
    if not count:
        return NO_CALLS
    return f"The program has made {count_words(count, 'network call')}, each to fetch a speech model:"


def _holding(holding: Holding) -> HoldingPicture:
    files = f"{count_words(holding.files, 'file')}, " if holding.files > 1 else ""
    return HoldingPicture(
        name=HOLDING_NAMES[holding.what],
        amount=f"{files}{size_words(holding.bytes)}",
        place=str(holding.path),
    )
