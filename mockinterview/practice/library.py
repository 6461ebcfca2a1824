"""The question bank grown by its user: own questions come in, are rewritten, looked over and given away."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mockinterview.domain.bank import (
    BadEntry,
    FieldMistake,
    Flaw,
    LikePair,
    Notation,
    Origin,
    PlacedQuestion,
    QuestionFileContent,
    QuestionFilter,
)
from mockinterview.domain.question import Question
from mockinterview.ports import QuestionCritic, QuestionFiles, QuestionShelf

WORDS_OF_AN_ID, LONGEST_ID = 6, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of taking a file of questions."""

    added: tuple[Question, ...] = ()
    replaced: tuple[Question, ...] = ()
    """Questions of the bank that have a new version now."""
    unchanged: int = 0
    """How many were in the bank just so."""
    bad: tuple[BadEntry, ...] = ()
    """Every entry that could not be taken."""
    is_refused: bool = False
    """Whether nothing was taken because of the bad ones."""
    good: int = 0
    """How many of a refused file could have been taken."""


class QuestionLibrary:
    """Use cases on the questions themselves."""

    def __init__(self, *, shelf: QuestionShelf, files: QuestionFiles, critic: QuestionCritic) -> None:
        self._shelf = shelf
        self._files = files
        self._critic = critic

    def take(self, file: Path, *, replace: bool = False, skip_bad: bool = False) -> Taken:
        """Take the questions of a file as own ones: all or none, or with ``skip_bad`` the good ones.

        A question that is in the bank with other content is bad, unless it is to ``replace`` that.
        Raises QuestionFileError for a file that is no question file.
        """
        content = self._files.read(file)
        bank = {one.question.id: one.question for one in self._shelf.shelved()}
        taken = _sorted_out(content, bank, replace=replace)
        if taken.bad and not skip_bad:
            good = len(taken.added) + len(taken.replaced)
            return Taken(bad=taken.bad, is_refused=True, good=good)
        self._shelf.keep([*taken.added, *taken.replaced])
        return taken

    def text_of(self, question_id: str) -> str:
        """Return one question as YAML, to be rewritten. Raises NotInStore."""
        return self._files.write([self._shelf.find(question_id).question], Notation.YAML)

    def rewrite(self, question_id: str, source: str | Path) -> tuple[BadEntry, ...]:
        """Replace a question by the one that a YAML text or a file holds; return why not, if it can't be.

        Raises NotInStore for an unknown question, QuestionFileError for a file that is no question file.
        """
        present = self._shelf.find(question_id).question
        content = self._files.read_text(source) if isinstance(source, str) else self._files.read(source)
        bad = (*content.bad, *_strangers(content, question_id))
        if not bad and content.questions[0].question != present:
            self._shelf.keep([content.questions[0].question])
        return bad

    def write(
        self, entry: Mapping[str, object], *, question_id: str | None = None
    ) -> Question | tuple[FieldMistake, ...]:
        """Keep a question written by hand, a new one or an own version of one there is, or return why not.

        A new one gets an id from its first words. Raises NotInStore for an unknown question.
        """
        name = question_id or self._new_id(str(entry.get("text", "")))
        written = self._files.check({**entry, "id": name})
        if isinstance(written, Question) and not (
            question_id and self._shelf.find(question_id).question == written
        ):
            self._shelf.keep([written])
        return written

    def _new_id(self, text: str) -> str:
        words = re.findall(r"[a-z0-9]+", text.lower())[:WORDS_OF_AN_ID]
        name = "-".join(("own", *words))[:LONGEST_ID]
        taken = {one.question.id for one in self._shelf.shelved()}
        names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
        return next(one for one in names if one not in taken)

    def export(self, questions: Sequence[Question], notation: Notation) -> str:
        """Return questions as the text of a file that can be taken again."""
        return self._files.write(questions, notation)

    def export_to(self, questions: Sequence[Question], file: Path) -> None:
        """Write questions into a file that can be taken again. Raises QuestionFileError."""
        self._files.save(questions, file)

    def lint(self, file: Path | None = None) -> tuple[Flaw, ...]:
        """Return what is missing or weak in the bank, or in a file beside the bank.

        Entries that break the file's rules come first. Raises QuestionFileError.
        """
        bank = self._shelf.questions()
        if file is None:
            return self._critic.flaws(bank)
        content = self._files.read(file)
        questions = [placed.question for placed in content.questions]
        broken = [Flaw("", "broken entry", str(bad)) for bad in content.bad]
        return (*broken, *self._critic.flaws(questions, beside=bank))

    def similar(self, *, top: int) -> tuple[LikePair, ...]:
        """Return the pairs of questions most alike, the closest first."""
        return self._critic.closest(self._shelf.questions(), top=top)


def select(
    shelf: QuestionShelf, wanted: QuestionFilter, *, own: bool = False, retired: bool = False
) -> tuple[Question, ...]:
    """Return the questions that fit, those asked or those ``retired``; with ``own`` only the user's."""
    return tuple(
        one.question
        for one in shelf.shelved()
        if wanted.fits(one.question) and one.retired is retired and (one.origin is Origin.USER or not own)
    )


def _sorted_out(content: QuestionFileContent, bank: dict[str, Question], *, replace: bool) -> Taken:
    added: list[Question] = []
    replaced: list[Question] = []
    clashes: list[BadEntry] = []
    for placed in content.questions:
        question, present = placed.question, bank.get(placed.question.id)
        if present is None:
            added.append(question)
        elif present.revision != question.revision:
            if replace:
                replaced.append(question)
            else:
                clashes.append(_clash(placed))
    unchanged = len(content.questions) - len(added) - len(replaced) - len(clashes)
    bad = sorted((*content.bad, *clashes), key=lambda entry: entry.line or 0)
    return Taken(added=tuple(added), replaced=tuple(replaced), unchanged=unchanged, bad=tuple(bad))


def _clash(placed: PlacedQuestion) -> BadEntry:
    return BadEntry(
        placed.line,
        f"question {placed.question.id}: the bank has another version of it; --replace takes this one.",
        is_clash=True,
    )


def _strangers(content: QuestionFileContent, question_id: str) -> Iterable[BadEntry]:
    """Yield a complaint for every question but the one that is rewritten, and where that is missing."""
    names = [placed.question.id for placed in content.questions]
    for placed in content.questions:
        if placed.question.id != question_id:
            yield BadEntry(
                placed.line, f"question {placed.question.id}: only {question_id} is to be rewritten here."
            )
    if question_id not in names and not content.bad:
        yield BadEntry(None, f"question {question_id} is missing; its id can't be changed.")
