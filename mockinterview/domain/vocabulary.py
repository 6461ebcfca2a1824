"""The closed lists of words the product is built on; their values are stored and are a contract."""

from enum import StrEnum


class InterviewType(StrEnum):
    """What kind of interview is practiced."""

    TECHNICAL_SOFTWARE = "technical_software"
    TECHNICAL_DATA = "technical_data"
    BEHAVIORAL = "behavioral"
    SYSTEM_DESIGN = "system_design"

    @property
    def is_technical(self) -> bool:
        """Whether technical accuracy is part of the score."""
        return self is not InterviewType.BEHAVIORAL


class Difficulty(StrEnum):
    """The level a question is meant for."""

    ENTRY = "entry"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Mode(StrEnum):
    """When feedback is shown: after each answer, or only at the end."""

    PRACTICE = "practice"
    REAL = "real"


class Channel(StrEnum):
    """How an answer reaches the program."""

    SPOKEN = "spoken"
    RECORDED = "recorded"
    TYPED = "typed"


class Status(StrEnum):
    """Where an interview session stands."""

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ABANDONED = "abandoned"


class QuestionStatus(StrEnum):
    """Where one question of a session stands."""

    PENDING = "pending"
    ANSWERED = "answered"
    SKIPPED = "skipped"


class FollowUpKind(StrEnum):
    """Why a follow-up is asked."""

    THIN = "thin"
    VAGUE = "vague"
    DEEPER = "deeper"


class Skill(StrEnum):
    """The four things an answer is scored on, each 0-10."""

    CONTENT_QUALITY = "content_quality"
    COMMUNICATION = "communication"
    CONFIDENCE = "confidence"
    TECHNICAL_ACCURACY = "technical_accuracy"


class Rating(StrEnum):
    """The word for an overall score."""

    EXCELLENT = "excellent"
    GOOD = "good"
    AVERAGE = "average"
    POOR = "poor"
    NOT_ASSESSED = "not_assessed"


class FeedbackKind(StrEnum):
    """What a sentence of feedback does."""

    STRENGTH = "strength"
    IMPROVEMENT = "improvement"
    SUGGESTION = "suggestion"


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
