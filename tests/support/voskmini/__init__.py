"""A tiny real speech model for Vosk and the artificial voice it understands, both made by the tests.

``build_model(folder)`` writes a Kaldi model of some 500 interview words in about a second; libvosk loads it
like any other. ``say("hello world")`` speaks these words: every letter is a short sound of two tones, a word
is its spelling. It proves the plumbing around Vosk (times, partial words, joins), not the recognition of
human speech.
"""

from support.voskmini.kaldi_model import WORDS, build_model
from support.voskmini.tonevoice import Speech, SpokenWord, Style, say

__all__ = ["WORDS", "Speech", "SpokenWord", "Style", "build_model", "say"]
