"""Feedback made from the parts of a score: what was strong, and the one change that wins most.

Every sentence names behavior and rests on a part; nothing is said that no part shows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
SMALLEST_GAIN = 0.05
"""Points of the overall score below which nothing is worth a sentence: it would show as 0.0."""

Wording = Callable[[Part, Measures], str]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A part with its skill and what it weighs in the overall score."""

    skill: Skill
    part: Part
    share: float
    """Points of the overall score for one point of the part."""

    @property
    def is_deduction(self) -> bool:
        return self.part.value < 0

    @property
    def gain(self) -> float:
        """Return the points of the overall score that the part leaves open."""
        return (0 if self.is_deduction else 10) * self.share - self.worth

    @property
    def worth(self) -> float:
        """Return the points of the overall score that the part brings."""
        return self.part.value * self.share


def feedback(question: Question, score: Score) -> tuple[Feedback, ...]:
    """Return strengths, improvements, and one suggestion: the change with the largest effect."""
    if score.overall is None:
        return (_nothing_to_assess(score),)
    weighed = _weigh(score.skills)
    strong = _best_of_each_skill([item for item in weighed if _is_strong(item)])
    weak = sorted((item for item in weighed if _is_weak(item)), key=_gain, reverse=True)
    strengths = [_strength(item, score.measures) for item in strong[:MOST_STRENGTHS]]
    improvements = [_improvement(item, score.measures) for item in weak[:MOST_IMPROVEMENTS]]
    suggestions = [_suggestion(item, question) for item in weak[:1]]
    return (*strengths, *improvements, *suggestions)


def _is_strong(item: _Weighed) -> bool:
    return item.part.value >= STRONG and item.worth >= SMALLEST_GAIN


def _is_weak(item: _Weighed) -> bool:
    return item.part.value <= WEAK and item.gain >= SMALLEST_GAIN


def _best_of_each_skill(strong: Sequence[_Weighed]) -> list[_Weighed]:
    """Return one part of each skill, what was said before how it was said."""
    return [
        max(items, key=lambda item: item.worth)
        for skill in SKILL_WEIGHTS
        if (items := [item for item in strong if item.skill is skill])
    ]


def _gain(item: _Weighed) -> float:
    return item.gain


def _weigh(skills: Sequence[SkillScore]) -> list[_Weighed]:
    """Return every part as far as its skill believes it; a deduction several skills share stands once."""
    total = sum(SKILL_WEIGHTS[skill.skill] for skill in skills)
    parts: list[_Weighed] = []
    deductions: dict[str, _Weighed] = {}
    for skill in skills:
        share = SKILL_WEIGHTS[skill.skill] / total
        earned = sum(part.contribution for part in skill.parts if part.value >= 0)
        believed = skill.value / earned if earned else 1.0
        for part in skill.parts:
            if part.value >= 0:
                parts.append(_Weighed(skill.skill, part, part.weight * share * believed))
            else:
                taken = part.contribution * share
                known = deductions.get(part.name)
                whole = replace(part, value=taken + (known.part.value if known else 0.0), weight=1.0)
                deductions[part.name] = _Weighed(known.skill if known else skill.skill, whole, 1.0)
    return [*parts, *deductions.values()]


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
    if name in _ABOUT_THE_CONTENT and question.looking_for:
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


def _mean_length(measures: Measures) -> str:
    words = measures.words_per_sentence
    return "" if words is None else f" ({words:.0f} words on average)"


def _how_often(number: int | None) -> str:
    return "" if number is None else f" ({_count(number, 'time', 'times')})"


def _lasted(measures: Measures) -> str:
    return "" if measures.speaking_s is None else f" ({measures.speaking_s:.0f} seconds)"


