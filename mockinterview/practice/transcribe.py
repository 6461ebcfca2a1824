"""Recognises a sound file."""

from pathlib import Path

from mockinterview.domain.answer import Transcript
from mockinterview.ports import RecognizerEngine, SoundFiles


def transcribe(path: Path, *, sound_files: SoundFiles, engine: RecognizerEngine) -> Transcript:
    """Return what was said in a file. Raises AudioError or ModelError."""
    recognizer = engine.open()
    try:
        for pcm in sound_files.read(path):
            recognizer.feed(pcm)
        return recognizer.finish()
    finally:
        recognizer.close()
