"""Raw copy as it came, and the matches it seems to tell of."""

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
