"""Interviews with typed answers."""

import itertools
import signal

import pytest
from support.command_line import LONG_ANSWER, CommandLine, lines_until

PLAIN = ("practice", "--typed", "--type", "behavioral", "--mode", "real", "--seed", 5)


def answered(*answers):
    """Return what is typed: each answer ends with an empty line."""
    return "".join(f"{answer}\n\n" for answer in answers)


def responses(session):
    return [response for asked in session["asked"] for response in asked["responses"]]


@pytest.mark.parametrize(
    ("minutes", "questions"), [(1, 1), (2, 1), (3, 1), (4, 2), (10, 5), (20, 10), (120, None)]
)
def test_the_number_of_questions_follows_the_duration(mockinterview: CommandLine, minutes, questions):
    held = mockinterview(*PLAIN, "--duration", minutes, "--json", typed="/q\n")
    assert held.code == 0
    if questions is None:
        asked = len(held.data["asked"])
        assert 24 <= asked <= 60
        assert (
            asked == 60 or f"The bank has {asked} fitting questions, fewer than the 60 asked for." in held.err
        )
    else:
        assert len(held.data["asked"]) == questions


@pytest.mark.parametrize(
    "text",
    [
        "Ich würde zuerst fragen, was der Kunde möchte, und dann in kleinen Schritten liefern. 😀🚀",
        "我会先问用户想要什么，然后一步一步地交付，最后再检查结果。谢谢！",
        "مرحبا، سأبدأ بسؤال العميل ثم أعمل خطوة بخطوة",
        "e\u0301a\u0300 \u200d\U0001f469\u200d\U0001f4bb \u202eright to left\u202c \x00 nul",
        "'; DROP TABLE interview_sessions; --",
        '<b>bold</b> & {json: "yes"} %s {0} \\n [red]markup[/red]',
    ],
)
def test_any_script_is_kept_as_it_was_typed(mockinterview: CommandLine, text):
    held = mockinterview(*PLAIN, "--duration", 1, "--json", typed=answered(text, text))
    assert held.code == 0, held.err
    assert responses(held.data)[0]["text"] == text
    shown = mockinterview("sessions", "show", held.data["id"])
    assert shown.code == 0
    assert " ".join(text.split()) in " ".join(shown.out.split())


def test_a_very_long_answer(mockinterview: CommandLine):
    text = " ".join(itertools.islice(itertools.cycle(LONG_ANSWER.split()), 50_000))
    held = mockinterview(*PLAIN, "--duration", 1, "--json", typed=answered(text))
    assert held.code == 0, held.err
    (response,) = responses(held.data)[:1]
    assert response["text"] == text


def test_an_answer_of_several_lines_ends_with_an_empty_one(mockinterview: CommandLine):
    typed = "\n\n  first line  \nsecond line\n   \n" + answered("to the follow-up")
    held = mockinterview(*PLAIN, "--duration", 1, "--json", typed=typed)
    assert [response["text"] for response in responses(held.data)] == [
        "first line\nsecond line",
        "to the follow-up",
    ]


def test_what_is_typed_at_the_end_of_the_input_still_counts(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 4, "--json", typed=LONG_ANSWER)
    assert held.code == 0
    assert responses(held.data)[0]["text"] == LONG_ANSWER
    assert held.data["status"] == "abandoned"


def test_nothing_typed_at_all(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 4, "--json")
    assert (held.code, held.data["status"], held.data["answered"]) == (0, "abandoned", 0)


def test_a_question_is_repeated_and_skipped(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 4, typed="/r\n/s\n" + answered("short", "short again"))
    assert held.code == 0, held.err
    (session,) = mockinterview.data("sessions", "list")
    asked = mockinterview.data("sessions", "show", session["id"])["asked"]
    assert [one["status"] for one in asked] == ["skipped", "answered"]
    assert session["status"] == "completed"
    during, _, _ = held.out.partition("Overall: ")
    assert during.count(asked[0]["question"]) == 2


def test_leaving_in_the_middle_of_an_answer_keeps_it(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 4, "--json", typed=f"{LONG_ANSWER}\n/Q\nnot read any more\n\n")
    assert held.code == 0
    assert (held.data["status"], held.data["answered"]) == ("abandoned", 1)
    assert [response["text"] for response in responses(held.data)] == [LONG_ANSWER]


