"""What to practice after a session."""

from mockinterview.domain.session import Session, Wish
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.session_coach import session_feedback


def next_wish(session: Session) -> Wish:
    """Return the interview that works on what a session left open, answered as that one was."""
    drill, past = session_feedback(session).drill, session.summary.wish
    return Wish(
        type=drill.type,
        difficulty=drill.difficulty,
        minutes=drill.minutes,
        channel=Channel.SPOKEN if past.channel is Channel.RECORDED else past.channel,
        profile=past.profile,
    )
