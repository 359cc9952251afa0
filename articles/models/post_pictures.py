"""A picture of the library shown with a quoted post, by a permission of its own."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from articles.photos.models import Photo
from social.models import QuotedPost, deciding
from social.moderation import Deed

DECIDED_ANEW = (QuotedPost.Status.AWAITING, QuotedPost.Status.APPROVED)


class PostPicture(models.Model):
    """That readers may see this picture with this post, and who allowed it.

    The permission to quote the words is another one. Rows are made by `attach` and
    ended by `detach`, which tell the moderators.
    """

    post = models.ForeignKey(
        "social.QuotedPost", on_delete=models.PROTECT, related_name="pictures"
    )
    photo = models.ForeignKey(
        "photos.Photo",
        on_delete=models.PROTECT,
        related_name="post_pictures",
        help_text="Our own copy, in the photo library with its credit and alt text.",
    )
    permission = models.TextField(
        help_text="Who allowed it, how and for what: the words of the message, or "
        "where it is kept. Readers never see this."
    )
    permitted_by = models.CharField(
        max_length=200,
        help_text="Whoever holds the rights and gave the permission.",
    )
    permitted_at = models.DateTimeField(
        default=timezone.now, help_text="When the permission was given."
    )
    position = models.PositiveSmallIntegerField(default=0)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = "picture of a post"
        verbose_name_plural = "pictures of posts"
        ordering = ["post", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["post", "photo"],
                name="post_shows_a_picture_once",
                violation_error_message="This picture is with the post already.",
            ),
            models.CheckConstraint(
                condition=~Q(permission="") & ~Q(permitted_by=""),
                name="post_picture_by_permission",
                violation_error_message="Record the permission: who gave it, and its "
                "words.",
            ),
        ]

    def __str__(self):
        return f"Picture {self.photo_id} with post {self.post_id}"

    @classmethod
    def attach(
        cls,
        post: QuotedPost,
        photo: Photo,
        *,
        by,
        permission: str,
        permitted_by: str,
        **fields,
    ) -> "PostPicture":
        """Record the permission; an approved post then awaits two people again."""
        picture = cls(
            post=post,
            photo=photo,
            permission=permission.strip(),
            permitted_by=permitted_by.strip(),
            recorded_by=by,
            **fields,
        )
        picture.keep(by=by)
        return picture

    def keep(self, *, by) -> None:
        """Save it and have the post decided on again, or neither."""
        with transaction.atomic():
            self.full_clean()
            self.save()
            self.post.refresh_from_db()
            if self.post.status in DECIDED_ANEW:
                # An entry in the log even while it awaits: whoever is looking at the
                # post without this picture decides on something else.
                deciding.decide(
                    self.post, Deed.CHANGE, by, note="A picture of it was changed."
                )
            self.post.tell_change()

    def detach(self) -> None:
        """Show the post without the picture from now on.

        It only takes away, so the decision on the words stands.
        """
        with transaction.atomic():
            post = self.post
            self.delete()
            post.tell_change()
