"""The files of copy in a folder, in an archive, or named one by one."""

import io
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from articles.copy.problems import CopyError
from articles.copy.reading import (
    LARGEST_DOCUMENT,
    LoadedCopy,
    copy_of_bytes,
    load_copy,
)

ENDINGS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".docx", ".rtf", ".eml"})
MOST_ENTRIES = 100_000
LARGEST_ARCHIVE = 2 * 1024 * 1024 * 1024
# All that may come out of one archive, and how much more than went in.
LARGEST_UNPACKED = 4 * 1024 * 1024 * 1024
STEEPEST = 200
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that should be copy: its name for people, and what reads it."""

    name: str
    load: Callable[[], LoadedCopy]


def is_archive(path: Path) -> bool:
    return path.name.lower().endswith(ARCHIVES)


def find_copy(path: Path, encoding: str | None = None) -> Iterator[Found]:
    """The files of copy at a path, each still to be read; CopyError for none.

    A folder gives the files in it whose names end as copy does, in the order of their
    names; an archive gives its own in its own order.
    """
    if path.is_dir():
        yield from in_folder(path, encoding)
    elif is_archive(path):
        yield from in_archive(path, encoding)
    else:
        yield Found(str(path), partial(load_copy, path, encoding))


def in_folder(folder: Path, encoding: str | None) -> Iterator[Found]:
    found = False
    for each in below(folder, encoding):
        found = True
        yield each
    if not found:
        raise CopyError(
            f"{folder} holds no file of copy: nothing was imported from it."
        )


def below(folder: Path, encoding: str | None) -> Iterator[Found]:
    """The files in a folder and in those inside it; links to folders are no folders."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted(each.name for each in entries)
    except OSError as error:
        reason = "you lack the permission"
        if not isinstance(error, PermissionError):
            reason = error.strerror or str(error)
        sentence = f"{folder} cannot be looked into: {reason}. Its files were left out."
        yield refused(str(folder), sentence)
        return
    for name in listed:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from below(path, encoding)
        elif path.suffix.lower() in ENDINGS and path.is_file():
            yield Found(str(path), partial(load_copy, path, encoding))


def refused(name: str, sentence: str) -> Found:
    """Something met on the way that is no copy, with the sentence that says why."""

    def load() -> LoadedCopy:
        raise CopyError(sentence)

    return Found(name, load)


def no_copy_in_archive(name: str, *, is_link: bool) -> Found | None:
    """Why an entry that looks like copy, or like an archive, is left out."""
    if is_link and is_wanted(name.rpartition(":")[2]):
        return refused(name, f"{name} is a link, not a file: it was not followed.")
    if name.lower().endswith(ARCHIVES):
        return refused(
            name,
            f"{name} is an archive inside an archive: unpack it and import it alone.",
        )
    return None


def in_archive(path: Path, encoding: str | None) -> Iterator[Found]:
    try:
        size = path.stat().st_size
        if size > LARGEST_ARCHIVE:
            raise CopyError(f"{path} is too large for an archive of copy.")
        read = in_zip if path.name.lower().endswith(".zip") else in_tar
        found = False
        for each in read(path, encoding, Allowance(path, size)):
            found = True
            yield each
        if not found:
            raise CopyError(
                f"{path} holds no file of copy: nothing was imported from it."
            )
    except FileNotFoundError:
        raise CopyError(f"{path} does not exist: check the name.") from None
    except PermissionError:
        raise CopyError(f"{path} cannot be read: you lack the permission.") from None
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        zlib.error,
        EOFError,
        OSError,
    ) as error:
        raise CopyError(
            f"{path} is a broken archive ({error}): what came before the fault was"
            " taken."
        ) from None


class Allowance:
    """What an archive may still unpack to before it counts as a bomb."""

    def __init__(self, path: Path, size: int):
        self.path = path
        self.left = min(LARGEST_UNPACKED, max(size * STEEPEST, LARGEST_DOCUMENT))
        self.entries = 0

    def count(self) -> None:
        self.entries += 1
        if self.entries > MOST_ENTRIES:
            raise CopyError(
                f"{self.path} holds more than {MOST_ENTRIES:,} entries: unpack it and"
                " import the folder."
            )

    def spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise CopyError(
                f"{self.path} unpacks to far more than it holds and may be a zip bomb:"
                " the rest of it was not read."
            )


def in_zip(path: Path, encoding: str | None, allowance: Allowance) -> Iterator[Found]:
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            allowance.count()
            name = f"{path}:{entry.filename}"
            is_link = stat.S_ISLNK(entry.external_attr >> 16)
            if left_out := no_copy_in_archive(name, is_link=is_link):
                yield left_out
                continue
            if entry.is_dir() or not is_wanted(entry.filename):
                continue

            def load(entry=entry, name=name) -> LoadedCopy:
                if entry.flag_bits & 1:
                    raise CopyError(f"{name} is under a password: it was not read.")
                try:
                    with archive.open(entry) as file:
                        data = file.read(LARGEST_DOCUMENT + 1)
                except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
                    raise CopyError(
                        f"{name} is broken: it cannot be unpacked."
                    ) from None
                allowance.spend(len(data))
                return copy_of_bytes(data, name, encoding)

            yield Found(name, load)


def in_tar(path: Path, encoding: str | None, allowance: Allowance) -> Iterator[Found]:
    # Read as a stream: entries are met once, in order, and nothing is written out.
    with path.open("rb") as packed:
        counted = io.BufferedReader(packed)
        with tarfile.open(fileobj=counted, mode="r|*") as archive:
            for entry in archive:
                allowance.count()
                # Big entries that are skipped are unpacked all the same.
                allowance.spend(max(0, entry.size))
                name = f"{path}:{entry.name}"
                is_link = entry.issym() or entry.islnk()
                if left_out := no_copy_in_archive(name, is_link=is_link):
                    yield left_out
                    continue
                if not entry.isfile() or not is_wanted(entry.name):
                    continue
                file = archive.extractfile(entry)
                data = file.read(LARGEST_DOCUMENT + 1) if file else b""
                yield Found(
                    name,
                    partial(copy_of_bytes, data, name, encoding),
                )


def is_wanted(name: str) -> bool:
    """Whether an entry may be copy. Nothing is unpacked to its path, so that an
    absolute one or one with dots does no harm; it is a name like any other."""
    path = PurePosixPath(name.replace("\\\\", "/"))
    hidden = any(
        part.startswith((".", "__MACOSX")) and part not in ("..", ".")
        for part in path.parts
    )
    return not hidden and path.suffix.lower() in ENDINGS
