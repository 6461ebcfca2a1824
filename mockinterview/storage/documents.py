"""Reads the text of documents: plain text, Markdown, PDF and Word's .docx."""

import codecs
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from mockinterview.domain.errors import DocumentError

MOST_BYTES = 20_000_000
"""Larger files are no job description; also the most that a file may unpack to."""
MOST_PAGES = 50
"""Pages of a PDF that are read."""
_STUMBLES = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError),
    *(TypeError, ValueError),
)
"""Readers of such formats follow the bytes where they lead: beside their own errors, a damaged file ends in
any of these."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}p": "\n"}


class TextDocuments:
    """Implements ports.Documents."""

    def read(self, file: Path) -> str:
        """Return the text of a document. Raises DocumentError, also where there is no text in it."""
        reader = _READERS.get(file.suffix.lower())
        if reader is None:
            raise DocumentError(
                f"{file.name} is no kind of file that can be read here.",
                way_on="Save it as .txt, .md, .pdf or .docx, or paste the text with - instead of a file.",
            )
        try:
            with file.open("rb") as stream:
                content = stream.read(MOST_BYTES + 1)
        except OSError as error:
            raise DocumentError(
                f"{file} cannot be read ({error.strerror}).",
                way_on="Check the name and that you may read it.",
            ) from error
        if len(content) > MOST_BYTES:
            raise _unusable(file, f"is larger than {MOST_BYTES // 1_000_000} MB")
        text = reader(file, content)
        if not any(map(str.isalpha, text)):
            raise _unusable(file, "has no text in it, as a scanned page has none")
        return text


def _plain(file: Path, content: bytes) -> str:
    """Return plain text of any of the encodings that editors write."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise _unusable(file, "is no text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _pdf(file: Path, content: bytes) -> str:
    from pypdf import PdfReader  # 0.2 s that other documents do without
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    with _damage_explained(file, (PyPdfError, DependencyError)):
        try:
            reader = PdfReader(BytesIO(content))
            return "\n".join(page.extract_text() for page in reader.pages[:MOST_PAGES])
        except (FileNotDecryptedError, DependencyError) as error:
            raise _unusable(file, "is locked with a password") from error


def _docx(file: Path, content: bytes) -> str:
    with _damage_explained(file, (zipfile.BadZipFile, zlib.error, ElementTree.ParseError)):
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open("word/document.xml") as stream:
            xml = stream.read(MOST_BYTES + 1)
        if len(xml) > MOST_BYTES:
            raise _unusable(file, "unpacks to far too much")
        return "".join(_runs(ElementTree.fromstring(xml)))


def _runs(document: ElementTree.Element) -> Iterator[str]:
    """Yield a Word document's pieces of text, a line for every paragraph."""
    for element in document.iter():
        if element.tag == f"{_WORD}t":
            yield element.text or ""
        else:
            yield _BREAKS.get(element.tag, "")


@contextmanager
def _damage_explained(file: Path, expected: tuple[type[Exception], ...]) -> Iterator[None]:
    """Turn what a reader raises on damaged bytes into a DocumentError."""
    foreseen: tuple[type[Exception], ...] = (*expected, *_STUMBLES)
    try:
        yield
    except foreseen as error:
        raise _unusable(file, "is damaged or not what its name says") from error


def _unusable(file: Path, what: str) -> DocumentError:
    return DocumentError(f"{file.name} {what}.", way_on="Paste the text with - instead of a file.")


_READERS: dict[str, Callable[[Path, bytes], str]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _plain,
    ".markdown": _plain,
    ".pdf": _pdf,
    ".docx": _docx,
}
