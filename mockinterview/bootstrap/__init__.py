"""The composition root: builds every part and knows them all; nothing imports it but ``__main__``."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mockinterview.bootstrap.checks import checks
from mockinterview.bootstrap.parts import Parts
from mockinterview.domain.errors import StoreError
from mockinterview.domain.vocabulary import Channel
from mockinterview.practice.conduct import Conductor, Room
from mockinterview.practice.health import Finding, examine
from mockinterview.practice.history import History
from mockinterview.practice.library import QuestionLibrary
from mockinterview.practice.reviewing import Reviewing
from mockinterview.practice.sessions import Sessions
from mockinterview.practice.silence import NoVoice
from mockinterview.practice.tailoring import Tailoring
from mockinterview.storage.log import close_log
from mockinterview.storage.places import find_places

if TYPE_CHECKING:
    from mockinterview.domain.answer import Transcript
    from mockinterview.practice.conduct import Audience
    from mockinterview.practice.listening import Listener
    from mockinterview.practice.progress import Progress
    from mockinterview.practice.repeating import Repeating
    from mockinterview.practice.reporting import Reporting
    from mockinterview.practice.sessions import Prepared


class App(Parts):
    """Everything the program is made of; implements practice.services.Services."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Return sentences on what was odd at the start."""
        notes = (self.settings.notice, self._sound.recognizer.note, self._judging.notice)
        return tuple(note for note in notes if note)

    @cached_property
    def library(self) -> QuestionLibrary:
        """Return the use cases on the questions themselves."""
        from mockinterview.analysis.question_critic import RuleCritic
        from mockinterview.storage.question_files import PlainQuestionFiles

        return QuestionLibrary(shelf=self.bank, files=PlainQuestionFiles(), critic=RuleCritic())

    @cached_property
    def tailoring(self) -> Tailoring:
        """Return what fits the bank to a job, with the saved sets."""
        from mockinterview.analysis.phrase_ranking import PhraseRanking
        from mockinterview.storage.documents import TextDocuments

        return Tailoring(shelf=self.bank, documents=TextDocuments(), ranking=PhraseRanking())

    @cached_property
    def sessions(self) -> Sessions:
        """Return the sessions' use cases."""
        return Sessions(
            store=self.store,
            bank=self.bank,
            recordings=self._sound.recordings,
            clock=self._clock,
            new_seed=lambda: secrets.randbelow(2**31),
        )

    @cached_property
    def history(self) -> History:
        """Return the use cases on the history."""
        return History(
            store=self.store,
            archive=self._stored.archive,
            recordings=self._sound.recordings,
            clock=self._clock,
        )

    @cached_property
    def reviewing(self) -> Reviewing:
        """Return the use cases on answers that were given."""
        return Reviewing(
            store=self.store,
            scorer=self._judging.background_scorer,
            recordings=self._sound.recordings,
            clock=self._clock,
        )

    @cached_property
    def repeating(self) -> Repeating:
        """Return the use cases on questions that come back."""
        from mockinterview.analysis.forgetting import FsrsForgetting
        from mockinterview.practice.repeating import Repeating

        return Repeating(
            cards=self._stored.cards,
            forgetting=FsrsForgetting(),
            bank=self.bank,
            store=self.store,
            sessions=self.sessions,
            clock=self._clock,
        )

    @cached_property
    def progress(self) -> Progress:
        """Return the use cases on all practice together."""
        from mockinterview.practice.progress import Progress
        from mockinterview.reports.chart_fonts import ChartFonts
        from mockinterview.reports.charts import MatplotlibCharts

        return Progress(
            record=self._stored.record,
            labels=self._stored.labels,
            bank=self.bank,
            clock=self._clock,
            charts=MatplotlibCharts(ChartFonts(self.resources / "fonts", cache=self._places.charts)),
        )

    @cached_property
    def reporting(self) -> Reporting:
        """Return the use cases on reports."""
        from mockinterview.practice.reporting import Reporting
        from mockinterview.reports.pdf import PdfPress

        return Reporting(
            store=self.store,
            clock=self._clock,
            press=PdfPress(self.resources / "fonts", self.progress.charts),
            card=self._judging.card,
        )

    def listener(self, channel: Channel, answers: Path | None) -> Listener:
        """Return a source of answers; ``answers`` is the folder of recordings for that channel."""
        return self._sound.listener(channel, answers)

    def transcribe(self, path: Path) -> Transcript:
        """Recognise a sound file. Raises AudioError or ModelError."""
        return self._sound.transcribe(path)

    def preparation(self, channel: Channel) -> str | None:
        """Return a sentence on what must be prepared once before answers of a kind can be recognised."""
        return None if channel is Channel.TYPED else self._sound.preparation()

    def warm_up(self, channel: Channel, *, aloud: bool) -> None:
        """Start loading, beside the caller, what an interview will need."""
        self._sound.warm_up(channel, aloud=aloud)

    def conductor(
        self, prepared: Prepared, listener: Listener, audience: Audience, *, aloud: bool
    ) -> Conductor:
        """Return the conductor of a prepared interview."""
        room = Room(
            listener=listener,
            voice=self.voice if aloud else NoVoice(),
            scorer=self._judging.background_scorer(),
            store=self.store,
            clock=self._clock,
        )
        return Conductor(
            interview=prepared.interview, session_id=prepared.session_id, room=room, audience=audience
        )

    def examine(self) -> tuple[Finding, ...]:
        """Try every part on this machine."""
        return examine(checks(self._places, self._stored, self._sound, self.scorer))

    def close(self) -> None:
        """End workers, remove what was deleted, and close files."""
        if "history" in vars(self):
            with suppress(StoreError):  # it is removed another time
                self.history.empty_bin()
        self._sound.close()
        self._judging.close()
        self._stored.close()
        close_log(self._log)


def build(home: Path | None, environ: Mapping[str, str] = os.environ) -> App:
    """Return the program for a folder of user data. Raises StoreError where it can't be used."""
    return App(find_places(home=home, environ=environ))
