"""Hears one answer with PocketSphinx while it is spoken."""

from collections.abc import Iterator

import pocketsphinx

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE
from mockinterview.speech.sphinx_denoise import Denoiser
from mockinterview.speech.sphinx_pieces import PauseCutter, Piece
from mockinterview.speech.sphinx_words import Heard, cepstral_mean, preview_text, recognize

SHORTEST_PIECE_S = 3.0
LONGEST_PIECE_S = 8.0
_LEAST_SPEECH_S = 0.1
_PREVIEW_BYTES = SAMPLE_RATE * SAMPLE_BYTES // 2
_FIRST_LOOK_BYTES = SAMPLE_RATE * SAMPLE_BYTES * 3 // 2


class SphinxAnswer:
    """Settles an answer piece by piece, and previews the piece that is not complete yet."""

    def __init__(self, decoder: pocketsphinx.Decoder) -> None:
        self._decoder = decoder
        self._cutter = PauseCutter(shortest_s=SHORTEST_PIECE_S, longest_s=LONGEST_PIECE_S)
        self._denoiser = Denoiser()
        self._voice = pocketsphinx.Vad()
        self._previewed_bytes = 0
        self._previewing = False
        self._cepstral_mean: str | None = None

    def feed(self, pcm: bytes) -> Iterator[Heard]:
        """Take sound (whole samples) and yield what each piece that is now complete held."""
        for piece in self._cutter.feed(pcm):
            yield self._settle(piece)

    def finish(self) -> Heard:
        """Return what the rest of the sound held."""
        return self._settle(self._cutter.rest())

    def preview(self) -> str | None:
        """Look at up to half a second more of the incomplete piece; None where all of it has been seen."""
        sound = self._cutter.pending(self._previewed_bytes, _PREVIEW_BYTES)
        if not sound:
            return None
        if not self._previewing and not self._start_preview():
            return None
        self._decoder.process_raw(sound)
        self._previewed_bytes += len(sound)
        hypothesis = self._decoder.hyp()
        return preview_text(hypothesis.hypstr) if hypothesis else ""

    def _start_preview(self) -> bool:
        """Begin with the cepstral mean of earlier sound; without it the first seconds come out wrong."""
        if self._cepstral_mean is None:
            first = self._cutter.pending(0, _FIRST_LOOK_BYTES)
            if len(first) < _FIRST_LOOK_BYTES:
                return False
            self._cepstral_mean = cepstral_mean(self._decoder, first)
        self._decoder.reinit_feat()
        self._decoder.set_cmn(self._cepstral_mean)
        self._decoder.start_utt()
        self._previewing = True
        return True

    def close(self) -> None:
        """Leave the decoder ready for another answer."""
        if self._previewing:
            self._decoder.end_utt()
        self._previewing = False
        self._previewed_bytes = 0

    def _settle(self, piece: Piece) -> Heard:
        self.close()
        if not self._has_speech(piece.pcm):
            return Heard()
        heard = recognize(self._decoder, self._denoiser.clean(piece.pcm), start=piece.start)
        self._cepstral_mean = self._decoder.get_cmn()
        return heard

    def _has_speech(self, pcm: bytes) -> bool:
        size = self._voice.frame_bytes
        frames = (pcm[at : at + size] for at in range(0, len(pcm) - size + 1, size))
        speech = sum(self._voice.is_speech(frame) for frame in frames)
        return bool(speech * self._voice.frame_length >= _LEAST_SPEECH_S)
