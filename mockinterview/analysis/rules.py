"""The first scorer: plain rules on words and times, every number explained by its part.

It needs no trained model. What it cannot see: wrong statements made in the right words, and anything about
the voice beyond its timing.
"""

from mockinterview.analysis import wording
from mockinterview.analysis.content_parts import content, technical_accuracy
from mockinterview.analysis.delivery import delivery
from mockinterview.analysis.delivery_parts import communication, confidence
from mockinterview.analysis.fillers import fillers as find_fillers
from mockinterview.analysis.fillers import written_and_heard
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import coverage
from mockinterview.analysis.measured import measures
from mockinterview.analysis.passages import passages
from mockinterview.analysis.said import Said, readable
from mockinterview.analysis.sentences import phrasing
from mockinterview.analysis.tokens import content_stems
from mockinterview.analysis.wording import WordLists
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Measures, Score, SkillScore
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import TermMatcher

NAME = "rules:1"
LEAST_WORDS = 8
"""Fewer words than this cannot be judged."""
LEAST_OWN_WORDS = 4
"""Fewer different words with a meaning that the question does not contain cannot be judged."""
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
        read = readable(answer)
        found, counted = self._find(question, read)
        reason = _too_little(question, read, found)
        skills = () if reason else _skills(question, read, found)
        score = Score(skills=skills, low=0, high=0, measures=counted, scorer=NAME, reason=reason)
        return _with_range(score)

    def _find(self, question: Question, answer: Answer) -> tuple[Findings, Measures]:
        said = Said.of(answer)
        fillers = find_fillers(said.tokens, self._lists)
        filler_words = sum(place.last - place.first for place in fillers)
        terms = self._matcher.canonical(question, answer)
        about = passages(question, list(said.meant(terms, without=fillers)))
        found = Findings(
            points=coverage(question, about.words),
            wandering=about.wandering,
            own_words=about.own,
            terms=terms,
            expected_terms=tuple(keyword.term for keyword in question.keywords),
            term_evidence=said.term_evidence(terms),
            fillers=written_and_heard(said.evidence(fillers), answer.hesitations),
            hedges=said.evidence(wording.hedges(said.tokens, self._lists)),
            repeats=said.evidence(wording.repeats(said.tokens, without=fillers)),
            words=len(said.tokens) - filler_words,
            said_anew=said.anew,
            phrasing=phrasing(said, self._lists, without=fillers),
            delivery=delivery(answer, filler_words=filler_words),
            sound=answer.sound,
            budget_s=question.seconds,
        )
        return found, measures(found, answer)


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
    said, asked = set(content_stems(answer.text)), set(content_stems(question.text))
    if len(said - asked) >= LEAST_OWN_WORDS:
        return None
    if len(said & asked) > len(said - asked):
        return "The answer only repeats the question."
    return "The answer says too little to judge."


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
