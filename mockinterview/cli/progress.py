"""Progress of what takes more than a second."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def shown_bytes(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar of bytes on stderr; gives the function that takes bytes done and in all."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
