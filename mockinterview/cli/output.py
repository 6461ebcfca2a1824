"""Files that commands write."""

from pathlib import Path

from mockinterview.domain.errors import QuestionFileError


def write_new_file(path: Path, text: str) -> None:
    """Write a file that was not there. Raises QuestionFileError."""
    write_new_bytes(path, text.encode("utf-8"))


def write_new_bytes(path: Path, data: bytes) -> None:
    """Write a file that was not there. Raises QuestionFileError."""
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError as error:
        raise QuestionFileError(f"{path} is there already.", way_on="Choose another name.") from error
    except OSError as error:
        raise QuestionFileError(
            f"{path} can't be written ({error.strerror}).", way_on="Choose another folder."
        ) from error
