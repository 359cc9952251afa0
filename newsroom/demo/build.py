"""The demo newsroom, built part by part; what is there already is left as it is.

Every part is found again by a mark no screen changes: a photo by its source key, a
post by its identity, a story by the moment it was begun, raw copy by its digest.
Whatever a visitor has edited, moved or withdrawn therefore stays that way.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from articles.copy.reading import load_copy
from articles.importing import import_copy
from articles.matches.importing import import_results
from articles.matches.models import Match
from articles.matches.sources import read_results
from articles.models import (
    Article,
    Contributor,
    GalleryBlock,
    MatchBlock,
    PhotoBlock,
    PostBlock,
    PullQuoteBlock,
    Section,
    TextBlock,
)
from articles.photos.decoding import PreparedPicture
from articles.photos.models import Photo
from articles.publishing import publish, withdraw
from articles.rich_text import heading_to_html, paragraphs_to_html
from newsroom.demo import content, pictures
from newsroom.demo.accounts import Account, keep_accounts
from social.capture.parsing import CapturedPost, Method, Precision
from social.models import QuotedPost
from social.translations import Maker

RESULTS_SOURCE = "world-cup-2018"
# No camera was there: every picture is drawn by this project's own code.
CREDIT = "Illustration: Mara Ilves/The Touchline"
STEP = 10

Say = Callable[[str], None]
Draw = Callable[[str], bytes]


@dataclass
class Report:
    """The accounts, and how many of each part this run has made."""

    accounts: list[Account] = field(default_factory=list)
    matches: int = 0
    photos: int = 0
    posts: int = 0
    stories: int = 0

    @property
    def is_new(self) -> bool:
        return any((self.matches, self.photos, self.posts, self.stories))


def build(say: Say, *, draw: Draw = pictures.draw) -> Report:
    """Make what is missing of the demo; `say` is told each step as a sentence."""
    return _Build(say, draw).run()


class _Build:
    def __init__(self, say: Say, draw: Draw):
        self.say = say
        self.draw = draw
        self.report = Report()
        self.users: dict[str, AbstractBaseUser] = {}

    def run(self) -> Report:
        self.report.accounts = keep_accounts()
        self._learn_accounts()
        self._matches()
        self._photos()
        self._raw_story()
        missing = [each for each in content.stories() if not _is_there(each)]
        for number, story in enumerate(missing, start=1):
            self.say(f"Story {number} of {len(missing)}: {story.headline}")
            with transaction.atomic():
                _StoryBuild(self, story).run()
            self.report.stories += 1
        return self.report

    def _learn_accounts(self) -> None:
        names = {each["role"]: each["name"] for each in content.people()["accounts"]}
        found = get_user_model().objects.in_bulk(
            list(names.values()), field_name="username"
        )
        self.users = {role: found[name] for role, name in names.items()}

    @property
    def reporter(self):
        return self.users["Reporter"]

    @property
    def editor(self):
        return self.users["Editor"]

    @property
    def moderator(self):
        return self.users["Moderator"]

    @property
    def photo_desk(self):
        return self.users["Photo desk"]

    def _matches(self) -> None:
        if Match.objects.filter(source=RESULTS_SOURCE).exists():
            return
        self.say("World Cup 2018: reading its 64 matches")
        report = import_results(
            read_results(content.RESULTS.read_text(encoding="utf-8"), None)
        )
        self.report.matches = report.created

    def _photos(self) -> None:
        """Draw the pictures that are not in the library; caption and clear them."""
        keys = {f"demo:{key}": words for key, words in content.pictures().items()}
        there = set(
            Photo.objects.filter(source_key__in=keys).values_list(
                "source_key", flat=True
            )
        )
        photos = [
            Photo(
                title=words.scene.replace("-", " ").capitalize(),
                caption=words.caption,
                alt_text=words.alt_text,
                place=words.place,
                taken_on=words.taken,
                keywords=words.keywords,
                credit=CREDIT,
                source_key=key,
                uploaded_by=self.photo_desk,
            )
            for key, words in keys.items()
            if key not in there
        ]
        scenes = [words.scene for key, words in keys.items() if key not in there]
        # Drawing and cutting to size keep two processors busy.
        pool = ThreadPoolExecutor(max_workers=2)
        try:
            ready = pool.map(self._prepare, photos, scenes)
            for number, (photo, picture) in enumerate(
                zip(photos, ready, strict=True), start=1
            ):
                self.say(f"Picture {number} of {len(photos)}: {photo.title}")
                with picture, transaction.atomic():
                    photo.save()
                    self._attach(photo, picture)
                self.report.photos += 1
        finally:
            pool.shutdown(cancel_futures=True)

    def _prepare(self, photo: Photo, scene: str) -> PreparedPicture:
        return photo.prepare(ContentFile(self.draw(scene), name=f"{scene}.jpg"))

    def _attach(self, photo: Photo, picture: PreparedPicture) -> None:
        photo.attach(picture, by=self.photo_desk)
        photo.clear_rights(by=self.photo_desk, reason="Drawn by ourselves.")

    def photo(self, key: str) -> Photo:
        return Photo.objects.get(source_key=f"demo:{key}")

    def section(self, slug: str) -> Section:
        slugs = [each["slug"] for each in content.people()["sections"]]
        place = slugs.index(slug)
        values = content.people()["sections"][place]
        section, _ = Section.objects.get_or_create(
            slug=slug,
            defaults={
                "name": values["name"],
                "description": values["description"],
                "position": (place + 1) * STEP,
            },
        )
        return section

    def contributor(self, slug: str) -> Contributor:
        values = next(
            each for each in content.people()["contributors"] if each["slug"] == slug
        )
        person, created = Contributor.objects.get_or_create(
            slug=slug,
            defaults={name: values[name] for name in ("name", "role", "bio")},
        )
        if created and (account := values.get("account")):
            user = get_user_model().objects.filter(
                username=account, contributor__isnull=True
            )
            person.user = user.first()
            person.save(update_fields=["user"])
        return person

    def sign(self, article: Article, slugs: list[str]) -> None:
        """Put the contributors over a story, in order."""
        for place, slug in enumerate(slugs):
            article.byline_set.create(
                contributor=self.contributor(slug), position=place
            )

    def post(self, key: str) -> QuotedPost:
        """A quoted post, captured by the reporter and decided by the moderator."""
        words = content.posts()[key]
        text = words.text.strip()
        signature = f"— {words.name} (@{words.handle}) {words.posted:%B} "
        signature += f"{words.posted.day}, {words.posted.year}"
        post, created = QuotedPost.objects.capture(
            CapturedPost(
                platform=words.platform,
                author_name=words.name,
                handle=words.handle,
                text=text,
                language=words.language,
                posted_on=words.posted,
                precision=Precision.DAY,
                raw=f"{text} {signature}",
                method=Method.PLAIN_TEXT,
            ),
            by=self.reporter,
            note=words.note,
        )
        if created:
            if words.translation:
                post.translate(
                    by=self.reporter,
                    language="en",
                    text=words.translation,
                    maker=Maker.STAFF,
                    person=self.reporter,
                )
            self._decide(post, words)
            self.report.posts += 1
        return post

    def _decide(self, post: QuotedPost, words: content.Post) -> None:
        match words.state:
            case "approved":
                post.approve(by=self.moderator)
            case "rejected":
                post.reject(
                    by=self.moderator,
                    reason_code=words.reason_code,
                    note=words.reason,
                )
            case "withdrawn":
                post.approve(by=self.moderator)
                post.withdraw(
                    by=self.moderator,
                    reason=words.reason,
                    reason_for_readers=words.reason_for_readers,
                )

    def _raw_story(self) -> None:
        """Raw copy, imported as `import_story` does it, finished as an editor would."""
        copy = load_copy(content.RAW_COPY)
        words = content.raw_story()
        with transaction.atomic():
            section = self.section(words.section)
            imported = import_copy(copy, by=self.reporter, section=section)
            if not imported.created:
                return
            self.say(f"Raw copy: {copy.name}, {imported.posts} quoted posts")
            self._finish(imported.article, words)
        self.report.stories += 1
        self.report.posts += imported.posts

    def _finish(self, article: Article, words: content.RawStory) -> None:
        article.headline = words.headline
        article.kicker = words.kicker
        article.standfirst = words.standfirst
        article.dateline = words.dateline
        article.slug = ""
        article.match = match_of(words.match)
        photo = article.photoblock_set.get().photo
        photo.caption = words.photo["caption"]
        photo.alt_text = words.photo["alt_text"]
        photo.credit, photo.photographer, photo.agency = CREDIT, "", ""
        photo.save()
        with self._prepare(photo, words.photo["scene"]) as picture:
            self._attach(photo, picture)
        self.report.photos += 1
        article.lead_photo = photo
        article.save()
        self._place_second_photo(article, words)
        self.sign(article, words.contributors)
        article.tags.set(words.tags)
        for block in article.postblock_set.select_related("post"):
            if block.post.handle in words.approved:
                block.post.approve(by=self.moderator)
        publish(
            article, by=self.editor, visible_from=timezone.make_aware(words.published)
        )

    def _place_second_photo(self, article: Article, words: content.RawStory) -> None:
        """Open a text block after a paragraph, and put the picture there."""
        block = article.textblock_set.get(text__contains=words.after)
        head, end, tail = block.text.partition(f"{words.after}</p>")
        block.text = head + end
        block.save()
        place = {"parent": article, "region": "main"}
        PhotoBlock.objects.create(
            **place, ordering=block.ordering + 1, photo=self.photo(words.second_photo)
        )
        if tail:
            TextBlock.objects.create(**place, ordering=block.ordering + 2, text=tail)


class _StoryBuild:
    """One written story on its way through the desk."""

    def __init__(self, build: _Build, story: content.Story):
        self.build = build
        self.story = story

    def run(self) -> None:
        story = self.story
        self.article = Article.objects.create(
            headline=story.headline,
            kicker=story.kicker,
            standfirst=story.standfirst,
            slug=story.key,
            section=self.build.section(story.section),
            language=story.language,
            dateline=story.dateline,
            lead_photo=self.build.photo(story.lead_photo) if story.lead_photo else None,
            match=match_of(story.match) if story.match else None,
            story_date=story.begun.date(),
            created_by=self.build.reporter,
            created_at=timezone.make_aware(story.begun),
        )
        self.build.sign(self.article, story.contributors)
        self.article.tags.set(story.tags)
        for place, block in enumerate(story.blocks, start=1):
            self._add(block, place * STEP)
        self._move()

    def _add(self, block: dict, ordering: int) -> None:
        place = {"parent": self.article, "region": "main", "ordering": ordering}
        match block["kind"]:
            case "text":
                text = block["text"]
                if correction := self.story.correction:
                    text = text.replace(correction.now, correction.earlier)
                TextBlock.objects.create(**place, text=markup(text))
            case "photo":
                PhotoBlock.objects.create(
                    **place,
                    photo=self.build.photo(block["photo"]),
                    caption=block.get("caption", ""),
                )
            case "gallery":
                gallery = GalleryBlock.objects.create(**place, title=block["title"])
                for number, key in enumerate(block["photos"]):
                    gallery.galleryphoto_set.create(
                        photo=self.build.photo(key), position=number
                    )
            case "post":
                PostBlock.objects.create(**place, post=self.build.post(block["post"]))
            case "match":
                MatchBlock.objects.create(**place, match=match_of(block["match"]))
            case "pull_quote":
                PullQuoteBlock.objects.create(**place, quote=block["quote"])

    def _move(self) -> None:
        article, story, editor = self.article, self.story, self.build.editor
        match story.state:
            case "in_review":
                article.submit(by=self.build.reporter, note="For Tuesday's pages.")
            case "scheduled":
                publish(article, by=editor, visible_from=_later(story.scheduled_at))
            case "published" | "withdrawn":
                moment = timezone.make_aware(story.published)
                publish(article, by=editor, visible_from=moment)
        if story.correction:
            self._correct(story.correction)
        if story.state == "withdrawn":
            withdraw(
                article, by=editor, reason=story.withdrawn_because, notice=story.notice
            )

    def _correct(self, correction: content.Correction) -> None:
        """The mistake stands in the first edition; the second one puts it right."""
        for block in self.article.textblock_set.all():
            block.text = block.text.replace(correction.earlier, correction.now)
            block.save()
        publish(
            self.article,
            by=self.build.editor,
            visible_from=timezone.make_aware(correction.made),
            correction=correction.text,
        )


def _is_there(story: content.Story) -> bool:
    return Article.objects.filter(created_at=timezone.make_aware(story.begun)).exists()


def _later(hour: time) -> datetime:
    """That hour tomorrow, on the newsroom's clock."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, hour))


def match_of(codes: str) -> Match:
    """The match of two team codes in the order of the record: BEL-JPN."""
    home, away = codes.split("-")
    return Match.objects.get(
        source=RESULTS_SOURCE, home_team__code=home, away_team__code=away
    )


def markup(text: str) -> str:
    """Paragraphs parted by blank lines as markup; `## ` opens a heading."""
    return "".join(
        heading_to_html(part.removeprefix(content.HEADING))
        if part.startswith(content.HEADING)
        else paragraphs_to_html([part.replace("\n", " ")])
        for part in text.strip().split("\n\n")
    )
