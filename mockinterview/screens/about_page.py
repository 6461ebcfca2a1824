"""What the program is made of, and whether it works here, as it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview import __version__
from mockinterview.practice.health import Finding, main_job_runs

VERSION = f"Mock Interview {__version__}"
LICENSE = "Released under the MIT license. It runs on this computer, with no account and no key."
CHECK, CHECKING = "Check this computer", "Trying every part; the recogniser may take some seconds…"
LOG_SENTENCE = "The log tells what the program did, never what you said. Send it with the report of a fault."
LOG_HEADING = "Log file"
OPEN_LOG, COPY_LOG, COPIED = "Open its folder", "Copy its path", "The path was copied."
LIBRARIES_HEADING = "Made with"
LIBRARIES = (
    ("Qt and PySide6", "the window", "LGPL-3.0"),
    ("Vosk", "recognition", "Apache-2.0"),
    ("PocketSphinx", "recognition, built in", "BSD-2-Clause"),
    ("pyttsx3 and eSpeak NG", "the voice", "MPL-2.0 and GPL-3.0"),
    ("PortAudio and sounddevice", "microphone and speaker", "MIT"),
    ("libsndfile and soundfile", "sound files", "LGPL-2.1 and BSD-3-Clause"),
    ("SQLite, SQLAlchemy, Alembic", "sessions", "public domain and MIT"),
    ("NumPy, scikit-learn, NLTK", "scoring and learning", "BSD-3-Clause and Apache-2.0"),
    ("all-MiniLM-L6-v2", "meaning of sentences", "Apache-2.0"),
    ("Lucide", "icons", "ISC"),
    ("Typer, Rich, Pydantic, platformdirs", "commands and files", "MIT"),
)
"""Name, what for, license (SPDX)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPicture:
    """What came of trying one part."""

    name: str
    state: str
    sentence: str
    tone: str
    """Color of the palette: good, fair, bad."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthPicture:
    """What came of trying every part."""

    headline: str
    findings: tuple[FindingPicture, ...]


def health_picture(findings: Sequence[Finding]) -> HealthPicture:
    """Return the picture of a check of this computer."""
    failed = sum(not finding.works for finding in findings)
    if not main_job_runs(findings):
        headline = "No interview can be held until what failed is mended."
    elif failed:
        headline = (
            "Interviews can be held; one part does not work."
            if failed == 1
            else (f"Interviews can be held; {failed} parts do not work.")
        )
    else:
        headline = "Everything works."
    return HealthPicture(headline=headline, findings=tuple(map(_finding, findings)))


def _finding(finding: Finding) -> FindingPicture:
    state = "Works" if finding.works else "Does not work"
    tone = "good" if finding.works else "bad" if finding.is_essential else "fair"
    return FindingPicture(name=finding.name, state=state, sentence=finding.sentence, tone=tone)
