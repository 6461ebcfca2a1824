"""Writes a folder that libvosk loads as a speech model, in the layout of the small English one.

The layout is that of vosk-model-small-en-us without its ``ivector`` folder: a lookahead graph of the lexicon
(``HCLr.fst``) and a grammar (``Gr.fst``), here every word alike, composed at run time.
"""

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from support.voskmini.acoustic_file import final_mdl
from support.voskmini.fst_file import (
    ACCEPTOR,
    INPUT_SORTED,
    OUTPUT_SORTED,
    Arc,
    Graph,
    lookahead_fst,
    vector_fst,
)
from support.voskmini.letter_tree import LetterTree
from support.voskmini.mfcc import COEFFICIENTS, HIGH_HZ, LOW_HZ
from support.voskmini.phones import PHONES, word_boundaries
from support.voskmini.tonevoice import UNKNOWN
from support.voskmini.training import Net, train

WORDS = tuple(Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split())
"""Words of interviews, all in lower case, among them um, uh, cache and kubernetes."""
UNKNOWN_COST = 2.0
"""How much dearer the noise burst is than a word."""
MFCC_CONF = f"""--use-energy=false
--num-mel-bins={COEFFICIENTS}
--num-ceps={COEFFICIENTS}
--low-freq={LOW_HZ}
--high-freq={HIGH_HZ}
--dither=0
"""
MODEL_CONF = """--min-active=200
--max-active=3000
--beam=13.0
--lattice-beam=6.0
--acoustic-scale=1.0
--frame-subsampling-factor=3
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=0.75
--endpoint.rule4.min-trailing-silence=1.0
"""


def build_model(folder: Path, words: Iterable[str] = WORDS) -> Path:
    """Write a model of the words into a folder, which is made where it is missing, and return the folder."""
    tree = LetterTree({*words, UNKNOWN})
    numbered = "".join(f"{word} {number}\n" for number, word in enumerate(tree.words, start=1))
    files: dict[str, bytes | str] = {
        "am/final.mdl": final_mdl(_trained_net()),
        "conf/mfcc.conf": MFCC_CONF,
        "conf/model.conf": MODEL_CONF,
        "graph/HCLr.fst": lookahead_fst(tree.graph, tree.reachable, final_label=tree.final_label),
        "graph/Gr.fst": _grammar(tree.words),
        "graph/disambig_tid.int": f"{2 * PHONES + 1}\n",
        "graph/words.txt": f"<eps> 0\n{numbered}",
        "graph/phones/word_boundary.int": word_boundaries(),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@cache
def _trained_net() -> Net:
    """Return the net, trained once a test run."""
    return train()


def _grammar(words: list[str]) -> bytes:
    """Return a grammar in which any word follows any other."""
    cost = math.log(len(words))
    costs = [cost + (UNKNOWN_COST if word == UNKNOWN else 0.0) for word in words]
    arcs = [Arc(number, number, cost, 0) for number, cost in enumerate(costs, start=1)]
    graph = Graph(states=[arcs], final={0})
    return vector_fst(graph, properties=ACCEPTOR | INPUT_SORTED | OUTPUT_SORTED)
