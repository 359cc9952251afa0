"""One quoted post, drawn by us for readers: nothing at all unless it is approved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from social import profiles
from social.media import ShownMedia, shown_media
from social.models import QuotedPost
from social.text.facets import entities_from_links, is_web_address
from social.text.segments import Segment, split_segments, without_media_links
from social.translations import Translation

PARTIAL = "social/_quoted_post.html"
WITHDRAWN = "social/_quoted_post_withdrawn.html"
NOTHING = SafeString("")


@dataclass(frozen=True)
class Drawing:
    """What the template asks of a post besides the record itself."""

    mode: str
    segments: list[Segment]
    # Our own copies, by a recorded permission; else one line says there was some.
    media: Sequence[ShownMedia]
    translations: Sequence[Translation]
    has_unshown_media: bool
    # Where the original is, unless it is known to be gone.
    original: str
    profile: str
    actions: tuple[profiles.ActionLink, ...]

    @property
    def has_words(self) -> bool:
        return self.mode != profiles.LINK_ONLY


def render_post(
    post: QuotedPost | None,
    *,
    position: int = 1,
    total: int = 1,
    skip_to: str = "",
    run_length: int = 0,
    media: Sequence[ShownMedia] | None = None,
    offer_claim: bool = True,
) -> SafeString:
    """The post as readers see it, the line in place of a withdrawn one, or nothing.

    `position` and `total` count the posts shown on the page. In a run of two or more,
    the first is given `skip_to`, the id of what follows, and `run_length`. Its media
    is what `social.media.give_media` handed it, unless `media` is given. The form "Is
    this your post?" shows it without the link to itself.
    """
    if post is None:
        return NOTHING
    if post.is_withdrawn_after_showing:
        return render_to_string(
            WITHDRAWN,
            {
                "withdrawn_at": post.decided_at,
                "reason": post.withdrawal_reason,
            },
        )
    if not post.is_approved:
        return NOTHING
    if media is None:
        media = getattr(post, "shown_media", ())
    return _draw(
        post,
        media,
        position=position,
        total=total,
        skip_to=skip_to if run_length > 1 else "",
        run_length=run_length,
        offer_claim=offer_claim,
    )


def render_card(
    post: QuotedPost,
    *,
    position: int = 1,
    total: int = 1,
    cover_pictures: bool = False,
) -> SafeString:
    """The post as readers would see it, whatever its status: for the desk alone.

    With `cover_pictures` each picture waits behind its description.
    """
    media = getattr(post, "shown_media", None)
    if media is None:
        media = shown_media([post.pk]).get(post.pk, [])
    return _draw(
        post,
        media,
        position=position,
        total=total,
        is_preview=True,
        cover_pictures=cover_pictures,
    )


def drawing_of(post: QuotedPost, media: Sequence[ShownMedia] = ()) -> Drawing:
    """Everything about how a post is drawn that does not depend on its page."""
    segments, names_media = without_media_links(
        split_segments(
            post.text,
            post.platform,
            post.server,
            entities_from_links(post.text, post.links),
        )
    )
    address = post.source_url if is_web_address(post.source_url) else ""
    is_gone = post.source_state == QuotedPost.SourceState.DELETED
    mode = profiles.mode_for(post.platform, post.display_mode, address)
    is_full = mode == profiles.FULL_POST
    return Drawing(
        mode=mode,
        segments=segments,
        media=media,
        translations=post.translated,
        has_unshown_media=(names_media or bool(post.media)) and not media,
        original="" if is_gone else address,
        profile=(
            profiles.profile_address(post.platform, post.handle) if is_full else ""
        ),
        actions=(
            profiles.action_links(post.platform, address)
            if is_full and not is_gone
            else ()
        ),
    )


def _draw(
    post: QuotedPost,
    media: Sequence[ShownMedia],
    *,
    position: int,
    total: int,
    skip_to: str = "",
    run_length: int = 0,
    is_preview: bool = False,
    offer_claim: bool = False,
    cover_pictures: bool = False,
) -> SafeString:
    return render_to_string(
        PARTIAL,
        {
            "post": post,
            "drawing": drawing_of(post, media),
            "position": position,
            "total": total,
            "skip_to": skip_to,
            "run_length": run_length,
            "is_preview": is_preview,
            "offer_claim": offer_claim,
            "cover_pictures": cover_pictures,
            # Ids on the desk's own pages must not meet those of a story.
            "anchor": f"card-{post.pk}" if is_preview else f"post-{position}",
        },
    )
