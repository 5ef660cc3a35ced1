"""How the bytes of a text file become text.

UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one; what is not
valid UTF-8 is Windows-1252, or Latin-1 where it holds bytes that Windows-1252
leaves undefined. Line ends, NUL and control characters stay as they are.
"""

import codecs
from collections.abc import Iterable
from pathlib import Path

__all__ = ["decode", "detect_encoding", "file_encoding"]

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNDEFINED_IN_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
CHUNK = 1 << 20


def file_encoding(path: Path) -> str:
    """Name the encoding of a file; reads it once, in pieces."""
    with path.open("rb") as file:
        return detect_encoding(iter(lambda: file.read(CHUNK), b""))


def detect_encoding(chunks: Iterable[bytes]) -> str:
    r"""Name the encoding of bytes that come in pieces.

    Examples
    --------
    >>> detect_encoding([b"pons"]), detect_encoding([b"M\xe9ni\xe8re"])
    ('utf-8', 'cp1252')
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    valid, undefined, started = True, False, False
    for chunk in chunks:
        if not started and (marked := _marked(chunk)):
            return marked
        started = True
        valid = valid and _decodes(decoder, chunk)
        undefined = undefined or not UNDEFINED_IN_1252.isdisjoint(chunk)
    if valid and _decodes(decoder, b"", final=True):
        return "utf-8"
    return "latin-1" if undefined else "cp1252"


def decode(data: bytes) -> str:
    """Decode bytes that are all at hand; a byte order mark is not part of the text."""
    return data.decode(detect_encoding([data]))


def _marked(start: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if start.startswith(mark)), None)


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True
