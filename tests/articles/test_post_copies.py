"""What goes with an erased post, and what the story room keeps of it."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from articles.models import PostPicture, RawCopy
from articles.models.raw_copy import IncomingCopy
from articles.photos.models import Photo
from articles.photos.storage import original_storage, rendition_storage
from articles.publishing import publish
from social.copies import copies_of
from social.moderation import Held
from tests.articles.factories import make_article, make_post, make_staff
from tests.articles.test_post_pictures import attach, make_picture_post
from tests.photos.factories import make_usable_photo

pytestmark = pytest.mark.django_db

WORDS = "What a night that was in the rain"


def erase(post):
    post.erase(by=make_staff("Moderator"), reason="The author asked for it.")


def files_of(photo) -> list[tuple]:
    names = [(original_storage(), photo.original.name)]
    names += [(rendition_storage(), each.file.name) for each in photo.renditions.all()]
    return names


def test_the_picture_of_an_erased_post_is_taken_from_it():
    post = make_picture_post()
    erase(post)
    assert not PostPicture.objects.exists()


def test_the_files_of_its_picture_are_deleted(django_capture_on_commit_callbacks):
    photo = make_usable_photo()
    post = make_picture_post(photo)
    files = files_of(photo)
    assert all(storage.exists(name) for storage, name in files)
    with django_capture_on_commit_callbacks(execute=True):
        erase(post)
    assert not any(storage.exists(name) for storage, name in files)


def test_the_words_of_its_picture_go_too():
    photo = make_usable_photo(caption="canarycaption", alt_text="canaryalt")
    post = make_picture_post(photo)
    erase(post)
    assert "canary" not in str(Photo.objects.values_list().get(pk=photo.pk))


def test_the_checksum_of_its_picture_stays_in_the_log_of_rights():
    photo = make_usable_photo()
    checksum = photo.sha256
    erase(make_picture_post(photo))
    assert checksum in photo.rights_decisions.first().reason


def test_the_history_of_the_admin_loses_the_name_of_its_picture():
    photo = make_usable_photo(title="canarytitle")
    post = make_picture_post(photo)
    LogEntry.objects.create(
        user=make_staff(),
        content_type=ContentType.objects.get_for_model(Photo),
        object_id=str(photo.pk),
        object_repr=str(photo),
        action_flag=CHANGE,
    )
    erase(post)
    assert LogEntry.objects.get().object_repr == f"Photo {photo.pk}, erased"


def test_a_picture_that_stands_in_a_story_too_stays():
    photo = make_usable_photo(caption="A flag")
    post = make_picture_post(photo)
    make_article(photos=[photo])
    erase(post)
    photo.refresh_from_db()
    assert photo.is_usable() and photo.caption == "A flag"


def test_a_picture_with_another_post_too_stays():
    photo = make_usable_photo()
    post = make_picture_post(photo)
    attach(make_post(), photo)
    erase(post)
    photo.refresh_from_db()
    assert photo.is_usable()


def test_a_picture_shown_with_a_held_post_stays():
    photo = make_usable_photo()
    post = make_picture_post(photo)
    post.hold(by=make_staff("Moderator"), reason="A court asked.")
    with pytest.raises(Held, match="legal hold"):
        erase(post)
    photo.refresh_from_db()
    assert photo.is_usable()


# What the confirmation page says -----------------------------------------------------


def keep_source(article, text):
    return RawCopy.objects.create(
        article=article, name="wire.txt", text=text, digest=article.pk, parsed=[]
    )


def stays(post):
    return [
        copy.title for copy in copies_of(post, make_staff("Manager")) if not copy.goes
    ]


def goes(post):
    return [copy.title for copy in copies_of(post, make_staff("Manager")) if copy.goes]


def test_the_source_of_a_story_that_quotes_it_is_named():
    post = make_post(WORDS)
    keep_source(make_article(headline="Rain", posts=[post]), "Anything")
    assert stays(post) == ["The source “wire.txt” of the story “Rain”"]


def test_a_source_with_its_words_is_named_although_no_block_quotes_it():
    post = make_post(f"{WORDS}\nand on")
    keep_source(make_article(headline="Rain"), f"Before. {WORDS}. After.")
    assert stays(post) == ["The source “wire.txt” of the story “Rain”"]


def test_a_source_without_its_words_is_not_named():
    keep_source(make_article(), "Something else happened.")
    assert stays(make_post(WORDS)) == []


def test_copy_on_the_copy_desk_with_its_words_is_named():
    IncomingCopy.objects.create(
        name="paste", text=WORDS, digest="1", proposal=[], received_by=make_staff()
    )
    assert stays(make_post(WORDS)) == ["The copy “paste” on the copy desk"]


def test_a_picture_that_goes_is_named():
    post = make_picture_post(make_usable_photo(title="A flag"))
    (title,) = goes(post)
    assert title == "The picture “A flag” with its caption, credit and permission"


def test_a_picture_that_stands_elsewhere_is_named_among_what_stays():
    photo = make_usable_photo(title="A flag")
    post = make_picture_post(photo)
    make_article(lead_photo=photo)
    assert (len(goes(post)), len(stays(post))) == (0, 1)


def test_the_page_names_the_source_that_stays(client):
    post = make_post(WORDS)
    keep_source(make_article(headline="Rain", posts=[post]), "Anything")
    client.force_login(make_staff("Moderator"))
    page = client.get(reverse("admin:social_quotedpost_erase", args=[post.pk]))
    assert "The source “wire.txt” of the story “Rain”" in page.content.decode()


def test_a_story_shows_the_line_where_an_erased_post_stood(client):
    post = make_post(WORDS, status="approved")
    edition = publish(make_article(posts=[post]), by=None)
    erase(post)
    page = client.get(edition.path).content.decode()
    assert "This post was withdrawn on" in page and WORDS not in page
