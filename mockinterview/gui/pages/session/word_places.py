"""Where the words of a transcript stand in the text, and in the recordings."""

from bisect import bisect_right
from collections.abc import Sequence

from mockinterview.screens.transcript import Clip, MarkedWord, PassagePicture


def width(text: str) -> int:
    """Return how many positions of a text Qt counts for a word: an emoji has two or more."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class WordPlaces:
    """The words that are written so far, counted through all passages."""

    def __init__(self, passages: Sequence[PassagePicture] = ()) -> None:
        self._passages = passages
        self._starts: list[int] = []
        self._words: list[tuple[PassagePicture, MarkedWord]] = []
        self._heard: dict[str, tuple[list[float], list[int]]] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, number: int) -> tuple[PassagePicture, MarkedWord]:
        return self._words[number]

    def add(self, passage: PassagePicture, word: MarkedWord, *, position: int) -> None:
        """Take a word that is written at a position of the text."""
        if passage.sound and word.start_s is not None:
            seconds, numbers = self._heard.setdefault(passage.sound, ([], []))
            seconds.append(word.start_s)
            numbers.append(len(self._words))
        self._starts.append(position)
        self._words.append((passage, word))

    def start(self, number: int) -> int:
        """Return the position of a word in the text."""
        return self._starts[number]

    def at_position(self, position: int) -> int | None:
        """Return the word at, or before, a position of the text."""
        number = bisect_right(self._starts, position) - 1
        return number if number >= 0 else None

    def at_second(self, sound: str, second: float) -> int | None:
        """Return the word that is heard, or was last, at a second of a recording."""
        seconds, numbers = self._heard.get(sound, ([], []))
        place = bisect_right(seconds, second) - 1
        return numbers[place] if place >= 0 else None

    def clips(self, first: int, last: int) -> list[Clip]:
        """Return what is to be played to hear some words; a last one of -1 is the end of the attempt."""
        begun, begins = self._words[first]
        ended, ends = self._words[last]
        clips = []
        for passage in self._passages:
            if passage.sound and begun.offset_s <= passage.offset_s <= ended.offset_s:
                start_s = (begins.start_s or 0.0) if passage is begun else 0.0
                end_s = ends.end_s if passage is ended and last >= 0 else None
                clips.append(Clip(passage.sound, start_s, end_s))
        return clips
