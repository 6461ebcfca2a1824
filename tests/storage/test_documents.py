"""Job descriptions and resumes: their text in any usual form, and a sentence on every bad file."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from mockinterview.domain.errors import DocumentError
from mockinterview.storage import documents
from mockinterview.storage.documents import TextDocuments

WORDS = "Senior data engineer\nYou know SQL & Kafka."
WORD_XML = """<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>Senior data </w:t></w:r><w:r><w:t>engineer</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p>
<w:r><w:t>You know</w:t><w:tab/><w:t>SQL &amp; Kafka.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>"""


def docx(xml: str = WORD_XML, member: str = "word/document.xml") -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, xml)
    return stream.getvalue()


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page as simple as can be."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    content = f"BT /F 12 Tf 14 TL 50 700 Td {shown} ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    written, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>"
    return f"{written}{head}\nstartxref\n{len(written)}\n%%EOF\n".encode()


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("secret"))))
    writer.encrypt("password", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def read(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    return TextDocuments().read(folder / name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("job.txt", WORDS.encode()),
        ("job.TXT", WORDS.encode("utf-8-sig")),
        ("job.md", WORDS.encode("utf-16")),
        ("job.docx", docx()),
        ("job.pdf", pdf("Senior data engineer", "You know SQL & Kafka.")),
    ],
)
def test_the_words_of_a_document(tmp_path: Path, name: str, content: bytes) -> None:
    assert read(tmp_path, name, content).split() == WORDS.split()


def test_lines_stay_lines(tmp_path: Path) -> None:
    for name, content in (
        ("a.docx", docx()),
        ("a.pdf", pdf("Senior data engineer", "You know SQL & Kafka.")),
    ):
        assert "engineer\n" in read(tmp_path, name, content).replace("engineer \n", "engineer\n")


def test_text_of_an_old_editor_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "job.txt", "Müller’s café".encode("cp1252")) == "Müller’s café"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("job.doc", b"words", "job.doc is no kind of file that can be read here"),
        ("job", b"words", "no kind of file"),
        ("job.txt", b"", "has no text in it"),
        ("job.txt", b" 123 \n", "has no text in it"),
        ("job.txt", b"PNG\0\0", "is no text"),
        ("job.pdf", pdf(), "has no text in it"),
        ("job.pdf", b"", "is damaged or not what its name says"),
        ("job.pdf", b"these are words", "is damaged"),
        ("job.pdf", pdf("words")[:200], "is damaged"),
        ("job.pdf", locked_pdf(), "is locked with a password"),
        ("job.docx", b"", "is damaged"),
        ("job.docx", pdf("words"), "is damaged"),
        ("job.docx", docx()[:300], "is damaged"),
        ("job.docx", docx(member="other.xml"), "is damaged"),
        ("job.docx", docx(xml="<open>"), "is damaged"),
        ("job.docx", docx(xml="<w/>"), "has no text in it"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(tmp_path, name, content)
    assert sentence in caught.value.sentence
    assert "paste the text" in caught.value.way_on.lower()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"none\.txt cannot be read"):
        TextDocuments().read(tmp_path / "none.txt")


def test_too_much_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_BYTES", 2000)
    with pytest.raises(DocumentError, match="larger than"):
        read(tmp_path, "job.txt", b"word " * 1000)
    with pytest.raises(DocumentError, match="unpacks to far too much"):
        read(tmp_path, "job.docx", docx(xml=WORD_XML.replace("Senior", "word " * 1000)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(["a.pdf", "a.docx"]),
    place=st.floats(0, 1),
    length=st.integers(0, 20),
    noise=st.binary(max_size=8),
)
def test_damaged_bytes_are_read_or_refused(
    tmp_path: Path, name: str, place: float, length: int, noise: bytes
) -> None:
    good = pdf("words") if name == "a.pdf" else docx()
    cut = int(place * len(good))
    try:
        found = read(tmp_path, name, good[:cut] + noise + good[cut + length :])
    except DocumentError as error:
        found = error.sentence
    assert found
