"""The first steps, as they are shown."""

from enum import IntEnum

from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.screens.words import DIFFICULTIES, TYPES


class Step(IntEnum):
    """A step of the first run, in order."""

    VOICE = 1
    MICROPHONE = 2
    ROLE = 3


STEP_NAMES = {Step.VOICE: "Voice", Step.MICROPHONE: "Microphone", Step.ROLE: "Role"}
HEADINGS = {
    Step.VOICE: "Hear your interviewer",
    Step.MICROPHONE: "Try your microphone",
    Step.ROLE: "What do you practice for?",
}
SENTENCES = {
    Step.VOICE: "Questions are spoken by this voice. Everything happens on this computer.",
    Step.MICROPHONE: "Say one sentence and see it recognised. Nothing of this try is kept.",
    Step.ROLE: "You can choose anew before every interview.",
}
WELCOME = "Welcome to Mock Interview"
BACK, NEXT, SKIP = "Back", "Next", "Skip this"
START, LOOK_AROUND = "Start my first interview", "Look around first"
MINUTES, FIRST_MINUTES = (5, 10, 15, 20, 30, 45), 10
ANY_COMPANY = "Any company"
TYPED_INSTEAD = "I will type my answers"
TYPED_SENTENCE = "You can change to speaking at every question."
ROLE_NAMES = ("Type of interview", "Difficulty", "Company", "Length")


def progress_words(step: Step) -> str:
    """Return where the first run stands: "Step 2 of 3: Microphone"."""
    return f"Step {step.value} of {len(Step)}: {STEP_NAMES[step]}"


def type_options() -> tuple[tuple[str, str], ...]:
    """Return the types of interviews."""
    return tuple((one.value, TYPES[one]) for one in InterviewType)


def difficulty_options() -> tuple[tuple[str, str], ...]:
    """Return the difficulties."""
    return tuple((one.value, DIFFICULTIES[one]) for one in Difficulty)


def company_options(companies: tuple[str, ...]) -> tuple[tuple[str | None, str], ...]:
    """Return the companies that have questions of their own, and none of them first."""
    return ((None, ANY_COMPANY), *((name, name.replace("_", " ").title()) for name in companies))


def minutes_options() -> tuple[tuple[str, str], ...]:
    """Return the lengths to choose from."""
    return tuple((str(minutes), f"{minutes} minutes") for minutes in MINUTES)
