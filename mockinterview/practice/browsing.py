"""The question bank looked through: found by words and kinds, and practiced from there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from mockinterview.domain.bank import Origin, QuestionFilter, ShelvedQuestion
from mockinterview.domain.question import Question
from mockinterview.domain.selection import MINUTES, MINUTES_OF_A_QUESTION
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.services import Services
from mockinterview.practice.sessions import Prepared
from mockinterview.practice.start import last_wish


class Kept(StrEnum):
    """Which part of the bank is looked through."""

    ASKED = "asked"
    OWN = "own"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Browsed:
    """The questions found, and what the bank's questions differ by."""

    found: tuple[ShelvedQuestion, ...]
    total: int
    """How many questions the bank has."""
    companies: tuple[str, ...]
    categories: tuple[str, ...]


def browse(
    bank: Sequence[ShelvedQuestion], wanted: QuestionFilter, *, search: str = "", kept: Kept = Kept.ASKED
) -> Browsed:
    """Return the questions that fit a filter and have every word of a search somewhere in them."""
    words = search.casefold().split()
    found = tuple(
        one for one in bank if _is_kept(one, kept) and wanted.fits(one.question) and _has(one.question, words)
    )
    questions = [one.question for one in bank]
    return Browsed(
        found,
        total=len(bank),
        companies=tuple(sorted({one.company for one in questions if one.company})),
        categories=tuple(sorted({one.category for one in questions})),
    )


def prepare_these(services: Services, question_ids: Sequence[str]) -> Prepared:
    """Store an interview of just these questions, otherwise as the last one was. Raises NotInStore."""
    wish = last_wish(services.settings)
    channel = Channel.SPOKEN if wish.channel is Channel.RECORDED else wish.channel
    minutes = min(MINUTES_OF_A_QUESTION * len(question_ids), MINUTES[-1])
    return services.sessions.prepare_set(
        replace(wish, minutes=minutes, company=None, channel=channel), question_ids
    )


def _is_kept(one: ShelvedQuestion, kept: Kept) -> bool:
    if kept is Kept.RETIRED:
        return one.retired
    return not one.retired and (kept is Kept.ASKED or one.origin is Origin.USER)


def _has(question: Question, words: Sequence[str]) -> bool:
    if not words:
        return True
    texts = [question.id, question.text, question.display or "", question.category, question.company or ""]
    texts += [question.looking_for, *question.key_points]
    texts += [form for keyword in question.keywords for form in keyword.forms]
    everything = "\n".join(texts).casefold()
    return all(word in everything for word in words)
