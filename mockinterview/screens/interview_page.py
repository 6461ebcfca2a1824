"""The interview as it is shown while it runs."""

from dataclasses import dataclass

from mockinterview.domain.interview import Interview
from mockinterview.screens.words import PHASES, minutes_words


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewPicture:
    """What a front end shows of a running interview."""

    state: str
    """One word: Speaking, Listening, Thinking, Scoring, ..."""
    heading: str
    """Which question is on, of how many, what about and its time budget."""
    prompt: str
    """The question or follow-up, as it is written."""
    notice: str | None
    """What went wrong, with a way on."""


def interview_picture(interview: Interview) -> InterviewPicture:
    """Return the picture of an interview as it stands."""
    question = interview.question
    asked = "Follow-up to question" if interview.follow_up else "Question"
    return InterviewPicture(
        state=PHASES[interview.phase],
        heading=(
            f"{asked} {interview.position} of {len(interview.questions)}: {question.category}, "
            f"{minutes_words(question.seconds)}"
        ),
        prompt=interview.prompt if interview.follow_up else question.shown,
        notice=interview.notice,
    )
