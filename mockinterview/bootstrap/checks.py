"""What ``doctor`` tries on this machine."""

from __future__ import annotations

from mockinterview.bootstrap.sound import Sound
from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.answer import Answer
from mockinterview.domain.errors import MicrophoneError, PlaybackError
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import Scorer, SessionFilter
from mockinterview.practice.health import Check
from mockinterview.storage.places import Places


def checks(places: Places, stored: Stored, sound: Sound, scorer: Scorer) -> tuple[Check, ...]:
    """Return one check for each part of the program."""
    return (
        Check(name="User data", is_essential=True, look=lambda: str(places.home)),
        Check(name="Database", is_essential=True, look=lambda: _database(places, stored)),
        Check(name="Question bank", is_essential=True, look=lambda: _bank(stored)),
        Check(name="Recogniser", is_essential=True, look=lambda: sound.engine().name),
        Check(name="Scorer", is_essential=True, look=lambda: _scorer(stored, scorer)),
        Check(name="Microphone", is_essential=False, look=lambda: _microphone(sound)),
        Check(name="Speaker", is_essential=False, look=lambda: _speaker(sound)),
        Check(name="Voice", is_essential=False, look=lambda: f"{len(sound.voice.voices())} voices"),
        Check(name="Log file", is_essential=False, look=lambda: str(places.log)),
    )


def _database(places: Places, stored: Stored) -> str:
    return f"{len(stored.store.list(SessionFilter()))} sessions in {places.database}"


def _bank(stored: Stored) -> str:
    return f"{len(stored.bank.questions())} questions"


def _scorer(stored: Stored, scorer: Scorer) -> str:
    question = stored.bank.questions()[0]
    score = scorer.score(question, Answer(channel=Channel.TYPED, text=question.sample_answer))
    return f"{score.scorer} rates the first sample answer {score.rating}"


def _microphone(sound: Sound) -> str:
    devices = sound.microphone.devices()
    if not devices:
        raise MicrophoneError(
            "There is no microphone.",
            way_on="Connect one, or answer by typing with: mockinterview practice --typed.",
        )
    return ", ".join(device.name for device in devices)


def _speaker(sound: Sound) -> str:
    devices = sound.player.devices()
    if not devices:
        raise PlaybackError("There is no speaker.", way_on="Connect one; until then questions are shown.")
    return ", ".join(device.name for device in devices)
