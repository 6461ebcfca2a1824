"""What the window's interviews need of the services, over a store and a shelf in memory."""

from types import SimpleNamespace

from fakes.meter import ScriptedMeter
from fakes.microphone import ScriptedMicrophone
from fakes.recognizer import ScriptedEngine
from fakes.recordings import MemoryRecordings
from fakes.scorer import CountingScorer
from fakes.shelf import MemoryShelf
from fakes.store import MemorySessionStore
from fakes.voice import SilentVoice
from support.rehearsal import LONG, FixedClock

from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.conduct import Conductor, Room
from mockinterview.practice.sessions import Sessions
from mockinterview.practice.silence import NoVoice
from mockinterview.practice.spoken import SpokenListener
from mockinterview.practice.tailoring import Tailoring
from mockinterview.practice.typed import TypedListener


class Choices(dict):
    """Settings in a dictionary."""

    def set(self, key, value):
        self[key] = value


class Backstage:
    """Services without a disk, a device or a window; ``warmed`` is what was asked to be made ready."""

    def __init__(self, questions, **settings):
        self.settings = Choices(
            practice_type="technical_software",
            practice_difficulty="entry",
            practice_minutes=4,
            practice_mode="real",
            practice_channel="typed",
            practice_company=None,
            profile="default",
            voice_on=True,
            resume_declined=None,
            hints=False,
            auto_end=False,
            auto_end_silence_s=5,
        )
        self.settings.update(settings)
        self.store = MemorySessionStore()
        self.bank = MemoryShelf(questions)
        self.recordings = MemoryRecordings()
        self.voice = SilentVoice()
        self.warmed = []
        self.microphone = ScriptedMicrophone()
        self.sessions = Sessions(
            store=self.store,
            bank=self.bank,
            recordings=self.recordings,
            clock=FixedClock(),
            new_seed=lambda: 7,
        )
        self.tailoring = Tailoring(shelf=self.bank, documents=None, ranking=None)
        names = [SimpleNamespace(line=SimpleNamespace(name="default"))]
        self.keeping = SimpleNamespace(profiles=SimpleNamespace(list=lambda: names))

    def preparation(self, channel):
        return f"Prepares for {channel} answers."

    def warm_up(self, channel, *, aloud):
        self.warmed.append((channel, aloud))

    def listener(self, channel, answers):
        assert answers is None
        if channel is Channel.TYPED:
            return TypedListener()
        engine = ScriptedEngine(LONG)
        return SpokenListener(
            microphone=self.microphone,
            engine=lambda: engine,
            meter=ScriptedMeter,
            recordings=self.recordings,
        )

    def conductor(self, prepared, listener, audience, *, aloud):
        room = Room(
            listener=listener,
            voice=self.voice if aloud else NoVoice(),
            scorer=CountingScorer(),
            store=self.store,
            clock=FixedClock(),
        )
        return Conductor(
            interview=prepared.interview, session_id=prepared.session_id, room=room, audience=audience
        )
