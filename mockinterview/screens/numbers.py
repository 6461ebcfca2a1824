"""The numbers of an answer, each with the band that was published for it and where it can be heard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mockinterview.domain.answer import Word
from mockinterview.domain.score import Evidence, Measures, Score
from mockinterview.domain.session import Response
from mockinterview.screens.transcript import Clip, PassagePicture, clips_of

STRETCH_S = 10.0
"""Seconds over which the fastest stretch of an answer is looked for."""
PACE_BAND = "120 to 175 words a minute are easy to follow; published advice begins at 120 and ends at 175."
FILLER_BAND = (
    "Up to 5 a minute did no measurable harm, 12 a minute did (Laske and DiGennaro Reed 2024); "
    "none is no better than a few."
)
PAUSE_BAND = "Strong speakers pause for 2 to 3 seconds; stay under 5 (Zandan)."
REPEAT_BAND = "About 6 restarts and fillers in 100 words are normal speech (Li and Tilsen 2015)."
PITCH_BAND = "Under 2 semitones a voice sounds like one note (measured as in Hincks and Edlund 2009)."
LOUDNESS_BAND = "Under 3 dB every word sounds equally loud."
LATENCY_BAND = "Thinking before the first word never counts against you."
CERTAINTY_BAND = "How sure the recogniser was; it says nothing about you."


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """One number."""

    name: str
    value: str
    place: str
    """Where it lies in its band, in words; empty where there is no band to lie in."""
    band: str
    """The published band, or what the number means."""
    clips: tuple[Clip, ...] = ()
    """Where it can be heard; clicked again and again, one after the other."""
    amount: float | None = None
    """The number itself, to compare takes by."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the lines are made from."""

    measures: Measures
    score: Score
    passages: Sequence[PassagePicture]
    words: Sequence[Word]
    budget_s: int

    def clips(self, *parts: str) -> tuple[Clip, ...]:
        """Return where the evidence of parts can be heard, in order and each place once."""
        evidence = {
            item: None
            for skill in self.score.skills
            for part in skill.parts
            if part.name in parts
            for item in part.evidence
        }
        return clips_of(self.passages, sorted(evidence, key=lambda item: item.start or 0.0))

    def between(self, start: float | None, end: float | None) -> tuple[Clip, ...]:
        """Return one stretch, in seconds of the attempt, to be heard."""
        return () if start is None else clips_of(self.passages, [Evidence("", start, end)])

    @property
    def whole(self) -> tuple[Clip, ...]:
        """Return every recording from its first word to its last."""
        return tuple(
            Clip(passage.sound, timed[0].start_s or 0.0, timed[-1].end_s)
            for passage in self.passages
            if passage.sound and (timed := [word for word in passage.words if word.start_s is not None])
        )


def number_lines(
    responses: Sequence[Response], passages: Sequence[PassagePicture], *, budget_s: int
) -> tuple[NumberLine, ...]:
    """Return the numbers of an attempt; those that could not be measured are left out."""
    score = responses[-1].score
    if score is None:
        return ()
    words = [
        Word(word.word, word.start + passage.offset_s, word.end + passage.offset_s, word.confidence)
        for response, passage in zip(responses, passages, strict=True)
        for word in response.answer.words
    ]
    said = _Said(score.measures, score, passages, words, budget_s)
    return (*_content(said), *_delivery(said), *_voice(said))


def _content(said: _Said) -> Iterator[NumberLine]:
    measures = said.measures
    yield NumberLine(
        name="Words",
        value=str(measures.words),
        place="",
        band="Fillers are not among them.",
        amount=measures.words,
        clips=said.whole,
    )
    if measures.terms_expected:
        yield NumberLine(
            name="Expected terms",
            value=f"{measures.terms_used} of {measures.terms_expected}",
            place="",
            band="About 70 % of them earn full points: nobody needs to name every one.",
            amount=measures.terms_used,
            clips=said.clips("terms"),
        )
    yield NumberLine(
        name="Key points",
        value=f"{100 * measures.key_point_coverage:.0f} %",
        place="",
        band="How much of what the question is after was covered, by meaning.",
        amount=round(100 * measures.key_point_coverage),
    )


