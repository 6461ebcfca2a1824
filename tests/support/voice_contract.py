"""What every voice must do, as checks that take a voice."""

import threading
from collections.abc import Callable

from mockinterview.ports import Voice

PATIENCE_S = 15.0
SENTENCE = "Go on, please."


class Told:
    """What a voice reported about one sentence."""

    def __init__(self) -> None:
        self.words: list[tuple[int, int]] = []
        self.ends: list[str | None] = []
        self.threads: set[int] = set()
        self.first_word = threading.Event()
        self._ended = threading.Event()

    def on_word(self, start: int, end: int) -> None:
        self.words.append((start, end))
        self.first_word.set()

    def on_done(self, failure: str | None) -> None:
        self.ends.append(failure)
        self.threads.add(threading.get_ident())
        self._ended.set()

    def ends_within(self, seconds: float) -> bool:
        """Wait so long at most; return whether it ended."""
        return self._ended.wait(seconds)

    def wait(self) -> str | None:
        """Wait for the end; return the failure."""
        assert self._ended.wait(PATIENCE_S), "on_done was not called"
        return self.ends[0]


def say(voice: Voice, text: str) -> Told:
    """Let the voice begin and return what it will tell."""
    told = Told()
    voice.say(text, on_word=told.on_word, on_done=told.on_done)
    return told


def check_every_word_is_named_in_order(voice: Voice) -> None:
    told = say(voice, SENTENCE)
    assert told.wait() is None
    assert [SENTENCE[start:end] for start, end in told.words] == SENTENCE.split()


def check_the_end_comes_once_from_another_thread(voice: Voice) -> None:
    told = say(voice, SENTENCE)
    told.wait()
    voice.stop()
    voice.close()
    assert told.ends == [None]
    assert threading.get_ident() not in told.threads


def check_a_stopped_sentence_ends_once_without_a_failure(voice: Voice) -> None:
    told = say(voice, SENTENCE * 20)
    voice.stop()
    voice.stop()
    assert told.wait() is None
    voice.close()
    assert told.ends == [None]


def check_a_new_sentence_ends_the_one_before(voice: Voice) -> None:
    first, second = say(voice, SENTENCE * 20), say(voice, SENTENCE)
    assert (first.wait(), second.wait()) == (None, None)
    assert len(second.words) == len(SENTENCE.split())
    assert (first.ends, second.ends) == ([None], [None])


def check_the_next_sentence_can_be_said_from_the_end_of_one(voice: Voice) -> None:
    second = Told()
    voice.say(
        SENTENCE,
        on_word=lambda start, end: None,
        on_done=lambda failure: voice.say(SENTENCE, on_word=second.on_word, on_done=second.on_done),
    )
    assert second.wait() is None
    assert len(second.words) == len(SENTENCE.split())


def check_nothing_to_say_ends_without_a_word(voice: Voice) -> None:
    told = say(voice, "")
    assert told.wait() is None
    assert told.words == []


def check_nothing_to_hold_is_harmless(voice: Voice) -> None:
    voice.pause()
    voice.resume()
    voice.stop()


def check_voices_can_be_chosen_from(voice: Voice) -> None:
    voices = voice.voices()
    assert len({choice.id for choice in voices}) == len(voices) > 0
    assert any(choice.language.lower().startswith("en") for choice in voices)


def check_closing_twice_is_harmless(voice: Voice) -> None:
    told = say(voice, SENTENCE * 20)
    voice.close()
    voice.close()
    assert told.wait() is None


CHECKS: tuple[Callable[[Voice], None], ...] = (
    check_every_word_is_named_in_order,
    check_the_end_comes_once_from_another_thread,
    check_a_stopped_sentence_ends_once_without_a_failure,
    check_a_new_sentence_ends_the_one_before,
    check_the_next_sentence_can_be_said_from_the_end_of_one,
    check_nothing_to_say_ends_without_a_word,
    check_nothing_to_hold_is_harmless,
    check_voices_can_be_chosen_from,
    check_closing_twice_is_harmless,
)
