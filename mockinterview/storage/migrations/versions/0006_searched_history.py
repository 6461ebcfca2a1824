"""Sessions that can be searched by word, and put aside before they are removed.

``session_words`` is an index over ``session_texts`` in SQLite's FTS5, without a copy of the text; three
triggers keep it equal to its table, also when a session's removal takes its text along.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_INDEX = """CREATE VIRTUAL TABLE session_words USING fts5(
    asked, said, content='session_texts', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3')"""
_ADD = "INSERT INTO session_words (rowid, asked, said) VALUES (new.id, new.asked, new.said);"
_TAKE_OUT = (
    "INSERT INTO session_words (session_words, rowid, asked, said)"
    " VALUES ('delete', old.id, old.asked, old.said);"
)
_TRIGGERS = {"INSERT": _ADD, "DELETE": _TAKE_OUT, "UPDATE": f"{_TAKE_OUT} {_ADD}"}
_FILL = """INSERT INTO session_texts (session_id, asked, said)
    SELECT session.id,
        coalesce(session.company, '') || ' ' || coalesce((
            SELECT group_concat(question.category || ' ' || question.text, ' ')
            FROM session_questions AS asked JOIN interview_questions AS question USING (question_id, revision)
            WHERE asked.session_id = session.id), ''),
        coalesce((
            SELECT group_concat(response.text, ' ') FROM session_responses AS response
            WHERE response.session_id = session.id), '')
    FROM interview_sessions AS session"""


def upgrade() -> None:
    """Add what is new and gather the texts of the sessions there are."""
    op.add_column("interview_sessions", sa.Column("deleted_at", sa.DateTime))
    marked = op.f("ix_session_questions_bookmarked_session_id")
    op.create_index(marked, "session_questions", ["bookmarked", "session_id"])
    op.create_table(
        "session_texts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "session_id",
            sa.String(36),
            sa.ForeignKey("interview_sessions.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.UniqueConstraint("session_id"),
    )
    op.execute(_INDEX)
    for change, statements in _TRIGGERS.items():
        op.execute(
            f"CREATE TRIGGER session_words_{change.lower()} AFTER {change} ON session_texts"
            f" BEGIN {statements} END"
        )
    op.execute(_FILL)
