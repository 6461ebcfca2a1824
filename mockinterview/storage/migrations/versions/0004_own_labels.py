"""What people say answers are worth, and what that adds to scores."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the columns, empty for what was answered before; nobody could label answers until now."""
    op.add_column("session_responses", sa.Column("own_labels", sa.JSON))
    op.add_column("ml_training_data", sa.Column("skills", sa.JSON))
    op.add_column("ml_training_data", sa.Column("note", sa.Text))
