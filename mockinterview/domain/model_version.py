"""The versions of what was learned on this machine."""

from dataclasses import dataclass
from datetime import datetime

from mockinterview.domain.label import Agreement
from mockinterview.domain.offsets import Offsets

SHIPPED = 0
"""The number that stands for the program as it came, before anything was learned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelVersion:
    """One time something was learned from labels; also kept where it was refused, as a line of the record."""

    number: int
    """From 1."""
    made_at: datetime
    """UTC."""
    label_ids: tuple[int, ...]
    """Which labels it learned from."""
    before: Agreement
    """Of what judged until then, on labels it had not learned from."""
    after: Agreement
    """Of this version, on the same labels, each left out when it was judged."""
    offsets: Offsets
    classifier: int = SHIPPED
    """The version whose classifier judges: this one where it was fitted anew, or an earlier one."""
    refused: bool = False
    """Whether it was no better than what judged until then, so that it never judged."""

    @property
    def is_retrained(self) -> bool:
        """Whether the classifier was fitted anew."""
        return self.classifier == self.number
