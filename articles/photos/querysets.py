"""Questions about many photos, in the words of the photo desk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from .models import Photo


class PhotoQuerySet(models.QuerySet["Photo"]):
    """Photos of the library; `usable()` is the only door to the readers' side."""

    def awaiting_file(self):
        """Captions that came before their picture."""
        return self.filter(original="")

    def with_file(self):
        return self.exclude(original="")

    def usable(self, at: datetime | None = None):
        """Photos whose file is here and whose rights are good at this moment."""
        day = timezone.localdate(at or timezone.now())
        return (
            self.with_file()
            .filter(rights_status=self.model.Rights.CLEARED)
            .filter(Q(rights_expire_on__isnull=True) | Q(rights_expire_on__gte=day))
        )

    def expired(self, at: datetime | None = None):
        """Photos whose last day of use has passed."""
        day = timezone.localdate(at or timezone.now())
        return self.filter(rights_expire_on__lt=day)

    def for_display(
        self, ids: Iterable[int], at: datetime | None = None
    ) -> dict[int, Photo]:
        """The usable ones among these photos by id, their renditions at hand.

        Two queries at most, however many photos; a photo that may not be shown is
        missing from the answer.
        """
        wanted = {int(id) for id in ids}
        if not wanted:
            return {}
        photos = self.usable(at).filter(pk__in=wanted).prefetch_related("renditions")
        return {photo.pk: photo for photo in photos}
