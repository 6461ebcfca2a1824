"""The two families of errors.

::

    Exception
    ├── WorldError                the world is not as we need it: one sentence and a way on
    │   ├── AudioError            a file or device that gives no usable sound
    │   │   ├── MicrophoneError   no microphone, or it was lost
    │   │   └── PlaybackError     no speaker, or it was lost
    │   ├── ModelError            a speech model that is missing, broken or cannot be fetched
    │   ├── DisplayError          no window can be shown on this machine
    │   ├── VoiceError            no speech engine, or it failed
    │   ├── QuestionFileError     a question file with a mistake: names file, entry and field
    │   ├── AnswerFileError       a file of answers to score with a mistake: names line and column
    │   ├── DocumentError         a job description or resume that gives no text
    │   ├── NotEnoughQuestions    nothing in the bank fits the wish
    │   ├── StoreError            the database cannot be opened, read or written
    │   │   ├── StoreTooNew       made by a newer version of the program
    │   │   └── NotInStore        no such session, question or profile
    │   ├── LabelError            a label that can't be given, or labels that can't be learned from
    │   │   └── LearningStopped   the user stopped it
    │   ├── PlanError             a plan to a day that can't be planned for
    │   └── SettingsError         a setting that does not exist or a value it cannot take
    └── BugError                  our own mistake: logged, reported, never explained away
        └── IllegalEvent          an event the interview's present phase does not know
"""


class WorldError(Exception):
    """Something outside the program is not as it needs it; says what and how to go on.

    ``sentence`` says what is wrong, ``way_on`` what the user can do about it; both are whole sentences.
    """

    def __init__(self, sentence: str, *, way_on: str) -> None:
        super().__init__(f"{sentence} {way_on}".strip())
        self.sentence = sentence
        self.way_on = way_on


class AudioError(WorldError):
    """A sound file or device that gives no usable sound."""


class MicrophoneError(AudioError):
    """No microphone is there, or it was lost."""


class PlaybackError(AudioError):
    """No speaker is there, or it was lost."""


class ModelError(WorldError):
    """A speech model is missing, broken or cannot be fetched."""


class DisplayError(WorldError):
    """No window can be shown on this machine."""


class VoiceError(WorldError):
    """There is no speech engine, or it failed."""


class QuestionFileError(WorldError):
    """A question file has a mistake; the sentence names the file, the entry and the field."""


class AnswerFileError(WorldError):
    """A file of answers to score can't be read, or the scores can't be written."""


class DocumentError(WorldError):
    """A job description or resume can't be read, or has no text in it."""


class NotEnoughQuestions(WorldError):  # noqa: N818 - reads as the sentence it is
    """No question in the bank fits the wish."""


class StoreError(WorldError):
    """The database cannot be opened, read or written."""


class StoreTooNew(StoreError):  # noqa: N818 - reads as the sentence it is
    """The database was made by a newer version of the program."""


class NotInStore(StoreError):  # noqa: N818 - reads as the sentence it is
    """The store has no such session, question or profile."""


class PlanError(WorldError):
    """A day or a number of minutes that can't be planned for, or there is no plan yet."""


class SettingsError(WorldError):
    """A setting does not exist, or the value is none it can take."""


class LabelError(WorldError):
    """A label can't be given to this answer, or nothing can be learned from the labels."""


class LearningStopped(LabelError):  # noqa: N818 - reads as the sentence it is
    """The user stopped the learning; nothing was changed."""


class BugError(Exception):
    """A mistake of ours; it is logged and reported, never explained away."""


class IllegalEvent(BugError):  # noqa: N818 - reads as the sentence it is
    """The interview's present phase does not know this event; nothing was changed."""
