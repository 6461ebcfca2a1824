"""Writes ``final.mdl``: transition model and neural net in Kaldi's binary format.

Follows kaldi/src/{hmm/transition-model,nnet3/nnet-nnet,nnet3/am-nnet-simple}.cc.
"""

import math
import struct
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from support.voskmini.mfcc import COEFFICIENTS
from support.voskmini.phones import PHONES, net_output
from support.voskmini.training import SOUNDS, Net

SOFTENING = 0.5
"""Scale of the net's log probabilities; keeps confidences off 1.0 under noise."""
NET_LAYOUT = f"""
input-node name=input dim={COEFFICIENTS}
component-node name=hidden component=hidden input=Append(Offset(input, -1), input, Offset(input, 1))
component-node name=relu component=relu input=hidden
component-node name=letters component=letters input=relu
component-node name=softmax component=softmax input=letters
component-node name=soft component=soft input=softmax
output-node name=output input=soft objective=linear

"""


def final_mdl(net: Net) -> bytes:
    """Return the bytes of the acoustic model."""
    context = _token("<LeftContext>") + _int(1) + _token("<RightContext>") + _int(1)
    no_priors = _token("<Priors>") + _vector([])
    return b"\0B" + _transition_model() + _nnet(net) + context + no_priors


def _transition_model() -> bytes:
    """Return the topology (one emitting state a phone), its transitions and their even odds."""
    states = [_int(0), _int(2), _int(0), _float(0.5), _int(1), _float(0.5), _int(-1), _int(0)]
    numbering = _ints(range(1, PHONES + 1)) + _ints([-1] + [0] * PHONES)
    topology = numbering + _int(1) + _int(2) + b"".join(states)
    triples = b"".join(_int(phone) + _int(0) + _int(net_output(phone)) for phone in range(1, PHONES + 1))
    odds = _vector([0.0] + [math.log(0.5)] * (2 * PHONES))
    parts = (
        _section("Topology", topology),
        _section("Triples", _int(PHONES) + triples),
        _section("LogProbs", odds),
    )
    return _section("TransitionModel", b"".join(parts))


def _nnet(net: Net) -> bytes:
    components = (
        _affine("hidden", net.hidden_weights, net.hidden_bias),
        _nonlinear("relu", "RectifiedLinearComponent", len(net.hidden_bias)),
        _affine("letters", net.output_weights, net.output_bias),
        _nonlinear("softmax", "LogSoftmaxComponent", SOUNDS),
        _component("soft", "FixedScaleComponent", _token("<Scales>") + _vector([SOFTENING] * SOUNDS)),
    )
    count = _token("<NumComponents>") + _int(len(components))
    return _section("Nnet3", NET_LAYOUT.encode() + count + b"".join(components))


def _affine(name: str, weights: npt.ArrayLike, bias: npt.ArrayLike) -> bytes:
    body = _token("<LinearParams>") + _matrix(weights) + _token("<BiasParams>") + _vector(bias)
    return _component(name, "FixedAffineComponent", body)


def _nonlinear(name: str, kind: str, size: int) -> bytes:
    """Return a component with the statistics of training that Kaldi wants to read, all empty."""
    averages = _token("<ValueAvg>") + _vector([]) + _token("<DerivAvg>") + _vector([])
    derivatives = _token("<OderivRms>") + _vector([]) + _token("<OderivCount>") + _double(0.0)
    repairs = _token("<NumDimsSelfRepaired>") + _double(0.0) + _token("<NumDimsProcessed>") + _double(0.0)
    size_and_count = _token("<Dim>") + _int(size) + averages + _token("<Count>") + _double(0.0)
    return _component(name, kind, size_and_count + derivatives + repairs)


def _component(name: str, kind: str, body: bytes) -> bytes:
    return _token("<ComponentName>") + _token(name) + _section(kind, body)


def _section(name: str, body: bytes) -> bytes:
    return _token(f"<{name}>") + body + _token(f"</{name}>")


def _token(text: str) -> bytes:
    return text.encode() + b" "


def _int(value: int) -> bytes:
    return b"\x04" + struct.pack("<i", value)


def _float(value: float) -> bytes:
    return b"\x04" + struct.pack("<f", value)


def _double(value: float) -> bytes:
    return b"\x08" + struct.pack("<d", value)


def _ints(values: Iterable[int]) -> bytes:
    array = np.array(list(values), "<i4")
    return b"\x04" + struct.pack("<i", len(array)) + array.tobytes()


def _vector(values: npt.ArrayLike) -> bytes:
    array = np.asarray(values, "<f4")
    return _token("FV") + _int(len(array)) + array.tobytes()


def _matrix(values: npt.ArrayLike) -> bytes:
    array = np.asarray(values, "<f4")
    return _token("FM") + _int(array.shape[0]) + _int(array.shape[1]) + array.tobytes()
