"""What an interview is chosen by."""

from collections.abc import Callable
from dataclasses import replace

from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode
from mockinterview.gui.theme import Theme
from mockinterview.gui.widgets import Choice
from mockinterview.gui.widgets.tiles import Tiles
from mockinterview.screens.practice_page import CHANNELS, MODES, StartPicture


class StartChoices(Tiles):
    """Lists to choose from; ``on_chosen`` is called whenever the user chooses something else."""

    def __init__(
        self, theme: Theme, *, on_chosen: Callable[[], object], on_profile: Callable[[str], object]
    ) -> None:
        self.type, self.difficulty = Choice("Type", ()), Choice("Level", ())
        self.company, self.minutes = Choice("Company", ()), Choice("Length", ())
        self.mode, self.channel = Choice("Feedback", MODES), Choice("Answers", CHANNELS)
        self.set, self.profile = Choice("Questions", ()), Choice("Who practices", ())
        self._of_the_bank = (self.type, self.difficulty, self.company, self.minutes)
        self.every = (*self._of_the_bank, self.mode, self.channel, self.set, self.profile)
        super().__init__(theme, *self.every)
        for choice in self.every[:-1]:
            choice.on_chosen(lambda _: on_chosen())
        self.profile.on_chosen(lambda name: on_profile(str(name)))

    @property
    def set_name(self) -> str | None:
        """Return the name of the saved set that is chosen; None for questions of the whole bank."""
        return self.set.value

    def taken_into(self, wish: Wish) -> Wish:
        """Return a wish with what is chosen."""
        return replace(
            wish,
            type=InterviewType(self.type.value or wish.type),
            difficulty=Difficulty(self.difficulty.value or wish.difficulty),
            company=self.company.value,
            minutes=int(self.minutes.value or wish.minutes),
            mode=Mode(self.mode.value or wish.mode),
            channel=Channel(self.channel.value or wish.channel),
        )

    def show_picture(self, picture: StartPicture, wish: Wish) -> None:
        """Show what there is to choose from, and a wish as chosen."""
        for choice, options, value in (
            (self.type, picture.types, wish.type),
            (self.difficulty, picture.difficulties, wish.difficulty),
            (self.company, picture.companies, wish.company),
            (self.minutes, picture.lengths, str(wish.minutes)),
            (self.mode, MODES, wish.mode),
            (self.channel, CHANNELS, wish.channel),
            (self.set, picture.sets, self.set.value),
            (self.profile, picture.profiles, wish.profile),
        ):
            choice.offer(options)
            choice.choose(value)
        self.set.setVisible(bool(picture.sets))
        self.profile.setVisible(bool(picture.profiles))
        for choice in self._of_the_bank:
            choice.setEnabled(self.set_name is None)
