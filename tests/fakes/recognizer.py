"""A recogniser that hears what a test tells it to."""

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE, Transcript, Word
from mockinterview.domain.errors import BugError
from mockinterview.ports import Recognizer

FRAME_BYTES = SAMPLE_RATE * SAMPLE_BYTES // 100
"""Sound is looked at in frames of 10 ms, as real recognisers do."""


class ScriptedEngine:
    """Hears the given answers, one per recogniser; the last one again and again.

    ``ScriptedEngine("hello world", "i use python")`` hears "hello world" in the first answer, whatever the
    sound is, at the pace of ``word_s`` seconds of sound a word. Silence (zeros) moves the clock and brings
    no words.
    """

    def __init__(
        self, *answers: str, name: str = "scripted:test", word_s: float = 0.4, confidence: float = 0.9
    ):
        self._answers = answers or ("",)
        self._name = name
        self._word_s = word_s
        self._confidence = confidence
        self.opened = 0
        self.closed = False

    @property
    def name(self) -> str:
        return self._name

    def open(self) -> Recognizer:
        script = self._answers[min(self.opened, len(self._answers) - 1)].split()
        self.opened += 1
        return ScriptedRecognizer(script, name=self._name, word_s=self._word_s, confidence=self._confidence)

    def close(self) -> None:
        self.closed = True


class ScriptedRecognizer:
    """Gives out the next word of its script whenever a word's length of sound was fed."""

    def __init__(self, script: list[str], *, name: str, word_s: float, confidence: float):
        self._script = script
        self._name = name
        self._word_s = word_s
        self._confidence = confidence
        self._words: list[Word] = []
        self._rest = b""
        self._fed_bytes = 0
        self._frames = 0
        self._voiced_frames = 0
        self._finished = False

    def feed(self, pcm: bytes) -> None:
        self._refuse_when_finished()
        self._fed_bytes += len(pcm)
        pcm = self._rest + pcm
        whole = len(pcm) - len(pcm) % FRAME_BYTES
        for start in range(0, whole, FRAME_BYTES):
            self._hear(pcm[start : start + FRAME_BYTES])
        self._rest = pcm[whole:]

    def partial(self) -> str:
        self._refuse_when_finished()
        return " ".join(word.word for word in self._words)

    def finish(self) -> Transcript:
        self._refuse_when_finished()
        self._finished = True
        duration_s = self._fed_bytes / SAMPLE_BYTES / SAMPLE_RATE
        return Transcript(tuple(self._words), duration_s=duration_s, recognizer=self._name)

    def close(self) -> None:
        self._finished = True

    def _hear(self, frame: bytes) -> None:
        self._frames += 1
        self._voiced_frames += any(frame)
        spoken = len(self._words)
        if spoken < len(self._script) and self._voiced_frames * 0.01 >= (spoken + 1) * self._word_s - 1e-9:
            end = self._frames * 0.01
            start = max(end - self._word_s, 0.0)
            self._words.append(Word(self._script[spoken], start, end, self._confidence))

    def _refuse_when_finished(self) -> None:
        if self._finished:
            raise BugError("A recogniser serves one answer; open a new one.")
