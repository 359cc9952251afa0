"""Pictures shown with quoted posts, each by a permission of its own."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.models import PostPicture
from articles.post_pictures import pictures_of_posts, posts_on_pages
from articles.publishing import publish
from social.media import has_media
from tests.articles.factories import make_article, make_post, make_staff
from tests.photos.factories import make_photo, make_usable_photo

pytestmark = pytest.mark.django_db


def make_picture_post(photo=None, **fields):
    """An approved post with a picture that its author allowed."""
    post = make_post(**fields)
    attach(post, photo or make_usable_photo(alt_text="A flag over the away end"))
    for _ in range(2):
        post.approve(by=make_staff("Moderator"))
    return post


def attach(post, photo, **fields):
    fields.setdefault("permission", "Message of 3 July: go ahead, with my name.")
    fields.setdefault("permitted_by", "Ana Fan")
    by = fields.pop("by", None) or make_staff("Moderator")
    return PostPicture.attach(post, photo, by=by, **fields)


def pictures_on(client, post):
    page = client.get(publish(make_article(posts=[post]), by=None).path)
    return HTMLParser(page.content).css(".quoted-post img")


def test_a_permitted_picture_is_shown_with_its_post(client):
    (image,) = pictures_on(client, make_picture_post())
    assert image.attributes["src"].startswith("/media/")
    assert image.attributes["alt"] == "A flag over the away end"


@pytest.mark.parametrize("missing", ["permission", "permitted_by"])
def test_a_picture_without_a_permission_is_refused(missing):
    post, photo = make_post(), make_usable_photo()
    with pytest.raises(ValidationError):
        attach(post, photo, **{missing: "  "})


def test_the_database_too_refuses_a_picture_without_a_permission():
    picture = attach(make_post(), make_usable_photo())
    with pytest.raises(IntegrityError), transaction.atomic():
        PostPicture.objects.filter(pk=picture.pk).update(permission="")


def test_a_picture_asks_for_two_people():
    post = make_post()
    attach(post, make_usable_photo())
    post.approve(by=make_staff("Moderator"))
    assert post.status == "awaiting"


def test_a_picture_given_later_sends_the_post_back(client):
    post = make_post(status="approved")
    attach(post, make_usable_photo())
    post.refresh_from_db()
    assert post.status == "awaiting"


def test_whoever_looked_at_the_post_before_its_picture_came_is_told_to_look_again():
    post = make_post()
    seen = post.decision_id or 0
    attach(post, make_usable_photo())
    with pytest.raises(Exception, match="was first"):
        post.approve(by=make_staff("Moderator"), after=seen)


def test_a_picture_taken_away_leaves_the_words(client):
    post = make_picture_post(text="The words stay")
    post.pictures.get().detach()
    page = client.get(publish(make_article(posts=[post]), by=None).path).content
    assert b"The words stay" in page and b"post-picture" not in page


def test_a_picture_whose_rights_are_withdrawn_disappears(client):
    photo = make_usable_photo()
    post = make_picture_post(photo)
    photo.withdraw(by=make_staff("Photo desk"), reason="A mistake.")
    assert pictures_on(client, post) == []


def file_of(photo):
    return photo.rendition("webp").file.url


@pytest.mark.parametrize("method", ["get", "head"])
def test_the_file_of_a_picture_goes_with_its_post(client, method):
    photo = make_usable_photo()
    post = make_picture_post(photo)
    post.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    assert getattr(client, method)(file_of(photo)).status_code == 404


def test_the_file_of_a_picture_waits_for_its_post(client):
    photo = make_usable_photo()
    attach(make_post(), photo)
    assert client.get(file_of(photo)).status_code == 404


def test_a_picture_that_another_post_shows_stays(client):
    photo = make_usable_photo()
    first, _ = make_picture_post(photo), make_picture_post(photo)
    first.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    assert client.get(file_of(photo)).status_code == 200


@pytest.mark.parametrize("as_lead", [True, False])
def test_a_picture_that_a_story_shows_by_itself_stays(client, as_lead):
    photo = make_usable_photo()
    post = make_picture_post(photo)
    shown = {"lead_photo": photo} if as_lead else {"photos": [photo]}
    publish(make_article(posts=[post], **shown), by=None)
    post.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    assert client.get(file_of(photo)).status_code == 200


def test_a_picture_with_a_post_is_kept_for_a_minute_at_most(client):
    photo = make_usable_photo()
    make_picture_post(photo)
    assert "max-age=60" in client.get(file_of(photo))["Cache-Control"]


@pytest.mark.parametrize("role", ["Photo desk", "Moderator", "Editor"])
def test_the_desk_sees_the_picture_of_a_post_that_awaits(client, role):
    photo = make_usable_photo()
    attach(make_post(), photo)
    client.force_login(make_staff(role))
    assert "no-store" in client.get(file_of(photo))["Cache-Control"]


@pytest.mark.parametrize(("days", "shown"), [(0, 1), (1, 0)])
def test_a_picture_is_shown_to_the_last_day_of_its_rights(client, days, shown):
    last = date(2018, 7, 31)
    with time_machine.travel(datetime(2018, 7, 3, 12, tzinfo=UTC)):
        post = make_picture_post(make_usable_photo(rights_expire_on=last))
        path = publish(make_article(posts=[post]), by=None).path
    with time_machine.travel(datetime(2018, 7, 31, 12, tzinfo=UTC) + timedelta(days)):
        page = client.get(path).content
    assert page.count(b'class="post-picture"') == shown


def test_a_post_whose_picture_may_no_longer_be_shown_says_that_there_is_one(client):
    photo = make_usable_photo()
    post = make_picture_post(photo, text="What a flag pic.twitter.com/ab1")
    path = publish(make_article(posts=[post]), by=None).path
    photo.withdraw(by=make_staff("Photo desk"), reason="A mistake.")
    assert b"Photo or video in the original post" in client.get(path).content


@pytest.mark.parametrize("lacks", [{"alt_text": ""}, {"original": ""}])
def test_a_picture_that_is_not_whole_is_not_shown(client, lacks):
    photo = make_photo(**lacks) if "original" in lacks else make_usable_photo(**lacks)
    assert pictures_on(client, make_picture_post(photo)) == []


def test_a_picture_of_a_post_that_readers_do_not_see_is_not_looked_up(client):
    post = make_picture_post()
    post.send_back(by=make_staff("Moderator"), reason="A doubt.")
    assert pictures_on(client, post) == []


def test_one_picture_can_stand_with_two_posts_and_in_the_story(client):
    photo = make_usable_photo(alt_text="A flag")
    posts = [make_picture_post(photo), make_picture_post(photo)]
    edition = publish(make_article(posts=posts, photos=[photo]), by=None)
    page = HTMLParser(client.get(edition.path).content)
    assert len(page.css(".quoted-post img")) == 2
    assert len(page.css(".photo-figure img")) == 1


def test_pictures_stand_in_their_order():
    post = make_post()
    first, second = make_usable_photo(alt_text="1"), make_usable_photo(alt_text="2")
    attach(post, second, position=2)
    attach(post, first, position=1)
    assert [each.alt for each in pictures_of_posts([post.pk])[post.pk]] == ["1", "2"]


@pytest.mark.parametrize("number", [1, 6])
def test_pictures_with_posts_cost_a_story_no_query(
    client, django_assert_max_num_queries, number
):
    posts = [make_picture_post() for _ in range(number)]
    photo = make_usable_photo()
    edition = publish(
        make_article(posts=posts, photos=[photo], lead_photo=photo), by=None
    )
    with django_assert_max_num_queries(8):
        page = client.get(edition.path).content
    assert page.count(b"post-picture") == number


def test_the_room_of_posts_learns_which_have_pictures():
    post, other = make_picture_post(), make_post()
    assert has_media([post.pk, other.pk]) == {post.pk}


def test_a_post_stands_on_a_page_while_its_story_does():
    post, unused = make_post(), make_post()
    publish(make_article(posts=[post]), by=None)
    assert posts_on_pages([post.pk, unused.pk]) == {post.pk}


# At the desk ----------------------------------------------------------------------


def make_keeper(role="Moderator"):
    """An account of a role that may record pictures of posts as well."""
    account = make_staff(role)
    account.user_permissions.set(
        Permission.objects.filter(content_type__model="postpicture")
    )
    return account


def record(client, post, photo):
    return client.post(
        "/desk/articles/postpicture/add/",
        {
            "post": post.pk,
            "photo": photo.pk,
            "permission": "Message of 3 July.",
            "permitted_by": "Ana Fan",
            "permitted_at_0": "2018-07-03",
            "permitted_at_1": "12:00:00",
            "position": 0,
        },
        follow=True,
    )


def test_the_desk_records_a_picture_with_its_permission(client):
    keeper = make_keeper()
    client.force_login(keeper)
    record(client, make_post(status="approved"), make_usable_photo())
    picture = PostPicture.objects.get()
    assert (picture.permitted_by, picture.recorded_by) == ("Ana Fan", keeper)


def test_a_picture_recorded_at_the_desk_sends_its_post_back(client):
    post = make_post(status="approved")
    client.force_login(make_keeper())
    record(client, post, make_usable_photo())
    post.refresh_from_db()
    assert post.status == "awaiting"


def test_who_may_not_change_a_post_may_not_do_it_by_a_picture(client):
    client.force_login(make_keeper("Results desk"))
    answer = record(client, make_post(status="approved"), make_usable_photo())
    assert answer.status_code == 403
    assert not PostPicture.objects.exists()


def test_pictures_of_posts_one_may_not_see_are_not_listed(client):
    attach(make_post(handle="canaryhandle"), make_usable_photo())
    client.force_login(make_keeper("Reporter"))
    assert b"canaryhandle" not in client.get("/desk/articles/postpicture/").content


def test_the_desk_takes_a_picture_away(client):
    picture = attach(make_post(), make_usable_photo())
    client.force_login(make_keeper())
    path = f"/desk/articles/postpicture/{picture.pk}/delete/"
    client.post(path, {"post": "yes"})
    assert not PostPicture.objects.exists()
