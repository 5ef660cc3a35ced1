"""Files that appear under their name only when they are complete."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hfs_nlp.errors import OutputError

__all__ = ["Part", "new_part", "refuse_existing", "writable"]


@dataclass(frozen=True)
class Part:
    """A file that is being written, beside the place where it will stand.

    Attributes
    ----------
    path
        The unfinished file; only its owner can read it.
    final
        Where it will stand.
    """

    path: Path
    final: Path

    def commit(self, *, overwrite: bool) -> None:
        """Give the file its final name; what stood there stays unless it may go.

        Raises
        ------
        OutputError
            If something stands there that must not be overwritten.
        """
        refuse_existing(self.final, overwrite=overwrite)
        with writable(self.final):
            with self.path.open("rb+") as file:
                os.fsync(file.fileno())
            self.path.replace(self.final)

    def discard(self) -> None:
        """Remove the unfinished file, if it is still there."""
        self.path.unlink(missing_ok=True)


def new_part(final: Path, *, overwrite: bool) -> Part:
    """Begin a file that will stand at ``final``.

    Raises
    ------
    OutputError
        If something stands there, or its folder does not take files.
    """
    refuse_existing(final, overwrite=overwrite)
    if not final.parent.is_dir():
        raise OutputError(f"{final}: there is no folder {final.parent}; make it first")
    with writable(final):
        # mkstemp gives the file to its owner alone; the same folder makes renaming atomic.
        handle, name = tempfile.mkstemp(dir=final.parent, prefix=f".{final.name}.", suffix=".part")
        os.close(handle)
    return Part(Path(name), final)


def refuse_existing(final: Path, *, overwrite: bool) -> None:
    """Refuse a place where a folder stands, or a file that must stay.

    Raises
    ------
    OutputError
        If so.
    """
    if final.is_dir():
        raise OutputError(f"{final}: is a folder; name a file")
    if final.exists() and not overwrite:
        raise OutputError(f"{final}: exists; name another output, or add --overwrite")


@contextmanager
def writable(final: Path) -> Iterator[None]:
    """Turn the faults of writing a file into an error that names its final place."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{final}: cannot be written: {reason}") from None