def _delivery(said: _Said) -> Iterator[NumberLine]:
    measures = said.measures
    if (pace := measures.words_per_minute) is not None:
        yield _line("Pace", pace, "{:.0f} words a minute", PACE_BAND, 120, 175, _fastest(said))
    if (rate := measures.fillers_per_minute) is not None:
        value = f"about {measures.fillers}, {{:.1f}} a minute" if rate else "none"
        yield _line("Fillers", rate, value, FILLER_BAND, None, 5, said.clips("fillers"))
    if measures.speaking_s is not None:
        yield _line(
            "Hedges", measures.hedges, "{:.0f}", "They weigh very little.", None, None, said.clips("hedges")
        )
        yield _line("Repeats", measures.repeats, "{:.0f}", REPEAT_BAND, None, None, said.clips("repeats"))
        low, high = 0.5 * said.budget_s, 1.25 * said.budget_s
        band = f"The question gives about {said.budget_s} s; half of that to a quarter more fits well."
        yield _line("Length", measures.speaking_s, "{:.0f} s", band, low, high, said.whole)
    if measures.pauses is not None:
        value = "{:.0f} of a second or more" if measures.pauses else "none of a second or more"
        pauses = said.clips("pause_share")
        yield _line("Pauses", measures.pauses, value, "Between sentences they help.", None, None, pauses)
    if measures.longest_pause_s:
        longest = _longest(said)
        yield _line("Longest pause", measures.longest_pause_s, "{:.1f} s", PAUSE_BAND, None, 5, longest)
    if (latency := measures.response_latency_s) is not None:
        begin = said.between(latency, latency)
        yield _line("Thinking time", latency, "{:.1f} s", LATENCY_BAND, None, None, begin)


def _voice(said: _Said) -> Iterator[NumberLine]:
    measures = said.measures
    if (pitch := measures.pitch_variation_st) is not None:
        yield _line("Melody of the voice", pitch, "{:.1f} semitones", PITCH_BAND, 2, None, said.whole)
    if (loudness := measures.loudness_variation_db) is not None:
        yield _line("Stress", loudness, "{:.1f} dB", LOUDNESS_BAND, 3, None, said.whole)
    if (certainty := measures.mean_confidence) is not None:
        value = f"{100 * certainty:.0f} % certain"
        least = min(said.words, key=lambda word: word.confidence, default=None)
        clips = said.between(least.start, least.end) if least else ()
        yield NumberLine(name="Recognition", value=value, place="", band=CERTAINTY_BAND, clips=clips)


def _line(
    name: str,
    amount: float,
    value: str,
    band: str,
    low: float | None,
    high: float | None,
    clips: tuple[Clip, ...],
) -> NumberLine:
    place = "within" if low is not None or high is not None else ""
    if low is not None and amount < low:
        place = "below"
    if high is not None and amount > high:
        place = "above"
    return NumberLine(
        name=name, value=value.format(amount), place=place, band=band, clips=clips, amount=amount
    )


def _fastest(said: _Said) -> tuple[Clip, ...]:
    """Return the stretch with most words, as that is where the pace is heard best."""
    words, most, best, first = said.words, 0, 0, 0
    for last, word in enumerate(words):
        while word.end - words[first].start > STRETCH_S:
            first += 1
        if last - first + 1 > most:
            most, best = last - first + 1, first
    return said.between(words[best].start, words[best + most - 1].end) if most else ()


def _longest(said: _Said) -> tuple[Clip, ...]:
    clips = said.clips("pause_share")
    return tuple(sorted(clips, key=lambda clip: clip.start_s - (clip.end_s or 0.0))[:1])
