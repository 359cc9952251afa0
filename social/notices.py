"""Telling the moderators that a post has waited too long: by mail, by webhook.

Both are channels that leave the house: they carry numbers, platforms and the way to
the desk, and no word of a post, no name and no headline.
"""

from __future__ import annotations

import smtplib
import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage, get_connection
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from social import uses
from social.capture.destinations import Provider
from social.capture.fetching import FetchError, FetchRefused, Guard, Unreached, send
from social.models import Notice, QuotedPost
from social.moderation import DECIDE, DeskState

Channel = Notice.Channel


class NotSent(Exception):
    """The message did not go; the sentence says why, for whoever runs the site.

    `is_certain` where nothing can have arrived, so that it may be tried again.
    """

    def __init__(self, sentence: str, *, is_certain: bool):
        super().__init__(sentence)
        self.is_certain = is_certain


@dataclass(frozen=True)
class Waiting:
    """What a message tells: how many wait, of which platforms, how long."""

    platforms: dict[str, int]
    live: int
    minutes: int

    @property
    def number(self) -> int:
        return sum(self.platforms.values())

    @property
    def headline(self) -> str:
        what = (
            "1 quoted post waits"
            if self.number == 1
            else (f"{self.number} quoted posts wait")
        )
        return f"{what} for a decision"

    @property
    def text(self) -> str:
        """The whole message, as people read it."""
        named = ", ".join(f"{name} {n}" for name, n in sorted(self.platforms.items()))
        live = f" Of these {self.live} in a live story." if self.live else ""
        return (
            f"{self.headline}, the oldest for {self.minutes} minutes ({named}).{live} "
            f"The desk: {desk_address()}"
        )

    def as_json(self) -> dict[str, Any]:
        """The message for a program; chat services show `text`."""
        return {
            "text": self.text,
            "waiting": self.number,
            "live": self.live,
            "oldest_minutes": self.minutes,
            "platforms": self.platforms,
            "desk": desk_address(),
        }


def desk_address() -> str:
    """Where the desk is; without the site's own address, its path alone."""
    return urljoin(settings.SITE_URL, reverse("admin:social_quotedpost_queue"))


def channels() -> list[Channel]:
    """The channels that the settings have opened."""
    opened = []
    if settings.NOTICE_BY_MAIL:
        opened.append(Channel.MAIL)
    if settings.NOTICE_WEBHOOK:
        opened.append(Channel.WEBHOOK)
    return opened


def overdue(channel: Channel, now: datetime) -> list[tuple[QuotedPost, bool]]:
    """Posts that waited too long and were not told of, and whether each is live.

    An approved one waits from when its original was found changed or gone.
    """
    after = timedelta(minutes=settings.NOTICE_AFTER_MINUTES)
    live_after = min(after, timedelta(minutes=settings.NOTICE_LIVE_AFTER_MINUTES))
    told = Notice.objects.filter(post=OuterRef("pk"), channel=channel)
    posts = list(
        QuotedPost.objects.lying_or_to_answer(DeskState.OPEN, DeskState.ESCALATED)
        .filter(~Exists(told), began__lte=now - live_after)
        .only("platform", "status", "captured_at", "decided_at", "due_at")
    )
    found = uses.find_uses([post.pk for post in posts])
    live = {pk for pk, places in found.items() if any(use.is_live for use in places)}
    return [
        (post, post.pk in live)
        for post in posts
        if post.pk in live or post.waits_since <= now - after
    ]


def tell(channel: Channel, *, guard: Guard | None = None) -> Waiting | None:
    """Tell of what has waited too long; None where there is nothing to tell.

    Each post is written down first, so that two runs at once tell of it once; where
    nothing can have arrived, it is struck out again and the next run tries anew. A
    NotSent says why.
    """
    now = timezone.now()
    posts = overdue(channel, now)
    run = uuid.uuid4()
    Notice.objects.bulk_create(
        [Notice(post=post, channel=channel, run=run, at=now) for post, _ in posts],
        ignore_conflicts=True,
    )
    ours = set(Notice.objects.filter(run=run).values_list("post", flat=True))
    told = [(post, is_live) for post, is_live in posts if post.pk in ours]
    if not told:
        return None
    oldest = min(post.waits_since for post, _ in told)
    waiting = Waiting(
        dict(Counter(post.platform_name for post, _ in told)),
        live=sum(is_live for _, is_live in told),
        minutes=int((now - oldest).total_seconds() // 60),
    )
    try:
        if channel == Channel.MAIL:
            send_mail(waiting)
        else:
            send_webhook(waiting, guard)
    except NotSent as error:
        if error.is_certain:
            Notice.objects.filter(run=run).delete()
        raise
    return waiting


def recipients() -> list[str]:
    """The addresses of all who may decide."""
    people = User.objects.with_perm(
        DECIDE,
        backend="django.contrib.auth.backends.ModelBackend",
        include_superusers=False,
    )
    return sorted(set(people.exclude(email="").values_list("email", flat=True)))


def send_mail(waiting: Waiting) -> None:
    """One mail to all moderators, none of whom sees another's address."""
    addresses = recipients()
    if not addresses:
        raise NotSent(
            "No moderator has an address for mail. Nothing was sent; add one to their "
            "accounts.",
            is_certain=True,
        )
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(
            f"The mail server cannot be reached ({error}). Nothing was sent.",
            is_certain=True,
        ) from error
    mail = EmailMessage(
        waiting.headline, waiting.text, bcc=addresses, connection=connection
    )
    try:
        mail.send()
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        raise NotSent(
            f"The mail server refused the mail ({error}).", is_certain=True
        ) from error
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(
            f"The mail server broke off ({error}). The mail may have gone, so it is "
            "not sent again.",
            is_certain=False,
        ) from error
    finally:
        connection.close()


def webhook_guard() -> Guard:
    """A door that leads to the webhook of the settings alone."""
    parts = urlsplit(settings.NOTICE_WEBHOOK)
    return Guard(providers=(Provider((parts.hostname or ""), (parts.path or "/",)),))


def send_webhook(waiting: Waiting, guard: Guard | None = None) -> None:
    """Send the numbers to the webhook, through the one door to the network."""
    try:
        answer = send(
            settings.NOTICE_WEBHOOK, waiting.as_json(), guard=guard or webhook_guard()
        )
    except (FetchRefused, Unreached) as error:
        raise NotSent(f"{error} Nothing was sent.", is_certain=True) from error
    except FetchError as error:
        raise NotSent(
            f"{error} It may have been told all the same, so it is not told again.",
            is_certain=False,
        ) from error
    if not 200 <= answer.status < 300:
        raise NotSent(
            f"The webhook answered with status {answer.status} and took nothing.",
            is_certain=True,
        )
