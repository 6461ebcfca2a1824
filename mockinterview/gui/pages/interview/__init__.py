"""The page an interview is held on."""

from mockinterview.gui.pages.interview.page import InterviewPage

__all__ = ["InterviewPage"]
