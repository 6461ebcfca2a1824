"""Builds what hears and speaks."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.errors import ModelError
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.recognizers import ChosenRecognizer, choose_recognizer
from mockinterview.practice.recorded import RecordedListener, answer_files
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.transcribe import transcribe
from mockinterview.practice.typed import TypedListener
from mockinterview.storage.places import Places

if TYPE_CHECKING:
    from mockinterview.domain.answer import Transcript
    from mockinterview.ports import QuestionBank, RecognizerEngine
    from mockinterview.practice.listening import Listener
    from mockinterview.speech.language_model import InterviewLanguage, InterviewModel
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

    def __init__(self, places: Places, stored: Stored, *, resources: Path) -> None:
        self._places = places
        self._stored = stored
        self._resources = resources
        self._engine: RecognizerEngine | None = None
        self._engine_lock = Lock()
        self._background = ThreadPoolExecutor(2, thread_name_prefix="warming")
        self._language_made: Future[InterviewModel | None] | None = None

    @cached_property
    def models(self) -> SpeechModels:
        """Return the speech models."""
        from mockinterview.speech.models import SpeechModels

        return SpeechModels(self._places.models)

    @property
    def recognizer(self) -> ChosenRecognizer:
        """Return which recogniser is to be used now."""
        return choose_recognizer(str(self._stored.settings.get("recognizer")), self.models.list())

    def engine(self) -> RecognizerEngine:
        """Return the loaded recogniser, loading it the first time; callable from any thread."""
        with self._engine_lock:
            if self._engine is None:
                model = self.recognizer.model
                self._engine = self._vosk(model) if model else self._built_in()
            return self._engine

    def _vosk(self, model: str) -> RecognizerEngine:
        from mockinterview.speech.vosk_recognizer import VoskEngine

        return VoskEngine(folder=self.models.path(model), model=model)

    def _built_in(self) -> RecognizerEngine:
        from mockinterview.speech.sphinx_engine import SphinxEngine

        made = self._interview_language().result()
        if made is None:
            return SphinxEngine(language_model=None, dictionary=None)
        return SphinxEngine(language_model=made.language_model, dictionary=made.dictionary)

    @cached_property
    def _language(self) -> InterviewLanguage:
        from mockinterview.speech.language_model import InterviewLanguage

        return InterviewLanguage(
            self._places.speech,
            pronunciations=self._resources / "pronunciations.txt",
            sentences_file=self._resources / "interview_sentences.txt",
        )

    def preparation(self) -> str | None:
        """Return a sentence where the built-in recogniser is yet to be prepared."""
        if self.recognizer.model or self._language.ready():
            return None
        return "The built-in recogniser is being prepared, once; that takes about 20 seconds beside the rest."

    def _interview_language(self) -> Future[InterviewModel | None]:
        """Return the interview language being made beside the caller, or made already."""
        if self._language_made is None:
            self._language_made = self._background.submit(self._make_language)
        return self._language_made

    def _make_language(self) -> InterviewModel | None:
        try:
            return self._language.ensure(_bank_sentences(self._stored.bank))
        except ModelError:
            return None  # the built-in recogniser works without it, only less well

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
                recordings=self.recordings,
            )
        return SpokenListener(microphone=self.microphone, engine=self.engine, recordings=self.recordings)

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

    def warm_up(self, channel: Channel, *, aloud: bool) -> None:
        """Start loading, beside the caller, what an interview will need."""
        if aloud:
            self._background.submit(self.voice.warm)
        if channel is not Channel.TYPED:
            self._background.submit(self.engine)

    def close(self) -> None:
        """End every worker."""
        self._background.shutdown(cancel_futures=True)
        if self._engine:
            self._engine.close()
        if "voice" in self.__dict__:
            self.voice.close()


def _bank_sentences(bank: QuestionBank) -> list[str]:
    """Return what may be said in an answer: everything the questions know about good ones."""
    return [
        sentence
        for question in bank.questions()
        for sentence in (
            question.text,
            *question.key_points,
            question.sample_answer,
            *(form for keyword in question.keywords for form in keyword.forms),
        )
    ]
