"""One quoted post, drawn by us for readers: nothing at all unless it is approved."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from social.models import QuotedPost
from social.text.segments import split_segments, without_media_links

PARTIAL = "social/_quoted_post.html"
WITHDRAWN = "social/_quoted_post_withdrawn.html"
NOTHING = SafeString("")


def render_post(
    post: QuotedPost | None,
    *,
    position: int = 1,
    total: int = 1,
    skip_to: str = "",
    run_length: int = 0,
) -> SafeString:
    """The post as readers see it, the line in place of a withdrawn one, or nothing.

    `position` and `total` count the posts shown on the page. In a run of two or more,
    the first is given `skip_to`, the id of what follows, and `run_length`.
    """
    if post is None:
        return NOTHING
    if post.is_withdrawn_after_showing:
        return render_to_string(
            WITHDRAWN,
            {
                "position": position,
                "withdrawn_at": post.decided_at,
                "reason": post.withdrawal_reason,
            },
        )
    if not post.is_approved:
        return NOTHING
    return _draw(
        post,
        position=position,
        total=total,
        skip_to=skip_to if run_length > 1 else "",
        run_length=run_length,
    )


def render_card(post: QuotedPost, *, position: int = 1, total: int = 1) -> SafeString:
    """The post as readers would see it, whatever its status: for the desk alone."""
    return _draw(post, position=position, total=total, is_preview=True)


def _draw(
    post: QuotedPost,
    *,
    position: int,
    total: int,
    skip_to: str = "",
    run_length: int = 0,
    is_preview: bool = False,
) -> SafeString:
    segments, has_media = without_media_links(
        split_segments(post.text, post.platform, post.server)
    )
    return render_to_string(
        PARTIAL,
        {
            "post": post,
            "segments": segments,
            "has_media": has_media or bool(post.media),
            "position": position,
            "total": total,
            "skip_to": skip_to,
            "run_length": run_length,
            "is_preview": is_preview,
            # Ids on the desk's own pages must not meet those of a story.
            "anchor": f"card-{post.pk}" if is_preview else f"post-{position}",
        },
    )
