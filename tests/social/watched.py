"""Approved posts that are due to be looked at, and a round that waits for nothing."""

from django.utils import timezone

from social.models import QuotedPost
from social.watching import recheck_due
from tests.social.factories import make_approved


def make_watched(number=101, **fields):
    """An approved post on X that is due now."""
    fields.setdefault("text", "Gol!")
    post = make_approved(
        handle="bo",
        source_url=f"https://x.com/bo/status/{number}",
        platform_post_id=str(number),
        **fields,
    )
    plan(post, timezone.now())
    return post


def plan(post, at):
    QuotedPost.objects.filter(pk=post.pk).update(next_check_at=at)


def recheck(server, **fields):
    fields.setdefault("sleep", lambda seconds: None)
    fields.setdefault("spread", lambda wait: wait)
    return recheck_due(guard=server.guard(), **fields)


def stop(seconds):
    """What waiting is when somebody presses Ctrl-C meanwhile."""
    raise KeyboardInterrupt
