"""Files that no row names any more, and sizes of photos that readers may not see."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import PurePosixPath

from django.core.files.storage import Storage
from django.utils import timezone

from .models import Photo, Rendition
from .storage import original_storage, rendition_storage

# An upload that is under way has its file before its row.
GRACE = timedelta(hours=1)


def orphaned_files(
    grace: timedelta = GRACE,
) -> Iterator[tuple[Storage, str]]:
    """Every file older than `grace` that no photo and no rendition names."""
    originals = set(Photo.objects.with_file().values_list("original", flat=True))
    renditions = set(Rendition.objects.values_list("file", flat=True))
    before = timezone.now() - grace
    for storage, folder, kept in (
        (original_storage(), "originals", originals),
        (rendition_storage(), "photos", renditions),
    ):
        for name in _files_below(storage, folder):
            if name not in kept and storage.get_modified_time(name) < before:
                yield storage, name


def photos_out_of_rights() -> Iterator[Photo]:
    """Photos with sizes for readers although their rights have expired."""
    yield from Photo.objects.expired().filter(renditions__isnull=False).distinct()


def _files_below(storage: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        yield str(PurePosixPath(folder, name))
    for name in folders:
        yield from _files_below(storage, str(PurePosixPath(folder, name)))
