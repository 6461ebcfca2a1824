"""An interview of two questions with everything faked but the conductor and the listener."""

import threading
from datetime import UTC, datetime

from fakes.audience import RecordingAudience
from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.questions import ListedQuestions, make_question
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings
from fakes.scorer import CountingScorer
from fakes.sessions import make_wish
from fakes.store import MemorySessionStore
from fakes.voice import SilentVoice

from mockinterview.domain.events import Phase
from mockinterview.domain.vocabulary import Mode
from mockinterview.practice.conduct import Conductor, Room
from mockinterview.practice.sessions import Sessions
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.typed import TypedListener

SECOND = b"\x01\x00" * 16_000
LONG = " ".join(f"word{n}" for n in range(40))


class CuedVoice(SilentVoice):
    """Speaks until released; the next cue is called after each ``say``."""

    def __init__(self):
        super().__init__(held=True)
        self.cues = []

    def say(self, text, *, on_word, on_done):
        super().say(text, on_word=on_word, on_done=on_done)
        if self.cues:
            self.cues.pop(0)()


class FixedClock:
    def now(self):
        return datetime(2026, 3, 1, tzinfo=UTC)


class Rehearsal:
    """One interview of two questions with everything faked but the conductor and the listener."""

    def __init__(self, listener=None, *, mode=Mode.PRACTICE, voice=None, scorer=None, store=None):
        self.store = store or MemorySessionStore()
        self.recordings = MemoryRecordings()
        self.voice = voice or SilentVoice()
        self.listener = listener(self.recordings) if listener else TypedListener()
        bank = ListedQuestions([make_question(id=f"q{n}", category=f"c{n}") for n in (1, 2)])
        self.sessions = Sessions(
            store=self.store,
            bank=bank,
            recordings=self.recordings,
            clock=FixedClock(),
            new_seed=lambda: 7,
        )
        self.prepared = self.sessions.prepare(make_wish(minutes=4, mode=mode))
        self.audience = RecordingAudience()
        room = Room(
            listener=self.listener,
            voice=self.voice,
            scorer=scorer or CountingScorer(),
            store=self.store,
            clock=FixedClock(),
        )
        self.conductor = Conductor(
            interview=self.prepared.interview,
            session_id=self.prepared.session_id,
            room=room,
            audience=self.audience,
        )
        self.audience.conductor = self.conductor

    def run(self):
        """Run to the end on a thread, so that a hang fails the test instead of stopping it."""
        thread = threading.Thread(target=self.conductor.run, daemon=True)
        thread.start()
        thread.join(20)
        assert not thread.is_alive(), f"still in {self.conductor.interview.phase}"
        return self.store.get(self.prepared.session_id)

    def when(self, phase, *acts):
        """Do the acts, one at each time the interview comes to a phase."""
        self.audience.when(phase, acts)
        return self

    def type_answers(self, *texts):
        sends = [lambda text=text: self.listener.send(text) for text in texts]
        return self.when(Phase.LISTENING, *sends)

    def when_heard(self, action):
        """Return an act: wait, beside the conductor, for the microphone's script to end, then ask."""
        heard = self.listener.microphone.heard_out

        def wait_and_ask():
            assert heard.acquire(timeout=5)
            self.conductor.ask_for(action)

        return lambda: threading.Thread(target=wait_and_ask, daemon=True).start()

    def acts(self, *actions):
        return [lambda action=action: self.conductor.ask_for(action) for action in actions]


def spoken(*answers, engine=None, **microphone):
    engine = engine or ScriptedEngine(*[LONG] * 4, word_s=0.02)

    def listener(recordings):
        mic = ScriptedMicrophone(answers, **microphone)
        made = SpokenListener(
            microphone=mic, engine=lambda: engine, meter=ScriptedMeter, recordings=recordings
        )
        made.microphone = mic
        return made

    return listener
