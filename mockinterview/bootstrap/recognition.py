"""Builds what recognises speech: the models, and the recogniser that is wanted now."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from mockinterview.bootstrap.built_in import BuiltIn
from mockinterview.bootstrap.stored import Stored
from mockinterview.practice.recognizers import ChosenRecognizer, choose_recognizer
from mockinterview.storage.places import Places

if TYPE_CHECKING:
    from mockinterview.ports import NetworkLog, RecognizerEngine
    from mockinterview.speech.models import SpeechModels


class Recognition:
    """Speech models and the one recogniser that is loaded.

    ``resources`` is the bundled folder of word lists for recognition.
    """

    def __init__(self, places: Places, stored: Stored, *, resources: Path, network: NetworkLog) -> None:
        self._places = places
        self._stored = stored
        self._resources = resources
        self._network = network
        self._engine: RecognizerEngine | None = None
        self._engine_of = ""
        self._lock = Lock()
        self._ending = Event()

    @cached_property
    def models(self) -> SpeechModels:
        """Return the speech models."""
        from mockinterview.speech.models import SpeechModels

        return SpeechModels(self._places.models, network=self._network)

    @property
    def recognizer(self) -> ChosenRecognizer:
        """Return which recogniser is to be used now."""
        return choose_recognizer(str(self._stored.settings.get("recognizer")), self.models.list())

    def engine(self) -> RecognizerEngine:
        """Return the loaded recogniser, loading it when another is to be used; callable from any thread.

        A recogniser of the one before that is still open hears its answer to the end with Vosk; the built-in
        one then keeps the sound only.
        """
        with self._lock:
            wanted = self.recognizer
            if self._engine is None or self._engine_of != wanted.name:
                before = self._engine
                self._engine = self._vosk(wanted.model) if wanted.model else self._built_in.engine()
                self._engine_of = wanted.name
                if before:
                    before.close()
            return self._engine

    def preparation(self) -> str | None:
        """Return a sentence where the built-in recogniser is yet to be prepared."""
        return None if self.recognizer.model else self._built_in.preparation()

    def give_up(self) -> None:
        """End long preparation, so that the program can end soon."""
        self._ending.set()

    def close(self) -> None:
        """End the recogniser's worker."""
        if self._engine:
            self._engine.close()

    def _vosk(self, model: str) -> RecognizerEngine:
        from mockinterview.speech.vosk_recognizer import VoskEngine

        return VoskEngine(folder=self.models.path(model), model=model)

    @cached_property
    def _built_in(self) -> BuiltIn:
        return BuiltIn(
            self._stored, folder=self._places.speech, resources=self._resources, ending=self._ending
        )
