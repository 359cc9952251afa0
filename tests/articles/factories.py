"""Stories, the people around them, and posts in any state."""

from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from articles.models import (
    Article,
    Contributor,
    MatchBlock,
    PhotoBlock,
    PostBlock,
    Section,
    TextBlock,
)
from social.capture.parsing import CapturedPost
from social.models import QuotedPost

_numbers = count(1)


def make_staff(role: str = "Editor", **fields):
    """An account at the desk in one role of the table."""
    fields.setdefault("username", f"{role.lower().replace(' ', '-')}-{next(_numbers)}")
    account = get_user_model().objects.create_user(is_staff=True, **fields)
    account.groups.add(Group.objects.get(name=role))
    return account


def make_section(name: str = "Football", **fields) -> Section:
    fields.setdefault("slug", name.lower())
    return Section.objects.get_or_create(name=name, defaults=fields)[0]


def make_contributor(name: str = "Ada Winter", **fields) -> Contributor:
    return Contributor.objects.create(name=name, **fields)


def make_article(
    *,
    text: str = "<p>The away end sang until the lights went out.</p>",
    posts=(),
    photos=(),
    matches=(),
    tags=(),
    contributors=(),
    **fields,
) -> Article:
    """A draft with one text block, then the given photos, posts and matches."""
    fields.setdefault("headline", f"Late goal settles the derby {next(_numbers)}")
    if "section" not in fields:
        fields["section"] = make_section()
    article = Article.objects.create(**fields)
    place = count(10, 10)
    if text:
        TextBlock.objects.create(parent=article, ordering=next(place), text=text)
    for photo in photos:
        PhotoBlock.objects.create(parent=article, ordering=next(place), photo=photo)
    for post in posts:
        PostBlock.objects.create(parent=article, ordering=next(place), post=post)
    for match in matches:
        MatchBlock.objects.create(parent=article, ordering=next(place), match=match)
    for position, person in enumerate(contributors):
        article.byline_set.create(contributor=person, position=position)
    article.tags.add(*tags)
    return article


def make_post(text: str = "", *, status: str = "awaiting", by=None, **fields):
    """A quoted post, brought to its status by the decisions that lead there."""
    number = next(_numbers)
    post, _ = QuotedPost.objects.capture(
        CapturedPost(
            platform=fields.pop("platform", "twitter"),
            author_name=fields.pop("author_name", f"Supporter {number}"),
            handle=fields.pop("handle", f"supporter{number}"),
            text=text or f"What a night that was, number {number}.",
            **fields,
        ),
        by=by,
    )
    if status == "awaiting":
        return post
    moderator = make_staff("Moderator")
    if status == "rejected":
        post.reject(by=moderator, reason_code="off-subject", note="Beside the point.")
    else:
        post.approve(by=moderator)
    if status == "withdrawn":
        post.withdraw(by=moderator, reason="The author asked for it.")
    return post
