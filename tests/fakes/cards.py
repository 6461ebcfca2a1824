"""A card store in memory that keeps the same promises as the one on disk."""

from collections import defaultdict

from mockinterview.domain.label import SELF
from mockinterview.ports import OutdatedCard, PastAnswer


class MemoryCards:
    """Keeps cards in a dictionary; reads the answers of a memory session store and the labels of another."""

    def __init__(self, store, labels) -> None:
        self._store = store
        self._labels = labels
        self._kept = {}

    def outdated(self, profile, *, made_by):
        present = self._answers(profile)
        ids = present.keys() | {id for who, id in self._kept if who == profile}
        return tuple(
            OutdatedCard(question_id=id, state=hash(present.get(id, ())), answers=present.get(id, ()))
            for id in sorted(ids)
            if self._kept.get((profile, id), (None,))[0] != (hash(present.get(id, ())), made_by)
        )

    def keep(self, profile, made, *, made_by):
        for one, card in made:
            self._kept[profile, one.question_id] = ((one.state, made_by), card)

    def cards(self, profile):
        kept = sorted((id, card) for (who, id), (_, card) in self._kept.items() if who == profile and card)
        return tuple(card for _, card in kept)

    def practiced(self, profile, *, since=None):
        return tuple(
            sorted(
                session.summary.started_at
                for session in self._counted(profile)
                if session.summary.answered and (since is None or session.summary.started_at >= since)
            )
        )

    def _counted(self, profile):
        return [
            session
            for session in self._store.sessions.values()
            if session.summary.wish.profile == profile and not session.summary.excluded
        ]

    def _answers(self, profile):
        found = defaultdict(list)
        for session in self._counted(profile):
            for asked in session.asked:
                result = asked.result
                if result and result.score and result.score.overall is not None and not result.excluded:
                    found[asked.question.id].append(self._answer(result))
        return {id: tuple(sorted(answers, key=lambda one: one.at)) for id, answers in found.items()}

    def _answer(self, result):
        said = {
            one.verdict.by: one.verdict.points for one in self._labels.all() if one.response_id == result.id
        }
        others = [points for by, points in said.items() if by != SELF]
        return PastAnswer(
            at=result.answered_at,
            scored=result.score.overall,
            own=said.get(SELF),
            others=others[-1] if others else None,
        )
