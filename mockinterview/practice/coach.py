"""Feedback made from the parts of a score: what was strong, and the one change that wins most.

Every sentence names behavior and rests on a part; nothing is said that no part shows.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mockinterview.domain.feedback import Feedback
from mockinterview.domain.question import Question
from mockinterview.domain.score import SKILL_WEIGHTS, Measures, Part, Score, SkillScore
from mockinterview.domain.vocabulary import FeedbackKind, Skill

STRONG = 7.5
"""A part worth praise has at least this value."""
WEAK = 6.5
"""A part worth an improvement has at most this value."""
MOST_STRENGTHS, MOST_IMPROVEMENTS = 2, 2
QUOTED_ITEMS = 3

Wording = Callable[[Part, Measures], str]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A part with its skill and what it weighs in the overall score."""

    skill: Skill
    part: Part
    share: float

    @property
    def gain(self) -> float:
        """Return the points of the overall score that the part leaves open."""
        return (10 - self.part.value) * self.part.weight * self.share


def feedback(question: Question, score: Score) -> tuple[Feedback, ...]:
    """Return strengths, improvements, and one suggestion: the change with the largest effect."""
    if score.overall is None:
        return (_nothing_to_assess(score),)
    weighed = [item for item in _weigh(score.skills) if item.part.value >= 0]
    strong = sorted((item for item in weighed if item.part.value >= STRONG), key=_worth, reverse=True)
    weak = sorted((item for item in weighed if item.part.value <= WEAK), key=_gain, reverse=True)
    strengths = [_strength(item, score.measures) for item in strong[:MOST_STRENGTHS]]
    improvements = [_improvement(item, score.measures) for item in weak[:MOST_IMPROVEMENTS]]
    suggestions = [_suggestion(item, question) for item in weak[:1]]
    return (*strengths, *improvements, *suggestions)


def _worth(item: _Weighed) -> float:
    return item.part.contribution * item.share


def _gain(item: _Weighed) -> float:
    return item.gain


def _weigh(skills: Sequence[SkillScore]) -> Iterable[_Weighed]:
    total = sum(SKILL_WEIGHTS[skill.skill] for skill in skills)
    for skill in skills:
        for part in skill.parts:
            yield _Weighed(skill.skill, part, SKILL_WEIGHTS[skill.skill] / total)


def _nothing_to_assess(score: Score) -> Feedback:
    return Feedback(
        kind=FeedbackKind.SUGGESTION,
        skill=Skill.CONTENT_QUALITY,
        part="not_assessed",
        sentence=f"{score.reason} Try the question again with two or three full sentences.",
    )


def _strength(item: _Weighed, measures: Measures) -> Feedback:
    return _spoken(FeedbackKind.STRENGTH, item, _wording(_STRENGTHS, item.part)(item.part, measures))


def _improvement(item: _Weighed, measures: Measures) -> Feedback:
    return _spoken(FeedbackKind.IMPROVEMENT, item, _wording(_IMPROVEMENTS, item.part)(item.part, measures))


def _suggestion(item: _Weighed, question: Question) -> Feedback:
    name = item.part.name.split(":")[0]
    sentence = f"Change this next time: {_CHANGES[name]} (worth up to {item.gain:+.1f})."
    if name == "key_point" and question.looking_for:
        sentence += f" The interviewer is after this: {question.looking_for}"
    return _spoken(FeedbackKind.SUGGESTION, item, sentence)


def _spoken(kind: FeedbackKind, item: _Weighed, sentence: str) -> Feedback:
    return Feedback(
        kind=kind,
        skill=item.skill,
        part=item.part.name,
        sentence=sentence,
        quote=_quote(item.part),
        gain=0.0 if kind is FeedbackKind.STRENGTH else item.gain,
    )


def _quote(part: Part) -> str | None:
    """Return the words a part rests on; a key point's first evidence is the point itself."""
    items = part.evidence[1:] if part.name.startswith("key_point") else part.evidence
    return ", ".join(item.text for item in items[:QUOTED_ITEMS]) or None


def _wording(table: dict[str, Wording], part: Part) -> Wording:
    return table[part.name.split(":")[0]]


def _per_minute(rate: float | None) -> str:
    return "" if rate is None else f" ({rate:.1f} a minute)"


_STRENGTHS: dict[str, Wording] = {
    "key_point": lambda part, _: f"You covered this: {part.evidence[0].text}",
    "terms": lambda _, m: f"You used {m.terms_used} of {m.terms_expected} expected terms.",
    "terms_in_context": lambda _, __: "Your terms stood in sentences that explain them.",
    "pace": lambda _, m: f"You spoke at {m.words_per_minute or 0:.0f} words a minute, easy to follow.",
    "fillers": lambda _, m: f"Fillers stayed unobtrusive{_per_minute(m.fillers_per_minute)}.",
    "repeats": lambda _, m: f"You restarted rarely ({m.repeats} times).",
    "pause_share": lambda _, m: f"Your speech flowed; silences took {100 * (m.pause_share or 0):.0f} %.",
    "long_pauses": lambda _, __: "No pause was longer than three seconds.",
    "hedges": lambda _, m: f"You said things plainly ({m.hedges} hedges).",
}
_IMPROVEMENTS: dict[str, Wording] = {
    "key_point": lambda part, _: (
        f"This was {'partly said' if part.value > 3 else 'missing'}: {part.evidence[0].text}"
    ),
    "terms": lambda _, m: f"{m.terms_used} of {m.terms_expected} expected terms were heard.",
    "terms_in_context": lambda _, __: "The terms stood without the ideas around them.",
    "pace": lambda _, m: f"You spoke at {m.words_per_minute or 0:.0f} words a minute; 120 to 175 is easy.",
    "fillers": lambda _, m: f"About {m.fillers} fillers were heard{_per_minute(m.fillers_per_minute)}.",
    "repeats": lambda _, m: f"{m.repeats} words or phrases were started twice.",
    "pause_share": lambda _, m: f"Silences took {100 * (m.pause_share or 0):.0f} % of your speaking time.",
    "long_pauses": lambda part, _: f"{len(part.evidence)} pauses were longer than three seconds.",
    "hedges": lambda _, m: f"{m.hedges} hedges took back what you said.",
}
_CHANGES = {
    "key_point": "say the missing point in one sentence",
    "terms": "name the technical terms you mean",
    "terms_in_context": "explain each term you use in a sentence of its own",
    "pace": "aim for about 140 words a minute",
    "fillers": "close your mouth where an um wants to come, the silence sounds better",
    "repeats": "finish the sentence you began before you correct it",
    "pause_share": "think before you start, then speak in whole sentences",
    "long_pauses": "say aloud what you are thinking about when you need a moment",
    "hedges": "state it, then say what it depends on",
}
