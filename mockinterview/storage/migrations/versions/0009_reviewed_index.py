"""An index with all that cards are made of, as the rows of answers are long and lie far apart."""

from alembic import op

revision = "0009"
down_revision = "0008"

_REVIEWED = ("session_id", "position", "attempt", "take", "excluded", "overall", "answered_at", "id")


def upgrade() -> None:
    """Add it."""
    op.create_index("ix_session_responses_reviewed", "session_responses", list(_REVIEWED))
