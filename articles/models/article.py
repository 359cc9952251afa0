"""What the desk works on: sections, contributors and articles.

No public view reads these rows except a section's and a contributor's own name:
what readers see of a story is its edition (`articles.models.edition`).
"""

import uuid
from typing import TYPE_CHECKING

from content_editor.models import Region
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from taggit.managers import TaggableManager

from articles.querysets import ArticleQuerySet

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User

    from articles.models.edition import Edition

LANGUAGE_TAG = RegexValidator(
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    "Write the language as a tag such as en, en-GB, ar or ja.",
)
# First parts of addresses that mean something else than a section.
RESERVED_SLUGS = frozenset(
    {"by", "competitions", "corrections", "desk", "health", "media", "photos"}
    | {"posts", "search", "static", "teams", "topics"}
)
RIGHT_TO_LEFT = frozenset({"ar", "arc", "dv", "fa", "he", "ks", "ku", "ps", "ur", "yi"})
SLUG_LENGTH = 80


def direction_of(language: str) -> str:
    """The writing direction, "rtl" or "ltr", of a language tag such as "ar"."""
    return "rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def not_reserved(slug: str) -> None:
    """Refuse a section slug that would hide another part of the site."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(
            f"“{slug}” is an address of the site itself: choose another slug."
        )


def slug_of(headline: str) -> str:
    """The headline as a part of an address: whole words, 80 characters at most."""
    slug = slugify(headline, allow_unicode=True)
    if len(slug) > SLUG_LENGTH:
        # The character after the cut tells whether it went through a word.
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug.strip("-")


class MoveNotAllowed(Exception):
    """The article is not where this move starts; the message says so to the person."""


class Section(models.Model):
    name = models.CharField(
        max_length=60, unique=True, help_text="What readers see: Football, Tennis."
    )
    slug = models.SlugField(
        max_length=60,
        unique=True,
        validators=[not_reserved],
        help_text="The section's part of the address. Addresses already published "
        "keep working when it changes.",
    )
    description = models.CharField(
        max_length=200, blank=True, help_text="One sentence at the head of its page."
    )
    position = models.PositiveSmallIntegerField(
        default=0, help_text="Sections stand in this order, the lowest first."
    )

    class Meta:
        ordering = ["position", "name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("articles:section", args=[self.slug])


class Contributor(models.Model):
    """Somebody whose name stands over a story, with or without an account here."""

    name = models.CharField(max_length=120, help_text="As it stands in the byline.")
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    role = models.CharField(
        max_length=120, blank=True, help_text="For instance: Football correspondent."
    )
    bio = models.TextField(
        blank=True, help_text="A few sentences for the contributor's own page."
    )
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributor",
        help_text="The account of this person, if there is one.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = slugify(self.name, allow_unicode=True)[:120]
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("articles:contributor", args=[self.slug])


class Article(models.Model):
    class Status(models.TextChoices):
        DRAFT = "draft", "draft"
        IN_REVIEW = "in_review", "in review"
        READY = "ready", "ready"
        PUBLISHED = "published", "published"
        WITHDRAWN = "withdrawn", "withdrawn"
        SPIKED = "spiked", "spiked"

    # Where each move may start and where it ends: the whole state machine.
    MOVES = {
        "submit": ({Status.DRAFT}, Status.IN_REVIEW),
        "send_back": ({Status.IN_REVIEW, Status.READY}, Status.DRAFT),
        "mark_ready": ({Status.DRAFT, Status.IN_REVIEW}, Status.READY),
        "spike": ({Status.DRAFT, Status.IN_REVIEW, Status.READY}, Status.SPIKED),
        "revive": ({Status.SPIKED}, Status.DRAFT),
        "publish": (
            {Status.DRAFT, Status.IN_REVIEW, Status.READY, Status.PUBLISHED},
            Status.PUBLISHED,
        ),
        "withdraw": ({Status.PUBLISHED}, Status.WITHDRAWN),
        "restore": ({Status.WITHDRAWN}, Status.PUBLISHED),
    }

    regions = [Region(key="main", title="Body")]

    kicker = models.CharField(
        max_length=60, blank=True, help_text="A short label over the headline."
    )
    headline = models.CharField(
        max_length=200,
        help_text="Aim for 65 characters; publishing stops at 120.",
    )
    standfirst = models.TextField(
        blank=True,
        max_length=400,
        help_text="One or two sentences under the headline, 120 to 200 characters.",
    )
    slug = models.SlugField(
        max_length=SLUG_LENGTH,
        blank=True,
        allow_unicode=True,
        help_text="The last part of the address. Left empty, it is made from the "
        "headline. An address once published goes on working.",
    )
    section = models.ForeignKey(
        Section,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="articles",
        help_text="Needed before publishing.",
    )
    contributors = models.ManyToManyField(
        Contributor, through="Byline", related_name="articles", blank=True
    )
    language = models.CharField(
        max_length=35,
        default="en-GB",
        validators=[LANGUAGE_TAG],
        help_text="A language tag: en-GB, ar, ja. It sets the writing direction too.",
    )
    dateline = models.CharField(
        max_length=80, blank=True, help_text="The place the story was filed from."
    )
    tags = TaggableManager(
        blank=True,
        help_text="Topics, parted by commas: World Cup, Belgium, Japan.",
    )
    lead_photo = models.ForeignKey(
        "photos.Photo",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The picture over the story and in lists.",
    )
    match = models.ForeignKey(
        "matches.Match",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The match this story tells of; its result stands over the story.",
    )
    story_date = models.DateField(
        null=True,
        blank=True,
        help_text="The date the copy carries; “yesterday” counts from here.",
    )
    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.DRAFT, editable=False
    )
    # Compared at every save and renewed by it, so that two editors cannot
    # overwrite each other. Random: a restored copy never brings an old one back.
    edit_token = models.UUIDField(default=uuid.uuid4, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        permissions = [
            ("view_any_article", "Can see unpublished stories of others"),
            ("change_any_article", "Can edit the stories of others"),
            ("publish_article", "Can publish, schedule and correct a story"),
            ("withdraw_article", "Can withdraw and restore a story"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(headline=""),
                name="article_has_a_headline",
                violation_error_message="Give the story a headline; a working one "
                "will do.",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    status__in=[
                        "draft",
                        "in_review",
                        "ready",
                        "published",
                        "withdrawn",
                        "spiked",
                    ]
                ),
                name="article_status_is_known",
            ),
        ]

    def __str__(self):
        return self.headline

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = slug_of(self.headline)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        """The public address of the edition visible now, else the desk's preview."""
        edition = self.visible_edition()
        if edition:
            return edition.get_absolute_url()
        return reverse("admin:articles_article_preview", args=[self.pk])

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def ordered_contributors(self) -> list[Contributor]:
        return [
            byline.contributor
            for byline in self.byline_set.select_related("contributor")
        ]

    def visible_edition(self, at: "datetime | None" = None) -> "Edition | None":
        return self.editions.visible(at).first()

    def scheduled_edition(self) -> "Edition | None":
        return self.editions.scheduled().first()

    def may_be_seen_by(self, user) -> bool:
        """Whether this account may open the unpublished story at the desk."""
        return user.has_perm("articles.view_article") and (
            user.has_perm("articles.view_any_article") or self.is_written_by(user)
        )

    def may_be_changed_by(self, user) -> bool:
        """Own drafts with the basic permission, all others with the wider one."""
        if not user.has_perm("articles.change_article"):
            return False
        if user.has_perm("articles.change_any_article"):
            return True
        return self.is_written_by(user) and self.status == self.Status.DRAFT

    def is_written_by(self, user) -> bool:
        if self.pk is None:
            return False
        if self.created_by_id == user.pk:
            return True
        return self.byline_set.filter(contributor__user=user).exists()

    # The moves of the desk. Publishing, withdrawing and restoring change what
    # readers see: see `articles.publishing`.

    def submit(self, *, by, note: str = "") -> None:
        """Hand a draft over for review."""
        self._move("submit", by, note)

    def send_back(self, *, by, note: str = "") -> None:
        """Return a story to its writer."""
        self._move("send_back", by, note)

    def mark_ready(self, *, by, note: str = "") -> None:
        """Say that a story may be published."""
        self._move("mark_ready", by, note)

    def spike(self, *, by, note: str = "") -> None:
        """Drop a story before publication; nothing is deleted."""
        self._move("spike", by, note)

    def revive(self, *, by, note: str = "") -> None:
        """Take a spiked story up again."""
        self._move("revive", by, note)

    def _move(self, move: str, by: "User | None", note: str = "", edition=None) -> None:
        """Change the status in one conditional update and write it in the history."""
        starts, end = self.MOVES[move]
        before = self.status
        with transaction.atomic():
            moved = (
                Article.objects.filter(pk=self.pk, status=before)
                .filter(status__in=starts)
                .update(status=end, changed_at=timezone.now())
            )
            if not moved:
                self.refresh_from_db(fields=["status"])
                raise MoveNotAllowed(
                    f"“{self}” is {self.get_status_display()}: it cannot "
                    f"{move.replace('_', ' ')} from there. Nothing was changed."
                )
            self.status = end
            self.history.create(
                move=move,
                from_status=before,
                to_status=end,
                by=by,
                note=note,
                edition=edition,
            )


class Byline(models.Model):
    """A contributor's place over a story, in order."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE)
    contributor = models.ForeignKey(Contributor, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "contributor"],
                name="byline_names_a_contributor_once",
                violation_error_message="This contributor is in the byline already.",
            )
        ]

    def __str__(self):
        return str(self.contributor)


class StatusChange(models.Model):
    """One move in a story's history; rows are added and never changed."""

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="history"
    )
    move = models.CharField(max_length=12)
    from_status = models.CharField(max_length=12, choices=Article.Status.choices)
    to_status = models.CharField(max_length=12, choices=Article.Status.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    moved_at = models.DateTimeField(default=timezone.now)
    note = models.TextField(blank=True)
    edition = models.ForeignKey(
        "articles.Edition", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["moved_at", "pk"]
        verbose_name = "move"
        verbose_name_plural = "history"

    def __str__(self):
        return f"{self.move} at {self.moved_at:%d %B %Y, %H:%M}"
