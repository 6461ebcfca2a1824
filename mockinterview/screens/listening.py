"""What the controls for hearing and correcting an answer say."""

from mockinterview.screens.transcript import MarkedWord

PLAY, STOP = "Play", "Stop"
SPEED = "Speed"
SPEEDS = (
    ("0.5", "0.5 x"),
    ("0.75", "0.75 x"),
    ("1.0", "Normal speed"),
    ("1.25", "1.25 x"),
    ("1.5", "1.5 x"),
    ("2.0", "2 x"),
)
LOOP = "Repeat"
RIGHT_WORD = "The right word"
CORRECT = "Correct"
TAKE_BACK = "Undo corrections"
HOW_TO = "Click a word to hear it from there, or mark a passage."


def word_sentence(word: MarkedWord) -> str:
    """Return what is known of one word: where it is, and why it is marked."""
    if word.start_s is None and not word.notes:
        return ""
    place = "" if word.start_s is None else f", {clock(word.start_s)}"
    notes = " ".join(f"{note}." for note in word.notes)
    return f"“{word.text}”{place}. {notes}".strip()


def clock(seconds: float) -> str:
    """Return a place in a recording: "1:05"."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
