"""The scorer: what was said is read by its meaning, how it was said counted and timed; all numbers are parts.

It needs no trained model, and without the embedding it reads by shared words. What it cannot see: a negated
sentence, wrong numbers, made-up facts.
"""

from collections.abc import Sequence
from dataclasses import replace

from mockinterview.analysis import wording
from mockinterview.analysis.coherence import COUNTS, Coherence
from mockinterview.analysis.content_parts import content, technical_accuracy
from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.delivery import delivery
from mockinterview.analysis.delivery_parts import communication, confidence
from mockinterview.analysis.fillers import fillers as find_fillers
from mockinterview.analysis.fillers import written_and_heard
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import mean_coverage
from mockinterview.analysis.measured import measures
from mockinterview.analysis.no_statements import no_statements
from mockinterview.analysis.passages import has_grammar
from mockinterview.analysis.reading import Reader, Reading
from mockinterview.analysis.said import Said, readable
from mockinterview.analysis.sentences import phrasing
from mockinterview.analysis.specifics import specifics
from mockinterview.analysis.story import general_share, own_actions
from mockinterview.analysis.structure import stages
from mockinterview.analysis.tokens import content_stems
from mockinterview.analysis.wording import Place, WordLists
from mockinterview.domain.answer import Answer
from mockinterview.domain.question import Question
from mockinterview.domain.score import Evidence, Score, SkillScore
from mockinterview.domain.vocabulary import Channel
from mockinterview.ports import TermMatcher

NAME = "rules:3"
LEAST_WORDS = 8
"""Fewer words than this cannot be judged."""
LEAST_OWN_WORDS = 4
"""Fewer different words with a meaning that the question does not contain cannot be judged."""
LEAST_WORDS_IN_ORDER = 20
"""In fewer words than this the order tells too little, and people type short answers as lists."""
ENOUGH_COVERED = 0.15
"""Mean key-point coverage from which an answer can be judged however short it is."""
DELIVERY_COUNTS: Curve = ((1, 0), (3, 0.4), (5.5, 1))
"""Share of the delivery that counts, by content quality: answers to another question have 1 or less, poor
ones written by hand 4, good ones over 6."""
MARGIN = 1.0
"""Half the width of the shown range: these rules are unvalidated, so it is wide."""
UNSURE_MARGIN = 1.5
"""Added in full where the recogniser was not sure of any word."""


class RuleScorer:
    """Scores an answer by counting, timing and comparing words; implements ports.Scorer."""

    def __init__(
        self, *, lists: WordLists, matcher: TermMatcher, reader: Reader, coherence: Coherence
    ) -> None:
        self._lists = lists
        self._matcher = matcher
        self._reader = reader
        self._coherence = coherence
        self._name = f"{NAME}+{reader.name}"

    def score(self, question: Question, answer: Answer) -> Score:
        """Return the score; not assessed where too little, or nothing but the question's words, was said."""
        read = readable(answer)
        found = self._find(question, read)
        reason = _too_little(question, read, found)
        skills = () if reason else _skills(question, read, found)
        score = Score(
            skills=skills,
            low=0,
            high=0,
            measures=measures(found, read),
            scorer=self._name,
            reason=reason,
            structure=stages(question, read) if skills else (),
        )
        return _with_range(score)

    def prepare(self, question: Question) -> None:
        """Read what answers are compared with, and how its terms sound: both are remembered."""
        self._reader.prepare(question)
        self._matcher.canonical(question, Answer(channel=Channel.SPOKEN, text=""))

    def _find(self, question: Question, answer: Answer) -> Findings:
        said = Said.of(answer)
        fillers = find_fillers(said.tokens, self._lists)
        filler_words = sum(place.last - place.first for place in fillers)
        heard = self._matcher.canonical(question, answer)
        left_out = [*fillers, *no_statements(said, heard)]
        terms = said.terms_outside(heard, left_out)
        reading = self._read(question, list(said.meant(terms, without=left_out)))
        return Findings(
            reading=reading,
            specifics=_shown(reading.near, specifics(reading.near)),
            own_actions=_shown(reading.near, own_actions(reading.near)),
            general_share=general_share(said.tokens),
            coherence=self._in_order(said.tokens),
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

    def _read(self, question: Question, words: Sequence[str]) -> Reading:
        """Read the words that stand in sentences; the right terms without any are beside the point."""
        if len(words) < LEAST_WORDS_IN_ORDER:
            return self._reader.read(question, words)
        marks = zip(words, self._coherence.in_order(words), has_grammar(words), strict=True)
        kept = [word for word, in_order, in_sentence in marks if in_order and in_sentence]
        reading = self._reader.read(question, kept)
        return replace(reading, wandering=1 - (1 - reading.wandering) * len(kept) / len(words))

    def _in_order(self, tokens: Sequence[str]) -> float:
        """Return the share, 0 to 1, of an answer that counts by the order of its words."""
        value = self._coherence.whole(tokens) if len(tokens) >= LEAST_WORDS_IN_ORDER else None
        return 1.0 if value is None else on_curve(value, COUNTS)


def _shown(words: Sequence[str], places: Sequence[Place]) -> tuple[Evidence, ...]:
    """Return what stands at some places, each wording once: to say it again adds nothing."""
    said = (" ".join(words[place.first : place.last]) for place in places)
    return tuple(map(Evidence, dict.fromkeys(said)))


def _skills(question: Question, answer: Answer, found: Findings) -> tuple[SkillScore, ...]:
    """Return the skills that can be judged: a typed answer has no delivery, a behavioral one no terms."""
    skills = [content(question, found)]
    if found.delivery and answer.channel is not Channel.TYPED:
        told = _believed(found, skills[0])
        skills += [communication(told, found.delivery), confidence(told, found.delivery)]
    if question.type.is_technical and found.reading.points:
        skills.append(technical_accuracy(found))
    return tuple(skills)


def _believed(found: Findings, content: SkillScore) -> Findings:
    """Return the findings with the relevance at most what the content is worth: fluency earns nothing."""
    relevance = min(found.reading.relevance, on_curve(content.value, DELIVERY_COUNTS))
    return replace(found, reading=replace(found.reading, relevance=relevance))


def _too_little(question: Question, answer: Answer, found: Findings) -> str | None:
    """Return why there is too little to judge, or None; a short answer that says what was asked is enough."""
    if found.words == 0:
        return answer.notice or "Nothing was said."
    if mean_coverage(found.reading.points) >= ENOUGH_COVERED:
        return None
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
    return replace(score, low=max(overall - margin, 0.0), high=min(overall + margin, 10.0))
