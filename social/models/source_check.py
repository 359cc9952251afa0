"""What looking at the original again found, once for each time it was looked at."""

from django.db import models
from django.utils import timezone

from social.models.post import QuotedPost


class SourceCheck(models.Model):
    """One visit to the original of an approved post."""

    class Found(models.TextChoices):
        SAME = "same", "as quoted"
        EDITED = "edited", "edited"
        DELETED = "deleted", "deleted"
        PROTECTED = "protected", "no longer open to everybody"
        UNREACHABLE = "unreachable", "not reachable"

    post = models.ForeignKey(
        QuotedPost, on_delete=models.CASCADE, related_name="source_checks"
    )
    checked_at = models.DateTimeField(default=timezone.now)
    found = models.CharField(max_length=12, choices=Found)
    http_status = models.PositiveSmallIntegerField(
        "status the platform answered", null=True, blank=True
    )
    digest = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 of what was found."
    )
    raw_found = models.TextField("what was found", blank=True)

    class Meta:
        ordering = ["-checked_at", "-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["post", "-checked_at"], name="sourcecheck_of_post"),
        ]

    def __str__(self):
        return f"Post {self.post_id}: {self.get_found_display()}"
