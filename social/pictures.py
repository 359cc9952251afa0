"""Pictures as evidence: the room above that keeps the one guarded decoder reads them.

No picture is opened here. Until a reader is registered none is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from django.core.files import File

FORMATS = ("png", "jpeg", "webp")
MOST_BYTES = 10 * 1024 * 1024


class PictureRefused(Exception):
    """The file is not taken; the message says why, for the person who gave it."""


class CheckedPicture(Protocol):
    """A file that was read whole, with the bytes as they came."""

    format: str
    suffix: str
    width: int
    height: int
    sha256: str

    @property
    def bytes(self) -> int: ...

    def file(self) -> File: ...


Reader = Callable[["File"], AbstractContextManager[CheckedPicture]]

_readers: list[Reader] = []


def register(reader: Reader) -> Reader:
    """Have `reader(upload)` read pictures; it raises PictureRefused with a sentence."""
    if reader not in _readers:
        _readers.append(reader)
    return reader


def read_picture(upload: File) -> AbstractContextManager[CheckedPicture]:
    """The picture, read whole; its bytes are there until the context ends."""
    if (upload.size or 0) > MOST_BYTES:
        raise PictureRefused(
            f"The file is larger than {MOST_BYTES // 1024**2} MB. Nothing was kept: "
            "save the screenshot smaller and add it again."
        )
    if not _readers:
        raise PictureRefused(
            "Pictures cannot be read here at the moment, so nothing was kept."
        )
    return _readers[-1](upload)
