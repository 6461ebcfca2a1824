"""Questions that come back, and the plan to the interview.

What is kept of a card is made of the answers to its question. Triggers count every change of these, whoever
makes it, in ``changes``; a card whose ``seen`` is less is made anew. A later migration that makes
``session_responses``, ``interview_sessions`` or ``ml_training_data`` anew has to add their triggers again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_MARK = """INSERT INTO question_cards (profile, question_id, changes, seen)
    SELECT session.profile, asked.question_id, 1, 0
    FROM session_questions AS asked JOIN interview_sessions AS session ON session.id = asked.session_id
    WHERE asked.status = 'answered' AND {which}
    ON CONFLICT (profile, question_id) DO UPDATE SET changes = changes + 1"""
_OF_RESPONSE = "asked.session_id = {row}.session_id AND asked.position = {row}.position"
_OF_SESSION = "asked.session_id = {row}.id"
_OF_LABEL = (
    "(asked.session_id, asked.position) IN (SELECT labelled.session_id, labelled.position"
    " FROM session_responses AS labelled WHERE labelled.id = {row}.response_id)"
)
_TRIGGERS = (
    ("AFTER INSERT", "session_responses", _OF_RESPONSE, "new"),
    ("AFTER UPDATE OF overall, excluded, answered_at", "session_responses", _OF_RESPONSE, "new"),
    ("AFTER DELETE", "session_responses", _OF_RESPONSE, "old"),
    ("AFTER UPDATE OF excluded, deleted_at, profile", "interview_sessions", _OF_SESSION, "new"),
    ("BEFORE DELETE", "interview_sessions", _OF_SESSION, "old"),
    ("AFTER INSERT", "ml_training_data", _OF_LABEL, "new"),
    ("AFTER UPDATE OF label", "ml_training_data", _OF_LABEL, "new"),
    ("AFTER DELETE", "ml_training_data", _OF_LABEL, "old"),
)


def upgrade() -> None:
    """Add the tables, count changes from now on, and have every card made from the answers there are."""
    op.create_table(
        "question_cards",
        _profile(),
        sa.Column("question_id", sa.String(100), primary_key=True),
        sa.Column("changes", sa.Integer, nullable=False),
        sa.Column("seen", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String(100)),
        sa.Column("stability_days", sa.Double),
        sa.Column("difficulty", sa.Double),
        sa.Column("interval_days", sa.Integer),
        sa.Column("last_on", sa.Date),
        sa.Column("last_points", sa.Double),
        sa.Column("last_grade", sa.String(16)),
        sa.Column("reviews", sa.Integer),
        sa.Column("lapses", sa.Integer),
    )
    op.create_table(
        "practice_plans",
        _profile(),
        sa.Column("interview_on", sa.Date, nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("made_on", sa.Date, nullable=False),
    )
    for when, table, which, row in _TRIGGERS:
        name = f"{table}_{when.split()[1].lower()}_of_card"
        mark = _MARK.format(which=which.format(row=row))
        op.execute(f"CREATE TRIGGER {name} {when} ON {table} BEGIN {mark}; END")
    op.execute(_MARK.format(which="true"))


def _profile() -> sa.Column[str]:
    return sa.Column(
        "profile", sa.String(64), sa.ForeignKey("profiles.id", ondelete="CASCADE"), primary_key=True
    )