def test_a_word_that_begins_with_a_slash_is_part_of_the_answer(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 1, "--json", typed=answered("/src holds the sources", "/quit"))
    assert [response["text"] for response in responses(held.data)] == ["/src holds the sources", "/quit"]


def test_too_little_is_not_assessed_and_never_crashes(mockinterview: CommandLine):
    held = mockinterview(
        "practice",
        "--typed",
        "--type",
        "technical_software",
        "--duration",
        2,
        typed=answered("no", "I do not know anything about that, sorry, I really do not"),
    )
    assert held.code == 0, held.err
    assert "Completed: " in held.out


def test_an_answer_beside_the_point_is_scored(mockinterview: CommandLine):
    beside = "On weekends my sister bakes bread while children play football near an old harbor. " * 4
    held = mockinterview(
        "practice",
        "--typed",
        "--type",
        "technical_software",
        "--duration",
        1,
        "--json",
        typed=answered(beside, beside),
    )
    assert held.code == 0, held.err
    assert held.data["overall"] == pytest.approx(0, abs=1)


def test_real_mode_shows_everything_at_the_end(mockinterview: CommandLine):
    held = mockinterview(*PLAIN, "--duration", 1, typed=answered(LONG_ANSWER, LONG_ANSWER))
    assert held.code == 0
    assert held.out.index("Interviewer: ") < held.out.index("Overall: ")
    assert held.out.count("key points") == held.out[held.out.index("Overall: ") :].count("key points")


def test_ctrl_c_leaves_and_keeps_the_answers(mockinterview: CommandLine):
    with mockinterview.start(*PLAIN, "--duration", 4) as process:
        process.stdin.write(answered(LONG_ANSWER))
        process.stdin.flush()
        lines_until(process, "[Scoring]")
        lines_until(process, "[Listening]")
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(30) == 0
        assert process.stderr.read() == ""
    assert "ended early" in rest
    (session,) = mockinterview.data("sessions", "list")
    assert session["status"] == "abandoned"
    kept = responses(mockinterview.data("sessions", "show", session["id"]))
    assert [response["text"] for response in kept] == [LONG_ANSWER]


def test_ctrl_c_works_as_before_once_the_interview_is_over(mockinterview: CommandLine):
    before = signal.getsignal(signal.SIGINT)
    assert mockinterview(*PLAIN, "--duration", 1, typed="/q\n").code == 0
    assert signal.getsignal(signal.SIGINT) is before


def test_the_seed_brings_the_same_questions_again(mockinterview: CommandLine):
    def asked(seed, profile):
        held = mockinterview(
            "practice",
            "--typed",
            "--duration",
            10,
            "--seed",
            seed,
            "--json",
            "--profile",
            profile,
            typed="/q\n",
        )
        return [one["question_id"] for one in held.data["asked"]]

    assert asked(1, "ada") == asked(1, "grace") != asked(2, "alan")


def test_the_last_choice_is_the_next_default(mockinterview: CommandLine):
    chosen = ("--type", "system_design", "--difficulty", "advanced", "--duration", 4, "--mode", "real")
    mockinterview("practice", "--typed", *chosen, typed="/q\n")
    again = mockinterview("practice", "--typed", "--json", typed="/q\n").data
    assert (again["type"], again["difficulty"]) == ("system_design", "advanced")
    assert (again["minutes"], again["mode"]) == (4, "real")


def test_a_company_is_asked_for_and_filled_up_with_a_note(mockinterview: CommandLine):
    held = mockinterview(
        "practice",
        "--typed",
        "--company",
        "google",
        "--duration",
        60,
        "--type",
        "behavioral",
        "--json",
        typed="/q\n",
    )
    assert held.code == 0
    assert held.data["company"] == "google"
    assert any("general questions fill up the few for google" in note for note in held.notes)


def test_nothing_of_an_answer_is_in_the_log(mockinterview: CommandLine):
    mockinterview(*PLAIN, "--duration", 1, typed=answered("xylophone " * 40))
    log = (mockinterview.home / "logs" / "mockinterview.log").read_text("utf-8")
    assert "xylophone" not in log
