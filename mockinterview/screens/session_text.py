"""A session as a text that can be printed, mailed or kept."""

from collections.abc import Iterator

from mockinterview.domain.session import Session
from mockinterview.screens.review import AttemptPicture, ReviewPicture, review_picture
from mockinterview.screens.session_review import summary_picture


def session_text(session: Session) -> str:
    """Return a session with every answer, verdict and number."""
    return "\n".join((*_summary(session), *_questions(session))) + "\n"


def _summary(session: Session) -> Iterator[str]:
    picture = summary_picture(session)
    yield picture.name
    yield picture.when
    yield ""
    yield f"{picture.rating}. {picture.range}"
    yield from (f"{skill.name}: {skill.value}" for skill in picture.skills)
    yield from (jump.sentence for jump in picture.jumps)
    yield from (f"+ {sentence}" for sentence in picture.strengths)
    yield from (f"- {sentence}" for sentence in picture.improvements)
    yield picture.trend
    yield f"Next: {picture.drill}"


def _questions(session: Session) -> Iterator[str]:
    for asked in session.asked:
        picture = review_picture(session, asked.position)
        yield from ("", picture.heading, picture.question)
        if picture.unanswered:
            yield picture.unanswered
        for attempt in picture.attempts:
            yield from _attempt(picture, attempt)


def _attempt(picture: ReviewPicture, attempt: AttemptPicture) -> Iterator[str]:
    yield ""
    if len(picture.attempts) > 1:
        yield attempt.name
    for passage in attempt.transcript.passages:
        yield f"{passage.heading}:"
        yield " ".join(word.text for word in passage.words) or passage.note or ""
    yield f"{attempt.rating}. {attempt.range}".strip()
    yield attempt.reason
    yield f"+ {attempt.strength}"
    yield f"- {attempt.change}"
    yield from (f"{point.state}: {point.point}" for point in attempt.points)
    yield from (f"{number.name}: {number.value}" for number in attempt.numbers)
