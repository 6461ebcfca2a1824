"""Saving what was exported where the user wants it."""

from pathlib import Path

from mockinterview.domain.errors import StoreError


def save(text: str, file: Path) -> None:
    """Write a text file, in place of an earlier one. Raises StoreError."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StoreError(
            f"{file.name} can't be written ({error.strerror}).", way_on="Choose another folder."
        ) from error
