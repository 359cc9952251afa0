"""The demo newsroom: what is in it, and that building it again changes nothing."""

import stat
from datetime import datetime, timedelta
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone
from PIL import Image

from articles.matches.models import Match
from articles.models import Article, Edition
from articles.photos.models import Photo
from newsroom.demo import content, pictures
from newsroom.demo.accounts import NotADemo, accounts_file, refuse_a_real_newsroom
from newsroom.demo.build import build
from newsroom.roles import ROLES
from social.models import QuotedPost


def small_picture(scene: str) -> bytes:
    """A plain picture of its own size, for speed: no two files are the same."""
    place = list(pictures.SCENES).index(scene)
    file = BytesIO()
    Image.new("RGB", (48 + place, 36), "seagreen").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Where the built demo keeps its files while this module runs."""
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker, files):
    """One demo for every test of this module, taken back at its end."""
    from django.conf import settings

    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(settings, "VAR_DIR", files)
        patch.setattr(settings, "MEDIA_ROOT", files / "media")
        patch.setattr(settings, "PRIVATE_ROOT", files / "private")
        # The pictures are our own: a process for each would only take time.
        patch.setattr(settings, "PHOTO_DECODE_IN_CHILD", False, raising=False)
        patch.setattr(
            settings,
            "PASSWORD_HASHERS",
            ["django.contrib.auth.hashers.MD5PasswordHasher"],
        )
        with transaction.atomic():
            said: list[str] = []
            report = build(said.append, draw=small_picture)
            yield report, said
            transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _same_files(settings, files):
    settings.VAR_DIR = files
    settings.MEDIA_ROOT = files / "media"
    settings.PRIVATE_ROOT = files / "private"


@pytest.fixture
def demo(built, db):
    """The built demo; what a test changes in it is taken back."""
    return built[0]


def counts():
    models = (Article, Edition, Match, Photo, QuotedPost, get_user_model())
    return {model.__name__: model.objects.count() for model in models}


def silently(line: str) -> None:
    pass


def story(key: str) -> Article:
    return Article.objects.get(slug=key)


def test_building_twice_makes_nothing_new(demo):
    before = counts()
    report = build(silently, draw=small_picture)
    assert (counts(), report.is_new) == (before, False)


def test_building_again_draws_no_picture(demo):
    drawn = []
    build(silently, draw=lambda scene: drawn.append(scene) or b"")
    assert drawn == []


def test_building_again_keeps_what_a_visitor_wrote(demo):
    Article.objects.filter(slug="peloton").update(headline="Mine", slug="mine")
    build(silently, draw=small_picture)
    assert story("mine").headline == "Mine"


def test_building_again_keeps_a_decision_of_a_visitor(demo):
    post = QuotedPost.objects.approved().first()
    moderator = get_user_model().objects.get(username="mira")
    post.withdraw(by=moderator, reason="To see what happens.")
    build(silently, draw=small_picture)
    assert not QuotedPost.objects.approved().filter(pk=post.pk).exists()


def test_at_least_twelve_stories_are_before_readers(demo):
    assert Edition.objects.visible().count() >= 12


def test_readers_find_four_sections(demo):
    visible = Edition.objects.visible()
    assert visible.values("section").distinct().count() >= 4


def test_every_match_of_the_world_cup_is_there(demo):
    assert Match.objects.played().count() == 64


@pytest.mark.parametrize("status", QuotedPost.Status.values)
def test_there_are_posts_in_every_state(demo, status):
    assert QuotedPost.objects.filter(status=status).exists()


def test_there_are_eight_posts_besides_those_of_the_raw_copy(demo):
    assert QuotedPost.objects.exclude(capture_method="story").count() >= 8


def test_posts_come_from_five_platforms(demo):
    assert QuotedPost.objects.values("platform").distinct().count() >= 5


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ja", "ltr")])
def test_a_story_is_there_in(demo, language, direction):
    edition = Edition.objects.visible().get(language=language)
    assert edition.direction == direction


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("line-judges", "draft"),
        ("colombia-england-preview", "in_review"),
        ("lowick-half", "withdrawn"),
    ],
)
def test_a_story_readers_do_not_see_is(demo, key, status):
    article = story(key)
    assert (article.status, article.visible_edition()) == (status, None)


def test_the_scheduled_story_is_hidden_until_tomorrow(demo):
    edition = story("thirty-kilometres").scheduled_edition()
    moment = timezone.localtime(edition.visible_from)
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert moment == timezone.make_aware(
        datetime.combine(tomorrow, content.stories()[0].scheduled_at)
    )


def test_the_corrected_story_says_what_was_wrong(demo):
    edition = story("group-h-yellow-cards").visible_edition()
    assert [each.text for each in edition.corrections] == [
        next(each for each in content.stories() if each.correction).correction.text
    ]


def test_the_correction_put_the_text_right(demo):
    first, second = story("group-h-yellow-cards").editions.order_by("number")
    correction = next(c for c in content.stories() if c.correction).correction
    assert correction.earlier in str(first.content)
    assert correction.now in str(second.content)


def test_the_raw_copy_leads_the_front_page(demo):
    newest = Edition.objects.visible().newest_first().first()
    assert newest.article.raw_copy.name == content.RAW_COPY.name


def test_the_raw_copy_tells_of_its_match(demo):
    newest = Edition.objects.visible().newest_first().first()
    assert [str(match)[:9] for match in newest.matches.all()] == ["Belgium 3"]


def test_the_import_finds_the_match_by_itself(demo):
    article = Article.objects.get(raw_copy__name=content.RAW_COPY.name)
    assert article.match_suggestions.get().match == article.match


def test_one_post_of_the_raw_copy_waits_for_the_visitor(demo):
    waiting = QuotedPost.objects.awaiting().filter(capture_method="story")
    assert [post.handle for post in waiting] == content.raw_story().awaiting


def test_the_waiting_post_joins_its_story_once_approved(demo, client):
    post = QuotedPost.objects.awaiting().get(capture_method="story")
    address = Edition.objects.visible().newest_first().first().get_absolute_url()
    before = client.get(address).content.decode()
    post.approve(by=get_user_model().objects.get(username="mira"))
    after = client.get(address).content.decode()
    assert (post.handle in before, post.handle in after) == (False, True)


def test_every_scene_is_in_the_library(demo):
    assert Photo.objects.count() == len(pictures.SCENES)


def test_every_picture_may_be_published(demo):
    assert [
        p for photo in Photo.objects.all() for p in photo.publishing_obstacles()
    ] == []


def test_every_role_has_an_account(demo):
    groups = get_user_model().objects.values_list("groups__name", flat=True)
    assert sorted(groups) == sorted(ROLES)


def test_every_account_can_sign_in_with_the_password_told(demo):
    client = Client()
    assert all(
        client.login(username=each.name, password=each.password)
        for each in demo.accounts
    )


def test_the_passwords_are_kept_for_their_owner_alone(demo):
    assert stat.S_IMODE(accounts_file().stat().st_mode) == 0o600


def test_the_next_start_tells_the_same_passwords(demo):
    assert build(silently, draw=small_picture).accounts == demo.accounts


def test_a_newsroom_in_use_is_left_alone(demo, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    with pytest.raises(NotADemo, match="Nothing was changed"):
        refuse_a_real_newsroom()


def test_every_story_readers_see_has_a_page(demo, client):
    addresses = [each.get_absolute_url() for each in Edition.objects.visible()]
    assert {client.get(address).status_code for address in addresses} == {200}


def test_the_withdrawn_story_says_why_it_is_gone(demo, client):
    address = story("lowick-half").editions.get().get_absolute_url()
    answer = client.get(address)
    notice = next(each.notice for each in content.stories() if each.notice)
    assert (answer.status_code, notice in answer.content.decode()) == (410, True)


def test_progress_names_every_story(built):
    said = "\n".join(built[1])
    assert all(each.headline in said for each in content.stories())


def test_a_port_that_is_none_is_refused_in_a_sentence():
    with pytest.raises(CommandError, match="70000 is no port"):
        call_command("demo", port=70000, stdout=StringIO())
