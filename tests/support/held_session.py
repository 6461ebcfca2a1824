"""A session to look back at in the window: spoken with a follow-up, typed, skipped, not reached."""

import soundfile
from fakes.questions import make_questions
from fakes.sessions import NOON, make_answer, make_response, make_wish
from support.sounds import tone

from mockinterview.domain.answer import Answer, Word
from mockinterview.domain.vocabulary import Channel, FollowUpKind, QuestionStatus, Status

SESSION = "5e551017-0000-4000-8000-000000000001"
SOUND = f"{SESSION}-01-aaaaaa.wav"
WORDS = tuple(
    Word(word, 0.5 + n * 0.25, 0.7 + n * 0.25, 0.4 if word == "netties" else 0.95)
    for n, word in enumerate("um cooper netties restarts what died because it compares two states".split())
)
SAID = make_answer(
    text=" ".join(word.word for word in WORDS), words=WORDS, hesitations=(), duration_s=4.0, audio_file=SOUND
)
TYPED = Answer(
    channel=Channel.TYPED, text="It looks at the middle element \U0001f469\u200d\U0001f4bb and goes on."
)


def hold_session(services):
    """Store the session with its recording and return its id."""
    store = services.store
    store.begin(SESSION, make_wish(channel=Channel.TYPED), make_questions(4), at=NOON)
    store.save_response(SESSION, make_response(1, id="spoken", answer=SAID))
    more = make_answer(audio_file=None, hesitations=())
    store.save_response(SESSION, make_response(1, id="more", answer=more, follow_up=FollowUpKind.THIN))
    store.save_response(SESSION, make_response(2, id="typed", answer=TYPED))
    store.mark(SESSION, 3, QuestionStatus.SKIPPED)
    store.finish(SESSION, Status.ABANDONED, overall=5.5, at=NOON)
    path = services.home / "recordings" / SOUND
    path.parent.mkdir(exist_ok=True)
    soundfile.write(path, tone(seconds=4.0), 16_000)
    return SESSION
