"""That the moderators were told of a waiting post, once for each way of telling."""

import uuid

from django.db import models
from django.utils import timezone

from social.models.post import QuotedPost


class Notice(models.Model):
    """One post told of by one channel; written before anything is sent.

    `run` names the message that told of it, which may tell of several posts.
    """

    class Channel(models.TextChoices):
        MAIL = "mail", "mail"
        WEBHOOK = "webhook", "webhook"

    post = models.ForeignKey(
        QuotedPost, on_delete=models.CASCADE, related_name="notices"
    )
    channel = models.CharField(max_length=10, choices=Channel)
    run = models.UUIDField(default=uuid.uuid4, db_index=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["post", "channel"], name="notice_once_for_each_channel"
            ),
        ]

    def __str__(self):
        return f"Post {self.post_id} by {self.channel}"
