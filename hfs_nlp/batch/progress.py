"""A progress bar on a terminal, and nothing elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["progress_bar"]


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Callable[[int], None] | None]:
    """Show on standard error how many reports were read, if it is a terminal.

    Parameters
    ----------
    quiet
        Show nothing, even on a terminal.

    Yields
    ------
    Callable or None
        Takes the number of reports read so far; None where nothing is shown.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    # Sources stream, so the total is not known; the bar pulses.
    count = TextColumn("{task.completed:,.0f} reports")
    with Progress(BarColumn(), count, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done: bar.update(task, completed=done)
