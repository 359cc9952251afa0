"""From the bytes of a file to the text of a story, or a sentence saying why not."""

import codecs
import hashlib
import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from articles.copy.formats import (
    join_paragraphs,
    read_docx,
    read_eml,
    read_html,
    read_rtf,
)
from articles.copy.problems import (
    ENCODINGS,
    CopyError,
    WrongEncoding,
    too_large,
    wrong_encoding,
)

__all__ = [
    "ENCODINGS",
    "LARGEST_COPY",
    "LARGEST_DOCUMENT",
    "CopyError",
    "LoadedCopy",
    "WrongEncoding",
    "copy_of_bytes",
    "copy_of_words",
    "load_copy",
    "read_copy",
]

LARGEST_COPY = 5 * 1024 * 1024
# A document carries its pictures along; its words keep to the limit above.
LARGEST_DOCUMENT = 25 * 1024 * 1024
SIGNATURES = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a packed file, perhaps a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"ID3", "a sound file"),
    (b"SQLite format 3\x00", "a database"),
)
MARKS = (
    # UTF-32 first: its mark begins with that of UTF-16.
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
CYRILLIC = range(0xC0, 0x100)


@dataclass(frozen=True, slots=True)
class LoadedCopy:
    """A file of raw copy, its text untouched, and the digest of its bytes."""

    name: str
    text: str
    data_digest: str
    encoding: str


def read_copy(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a story, character for character; CopyError says why there is none.

    A byte order mark stays in the text, so that offsets count what is in the file.
    `encoding` is the codec to read it in where that is known not to be UTF-8.
    """
    if len(data) > LARGEST_COPY:
        raise CopyError(too_large(name, len(data), LARGEST_COPY))
    if not data.strip(b" \t\r\n\x0b\x0c") or data == b"\xef\xbb\xbf":
        raise CopyError(f"{name} is empty: there is no story in it.")
    for signature, kind in SIGNATURES:
        if data.startswith(signature) and (signature != b"BM" or b"\x00" in data[:64]):
            raise CopyError(
                f"{name} is {kind}, not text: save the story as plain text."
            )
    if encoding and encoding not in ("utf-8", "utf-8-sig"):
        return read_as(data, name, encoding)
    for mark, label in MARKS:
        if data.startswith(mark):
            raise wrong_encoding(name, label)
    if b"\x00" in data:
        raise with_nul_bytes(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        guess = guess_encoding(data, error)
        if guess is None:
            raise CopyError(
                f"{name} is not text in UTF-8 (byte {error.start + 1} is wrong) nor in"
                " any encoding known here: save the story as UTF-8 text."
            ) from None
        raise wrong_encoding(name, guess) from None


def read_as(data: bytes, name: str, encoding: str) -> str:
    """The text in an encoding that somebody chose."""
    label = next(
        (label for label, codec in ENCODINGS.items() if codec == encoding), encoding
    )
    try:
        text = data.decode(encoding)
    except LookupError:
        raise CopyError(
            f"{name} was not read: no encoding here is called {encoding}."
        ) from None
    except UnicodeDecodeError as error:
        raise CopyError(
            f"{name} is not {label} either (byte {error.start + 1} is wrong): choose"
            " another encoding."
        ) from None
    if "\x00" in text:
        raise CopyError(
            f"{name} holds NUL characters when it is read as {label}: choose another"
            " encoding."
        )
    return text


def copy_of_words(words: str, name: str) -> LoadedCopy:
    """Copy that was pasted; a browser sends every line break as two characters."""
    words = words.replace("\r\n", "\n")
    try:
        data = words.encode()
    except UnicodeEncodeError:
        raise CopyError(
            f"{name} holds half of an emoji or other sign: copy it again from where it"
            " stands."
        ) from None
    text = with_words(read_copy(data, name), name)
    return LoadedCopy(name, text, hashlib.sha256(data).hexdigest(), "utf-8")


def copy_of_bytes(data: bytes, name: str, encoding: str | None = None) -> LoadedCopy:
    """A file of any form copy comes in, as text; CopyError says why it is none."""
    digest = hashlib.sha256(data).hexdigest()
    reader = reader_of(data, name, encoding)
    if reader is None:
        text = with_words(read_copy(data, name, encoding), name)
        has_mark = data.startswith(b"\xef\xbb\xbf")
        codec = encoding or ("utf-8-sig" if has_mark else "utf-8")
        return LoadedCopy(os.path.basename(name), text, digest, codec)
    kind, read = reader
    if len(data) > LARGEST_DOCUMENT:
        raise CopyError(too_large(name, len(data), LARGEST_DOCUMENT))
    text = with_words(read(), name)
    if "\x00" in text:
        raise CopyError(f"{name} holds NUL characters, so it is not text.")
    size = len(text.encode("utf-8", "replace"))
    if size > LARGEST_COPY:
        raise CopyError(too_large(name, size, LARGEST_COPY))
    return LoadedCopy(os.path.basename(name), text, digest, kind)


def with_words(text: str, name: str) -> str:
    """The text, if a reader would see anything of it."""
    if not any(sign.isprintable() and not sign.isspace() for sign in text):
        raise CopyError(f"{name} is empty: there is no story in it.")
    return text


def reader_of(
    data: bytes, name: str, encoding: str | None
) -> tuple[str, Callable[[], str]] | None:
    """What the file is and what reads it; nothing for plain text."""
    ending = os.path.splitext(name)[1].lower()
    if data.startswith(b"PK\x03\x04"):
        return "docx", lambda: join_paragraphs(read_docx(data, name))
    if data.startswith(OLD_OFFICE) and b"E\x00n\x00c\x00r\x00y\x00p\x00t" in data:
        raise CopyError(
            f"{name} is a Word document under a password: save it without one."
        )
    if data.startswith(b"{\\rtf"):
        return "rtf", lambda: read_rtf(data, name)
    if ending == ".docx" and data.strip():
        raise CopyError(
            f"{name} is a broken Word document: its package cannot be unpacked. Save"
            " it again."
        )
    opening = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if ending in (".html", ".htm", ".xhtml") or opening.startswith(
        (b"<!doctype html", b"<html")
    ):
        return "html", lambda: read_html(
            read_copy(data, name, encoding or declared_charset(data)), name
        )
    if ending == ".eml" and data.strip():
        return "eml", lambda: read_eml(data, name)
    return None


def declared_charset(data: bytes) -> str | None:
    """The codec a page names in its head, if that is one known here."""
    found = CHARSET.search(data[:2048])
    if not found:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    known = {codecs.lookup(codec).name: codec for codec in ENCODINGS.values()}
    return None if codec == "utf-8" else known.get(codec)


def load_copy(path: Path, encoding: str | None = None) -> LoadedCopy:
    """Read a file of raw copy; its size is looked at before its bytes."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise CopyError(f"{name} is a folder, not a story: name the files in it.")
        if not stat.S_ISREG(status.st_mode):
            raise CopyError(f"{name} is no ordinary file: save the story as a file.")
        with path.open("rb") as file:
            start = file.read(8)
            is_document = start.startswith((b"PK\x03\x04", b"{\\rtf", OLD_OFFICE))
            is_document = is_document or path.suffix.lower() == ".eml"
            limit = LARGEST_DOCUMENT if is_document else LARGEST_COPY
            if status.st_size > limit:
                raise CopyError(too_large(name, status.st_size, limit))
            # A file may grow between the look and the reading.
            data = start + file.read(limit + 1)
    except FileNotFoundError:
        raise CopyError(f"{name} does not exist: check the name.") from None
    except PermissionError:
        raise CopyError(f"{name} cannot be read: you lack the permission.") from None
    except (OSError, ValueError) as error:
        if isinstance(error, CopyError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise CopyError(f"{name} cannot be read: {reason}.") from None
    return copy_of_bytes(data, name, encoding)


def with_nul_bytes(data: bytes, name: str) -> CopyError:
    """Every other byte a zero is UTF-16; zeros elsewhere are no text."""
    sample = data[:2000]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if (
        max(odd, even) > max(3, len(sample) // 4)
        and min(odd, even) < len(sample) // 50 + 1
    ):
        return wrong_encoding(name, "UTF-16")
    at = data.index(b"\x00") + 1
    return CopyError(
        f"{name} holds a NUL byte (byte {at}), so it is not text: send it again."
    )


def guess_encoding(data: bytes, error: UnicodeDecodeError) -> str | None:
    """The older encoding these bytes are likeliest in, or null for no text at all."""
    controls = sum(data[:4000].count(bytes([c])) for c in (1, 2, 3, 4, 5, 6, 7, 8, 14))
    if controls:
        return None
    high = [byte for byte in data[:20000] if byte >= 0x80]
    letters = sum(1 for b in data[:20000] if chr(b).isascii() and chr(b).isalpha())
    if data[error.start : error.start + 1] == b"\x1b":
        return "ISO-2022-JP"
    if len(high) > letters:
        for encoding, label in (
            ("shift_jis", "Shift JIS"),
            ("euc_jp", "EUC-JP"),
            ("gb18030", "GB 18030"),
        ):
            if decodes(data, encoding) and not looks_cyrillic(high):
                return label
        return "Windows-1251" if looks_cyrillic(high) else None
    if any(0x80 <= b < 0xA0 for b in high):
        return "Windows-1252" if decodes(data, "cp1252") else None
    return "Latin-1 (ISO 8859-1)"


def looks_cyrillic(high: list[int]) -> bool:
    """Windows-1251 keeps its letters in the upper quarter of the table."""
    return sum(b in CYRILLIC for b in high) > 0.9 * len(high)


def decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
