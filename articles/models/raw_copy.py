"""Raw copy as it came, on the copy desk and behind a story; the matches it tells of."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article


class RawCopy(models.Model):
    """The untouched source of a story, never edited; its digest is its identity."""

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, related_name="raw_copy"
    )
    name = models.CharField(max_length=255, help_text="The file's name, or its origin.")
    text = models.TextField()
    encoding = models.CharField(max_length=20, default="utf-8")
    digest = models.CharField(
        max_length=64, unique=True, help_text="SHA-256 of the bytes as they came."
    )
    parsed = models.JSONField(
        help_text="What the parser made of it at the time, block by block."
    )
    received_at = models.DateTimeField(default=timezone.now)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = "raw copy"
        verbose_name_plural = "raw copy"
        default_permissions = ("view",)

    def __str__(self):
        return self.name


class IncomingCopy(models.Model):
    """Copy on the copy desk: its source, and what its editor has made of it so far.

    Once it is a story of its own, `RawCopy` takes over. A part pasted into an open
    story stays here as the source of that part.
    """

    name = models.CharField(max_length=255)
    text = models.TextField()
    encoding = models.CharField(max_length=20, default="utf-8")
    digest = models.CharField(max_length=64)
    proposal = models.JSONField(help_text="The blocks as they stand at the desk.")
    choices = models.JSONField(
        default=dict, help_text="Headline, section, tags and matches as chosen."
    )
    # Renewed by every change, so that two windows cannot overwrite each other.
    token = models.UUIDField(default=uuid.uuid4)
    received_at = models.DateTimeField(default=timezone.now)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)
    into = models.ForeignKey(
        Article,
        null=True,
        on_delete=models.CASCADE,
        related_name="pasted_copy",
        help_text="The open story it is pasted into.",
    )
    after = models.IntegerField(
        null=True, help_text="The place it is put behind; the end without one."
    )
    joined_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "copy at the desk"
        verbose_name_plural = "copy at the desk"
        ordering = ["-received_at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return self.name


class MatchSuggestion(models.Model):
    """A match the copy tells of: what is stated, and the record that fits, if any."""

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="match_suggestions"
    )
    position = models.PositiveSmallIntegerField()
    facts = models.JSONField(help_text="As stated in the copy; nothing is guessed.")
    match = models.ForeignKey(
        "matches.Match", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(help_text="Why this record, or why none.")

    class Meta:
        ordering = ["position"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["article", "position"], name="suggestion_has_its_own_place"
            )
        ]

    def __str__(self):
        sides = self.facts.get("sides") or []
        return " v ".join(
            f"{side.get('name')} {side.get('score') or ''}".strip() for side in sides
        )
