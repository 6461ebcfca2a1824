"""The interview page of the window: its state in words, what can be done now and by which key."""

from dataclasses import dataclass, replace
from enum import StrEnum

from mockinterview.domain.events import Action, Phase
from mockinterview.domain.interview import Interview
from mockinterview.domain.vocabulary import Mode
from mockinterview.screens.interview_page import interview_picture
from mockinterview.screens.words import minutes_words


class Deed(StrEnum):
    """What the candidate can do on the interview page."""

    START = "start"
    FINISH = "finish"
    NEXT = "next"
    GO_ON = "go_on"
    PAUSE = "pause"
    REPEAT = "repeat"
    SKIP = "skip"
    BOOKMARK = "bookmark"
    TYPE = "type"
    SPEAK = "speak"
    LEAVE = "leave"


ACTIONS = {
    Deed.START: Action.START_ANSWER,
    Deed.FINISH: Action.FINISH_ANSWER,
    Deed.NEXT: Action.CONTINUE,
    Deed.GO_ON: Action.RESUME,
    Deed.PAUSE: Action.PAUSE,
    Deed.REPEAT: Action.REPEAT,
    Deed.SKIP: Action.SKIP,
    Deed.LEAVE: Action.LEAVE,
}
"""What is asked of the interview; the other deeds do not concern its table."""


@dataclass(frozen=True, slots=True)
class Key:
    """Something that can be done now, with its words and its key as it is shown."""

    deed: Deed
    text: str
    key: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPicture:
    """Everything the interview page says in words."""

    state: str
    icon: str
    tone: str
    """Which color of the palette goes with the state; the word says the same."""
    sentence: str
    heading: str
    prompt: str
    """The question; empty before it is asked."""
    notice: str | None
    primary: Key | None
    """What one most likely wants now."""
    others: tuple[Key, ...]
    """What else can be done with the interview."""
    about: tuple[Key, ...]
    """What can be done about the question."""

    def deed(self, key: str) -> Deed | None:
        """Return what a key does now; the key that pauses also goes on."""
        keys = ((self.primary,) if self.primary else ()) + self.others + self.about
        deeds = {one.key: one.deed for one in keys}
        if self.primary and self.primary.deed is Deed.GO_ON:
            deeds["P"] = Deed.GO_ON
        return deeds.get(key)


@dataclass(frozen=True, slots=True)
class TimePicture:
    """The time of an answer: the one that counts, and what stands beside it."""

    time: str
    beside: str


ICONS = {
    "Ready": ("circle-dashed", "muted"),
    "Speaking": ("volume-2", "accent"),
    "Listening": ("mic", "good"),
    "Thinking": ("ear", "fair"),
    "Scoring": ("gauge", "fair"),
    "Feedback": ("message-square", "accent"),
    "Paused": ("pause", "bad"),
    "Finished": ("circle-check", "good"),
    "Ended early": ("log-out", "muted"),
    "Stopped": ("triangle-alert", "bad"),
}
SENTENCES = {
    Phase.READY: "Getting ready…",
    Phase.GREETING: "The interviewer welcomes you.",
    Phase.ASKING: "Listen to the question, or begin your answer at any time.",
    Phase.LISTENING: "Take your time. Only you end your answer.",
    Phase.THINKING: "The last of your words are being recognised.",
    Phase.SCORING: "Your answer is being measured and scored.",
    Phase.ACKNOWLEDGING: "Your answer is kept.",
    Phase.REVIEWING: "Your answer is kept. Go on when you have read enough.",
    Phase.PAUSED: "Nothing is recorded and no time counts. What you said so far is kept.",
    Phase.CLOSING: "That was all.",
    Phase.COMPLETED: "All is kept.",
    Phase.ABANDONED: "All is kept.",
    Phase.FAILED: "What you answered so far is kept.",
}
TYPING = "Type your answer. Only you end it."
MODES = {
    Mode.PRACTICE: "Practice: feedback after each answer",
    Mode.REAL: "Real: feedback at the end",
}
LIVE_WORDS, NO_WORDS_YET = "Live words", "Your words appear here as you speak."
WORDS_HIDDEN = "The words are hidden. You are recorded and recognised all the same."
ANSWER_BOX, ANSWER_BOX_EMPTY = "Your answer", "Type your answer here."
SAID_BEFORE = "You said: {words}"
HINT = "Hint: {hint}"
LEAVE_KEEPS = "Leave the interview; everything is kept."
STILL_THINKING, STILL_THINKING_KEY = "Still thinking", "K"
CHOOSE_MICROPHONE, NO_MICROPHONES = "Microphone", "No microphone is connected."
NOTHING_TYPED = "Nothing is typed yet. Type an answer, or skip the question."
LOOK_AGAIN, TYPE_ON = "Look again", "Go on by typing"
SKIP_LOSES = "Press S again to skip this question; what you said so far would be thrown away."
KEEPING = "Keeping your answer…"
LEFT_EMPTY = "You left before the first answer, so there is nothing to look at."
SKIPPED = "Question {position} was skipped."
BOOKMARKED, UNBOOKMARKED = "Bookmarked", "Bookmark"
LOUD_DBFS, QUIET_DBFS = -6.0, -50.0
"""Between these the loudness of a voice is as it should be."""
TOO_EARLY_S = 0.7
"""Seconds in which the key that starts an answer does not end it: it may come late or twice."""

