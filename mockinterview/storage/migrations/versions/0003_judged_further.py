"""More measures of an answer and its voice, and what a trained model says of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

MEASURES = (
    ("syllables_per_second", sa.Double),
    ("pace_variation", sa.Double),
    ("pauses_inside", sa.Integer),
    ("words_per_sentence", sa.Double),
    ("connectives", sa.Integer),
    ("specifics", sa.Integer),
    ("pitch_variation_st", sa.Double),
    ("loudness_variation_db", sa.Double),
    ("trailing_off_db", sa.Double),
)


def upgrade() -> None:
    """Add the columns, empty for what was answered before."""
    for name, kind in MEASURES:
        op.add_column("session_responses", sa.Column(name, kind))
    for name in ("sound", "adjustment", "probabilities", "structure"):
        op.add_column("session_responses", sa.Column(name, sa.JSON))
