"""The language of interviews: a language model and a dictionary made from our own sentences.

The general model that PocketSphinx ships was made from news and the like; it has never seen most technical
terms. A static mixture of 0.7 general and 0.3 ours brings them within reach: 35 % word errors and 39 % of
the terms without it, 21 % and 79 % with it, on 32 clips of answers that are in neither list
(``tests/benchmarks/recognition.py``).
"""

import hashlib
import json
import multiprocessing
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from mockinterview.domain.errors import ModelError
from mockinterview.speech.language_model_arpa import write_binary
from mockinterview.speech.language_model_counts import WittenBell
from mockinterview.speech.language_model_mixture import mix
from mockinterview.speech.language_model_text import spoken_sentences
from mockinterview.speech.language_model_trie import read_trie
from mockinterview.speech.sphinx_model import packaged_dictionary, packaged_language_model

GENERAL_WEIGHT = 0.7
_UNFINISHED = "building-"
_RECIPE = 1
"""Raised whenever the same sentences would give another model."""


def build(sentences: Sequence[str], *, pronunciations: Path, language_model: Path, dictionary: Path) -> None:
    """Make both files from written sentences.

    Takes about 12 s of CPU and 1 GB, so not in the program's own process. ``language_model`` must end in
    ``.lm.bin``; ``pronunciations`` has further words in CMUdict's format. Each file appears only when it is
    complete. Raises ModelError where the packaged model can't be read.
    """
    with tempfile.TemporaryDirectory(dir=language_model.parent, prefix=_UNFINISHED) as folder:
        spoken = Path(folder) / "interview.dict"
        spoken.write_bytes(packaged_dictionary().read_bytes() + pronunciations.read_bytes())
        spoken.replace(dictionary)
        unfinished = Path(folder) / "interview.lm.bin"
        words = [sentence for text in sentences for sentence in spoken_sentences(text)]
        general, interview = read_trie(packaged_language_model()), WittenBell(words).model()
        write_binary(mix(general, interview, general_weight=GENERAL_WEIGHT), unfinished)
        unfinished.replace(language_model)


@dataclass(frozen=True, slots=True)
class InterviewModel:
    """The two files that the built-in recogniser takes."""

    language_model: Path
    dictionary: Path


LOOK_S = 0.1
"""How long at most the end of the program waits for a making that is given up."""


class InterviewLanguage:
    """Keeps the files of the interview language in a folder of the user's, made anew when the bank changes.

    ``pronunciations`` and ``sentences_file`` are the program's own lists; ``ending``, once set, ends making.
    """

    def __init__(
        self, folder: Path, *, pronunciations: Path, sentences_file: Path, ending: Event | None = None
    ) -> None:
        self._folder = folder
        self._pronunciations = pronunciations
        self._sentences_file = sentences_file
        self._ending = ending or Event()

    def ready(self) -> InterviewModel | None:
        """Return the newest complete files, maybe of an earlier bank; None before the first ``ensure``."""
        try:
            digest = json.loads(self._note.read_text(encoding="utf-8"))["digest"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        model = self._files(digest)
        return model if model.language_model.is_file() and model.dictionary.is_file() else None

    def is_current(self, sentences: Sequence[str]) -> bool:
        """Whether the files were made from just these sentences and our own."""
        return self.ready() == self._files(self._digest(self._texts(sentences)))

    def ensure(self, sentences: Sequence[str]) -> InterviewModel:
        """Return files made from just these sentences and our own, making them if need be.

        That takes about 15 s in a child process, while the caller's thread waits. Raises ModelError.
        """
        texts = self._texts(sentences)
        digest = self._digest(texts)
        wanted = self._files(digest)
        if self.ready() != wanted:
            self._make(texts, wanted)
            self._remember(digest)
        return wanted

    def _texts(self, sentences: Sequence[str]) -> list[str]:
        return [*self._sentences_file.read_text(encoding="utf-8").splitlines(), *sentences]

    @property
    def _note(self) -> Path:
        return self._folder / "interview.json"

    def _files(self, digest: str) -> InterviewModel:
        # The name changes with the content: a recogniser at work may hold the former files open.
        stem = self._folder / f"interview-{digest}"
        return InterviewModel(stem.with_suffix(".lm.bin"), stem.with_suffix(".dict"))

    def _digest(self, texts: Sequence[str]) -> str:
        digest = hashlib.sha256(f"{_RECIPE} {GENERAL_WEIGHT}\n".encode())
        digest.update(self._pronunciations.read_bytes())
        digest.update(str(packaged_language_model().stat().st_size).encode())
        digest.update("\n".join(texts).encode())
        return digest.hexdigest()[:16]

    def _make(self, texts: Sequence[str], wanted: InterviewModel) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        for left_behind in self._folder.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(left_behind, ignore_errors=True)  # by a build that was killed
        process = multiprocessing.get_context("spawn").Process(
            target=build,
            args=(texts,),
            kwargs={
                "pronunciations": self._pronunciations,
                "language_model": wanted.language_model,
                "dictionary": wanted.dictionary,
            },
            name="interview language",
            daemon=True,
        )
        process.start()
        while process.is_alive():
            process.join(LOOK_S)
            if self._ending.is_set():
                process.terminate()
        if process.exitcode != 0:
            raise ModelError(
                "The language model of the interview questions could not be made.",
                way_on="The built-in recogniser works without it; check that the disk has 200 MB free.",
            )

    def _remember(self, digest: str) -> None:
        """Note the new files, then remove those of former banks that nobody holds open."""
        unfinished = self._note.with_suffix(".new")
        unfinished.write_text(json.dumps({"digest": digest}), encoding="utf-8")
        unfinished.replace(self._note)
        for file in self._folder.glob("interview-*"):
            if digest not in file.name:
                _remove_unless_open(file)


def _remove_unless_open(file: Path) -> None:
    try:
        file.unlink()
    except PermissionError:  # Windows refuses while a recogniser has it open; the next change removes it
        return
