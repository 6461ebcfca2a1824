"""What a candidate said or typed, as words with times where there is sound."""

from dataclasses import dataclass, replace

from mockinterview.domain.vocabulary import Channel

SAMPLE_RATE = 16_000
"""Hertz; the rate of every recording the program makes and every block a recogniser is fed."""
SAMPLE_BYTES = 2
"""Bytes of one sample: signed 16-bit little-endian, one channel."""


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word with its place in the recording."""

    word: str
    start: float
    """Seconds from the start of the answer."""
    end: float
    """Seconds from the start of the answer."""
    confidence: float
    """0 to 1, as the recogniser gives it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a recording."""

    start: float
    """Seconds from the start of the answer."""
    end: float
    """Seconds from the start of the answer."""

    @property
    def seconds(self) -> float:
        """Return the length in seconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundMeasures:
    """What the voice did, measured in the sound; None where there was too little voice to measure."""

    pitch_variation_st: float | None = None
    """Standard deviation of the pitch in semitones."""
    loudness_variation_db: float | None = None
    """Standard deviation of the voice's loudness in dB."""
    trailing_off_db: float | None = None
    """How much quieter stretches of speech end than they run, in dB."""

    def joined_by(self, later: "SoundMeasures", *, share: float) -> "SoundMeasures":
        """Return what both measured, the later by its share (0 to 1) of the whole; None gives way."""

        def mean(one: float | None, other: float | None) -> float | None:
            if one is None or other is None:
                return other if one is None else one
            return (1 - share) * one + share * other

        return SoundMeasures(
            pitch_variation_st=mean(self.pitch_variation_st, later.pitch_variation_st),
            loudness_variation_db=mean(self.loudness_variation_db, later.loudness_variation_db),
            trailing_off_db=mean(self.trailing_off_db, later.trailing_off_db),
        )


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a recogniser made of a recording."""

    words: tuple[Word, ...]
    duration_s: float
    """Seconds of sound that were fed."""
    recognizer: str
    """Which recogniser and model, for example ``vosk:small-en-us``."""
    hesitations: tuple[Span, ...] = ()
    """Filled pauses ("um") heard in the sound that did not come out as words."""

    @property
    def text(self) -> str:
        """Return the words joined by blanks."""
        return " ".join(word.word for word in self.words)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it goes to the scorer and into the store."""

    channel: Channel
    text: str
    words: tuple[Word, ...] = ()
    hesitations: tuple[Span, ...] = ()
    duration_s: float | None = None
    """Seconds from the start of listening to its end; None for typed text."""
    recognizer: str | None = None
    audio_file: str | None = None
    """Name of the recording inside the recordings folder."""
    notice: str | None = None
    """What went wrong while listening, as a sentence."""
    continued_at: tuple[float, ...] = ()
    """Seconds at which the answer to a follow-up begins; the thinking before its first word is no pause."""
    sound: SoundMeasures | None = None
    """What the voice did; None for text, and where the sound was not measured."""

    @property
    def written_on(self) -> str:
        """Return what was typed after the words that were spoken; empty where that can't be told apart."""
        said = " ".join(word.word for word in self.words)
        return self.text.removeprefix(said).strip() if said and self.text.startswith(said) else ""

    @classmethod
    def from_transcript(
        cls, transcript: Transcript, *, channel: Channel, audio_file: str | None, notice: str | None = None
    ) -> "Answer":
        """Return the spoken answer a transcript stands for."""
        return cls(
            channel=channel,
            text=transcript.text,
            words=transcript.words,
            hesitations=transcript.hesitations,
            duration_s=transcript.duration_s,
            recognizer=transcript.recognizer,
            audio_file=audio_file,
            notice=notice,
        )

    def continued_by(self, later: "Answer") -> "Answer":
        """Return this answer and a later one (to its follow-up) as one, the later one's times moved on."""
        offset = self.duration_s or 0.0
        return replace(
            self,
            text=f"{self.text} {later.text}".strip(),
            words=self.words + tuple(_moved_word(word, offset) for word in later.words),
            hesitations=self.hesitations + tuple(_moved_span(span, offset) for span in later.hesitations),
            duration_s=None if later.duration_s is None else offset + later.duration_s,
            continued_at=(*self.continued_at, offset),
            sound=self._joined_sound(later),
        )

    def _joined_sound(self, later: "Answer") -> SoundMeasures | None:
        if self.sound is None or later.sound is None:
            return self.sound or later.sound
        words = len(self.words) + len(later.words)
        return self.sound.joined_by(later.sound, share=len(later.words) / max(words, 1))


def _moved_word(word: Word, offset: float) -> Word:
    return replace(word, start=word.start + offset, end=word.end + offset)


def _moved_span(span: Span, offset: float) -> Span:
    return Span(span.start + offset, span.end + offset)
