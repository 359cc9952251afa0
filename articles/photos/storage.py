"""Where files lie: originals in private, renditions in public, both kept safely.

A file is written under a name nobody can guess, forced to disk and only then given
its name; the row that names it follows. A crash in between leaves an orphan file,
which `manage.py sweep_photos` removes, and never a row without its file.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.utils.deconstruct import deconstructible

TEMPORARY_SUFFIX = ".part"


def random_name(folder: str, suffix: str) -> str:
    """A name with 128 random bits, spread over 256 folders."""
    token = secrets.token_hex(16)
    return f"{folder}/{token[:2]}/{token}.{suffix}"


class DurableStorage(FileSystemStorage):
    """A file appears under its name complete and on disk, or not at all."""

    def _save(self, name: str, content: File) -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(target.name + TEMPORARY_SUFFIX)
        try:
            with temporary.open("xb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            if self.file_permissions_mode is not None:
                temporary.chmod(self.file_permissions_mode)
            temporary.rename(target)
        except OSError:
            with suppress(FileNotFoundError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)
        return name.replace("\\", "/")


@deconstructible(path="articles.photos.storage.OriginalStorage")
class OriginalStorage(DurableStorage):
    """Files as they were supplied. They have no public address."""

    @property
    def base_location(self):
        return settings.PRIVATE_ROOT

    @property
    def location(self):
        return os.path.abspath(self.base_location)

    @property
    def file_permissions_mode(self):
        return 0o600

    def url(self, name: str | None) -> str:
        raise ValueError("An original has no public address.")


@deconstructible(path="articles.photos.storage.RenditionStorage")
class RenditionStorage(DurableStorage):
    """Sizes made for readers, below MEDIA_ROOT."""


def original_storage() -> Storage:
    """The configured private storage, on disk with our own durable writing."""
    configured = storages["private"] if "private" in settings.STORAGES else None
    if configured is None or isinstance(configured, FileSystemStorage):
        return OriginalStorage()
    return configured


def rendition_storage() -> Storage:
    """The configured default storage, on disk with our own durable writing."""
    configured = storages["default"]
    if isinstance(configured, FileSystemStorage):
        return RenditionStorage()
    return configured


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
