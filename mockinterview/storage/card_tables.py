"""The tables of questions that come back, and of the plan to the interview."""

from sqlalchemy import Column, Date, Double, ForeignKey, Index, Integer, String, Table

from mockinterview.storage.tables import metadata, session_responses

question_cards = Table(
    "question_cards",
    metadata,
    Column("profile", ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True),
    Column("question_id", String(100), primary_key=True),
    Column("changes", Integer, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("made_by", String(100)),
    Column("stability_days", Double),
    Column("difficulty", Double),
    Column("interval_days", Integer),
    Column("last_on", Date),
    Column("last_points", Double),
    Column("last_grade", String(16)),
    Column("reviews", Integer),
    Column("lapses", Integer),
)
"""What was made of the answers to a question, as replaying 50,000 answers takes seconds. ``changes`` counts
how often these changed, by triggers; ``seen`` is the count when the card was made; ``last_on`` is the day on
the calendar of the place where that was. The rest is null where no answer counts."""

practice_plans = Table(
    "practice_plans",
    metadata,
    Column("profile", ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True),
    Column("interview_on", Date, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("made_on", Date, nullable=False),
)

Index(
    "ix_session_responses_reviewed",
    *(session_responses.c[name] for name in ("session_id", "position", "attempt", "take")),
    *(session_responses.c[name] for name in ("excluded", "overall", "answered_at", "id")),
)
