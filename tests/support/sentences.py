"""Written texts as sentences."""

import re


def sentences(text: str) -> list[str]:
    """Return the sentences of a punctuated text."""
    return re.split(r"(?<=[.!?])\s+", text.strip())
