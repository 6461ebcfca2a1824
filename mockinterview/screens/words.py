"""The words every screen uses for the same things."""

from mockinterview.domain.events import Phase
from mockinterview.domain.feedback import PointState, Trend
from mockinterview.domain.vocabulary import Difficulty, InterviewType, Rating, Skill, Status

TYPES = {
    InterviewType.TECHNICAL_SOFTWARE: "Software engineering",
    InterviewType.TECHNICAL_DATA: "Data science",
    InterviewType.BEHAVIORAL: "Behavioral",
    InterviewType.SYSTEM_DESIGN: "System design",
}
DIFFICULTIES = {
    Difficulty.ENTRY: "Entry",
    Difficulty.INTERMEDIATE: "Intermediate",
    Difficulty.ADVANCED: "Advanced",
}
SKILLS = {
    Skill.CONTENT_QUALITY: "Content quality",
    Skill.COMMUNICATION: "Communication",
    Skill.CONFIDENCE: "Confidence",
    Skill.TECHNICAL_ACCURACY: "Technical accuracy",
}
RATINGS = {
    Rating.EXCELLENT: "Excellent",
    Rating.GOOD: "Good",
    Rating.AVERAGE: "Average",
    Rating.POOR: "Poor",
    Rating.NOT_ASSESSED: "Not assessed",
}
POINT_STATES = {
    PointState.COVERED: "Covered",
    PointState.PARTLY: "Partly",
    PointState.MISSING: "Missing",
}
TRENDS = {
    Trend.RISING: "Your answers rose over the session",
    Trend.STEADY: "Your answers kept their level over the session",
    Trend.FALLING: "Your answers fell over the session",
    Trend.UNKNOWN: "Too few answers were assessed to tell a trend",
}
STATUSES = {
    Status.IN_PROGRESS: "In progress",
    Status.COMPLETED: "Completed",
    Status.ABANDONED: "Ended early",
}
PHASES = {
    Phase.READY: "Ready",
    Phase.GREETING: "Speaking",
    Phase.ASKING: "Speaking",
    Phase.LISTENING: "Listening",
    Phase.THINKING: "Thinking",
    Phase.SCORING: "Scoring",
    Phase.ACKNOWLEDGING: "Speaking",
    Phase.REVIEWING: "Feedback",
    Phase.PAUSED: "Paused",
    Phase.CLOSING: "Speaking",
    Phase.COMPLETED: "Finished",
    Phase.ABANDONED: "Ended early",
    Phase.FAILED: "Stopped",
}


def score_words(overall: float | None, rating: Rating) -> str:
    """Return a score with its word: "Good, 7.4 of 10", or "Not assessed"."""
    return RATINGS[rating] if overall is None else f"{RATINGS[rating]}, {overall:.1f} of 10"


def minutes_words(seconds: int) -> str:
    """Return a time budget in words: "about 2 minutes", "about 1 and a half minutes"."""
    halves = max(round(seconds / 30), 1)
    whole, half = divmod(halves, 2)
    amount = f"{whole} and a half" if whole and half else "half a" if half else str(whole)
    return f"about {amount} minute{'s' if halves > 2 else ''}"


def counted(number: int, thing: str) -> str:
    """Return a number of things: "1 question", "2 questions"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def company_words(company: str) -> str:
    """Return the name of a company, or kind of company, as it is read: "Google", "Growth startup"."""
    return company.replace("-", " ").capitalize() if company.islower() else company
