"""Recognises one piece of sound and sorts what PocketSphinx found into words and hesitations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pocketsphinx

from mockinterview.domain.answer import Span, Word

_FRAMES_PER_SECOND = 100
_SILENCES = frozenset({"<s>", "</s>", "<sil>", "(NULL)"})
_FILLED_PAUSE = "[SPEECH]"
_NOT_WORDS = _SILENCES | {_FILLED_PAUSE, "[NOISE]"}
_SHORTEST_HESITATION_S = 0.15
"""Measured on 40 spoken fillers of 0.3-1.0 s: 33 found, 4 false in 16 minutes of speech."""
_ALTERNATE = re.compile(r"\(\d+\)$")


@dataclass(frozen=True, slots=True)
class Heard:
    """What one piece of sound held."""

    words: tuple[Word, ...] = ()
    hesitations: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Return the words joined by blanks."""
        return " ".join(word.word for word in self.words)


@dataclass(frozen=True, slots=True)
class Segment:
    """A dictionary word, silence or noise between two times in seconds."""

    label: str
    start: float
    end: float
    confidence: float


def recognize(decoder: pocketsphinx.Decoder, pcm: bytes, *, start: float) -> Heard:
    """Recognise a whole piece at once; ``start`` is its place in the answer, in seconds.

    ``full_utt`` takes the cepstral mean over the piece itself instead of guessing it from what came before.
    That works only with fresh features (0.1 ms): after a preview they would stay in their live mode, and
    the noise of what came before would count too.
    """
    decoder.reinit_feat()
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()
    if decoder.hyp() is None:
        return Heard()
    segments = [
        Segment(
            segment.word,
            start + segment.start_frame / _FRAMES_PER_SECOND,
            start + (segment.end_frame + 1) / _FRAMES_PER_SECOND,
            min(max(segment.prob, 0.0), 1.0),
        )
        for segment in decoder.seg()
    ]
    return Heard(words_among(segments), hesitations_among(segments))


def cepstral_mean(decoder: pocketsphinx.Decoder, pcm: bytes) -> str:
    """Return the mean of a sound's features as the decoder writes it; quick, for nothing is searched."""
    decoder.reinit_feat()
    decoder.start_utt()
    decoder.process_raw(pcm, no_search=True, full_utt=True)
    decoder.end_utt()
    return str(decoder.get_cmn())


def spoken_form(label: str) -> str:
    """Return a dictionary entry as a plain word: ``read(2)`` is "read", ``q.`` is "q"."""
    return _ALTERNATE.sub("", label).rstrip(".")


def preview_text(hypothesis: str) -> str:
    """Return a running hypothesis as plain words."""
    return " ".join(spoken_form(label) for label in hypothesis.split() if label not in _NOT_WORDS)


def words_among(segments: Sequence[Segment]) -> tuple[Word, ...]:
    """Return what is neither silence nor noise."""
    return tuple(
        Word(spoken_form(segment.label), segment.start, segment.end, segment.confidence)
        for segment in segments
        if segment.label not in _NOT_WORDS
    )


def hesitations_among(segments: list[Segment]) -> tuple[Span, ...]:
    """Return the unclear speech next to silence; the model has no "um", this is what one looks like."""
    found = []
    for index, segment in enumerate(segments):
        around = segments[max(index - 1, 0) : index] + segments[index + 1 : index + 2]
        by_silence = any(other.label in _SILENCES for other in around)
        long_enough = segment.end - segment.start >= _SHORTEST_HESITATION_S - 1e-9
        if segment.label == _FILLED_PAUSE and by_silence and long_enough:
            found.append(Span(segment.start, segment.end))
    return tuple(found)
