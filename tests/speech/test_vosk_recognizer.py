"""The Vosk recogniser on real libvosk, with a model and a voice made by the tests."""

import shutil
import threading
from itertools import cycle, islice, pairwise

import numpy as np
import pytest
import soxr
from support.recognizer_contract import CHECKS, SECOND_BYTES, Sample, transcribe
from support.voskmini import WORDS, Style, say

from mockinterview.domain.errors import BugError, ModelError
from mockinterview.speech.vosk_recognizer import VoskEngine

FRAME_S = 0.03
"""libvosk places words on a grid of 30 ms."""


@pytest.fixture(scope="module")
def engine(vosk_model_dir):
    engine = VoskEngine(folder=vosk_model_dir, model="mini")
    yield engine
    engine.close()


@pytest.fixture
def broken(vosk_model_dir, tmp_path):
    """A copy of the model, to be spoiled."""
    return shutil.copytree(vosk_model_dir, tmp_path / "broken")


def assert_heard(transcript, speech):
    """Every word is there in order, at its place."""
    assert [word.word for word in transcript.words] == [word.word for word in speech.words]
    for heard, spoken in zip(transcript.words, speech.words, strict=True):
        assert heard.start == pytest.approx(spoken.start, abs=FRAME_S)
        assert heard.end == pytest.approx(spoken.end, abs=FRAME_S)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_vosk_keeps_the_contract(check, engine):
    check(engine, Sample(pcm=say("hello world i use python").pcm, words=("hello", "world", "python")))


def test_words_come_with_their_times_and_high_confidence(engine):
    speech = say("um so we cache the query result in memory")
    transcript = transcribe(engine, speech.pcm)
    assert_heard(transcript, speech)
    assert min(word.confidence for word in transcript.words) > 0.9
    assert transcript.recognizer == engine.name == "vosk:mini"


def test_partial_words_grow_into_the_final_ones(engine):
    speech = say("hello world <0.9> cache index queue")
    recognizer = engine.open()
    seen = []
    for start in range(0, len(speech.pcm), 3200):
        recognizer.feed(speech.pcm[start : start + 3200])
        if recognizer.partial() not in seen[-1:]:
            seen.append(recognizer.partial())
    text = recognizer.finish().text
    assert text == "hello world cache index queue"
    assert seen[0] == ""
    assert "hello" in seen
    assert "hello world" in seen
    assert "hello world cache" in seen, "what came before the pause stays"
    assert all(len(later.split()) >= len(earlier.split()) for earlier, later in pairwise(seen))


def test_an_answer_of_45_seconds_loses_nothing(engine):
    words = [word for word in WORDS if len(word) > 3]
    speech = say(" <0.4> ".join(" ".join(words[start : start + 9]) for start in range(0, 100, 9)))
    assert speech.seconds > 45
    assert_heard(transcribe(engine, speech.pcm), speech)


@pytest.mark.parametrize("pause", ["", "<0.1>", "<0.3>", "<0.4>"])
@pytest.mark.parametrize("piece_s", [0.05, 0.25, 60.0])
def test_words_stay_whole_where_libvosk_cuts(engine, pause, piece_s):
    """It ends an utterance after 20 s without a longer pause, wherever it stands."""
    speech = say(f" {pause} ".join(islice(cycle(("hello", "world", "cache", "kubernetes", "index")), 95)))
    assert speech.seconds > 45
    transcript = transcribe(engine, speech.pcm, piece_bytes=int(piece_s * SECOND_BYTES))
    assert_heard(transcript, speech)


def test_a_long_pause_keeps_the_clock_right(engine):
    speech = say("hello world <6.5> cache index")
    assert_heard(transcribe(engine, speech.pcm), speech)


def test_an_unclear_word_has_low_confidence(engine):
    words = transcribe(engine, say("hello ?ake world").pcm).words
    assert words[1].word in {"take", "make"}
    assert words[1].confidence < 0.75 < min(words[0].confidence, words[2].confidence)


def test_a_noise_is_no_word(engine):
    transcript = transcribe(engine, say("hello [unk] world").pcm)
    assert transcript.text == "hello world"


def test_a_noise_is_no_partial_word(engine):
    recognizer = engine.open()
    recognizer.feed(say("hello [unk] world", Style(tail_s=0.2)).pcm)
    assert recognizer.partial() == "hello world"


