"""Builds the recogniser that needs no download, with the language of our own questions."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from mockinterview.bootstrap.stored import Stored
from mockinterview.domain.errors import ModelError

if TYPE_CHECKING:
    from mockinterview.ports import QuestionBank, RecognizerEngine
    from mockinterview.speech.language_model import InterviewLanguage


class BuiltIn:
    """PocketSphinx with a language model made from the question bank, kept in the user's ``folder``.

    When ``ending`` is set, a model that is being made is given up; the next start begins anew.
    """

    def __init__(self, stored: Stored, *, folder: Path, resources: Path, ending: Event) -> None:
        self._ending = ending
        self._stored = stored
        self._folder = folder
        self._resources = resources

    def preparation(self) -> str | None:
        """Return a sentence where the language model is yet to be made."""
        if self._language.ready():
            return None
        return "The built-in recogniser is being prepared, once; that takes about 20 seconds beside the rest."

    def engine(self) -> RecognizerEngine:
        """Return the recogniser, making its language model first where that is missing or outdated."""
        from mockinterview.speech.sphinx_engine import SphinxEngine

        try:
            made = self._language.ensure(_sentences(self._stored.bank))
        except ModelError:
            return SphinxEngine(language_model=None, dictionary=None)  # works without, only less well
        return SphinxEngine(language_model=made.language_model, dictionary=made.dictionary)

    @cached_property
    def _language(self) -> InterviewLanguage:
        from mockinterview.speech.language_model import InterviewLanguage

        return InterviewLanguage(
            self._folder,
            pronunciations=self._resources / "pronunciations.txt",
            sentences_file=self._resources / "interview_sentences.txt",
            ending=self._ending,
        )


def _sentences(bank: QuestionBank) -> list[str]:
    """Return what may be said in an answer: everything the questions know about good ones."""
    return [
        sentence
        for question in bank.questions()
        for sentence in (
            question.text,
            *question.key_points,
            question.sample_answer,
            *(form for keyword in question.keywords for form in keyword.forms),
        )
    ]
