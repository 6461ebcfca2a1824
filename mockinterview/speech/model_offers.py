"""The speech models that can be fetched with one command."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

MODELS_PAGE = "https://alphacephei.com/vosk/models"
"""Where the makers of Vosk publish their models."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOffer:
    """A published model archive, pinned to one file."""

    name: str
    """How the program calls the model."""
    title: str
    """What it is, for people."""
    url: str
    bytes: int
    """Size of the archive."""
    sha256: str
    """Checksum of the archive, in lower-case hexadecimal digits."""
    license: str
    """SPDX identifier."""

    @property
    def archive_stem(self) -> str:
        """Return the archive's file name without its extension, which is also the name of its top folder."""
        return PurePosixPath(urlsplit(self.url).path).stem


OFFERS = (
    ModelOffer(
        name="small-en-us",
        title="US English, small: quick and light (about 300 MB of memory)",
        url=f"{MODELS_PAGE}/vosk-model-small-en-us-0.15.zip",
        bytes=41_205_931,
        sha256="30f26242c4eb449f948e42cb302dd7a686cb29a3423a8367f99ff41780942498",
        license="Apache-2.0",
    ),
    ModelOffer(
        name="en-us-lgraph",
        title="US English, medium: fewer mistakes, slower to load",
        url=f"{MODELS_PAGE}/vosk-model-en-us-0.22-lgraph.zip",
        bytes=130_557_655,
        sha256="d9838b4aaa82a75c4a17f5aca300eaca129aaab2a7cbf951bafbb500eb9c4334",
        license="Apache-2.0",
    ),
)
"""Sizes and checksums are those that Linux distributions and other programs pin for the same addresses."""
