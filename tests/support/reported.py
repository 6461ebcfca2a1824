"""Sessions to make reports of, and what stands in the files."""

import io
from dataclasses import replace
from itertools import pairwise

from fakes.questions import make_question
from fakes.sessions import NOON, make_answer, make_feedback, make_response, make_score
from pypdf import PdfReader
from support.looking_back import session

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.score import Evidence, Part, SkillScore
from mockinterview.domain.session import AskedQuestion
from mockinterview.domain.vocabulary import Channel, FeedbackKind, FollowUpKind, QuestionStatus, Skill
from mockinterview.ports import ModelCard

PRAISE = "You named the precondition."
SAID = "um the list list must be sorted i think netties"
WORDS = tuple(
    Word(word, 0.5 + n * 0.3, 0.7 + n * 0.3, 0.3 if word == "netties" else 0.95)
    for n, word in enumerate(SAID.split())
)
RECIPE = {"range": {"written": {"held": 0.8, "mean_width": 1.9}, "odd": None}}
CARD = ModelCard(sentences=("A model of tests.", "- written: agreement 0.68."), recipe=RECIPE)


class StillClock:
    """A clock that stands."""

    def now(self):
        """Return noon of a day."""
        return NOON


def _evidence(first, last, text):
    return Evidence(text, WORDS[first].start, WORDS[last].end)


def _point(number, value, *evidence):
    return Part(name=f"key_point:{number}", value=value, weight=0.3, evidence=evidence)


def scored():
    """Return a score with evidence for every kind of mark and key points of every state."""
    content = (
        _point(1, 9.0, Evidence("It is sorted."), _evidence(6, 6, "sorted")),
        _point(2, 4.0, Evidence("It halves."), _evidence(2, 2, "list")),
        _point(3, 1.0, Evidence("It is fast.")),
        Part(name="terms", value=5.0, weight=0.1, evidence=(_evidence(6, 6, "sorted"),)),
    )
    talk = (
        Part(name="fillers", value=6.0, weight=0.5, evidence=(_evidence(0, 0, "um"),)),
        Part(name="repeats", value=6.0, weight=0.25, evidence=(_evidence(2, 3, "list list"),)),
        Part(name="hedges", value=6.0, weight=0.25, evidence=(_evidence(7, 8, "i think"),)),
    )
    skills = (
        SkillScore(skill=Skill.CONTENT_QUALITY, parts=content),
        SkillScore(skill=Skill.COMMUNICATION, parts=talk),
    )
    return make_score(skills=skills)


def response(position=1, *, answer=None, **changes):
    """Return a spoken and scored response with praise and one change."""
    spoken = answer or make_answer(text=SAID, words=WORDS, hesitations=(), duration_s=4.0)
    told = (
        make_feedback(kind=FeedbackKind.STRENGTH, sentence=PRAISE, quote="must be sorted"),
        make_feedback(kind=FeedbackKind.SUGGESTION, sentence="Say what is halved.", quote=None),
    )
    return make_response(position, **{"answer": spoken, "score": scored(), "feedback": told, **changes})


def question(position, *responses, status=QuestionStatus.ANSWERED, text=None):
    """Return a question of a session with what was answered."""
    words = text or f"What is the answer to question number {position}?"
    return AskedQuestion(
        position=position, question=make_question(text=words), status=status, responses=responses
    )


def whole_session(profile="Åsa Müller"):
    """Return a session with every state a question can be in."""
    silent = make_score(skills=(), reason="Nothing was said that could be assessed.")
    follow_up = response(1, id="b", follow_up=FollowUpKind.THIN)
    held = session(
        question(1, response(1, id="a"), follow_up),
        question(2, response(2, id="c"), response(2, id="d", attempt=2)),
        question(3, response(3, id="e", answer=typed("fine"), score=silent, feedback=())),
        question(4, status=QuestionStatus.SKIPPED),
        question(5, status=QuestionStatus.PENDING),
    )
    return of(held, profile)


def of(held, profile):
    """Return a session as another person's."""
    return replace(held, summary=replace(held.summary, wish=replace(held.summary.wish, profile=profile)))


def typed(text):
    """Return a typed answer."""
    return Answer(channel=Channel.TYPED, text=text)


def read(pdf):
    """Return a PDF file as it is read."""
    return PdfReader(io.BytesIO(pdf))


def texts(pdf):
    """Return the words of each page, blanks as one."""
    return [" ".join(page.extract_text().split()) for page in read(pdf).pages]


def outline(pdf):
    """Return the outline as (depth, title, page from 0)."""
    found = read(pdf)

    def walk(entries, depth):
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, entry.title, found.get_destination_page_number(entry)

    return list(walk(found.outline, 0))


def in_order(text, *parts):
    """Return whether parts stand in a text one after the other."""
    places = [text.index(parts[0])]
    for part in parts[1:]:
        places.append(text.index(part, places[-1] + 1))
    return all(a < b for a, b in pairwise(places))