def test_speech_in_a_noisy_room_is_heard(engine):
    speech = say("we decided to change the design", Style(noise_db=-45.0))
    assert_heard(transcribe(engine, speech.pcm), speech)


@pytest.mark.parametrize("device_rate", [44_100, 48_000])
def test_sound_of_other_rates_is_heard_after_resampling(engine, device_rate):
    speech = say("hello world we use a cache")
    captured = soxr.resample(speech.samples, 16_000, device_rate)
    pcm = soxr.resample(captured, device_rate, 16_000).astype(np.int16).tobytes()
    assert_heard(transcribe(engine, pcm), speech)


def test_recognizers_on_several_threads_do_not_mix(engine):
    speeches = [say("hello world cache"), say("index queue python"), say("we use memory")]
    heard = {}

    def hear(index):
        heard[index] = transcribe(engine, speeches[index].pcm)

    threads = [threading.Thread(target=hear, args=(index,)) for index in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for index, speech in enumerate(speeches):
        assert_heard(heard[index], speech)


def test_the_engine_says_which_words_it_knows(engine):
    assert engine.knows("um")
    assert engine.knows("kubernetes")
    assert not engine.knows("graphql")


def test_a_recognizer_outlives_its_engine(vosk_model_dir):
    engine = VoskEngine(folder=vosk_model_dir, model="mini")
    recognizer = engine.open()
    engine.close()
    engine.close()
    recognizer.feed(say("hello world").pcm)
    assert recognizer.finish().text == "hello world"
    with pytest.raises(BugError):
        engine.open()


def test_nothing_is_written_to_the_terminal(vosk_model_dir, capfd):
    engine = VoskEngine(folder=vosk_model_dir, model="mini")
    transcribe(engine, say("hello").pcm)
    assert capfd.readouterr() == ("", "")


def test_a_folder_with_a_foreign_name_is_opened(vosk_model_dir, tmp_path):
    folder = shutil.copytree(vosk_model_dir, tmp_path / "José's модель 模型")
    assert transcribe(VoskEngine(folder=folder, model="mini"), say("hello").pcm).text == "hello"


def test_a_missing_model_says_how_to_install_it(tmp_path):
    with pytest.raises(
        ModelError, match=r"not in .* Install it with: mockinterview models install small-en-us"
    ):
        VoskEngine(folder=tmp_path / "nowhere", model="small-en-us")


@pytest.mark.parametrize(
    "name", ["am/final.mdl", "conf/model.conf", "conf/mfcc.conf", "graph/words.txt", "graph/disambig_tid.int"]
)
def test_a_model_without_one_of_its_files_is_refused(broken, name):
    (broken / name).unlink()
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        VoskEngine(folder=broken, model="mini")


@pytest.mark.parametrize("spoilt", [b"", b"not a model", None], ids=["empty", "garbage", "truncated"])
def test_a_model_with_a_spoilt_net_is_refused(broken, spoilt):
    net = broken / "am/final.mdl"
    net.write_bytes(net.read_bytes()[:5000] if spoilt is None else spoilt)
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        VoskEngine(folder=broken, model="mini")


@pytest.mark.parametrize("name", ["graph/HCLr.fst", "graph/Gr.fst"])
@pytest.mark.parametrize("spoilt", [b"", b"not a graph", None], ids=["empty", "garbage", "truncated"])
def test_a_spoilt_graph_shows_at_the_first_answer(broken, name, spoilt):
    graph = broken / name
    graph.write_bytes(graph.read_bytes()[:500] if spoilt is None else spoilt)
    engine = VoskEngine(folder=broken, model="mini")
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        engine.open()


def test_a_model_for_sound_of_another_rate_shows_at_the_first_sound(broken):
    conf = broken / "conf/mfcc.conf"
    conf.write_text(f"{conf.read_text()}--sample-frequency=48000\n")
    recognizer = VoskEngine(folder=broken, model="mini").open()
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        recognizer.feed(say("hello").pcm)


def test_an_empty_folder_and_a_file_are_no_models(tmp_path):
    with pytest.raises(ModelError):
        VoskEngine(folder=tmp_path, model="mini")
    file = tmp_path / "model.zip"
    file.write_bytes(bytes(SECOND_BYTES))
    with pytest.raises(ModelError):
        VoskEngine(folder=file, model="mini")
