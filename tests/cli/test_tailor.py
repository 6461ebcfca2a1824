"""Interviews fitted to a job: chosen, explained, saved and practiced."""

from pathlib import Path

import pytest
from support.command_line import CommandLine

JOB = "Backend engineer: REST and GraphQL APIs, database indexing, unit and integration testing."


@pytest.fixture
def job(tmp_path: Path) -> Path:
    file = tmp_path / "job.md"
    file.write_text(JOB)
    return file


def test_picks_are_explained(mockinterview: CommandLine, job: Path) -> None:
    shown = mockinterview("questions", "tailor", "--job-description", job, "--minutes", 4)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.startswith("sw-mid-rest-graphql  (technical_software, intermediate, api design)\n")
    assert '  - job description: "REST and GraphQL APIs"\n' in shown.out
    found = mockinterview.data("questions", "tailor", "--job-description", job, "--minutes", 4)
    assert (len(found["picks"]), found["notes"], found["saved"]) == (2, [], None)
    assert set(found["picks"][0]) == {"id", "type", "difficulty", "category", "question", "fit", "phrases"}
    assert set(found["picks"][0]["phrases"][0]) == {"words", "document"}


def test_a_pasted_job_and_a_resume(mockinterview: CommandLine, job: Path) -> None:
    pasted = mockinterview(
        *("questions", "tailor", "--job-description", "-", "--resume", job, "--type", "behavioral"),
        *("--type", "technical_software", "--difficulty", "intermediate", "--json"),
        typed="You mentor colleagues and resolve conflicts.",
    )
    picks = pasted.data["picks"]
    assert {pick["difficulty"] for pick in picks} == {"intermediate"}
    assert {pick["type"] for pick in picks} <= {"behavioral", "technical_software"}
    assert {phrase["document"] for pick in picks for phrase in pick["phrases"]} == {
        "job description",
        "resume",
    }
    assert pasted.data["notes"] == [f"Fitting questions: {len(picks)}, fewer than the 15 there is time for."]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("job.pdf", b"words", "is damaged"),
        ("job.docx", b"words", "is damaged"),
        ("job.doc", b"words", "no kind of file that can be read"),
        ("job.txt", b"", "no text in it"),
        ("job.txt", b"xyzzy", "Nothing in the job description matches"),
    ],
)
def test_a_bad_job_is_one_sentence(
    mockinterview: CommandLine, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(content)
    refused = mockinterview("questions", "tailor", "--job-description", tmp_path / name)
    assert (refused.code, refused.out) == (2, "")
    assert sentence in refused.err
    assert len(refused.err.splitlines()) == 1


def test_a_set_is_saved_practiced_and_deleted(mockinterview: CommandLine, job: Path) -> None:
    assert mockinterview("questions", "sets", "list").out.startswith("No set is saved.")
    saved = mockinterview(
        "questions", "tailor", "--job-description", job, "--minutes", 6, "--save", "acme job", "--json"
    )
    ids = [pick["id"] for pick in saved.data["picks"]]
    assert saved.data["saved"] == "acme job"
    assert mockinterview.data("questions", "sets", "list") == [{"name": "acme job", "questions": ids}]
    assert "acme job" in mockinterview("questions", "sets", "list").out
    mockinterview("questions", "retire", ids[0])
    held = mockinterview(
        "practice",
        "--set",
        "acme job",
        "--company",
        "google",
        "--typed",
        "--no-voice",
        "--json",
        typed="/s\n/s\n",
    )
    assert held.code == 0, held.err
    assert [asked["question_id"] for asked in held.data["asked"]] == ids[1:]
    assert held.data["company"] is None
    assert f"Note: Left out, as not asked any more: {ids[0]}." in held.notes
    cut = mockinterview(
        *("practice", "--set", "acme job", "--typed", "--no-voice", "--duration", 2, "--json"), typed="/s\n"
    )
    assert ([asked["question_id"] for asked in cut.data["asked"]], cut.data["minutes"]) == (ids[1:2], 2)
    assert mockinterview("questions", "sets", "delete", "acme job").code == 0
    refused = mockinterview("practice", "--set", "acme job", "--typed")
    assert (refused.code, "There is no set 'acme job'." in refused.err) == (2, True)
