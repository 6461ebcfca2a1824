"""What the interviewer says around the questions."""

from mockinterview.domain.vocabulary import InterviewType

GREETINGS = {
    InterviewType.TECHNICAL_SOFTWARE: "Hello, and welcome to your software engineering interview.",
    InterviewType.TECHNICAL_DATA: "Hello, and welcome to your data science interview.",
    InterviewType.BEHAVIORAL: "Hello, and welcome. Today I would like to hear about your experience.",
    InterviewType.SYSTEM_DESIGN: "Hello, and welcome to your system design interview.",
}
ACKNOWLEDGEMENTS = (
    "Thank you.",
    "Thanks, I have noted that.",
    "All right, thank you.",
    "Okay, thanks for that.",
    "Thank you, got it.",
)
CLOSINGS = (
    "That was my last question. Thank you for your time.",
    "We have reached the end. Thank you for talking with me today.",
    "That is everything from my side. Thank you, and well done for practicing.",
)
GENERAL_FOLLOW_UP = "Could you tell me a little more about that?"


def greeting(kind: InterviewType, *, questions: int, resumed: bool) -> str:
    """Return the first sentences of an interview, or of one taken up again."""
    count = "one question" if questions == 1 else f"{questions} questions"
    if resumed:
        return f"Welcome back. We have {count} left. Let's go on."
    return f"{GREETINGS[kind]} I have {count} for you. Take your time to think."


def acknowledgement(turn: int) -> str:
    """Return a short thanks; consecutive turns get different ones."""
    return ACKNOWLEDGEMENTS[turn % len(ACKNOWLEDGEMENTS)]


def closing(turn: int) -> str:
    """Return the last sentence of an interview."""
    return CLOSINGS[turn % len(CLOSINGS)]
