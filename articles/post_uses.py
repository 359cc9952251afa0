"""Which stories quote a post: what the moderators' desk asks of this room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from django.db.models import Prefetch, Q
from django.urls import reverse

from articles.models import Article, Edition, PostBlock, TextBlock
from articles.rich_text import html_to_text
from social.uses import Use

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LONGEST_SENTENCE = 240


def uses_of_posts(
    post_ids: Sequence[int], viewer: User | None = None
) -> dict[int, list[Use]]:
    """Every story that quotes these posts, with the words around each.

    A story leads `viewer` to the desk where they may see it there, else to what
    readers see, if they see it.
    """
    blocks = list(
        PostBlock.objects.filter(post__in=post_ids)
        .exclude(parent__status=Article.Status.SPIKED)
        .select_related("parent")
        .prefetch_related(
            Prefetch("parent__textblock_set", TextBlock.objects.order_by("ordering"))
        )
    )
    stories = {block.parent_id for block in blocks}
    live = dict(
        Edition.objects.visible()
        .filter(article__in=stories)
        .values_list("article", "path")
    )
    opened = _opened_by(viewer, stories) if viewer else set()
    hours = dict(
        Edition.objects.scheduled()
        .filter(article__in=stories)
        .values_list("article", "visible_from")
    )
    found: defaultdict[int, list[Use]] = defaultdict(list)
    for block in blocks:
        article = block.parent
        found[block.post_id].append(
            Use(
                title=article.headline,
                url=_address(article.pk, opened, live) if viewer else "",
                is_live=article.pk in live,
                publish_at=hours.get(article.pk),
                around=_words_before(block),
                key=f"story {article.pk}",
            )
        )
    return found


def _opened_by(viewer: User, stories: set[int]) -> set[int]:
    """Those of these stories that this person may see at the desk."""
    if not viewer.has_perm("articles.view_article"):
        return set()
    if viewer.has_perm("articles.view_any_article"):
        return stories
    own = Q(created_by=viewer) | Q(byline__contributor__user=viewer)
    return set(Article.objects.filter(own, pk__in=stories).values_list("pk", flat=True))


def _address(story_id: int, opened: set[int], live: dict[int, str]) -> str:
    if story_id in opened:
        return reverse("admin:articles_article_change", args=[story_id])
    return live.get(story_id, "")


def _words_before(block: PostBlock) -> str:
    """The last paragraph before the post, where the story introduces it."""
    before = [
        text
        for text in block.parent.textblock_set.all()
        if text.ordering < block.ordering
    ]
    if not before:
        return ""
    paragraphs = html_to_text(before[-1].text).split("\n\n")
    return _end_of(paragraphs[-1])


def _end_of(text: str) -> str:
    """The text, or its last words when it is long."""
    if len(text) <= LONGEST_SENTENCE:
        return text
    words = text[-LONGEST_SENTENCE:].split(" ", 1)[-1]
    return f"… {words}"


def posts_in_stories_of(user) -> Iterable[int]:
    """The posts quoted in the stories this account wrote."""
    own = Q(parent__created_by=user) | Q(parent__byline__contributor__user=user)
    return PostBlock.objects.filter(own).values_list("post_id", flat=True).distinct()
