"""Files that commands write."""

from pathlib import Path

from mockinterview.domain.errors import QuestionFileError


def write_new_file(path: Path, text: str) -> None:
    """Write a file that was not there. Raises QuestionFileError."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise QuestionFileError(f"{path} is there already.", way_on="Choose another name.") from error
    except OSError as error:
        raise QuestionFileError(
            f"{path} can't be written ({error.strerror}).", way_on="Choose another folder."
        ) from error
