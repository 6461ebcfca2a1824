"""Make the shipped model anew: ``answer-ratings-*.json``, ``recipe.json`` and a line in the manifest.

    OPENBLAS_NUM_THREADS=1 python models/make_model.py

It is what ``mockinterview train --out models`` does, with a home of its own: nothing of the user's is read.
The same bank, answers, rules, seed and libraries make the same bytes.
"""

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from mockinterview.__main__ import main  # noqa: E402 - the path to it is set above

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        sys.argv[1:] = ["--home", home, "train", "--out", str(HERE)]
        main()
