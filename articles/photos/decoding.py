"""From an upload to checked renditions, with the decoder kept in its own process.

The library keeps the supplied bytes untouched, in private: they are the evidence of
what came, and its checksum stays true. What readers get is upright and in sRGB,
without EXIF, location or camera data.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from django.conf import settings
from django.core.files import File

from . import decoder_process
from .decoder_process import Job, Refused
from .metadata import PhotoMetadata

RIGHTS_FIELDS = (
    "photographer",
    "agency",
    "credit",
    "copyright_notice",
    "usage_terms",
)
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_SUFFIXES = {"jpeg": "jpg", "tiff": "tif"}


class PhotoError(Exception):
    """What is wrong with a photo, as the sentence its editor reads.

    `reason` is the decoder's word for it, where the decoder refused the file.
    """

    def __init__(self, sentence: str, reason: str = ""):
        super().__init__(sentence)
        self.reason = reason


@dataclass(frozen=True)
class PreparedRendition:
    """One finished size, waiting in the preparing folder."""

    path: Path
    name: str
    format: str
    width: int
    height: int

    @property
    def bytes(self) -> int:
        return self.path.stat().st_size

    def file(self) -> File:
        return File(self.path.open("rb"), name=self.path.name)


class PreparedPicture:
    """An upload that was read in full and made into renditions, not yet kept.

    Its files lie in a folder of their own until `close()`.
    """

    def __init__(self, folder: TemporaryDirectory, name: str, sha256: str, job: Job):
        self._folder = folder
        self.name, self.sha256 = name, sha256
        self.path = Path(folder.name) / "original"
        self.bytes = self.path.stat().st_size
        found = _decoded(Path(folder.name), job)
        self.format: str = found["format"]
        self.suffix = _SUFFIXES.get(self.format, self.format)
        self.width: int = found["width"]
        self.height: int = found["height"]
        self.metadata = PhotoMetadata.from_dict(found["metadata"])
        self.rights: dict[str, str] = found["rights"]
        self.renditions = [
            PreparedRendition(
                path=Path(folder.name) / Path(each["file"]).name,
                name=each["name"],
                format=each["format"],
                width=each["width"],
                height=each["height"],
            )
            for each in found["renditions"]
        ]

    def file(self) -> File:
        return File(self.path.open("rb"), name=f"original.{self.suffix}")

    def close(self) -> None:
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception) -> None:
        self.close()


def prepare(
    upload: File,
    known: dict[str, str] | None = None,
    *,
    take_metadata: bool = True,
    make_renditions: bool = True,
) -> PreparedPicture:
    """Read an upload whole and make its renditions; a PhotoError says why not.

    `known` holds what the record already says in RIGHTS_FIELDS: it goes into the
    renditions before anything the file says of itself. Without `make_renditions` the
    file is only read, to know what it is.
    """
    folder = TemporaryDirectory(prefix="photo-")
    try:
        sha256 = _copy(upload, Path(folder.name) / "original")
        said = known or {}
        job = Job(
            formats=tuple(
                getattr(settings, "PHOTO_RENDITION_FORMATS", ("webp", "jpeg"))
                if make_renditions
                else ()
            ),
            most_pixels=most_pixels(),
            known={name: said.get(name, "") for name in RIGHTS_FIELDS},
            take_metadata=take_metadata,
            memory=getattr(settings, "PHOTO_DECODE_MEMORY", 1_500_000_000),
            seconds=getattr(settings, "PHOTO_DECODE_SECONDS", 60),
        )
        return PreparedPicture(folder, Path(upload.name or "").name, sha256, job)
    except BaseException:
        folder.cleanup()
        raise


def most_bytes() -> int:
    return getattr(settings, "PHOTO_MAX_BYTES", 40 * 1024 * 1024)


def most_pixels() -> int:
    return getattr(settings, "PHOTO_MAX_PIXELS", 50_000_000)


def _copy(upload: File, target: Path) -> str:
    """Copy the upload and return its checksum; stop as soon as it is too long."""
    digest, length = hashlib.sha256(), 0
    upload.open("rb")
    with target.open("wb") as file:
        for chunk in upload.chunks():
            length += len(chunk)
            if length > most_bytes():
                raise PhotoError(
                    f"The file is larger than {most_bytes() // 1024**2} MB. "
                    "Nothing was kept: export it smaller and upload it again."
                )
            digest.update(chunk)
            file.write(chunk)
    if not length:
        raise PhotoError("The file is empty. Nothing was kept: upload it again.")
    return digest.hexdigest()


def _decoded(folder: Path, job: Job) -> dict[str, Any]:
    if getattr(settings, "PHOTO_DECODE_IN_CHILD", True):
        found = _decoded_in_child(folder, job)
    else:
        try:
            found = decoder_process.decode(folder, job)
        except Refused as refusal:
            found = {"refused": str(refusal)}
    if "refused" in found:
        raise PhotoError(_sentence(found["refused"]), found["refused"])
    return found


def _decoded_in_child(folder: Path, job: Job) -> dict[str, Any]:
    decoder_process.write_job(folder, job)
    environment = {
        name: os.environ[name]
        for name in ("PATH", "PYTHONPATH", "SYSTEMROOT")
        if name in os.environ
    }
    # Arenas per thread would eat the address space the limit counts.
    environment["MALLOC_ARENA_MAX"] = "2"
    try:
        child = subprocess.run(  # noqa: S603 - our own module, our own folder
            [sys.executable, "-m", decoder_process.__name__, str(folder)],
            cwd=_PACKAGE_ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=job.seconds * 2,
        )
    except subprocess.TimeoutExpired:
        return {"refused": "too_slow"}
    result = folder / "result.json"
    if child.returncode != 0 or not result.exists():
        return {"refused": "damaged"}
    return json.loads(result.read_text(encoding="utf-8"))


def _sentence(reason: str) -> str:
    sentences = {
        "not_a_picture": "This file is not a JPEG, PNG, WebP, AVIF or TIFF picture. "
        "Nothing was kept: save it as one of these and upload it again.",
        "damaged": "The picture is damaged or incomplete and cannot be shown. Nothing "
        "was kept: ask for the file again, or export it anew.",
        "too_many_pixels": f"The picture has more than {most_pixels() / 1e6:.0f} "
        "million pixels. Nothing was kept: make it smaller and upload it again.",
        "too_long": "The picture is more than "
        f"{decoder_process.LONGEST_SHAPE} times as long as it is wide. Nothing was "
        "kept: crop it and upload it again.",
        "too_slow": "The picture took too long to read. Nothing was kept: export it "
        "anew and upload it again.",
    }
    return sentences[reason]
