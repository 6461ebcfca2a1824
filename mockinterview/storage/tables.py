"""The tables of the database, in types every SQL database knows.

Times are UTC. A name of a foreign key, index or check follows one convention, so that a later migration can
name what it changes. ``migrations/`` brings a file to these tables; a test holds the two equal.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)

from mockinterview.domain.errors import BugError

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A point in time: any zone goes in, UTC comes out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the time in UTC without its zone. Raises BugError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise BugError("a time without a zone went to the store")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored time as UTC."""
        return value and value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Free text from a keyboard, recogniser or file name; half characters become question marks."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return text that UTF-8 can hold: an odd key press must not cost the answer."""
        return None if value is None else value.encode("utf-8", "replace").decode("utf-8")


def _json() -> JSON:
    return JSON(none_as_null=True)


profiles = Table(
    "profiles",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Words, nullable=False),
    Column("created_at", Moment, nullable=False),
)

interview_sessions = Table(
    "interview_sessions",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("profile", ForeignKey("profiles.id"), nullable=False),
    Column("type", String(32), nullable=False),
    Column("difficulty", String(32), nullable=False),
    Column("company", String(100)),
    Column("minutes", Integer, nullable=False),
    Column("mode", String(16), nullable=False),
    Column("channel", String(16), nullable=False),
    Column("seed", BigInteger),
    Column("status", String(16), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("completed_at", Moment),
    Column("overall_score", Double),
    Column("rating", String(16), nullable=False),
    Column("question_count", Integer, nullable=False),
    Column("answered_count", Integer, nullable=False),
    Column("excluded", Boolean, nullable=False),
    Column("deleted_at", Moment),
    Index(None, "started_at"),
    Index(None, "profile", "started_at"),
)
"""The counts repeat what ``session_questions`` says: counting took most of the time of a long history. What
has been deleted waits there, unseen, until it can no longer be taken back."""

interview_questions = Table(
    "interview_questions",
    metadata,
    Column("question_id", String(100), primary_key=True),
    Column("revision", String(12), primary_key=True),
    Column("type", String(32), nullable=False),
    Column("difficulty", String(32), nullable=False),
    Column("category", String(100), nullable=False),
    Column("company", String(100)),
    Column("text", Words, nullable=False),
    Column("content", _json(), nullable=False),
    Column("origin", String(16), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("retired", Boolean, nullable=False),
    Index(None, "active", "type", "difficulty"),
)
"""``content`` holds what is only read as a whole; ``origin`` is ``shipped`` or ``user``. Only active
revisions are asked; ``retired`` is the user's wish not to be asked a question again."""

question_imports = Table(
    "question_imports",
    metadata,
    Column("source", String(32), primary_key=True),
    Column("digest", String(64), nullable=False),
)
"""What was last imported from where, so that an unchanged bank is not read again."""

question_sets = Table(
    "question_sets",
    metadata,
    Column("name", Words, primary_key=True),
    Column("question_ids", _json(), nullable=False),
)
"""Questions the user keeps together; an id stands for whichever revision counts when the set is asked."""

session_questions = Table(
    "session_questions",
    metadata,
    Column("session_id", ForeignKey("interview_sessions.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("question_id", String(100), nullable=False),
    Column("revision", String(12), nullable=False),
    Column("status", String(16), nullable=False),
    Column("bookmarked", Boolean, nullable=False, server_default=false()),
    ForeignKeyConstraint(
        ["question_id", "revision"], ["interview_questions.question_id", "interview_questions.revision"]
    ),
    Index(None, "question_id", "revision"),
    Index(None, "bookmarked", "session_id"),
)

session_texts = Table(
    "session_texts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "session_id", ForeignKey("interview_sessions.id", ondelete="CASCADE"), unique=True, nullable=False
    ),
    Column("asked", Words, nullable=False),
    Column("said", Words, nullable=False),
)
"""What is searched in a session: its questions with category and company, and its answers. ``session_words``
indexes it by word; that is a table of SQLite's own kind (FTS5), made and kept by what migration 0006 says."""


session_responses = Table(
    "session_responses",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("session_id", String(36), nullable=False),
    Column("position", Integer, nullable=False),
    Column("take", Integer, nullable=False),
    Column("attempt", Integer, nullable=False, server_default="1"),
    Column("follow_up", String(16)),
    Column("channel", String(16), nullable=False),
    Column("text", Words, nullable=False),
    Column("words", _json(), nullable=False),
    Column("recognized_words", _json()),
    Column("hesitations", _json(), nullable=False),
    Column("sound", _json()),
    Column("duration_s", Double),
    Column("audio_file", Words),
    Column("recognizer", String(100)),
    Column("notice", Words),
    Column("word_count", Integer),
    Column("fillers", Integer),
    Column("hedges", Integer),
    Column("repeats", Integer),
    Column("terms_used", Integer),
    Column("terms_expected", Integer),
    Column("key_point_coverage", Double),
    Column("words_per_minute", Double),
    Column("fillers_per_minute", Double),
    Column("response_latency_s", Double),
    Column("speaking_s", Double),
    Column("pauses", Integer),
    Column("longest_pause_s", Double),
    Column("pause_share", Double),
    Column("mean_confidence", Double),
    Column("syllables_per_second", Double),
    Column("pace_variation", Double),
    Column("pauses_inside", Integer),
    Column("words_per_sentence", Double),
    Column("connectives", Integer),
    Column("specifics", Integer),
    Column("pitch_variation_st", Double),
    Column("loudness_variation_db", Double),
    Column("trailing_off_db", Double),
    Column("content_quality", Double),
    Column("communication", Double),
    Column("confidence", Double),
    Column("technical_accuracy", Double),
    Column("overall", Double),
    Column("low", Double),
    Column("high", Double),
    Column("rating", String(16), nullable=False),
    Column("reason", Words),
    Column("scorer", String(100)),
    Column("parts", _json()),
    Column("adjustment", _json()),
    Column("own_labels", _json()),
    Column("probabilities", _json()),
    Column("structure", _json()),
    Column("guess", Double),
    Column("answered_at", Moment, nullable=False),
    Column("excluded", Boolean, nullable=False),
    ForeignKeyConstraint(
        ["session_id", "position"],
        ["session_questions.session_id", "session_questions.position"],
        ondelete="CASCADE",
    ),
    UniqueConstraint("session_id", "position", "take"),
    Index(None, "answered_at"),
    Index(
        "ix_session_responses_measured",
        *("session_id", "position", "take", "attempt", "excluded", "overall", "content_quality"),
        *("communication", "confidence", "technical_accuracy", "words_per_minute", "fillers_per_minute"),
        *("pause_share", "speaking_s", "guess"),
    ),
)
"""``take`` counts the answers to one question from 1: first the question's own, then its follow-up's,
then those of further attempts. ``recognized_words`` is what ``words`` was before the user corrected it.
``words`` is ``[[word, start, end, confidence], ...]``, ``hesitations`` ``[[start, end], ...]``, ``parts``
``[{"skill", "parts": [{"name", "value", "weight", "evidence": [[text, start, end], ...]}]}]``, all times in
seconds. Without a score (``scorer`` is null) every measure is null. Statistics over many sessions read the
index ``measured`` alone: the rows themselves, with all words, took ten times as long."""

feedback_details = Table(
    "feedback_details",
    metadata,
    Column("response_id", ForeignKey("session_responses.id", ondelete="CASCADE"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("skill", String(32), nullable=False),
    Column("part", String(64), nullable=False),
    Column("sentence", Words, nullable=False),
    Column("quote", Words),
    Column("gain", Double, nullable=False),
)

ml_training_data = Table(
    "ml_training_data",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("question_id", String(100), nullable=False),
    Column("response_id", ForeignKey("session_responses.id", ondelete="SET NULL")),
    Column("features", _json(), nullable=False),
    Column("label", Double, nullable=False),
    Column("skills", _json()),
    Column("note", Words),
    Column("labelled_by", String(100), nullable=False),
    Column("validated", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Index(None, "response_id"),
)
"""``features`` is ``{"channel", "score"}``: the score's columns as in ``session_responses``, without the
answer's words. ``label`` is in points of ten, ``skills`` ``{skill: points}`` where skills were judged instead
of giving a rating; ``validated`` tells that somebody else than the candidate judged."""
