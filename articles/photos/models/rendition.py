"""The sizes of a photo that readers get."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from ..renditions import FORMATS, SUFFIXES
from ..storage import random_name, rendition_storage


def rendition_name(instance: Rendition, filename: str) -> str:
    return random_name("photos", SUFFIXES[instance.format])


class Rendition(models.Model):
    """One size of a photo in one format: upright, without location or camera data."""

    class Format(models.TextChoices):
        AVIF = "avif", "AVIF"
        WEBP = "webp", "WebP"
        JPEG = "jpeg", "JPEG"

    photo = models.ForeignKey(
        "photos.Photo", on_delete=models.CASCADE, related_name="renditions"
    )
    name = models.CharField(max_length=40)
    format = models.CharField(max_length=4, choices=Format)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    bytes = models.PositiveBigIntegerField("size in bytes")
    file = models.FileField(
        upload_to=rendition_name, storage=rendition_storage, max_length=200
    )

    class Meta:
        ordering = ["photo", "format", "width"]
        constraints = [
            models.UniqueConstraint(
                fields=["photo", "name", "format"],
                name="rendition_once_per_name_and_format",
                violation_error_message="This size has already been made.",
            ),
            models.CheckConstraint(
                condition=Q(width__gt=0, height__gt=0, bytes__gt=0) & ~Q(file=""),
                name="rendition_has_a_file_and_a_size",
                violation_error_message="A rendition has a file, a width and a height.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width} × {self.height} {self.get_format_display()}"

    @property
    def mime_type(self) -> str:
        return FORMATS[self.format]
