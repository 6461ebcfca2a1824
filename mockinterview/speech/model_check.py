"""Tries a speech model in a process of its own: ``python -m mockinterview.speech.model_check FOLDER``.

A folder whose files do not belong together can end the process that loads it, by a signal or by ``exit``.
"""

import sys
from pathlib import Path
from random import Random

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.domain.errors import ModelError
from mockinterview.speech.model_trial import WORKS
from mockinterview.speech.vosk_recognizer import VoskEngine

SECOND_BYTES = SAMPLE_RATE * SAMPLE_BYTES
"""A second of silence and one of noise: with 0.2 s of silence some broken models still pass (measured)."""


def main(arguments: list[str]) -> int:
    """Load the model, let it hear silence and noise, and return 0; 1 where it is broken."""
    folder = Path(arguments[0])
    try:
        recognizer = VoskEngine(folder=folder, model=folder.name).open()
    except ModelError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    recognizer.feed(bytes(SECOND_BYTES) + Random(1).randbytes(SECOND_BYTES))
    recognizer.finish()
    if not _has_words(folder):
        sys.stderr.write("The model has no words.\n")
        return 1
    sys.stdout.write(f"{WORKS}\n")
    return 0


def _has_words(folder: Path) -> bool:
    """Whether the vocabulary is more than an empty file, with which every word would come out as nothing."""
    return any(
        (folder / name).is_file() and (folder / name).stat().st_size
        for name in ("graph/words.txt", "words.txt")
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