_REPEAT = Key(Deed.REPEAT, "Repeat", "R", "repeat")
_SKIP = Key(Deed.SKIP, "Skip", "S", "skip-forward")
_PAUSE = Key(Deed.PAUSE, "Pause", "P", "pause")
_BOOKMARK = Key(Deed.BOOKMARK, UNBOOKMARKED, "B", "bookmark")
_BOOKMARKED = Key(Deed.BOOKMARK, BOOKMARKED, "B", "bookmark-check")
_TYPE = Key(Deed.TYPE, "Type instead", "T", "keyboard")
_SPEAK = Key(Deed.SPEAK, "Speak instead", "T", "mic")
_LEAVE = Key(Deed.LEAVE, "Leave", "Esc", "log-out")
_PRIMARY = {
    Phase.GREETING: Key(Deed.START, "To the question", "Space", "arrow-right"),
    Phase.ASKING: Key(Deed.START, "Start answering", "Space", "mic"),
    Phase.LISTENING: Key(Deed.FINISH, "Done", "Space", "check"),
    Phase.PAUSED: Key(Deed.GO_ON, "Go on", "Space", "play"),
    Phase.REVIEWING: Key(Deed.NEXT, "Next question", "Space", "arrow-right"),
    Phase.CLOSING: Key(Deed.LEAVE, "See the summary", "Space", "arrow-right"),
}
_PRIMARY_TYPING = {
    **_PRIMARY,
    Phase.ASKING: Key(Deed.START, "Start answering", "Space", "keyboard"),
    Phase.LISTENING: Key(Deed.FINISH, "Done", "Ctrl+Enter", "check"),
}
_OTHERS = {
    Phase.GREETING: (_PAUSE,),
    Phase.ASKING: (_PAUSE, _SKIP),
    Phase.LISTENING: (_PAUSE, _SKIP),
}
_REPEATABLE = frozenset({Phase.ASKING, Phase.LISTENING})
_WITH_BOOKMARK = frozenset({*_REPEATABLE, Phase.PAUSED, Phase.THINKING, Phase.SCORING, Phase.ACKNOWLEDGING})


def room_picture(
    interview: Interview, *, is_typing: bool, can_speak: bool, is_bookmarked: bool
) -> RoomPicture:
    """Return the page of an interview as it stands.

    ``can_speak`` is whether answers of this interview may be spoken at all.
    """
    picture = interview_picture(interview)
    icon, tone = ICONS[picture.state]
    phase = interview.phase
    typing = is_typing and phase is Phase.LISTENING
    return RoomPicture(
        state=picture.state,
        icon="keyboard" if typing else icon,
        tone=tone,
        sentence=TYPING if typing else SENTENCES[phase],
        heading=picture.heading,
        prompt="" if phase in {Phase.READY, Phase.GREETING} else picture.prompt,
        notice=picture.notice if phase is Phase.PAUSED else None,
        primary=_primary(interview, is_typing=is_typing),
        others=_with_alt(_others(interview, is_typing=is_typing, can_speak=can_speak), typing),
        about=_with_alt(_about(interview, is_bookmarked=is_bookmarked), typing),
    )


def _primary(interview: Interview, *, is_typing: bool) -> Key | None:
    key = (_PRIMARY_TYPING if is_typing else _PRIMARY).get(interview.phase)
    if key and key.deed is Deed.NEXT and interview.position == len(interview.questions):
        return replace(key, text="Finish")
    return key


def _others(interview: Interview, *, is_typing: bool, can_speak: bool) -> tuple[Key, ...]:
    keys = _OTHERS.get(interview.phase, ())
    if can_speak and interview.phase in {Phase.LISTENING, Phase.PAUSED}:
        keys = (*keys, _SPEAK if is_typing else _TYPE)
    return keys if interview.has_ended else (*keys, _LEAVE)


def _about(interview: Interview, *, is_bookmarked: bool) -> tuple[Key, ...]:
    repeat = (_REPEAT,) if interview.phase in _REPEATABLE else ()
    if interview.phase not in _WITH_BOOKMARK:
        return repeat
    return (*repeat, _BOOKMARKED if is_bookmarked else _BOOKMARK)


def _with_alt(keys: tuple[Key, ...], is_typing: bool) -> tuple[Key, ...]:
    """Return the keys; where their letters would be typed they take Alt."""
    if not is_typing:
        return keys
    return tuple(key if key is _LEAVE else replace(key, key=f"Alt+{key.key}") for key in keys)


def time_picture(interview: Interview, *, thinking_s: float, answering_s: float) -> TimePicture:
    """Return the time of an answer against its question's budget; it informs and does not hurry."""
    budget = minutes_words(interview.question.seconds)
    if answering_s:
        return TimePicture(f"{clock(answering_s)} of {budget}", f"after {clock(thinking_s)} of thinking")
    if thinking_s:
        return TimePicture(f"Thinking {clock(thinking_s)}", f"a good answer takes {budget}")
    return TimePicture("", MODES[interview.mode])


def countdown_words(seconds: float) -> str:
    """Return what the countdown to the automatic end says."""
    return f"You have been silent for a while. The answer ends in {max(round(seconds), 1)} s."


def level_words(dbfs: float) -> str:
    """Return what the loudness of the microphone means."""
    if dbfs >= LOUD_DBFS:
        return "very loud"
    return "quiet" if dbfs < QUIET_DBFS else "heard well"


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds: 1:05."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
