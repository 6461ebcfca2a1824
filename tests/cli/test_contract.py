"""Verbs, options, JSON keys and exit codes that other programs rely on."""

import pytest
from support.command_line import NO_WINDOW, CommandLine

from mockinterview import __version__
from mockinterview.domain.score import SKILL_WEIGHTS
from mockinterview.domain.vocabulary import Skill

VERBS = {
    "": "--home --version practice transcribe doctor voices devices play score sessions questions models "
    "settings train evaluate model label labels due drill plan calendar report",
    "practice": "--type --difficulty --duration --company --mode --profile --seed --set --due --answers "
    "--typed --voice --no-voice --demo --hints --json",
    "due": "--profile --json",
    "drill": "--profile --answers --typed --voice --no-voice --json",
    "plan": "--date --minutes --profile --json",
    "calendar": "--out --at --profile",
    "report": "ID --pdf --since --until --profile --type --company --paper --json",
    "transcribe": "--json",
    "progress": "--type --company --profile --mode --since --until --chart --out --theme --json",
    "score": "--in --out --skip-bad --json",
    "doctor": "--json",
    "voices": "--json",
    "devices": "--json",
    "sessions": "list show resume delete export",
    "sessions list": "--type --company --profile --status --search --limit --json",
    "sessions show": "--json",
    "sessions resume": "--answers --typed --voice --no-voice --json",
    "sessions delete": "--yes",
    "sessions export": "--json",
    "questions": "list add import export edit discard retire lint coverage similar tailor sets",
    "questions list": "--type --difficulty --company --category --own --retired --json",
    "questions import": "--replace --skip-bad",
    "questions export": "--format --type --difficulty --company --category --own --retired --out",
    "questions edit": "--file",
    "questions retire": "--back",
    "questions lint": "--json",
    "questions coverage": "--json",
    "questions similar": "--top --json",
    "questions tailor": "--job-description --resume --minutes --type --difficulty --save --json",
    "questions sets": "list delete",
    "questions sets list": "--json",
    "models": "list install use remove",
    "models list": "--json",
    "train": "--out --include-labels --seed",
    "evaluate": "--include-labels --seed --json",
    "model": "card list rollback",
    "model card": "--json",
    "model list": "--json",
    "label": "--rating --content-quality --communication --confidence --technical-accuracy --by --note "
    "--json",
    "labels": "list remove",
    "labels list": "--json",
    "settings": "list set reset",
    "settings list": "--json",
}
SUMMARY_KEYS = set(
    "id profile type difficulty company minutes mode channel seed status started_at completed_at "
    "questions answered overall rating".split()
)
RESPONSE_KEYS = set(
    "id follow_up answered_at channel text words hesitations sound duration_s recognizer audio_file notice "
    "excluded attempt guess recognized_words overall overall_low overall_high rating reason scorer skills "
    "adjustment own_labels probabilities structure measures feedback".split()
)
MEASURE_KEYS = set(
    "words fillers hedges repeats terms_used terms_expected key_point_coverage words_per_minute "
    "fillers_per_minute response_latency_s speaking_s pauses longest_pause_s pause_share "
    "mean_confidence syllables_per_second pace_variation pauses_inside words_per_sentence connectives "
    "specifics pitch_variation_st loudness_variation_db trailing_off_db".split()
)
FEEDBACK_KEYS = set("assessed strengths improvements best weakest trend per_answer drill".split())
QUESTION_KEYS = set(
    "id revision type difficulty company category text display looking_for seconds keywords key_points "
    "misconceptions follow_ups sample_answer".split()
)
SETTING_KEYS = set(
    "voice voice_rate voice_volume voice_on microphone speaker recognizer profile practice_type "
    "practice_difficulty practice_company practice_minutes practice_mode practice_channel theme text_size "
    "hints guess_first live_words auto_end auto_end_silence_s keep_audio_days first_run_done "
    "window_geometry".split()
)
"""Settings that other programs may rely on; later versions only add to them."""


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_options(experienced: CommandLine, verb, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = experienced(*verb.split(), "--help")
    assert shown.code == 0
    assert [name for name in VERBS[verb].split() if name not in shown.out] == []


def test_the_version(experienced: CommandLine):
    assert experienced("--version").out == f"mockinterview {__version__}\n"


def test_alone_it_opens_the_window(experienced: CommandLine):
    begun = experienced()
    assert (begun.code, begun.out, begun.err) == (0, "", "")
    assert experienced.home == NO_WINDOW.opened_on


def test_every_page_can_be_rendered(experienced: CommandLine, tmp_path):
    rendered = experienced("--screenshot", tmp_path)
    assert (rendered.code, rendered.err) == (0, "")
    assert rendered.out == f"1 pictures are in {tmp_path}\n"


def test_a_transcript(experienced: CommandLine, recordings):
    transcript = experienced.data("transcribe", recordings / "2.wav")
    assert list(transcript) == ["text", "duration_s", "recognizer", "words"]
    assert transcript["text"] == "a stack is last in first out and it is small"
    assert transcript["recognizer"] == "vosk:mini"
    assert {tuple(word) for word in transcript["words"]} == {("word", "start", "end", "confidence")}
    ends = [word["end"] for word in transcript["words"]]
    assert ends == sorted(ends)
    assert ends[-1] < transcript["duration_s"] < ends[-1] + 2
    assert experienced("transcribe", recordings / "2.wav").out == f"{transcript['text']}\n"


def test_the_history(experienced: CommandLine, session_id):
    (session,) = experienced.data("sessions", "list")
    assert set(session) == SUMMARY_KEYS
    assert session["type"] == "technical_software"
    assert session["channel"] == "recorded"
    assert session["status"] == "completed"
    assert (session["questions"], session["answered"], session["seed"]) == (2, 2, 1)
    assert session_id[:8] in experienced("sessions", "list").out
    assert experienced.data("sessions", "list", "--search", "zebra crossing") == []


@pytest.mark.parametrize(
    ("option", "value", "count"),
    [
        ("--type", "technical_software", 1),
        ("--type", "behavioral", 0),
        ("--status", "completed", 1),
        ("--status", "abandoned", 0),
        ("--profile", "somebody", 0),
        ("--company", "google", 0),
        ("--limit", "1", 1),
    ],
)
def test_the_history_is_narrowed(experienced: CommandLine, option, value, count):
    assert len(experienced.data("sessions", "list", option, value)) == count


def test_one_session(experienced: CommandLine, session_id):
    session = experienced.data("sessions", "show", session_id)
    assert set(session) == SUMMARY_KEYS | {"asked", "summary"}
    assert set(session["summary"]) == FEEDBACK_KEYS
    assert set(session["summary"]["best"]) == {"position", "overall"}
    assert set(session["summary"]["drill"]) == {"type", "difficulty", "minutes", "part", "focus"}
    assert [set(asked) for asked in session["asked"]] == [
        {"position", "status", "question_id", "category", "question", "bookmarked", "responses"}
    ] * 2
    responses = [response for asked in session["asked"] for response in asked["responses"]]
    assert len(responses) == 3
    for response in responses:
        assert set(response) == RESPONSE_KEYS
        assert set(response["measures"]) == MEASURE_KEYS
        assert set(response["words"][0]) == {"word", "start", "end", "confidence"}
        assert (experienced.home / "recordings" / response["audio_file"]).is_file()


def test_a_score_is_the_sum_of_its_parts(experienced: CommandLine, session_id):
    session = experienced.data("sessions", "show", session_id)
    scored = session["asked"][0]["responses"][0]
    assert set(scored["skills"]) == {"content_quality", "communication", "confidence", "technical_accuracy"}
    for skill in scored["skills"].values():
        assert set(skill) == {"value", "parts"}
        assert {tuple(part) for part in skill["parts"]} == {("name", "value", "weight", "evidence")}
        total = sum(part["value"] * part["weight"] for part in skill["parts"])
        assert skill["value"] == pytest.approx(total)
    added = scored["adjustment"]["value"] if scored["adjustment"] else 0.0
    weighted = sum(SKILL_WEIGHTS[Skill(name)] * skill["value"] for name, skill in scored["skills"].items())
    assert scored["overall"] == pytest.approx(weighted + added)
    assert {tuple(item) for item in scored["feedback"]} == {
        ("kind", "skill", "part", "sentence", "quote", "gain")
    }


def test_export_is_show_as_json(experienced: CommandLine, session_id):
    shown = experienced("sessions", "show", session_id, "--json").out
    assert experienced("sessions", "export", session_id, "--json").out == shown
    assert experienced("sessions", "export", session_id[:8]).out == shown


def test_a_beginning_of_the_id_will_do(experienced: CommandLine, session_id):
    shown = experienced("sessions", "show", session_id[:4])
    assert shown.code == 0
    assert "You said: the stack is last in first out" in " ".join(shown.out.split())


def test_the_question_bank(experienced: CommandLine):
    questions = experienced.data("questions", "list", "--type", "behavioral", "--difficulty", "entry")
    assert len(questions) >= 4
    assert {frozenset(question) for question in questions} == {frozenset(QUESTION_KEYS)}
    assert {(question["type"], question["difficulty"]) for question in questions} == {("behavioral", "entry")}
    assert {tuple(keyword) for question in questions for keyword in question["keywords"]} <= {
        ("term", "spoken")
    }
    of_google = experienced.data("questions", "list", "--company", "google")
    assert {question["company"] for question in of_google} == {"google"}
    assert "No question fits" in experienced("questions", "list", "--company", "nobody").out
    assert experienced.data("questions", "list", "--company", "nobody") == []


def test_the_speech_models(experienced: CommandLine):
    models = experienced.data("models", "list")
    assert {tuple(model) for model in models} == {("name", "title", "bytes", "state", "in_use")}
    states = {model["name"]: model["state"] for model in models}
    assert states == {
        "pocketsphinx": "installed",
        "small-en-us": "offered",
        "en-us-lgraph": "offered",
        "mini": "installed",
    }
    assert [model["name"] for model in models if model["in_use"]] == ["mini"]


def test_a_chosen_model_is_used_until_another_is(mockinterview: CommandLine):
    def in_use():
        return [model["name"] for model in mockinterview.data("models", "list") if model["in_use"]]

    assert mockinterview("models", "use", "pocketsphinx").code == 0
    assert in_use() == ["pocketsphinx"]
    assert mockinterview("models", "use", "mini").code == 0
    assert in_use() == ["mini"]
    assert mockinterview("models", "remove", "mini").code == 0
    replaced = mockinterview("models", "list", "--json")
    assert [model["name"] for model in replaced.data if model["in_use"]] == ["pocketsphinx"]
    assert replaced.notes == ["Note: vosk:mini is not installed, so pocketsphinx is used."]


def test_settings_are_kept_and_reset(mockinterview: CommandLine):
    assert set(mockinterview.data("settings", "list")) >= SETTING_KEYS
    assert mockinterview("settings", "set", "voice_rate", "180").code == 0
    assert mockinterview("settings", "set", "voice_on", "off").code == 0
    settings = mockinterview.data("settings", "list")
    assert (settings["voice_rate"], settings["voice_on"]) == (180, False)
    assert mockinterview("settings", "reset", "voice_rate").out == "voice_rate is now 165.\n"


def test_the_doctor(experienced: CommandLine):
    findings = experienced.data("doctor")
    assert {tuple(finding) for finding in findings} == {("name", "works", "is_essential", "sentence")}
    found = {finding["name"]: finding["sentence"] for finding in findings}
    assert found["Recogniser"] == "vosk:mini"
    assert found["Log file"] == str(experienced.home / "logs" / "mockinterview.log")
    lines = experienced("doctor").out.splitlines()
    assert len(lines) == len(findings)
    assert all(line.startswith(("ok ", "missing ")) for line in lines)


def test_the_doctor_ends_with_1_where_no_interview_can_be_held(mockinterview: CommandLine):
    (mockinterview.home / "models" / "mini" / "am" / "final.mdl").write_bytes(b"broken")
    ill = mockinterview("doctor")
    assert ill.code == 1
    assert "missing  Recogniser: " in ill.out


def test_voices_and_devices_are_listed(experienced: CommandLine):
    assert experienced("devices").code == 0
    assert isinstance(experienced.data("devices"), list)


def test_a_finished_interview_is_printed_as_json(mockinterview: CommandLine, recordings):
    held = mockinterview("practice", "--answers", recordings, "--json")
    assert held.code == 0
    assert held.data["status"] == "completed"
    assert held.data == mockinterview.data("sessions", "show", held.data["id"])


def test_a_deleted_session_leaves_no_sound(experienced: CommandLine, session_id, tmp_path):
    program = experienced.copy(tmp_path / "home")
    assert list((program.home / "recordings").iterdir())
    assert program("sessions", "delete", session_id, typed="n\n").code == 2
    assert len(program.data("sessions", "list")) == 1
    assert program("sessions", "delete", session_id[:8], typed="y\n").code == 0
    assert program.data("sessions", "list") == []
    assert list((program.home / "recordings").iterdir()) == []


def test_the_environment_names_the_home_and_an_option_overrules_it(experienced: CommandLine, tmp_path):
    named = experienced.run_apart("sessions", "list", "--json")
    assert len(named.data) == 1
    other = experienced.run_apart("--home", tmp_path / "other", "sessions", "list", "--json")
    assert (other.code, other.data) == (0, [])
    assert (tmp_path / "other" / "mockinterview.db").is_file()
