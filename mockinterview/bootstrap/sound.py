"""Builds what hears and speaks."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mockinterview.bootstrap.recognition import Recognition
from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.recognizers import ChosenRecognizer
from mockinterview.practice.recorded import RecordedListener, answer_files
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.transcribe import transcribe
from mockinterview.practice.typed import TypedListener
from mockinterview.storage.places import Places

if TYPE_CHECKING:
    from mockinterview.domain.answer import Transcript
    from mockinterview.ports import NetworkLog, RecognizerEngine, SoundMeter
    from mockinterview.practice.listening import Listener
    from mockinterview.practice.microphone_check import MicrophoneCheck
    from mockinterview.practice.model_fetching import ModelFetching
    from mockinterview.speech.microphone import SoundDeviceMicrophone
    from mockinterview.speech.models import SpeechModels
    from mockinterview.speech.player import SoundPlayer
    from mockinterview.speech.recordings import RecordingFolder
    from mockinterview.speech.sound_files import SoundFileReader
    from mockinterview.speech.voice import PyttsxVoice, VoiceSettings


class Sound:
    """Microphone, recognisers, recordings, player and voice, each made when it is first asked for.

    ``resources`` is the bundled folder of word lists for recognition.
    """

    def __init__(self, places: Places, stored: Stored, *, resources: Path, network: NetworkLog) -> None:
        self._places = places
        self._stored = stored
        self.recognition = Recognition(places, stored, resources=resources, network=network)
        self._background = ThreadPoolExecutor(2, thread_name_prefix="warming")

    @property
    def models(self) -> SpeechModels:
        """Return the speech models."""
        return self.recognition.models

    @property
    def recognizer(self) -> ChosenRecognizer:
        """Return which recogniser is to be used now."""
        return self.recognition.recognizer

    def engine(self) -> RecognizerEngine:
        """Return the loaded recogniser, loading it when another is to be used; callable from any thread."""
        return self.recognition.engine()

    def preparation(self) -> str | None:
        """Return a sentence where the built-in recogniser is yet to be prepared."""
        return self.recognition.preparation()

    @cached_property
    def microphone(self) -> SoundDeviceMicrophone:
        """Return the sound inputs."""
        from mockinterview.speech.microphone import SoundDeviceMicrophone

        return SoundDeviceMicrophone(device=self._text_setting("microphone"))

    @cached_property
    def recordings(self) -> RecordingFolder:
        """Return the folder of recorded answers."""
        from mockinterview.speech.recordings import RecordingFolder

        return RecordingFolder(self._places.recordings)

    @cached_property
    def _sound_files(self) -> SoundFileReader:
        from mockinterview.speech.sound_files import SoundFileReader

        return SoundFileReader()

    def listener(self, channel: Channel, answers: Path | None) -> Listener:
        """Return a source of answers; ``answers`` is the folder of recordings for that channel."""
        if channel is Channel.TYPED:
            return TypedListener()
        if answers is not None:
            return RecordedListener(
                files=answer_files(answers),
                sound_files=self._sound_files,
                engine=self.engine,
                meter=_meter,
                recordings=self.recordings,
            )
        return SpokenListener(
            microphone=self.microphone, engine=self.engine, meter=_meter, recordings=self.recordings
        )

    def transcribe(self, path: Path) -> Transcript:
        """Recognise a sound file. Raises AudioError or ModelError."""
        return transcribe(path, sound_files=self._sound_files, engine=self.engine())

    @cached_property
    def player(self) -> SoundPlayer:
        """Return the player of recordings."""
        from mockinterview.speech.player import SoundPlayer

        return SoundPlayer(device=self._text_setting("speaker"), files=self._sound_files)

    @cached_property
    def voice(self) -> PyttsxVoice:
        """Return the interviewer's voice."""
        from mockinterview.speech.voice import PyttsxVoice

        return PyttsxVoice(player=self.player, settings=self._voice_settings)

    @property
    def audition(self) -> PyttsxVoice:
        """Return what lets a voice be heard before it is chosen."""
        return self.voice

    @property
    def speaker(self) -> SoundPlayer:
        """Return the sound outputs."""
        return self.player

    def _voice_settings(self) -> VoiceSettings:
        from mockinterview.speech.voice import VoiceSettings
        from mockinterview.storage.declared import VOICE, VOICE_RATE, VOICE_VOLUME

        return VoiceSettings(
            words_per_minute=self._stored.settings.get(VOICE_RATE),
            volume=self._stored.settings.get(VOICE_VOLUME),
            voice=self._stored.settings.get(VOICE),
        )

    def _text_setting(self, key: str) -> Callable[[], str | None]:
        def chosen() -> str | None:
            value = self._stored.settings.get(key)
            return None if value is None else str(value)

        return chosen

    @cached_property
    def microphone_check(self) -> MicrophoneCheck:
        """Return what tries the microphone."""
        from mockinterview.practice.microphone_check import MicrophoneCheck

        return MicrophoneCheck(
            microphone=self.microphone, engine=self.engine, meter=_meter, speaker=self.player
        )

    @cached_property
    def fetching(self) -> ModelFetching:
        """Return what fetches speech models."""
        from mockinterview.practice.model_fetching import ModelFetching

        return ModelFetching(lambda: self.models)

    def warm_up(self, channel: Channel, *, aloud: bool) -> None:
        """Start loading, beside the caller, what an interview will need."""
        if aloud:
            self._background.submit(self.voice.warm)
        if channel is not Channel.TYPED:
            self._background.submit(self.engine)

    def close(self) -> None:
        """End every worker."""
        self.recognition.give_up()
        self._background.shutdown(cancel_futures=True)
        self.recognition.close()
        if "voice" in self.__dict__:
            self.voice.close()


def _meter() -> SoundMeter:
    from mockinterview.analysis.sound import VoiceMeter

    return VoiceMeter()
