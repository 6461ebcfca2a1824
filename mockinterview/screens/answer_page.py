"""One scored answer as it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from mockinterview.domain.feedback import PointState, point_state
from mockinterview.domain.score import Measures, Score
from mockinterview.domain.session import Response
from mockinterview.domain.vocabulary import FeedbackKind
from mockinterview.screens.words import POINT_STATES, SKILLS, score_words

NOTHING_WRITTEN = "(nothing)"
KEY_POINT = "key_point:"
"""How the name of a key point's part begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPicture:
    """What a front end shows of a scored answer."""

    said: str
    verdict: str
    """The rating with its range, or why there is none."""
    skills: tuple[str, ...]
    points: tuple[str, ...]
    """Each key point: covered, partly or missing, with the words that covered it."""
    measures: str
    strengths: tuple[str, ...]
    improvements: tuple[str, ...]
    suggestion: str | None


def answer_picture(response: Response) -> AnswerPicture:
    """Return the picture of a response."""
    score = response.score
    suggestions = _sentences(response, FeedbackKind.SUGGESTION)
    return AnswerPicture(
        said=response.answer.text or NOTHING_WRITTEN,
        verdict=_verdict(score),
        skills=_skills(score) if score else (),
        points=tuple(_points(score)) if score else (),
        measures=_measures(score.measures) if score else "",
        strengths=_sentences(response, FeedbackKind.STRENGTH),
        improvements=_sentences(response, FeedbackKind.IMPROVEMENT),
        suggestion=suggestions[0] if suggestions else None,
    )


def _verdict(score: Score | None) -> str:
    if score is None:
        return "Not scored."
    words = score_words(score.overall, score.rating)
    if score.overall is None:
        return f"{words}: {score.reason}"
    return f"{words} (between {score.low:.1f} and {score.high:.1f})"


def _skills(score: Score) -> tuple[str, ...]:
    skills = (f"{SKILLS[scored.skill]} {scored.value:.1f}" for scored in score.skills)
    added = (("trained model", score.adjustment), ("your labels", score.own_labels))
    return (*skills, *(f"{name} {part.contribution:+.1f}" for name, part in added if part))


def _points(score: Score) -> Iterator[str]:
    for part in (part for skill in score.skills for part in skill.parts):
        if part.name.startswith(KEY_POINT):
            point, *words = (item.text for item in part.evidence)
            state = point_state(part.value)
            covering = f" ({', '.join(words)})" if words and state is not PointState.MISSING else ""
            yield f"{POINT_STATES[state]}: {point}{covering}"


def _measures(measures: Measures) -> str:
    facts = [f"{measures.words} words"]
    if measures.words_per_minute is not None:
        facts.append(f"{measures.words_per_minute:.0f} words a minute")
    if measures.fillers_per_minute is not None:
        facts.append(f"about {measures.fillers} fillers ({measures.fillers_per_minute:.1f} a minute)")
    if measures.pauses is not None and measures.longest_pause_s is not None:
        facts.append(
            f"{measures.pauses} pauses of a second or more, longest {measures.longest_pause_s:.1f} s"
        )
    if measures.response_latency_s is not None:
        facts.append(f"{measures.response_latency_s:.1f} s of thinking before the first word")
    facts.append(f"{100 * measures.key_point_coverage:.0f} % of the key points")
    if measures.terms_expected:
        facts.append(f"{measures.terms_used} of {measures.terms_expected} expected terms")
    return ", ".join(facts)


def _sentences(response: Response, kind: FeedbackKind) -> tuple[str, ...]:
    return tuple(
        f"{item.sentence} (You said: {item.quote})"
        if item.quote and kind is FeedbackKind.STRENGTH
        else item.sentence
        for item in response.feedback
        if item.kind is kind
    )