def _in(unit: str, variation: float | None) -> str:
    return "" if variation is None else f" ({variation:.1f} {unit})"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_STRENGTHS: dict[str, Wording] = {
    "key_point": lambda part, _: f"You covered this: {part.evidence[0].text}",
    "terms": lambda _, m: f"You used {m.terms_used} of {m.terms_expected} expected terms.",
    "terms_in_context": lambda _, __: "Your terms stood in sentences that explain them.",
    "pace": lambda _, m: f"You spoke at {m.words_per_minute or 0:.0f} words a minute, easy to follow.",
    "fillers": lambda _, m: f"Fillers stayed unobtrusive{_per_minute(m.fillers_per_minute)}.",
    "repeats": lambda _, m: f"You restarted rarely ({_count(m.repeats, 'time', 'times')}).",
    "pause_share": lambda _, m: f"Your speech flowed; silences took {100 * (m.pause_share or 0):.0f} %.",
    "long_pauses": lambda _, __: "No pause was longer than three seconds.",
    "pauses_inside": lambda _, __: "Your pauses stood between sentences, where they help.",
    "sentence_length": lambda _, m: f"Your sentences were easy to follow{_mean_length(m)}.",
    "connectives": lambda _, m: f"You tied your sentences together{_how_often(m.connectives)}.",
    "variety": lambda _, __: "You found different words for different things.",
    "answer_length": lambda _, m: f"The length fitted the question{_lasted(m)}.",
    "pace_steadiness": lambda _, __: "Your pace stayed even from beginning to end.",
    "pitch_variation": lambda _, m: f"Your voice moved{_in('semitones', m.pitch_variation_st)}.",
    "loudness_variation": lambda _, m: f"You stressed what matters{_in('dB', m.loudness_variation_db)}.",
    "trailing_off": lambda _, __: "Your sentences stayed audible to their end.",
    "hedges": lambda _, m: f"You said things plainly ({_count(m.hedges, 'hedge', 'hedges')}).",
}
_IMPROVEMENTS: dict[str, Wording] = {
    "key_point": lambda part, _: (
        f"This was {'partly said' if part.value > 3 else 'missing'}: {part.evidence[0].text}"
    ),
    "terms": lambda _, m: f"{m.terms_used} of {m.terms_expected} expected terms were heard.",
    "terms_in_context": lambda _, m: (
        "The terms stood without the ideas around them."
        if m.terms_used
        else "No expected term was explained."
    ),
    "pace": lambda _, m: f"You spoke at {m.words_per_minute or 0:.0f} words a minute; 120 to 175 is easy.",
    "fillers": lambda _, m: (
        f"{_count(m.fillers, 'filler was', 'fillers were')} heard{_per_minute(m.fillers_per_minute)}."
    ),
    "repeats": lambda _, m: (
        f"{_count(m.repeats, 'word or phrase was', 'words or phrases were')} started twice."
    ),
    "pause_share": lambda _, m: f"Silences took {100 * (m.pause_share or 0):.0f} % of your speaking time.",
    "long_pauses": lambda part, _: (
        f"{_count(len(part.evidence), 'pause was', 'pauses were')} longer than three seconds."
    ),
    "pauses_inside": lambda part, _: (
        f"{_count(len(part.evidence), 'pause', 'pauses')} of a second or more stood inside a sentence."
    ),
    "sentence_length": lambda _, m: f"Your sentences were hard to follow{_mean_length(m)}.",
    "connectives": lambda _, m: f"Few words tied your sentences together{_how_often(m.connectives)}.",
    "variety": lambda _, __: "The same words came again and again.",
    "answer_length": lambda _, m: f"The length did not fit the question{_lasted(m)}.",
    "pace_steadiness": lambda _, __: "Your pace went up and down between parts of the answer.",
    "pitch_variation": lambda _, m: f"Your voice stayed on one note{_in('semitones', m.pitch_variation_st)}.",
    "loudness_variation": lambda _, m: f"All words were equally loud{_in('dB', m.loudness_variation_db)}.",
    "trailing_off": lambda _, m: f"Your sentences ended quieter than they ran{_in('dB', m.trailing_off_db)}.",
    "hedges": lambda _, m: f"{_count(m.hedges, 'hedge', 'hedges')} took back what you said.",
    "beside_the_point": lambda _, m: (
        f"About {100 * m.key_point_coverage:.0f} % of what the question asks for was covered, "
        "so how you said it counts less."
    ),
    "little_said": lambda _, m: (
        f"Little was said about the question ({_count(m.words, 'word', 'words')} in all), "
        "so how you said it counts less."
    ),
    "wandered": lambda _, __: "Part of it led away from the question.",
    "said_again": lambda _, __: "Whole sentences were said again word for word.",
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
    "pauses_inside": "pause at the end of a sentence instead of within it",
    "sentence_length": "say one idea, stop, and begin a new sentence",
    "connectives": "say how your sentences hang together: because, for example, so that",
    "variety": "say each thing once, in the word that fits it best",
    "answer_length": "keep an eye on the time the question gives you",
    "pace_steadiness": "take every part of the answer at the same pace",
    "pitch_variation": "let your voice rise on the word that matters most",
    "loudness_variation": "say the word that matters most a little louder",
    "trailing_off": "give the last words of a sentence as much voice as the first",
    "hedges": "state it, then say what it depends on",
    "beside_the_point": "answer what was asked, point by point",
    "little_said": "give each point a sentence or two of its own",
    "wandered": "leave out what the question does not ask for",
    "said_again": "say each thing once, then go on to the next",
}
_ABOUT_THE_CONTENT = frozenset({"key_point", "beside_the_point"})
