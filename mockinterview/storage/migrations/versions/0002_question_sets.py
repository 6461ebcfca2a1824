"""Sets of questions, kept under a name."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of sets."""
    op.create_table(
        "question_sets",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("question_ids", sa.JSON, nullable=False),
    )
