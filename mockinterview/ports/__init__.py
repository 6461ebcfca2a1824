"""What the use cases need from the world, as protocols that adapters fulfil and tests fake.

Sound is always ``pcm``: signed 16-bit little-endian, one channel, 16,000 samples a second, as ``bytes``.
"""

from mockinterview.ports.bank import (
    Documents,
    QuestionBank,
    QuestionCritic,
    QuestionFiles,
    QuestionRanking,
    QuestionShelf,
)
from mockinterview.ports.hearing import (
    AudioDevice,
    Capture,
    Microphone,
    Recognizer,
    RecognizerEngine,
    Recording,
    Recordings,
    SoundFiles,
    SoundMeter,
    SpeechModelLine,
    SpeechModelShelf,
)
from mockinterview.ports.judging import (
    LabelledAnswer,
    LabelStore,
    ModelCard,
    ModelTraining,
    OnStep,
    Scorer,
    TermHit,
    TermMatcher,
    WrittenAnswer,
)
from mockinterview.ports.keeping import Clock, Preferences, SessionFilter, SessionStore
from mockinterview.ports.speaking import Player, Voice, VoiceChoice

__all__ = [
    "AudioDevice",
    "Capture",
    "Clock",
    "Documents",
    "LabelStore",
    "LabelledAnswer",
    "Microphone",
    "ModelCard",
    "ModelTraining",
    "OnStep",
    "Player",
    "Preferences",
    "QuestionBank",
    "QuestionCritic",
    "QuestionFiles",
    "QuestionRanking",
    "QuestionShelf",
    "Recognizer",
    "RecognizerEngine",
    "Recording",
    "Recordings",
    "Scorer",
    "SessionFilter",
    "SessionStore",
    "SoundFiles",
    "SoundMeter",
    "SpeechModelLine",
    "SpeechModelShelf",
    "TermHit",
    "TermMatcher",
    "Voice",
    "VoiceChoice",
    "WrittenAnswer",
]
