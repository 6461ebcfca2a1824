"""What an interview can be started with, and the choice of last time."""

from collections import Counter
from dataclasses import dataclass, replace

from mockinterview.domain.due import DueDay
from mockinterview.domain.question import Question
from mockinterview.domain.selection import MINUTES, MINUTES_OF_A_QUESTION
from mockinterview.domain.session import Wish
from mockinterview.domain.vocabulary import Channel, Difficulty, InterviewType, Mode
from mockinterview.ports import Preferences, SessionFilter
from mockinterview.practice.services import Services
from mockinterview.practice.sessions import Prepared, Unfinished

REMEMBERED = (
    ("practice_type", "type"),
    ("practice_difficulty", "difficulty"),
    ("practice_minutes", "minutes"),
    ("practice_mode", "mode"),
    ("practice_channel", "channel"),
    ("practice_company", "company"),
)
"""Each setting with the part of the wish that it keeps for next time."""
RESUME_DECLINED = "resume_declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Everything the start of an interview can be chosen from."""

    wish: Wish
    """The choice of last time."""
    counts: tuple[tuple[InterviewType, Difficulty, str | None, int], ...]
    """How many questions the bank has of each type, difficulty and company; None is for everyone."""
    sets: tuple[tuple[str, int], ...]
    """The name of each saved set and its number of questions."""
    profiles: tuple[str, ...] = ()
    """The names of the persons who practice here."""
    unfinished: Unfinished | None = None
    is_first: bool = False
    """Whether no interview was held yet."""
    preparation: str | None = None
    """A sentence where the recogniser must be made ready once before it hears anything."""

    def companies(self, kind: InterviewType) -> tuple[tuple[str, int], ...]:
        """Return the companies there are questions of a type for, with their number."""
        found: Counter[str] = Counter()
        for of, _, company, count in self.counts:
            if of is kind and company:
                found[company] += count
        return tuple(sorted(found.items(), key=lambda one: one[0].casefold()))

    def questions(self, kind: InterviewType, difficulty: Difficulty, company: str | None) -> int:
        """Return how many questions fit exactly."""
        return sum(count for *key, count in self.counts if key == [kind, difficulty, company])


def last_wish(settings: Preferences) -> Wish:
    """Return the choice of last time."""
    company = settings.get("practice_company")
    return Wish(
        type=InterviewType(str(settings.get("practice_type"))),
        difficulty=Difficulty(str(settings.get("practice_difficulty"))),
        minutes=int(settings.get("practice_minutes") or 0),
        mode=Mode(str(settings.get("practice_mode"))),
        channel=Channel(str(settings.get("practice_channel"))),
        company=None if company is None else str(company),
        profile=str(settings.get("profile")),
    )


def usual_wish(settings: Preferences) -> Wish:
    """Return the choice of last time for an interview that is held, not read from recordings."""
    wish = last_wish(settings)
    return replace(wish, channel=Channel.SPOKEN) if wish.channel is Channel.RECORDED else wish


def remember(settings: Preferences, wish: Wish) -> None:
    """Keep a choice for next time."""
    for key, part in REMEMBERED:
        value = getattr(wish, part)
        if settings.get(key) != value:
            settings.set(key, value)


def offer(services: Services) -> Offer:
    """Return what there is to choose from. Raises StoreError."""
    wish = usual_wish(services.settings)
    unfinished = services.sessions.unfinished(wish.profile)
    if unfinished and unfinished.summary.id == services.settings.get(RESUME_DECLINED):
        unfinished = None
    return Offer(
        wish=wish,
        counts=_counts(services.bank.questions()),
        sets=tuple((one.name, len(one.question_ids)) for one in services.bank.sets()),
        profiles=tuple(person.line.name for person in services.keeping.profiles.list()),
        unfinished=unfinished,
        is_first=not services.store.list(SessionFilter(limit=1)),
        preparation=services.preparation(Channel.SPOKEN),
    )


def due_now(services: Services) -> DueDay:
    """Return what comes back today for who practices. Raises StoreError."""
    return services.repeating.due(str(services.settings.get("profile")))


def prepare(services: Services, wish: Wish, *, saved_set: str | None = None) -> Prepared:
    """Store the interview that is wished for, and keep the choice. Raises StoreError, NotEnoughQuestions."""
    if saved_set is None:
        prepared = services.sessions.prepare(wish)
    else:
        ids, notes = services.tailoring.saved(saved_set)
        minutes = min(MINUTES_OF_A_QUESTION * len(ids), MINUTES[-1])
        whole = replace(wish, minutes=minutes, company=None)
        prepared = services.sessions.prepare_set(whole, ids, notes=notes)
    remember(services.settings, wish)
    return prepared


def decline(services: Services, session_id: str) -> None:
    """Do not offer a session for going on any more; its answers stay in the history."""
    services.sessions.let_go(session_id)
    services.settings.set(RESUME_DECLINED, session_id)


def _counts(
    questions: tuple[Question, ...],
) -> tuple[tuple[InterviewType, Difficulty, str | None, int], ...]:
    found = Counter((one.type, one.difficulty, one.company) for one in questions)
    return tuple((*key, count) for key, count in found.items())
