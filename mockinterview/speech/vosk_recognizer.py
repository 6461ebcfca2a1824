"""Hears with Vosk (libvosk, Kaldi): a large vocabulary, word times and confidences.

A model is always loaded by the path of its folder; without one the library would go to the network.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import vosk

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Transcript, Word
from mockinterview.domain.errors import BugError, ModelError
from mockinterview.speech.short_path import short_path

PIECE_BYTES = SAMPLE_RATE * SAMPLE_BYTES // 5
"""200 ms: with pieces of 100 to 250 ms partial words come soonest (measured), without needless calls."""
ERRORS_ONLY = -2
"""Log level: neither what the library does nor its warnings on standard error."""
NOT_WORDS = frozenset({"", "[unk]", "<unk>"})
"""What models write for a sound that is no word they know; it must not be counted or quoted as one."""


class VoskEngine:
    """A loaded Vosk model; its recognisers may be fed from different threads at the same time.

    ``folder`` is the model's own folder, ``model`` the name it is known by. Loading takes from a tenth of a
    second to several, and does not hold up other threads. Raises ModelError where the folder is missing or no
    working model. A folder whose files do not belong together can kill the process, which is why models are
    tried in a child process before they are installed (see ``models.py``).
    """

    def __init__(self, *, folder: Path, model: str) -> None:
        if not folder.is_dir():
            raise ModelError(
                f"The speech model {model} is not in {folder}.",
                way_on=f"Install it with: mockinterview models install {model}",
            )
        self.name = f"vosk:{model}"
        self._folder = folder
        vosk.SetLogLevel(ERRORS_ONLY)
        with _naming(folder):
            self._model: vosk.Model | None = vosk.Model(model_path=short_path(folder))

    def open(self) -> "VoskRecognizer":
        """Return a recogniser for one answer. Raises ModelError where only now the model proves broken."""
        with _naming(self._folder):
            kaldi = vosk.KaldiRecognizer(self._loaded(), SAMPLE_RATE)
        kaldi.SetWords(True)
        return VoskRecognizer(kaldi, name=self.name, folder=self._folder)

    def knows(self, word: str) -> bool:
        """Return whether a single word, in lower case, is in the model's vocabulary and can ever be heard."""
        return bool(self._loaded().vosk_model_find_word(word) >= 0)

    def close(self) -> None:
        """Let go of the model; recognisers still open keep it alive until they end."""
        self._model = None

    def _loaded(self) -> "vosk.Model":
        if self._model is None:
            raise BugError("The engine is closed.")
        return self._model


class VoskRecognizer:
    """Hears one answer; may be used from one thread only.

    Two threads in one recogniser crash the process, even where one only asks for the partial words. It may be
    opened on another thread than the one that feeds it.

    libvosk ends an utterance after a pause, and after 20 s of speech without any; all utterances are joined.
    """

    def __init__(self, kaldi: "vosk.KaldiRecognizer", *, name: str, folder: Path) -> None:
        self._kaldi: vosk.KaldiRecognizer | None = kaldi
        self._name = name
        self._folder = folder
        self._words: list[Word] = []
        self._half_sample = b""
        self._fed_bytes = 0

    def feed(self, pcm: bytes) -> None:
        """Take the next piece of sound; any length, also an odd number of bytes.

        Raises ModelError where the model is made for sound that can't be had from ours.
        """
        kaldi = self._open()
        self._fed_bytes += len(pcm)
        sound = self._half_sample + pcm
        whole = len(sound) - len(sound) % SAMPLE_BYTES
        self._half_sample = sound[whole:]
        with _naming(self._folder):
            for start in range(0, whole, PIECE_BYTES):
                if kaldi.AcceptWaveform(sound[start : min(start + PIECE_BYTES, whole)]):
                    self._words += _words(kaldi.Result())

    def partial(self) -> str:
        """Return the words of all utterances that ended and those of the present one as they look now."""
        present = json.loads(self._open().PartialResult()).get("partial", "").split()
        ended = [word.word for word in self._words]
        return " ".join(ended + [word for word in present if word not in NOT_WORDS])

    def finish(self) -> Transcript:
        """Return everything heard; the recogniser can't be fed afterwards."""
        self._words += _words(self._open().FinalResult())
        self.close()
        duration_s = self._fed_bytes / SAMPLE_BYTES / SAMPLE_RATE
        return Transcript(tuple(self._words), duration_s=duration_s, recognizer=self._name)

    def close(self) -> None:
        """Free what the library holds; harmless after ``finish`` and when called twice."""
        self._kaldi = None

    def _open(self) -> "vosk.KaldiRecognizer":
        if self._kaldi is None:
            raise BugError("A recogniser serves one answer; open a new one.")
        return self._kaldi


@contextmanager
def _naming(folder: Path) -> Iterator[None]:
    """Turn what the library raises, a bare Exception, into an error that names the model."""
    try:
        yield
    except Exception as error:
        if type(error) is not Exception:
            raise
        raise ModelError(
            f"The speech model in {folder} is broken, or no Vosk model.",
            way_on="Remove it and install it again, or choose another one: mockinterview models list",
        ) from error


def _words(result: str) -> Iterator[Word]:
    """Yield the words of a result in the library's JSON; it has none where nothing was heard."""
    found: list[dict[str, Any]] = json.loads(result).get("result", [])
    for word in found:
        if word["word"] not in NOT_WORDS:
            yield Word(word["word"], word["start"], word["end"], min(word["conf"], 1.0))
