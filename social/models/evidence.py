"""The evidence half of a quoted post: what was captured, by whom, and how sure."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from social.models import choices

is_language_tag = RegexValidator(
    r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z",
    "Write the language as a tag such as en, ja or pt-BR, or leave it empty.",
)


class Evidence(models.Model):
    """The words of somebody else, kept as they were; no screen changes them."""

    platform = models.CharField(max_length=20, choices=choices.Platform)
    account_name = models.CharField(
        "name",
        max_length=200,
        blank=True,
        help_text="The name the account shows, exactly as it shows it.",
    )
    handle = models.CharField(
        max_length=200,
        blank=True,
        help_text="The account's handle without the leading @.",
    )
    text = models.TextField(
        blank=True, help_text="The author's words exactly as posted, emoji and all."
    )
    language = models.CharField(
        max_length=35,
        blank=True,
        validators=[is_language_tag],
        help_text="Such as en, ja or pt-BR. Leave it empty if it is not known.",
    )
    posted_on = models.DateField(
        "posted on", null=True, blank=True, help_text="Where only the day is known."
    )
    posted_at = models.DateTimeField(
        "posted at", null=True, blank=True, help_text="Where the time is known as well."
    )
    posted_precision = models.CharField(
        "time known",
        max_length=10,
        choices=choices.PostedPrecision,
        default=choices.PostedPrecision.NONE,
    )
    source_url = models.URLField("address of the original", max_length=2000, blank=True)
    platform_post_id = models.CharField(
        "id on the platform", max_length=200, blank=True, editable=False
    )
    links = models.JSONField(default=list, blank=True, editable=False)
    media = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Photos and videos the post names, each with its alt text.",
    )

    raw_capture = models.TextField(
        "what was captured",
        blank=True,
        editable=False,
        help_text="Everything exactly as it came.",
    )
    capture_method = models.CharField(
        "captured from",
        max_length=20,
        choices=choices.CaptureMethod,
        default=choices.CaptureMethod.TYPED,
        editable=False,
    )
    captured_at = models.DateTimeField(default=timezone.now, editable=False)
    captured_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="captured_posts",
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="requested_posts",
        verbose_name="proposed by",
    )
    note = models.TextField(
        "note to the moderator",
        blank=True,
        help_text="Why the story quotes it. Readers never see this.",
    )
    needs_review = models.BooleanField(
        "look again",
        default=False,
        editable=False,
        help_text="The capture was not sure that it read everything rightly.",
    )
    review_hint = models.CharField(max_length=200, blank=True, editable=False)
    look_alike_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="look_alikes",
        verbose_name="looks like",
    )
    look_alike_note = models.CharField(
        "what looks alike",
        max_length=300,
        blank=True,
        editable=False,
        help_text="A handle that resembles a known one, or changed words.",
    )
    legal_hold = models.BooleanField(
        default=False,
        editable=False,
        help_text="Nothing of it may be erased while this is set.",
    )
    retain_until = models.DateField(
        "keep the evidence until", null=True, blank=True, editable=False
    )
    handle_key = models.CharField(
        max_length=200, blank=True, editable=False, db_index=True
    )
    identity = models.CharField(max_length=90, editable=False)
    words_key = models.CharField(
        max_length=64, blank=True, editable=False, db_index=True
    )

    class Meta:
        abstract = True
