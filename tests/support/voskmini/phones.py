"""The phones of the tiny model: silence, and every sound in each of four positions of a word.

A phone has one emitting state, so phone ``p`` owns the transitions ``2p - 1`` (stay) and ``2p`` (enter).
"""

from support.voskmini.tonevoice import LETTERS, UNKNOWN, spelling

SILENCE_PHONE = 1
NOISE_SOUND = "noise"
SOUND_NAMES = (NOISE_SOUND, *LETTERS)
POSITIONS = {"B": "begin", "I": "internal", "E": "end", "S": "singleton"}
PHONES = 1 + len(POSITIONS) * len(SOUND_NAMES)
"""How many phones there are; they are numbered from 1."""


def phone(sound: str, position: str) -> int:
    """Return the number of a sound at a position of the word (a key of POSITIONS)."""
    return 2 + len(POSITIONS) * SOUND_NAMES.index(sound) + list(POSITIONS).index(position)


def net_output(phone: int) -> int:
    """Return which output of the net scores a phone."""
    return 0 if phone == SILENCE_PHONE else 1 + (phone - 2) // len(POSITIONS)


def stay(phone: int) -> int:
    """Return the transition that stays in a phone."""
    return 2 * phone - 1


def enter(phone: int) -> int:
    """Return the transition that enters a phone."""
    return 2 * phone


def sounds(word: str) -> tuple[str, ...]:
    """Return the sounds of a word."""
    return (NOISE_SOUND,) * 3 if word == UNKNOWN else tuple(spelling(word))


def word_boundaries() -> str:
    """Return the text of ``word_boundary.int``; without it word times are garbage."""
    lines = [f"{SILENCE_PHONE} nonword"]
    lines += [f"{phone(sound, key)} {kind}" for sound in SOUND_NAMES for key, kind in POSITIONS.items()]
    return "\n".join(lines) + "\n"
