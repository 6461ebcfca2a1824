"""The words of sessions: kept where they can be searched, and searched."""

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, insert, literal_column, select, table, update

from mockinterview.domain.question import Question
from mockinterview.domain.session import Wish
from mockinterview.storage.tables import interview_sessions, session_responses, session_texts

TEXTS, RESPONSES = session_texts.c, session_responses.c
_INDEX = table("session_words")
_ROW: ColumnElement[int] = literal_column("rowid")
_WORDS: ColumnElement[str] = literal_column("session_words")


def keep_asked(connection: Connection, session_id: str, wish: Wish, questions: Sequence[Question]) -> None:
    """Keep what a new session asks, to be found by it."""
    asked = [wish.company or ""]
    for question in questions:
        asked += [question.category, question.company or "", question.text, question.display or ""]
    words = " ".join(filter(None, dict.fromkeys(asked)))
    connection.execute(insert(session_texts).values(session_id=session_id, asked=words, said=""))


def keep_said(connection: Connection, session_id: str) -> None:
    """Keep what was answered in a session so far, as it stands now."""
    texts = connection.scalars(
        select(RESPONSES.text)
        .where(RESPONSES.session_id == session_id)
        .order_by(RESPONSES.position, RESPONSES.take)
    )
    said = " ".join(texts)
    connection.execute(update(session_texts).where(TEXTS.session_id == session_id).values(said=said))


def has_words(search: str) -> ColumnElement[bool] | None:
    """Return the condition that a session has all words of a search, or None for a search without a word.

    Case and accents do not count, and a word of two characters or more may be the beginning of one.
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", search))
    if not words:
        return None
    wanted = " ".join(f'"{word}"*' if len(word) > 1 else f'"{word}"' for word in words)
    rows = select(_ROW).select_from(_INDEX).where(_WORDS.match(wanted))
    return interview_sessions.c.id.in_(select(TEXTS.session_id).where(TEXTS.id.in_(rows)))
