"""Screenshots of a post: evidence for those who decide, and for nobody else."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from social import moderation, pictures
from social.models import deciding
from social.models.decision import DecisionHead, Unchangeable
from social.moderation import DECIDE, OVERRIDE, Conflict, Deed, NotAllowed

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.core.files import File

    from social.models.post import QuotedPost

FOLDER = "screenshots"
MOST_OF_A_POST = 20
LONGEST_NAME = 200
# A file lies there before its row does.
GRACE = timedelta(hours=1)


def private_storage() -> Storage:
    """Where files lie that have no public address."""
    return storages["private"]


class ScreenshotQuerySet(models.QuerySet["Screenshot"]):
    def kept(self):
        """Those whose picture is still there."""
        return self.filter(erased_at__isnull=True)

    def visible_to(self, user):
        """All of them for those who decide on posts, none for anybody else."""
        return self.kept() if may_be_seen_by(user) else self.none()

    def update(self, **kwargs):
        raise Unchangeable("A screenshot kept as evidence is never changed.")

    def delete(self):
        raise Unchangeable("A screenshot kept as evidence is never changed.")


class Screenshot(models.Model):
    """One picture of the original as somebody saw it, with its bytes as they came."""

    class Format(models.TextChoices):
        PNG = "png", "PNG"
        JPEG = "jpeg", "JPEG"
        WEBP = "webp", "WebP"

    post = models.ForeignKey(
        "social.QuotedPost", on_delete=models.PROTECT, related_name="screenshots"
    )
    file = models.FileField(
        storage=private_storage, max_length=200, blank=True, editable=False
    )
    name = models.CharField(
        "name of the supplied file", max_length=LONGEST_NAME, blank=True
    )
    format = models.CharField(max_length=4, choices=Format)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    bytes = models.PositiveBigIntegerField("size in bytes")
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = ScreenshotQuerySet.as_manager()

    class Meta:
        app_label = "social"
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "sha256"],
                name="screenshot_kept_once",
                violation_error_message="This screenshot is kept already.",
            ),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) & ~Q(file="")
                | Q(erased_at__isnull=False, file="", name=""),
                name="screenshot_has_its_file_until_erased",
            ),
        ]

    def __str__(self):
        return f"Screenshot {self.pk} of post {self.post_id}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise Unchangeable("A screenshot kept as evidence is never changed.")
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse(
            "admin:social_quotedpost_screenshot", args=[self.post_id, self.pk]
        )

    def delete(self, *args, **kwargs):
        raise Unchangeable("A screenshot kept as evidence is never changed.")

    @property
    def mime_type(self) -> str:
        return f"image/{self.format}"

    @property
    def given_name(self) -> str:
        """The name under which the desk takes it along; none of the supplied one."""
        suffix = PurePosixPath(self.file.name or "").suffix
        return f"post-{self.post_id}-screenshot-{self.pk}{suffix}"

    def holds_its_bytes(self) -> bool:
        """Whether its file is there, and is the one that was kept."""
        digest = hashlib.sha256()
        try:
            with self.file.storage.open(self.file.name or "", "rb") as file:
                for chunk in file.chunks():
                    digest.update(chunk)
        except FileNotFoundError:
            return False
        return digest.hexdigest() == self.sha256

    @property
    def adder(self) -> str:
        """Who added it, by name."""
        return self.added_by.get_full_name() or self.added_by.get_username()


def may_be_seen_by(user: User) -> bool:
    """Whether this person decides on posts."""
    return user.has_perm(DECIDE) or user.has_perm(OVERRIDE)


def refusal(post: QuotedPost, by: User) -> str:
    """Why this person may not add a screenshot; empty where they may."""
    if post.erased_at:
        return "This post was erased, so nothing is kept with it any more."
    move = moderation.move_for(Deed.SCREENSHOT)
    if refused := moderation.refusal(move, by, own=post.is_own(by)):
        return refused
    if not may_be_seen_by(by) and not post.is_proposed_by(by):
        return "Screenshots are added by a post's proposer and by the moderators."
    return ""


def add(post: QuotedPost, by: User, upload: File) -> Screenshot:
    """Keep a screenshot: the file first, then its row with an entry in the log.

    A PictureRefused or a ModerationError says why it was not kept.
    """
    if refused := refusal(post, by):
        raise NotAllowed(refused)
    storage = private_storage()
    with pictures.read_picture(upload) as picture:
        token = secrets.token_hex(16)
        with picture.file() as file:
            name = storage.save(f"{FOLDER}/{token[:2]}/{token}.{picture.suffix}", file)
        try:
            with transaction.atomic():
                DecisionHead.lock()
                now = deciding.locked(post)
                _refuse_again(now, picture.sha256)
                screenshot = Screenshot.objects.create(
                    post=now,
                    file=name,
                    name=_as_kept(upload.name or ""),
                    format=picture.format,
                    width=picture.width,
                    height=picture.height,
                    bytes=picture.bytes,
                    sha256=picture.sha256,
                    added_by=by,
                )
                deciding.decide(now, Deed.SCREENSHOT, by, note=entry_of(picture.sha256))
        except BaseException:
            storage.delete(name)
            raise
    return screenshot


def entry_of(sha256: str) -> str:
    """What the log says of a screenshot, so that no other takes its place."""
    return f"SHA-256 of the file: {sha256}"


def erase_all(post: QuotedPost) -> None:
    """Empty the rows of an erased post; the files go after commit."""
    at = timezone.now()
    for screenshot in post.screenshots.kept():
        name = screenshot.file.name
        # Past the refusal above: the triggers allow exactly this.
        models.QuerySet.update(
            Screenshot.objects.filter(pk=screenshot.pk),
            file="",
            name="",
            erased_at=at,
        )
        transaction.on_commit(partial(private_storage().delete, name), robust=True)


def orphaned_files(grace: timedelta = GRACE) -> Iterator[str]:
    """Every file older than `grace` that no screenshot names."""
    named = set(Screenshot.objects.kept().values_list("file", flat=True))
    storage, before = private_storage(), timezone.now() - grace
    for name in _files_below(storage, FOLDER):
        if name not in named and storage.get_modified_time(name) < before:
            yield name


def sweep() -> int:
    """Remove files that no screenshot names; how many there were."""
    names = list(orphaned_files())
    for name in names:
        private_storage().delete(name)
    return len(names)


def _refuse_again(post: QuotedPost, sha256: str) -> None:
    kept = list(post.screenshots.values_list("sha256", flat=True))
    if sha256 in kept:
        raise Conflict("This screenshot is kept already. Nothing was added.")
    if len(kept) >= MOST_OF_A_POST:
        raise Conflict(
            f"{MOST_OF_A_POST} screenshots of this post are kept already. Nothing was "
            "added."
        )


def _as_kept(name: str) -> str:
    """The supplied name without what cannot be shown."""
    return "".join(sign for sign in name if sign.isprintable())[:LONGEST_NAME]


def _files_below(storage: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        yield str(PurePosixPath(folder, name))
    for name in folders:
        yield from _files_below(storage, str(PurePosixPath(folder, name)))
