"""Questions with their answers, and whole sessions, to be looked back at in tests."""

from dataclasses import replace

from fakes.questions import make_question
from fakes.sessions import NOON, make_response, make_score, make_wish

from mockinterview.domain.answer import Answer
from mockinterview.domain.score import Part, SkillScore
from mockinterview.domain.session import AskedQuestion, Session, SessionSummary
from mockinterview.domain.vocabulary import Channel, QuestionStatus, Skill, Status
from mockinterview.screens.review import review_picture


def asked(*responses, position=1, status=QuestionStatus.ANSWERED, **changes):
    question = make_question(**changes)
    return AskedQuestion(position=position, question=question, status=status, responses=responses)


def session(*questions, **changes):
    summary = SessionSummary(
        id="0123456789abcdef",
        wish=make_wish(channel=Channel.RECORDED),
        status=Status.COMPLETED,
        started_at=NOON,
        completed_at=NOON,
        questions=len(questions),
        answered=1,
        overall=5.5,
    )
    return Session(summary=replace(summary, **changes), asked=questions)


def review(*responses, **changes):
    return review_picture(session(asked(*responses, **changes)), 1)


def parts(*made, skill=Skill.CONTENT_QUALITY):
    return make_score(skills=(SkillScore(skill=skill, parts=made),))


def part(name, value, *evidence, weight=0.5):
    return Part(name=name, value=value, weight=weight, evidence=evidence)


def take(number, text, *, score=None):
    answer = Answer(channel=Channel.TYPED, text=text)
    made = make_score() if score is None else score
    return make_response(id=f"t{number}", attempt=number, answer=answer, score=made)
