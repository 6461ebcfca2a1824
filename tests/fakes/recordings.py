"""Recordings in memory."""

from pathlib import Path

from mockinterview.domain.answer import SAMPLE_BYTES, SAMPLE_RATE


class MemoryRecordings:
    """Keeps every recording's pcm in ``sounds`` by its name; those without a time are being written now."""

    def __init__(self):
        self.sounds = {}
        self.written_at = {}

    def create(self, name):
        recording = MemoryRecording(f"{name}.wav", self.sounds)
        self.sounds[recording.name] = b""
        return recording

    def path(self, name):
        return Path("recordings") / name

    def delete(self, names):
        for name in names:
            self.sounds.pop(name, None)

    def of_session(self, session_id):
        return tuple(name for name in self.sounds if name.startswith(session_id))

    def written_before(self, moment):
        return tuple(name for name in self.sounds if self.written_at.get(name, moment) < moment)

    def recover(self):
        return ()


class MemoryRecording:
    """A recording that grows in memory."""

    def __init__(self, name, sounds):
        self.name = name
        self._sounds = sounds

    @property
    def seconds(self):
        return len(self._sounds[self.name]) / SAMPLE_BYTES / SAMPLE_RATE

    def write(self, pcm):
        self._sounds[self.name] += pcm

    def close(self):
        pass
