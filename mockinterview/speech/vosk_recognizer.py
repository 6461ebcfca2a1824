"""Hears with Vosk (libvosk, Kaldi): a large vocabulary, word times and confidences.

A model is always loaded by the path of its folder; without one the library would go to the network.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import vosk

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Transcript, Word
from mockinterview.domain.errors import BugError, ModelError
from mockinterview.speech.short_path import short_path

SECOND_BYTES = SAMPLE_RATE * SAMPLE_BYTES
PIECE_BYTES = SECOND_BYTES // 5
"""200 ms: with pieces of 100 to 250 ms partial words come soonest (measured), without needless calls."""
ERRORS_ONLY = -2
"""Log level: neither what the library does nor its warnings on standard error."""
CUT_S = 19.0
"""An utterance of 20 s is cut wherever it stands (Kaldi's endpoint rule 5); a second less, as pieces vary."""
REACH_BACK_S = 6.0
"""How far before such a cut the pause is sought from which the sound is heard once more."""
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
        model = self._loaded()

        def new_kaldi() -> "vosk.KaldiRecognizer":
            with _naming(self._folder):
                kaldi = vosk.KaldiRecognizer(model, SAMPLE_RATE)
            kaldi.SetWords(True)
            return kaldi

        return VoskRecognizer(new_kaldi, name=self.name, folder=self._folder)

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

    libvosk ends an utterance after a pause; all utterances are joined. One of 20 s without a pause of half
    a second it cuts, also through a word: then what follows the clearest of the last gaps between words is
    heard once more, as a new utterance.
    """

    def __init__(self, new_kaldi: "Callable[[], vosk.KaldiRecognizer]", *, name: str, folder: Path) -> None:
        self._new_kaldi = new_kaldi
        self._kaldi: vosk.KaldiRecognizer | None = new_kaldi()
        self._kaldi_start_s = 0.0
        self._utterance_start_s = 0.0
        self._name = name
        self._folder = folder
        self._words: list[Word] = []
        self._half_sample = b""
        self._fed_bytes = 0
        self._heard_bytes = 0
        self._recent = b""

    def feed(self, pcm: bytes) -> None:
        """Take the next piece of sound; any length, also an odd number of bytes.

        Raises ModelError where the model is made for sound that can't be had from ours.
        """
        self._open()
        self._fed_bytes += len(pcm)
        sound = self._half_sample + pcm
        whole = len(sound) - len(sound) % SAMPLE_BYTES
        self._half_sample = sound[whole:]
        self._hear(sound[:whole])

    def partial(self) -> str:
        """Return the words of all utterances that ended and those of the present one as they look now."""
        present = json.loads(self._open().PartialResult()).get("partial", "").split()
        ended = [word.word for word in self._words]
        return " ".join(ended + [word for word in present if word not in NOT_WORDS])

    def finish(self) -> Transcript:
        """Return everything heard; the recogniser can't be fed afterwards."""
        self._words += _words(self._open().FinalResult(), offset_s=self._kaldi_start_s)
        self.close()
        duration_s = self._fed_bytes / SECOND_BYTES
        return Transcript(tuple(self._words), duration_s=duration_s, recognizer=self._name)

    def close(self) -> None:
        """Free what the library holds; harmless after ``finish`` and when called twice."""
        self._kaldi = None

    def _open(self) -> "vosk.KaldiRecognizer":
        if self._kaldi is None:
            raise BugError("A recogniser serves one answer; open a new one.")
        return self._kaldi

    def _hear(self, sound: bytes) -> None:
        for start in range(0, len(sound), PIECE_BYTES):
            piece = sound[start : start + PIECE_BYTES]
            self._heard_bytes += len(piece)
            self._recent = (self._recent + piece)[-round(REACH_BACK_S * SECOND_BYTES) :]
            with _naming(self._folder):
                ended = self._open().AcceptWaveform(piece)
            if ended:
                self._end_utterance()

    def _end_utterance(self) -> None:
        words = list(_words(self._open().Result(), offset_s=self._kaldi_start_s))
        heard_s = self._heard_bytes / SECOND_BYTES
        gap_s = _clearest_gap(words, since_s=heard_s - len(self._recent) / SECOND_BYTES)
        was_cut = heard_s - self._utterance_start_s >= CUT_S
        self._utterance_start_s = heard_s
        if was_cut and gap_s is not None:
            self._words += [word for word in words if word.end <= gap_s]
            self._hear_again(since_s=gap_s)
        else:
            self._words += words

    def _hear_again(self, *, since_s: float) -> None:
        """Go back to a moment within the recent sound and hear on from there."""
        start = round(since_s * SAMPLE_RATE) * SAMPLE_BYTES
        sound = self._recent[start - self._heard_bytes :]
        self._kaldi = self._new_kaldi()
        self._kaldi_start_s = self._utterance_start_s = since_s
        self._heard_bytes = start
        self._recent = b""
        self._hear(sound)


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


def _clearest_gap(words: Sequence[Word], *, since_s: float) -> float | None:
    """Return the middle of the widest gap between two words since a moment, or None where there is none."""
    gaps = [(before.end, after.start) for before, after in pairwise(words) if before.end > since_s]
    if not gaps:
        return None
    start, end = max(gaps, key=lambda gap: (round(gap[1] - gap[0], 2), gap[0]))
    return (start + end) / 2


def _words(result: str, *, offset_s: float) -> Iterator[Word]:
    """Yield the words of a result in the library's JSON; it has none where nothing was heard."""
    found: list[dict[str, Any]] = json.loads(result).get("result", [])
    for word in found:
        if word["word"] not in NOT_WORDS:
            start, end = round(word["start"] + offset_s, 3), round(word["end"] + offset_s, 3)
            yield Word(word["word"], start, end, min(word["conf"], 1.0))
