"""The question, pinned for as long as it is on."""

from collections.abc import Callable

from mockinterview.gui.pages.interview.key_bar import KeyBar
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Card, caption, row
from mockinterview.gui.widgets.spoken_text import SpokenText
from mockinterview.screens.room_page import Deed, RoomPicture

MOST_KEYS = 2


class QuestionCard(Card):
    """Heading and question, in which the word that is heard stands out; under it what else is said."""

    def __init__(self, theme: Theme, on_deed: Callable[[Deed], object]) -> None:
        self.heading = caption("")
        self.keys = KeyBar(theme, on_deed, most=MOST_KEYS)
        self.question = SpokenText(theme, "question")
        self.aside = SpokenText(theme, "body")
        self._prompt = ""
        self._speaking: SpokenText | None = None
        head = row(gap=2)
        head.addWidget(self.heading, 1)
        head.addWidget(self.keys)
        super().__init__(head, self.question, self.aside)
        self.aside.hide()

    def show_picture(self, picture: RoomPicture) -> None:
        """Show the question that is on."""
        self.heading.setText(picture.heading)
        self.keys.show_keys(picture.about)
        self._prompt = picture.prompt
        if picture.prompt and picture.prompt != self.question.said:
            self.question.say(picture.prompt)

    def hear(self, sentence: str) -> None:
        """Take the sentence that is spoken from now on; beside a question it stands under it."""
        self.hush()
        is_large = not self._prompt or sentence == self._prompt
        self._speaking = self.question if is_large else self.aside
        self._speaking.say(sentence)
        self.aside.setVisible(not is_large)

    def mark(self, start: int, end: int) -> None:
        """Let the word that is heard stand out."""
        if self._speaking:
            self._speaking.mark(start, end)

    def hush(self) -> None:
        """Nothing is spoken any more."""
        if self._speaking:
            self._speaking.unmark()
        self._speaking = None
        self.aside.hide()
