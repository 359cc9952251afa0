"""What readers see of a story: editions, their addresses, corrections, withdrawals.

An edition is immutable and temporal: it is visible at t when
visible_from <= t < visible_until, an open end meaning "until further notice". The
database refuses overlapping editions of one article and any change to an edition
but that of its end (migration 0002).
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Article, Contributor, Section, direction_of
from articles.querysets import EditionQuerySet


@dataclass(frozen=True)
class ShownCorrection:
    """A correction as an edition froze it."""

    text: str
    made_at: datetime


class Edition(models.Model):
    class Change(models.TextChoices):
        FIRST = "first", "first edition"
        TYPO = "typo", "typing error mended"
        UPDATE = "update", "updated"
        CORRECTION = "correction", "corrected"

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="editions"
    )
    number = models.PositiveIntegerField()
    path = models.CharField(max_length=250)
    visible_from = models.DateTimeField()
    visible_until = models.DateTimeField(null=True)
    change = models.CharField(max_length=10, choices=Change.choices)
    # When the story first appeared, and when its meaning last changed: an edition
    # that mends a typing error moves neither.
    first_published_at = models.DateTimeField()
    updated_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)

    kicker = models.CharField(max_length=60, blank=True)
    headline = models.CharField(max_length=200)
    standfirst = models.TextField(blank=True)
    language = models.CharField(max_length=35)
    section = models.ForeignKey(
        Section, on_delete=models.PROTECT, related_name="editions"
    )
    content = models.JSONField(
        help_text="The whole snapshot: see articles.publishing.freeze."
    )
    digest = models.CharField(max_length=64)

    # Ids the body holds, kept as relations so that "where is this used?" and
    # "which stories tell of this match?" are ordinary questions.
    contributors = models.ManyToManyField(
        Contributor, through="EditionByline", related_name="editions"
    )
    topics: models.ManyToManyField = models.ManyToManyField(
        "taggit.Tag", related_name="editions"
    )
    lead_photo = models.ForeignKey(
        "photos.Photo", null=True, on_delete=models.PROTECT, related_name="+"
    )
    photos = models.ManyToManyField("photos.Photo", related_name="+")
    posts = models.ManyToManyField("social.QuotedPost", related_name="+")
    matches = models.ManyToManyField("matches.Match", related_name="+")

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["path"]),
            models.Index(fields=["-first_published_at"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="edition_numbers_are_unique"
            ),
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(visible_until__isnull=True),
                name="edition_one_open_for_each_article",
                violation_error_message="Another edition of this story is open.",
            ),
            # An empty interval is an edition cancelled before it appeared.
            models.CheckConstraint(
                condition=Q(visible_until__isnull=True)
                | Q(visible_until__gte=F("visible_from")),
                name="edition_ends_after_it_begins",
                violation_error_message="An edition cannot end before it begins.",
            ),
        ]

    def __str__(self):
        return f"{self.headline} (edition {self.number})"

    def get_absolute_url(self):
        return self.path

    @property
    def is_cancelled(self) -> bool:
        return self.visible_until == self.visible_from

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def byline(self) -> list[dict]:
        return self.content["byline"]

    @property
    def corrections(self) -> list["ShownCorrection"]:
        """What was corrected in this story so far, oldest first."""
        return [
            ShownCorrection(each["text"], datetime.fromisoformat(each["made_at"]))
            for each in self.content["corrections"]
        ]


class EditionByline(models.Model):
    """A contributor's place in an edition's byline."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT)
    contributor = models.ForeignKey(Contributor, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        default_permissions = ()

    def __str__(self):
        return str(self.contributor)


class Address(models.Model):
    """An address a story has had: addresses belong to one story and never die."""

    path = models.CharField(max_length=250, primary_key=True)
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="addresses"
    )

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.path


class Correction(models.Model):
    """What was wrong and what is right, dated, shown to readers with the story."""

    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="corrections"
    )
    text = models.TextField(
        help_text="What was wrong, and what is right. Readers see these words."
    )
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["made_at", "pk"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="correction_says_what",
                violation_error_message="Say what was wrong and what is right.",
            )
        ]

    def __str__(self):
        return self.text[:60]


class Withdrawal(models.Model):
    """Why a story was taken down after publication; rows are added, never changed."""

    edition = models.OneToOneField(
        Edition, on_delete=models.PROTECT, related_name="withdrawal"
    )
    withdrawn_at = models.DateTimeField(default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(help_text="For the desk.")
    notice = models.TextField(
        blank=True, help_text="What readers find in the story's place."
    )

    class Meta:
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="withdrawal_has_a_reason",
                violation_error_message="Give the reason for withdrawing the story.",
            )
        ]

    def __str__(self):
        return f"{self.edition} withdrawn"
