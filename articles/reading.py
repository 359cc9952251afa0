"""An edition made ready for its page: what must be true now is looked up by id.

The edition itself is frozen; whether a post is still approved, a picture's rights are
still good and what the score is are asked here, each with a fixed number of queries
however many posts, pictures and matches the story holds.
"""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.utils.safestring import SafeString

from articles.matches.models import Match
from articles.models import BLOCK_MODELS, Edition
from articles.models.edition import ShownCorrection
from articles.photos.models import Photo
from articles.post_pictures import photos_and_pictures
from articles.publishing import references
from articles.rich_text import clean_html
from social.media import give_media
from social.models import QuotedPost

MOST_RELATED = 5
BLOCK_TEMPLATES = {
    model.kind: f"articles/blocks/{model.kind}.html" for model in BLOCK_MODELS
}


@dataclass
class ShownBlock:
    """One block as its template needs it; which fields are filled depends on `kind`."""

    kind: str
    html: str = ""
    photo: Photo | None = None
    photos: list[Photo] = field(default_factory=list)
    caption: str = ""
    anchor: str = ""
    title: str = ""
    post: QuotedPost | None = None
    notice: str = ""
    position: int = 0
    total: int = 0
    run_length: int = 0
    run_anchor: str = ""
    skip_to: str = ""
    ends_run: bool = False
    match: Match | None = None
    quote: str = ""
    speaker: str = ""

    @property
    def template(self) -> str:
        return BLOCK_TEMPLATES[self.kind]


@dataclass
class StoryPage:
    """Everything the story template asks for."""

    edition: Edition
    blocks: list[ShownBlock]
    lead_photo: Photo | None
    awaiting_lead: bool
    match: Match | None
    related: list[Edition]

    @property
    def corrections(self) -> list[ShownCorrection]:
        return self.edition.corrections

    @property
    def topics(self) -> list[dict[str, Any]]:
        return self.edition.content["topics"]


class StoryReader:
    """Looks up what an edition refers to, once, and builds the blocks from it."""

    def __init__(self, edition: Edition, *, at_the_desk: bool = False):
        self.edition = edition
        self.at_the_desk = at_the_desk
        ids = references(edition.content)
        self.posts = QuotedPost.objects.for_display(ids.posts)
        self.photos = _photos_for_readers(ids.photos, self.posts)
        self.matches = Match.objects.for_display(ids.matches)
        self.hidden_posts = (
            QuotedPost.objects.exclude(pk__in=self.posts).in_bulk(ids.posts)
            if at_the_desk
            else {}
        )
        self.pictures_shown = 0
        self.shown_above: int | None = None

    def page(self) -> StoryPage:
        content = self.edition.content
        lead = self._lead(content)
        match = self.matches.get(content["match"])
        shown = [self._show(block) for block in content["blocks"]]
        blocks = [block for block in shown if block is not None]
        _number_posts(blocks)
        return StoryPage(
            edition=self.edition,
            blocks=blocks,
            lead_photo=lead,
            awaiting_lead=bool(lead and lead.is_awaiting_file),
            match=match,
            related=related_to(self.edition),
        )

    def _lead(self, content: dict[str, Any]) -> Photo | None:
        """The picture over the story; shown there, it does not stand in the body too.

        One whose file is awaited, or that has words of its own in the body, stays
        where it stands there.
        """
        lead = self.photos.get(content["lead_photo"])
        in_body = [
            block
            for block in content["blocks"]
            if block.get("photo") == content["lead_photo"]
        ]
        if lead is None or (in_body and lead.is_awaiting_file):
            return None
        if any(block["caption"] for block in in_body):
            return None
        self.shown_above = lead.pk
        self.pictures_shown = 1
        return lead

    def _show(self, block: dict[str, Any]) -> ShownBlock | None:
        """The block with its records, or None when nothing of it may be shown."""
        return getattr(self, f"_show_{block['kind']}")(block)

    def _show_text(self, block):
        # The one place where markup is trusted: it has been cleaned when it was
        # saved and when it was frozen, and is cleaned once more here.
        return ShownBlock("text", html=SafeString(clean_html(block["html"])))

    def _show_photo(self, block):
        photo = self.photos.get(block["photo"])
        if photo is None or photo.pk == self.shown_above:
            return None
        self.pictures_shown += 1
        return ShownBlock(
            "photo",
            photo=photo,
            caption=block["caption"],
            anchor=f"photo-{self.pictures_shown}",
        )

    def _show_gallery(self, block):
        photos = [self.photos[pk] for pk in block["photos"] if pk in self.photos]
        photos = [photo for photo in photos if not photo.is_awaiting_file]
        if not photos:
            return None
        return ShownBlock("gallery", title=block["title"], photos=photos)

    def _show_post(self, block):
        pk = block["post"]
        if pk in self.posts:
            return ShownBlock("post", post=self.posts[pk])
        if pk in self.hidden_posts:
            post = self.hidden_posts[pk]
            return ShownBlock(
                "post",
                notice=f"A post by {post.account_name or post.handle or 'somebody'} "
                f"is {post.get_status_display().lower()}: readers do not see it.",
            )
        return None

    def _show_match(self, block):
        match = self.matches.get(block["match"])
        return ShownBlock("match", match=match) if match else None

    def _show_pull_quote(self, block):
        return ShownBlock("pull_quote", quote=block["quote"], speaker=block["speaker"])


