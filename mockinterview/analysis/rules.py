"""The first scorer: plain rules on words and times, every number explained by its part.

It needs no trained model. What it cannot see: wrong statements made in the right words, and anything about
the voice beyond its timing.
"""

from collections.abc import Iterable, Sequence

from mockinterview.analysis import wording
from mockinterview.analysis.delivery import delivery
from mockinterview.analysis.key_points import coverage, mean_coverage
from mockinterview.analysis.parts import Findings, communication, confidence, content, technical_accuracy
from mockinterview.analysis.tokens import content_stems, tokens
from mockinterview.analysis.wording import Place, WordLists
from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.question import Question
from mockinterview.domain.score import Evidence, Measures, Score, SkillScore
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import TermHit, TermMatcher

NAME = "rules:1"
LEAST_WORDS = 8
"""Fewer words than this cannot be judged."""
MOST_WORDS = 3_000
"""Words after this many (over 20 minutes of speech) are not read: no answer needs them."""
MARGIN = 1.0
"""Half the width of the shown range: these rules are unvalidated, so it is wide."""
UNSURE_MARGIN = 1.5
"""Added in full where the recogniser was not sure of any word."""


class RuleScorer:
    """Scores an answer by counting, timing and comparing words; implements ports.Scorer."""

    def __init__(self, *, lists: WordLists, matcher: TermMatcher) -> None:
        self._lists = lists
        self._matcher = matcher

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score; not assessed where too little, or nothing but the question's words, was said."""
        found, measures = self._find(question, answer)
        reason = _too_little(question, answer, found)
        skills = () if reason else _skills(question, answer, found)
        score = Score(skills=skills, low=0, high=0, measures=measures, scorer=NAME, reason=reason)
        return _with_range(score)

    def _find(self, question: Question, answer: Answer) -> tuple[Findings, Measures]:
        said = tokens(answer.text)[:MOST_WORDS]
        fillers = wording.fillers(said, self._lists)
        timing = delivery(answer, filler_words=sum(place.last - place.first for place in fillers))
        terms = self._matcher.canonical(question, answer)
        text = " ".join([*said, *(hit.term for hit in terms)])
        found = Findings(
            points=coverage(question, text),
            terms=terms,
            expected_terms=tuple(keyword.term for keyword in question.keywords),
            term_evidence=_term_evidence(terms, answer.words),
            fillers=(*_evidence(fillers, said, answer.words), *_hesitations(answer)),
            hedges=_evidence(wording.hedges(said, self._lists), said, answer.words),
            repeats=_evidence(wording.repeats(said), said, answer.words),
            words=len(said),
            delivery=timing,
        )
        return found, _measures(found, answer)


def _skills(question: Question, answer: Answer, found: Findings) -> tuple[SkillScore, ...]:
    """Return the skills that can be judged: a typed answer has no delivery, a behavioral one no terms."""
    skills = [content(found)]
    if found.delivery and answer.channel is not Channel.TYPED:
        skills += [communication(found, found.delivery), confidence(found, found.delivery)]
    if question.type.is_technical:
        skills.append(technical_accuracy(found))
    return tuple(skills)


def _too_little(question: Question, answer: Answer, found: Findings) -> str | None:
    """Return why there is too little to judge, or None."""
    if found.words == 0:
        return answer.notice or "Nothing was said."
    if found.words < LEAST_WORDS:
        return f"Too little was said to judge: {found.words} words."
    own = set(content_stems(answer.text)) - set(content_stems(question.text))
    if len(own) < LEAST_WORDS / 2:
        return "The answer only repeats the question."
    return None


def _with_range(score: Score) -> Score:
    overall = score.overall
    if overall is None:
        return score
    heard = score.measures.mean_confidence
    margin = MARGIN + UNSURE_MARGIN * (1 - heard if heard is not None else 0)
    return Score(
        skills=score.skills,
        low=max(overall - margin, 0.0),
        high=min(overall + margin, 10.0),
        measures=score.measures,
        scorer=score.scorer,
    )


def _measures(found: Findings, answer: Answer) -> Measures:
    timing = found.delivery
    confidences = [word.confidence for word in answer.words]
    return Measures(
        words=found.words,
        fillers=len(found.fillers),
        hedges=len(found.hedges),
        repeats=len(found.repeats),
        terms_used=found.terms_used,
        terms_expected=len(found.expected_terms),
        key_point_coverage=mean_coverage(found.points),
        words_per_minute=timing.words_per_minute if timing else None,
        fillers_per_minute=len(found.fillers) / found.minutes if timing else None,
        response_latency_s=timing.latency_s if timing else None,
        speaking_s=timing.speaking_s if timing else None,
        pauses=len(timing.pauses) if timing else None,
        longest_pause_s=max((pause.seconds for pause in timing.pauses), default=0.0) if timing else None,
        pause_share=timing.pause_share if timing else None,
        mean_confidence=sum(confidences) / len(confidences) if confidences else None,
    )


def _evidence(places: Iterable[Place], said: Sequence[str], words: Sequence[Word]) -> tuple[Evidence, ...]:
    """Return the words at each place, with their seconds where words and tokens run in step."""
    timed = words if len(words) == len(said) else ()
    return tuple(
        Evidence(
            " ".join(said[place.first : place.last]),
            timed[place.first].start if timed else None,
            timed[place.last - 1].end if timed else None,
        )
        for place in places
    )


def _term_evidence(terms: Iterable[TermHit], words: Sequence[Word]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            hit.term if hit.heard.lower() == hit.term.lower() else f"{hit.term} (heard: {hit.heard})",
            words[hit.first].start if hit.last <= len(words) else None,
            words[hit.last - 1].end if hit.last <= len(words) else None,
        )
        for hit in terms
    )


def _hesitations(answer: Answer) -> tuple[Evidence, ...]:
    return tuple(Evidence("(hesitation)", span.start, span.end) for span in answer.hesitations)
