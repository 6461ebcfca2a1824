"""The parts of what was said: content quality and technical accuracy."""

from math import floor

from mockinterview.analysis.belief import as_far_as_believed, as_said, enough_said, less, total, without
from mockinterview.analysis.curves import Curve, on_curve
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import mean_coverage
from mockinterview.domain.question import Question
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.vocabulary import Skill

POINTS_SHARE, POINTS_SHARE_OF_STORIES = 0.9, 0.45
"""What the key points weigh in content quality. Behavioral answers are stories of the candidate's own, whose
words no key point foresees: there it counts as much that something concrete was done."""
WHOLE_OF_POINTS = 0.6
"""What all key points together weigh beside each of them: the whole agrees better with people's grades (r
0.43 against 0.36 on answers to questions with several points), each one tells what is missing."""
STORY_SHARE = 0.3
OF_OTHER_STORIES = 0.5
"""Share of a story's key points that it takes to tell a story about something else: what a good story has
(what was at stake, what came of it) any good story has."""
RELEVANCE_SHARE, DEVELOPMENT_SHARE, STORY_SHARE_ALONE = 0.5, 0.3, 0.1
"""What counts where a question has no key points: then little can be told of the content, and the parts are
flat where most answers are."""
SPECIFICS: Curve = ((0, 0), (2, 5), (5, 8.5), (8, 10))
"""Numbers, times and examples: excellent behavioral answers written by hand had ten, poor ones two."""
OWN_ACTIONS: Curve = ((0, 0), (1, 4), (3, 9), (4, 10))
"""Things the speaker did: three in good behavioral answers written by hand, one in poor ones."""
GENERAL: Curve = ((0.02, 1), (0.06, 0.3))
"""Share of the story that counts, by general talk: 1 % of the words in good stories, 4 % in poor answers."""
DEVELOPMENT: Curve = ((5, 0), (15, 6), (30, 10))
"""Different words with a meaning that are not the question's: half a good answer has 16, a good one 60."""
TERMS_ENOUGH = 0.7
"""Share of the expected terms that earns all of the part: nobody needs to name every one."""
MISLED_CONTENT = 0.5
"""Share of the content that stating the misconceptions takes; of technical accuracy it takes all."""


def content(question: Question, found: Findings) -> SkillScore:
    """Return content quality: the key points, and what is concrete as far as it is to the point."""
    if not found.reading.points:
        return SkillScore(
            skill=Skill.CONTENT_QUALITY, parts=as_far_as_believed(_without_points(question, found), found)
        )
    points, concrete = _key_points(question, found), _concrete(question, found)
    parts = as_said(_of_this_question(question, found, points, concrete), found)
    return SkillScore(skill=Skill.CONTENT_QUALITY, parts=_unless_misled(parts, found, MISLED_CONTENT))


def _of_this_question(
    question: Question, found: Findings, points: tuple[Part, ...], concrete: tuple[Part, ...]
) -> tuple[Part, ...]:
    """Return the parts less what is about something else: the points of a story fit many others."""
    of_points = 0.0 if question.type.is_technical else OF_OTHER_STORIES
    beside = 1 - found.reading.relevance
    rest = (1 - beside) * total(concrete)
    parts = less(
        (*points, *concrete), "beside_the_point", beside * (total(concrete) + of_points * total(points))
    )
    return less(parts, "little_said", (1 - enough_said(found)) * rest)


def technical_accuracy(found: Findings) -> SkillScore:
    """Return technical accuracy: terms, as far as key points stand around them, less misconceptions."""
    if found.expected_terms:
        share = min(found.terms_used / len(found.expected_terms) / TERMS_ENOUGH, 1.0)
        parts: tuple[Part, ...] = (
            Part(name="terms", value=10 * share, weight=0.4, evidence=found.term_evidence),
            Part(name="terms_in_context", value=10 * _covered(found), weight=0.6),
        )
    else:
        parts = (Part(name="terms_in_context", value=10 * _covered(found), weight=1.0),)
    parts = _unless_misled(as_far_as_believed(parts, found), found, 1.0)
    return SkillScore(skill=Skill.TECHNICAL_ACCURACY, parts=parts)


def _covered(found: Findings) -> float:
    return WHOLE_OF_POINTS * found.reading.whole + (1 - WHOLE_OF_POINTS) * mean_coverage(found.reading.points)


def _unless_misled(parts: tuple[Part, ...], found: Findings, share: float) -> tuple[Part, ...]:
    """Return the parts less what the stated misconceptions cost."""
    evidence = tuple(
        Evidence(text)
        for wrong in sorted(found.reading.misconceptions, key=lambda wrong: -wrong.value)
        for text in (wrong.point, *wrong.words)
    )
    return without(parts, "misconceptions", share * found.reading.misled, evidence)


def _key_points(question: Question, found: Findings) -> tuple[Part, ...]:
    """Return a part for each key point, by how much it tells, and one for all; never over their share."""
    share = POINTS_SHARE if question.type.is_technical else POINTS_SHARE_OF_STORIES
    unit = share * (1 - WHOLE_OF_POINTS) / (sum(point.weight for point in found.reading.points) or 1.0)
    return (
        *(
            Part(
                name=f"key_point:{number}",
                value=10 * point.value,
                weight=floor(1e9 * unit * point.weight) / 1e9,
                evidence=(Evidence(point.point), *(Evidence(word) for word in point.words)),
            )
            for number, point in enumerate(found.reading.points, start=1)
        ),
        Part(name="key_points_together", value=10 * found.reading.whole, weight=share * WHOLE_OF_POINTS),
    )


def _concrete(question: Question, found: Findings) -> tuple[Part, ...]:
    """Return what counts beside the key points."""
    if question.type.is_technical:
        return (_specificity(found, 1 - POINTS_SHARE),)
    rest = 1 - POINTS_SHARE_OF_STORIES - STORY_SHARE
    return (_own_story(found, STORY_SHARE), _specificity(found, rest))


def _without_points(question: Question, found: Findings) -> tuple[Part, ...]:
    """Return the parts where a question has no key points."""
    story = 0.0 if question.type.is_technical else STORY_SHARE_ALONE
    return (
        Part(name="relevance", value=10 * found.reading.relevance, weight=RELEVANCE_SHARE),
        Part(
            name="development", value=on_curve(found.reading.own_words, DEVELOPMENT), weight=DEVELOPMENT_SHARE
        ),
        *((_own_story(found, story),) if story else ()),
        _specificity(found, 1 - RELEVANCE_SHARE - DEVELOPMENT_SHARE - story),
    )


def _specificity(found: Findings, weight: float) -> Part:
    value = on_curve(len(found.specifics), SPECIFICS)
    return Part(name="specificity", value=value, weight=weight, evidence=found.specifics)


def _own_story(found: Findings, weight: float) -> Part:
    value = on_curve(len(found.own_actions), OWN_ACTIONS) * on_curve(found.general_share, GENERAL)
    return Part(name="own_story", value=value, weight=weight, evidence=found.own_actions)
