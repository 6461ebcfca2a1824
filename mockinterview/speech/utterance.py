"""One sentence of the interviewer, from its text to its last word."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError

from mockinterview.domain.errors import AudioError, VoiceError
from mockinterview.speech.playback import Playback
from mockinterview.speech.player import SoundPlayer
from mockinterview.speech.rendering import Rendering, Speech

OnWord = Callable[[int, int], None]
OnDone = Callable[[str | None], None]


class Utterance:
    """Renders, plays and reports in a thread of its own; ``volume`` is 0 to 1."""

    def __init__(
        self, rendering: Rendering, player: SoundPlayer, *, volume: float, on_word: OnWord, on_done: OnDone
    ) -> None:
        self._rendering = rendering
        self._player = player
        self._volume = volume
        self._on_word = on_word
        self._on_done = on_done
        self._lock = threading.Lock()
        self._stopped = False
        self._paused = False
        self._playback: Playback | None = None
        self._thread = threading.Thread(target=self._run, name="voice", daemon=True)

    def start(self) -> None:
        """Begin in the background."""
        self._thread.start()

    def stop(self) -> None:
        """Fall silent; ``on_done`` follows. Harmless when called twice or after the end."""
        with self._lock:
            self._stopped = True
            self._rendering.cancel()
            if self._playback is not None:
                self._playback.stop()

    def pause(self) -> None:
        """Hold the sentence where it is, or before its first sound."""
        with self._lock:
            self._paused = True
            if self._playback is not None:
                self._playback.pause()

    def resume(self) -> None:
        """Go on."""
        with self._lock:
            self._paused = False
            if self._playback is not None:
                self._playback.resume()

    def join(self) -> None:
        """Wait until ``on_done`` returned; without effect when called from there."""
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        failure = None
        try:
            self._speak(self._rendering.speech())
        except CancelledError:
            pass
        except (AudioError, VoiceError) as error:
            failure = str(error)
        finally:
            self._on_done(None if self._stopped else failure)

    def _speak(self, speech: Speech) -> None:
        playback = self._begin(speech) if speech.pcm else None
        if playback is None:
            return
        for word in speech.words:
            if playback.reach(word.start_s):
                self._on_word(word.start, word.end)
        playback.finish()

    def _begin(self, speech: Speech) -> Playback | None:
        with self._lock:
            if self._stopped:
                return None
            self._playback = self._player.start(
                speech.pcm, sample_rate=speech.sample_rate, volume=self._volume
            )
            if self._paused:
                self._playback.pause()
            return self._playback
