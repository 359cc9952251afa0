"""A photo's file and the sizes made from it."""

from __future__ import annotations

from functools import partial

from django.db import models, transaction
from django.db.models.fields.files import FieldFile

from ..decoding import PreparedPicture
from ..storage import original_storage, random_name
from .rendition import Rendition


def original_name(instance: models.Model, filename: str) -> str:
    return random_name("originals", filename.rpartition(".")[2])


def _delete_file(file: FieldFile) -> None:
    if file.name:
        file.storage.delete(file.name)


class PhotoFile(models.Model):
    """The supplied file, kept in private and untouched, and its renditions."""

    class Format(models.TextChoices):
        JPEG = "jpeg", "JPEG"
        PNG = "png", "PNG"
        WEBP = "webp", "WebP"
        AVIF = "avif", "AVIF"
        TIFF = "tiff", "TIFF"

    original = models.FileField(
        "file",
        upload_to=original_name,
        storage=original_storage,
        max_length=200,
        blank=True,
        editable=False,
    )
    original_name = models.CharField(
        "name of the supplied file", max_length=255, blank=True, editable=False
    )
    format = models.CharField(max_length=4, choices=Format, blank=True, editable=False)
    width = models.PositiveIntegerField(null=True, blank=True, editable=False)
    height = models.PositiveIntegerField(null=True, blank=True, editable=False)
    bytes = models.PositiveBigIntegerField(
        "size in bytes", null=True, blank=True, editable=False
    )
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    metadata = models.JSONField(
        "fields read from the file", default=dict, blank=True, editable=False
    )

    FILE_FIELDS = (
        "original",
        "original_name",
        "format",
        "width",
        "height",
        "bytes",
        "sha256",
        "metadata",
    )

    class Meta:
        abstract = True

    @property
    def is_awaiting_file(self) -> bool:
        return not self.original

    def remove_original(self) -> None:
        """Forget the supplied file and what it said; it is deleted after commit."""
        if self.original:
            file = FieldFile(self, self.original.field, self.original.name)
            transaction.on_commit(partial(_delete_file, file), robust=True)
        self.original = self.original_name = self.format = self.sha256 = ""
        self.width = self.height = self.bytes = None
        self.metadata = {}

    def remove_renditions(self) -> None:
        """Forget the sizes made for readers and delete their files after commit."""
        files = [each.file for each in Rendition.objects.filter(photo_id=self.pk)]
        Rendition.objects.filter(photo_id=self.pk).delete()
        self._forget_prefetched()
        for file in files:
            transaction.on_commit(partial(_delete_file, file), robust=True)

    def _keep_original(self, picture: PreparedPicture) -> None:
        with picture.file() as file:
            name = original_storage().save(
                random_name("originals", picture.suffix), file
            )
        self.original.name = name
        self.original_name = picture.name[:255]
        self.format = picture.format
        self.width, self.height = picture.width, picture.height
        self.bytes, self.sha256 = picture.bytes, picture.sha256
        self.metadata = picture.metadata.as_dict()

    def _keep_renditions(self, picture: PreparedPicture) -> None:
        """Store the new files, then put their rows in place of the old ones.

        The old files have no address once their rows are gone; the sweep takes them.
        """
        made = []
        for each in picture.renditions:
            rendition = Rendition(
                photo_id=self.pk,
                name=each.name,
                format=each.format,
                width=each.width,
                height=each.height,
                bytes=each.bytes,
            )
            with each.file() as file:
                rendition.file.save(each.path.name, file, save=False)
            made.append(rendition)
        with transaction.atomic():
            Rendition.objects.filter(photo_id=self.pk).delete()
            Rendition.objects.bulk_create(made)
        self._forget_prefetched()

    def _forget_prefetched(self) -> None:
        getattr(self, "_prefetched_objects_cache", {}).pop("renditions", None)
