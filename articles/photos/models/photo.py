"""A picture of the library with its words, its rights and its file."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.core.files import File
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import Truncator

from ..captions import ALT_TEXT_LIMIT, caption_advice
from ..decoding import RIGHTS_FIELDS, PhotoError, PreparedPicture, prepare
from ..querysets import PhotoQuerySet
from ..renditions import EVERYDAY_WIDTH, nearest_width
from .file import PhotoFile
from .rendition import Rendition
from .rights import PhotoRights
from .rights import Rights as _Rights

# What describes the picture or names the people behind it.
ERASED_WORDS = (
    "caption",
    "supplied_caption",
    "alt_text",
    "place",
    "keywords",
    "source_key",
    "special_instructions",
    *RIGHTS_FIELDS,
)


class Photo(PhotoFile, PhotoRights):
    """One picture; a caption can arrive before its file, which is then awaited."""

    Rights = _Rights

    title = models.CharField(
        max_length=200,
        blank=True,
        help_text="A name to find the photo by in the library. Readers do not see it.",
    )
    caption = models.TextField(
        blank=True,
        help_text="What readers read under the picture: who, what, where and when, "
        "in the present tense. The credit has fields of its own.",
    )
    supplied_caption = models.TextField(
        "caption as supplied",
        blank=True,
        help_text="Kept as it came, beside the house caption.",
    )
    alt_text = models.CharField(
        max_length=ALT_TEXT_LIMIT,
        blank=True,
        help_text="What the picture shows, for those who cannot see it: about 125 "
        "characters, and not the caption again.",
    )
    place = models.CharField(
        max_length=200,
        blank=True,
        help_text="Where it was taken: Rostov-on-Don, Russia.",
    )
    taken_on = models.DateField(
        "date taken", null=True, blank=True, help_text="The day, where it was taken."
    )
    taken_at = models.DateTimeField(
        "moment taken",
        null=True,
        blank=True,
        help_text="Only when the time and its time zone are known.",
    )
    keywords = models.TextField(
        blank=True, help_text="For searching the library, separated by commas."
    )
    focal_x = models.FloatField(
        "focal point, from the left",
        default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text="0 is the left edge, 1 the right edge.",
    )
    focal_y = models.FloatField(
        "focal point, from the top",
        default=0.5,
        validators=[MinValueValidator(0), MaxValueValidator(1)],
        help_text="0 is the top edge, 1 the bottom edge.",
    )
    source_key = models.CharField(
        max_length=200,
        blank=True,
        editable=False,
        help_text="Where an import found it, so that the same import finds it again.",
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="uploaded_photos",
    )
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        permissions = [
            ("edit_caption", "Can edit the caption and alt text of any photo"),
            ("change_own_photo", "Can change photos they uploaded"),
            ("clear_rights", "Can clear the rights of a photo"),
            ("withdraw_photo", "Can withdraw a photo"),
        ]
        indexes = [models.Index(fields=["-uploaded_at"], name="photo_newest_first")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    original="",
                    width__isnull=True,
                    height__isnull=True,
                    bytes__isnull=True,
                    sha256="",
                    format="",
                )
                | ~Q(original="")
                & Q(width__gt=0, height__gt=0, bytes__gt=0)
                & Q(width__isnull=False, height__isnull=False, bytes__isnull=False)
                & ~Q(sha256="")
                & ~Q(format=""),
                name="photo_file_is_whole_or_awaited",
                violation_error_message="A photo has its file with size and "
                "checksum, or it is still awaited.",
            ),
            models.CheckConstraint(
                condition=Q(
                    focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1
                ),
                name="photo_focal_point_inside",
                violation_error_message="The focal point lies inside the picture: "
                "both numbers are between 0 and 1.",
            ),
            models.CheckConstraint(
                condition=Q(rights_status__in=_Rights.values),
                name="photo_rights_status_known",
                violation_error_message="Rights are not cleared, cleared or withdrawn.",
            ),
            models.CheckConstraint(
                condition=~Q(rights_status=_Rights.CLEARED)
                | ~Q(photographer="", agency="", credit=""),
                name="photo_cleared_has_credit",
                violation_error_message="A photo whose rights are cleared names its "
                "photographer or agency: add a credit.",
            ),
            models.CheckConstraint(
                condition=Q(rights_status=_Rights.WITHDRAWN) & ~Q(withdrawn_reason="")
                | ~Q(rights_status=_Rights.WITHDRAWN) & Q(withdrawn_reason=""),
                name="photo_withdrawn_has_reason",
                violation_error_message="A withdrawn photo says why it was withdrawn.",
            ),
            models.UniqueConstraint(
                fields=["sha256"],
                condition=~Q(sha256=""),
                name="photo_file_once",
                violation_error_message="This picture is already in the library.",
            ),
            models.UniqueConstraint(
                fields=["source_key"],
                condition=~Q(source_key=""),
                name="photo_source_once",
                violation_error_message="This photo has already been imported.",
            ),
        ]

    def __str__(self) -> str:
        words = self.title or self.caption or self.supplied_caption
        name = Truncator(words).chars(60) if words else f"Photo {self.pk or 'new'}"
        return name if self.original else f"{name} (awaiting its file)"

    @property
    def keyword_list(self) -> list[str]:
        return [word.strip() for word in self.keywords.split(",") if word.strip()]

    @property
    def focus_class(self) -> str:
        """Where the eye should rest, as a class name: focus-left-top."""
        across = ("left", "centre", "right")[min(2, int(self.focal_x * 3))]
        down = ("top", "middle", "bottom")[min(2, int(self.focal_y * 3))]
        return f"focus-{across}-{down}"

    def renditions_in(self, format: str) -> list[Rendition]:
        """Its renditions in one format, narrowest first, read from one prefetch."""
        found = [each for each in self.renditions.all() if each.format == format]
        return sorted(found, key=lambda each: each.width)

    def srcset(self, format: str) -> str:
        """The value of a srcset attribute: every width with its address."""
        return ", ".join(
            f"{each.file.url} {each.width}w" for each in self.renditions_in(format)
        )

    def rendition(
        self, format: str = "jpeg", width: int = EVERYDAY_WIDTH
    ) -> Rendition | None:
        """The smallest rendition that fills `width`, or the widest; None without."""
        found = {each.width: each for each in self.renditions_in(format)}
        return found[nearest_width(found, width)] if found else None

    def caption_advice(self) -> list[str]:
        """What the caption and the alt text could do better, as sentences."""
        return caption_advice(
            self.caption,
            alt_text=self.alt_text,
            place=self.place,
            taken_on=self.taken_on,
        )

    def is_usable(self, at: datetime | None = None) -> bool:
        """Whether readers may see it now; the same rule as `objects.usable()`."""
        return bool(self.original) and not self.rights_obstacles(at)

    def publishing_obstacles(self, at: datetime | None = None) -> list[str]:
        """Everything that keeps it from readers, each with what to do about it."""
        obstacles = []
        if not self.original:
            obstacles.append("The picture itself is still awaited: upload its file.")
        if not self.caption.strip():
            obstacles.append("It has no caption: say who, what, where and when.")
        if not self.credit_line:
            obstacles.append("It has no credit: name the photographer or the agency.")
        if not self.alt_text.strip():
            obstacles.append(
                "It has no alt text: say what it shows for those who cannot see it."
            )
        return obstacles + self.rights_obstacles(at)

    @property
    def is_publishable(self) -> bool:
        return not self.publishing_obstacles()

    def may_be_changed_by(self, user) -> bool:
        """All of it; the caption and alt text alone ask for `photos.edit_caption`."""
        if user.has_perm("photos.change_photo"):
            return True
        is_own = self.uploaded_by_id is not None and self.uploaded_by_id == user.pk
        return is_own and user.has_perm("photos.change_own_photo")

    def attach(
        self, picture: File | PreparedPicture, *, by, replace: bool = False
    ) -> list[str]:
        """Give the photo its file; return the names of the fields it filled.

        The file's own metadata fills what is still empty. The same file again
        changes nothing; a different one needs `replace` and returns the rights to
        the photo desk. A PhotoError says what is wrong and leaves all as it was.
        """
        if not isinstance(picture, PreparedPicture):
            with self.prepare(picture) as prepared:
                return self.attach(prepared, by=by, replace=replace)
        if self.original and self.sha256 == picture.sha256:
            return []
        self.refuse_attaching(picture, replace)
        try:
            with transaction.atomic():
                filled = self._attach(picture, by)
        except IntegrityError:
            self.refuse_attaching(picture, replace)
            raise
        if picture.rights != self.embedded_rights:
            self.remake_renditions()
        return filled

    def prepare(self, upload: File) -> PreparedPicture:
        """Read an upload whole for `attach`, with what this record says of rights."""
        return prepare(upload, {name: getattr(self, name) for name in RIGHTS_FIELDS})

    def refuse_attaching(self, picture: PreparedPicture, replace: bool) -> None:
        """A PhotoError with the reason, if the picture cannot become this photo's."""
        if self.rights_status == _Rights.WITHDRAWN:
            raise PhotoError("This photo was withdrawn. Nothing was changed.")
        if self.original and not replace:
            raise PhotoError("This photo already has its file. Nothing was changed.")
        twin = Photo.objects.filter(sha256=picture.sha256).exclude(pk=self.pk).first()
        if twin is not None:
            raise PhotoError(
                f"This picture is already in the library as photo {twin.pk}, "
                f"“{twin}”. Use that one."
            )

    def remake_renditions(self) -> None:
        """Make the sizes again, with the credit embedded as it reads now."""
        if not self.original or self.rights_status == _Rights.WITHDRAWN:
            return
        known = {name: getattr(self, name) for name in RIGHTS_FIELDS}
        with (
            prepare(self.original, known, take_metadata=False) as picture,
            transaction.atomic(),
        ):
            self._keep_renditions(picture)
            # Pages that name the old files learn of the new ones by this signal.
            self.save(update_fields=["original"])
        self.original.close()

    def clear_rights(self, *, by, reason: str, until: date | None = None) -> None:
        """Let readers see it, until a day or without end."""
        if not self.credit_line:
            raise PhotoError(
                "Name the photographer or the agency before clearing the rights."
            )
        with transaction.atomic():
            before = self._locked()
            if before.rights_status != self.rights_status:
                raise PhotoError(
                    "Somebody else decided on this photo a moment ago: "
                    f"{before.get_rights_status_display().lower()}. Nothing of yours "
                    "was done: look again and decide once more."
                )
            self._decide(_Rights.CLEARED, by=by, reason=reason)
            if until is not None:
                self.rights_expire_on = until
            self.save(
                update_fields=["rights_status", "withdrawn_reason", "rights_expire_on"]
            )
        if before.rights_status == _Rights.WITHDRAWN:
            self.remake_renditions()

    def withdraw(self, *, by, reason: str) -> None:
        """Take it from readers at once; the files made for them go after commit."""
        with transaction.atomic():
            # Withdrawing wins over whatever somebody else has just decided.
            self.rights_status = self._locked().rights_status
            self._decide(_Rights.WITHDRAWN, by=by, reason=reason)
            self.save(update_fields=["rights_status", "withdrawn_reason"])
            self.remove_renditions()

    def erase(self, *, by, reason: str) -> None:
        """Withdraw it and take its file and words out of the library for good.

        A row without them stays, with the checksum in the log of decisions; the files
        go after commit.
        """
        with transaction.atomic():
            checksum = f" SHA-256 of the file: {self.sha256}." if self.sha256 else ""
            self.withdraw(by=by, reason=f"{reason}{checksum}")
            self.remove_original()
            for name in ERASED_WORDS:
                setattr(self, name, "")
            self.title = "Erased"
            self.taken_on = self.taken_at = None
            self.save()

    def _locked(self) -> Photo:
        return Photo.objects.select_for_update().get(pk=self.pk)

    def _attach(self, picture: PreparedPicture, by) -> list[str]:
        if self.pk:
            before = self._locked()
            if (before.original.name, before.rights_status) != (
                self.original.name or "",
                self.rights_status,
            ):
                raise PhotoError(
                    "Somebody else changed this photo a moment ago. Your file was "
                    "not kept: look again and upload it once more."
                )
            if self.original and self.rights_status == _Rights.CLEARED:
                self._decide(
                    _Rights.NOT_CLEARED, by=by, reason="The file was replaced."
                )
        kept = {name: getattr(self, name) for name in ("pk", *self.FILE_FIELDS)}
        try:
            self._keep_original(picture)
            filled = self._fill_empty(picture.metadata.photo_fields())
            if self.uploaded_by_id is None:
                self.uploaded_by = by
            if self.pk:
                self.save(
                    update_fields=[
                        *self.FILE_FIELDS,
                        *filled,
                        "uploaded_by",
                        "rights_status",
                    ]
                )
            else:
                self.save()
            self._keep_renditions(picture)
        except BaseException:
            for name, value in kept.items():
                setattr(self, name, value)
            raise
        return filled

    def _fill_empty(self, offered: dict[str, object]) -> list[str]:
        filled = []
        for name, value in offered.items():
            if value and not getattr(self, name):
                limit = getattr(self._meta.get_field(name), "max_length", None)
                if isinstance(value, str) and limit:
                    value = value[:limit]
                setattr(self, name, value)
                filled.append(name)
        return filled
