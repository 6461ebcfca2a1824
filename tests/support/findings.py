"""Findings of a good, calm answer, to change one at a time."""

from mockinterview.analysis.delivery import Delivery
from mockinterview.analysis.findings import Findings
from mockinterview.analysis.key_points import Coverage
from mockinterview.analysis.reading import Reading
from mockinterview.analysis.sentences import Phrasing
from mockinterview.domain.score import Evidence
from mockinterview.ports import TermHit

CALM = Delivery(
    latency_s=1,
    speaking_s=60,
    words_per_minute=140,
    pauses=(),
    pauses_inside=(),
    pause_share=0,
    syllables_per_second=4,
    pace_variation=0.1,
)


def reading(**changes):
    """Return what is read in a good answer, with some changed."""
    good = {
        "points": (Coverage("One.", 0.8, ("one",)), Coverage("Two.", 0.6, ())),
        "whole": 0.7,
        "misconceptions": (),
        "misled": 0.0,
        "near": ("one", "two"),
        "wandering": 0.0,
        "relevance": 1.0,
        "own_words": 60,
        "looked_for": 40,
    }
    return Reading(**(good | changes))


def findings(**changes):
    """Return the findings of a good answer, with some changed."""
    good = {
        "reading": reading(),
        "specifics": (Evidence("ten"),) * 5,
        "own_actions": (Evidence("i did"),) * 3,
        "general_share": 0.0,
        "coherence": 1.0,
        "terms": (TermHit(term="heap", heard="heap", first=0, last=1, cost=0),),
        "expected_terms": ("heap", "tree"),
        "term_evidence": (Evidence("heap"),),
        "fillers": (),
        "hedges": (),
        "repeats": (),
        "words": 140,
        "said_anew": 1.0,
        "phrasing": Phrasing(words_per_sentence=14, connectives=(Evidence("because"),) * 4, variety=0.75),
        "delivery": CALM,
        "sound": None,
        "budget_s": 60,
    }
    return Findings(**(good | changes))
