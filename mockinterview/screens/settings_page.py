"""The settings as they are shown: sections, names, choices and what became of trying them."""

from collections.abc import Sequence
from enum import StrEnum

from mockinterview.ports import AudioDevice, VoiceChoice
from mockinterview.practice.microphone_check import SILENT_DBFS, Tried

Option = tuple[str | None, str]
"""A value, and what is read for it."""


class Section(StrEnum):
    """A part of the settings."""

    VOICE = "voice"
    MICROPHONE = "microphone"
    RECOGNIZER = "recognizer"
    APPEARANCE = "appearance"
    PRACTICE = "practice"
    PRIVACY = "privacy"
    PROFILES = "profiles"
    BACKUP = "backup"
    LEARNING = "learning"
    ABOUT = "about"


SECTIONS = {
    Section.VOICE: ("Voice", "volume-2"),
    Section.MICROPHONE: ("Microphone", "mic"),
    Section.RECOGNIZER: ("Recognition", "ear"),
    Section.APPEARANCE: ("Appearance", "palette"),
    Section.PRACTICE: ("Practice", "target"),
    Section.PRIVACY: ("Privacy", "shield"),
    Section.PROFILES: ("Profiles", "users"),
    Section.BACKUP: ("Backup", "archive"),
    Section.LEARNING: ("Learning", "graduation-cap"),
    Section.ABOUT: ("About", "info"),
}
"""Name and icon of each section, in order."""
TITLE = "Settings"
NAMES = {
    "voice": "Voice",
    "voice_rate": "Pace",
    "voice_volume": "Loudness",
    "voice_on": "Speak the questions",
    "microphone": "Microphone",
    "speaker": "Speaker",
    "recognizer": "Recogniser",
    "theme": "Colors",
    "text_size": "Text size",
    "hints": "Hints while you answer",
    "guess_first": "Guess your score first",
    "live_words": "Live words",
    "auto_end": "Automatic end of an answer",
    "auto_end_silence_s": "Silence before the countdown",
    "keep_audio_days": "Keep recordings for",
}
SENTENCES = {
    "voice_volume": "How loud the voice speaks.",
    "recognizer": "What turns your speech into words.",
    "keep_audio_days": "Older recordings are deleted; texts and scores stay in any case.",
    "auto_end_silence_s": "How long it must be silent until the countdown to the automatic end starts.",
}
"""Sentences on settings where the window's control differs from the value that is kept."""
THEME_NAMES = {"system": "As the system", "light": "Light", "dark": "Dark"}
HELLO = "Hello, I am your interviewer. Tell me about a project you are proud of."
LISTEN_TO_VOICE, HEARING_VOICE, USE_VOICE = "Hear this voice", "Speaking…", "Use this voice"
SPEAK_NOW = "Say a sentence, for example: “A stack is last in, first out.”"
TRY_MICROPHONE, STOP_TRYING, HEAR_IT = "Try the microphone", "Done", "Hear it back"
FIND_DEVICES = "Look for devices again"
NO_VOICE = "This computer has no speech engine, so questions are shown instead of spoken."
NO_MICROPHONE = "There is no microphone. Connect one and look again, or type your answers: all else works."
TRY_AGAIN, CANCEL = "Look again", "Cancel"
QUIET_DBFS = -45.0
"""Below this the loudest word is too quiet to be recognised well (speech at arm's length is -35 to -15)."""
LOUD_DBFS = -1.0


def voice_options(voices: Sequence[VoiceChoice]) -> tuple[Option, ...]:
    """Return the voices to choose from: the system's own, English ones, then the rest by name."""
    english = [voice for voice in voices if _language(voice).startswith("en")]
    others = [voice for voice in voices if voice not in english]
    ordered = [*sorted(english, key=_by_name), *sorted(others, key=_by_name)]
    return ((None, "The system's own voice"), *((voice.id, _voice_name(voice)) for voice in ordered))


def device_options(devices: Sequence[AudioDevice], chosen: str | None) -> tuple[Option, ...]:
    """Return the devices to choose from; the chosen one also while it is not connected."""
    default = next((f" ({device.name})" for device in devices if device.is_default), "")
    known = dict.fromkeys(device.name for device in devices)
    gone = [(chosen, f"{chosen} (not connected)")] if chosen and chosen not in known else []
    return ((None, f"The system's own{default}"), *((name, name) for name in known), *gone)


def tried_words(tried: Tried) -> str:
    """Return what trying the microphone showed, in a sentence."""
    if tried.warning:
        return tried.warning
    if tried.is_listening:
        return "Listening…" if tried.loudest_dbfs <= QUIET_DBFS else "I can hear you."
    if tried.loudest_dbfs == SILENT_DBFS:
        return "Nothing was heard."
    if tried.loudest_dbfs <= QUIET_DBFS:
        return "That was very quiet: move closer, or turn the microphone up in the system's settings."
    if tried.loudest_dbfs >= LOUD_DBFS:
        return "That was too loud and is distorted: move back, or turn the microphone down."
    return "That was loud enough."


def heard_words(tried: Tried) -> str:
    """Return what was recognised, or that nothing was."""
    if tried.words:
        return f"Recognised: “{tried.words}”"
    return "Your words will appear here." if tried.is_listening else "No words were recognised."


def pace_words(words_per_minute: int) -> str:
    """Return how fast a voice speaks."""
    return f"{words_per_minute} words a minute"


def percent_words(percent: int) -> str:
    """Return a share: "80 %"."""
    return f"{percent} %"


def seconds_words(seconds: int) -> str:
    """Return a time: "5 seconds"."""
    return f"{seconds} seconds"


def days_words(days: int) -> str:
    """Return how long recordings are kept."""
    return "for ever" if days == 0 else f"{days} day{'s' if days != 1 else ''}"


def _language(voice: VoiceChoice) -> str:
    return voice.language.casefold()


def _by_name(voice: VoiceChoice) -> str:
    return voice.name.casefold()


def _voice_name(voice: VoiceChoice) -> str:
    return f"{voice.name} ({voice.language})" if voice.language else voice.name
