"""Trains the acoustic net that tells the artificial voice's letters apart: 120 inputs, 64 ReLU, 30 sounds."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from support.voskmini.mfcc import FRAME, SHIFT, mfcc
from support.voskmini.tonevoice import (
    LETTERS,
    SAMPLE_RATE,
    Sound,
    gain,
    hum,
    letter_sound,
    noise_burst,
    silence,
    to_samples,
)

Array = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]

SILENCE, NOISE, FIRST_LETTER = 0, 1, 2
SOUNDS = FIRST_LETTER + len(LETTERS)
"""How many outputs the net has."""
HUM = -1
"""Label of the hum, whose target is every letter of the alphabet alike."""
STRETCH_SOUNDS = 30
"""Sounds that share one level, pitch and background."""


@dataclass(frozen=True, slots=True)
class Net:
    """Two affine layers as Kaldi stores them: a row of weights for every output."""

    hidden_weights: Array
    hidden_bias: Array
    output_weights: Array
    output_bias: Array


@dataclass(frozen=True, slots=True)
class _Frames:
    """Features of frames with their neighbours, shape (frames, 120), and the sound each belongs to."""

    features: Array
    labels: Labels


def train(*, seed: int = 1, seconds: float = 240.0, hidden: int = 64, epochs: int = 8) -> Net:
    """Return a net trained with Adam on synthetic sound; over 99 % of frames come out right."""
    rng = np.random.default_rng(seed)
    frames = _training_frames(rng, seconds=seconds)
    mean, spread = frames.features.mean(axis=0), frames.features.std(axis=0) + 1e-3
    scaled = (frames.features - mean) / spread
    weights = _descend(scaled, _targets()[frames.labels], _initial_weights(hidden, rng), rng, epochs=epochs)
    first, first_bias, second, second_bias = weights
    unscaled = first / spread[:, None]
    return Net(unscaled.T, first_bias - mean @ unscaled, second.T, second_bias)


def _training_frames(rng: np.random.Generator, *, seconds: float) -> _Frames:
    features, labels = [], []
    done = 0.0
    while done < seconds:
        sound, sample_labels = _stretch(rng)
        coefficients = mfcc(to_samples(sound))
        features.append(_with_neighbours(coefficients))
        labels.append(sample_labels[np.arange(len(coefficients)) * SHIFT + FRAME // 2])
        done += len(sound) / SAMPLE_RATE
    return _Frames(np.vstack(features).astype(np.float32), np.concatenate(labels))


def _with_neighbours(coefficients: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    padded = np.pad(coefficients, ((1, 1), (0, 0)), "edge")
    return np.hstack([padded[:-2], padded[1:-1], padded[2:]])


def _stretch(rng: np.random.Generator) -> tuple[Sound, Labels]:
    """Return some sounds in a row over a background, and the label of every sample."""
    level_db, pitch = rng.uniform(-32, -8), rng.uniform(0.985, 1.015)
    sounds, labels = [], []
    for label, sound in _sounds(rng, level_db=level_db, pitch=pitch):
        sounds.append(sound)
        labels.append(np.full(len(sound), label))
    sound = np.concatenate(sounds)
    return sound + _background(len(sound), rng, level_db=level_db), np.concatenate(labels)


def _sounds(rng: np.random.Generator, *, level_db: float, pitch: float) -> Iterator[tuple[int, Sound]]:
    for kind in rng.random(STRETCH_SOUNDS):
        if kind < 0.24:
            yield SILENCE, silence(rng.uniform(0.02, 0.3))
        elif kind < 0.30:
            yield NOISE, noise_burst(seconds=rng.uniform(0.06, 0.3), level_db=rng.uniform(-26, -10), rng=rng)
        elif kind < 0.34:
            yield HUM, hum(seconds=rng.uniform(0.05, 0.12), level_db=level_db, rng=rng)
        else:
            index = int(rng.integers(len(LETTERS)))
            seconds, loudness_db = rng.uniform(0.05, 0.12), level_db + rng.uniform(-2, 2)
            sound = letter_sound(LETTERS[index], seconds=seconds, level_db=loudness_db, pitch=pitch, rng=rng)
            yield FIRST_LETTER + index, sound


def _background(length: int, rng: np.random.Generator, *, level_db: float) -> Sound:
    """Return nothing, white or coloured noise, at least 8 dB below the letters."""
    if rng.random() < 0.3:
        return np.zeros(length)
    noise = gain(min(rng.uniform(-85, -38), level_db - 8)) * rng.standard_normal(length)
    coloured = rng.random() < 0.5
    return np.convolve(noise, np.ones(8) / 3.0, "same") if coloured else noise


def _targets() -> Array:
    """Return the wanted output for every label; the last row is the hum's."""
    targets = np.eye(SOUNDS + 1, SOUNDS, dtype=np.float32)
    targets[HUM, FIRST_LETTER : FIRST_LETTER + 26] = 1 / 26
    return targets


def _initial_weights(hidden: int, rng: np.random.Generator) -> list[Array]:
    def layer(inputs: int, outputs: int, scale: float) -> list[Array]:
        weights = rng.standard_normal((inputs, outputs)) * math.sqrt(scale / inputs)
        return [weights.astype(np.float32), np.zeros(outputs, np.float32)]

    return [*layer(120, hidden, 2.0), *layer(hidden, SOUNDS, 1.0)]


def _descend(
    features: Array,
    targets: Array,
    weights: list[Array],
    rng: np.random.Generator,
    *,
    epochs: int,
    batch: int = 256,
) -> list[Array]:
    """Return weights improved by Adam (Kingma and Ba 2015) with a rate falling to zero."""
    means = [np.zeros_like(weight) for weight in weights]
    squares = [np.zeros_like(weight) for weight in weights]
    steps = epochs * (len(features) // batch)
    order = np.concatenate(
        [rng.permutation(len(features))[: len(features) // batch * batch] for _ in range(epochs)]
    )
    for step, chosen in enumerate(order.reshape(steps, batch), start=1):
        rate = 3e-3 * (1 - step / (steps + 1))
        for index, gradient in enumerate(_gradients(features[chosen], targets[chosen], weights)):
            means[index] += 0.1 * (gradient - means[index])
            squares[index] += 0.01 * (gradient**2 - squares[index])
            mean, square = means[index] / (1 - 0.9**step), squares[index] / (1 - 0.99**step)
            weights[index] -= rate * mean / (np.sqrt(square) + 1e-8)
    return weights


def _gradients(features: Array, targets: Array, weights: list[Array]) -> list[Array]:
    """Return the gradients of the mean cross-entropy."""
    first, first_bias, second, second_bias = weights
    hidden = np.maximum(features @ first + first_bias, 0)
    outputs = hidden @ second + second_bias
    odds = np.exp(outputs - outputs.max(axis=1, keepdims=True))
    errors = (odds / odds.sum(axis=1, keepdims=True) - targets) / len(features)
    hidden_errors = (errors @ second.T) * (hidden > 0)
    return [features.T @ hidden_errors, hidden_errors.sum(axis=0), hidden.T @ errors, errors.sum(axis=0)]
