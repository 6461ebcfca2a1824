"""Bookmarks, guesses, corrected words and further attempts at a question."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the columns; what was answered before is a first attempt that nobody bookmarked or corrected."""
    marked = sa.Column("bookmarked", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("session_questions", marked)
    first = sa.Column("attempt", sa.Integer, nullable=False, server_default="1")
    op.add_column("session_responses", first)
    op.add_column("session_responses", sa.Column("guess", sa.Double))
    op.add_column("session_responses", sa.Column("recognized_words", sa.JSON))
