"""What is done with the questions of the bank."""

from collections.abc import Callable
from pathlib import Path

from mockinterview.domain.bank import FieldMistake, ShelvedQuestion
from mockinterview.domain.question import Question
from mockinterview.gui.pages.questions.parts import Parts
from mockinterview.gui.places import Place, Visit
from mockinterview.practice.browsing import prepare_these
from mockinterview.screens import questions_page as words
from mockinterview.screens.question_form import entry_of, mistake_sentences


class ShelfDesk:
    """Carries out what the list and the form ask for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._desk = parts.desk

    def look_at(self, question_id: str) -> None:
        """Show a question whole."""
        find = self._desk.services.bank.find

        def show(one: ShelvedQuestion) -> None:
            if question_id in self._parts.browse.chosen:
                self._parts.browse.show_question(words.question_picture(one))

        self._desk.jobs.run(lambda: find(question_id), done=show, owner=self._parts)

    def practice(self, ids: tuple[str, ...]) -> None:
        """Begin an interview of just these questions."""
        self._desk.jobs.run(
            lambda: prepare_these(self._desk.services, ids),
            done=lambda prepared: self._desk.go(Visit(Place.INTERVIEW, prepared=prepared)),
            owner=self._parts,
        )

    def write(self, question_id: str | None) -> None:
        """Open the form on a question, or on a new one."""

        def show(question: Question | None) -> None:
            self._parts.setCurrentWidget(self._parts.form)
            self._parts.form.show_question(question)

        if question_id is None:
            show(None)
            return
        find = self._desk.services.bank.find
        self._desk.jobs.run(lambda: find(question_id).question, done=show, owner=self._parts)

    def save(self, draft: dict[str, str]) -> None:
        """Keep what the form says, or say in it what is wrong."""
        form, library = self._parts.form, self._desk.services.library
        name = form.question_id

        def done(written: Question | tuple[FieldMistake, ...]) -> None:
            if not isinstance(written, Question):
                form.complain(mistake_sentences(written))
                return
            self._desk.say(words.saved_words(is_new=name is None))
            self._parts.list_wanted.emit()
            self._desk.changes.questions.emit()

        self._desk.jobs.run(
            lambda: library.write(entry_of(draft), question_id=name), done=done, owner=self._parts
        )

    def retire(self, ids: tuple[str, ...], retired: bool) -> None:
        """Ask questions no more, or again."""
        bank = self._desk.services.bank

        def work(*, are_retired: bool) -> None:
            for name in ids:
                bank.retire(name, retired=are_retired)

        self._change(
            lambda: work(are_retired=retired),
            words.retired_words(len(ids), retired=retired),
            lambda: work(are_retired=not retired),
        )

    def discard(self, question_id: str) -> None:
        """Take the user's version of a question away."""
        bank = self._desk.services.bank
        gone: list[Question] = []

        def work() -> None:
            gone.append(bank.find(question_id).question)
            bank.discard(question_id)

        self._change(work, words.DISCARDED, lambda: bank.keep(gone))

    def export(self, ids: tuple[str, ...], file: Path) -> None:
        """Write questions into a file."""
        services = self._desk.services

        def work() -> None:
            chosen = [one.question for one in services.bank.shelved() if one.question.id in ids]
            services.library.export_to(chosen, file)

        self._desk.jobs.run(
            work, done=lambda _: self._desk.say(words.exported_words(len(ids), file.name)), owner=self._parts
        )

    def _change(self, work: Callable[[], None], sentence: str, undo: Callable[[], None]) -> None:
        """Change the bank, say so, and offer to take it back."""
        jobs, changed = self._desk.jobs, self._desk.changes.questions

        def take_back() -> None:
            jobs.run(undo, done=lambda _: changed.emit(), owner=self._parts)

        def done(_: None) -> None:
            self._desk.say(sentence, action="Undo", on_action=take_back)
            changed.emit()

        jobs.run(work, done=done, owner=self._parts)
