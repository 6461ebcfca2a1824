"""Backups as they are shown."""

from datetime import datetime
from pathlib import Path

from mockinterview.ports import BackupContents
from mockinterview.screens.amounts import count_words, day_words, moment_words

EXPLAINED = "A backup is one file with all sessions, answers, scores, questions and labels."
WITH_SOUND = "With recordings"
WITH_SOUND_SENTENCE = "Takes about 2 MB for every spoken minute; without them you can still read everything."
BACK_UP, RESTORE, STOP = "Back up now…", "Restore a backup…", "Stop"
LOOKING, RESTORING, WRITING = "Looking into the backup…", "Restoring…", "Writing the backup…"
YES_RESTORE = "Replace what is here"
FILES = "Backups (*.zip)"


def suggested_name(now: datetime) -> str:
    """Return the name a backup made now is offered under."""
    return f"mockinterview-{now.astimezone():%Y-%m-%d}.zip"


def written_sentence(target: Path, contents: BackupContents) -> str:
    """Return what is said when a backup was written."""
    return f"{_held(contents).capitalize()} backed up to {target}."


def contents_sentence(contents: BackupContents) -> str:
    """Return what a backup holds, before it is restored."""
    since = (
        f" from {day_words(contents.first_at)} to {day_words(contents.last_at)}"
        if contents.first_at and contents.last_at
        else ""
    )
    return f"Made on {moment_words(contents.made_at)}: {_held(contents)}{since}."


def restore_question() -> str:
    """Return what restoring does, before it is done."""
    return (
        "Restoring replaces all sessions that are here now. A safety copy of them is made first; recordings "
        "that are here stay."
    )


def restored_sentence(safety: Path) -> str:
    """Return what is said when a backup was restored."""
    return f"The backup was restored. What was here before is kept in {safety}."


def _held(contents: BackupContents) -> str:
    recordings = f" with {count_words(contents.recordings, 'recording')}" if contents.recordings else ""
    return f"{count_words(contents.sessions, 'session')}{recordings}"
