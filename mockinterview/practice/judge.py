"""Turns an answer into a scored response with its feedback."""

from datetime import datetime
from uuid import uuid4

from mockinterview.domain.answer import Answer
from mockinterview.domain.interview import Interview
from mockinterview.domain.session import Response
from mockinterview.ports import Scorer
from mockinterview.practice.coach import feedback


def judged(
    interview: Interview, answer: Answer, *, scorer: Scorer, earlier: Response | None, at: datetime
) -> Response:
    """Return the scored response to what the interview asks.

    The answer to a follow-up is judged together with the earlier one it completes.
    """
    whole = earlier.answer.continued_by(answer) if earlier else answer
    score = scorer.score(interview.question, whole)
    return Response(
        id=str(uuid4()),
        position=interview.position,
        answer=answer,
        score=score,
        feedback=feedback(interview.question, whole, score),
        follow_up=interview.follow_up,
        answered_at=at,
    )
