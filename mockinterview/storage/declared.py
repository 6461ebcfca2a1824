"""What the user can choose, each setting declared once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from mockinterview.domain.errors import SettingsError
from mockinterview.domain.session import DEFAULT_PROFILE
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode, Theme
from mockinterview.ports import DescribedSetting

T_co = TypeVar("T_co", bound="str | int | float | bool | None", covariant=True)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T_co]):
    """One thing the user can choose.

    ``kind`` is the type of its value, a ``StrEnum`` where the values are a closed list. ``low`` and ``high``
    bound a number. A setting whose default is None may be None: nothing was chosen.
    """

    key: str
    kind: type
    default: T_co
    sentence: str
    low: float | None = None
    high: float | None = None

    def value_of(self, stored: object) -> T_co:
        """Return a stored or given value in the setting's type. Raises SettingsError."""
        if stored is None and self.default is None:
            return self.default
        if not self._takes(stored):
            raise SettingsError(
                f"The setting {self.key} cannot be {json.dumps(stored, default=str)}.",
                way_on=f"It takes {self.expected}.",
            )
        return self.kind(stored)  # type: ignore[no-any-return]

    @property
    def expected(self) -> str:
        """Return what the setting takes, in words."""
        if issubclass(self.kind, StrEnum):
            return "one of " + ", ".join(self.kind)
        if self.low is not None:
            return f"a number from {self.low:g} to {self.high:g}"
        return "true or false" if self.kind is bool else "a text"

    @property
    def described(self) -> DescribedSetting:
        """Return what front ends are told of it."""
        choices = tuple(map(str, self.kind)) if issubclass(self.kind, StrEnum) else ()
        return DescribedSetting(
            key=self.key,
            sentence=self.sentence,
            default=self.default,
            choices=choices,
            low=self.low,
            high=self.high,
        )

    def _takes(self, value: object) -> bool:
        if issubclass(self.kind, StrEnum):
            return isinstance(value, str) and value in list(self.kind)
        allowed = (int, float) if self.kind is float else self.kind
        if not isinstance(value, allowed) or (isinstance(value, bool) and self.kind is not bool):
            return False
        return self.low is None or self.high is None or self.low <= float(str(value)) <= self.high


VOICE: Setting[str | None] = Setting("voice", str, None, "The voice that asks; none is the system's own.")
VOICE_RATE = Setting(
    "voice_rate", int, 165, "How fast the voice speaks, in words a minute.", low=80, high=400
)
VOICE_VOLUME = Setting("voice_volume", float, 1.0, "How loud the voice speaks, from 0 to 1.", low=0, high=1)
VOICE_ON = Setting("voice_on", bool, True, "Whether questions are spoken, or only shown.")
MICROPHONE: Setting[str | None] = Setting(
    "microphone", str, None, "The microphone; none is the system's own."
)
SPEAKER: Setting[str | None] = Setting("speaker", str, None, "Where the voice and your recordings are heard.")
RECOGNIZER = Setting(
    "recognizer",
    str,
    "auto",
    "What turns your speech into words; auto is the best there is on this computer.",
)
PROFILE = Setting("profile", str, DEFAULT_PROFILE, "The person who practices.")
PRACTICE_TYPE: Setting[InterviewType] = Setting(
    "practice_type", InterviewType, InterviewType.TECHNICAL_SOFTWARE, "The type of interview chosen last."
)
PRACTICE_DIFFICULTY: Setting[Difficulty] = Setting(
    "practice_difficulty", Difficulty, Difficulty.ENTRY, "The difficulty chosen last."
)
PRACTICE_COMPANY: Setting[str | None] = Setting("practice_company", str, None, "The company chosen last.")
PRACTICE_MINUTES = Setting(
    "practice_minutes", int, 10, "The length chosen last, in minutes.", low=1, high=120
)
PRACTICE_MODE: Setting[Mode] = Setting(
    "practice_mode", Mode, Mode.PRACTICE, "Whether feedback came after each answer or at the end."
)
PRACTICE_CHANNEL: Setting[Channel] = Setting(
    "practice_channel", Channel, Channel.SPOKEN, "How answers were given last."
)
RESUME_DECLINED: Setting[str | None] = Setting(
    "resume_declined", str, None, "The unfinished session that is not offered for going on any more."
)
THEME: Setting[Theme] = Setting(
    "theme", Theme, Theme.SYSTEM, "The colors of the window: as the system has them, light or dark."
)
TEXT_SIZE = Setting(
    "text_size", int, 100, "How large the text is, in percent of its usual size.", low=80, high=200
)
HINTS = Setting(
    "hints", bool, False, "Whether a cue of a few words may appear while you answer in practice mode."
)
GUESS_FIRST = Setting(
    "guess_first", bool, False, "Whether you guess your score before you see it, to learn to judge yourself."
)
LIVE_WORDS = Setting("live_words", bool, True, "Whether the words appear as you speak them.")
AUTO_END = Setting(
    "auto_end",
    bool,
    False,
    "Whether a long silence ends an answer, after a countdown you can stop; off, only you end it.",
)
AUTO_END_SILENCE_S = Setting(
    "auto_end_silence_s",
    int,
    5,
    "How many seconds of silence start the countdown to the automatic end.",
    low=3,
    high=10,
)
KEEP_AUDIO_DAYS = Setting(
    "keep_audio_days",
    int,
    0,
    "How many days recordings are kept, 0 for ever; texts and scores stay in any case.",
    low=0,
    high=3650,
)
STREAK = Setting(
    "streak", bool, False, "Whether days of practice in a row are counted, besides the days of the last 30."
)
FIRST_RUN_DONE = Setting("first_run_done", bool, False, "Whether the first steps were taken or skipped.")
WINDOW_GEOMETRY: Setting[str | None] = Setting(
    "window_geometry", str, None, "Where the window was and how large, as the window wrote it down."
)

Value = str | int | float | bool | None
SETTINGS: Mapping[str, Setting[Value]] = {
    setting.key: setting
    for setting in (
        *(VOICE, VOICE_RATE, VOICE_VOLUME, VOICE_ON, MICROPHONE, SPEAKER, RECOGNIZER, PROFILE),
        *(PRACTICE_TYPE, PRACTICE_DIFFICULTY, PRACTICE_COMPANY),
        *(PRACTICE_MINUTES, PRACTICE_MODE, PRACTICE_CHANNEL, RESUME_DECLINED),
        *(THEME, TEXT_SIZE, HINTS, GUESS_FIRST, LIVE_WORDS, AUTO_END, AUTO_END_SILENCE_S),
        *(KEEP_AUDIO_DAYS, STREAK, FIRST_RUN_DONE, WINDOW_GEOMETRY),
    )
}
"""Every setting by its key."""


def setting_named(key: str) -> Setting[Value]:
    """Return a declared setting. Raises SettingsError."""
    if key not in SETTINGS:
        raise SettingsError(f"There is no setting {key}.", way_on=f"The settings are {', '.join(SETTINGS)}.")
    return SETTINGS[key]
