"""The first tables: profiles, sessions with their questions and responses, feedback, training data."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create every table."""
    _create_profiles_and_questions()
    _create_sessions()
    _create_responses()
    _create_feedback_and_training_data()


def _create_profiles_and_questions() -> None:
    op.create_table(
        "profiles",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "interview_questions",
        sa.Column("question_id", sa.String(100), primary_key=True),
        sa.Column("revision", sa.String(12), primary_key=True),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("difficulty", sa.String(32), nullable=False),
        sa.Column("category", sa.String(100), nullable=False),
        sa.Column("company", sa.String(100)),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
    )
    _index("interview_questions", "active", "type", "difficulty")
    op.create_table(
        "question_imports",
        sa.Column("source", sa.String(32), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
    )


def _create_sessions() -> None:
    op.create_table(
        "interview_sessions",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("profile", sa.String(64), sa.ForeignKey("profiles.id"), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("difficulty", sa.String(32), nullable=False),
        sa.Column("company", sa.String(100)),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("seed", sa.BigInteger),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("completed_at", sa.DateTime),
        sa.Column("overall_score", sa.Double),
        sa.Column("rating", sa.String(16), nullable=False),
        sa.Column("question_count", sa.Integer, nullable=False),
        sa.Column("answered_count", sa.Integer, nullable=False),
        sa.Column("excluded", sa.Boolean, nullable=False),
    )
    _index("interview_sessions", "started_at")
    _index("interview_sessions", "profile", "started_at")
    op.create_table(
        "session_questions",
        sa.Column(
            "session_id",
            sa.String(36),
            sa.ForeignKey("interview_sessions.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("question_id", sa.String(100), nullable=False),
        sa.Column("revision", sa.String(12), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id", "revision"], ["interview_questions.question_id", "interview_questions.revision"]
        ),
    )
    _index("session_questions", "question_id", "revision")


def _create_responses() -> None:
    counted = ("word_count", "fillers", "hedges", "repeats", "terms_used", "terms_expected", "pauses")
    measured = (
        *("key_point_coverage", "words_per_minute", "fillers_per_minute", "response_latency_s", "speaking_s"),
        *("longest_pause_s", "pause_share", "mean_confidence"),
        *("content_quality", "communication", "confidence", "technical_accuracy", "overall", "low", "high"),
    )
    op.create_table(
        "session_responses",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("session_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("take", sa.Integer, nullable=False),
        sa.Column("follow_up", sa.String(16)),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("words", sa.JSON, nullable=False),
        sa.Column("hesitations", sa.JSON, nullable=False),
        sa.Column("duration_s", sa.Double),
        sa.Column("audio_file", sa.Text),
        sa.Column("recognizer", sa.String(100)),
        sa.Column("notice", sa.Text),
        *(sa.Column(name, sa.Integer) for name in counted),
        *(sa.Column(name, sa.Double) for name in measured),
        sa.Column("rating", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("scorer", sa.String(100)),
        sa.Column("parts", sa.JSON),
        sa.Column("answered_at", sa.DateTime, nullable=False),
        sa.Column("excluded", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id", "position"],
            ["session_questions.session_id", "session_questions.position"],
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("session_id", "position", "take"),
    )
    _index("session_responses", "answered_at")


def _create_feedback_and_training_data() -> None:
    op.create_table(
        "feedback_details",
        sa.Column(
            "response_id",
            sa.String(36),
            sa.ForeignKey("session_responses.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("ordinal", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("skill", sa.String(32), nullable=False),
        sa.Column("part", sa.String(64), nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("quote", sa.Text),
        sa.Column("gain", sa.Double, nullable=False),
    )
    op.create_table(
        "ml_training_data",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("question_id", sa.String(100), nullable=False),
        sa.Column("response_id", sa.String(36), sa.ForeignKey("session_responses.id", ondelete="SET NULL")),
        sa.Column("features", sa.JSON, nullable=False),
        sa.Column("label", sa.Double, nullable=False),
        sa.Column("labelled_by", sa.String(100), nullable=False),
        sa.Column("validated", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    _index("ml_training_data", "response_id")


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
