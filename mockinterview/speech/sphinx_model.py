"""The model files that come with PocketSphinx, and a decoder over them."""

from pathlib import Path

import pocketsphinx

from mockinterview.domain.errors import ModelError


def packaged_dictionary() -> Path:
    """Return CMUdict as PocketSphinx ships it: a word and its phones a line."""
    return _packaged("cmudict-en-us.dict")


def packaged_language_model() -> Path:
    """Return the general trigram model that PocketSphinx ships."""
    return _packaged("en-us.lm.bin")


def load_decoder(*, language_model: Path | None, dictionary: Path | None) -> pocketsphinx.Decoder:
    """Return a decoder with the given files, else the packaged ones; takes about half a second.

    Raises ModelError where a file is missing or broken.
    """
    lm = language_model or packaged_language_model()
    words = dictionary or packaged_dictionary()
    try:
        return pocketsphinx.Decoder(
            hmm=str(_packaged("en-us")), lm=str(lm), dict=str(words), loglevel="FATAL"
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(
            f"The built-in recogniser can't be loaded with {lm.name} and {words.name}.",
            way_on="Delete the folder of the interview language, or install the program again.",
        ) from error


def _packaged(name: str) -> Path:
    return Path(pocketsphinx.get_model_path()) / "en-us" / name
