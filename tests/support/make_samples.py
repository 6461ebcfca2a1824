"""Makes the sample recordings from ``resources/samples/answers.txt`` with flite, as small Opus files.

Run from the repository with flite installed: ``python tests/support/make_samples.py``.
"""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile
import soxr

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SAMPLE_RATE = 16_000
PAUSE_S = 1.0
ROOM_NOISE = 0.0008
"""Full scale is 1: faint noise, as no room is digitally silent."""


def speak(text: str, *, voice: str, stretch: str) -> np.ndarray:
    """Return one stretch of speech as float samples at 16 kHz."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "speech.wav"
        stretched = f"duration_stretch={stretch}"
        command = ["flite", "-voice", voice, "--setf", stretched, "-t", text, "-o", str(file)]
        subprocess.run(command, check=True)
        samples, rate = soundfile.read(file, dtype="float32")
    return soxr.resample(samples, rate, SAMPLE_RATE)


def render(text: str, *, voice: str, stretch: str) -> np.ndarray:
    """Return an answer with its pauses, a second of silence around it and a little noise."""
    silence = np.zeros(int(PAUSE_S * SAMPLE_RATE), "float32")
    pieces = [silence]
    for spoken in text.split("<pause>"):
        if spoken.strip():
            pieces.append(speak(spoken.strip(), voice=voice, stretch=stretch))
        pieces.append(silence)
    sound = np.concatenate(pieces)
    return sound + ROOM_NOISE * np.random.default_rng(1).standard_normal(len(sound)).astype("float32")


def main() -> None:
    """Write one file for each line of the list."""
    for line in (SAMPLES / "answers.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, voice, stretch, text = (field.strip() for field in line.split("|"))
            sound = render(text, voice=voice, stretch=stretch)
            soundfile.write(SAMPLES / f"{name}.ogg", sound, SAMPLE_RATE, format="OGG", subtype="OPUS")


if __name__ == "__main__":
    main()
