"""An index that holds all that statistics over many sessions read."""

from alembic import op

revision = "0007"
down_revision = "0006"

_MEASURED = (
    *("session_id", "position", "take", "attempt", "excluded", "overall", "content_quality"),
    *("communication", "confidence", "technical_accuracy", "words_per_minute", "fillers_per_minute"),
    *("pause_share", "speaking_s", "guess"),
)


def upgrade() -> None:
    """Add it."""
    op.create_index("ix_session_responses_measured", "session_responses", list(_MEASURED))
