"""A story that quotes one post for each reason why a post is hidden.

Every word of such a post is a canary that names the reason.
"""

import re
from dataclasses import dataclass, field

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.urls import reverse
from PIL.PngImagePlugin import PngInfo

from articles.models import PostPicture, RawCopy
from articles.publishing import publish, withdraw
from social import triggers
from social.models import QuotedPost, RemovalRequest, SourceCheck
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_section,
    make_staff,
)
from tests.matches.factories import make_result
from tests.photos.factories import make_picture, make_usable_photo

UNDECIDED = {"awaiting", "changes", "escalated", "held", "rejected", "withdrawn"}
# Approved by status, but no longer the bytes that were approved; and one whose address
# leads nowhere any more.
KNOWN_TO_THE_DESK = {"changed", "deleted"}
HIDDEN = UNDECIDED | KNOWN_TO_THE_DESK
# Nobody finds a word of it. The source of the story, which stays, has a canary of its
# own: the one word "copy".
ERASED = {"erased"}
# Most roles may not read what a reader wrote about a post, who permitted a picture, or
# how the original looked.
CONFIDENTIAL = {"request", "permission", "screenshot"}
CANARY = re.compile(
    f"canary({'|'.join(sorted(HIDDEN | ERASED | CONFIDENTIAL))})"
    "(text|name|handle|url|note|raw|alt|reason|copy|translation)"
)


def make_canary(reason: str, number: int, **fields) -> QuotedPost:
    """A post whose every word names the reason why it is hidden.

    Where only the original is gone, readers still see the words we quoted.
    """
    bird = "shown" if reason == "deleted" else "canary"
    post = make_post(
        f"{bird}{reason}text pic.twitter.com/canary{reason}alt",
        author_name=f"{bird}{reason}name",
        handle=f"{bird}{reason}handle",
        source_url=f"https://x.com/canary{reason}url/status/{number}",
        platform_post_id=str(number),
        raw=f"canary{reason}raw",
        media=[{"kind": "image", "url": "", "alt": f"canary{reason}alt"}],
        language="en",
        **fields,
    )
    post.translate(
        by=make_staff("Moderator"),
        language="ja",
        text=f"{bird}{reason}translation, at length",
        maker="translator",
        name=f"{bird}{reason}translation",
    )
    return post


def change_the_bytes(post: QuotedPost) -> None:
    """Put other words into the row, past everything that refuses it."""
    triggers.remove(connection)
    QuotedPost.objects.filter(pk=post.pk).update(text="canarychangedtext, altered")
    triggers.install(connection)


def keep_screenshot(post: QuotedPost, by, words: str) -> None:
    """A picture whose bytes and name hold these words."""
    said = PngInfo()
    said.add_text("Comment", words)
    upload = make_picture(60, 40, format="png", pnginfo=said)
    upload.name = f"{words}.png"
    post.add_screenshot(by=by, upload=upload)


def leave_traces(post: QuotedPost, by) -> None:
    """What the desk gathers around a post that readers see, each word a canary."""
    PostPicture.attach(
        post,
        make_usable_photo(alt_text="canaryerasedalt", credit="canaryerasedname"),
        by=by,
        permission="canaryerasedtext",
        permitted_by="canaryerasedname",
    )
    keep_screenshot(post, by, "canaryerasedraw")
    RemovalRequest.objects.create(
        post=post, words="canaryerasedtext", contact="canaryerasedname"
    )
    SourceCheck.objects.create(
        post=post, found="edited", digest="1" * 64, raw_found="canaryerasedraw"
    )
    LogEntry.objects.create(
        user=by,
        content_type=ContentType.objects.get_for_model(post),
        object_id=str(post.pk),
        object_repr=str(post),
        action_flag=CHANGE,
    )


@dataclass
class Newsroom:
    """The story, its posts by the reason they are hidden, and where to look."""

    posts: dict[str, QuotedPost]
    article: object
    addresses: list[str] = field(default_factory=list)


