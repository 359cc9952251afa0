"""One post, ready to place in a page."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from social import ages
from social.models import QuotedPost
from social.rendering import render_card, render_post

register = template.Library()


@register.filter
def age(moment: datetime) -> str:
    """How long ago this was, in one unit."""
    return ages.age(moment, timezone.now())


@register.filter
def left(moment: datetime) -> str:
    """How long it is until then, in one unit."""
    return ages.age(timezone.now(), moment)


@register.simple_tag
def quoted_post(
    post: QuotedPost | None,
    position: int = 1,
    total: int = 1,
    skip_to: str = "",
    run_length: int = 0,
    offer_claim: bool = True,
) -> SafeString:
    """The post for readers: nothing unless approved, one line once withdrawn."""
    return render_post(
        post,
        position=position,
        total=total,
        skip_to=skip_to,
        run_length=run_length,
        offer_claim=offer_claim,
    )


@register.simple_tag
def quoted_post_card(
    post: QuotedPost,
    position: int = 1,
    total: int = 1,
    cover_pictures: bool = False,
) -> SafeString:
    """The post as readers would see it, for pages of the desk only."""
    return render_card(
        post, position=position, total=total, cover_pictures=cover_pictures
    )
