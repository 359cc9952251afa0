"""Which stories quote a post: what the moderators' desk asks of this room."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Prefetch, Q
from django.urls import reverse

from articles.models import Article, Edition, PostBlock, TextBlock
from articles.rich_text import html_to_text
from social.uses import Use

LONGEST_SENTENCE = 240


def uses_of_posts(post_ids: Sequence[int]) -> dict[int, list[Use]]:
    """Every story that quotes these posts, with the words around each."""
    blocks = list(
        PostBlock.objects.filter(post__in=post_ids)
        .exclude(parent__status=Article.Status.SPIKED)
        .select_related("parent")
        .prefetch_related(
            Prefetch("parent__textblock_set", TextBlock.objects.order_by("ordering"))
        )
    )
    stories = {block.parent_id for block in blocks}
    live = set(
        Edition.objects.visible()
        .filter(article__in=stories)
        .values_list("article", flat=True)
    )
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
                url=reverse("admin:articles_article_change", args=[article.pk]),
                is_live=article.pk in live,
                publish_at=hours.get(article.pk),
                around=_words_before(block),
            )
        )
    return found


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
