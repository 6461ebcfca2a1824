"""Writes weighted transducers in OpenFst's binary formats.

Follows openfst/src/include/fst/{fst,vector-fst,const-fst,matcher-fst,add-on,label-reachable,interval-set}.h.
"""

import struct
from dataclasses import dataclass, field
from typing import NamedTuple

FST_MAGIC = 2125659606
ADD_ON_MAGIC = 446681434
EXPANDED, MUTABLE = 1, 2
ACCEPTOR, NOT_ACCEPTOR = 0x10000, 0x20000
INPUT_SORTED, OUTPUT_SORTED = 0x10000000, 0x40000000
NOT_FINAL = float("inf")
YES, NO = b"\x01", b"\x00"


class Arc(NamedTuple):
    """A step from one state to another; label 0 is none, the cost a negative log probability."""

    label_in: int
    label_out: int
    cost: float
    target: int


@dataclass(slots=True)
class Graph:
    """A transducer that starts at state 0; ``final`` states cost nothing to end in."""

    states: list[list[Arc]] = field(default_factory=list)
    final: set[int] = field(default_factory=set)

    def add_state(self) -> int:
        """Add a state and return its number."""
        self.states.append([])
        return len(self.states) - 1

    def final_cost(self, state: int) -> float:
        """Return what it costs to end in a state."""
        return 0.0 if state in self.final else NOT_FINAL


def vector_fst(graph: Graph, *, properties: int) -> bytes:
    """Return a graph in the format that can be changed when loaded."""
    parts = [_header("vector", 2, graph, EXPANDED | MUTABLE | properties)]
    for state, arcs in enumerate(graph.states):
        parts.append(struct.pack("<fq", graph.final_cost(state), len(arcs)))
        parts += [struct.pack("<iifi", *arc) for arc in arcs]
    return b"".join(parts)


def lookahead_fst(graph: Graph, reachable: list[tuple[int, int]], *, final_label: int) -> bytes:
    """Return a graph in the format ``olabel_lookahead``, which Vosk composes with a grammar at run time.

    ``reachable`` says for every state which output labels can follow: from the first to before the second.
    """
    properties = OUTPUT_SORTED | NOT_ACCEPTOR
    header = _header("olabel_lookahead", 1, graph, EXPANDED | properties)
    has_pair, no_input_side, has_output_side = YES, NO, YES
    reaches_input, keeps_relabeling = NO, NO
    add_on = has_pair + no_input_side + has_output_side + reaches_input + keeps_relabeling
    add_on += struct.pack("<iq", final_label, len(reachable))
    add_on += b"".join(struct.pack("<qiii", 1, first, end, end - first) for first, end in reachable)
    return header + struct.pack("<i", ADD_ON_MAGIC) + _const_fst(graph, properties=properties) + add_on


def _const_fst(graph: Graph, *, properties: int) -> bytes:
    parts = [_header("const", 2, graph, EXPANDED | properties)]
    position = 0
    for state, arcs in enumerate(graph.states):
        silent_in = sum(arc.label_in == 0 for arc in arcs)
        silent_out = sum(arc.label_out == 0 for arc in arcs)
        counts = (position, len(arcs), silent_in, silent_out)
        parts.append(struct.pack("<fIIII", graph.final_cost(state), *counts))
        position += len(arcs)
    parts += [struct.pack("<iifi", *arc) for arcs in graph.states for arc in arcs]
    return b"".join(parts)


def _header(kind: str, version: int, graph: Graph, properties: int) -> bytes:
    arcs = sum(len(arcs) for arcs in graph.states)
    numbers = struct.pack("<iiQqqq", version, 0, properties, 0, len(graph.states), arcs)
    return struct.pack("<i", FST_MAGIC) + _text(kind) + _text("standard") + numbers


def _text(text: str) -> bytes:
    return struct.pack("<i", len(text)) + text.encode()