def story_page(edition: Edition, *, at_the_desk: bool = False) -> StoryPage:
    """The page of an edition, saved or (at the desk) only built."""
    return StoryReader(edition, at_the_desk=at_the_desk).page()


def _photos_for_readers(
    ids: tuple[int, ...], posts: dict[int, QuotedPost]
) -> dict[int, Photo]:
    """Usable photos, and those whose words came before their picture.

    A caption whose file is still awaited shows its words and credit alone: there is
    no picture to hold rights in. The pictures of approved posts are looked up along
    with them, and handed to the posts.
    """
    approved = [pk for pk, post in posts.items() if post.is_approved]
    photos, pictures = photos_and_pictures(ids, approved)
    give_media(posts.values(), pictures)
    if missing := [pk for pk in ids if pk not in photos]:
        awaited = Photo.objects.awaiting_file().exclude(
            rights_status=Photo.Rights.WITHDRAWN
        )
        photos |= awaited.in_bulk(missing)
    return photos


def _number_posts(blocks: list[ShownBlock]) -> None:
    """Say "post n of m" of the approved posts alone, and mark runs of two or more.

    The line in place of a withdrawn post has no number, and belongs to the run that
    it stands in.
    """
    shown = [block for block in blocks if _is_shown(block)]
    for position, block in enumerate(shown, start=1):
        block.position, block.total = position, len(shown)
    runs = 0
    for is_run, members in groupby(blocks, key=lambda block: block.post is not None):
        run = list(members)
        of_run = [block for block in run if _is_shown(block)]
        if not is_run or len(of_run) < 2:
            continue
        runs += 1
        for block in run:
            block.run_length = len(of_run)
            block.run_anchor = f"after-posts-{runs}"
        of_run[0].skip_to = of_run[0].run_anchor
        run[-1].ends_run = True


def _is_shown(block: ShownBlock) -> bool:
    post = block.post
    return post is not None and post.status == QuotedPost.Status.APPROVED


def related_to(edition: Edition) -> list[Edition]:
    """Up to five other stories: same match first, then shared topics, then section."""
    if edition.section_id is None:
        return []
    matches = references(edition.content).matches
    topics = [topic["id"] for topic in edition.content["topics"]]
    return list(
        Edition.objects.visible()
        .exclude(article=edition.article_id)
        .sharing(matches=matches, topics=topics, section_id=edition.section_id)
        .select_related("section")
        .defer("content")[:MOST_RELATED]
    )


def with_listing_photos(editions) -> list[Edition]:
    """The editions, each with `listing_photo`: its lead photo if readers may see it."""
    listed = list(editions)
    for edition in listed:
        photo = edition.lead_photo
        edition.listing_photo = photo if photo and photo.is_usable() else None
    return listed
