"""From the bytes of a file to the text of a story, or a sentence saying why not."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

LARGEST_COPY = 5 * 1024 * 1024
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
ENCODINGS = (
    # UTF-32 first: its mark begins with that of UTF-16.
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
CYRILLIC = range(0xC0, 0x100)


class CopyError(ValueError):
    """Why a file is no copy, in one sentence that names it."""


@dataclass(frozen=True, slots=True)
class LoadedCopy:
    """A file of raw copy, its text untouched, and the digest of its bytes."""

    name: str
    text: str
    data_digest: str
    encoding: str


def read_copy(data: bytes, name: str) -> str:
    """The text of a story, character for character; CopyError says why there is none.

    A byte order mark stays in the text, so that offsets count what is in the file.
    """
    if len(data) > LARGEST_COPY:
        raise CopyError(too_large(name, len(data)))
    if not data.strip(b" \t\r\n\x0b\x0c") or data == b"\xef\xbb\xbf":
        raise CopyError(f"{name} is empty: there is no story in it.")
    for signature, kind in SIGNATURES:
        if data.startswith(signature) and (signature != b"BM" or b"\x00" in data[:64]):
            raise CopyError(
                f"{name} is {kind}, not text: save the story as plain text."
            )
    for mark, encoding in ENCODINGS:
        if data.startswith(mark):
            raise CopyError(wrong_encoding(name, encoding))
    if b"\x00" in data:
        raise CopyError(with_nul_bytes(data, name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        guess = guess_encoding(data, error)
        if guess is None:
            raise CopyError(
                f"{name} is not text in UTF-8 (byte {error.start + 1} is wrong) nor in"
                " any encoding known here: save the story as UTF-8 text."
            ) from None
        raise CopyError(wrong_encoding(name, guess)) from None


def load_copy(path: Path) -> LoadedCopy:
    """Read a file of raw copy; its size is looked at before its bytes."""
    name = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise CopyError(f"{name} is a folder, not a story: name the files in it.")
        if not stat.S_ISREG(status.st_mode):
            raise CopyError(f"{name} is no ordinary file: save the story as a file.")
        if status.st_size > LARGEST_COPY:
            raise CopyError(too_large(name, status.st_size))
        with path.open("rb") as file:
            # A file may grow between the look and the reading.
            data = file.read(LARGEST_COPY + 1)
    except FileNotFoundError:
        raise CopyError(f"{name} does not exist: check the name.") from None
    except PermissionError:
        raise CopyError(f"{name} cannot be read: you lack the permission.") from None
    except (OSError, ValueError) as error:
        if isinstance(error, CopyError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise CopyError(f"{name} cannot be read: {reason}.") from None
    text = read_copy(data, name)
    return LoadedCopy(
        name=os.path.basename(name),
        text=text,
        data_digest=hashlib.sha256(data).hexdigest(),
        encoding="utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8",
    )


def too_large(name: str, size: int) -> str:
    return (
        f"{name} is too large for a story: {size / 1048576:.1f} MB where"
        f" {LARGEST_COPY // 1048576} MB is the limit."
    )


def wrong_encoding(name: str, encoding: str) -> str:
    return (
        f"{name} is not UTF-8 but looks like {encoding}: save it again as UTF-8,"
        " then nothing in it is misread."
    )


def with_nul_bytes(data: bytes, name: str) -> str:
    """Every other byte a zero is UTF-16; zeros elsewhere are no text."""
    sample = data[:2000]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if (
        max(odd, even) > max(3, len(sample) // 4)
        and min(odd, even) < len(sample) // 50 + 1
    ):
        return wrong_encoding(name, "UTF-16")
    at = data.index(b"\x00") + 1
    return f"{name} holds a NUL byte (byte {at}), so it is not text: send it again."


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
