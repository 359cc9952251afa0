"""What became of each post a story quotes, kept fresh in the story editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import unquote
from django.http import Http404, JsonResponse
from django.utils import timezone

from articles.models import PostBlock
from social.ages import age
from social.models import QuotedPost
from social.moderation import DeskState, Status

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from articles.models import Article

# The state of a post that the person may not see.
HIDDEN = "hidden"


@dataclass(frozen=True)
class PostState:
    """One quoted post as the editor sees it: whose, and what was decided."""

    id: int
    who: str
    state: str
    words: str
    url: str


def states_of(article: Article, user: User) -> list[PostState]:
    """The posts of this story in order; of those the person may not see, no name."""
    blocks = (
        PostBlock.objects.filter(parent=article)
        .select_related("post__decision")
        .order_by("ordering", "pk")
    )
    posts = list({block.post_id: block.post for block in blocks}.values())
    ids = [post.pk for post in posts]
    seen = set(
        QuotedPost.objects.visible_to(user)
        .filter(pk__in=ids)
        .values_list("pk", flat=True)
    )
    return [
        PostState(
            post.pk,
            f"@{post.handle}" if post.handle else post.author,
            post.status,
            words_for(post),
            post.get_absolute_url(),
        )
        if post.pk in seen
        else PostState(post.pk, "A quoted post", HIDDEN, "not shown to readers", "")
        for post in posts
    ]


def words_for(post: QuotedPost) -> str:
    """What became of the post, in the words an editor needs."""
    decision = post.decision
    if post.status == Status.AWAITING:
        if post.desk_state == DeskState.CHANGES and decision:
            return f"changes asked: {decision.reason}"
        if post.desk_state == DeskState.ESCALATED:
            return "waiting, escalated"
        return f"waiting {age(post.waits_since, timezone.now())}"
    if post.status == Status.REJECTED and decision:
        return f"rejected: {decision.reason}"
    if post.status == Status.APPROVED and not post.is_approved:
        return "changed since it was approved"
    return str(post.get_status_display())


def summary(states: list[PostState]) -> str:
    """The chip: how many of the posts readers do not see yet."""
    total = len(states)
    waiting = sum(each.state in (Status.AWAITING, HIDDEN) for each in states)
    if waiting:
        return f"Waiting for posts ({waiting} of {total})"
    return "No post waits"


def told(article: Article, user: User) -> dict[str, Any]:
    """Everything the chip says, for the page and for its script."""
    states = states_of(article, user)
    return {
        "summary": summary(states),
        "is_waiting": any(each.state in (Status.AWAITING, HIDDEN) for each in states),
        "posts": states,
    }


def post_states_view(model_admin, request, object_id):
    """The chip's news as JSON, for whoever may see the story; else it is not there."""
    article = model_admin.get_object(request, unquote(object_id))
    if article is None or not article.may_be_seen_by(request.user):
        raise Http404
    found = told(article, request.user)
    found["posts"] = [vars(state) for state in found["posts"]]
    return JsonResponse(found)
