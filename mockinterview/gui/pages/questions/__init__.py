"""The page of the question bank: read, searched, written, imported, fitted to a job."""

from mockinterview.gui.pages.questions.page import QuestionsPage

__all__ = ["QuestionsPage"]
