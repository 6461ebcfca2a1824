"""The question, pinned for as long as it is on."""

from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Card, caption
from mockinterview.gui.widgets.spoken_text import SpokenText
from mockinterview.screens.room_page import RoomPicture


class QuestionCard(Card):
    """Heading and question, in which the word that is heard stands out; around it what else is said."""

    def __init__(self, theme: Theme) -> None:
        self.heading = caption("")
        self.question = SpokenText(theme, "question")
        self.aside = SpokenText(theme, "body")
        self._speaking: SpokenText | None = None
        super().__init__(self.heading, self.question, self.aside)
        self.aside.hide()

    def show_picture(self, picture: RoomPicture) -> None:
        """Show the question that is on."""
        self.heading.setText(picture.heading)
        if picture.prompt != self.question.said:
            self.question.say(picture.prompt)

    def hear(self, sentence: str) -> None:
        """Take the sentence that is spoken from now on; what is not the question stands under it."""
        self.hush()
        is_question = sentence == self.question.said
        self._speaking = self.question if is_question else self.aside
        self.aside.say("" if is_question else sentence)
        self.aside.setVisible(not is_question)

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
