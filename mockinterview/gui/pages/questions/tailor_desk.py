"""Questions fitted to a job, and the sets made of them."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from mockinterview.domain.bank import QuestionSet
from mockinterview.domain.vocabulary import Difficulty, InterviewType
from mockinterview.gui.pages.questions.parts import Parts
from mockinterview.gui.pages.questions.sets import SetsView
from mockinterview.gui.pages.questions.tailor import TailorView
from mockinterview.gui.places import Place, Visit
from mockinterview.practice.start import last_wish, prepare
from mockinterview.practice.tailoring import Tailored
from mockinterview.screens import tailoring_page as words


class TailorDesk:
    """Carries out what the two parts ask for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._desk = parts.desk

    @cached_property
    def view(self) -> TailorView:
        """Return where a job is compared with, made when it is first needed."""
        view = TailorView(self._desk.theme)
        view.find_wanted.connect(self._find)
        view.read_wanted.connect(lambda file, show: self._read(Path(file), show))
        view.save_wanted.connect(self._save)
        view.practice_wanted.connect(self._parts.practice_wanted)
        self._parts.add(view)
        return view

    @cached_property
    def sets(self) -> SetsView:
        """Return the saved sets, made when they are first needed."""
        sets = SetsView(self._desk.theme)
        sets.tailor_wanted.connect(self.open)
        sets.practice_wanted.connect(self._practice)
        sets.delete_wanted.connect(self._delete)
        self._parts.add(sets)
        return sets

    def open(self) -> None:
        """Go to where a job is compared with."""
        self._parts.setCurrentWidget(self.view)
        self.view.job.setFocus()

    def open_sets(self) -> None:
        """Go to the saved sets."""
        self._parts.setCurrentWidget(self.sets)
        self._list_sets()

    def take(self, file: Path) -> None:
        """Take a file as the job description."""
        self.open()
        self._read(file, self.view.job.setPlainText)

    def _read(self, file: Path, show: Callable[[str], None]) -> None:
        text_of = self._desk.services.tailoring.text_of
        self._desk.jobs.run(lambda: text_of(file), done=show, owner=self._parts)

    def _find(self) -> None:
        view, tailoring = self.view, self._desk.services.tailoring
        kind, level = view.type.value, view.level.value
        work = partial(
            tailoring.tailor,
            view.job.toPlainText(),
            resume=view.resume.toPlainText(),
            minutes=int(view.minutes.value or words.LENGTHS_MIN[0]),
            types=(InterviewType(kind),) if kind else (),
            difficulty=Difficulty(level) if level else None,
        )
        view.wait()
        self._desk.jobs.run(work, done=self._show, failed=self._complain, owner=self._parts)

    def _show(self, tailored: Tailored) -> None:
        self.view.show_found(tuple(map(words.pick_picture, tailored.picks)), tailored.notes)

    def _complain(self, sentence: str) -> None:
        self.view.stop_waiting()
        self._desk.fail(sentence)

    def _save(self, name: str, ids: tuple[str, ...]) -> None:
        services = self._desk.services

        def work() -> QuestionSet:
            bank = {question.id: question for question in services.bank.questions()}
            return services.tailoring.save(name, [bank[one] for one in ids if one in bank])

        def done(saved: QuestionSet) -> None:
            self._desk.say(words.saved_words(saved.name), action=words.SETS_TITLE, on_action=self.open_sets)
            self._desk.changes.questions.emit()

        self._desk.jobs.run(work, done=done, owner=self._parts)

    def _list_sets(self) -> None:
        sets = self._desk.services.bank.sets
        self._desk.jobs.run(
            lambda: tuple(map(words.set_picture, sets())), done=self.sets.show_sets, owner=self._parts
        )

    def _practice(self, name: str) -> None:
        services = self._desk.services
        self._desk.jobs.run(
            lambda: prepare(services, last_wish(services.settings), saved_set=name),
            done=lambda prepared: self._desk.go(Visit(Place.INTERVIEW, prepared=prepared)),
            owner=self._parts,
        )

    def _delete(self, name: str) -> None:
        bank, jobs = self._desk.services.bank, self._desk.jobs
        gone: list[QuestionSet] = []

        def work() -> None:
            gone.extend(one for one in bank.sets() if one.name == name)
            bank.delete_set(name)

        def take_back() -> None:
            jobs.run(lambda: bank.keep_set(gone[0]), done=again, owner=self._parts)

        def again(_: object) -> None:
            self._list_sets()
            self._desk.changes.questions.emit()

        def done(_: None) -> None:
            self._desk.say(words.deleted_words(name), action="Undo", on_action=take_back)
            again(None)

        jobs.run(work, done=done, owner=self._parts)
