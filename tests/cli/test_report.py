"""Reports from the command line."""

import io

from pypdf import PdfReader
from support.command_line import CommandLine


def pages(file):
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(file.read_bytes())).pages]


def test_a_session(experienced: CommandLine, session_id, tmp_path):
    file = tmp_path / "out.pdf"
    made = experienced.data("report", session_id[:8], "--pdf", file)
    found = pages(file)
    assert made == {"path": str(file), "pages": len(found), "unprintable": []}
    assert "Software engineering" in found[0]
    assert "Recognised by vosk:mini" in " ".join(found)
    assert "met the rating for 80 of 100" in " ".join(found)


def test_a_period(experienced: CommandLine, session_id, tmp_path):
    file = tmp_path / "all.pdf"
    said = experienced("report", "--since", "2020-01-01", "--until", "2099-12-31", "--pdf", file)
    found = pages(file)
    assert said.out == f"The report is in all.pdf, {len(found)} pages.\n"
    assert "1 January 2020 to 31 December 2099" in found[0]
    assert "1 session with 2 assessed answers, on 1 day." in found[0]
    assert "Too few sessions for a trend" in found[0]
    assert "Overall score" in " ".join(found)
    assert "2 of 2" in " ".join(found)


def test_a_period_without_sessions(experienced: CommandLine, tmp_path):
    file = tmp_path / "none.pdf"
    assert experienced("report", "--until", "2020-01-01", "--pdf", file).code == 0
    assert "No session of this period counts in statistics." in pages(file)[0]


def test_what_is_asked_for_in_vain(experienced: CommandLine, session_id, tmp_path):
    file = tmp_path / "there.pdf"
    file.touch()
    for arguments, sentence in (
        ((session_id, "--pdf", file), "is there already."),
        (("ffffffff", "--pdf", tmp_path / "a.pdf"), "There is no session"),
        (
            (session_id, "--since", "2026-01-01", "--pdf", tmp_path / "a.pdf"),
            "a session or a period, not both",
        ),
        ((session_id,), "Missing option '--pdf'"),
    ):
        refused = experienced("report", *arguments)
        assert refused.code == 2
        assert sentence in refused.err
    assert file.read_bytes() == b""
