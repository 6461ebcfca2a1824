"""The persons who practice, as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from mockinterview.ports import ProfileLine
from mockinterview.practice.profiles import Person
from mockinterview.screens.amounts import count_words, day_words

EXPLAINED = "Each person on this computer has sessions, statistics and a history of their own."
ADD, CHOOSE, RENAME, DELETE = "Add a profile", "Practice as {}", "Rename", "Delete"
NEW_NAME, OTHER_NAME = "Name of the new profile", "Another name"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPicture:
    """One profile."""

    name: str
    detail: str
    is_chosen: bool
    delete_question: str


def people_picture(people: Sequence[Person]) -> tuple[PersonPicture, ...]:
    """Return the pictures of all profiles."""
    return tuple(
        PersonPicture(
            name=person.line.name,
            detail=_detail(person.line) + (" · practices now" if person.is_chosen else ""),
            is_chosen=person.is_chosen,
            delete_question=_delete_question(person.line),
        )
        for person in people
    )


def deleted_sentence(name: str, sessions: int) -> str:
    """Return what is said when a profile was deleted."""
    return f"Deleted the profile {name} with {count_words(sessions, 'session')}."


def _detail(line: ProfileLine) -> str:
    last = f", the last on {day_words(line.last_at)}" if line.last_at else ""
    return f"{count_words(line.sessions, 'session').capitalize()}{last}"


def _delete_question(line: ProfileLine) -> str:
    if not line.sessions:
        return f"Delete the profile {line.name}? It has no sessions."
    return (
        f"Delete the profile {line.name} with {count_words(line.sessions, 'session')}, their recordings and "
        "scores? This cannot be undone."
    )