def make_posts(moderator, decider) -> dict[str, QuotedPost]:
    """One post for each reason, decided as its reason says; erased only later."""
    posts = {
        reason: make_canary(reason, number, by=moderator)
        for number, reason in enumerate(sorted(HIDDEN | ERASED), start=100)
    }
    QuotedPost.objects.update(note="")
    for reason, post in posts.items():
        QuotedPost.objects.filter(pk=post.pk).update(note=f"canary{reason}note")
        post.refresh_from_db()
    posts["changes"].ask_changes(
        by=decider, reason_code="words", note="canarychangesreason"
    )
    posts["escalated"].escalate(by=decider, note="canaryescalatedreason")
    posts["rejected"].reject(
        by=decider, reason_code="abusive", note="canaryrejectedreason"
    )
    PostPicture.attach(
        posts["deleted"],
        make_usable_photo(alt_text="A flag"),
        by=moderator,
        permission="canarypermissiontext",
        permitted_by="canarypermissionname",
    )
    leave_traces(posts["erased"], moderator)
    # A post with a picture takes two people.
    for by in (decider, make_staff("Moderator")):
        posts["deleted"].approve(by=by)
        posts["erased"].approve(by=by)
    for reason in ("withdrawn", "changed"):
        posts[reason].approve(by=decider)
    posts["withdrawn"].withdraw(by=decider, reason="canarywithdrawnreason")
    posts["deleted"].note_source(state="deleted")
    keep_screenshot(posts["deleted"], moderator, "canaryscreenshotraw")
    posts["held"].hold(by=decider, reason="canaryheldreason")
    change_the_bytes(posts["changed"])
    RemovalRequest.objects.create(
        post=posts["deleted"], words="canaryrequesttext", contact="canaryrequestname"
    )
    return posts


def make_newsroom() -> Newsroom:
    """Stories that quote the posts (published, moved, withdrawn), and where to look."""
    person = make_contributor("Ada Winter")
    moderator = make_staff("Moderator", username="someone-else")
    decider = make_staff("Moderator", username="decider")
    posts = make_posts(moderator, decider)
    match = make_result()
    photo = make_usable_photo()
    seen = {"section": make_section("Football"), "tags": ["Derby"], "match": match}
    article = make_article(
        headline="Seen by all",
        slug="first-slug",
        posts=posts.values(),
        photos=[photo],
        lead_photo=photo,
        contributors=[person],
        **seen,
    )
    old = publish(article, by=None)
    article.slug = "second-slug"
    article.save()
    edition = publish(article, by=None, correction="Two words were wrong.")
    RawCopy.objects.create(
        article=article,
        name="derby.txt",
        text="canaryerasedcopy",
        digest="2" * 64,
        parsed={"blocks": []},
    )
    posts["erased"].erase(by=decider, reason="The author asked.")
    other = publish(make_article(headline="Read on", **seen), by=None)
    gone = make_article(headline="Gone", posts=posts.values(), **seen)
    withdrawn = publish(gone, by=None)
    withdraw(gone, by=make_staff(), reason="For the desk.")
    return Newsroom(
        posts,
        article,
        [
            *addresses_of_lists(match),
            *addresses_of_files(photo, posts["deleted"]),
            old.path,
            edition.path,
            f"{edition.path}?post={posts['awaiting'].pk}",
            edition.path.rstrip("/"),
            other.path,
            withdrawn.path,
            "/football/2018/07/03/unknown/",
            "/nothing/",
            reverse("social:thanks"),
            *(
                reverse("social:is_this_yours", args=[post.pk])
                for post in posts.values()
            ),
        ],
    )


def addresses_of_lists(match) -> list[str]:
    season = match.stage.season
    competition = season.competition
    return [
        "/",
        "/football/",
        "/football/?page=1",
        "/football/?page=2",
        "/topics/derby/",
        "/by/ada-winter/",
        "/corrections/",
        "/competitions/",
        f"/competitions/{competition.slug}/",
        f"/competitions/{competition.slug}/{season.slug}/",
        match.get_absolute_url(),
        match.home_team.get_absolute_url(),
    ]


def addresses_of_files(photo, post: QuotedPost) -> list[str]:
    (screenshot,) = post.screenshots.all()
    return [
        photo.rendition().file.url,
        "/media/2018/nothing.jpg",
        f"/media/{screenshot.file.name}",
    ]
