"""What the surface of the answers gives away: how well ratings are told without looking at what was said.

A classifier reads only lengths, fillers, pace, first words and the grammar words with their order, and is
judged on questions it was not fitted to. Near 0 is what labelled answers should reach: nothing about their
making, and no habit of whoever wrote them, gives the rating away.
"""

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from mockinterview.analysis.tokens import is_function_word, tokens
from mockinterview.analysis.training.cross_validation import FOLDS
from mockinterview.analysis.training.figures import Figures, agreement, correlation
from mockinterview.analysis.training.plain_classifier import Floats
from mockinterview.analysis.training.table import Table
from mockinterview.domain.score import Measures

FIRST_WORDS = 3
MOST_COLUMNS = 500
_CONTENT = "~"
"""What stands for every word that carries meaning."""


def surface_figures(table: Table) -> Figures:
    """Return agreement and correlation with the labels of what is told from the surface alone."""
    columns, levels = _columns(table), table.levels
    expected = np.zeros(len(levels))
    told = np.zeros(len(levels), dtype=np.int64)
    for train, test in GroupKFold(FOLDS).split(table.rows, groups=table.groups):
        model = LogisticRegression(C=0.3, max_iter=500).fit(columns[train], levels[train])
        probabilities = model.predict_proba(columns[test])
        told[test] = model.classes_[probabilities.argmax(axis=1)]
        expected[test] = probabilities @ model.classes_
    return {"answers": len(levels), "qwk": agreement(levels, told), "r": correlation(levels, expected)}


def _columns(table: Table) -> Floats:
    said = [tokens(example.answer.text) for example in table.examples]
    numbers = StandardScaler().fit_transform(
        np.array([_numbers(words, score.measures) for words, score in zip(said, table.scores, strict=True)])
    )
    grammar = [" ".join(word if is_function_word(word) else _CONTENT for word in words) for words in said]
    first = [" ".join(words[:FIRST_WORDS]) for words in said]
    order = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 4), max_features=MOST_COLUMNS, sublinear_tf=True
    )
    beginning = CountVectorizer(
        token_pattern=r"\S+", ngram_range=(1, 2), binary=True, max_features=MOST_COLUMNS
    )
    counted = (order.fit_transform(grammar), beginning.fit_transform(first))
    return np.hstack([numbers, *(columns.toarray() for columns in counted)])


def _numbers(words: list[str], measures: Measures) -> list[float]:
    """Return lengths and rates that need no understanding."""
    count = max(len(words), 1)
    return [
        np.log(count),
        sum(map(len, words)) / count,
        len(set(words)) / count,
        sum(map(is_function_word, words)) / count,
        measures.fillers / count,
        measures.hedges / count,
        measures.repeats / count,
        measures.words_per_minute or 0.0,
        measures.pause_share or 0.0,
        measures.mean_confidence or 0.0,
    ]
