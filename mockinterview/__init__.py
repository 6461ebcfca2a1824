"""Mock Interview: a spoken interview coach that runs on the candidate's own laptop, offline."""

__version__ = "0.1.0"
