"""Screenshots as private evidence: kept as they came, for those who decide alone."""

import hashlib
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import DatabaseError, models, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.models import Decision, QuotedPost, Screenshot
from social.models.decision import Unchangeable
from social.models.screenshot import FOLDER, orphaned_files, private_storage, sweep
from social.moderation import Conflict, Held, NotAllowed
from social.pictures import PictureRefused
from social.verification import verify_chain
from tests.photos.factories import make_picture
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Run what waits for the end of a transaction, as it would."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def add(post, by=None, upload=None):
    return post.add_screenshot(
        by=by or make_person("moderator"), upload=upload or make_picture(format="png")
    )


def page_of(screenshot):
    return reverse(
        "admin:social_quotedpost_screenshot", args=[screenshot.post_id, screenshot.pk]
    )


def sign_in(role_or_person):
    person = role_or_person
    if isinstance(person, str):
        person = make_person(person)
    browser = Client()
    browser.force_login(person)
    return browser


def send(browser, post, upload):
    address = reverse("admin:social_quotedpost_screenshots", args=[post.pk])
    return browser.post(address, {"screenshot": upload}, follow=True)


def files_kept(settings):
    folder = settings.PRIVATE_ROOT / FOLDER
    return [path for path in folder.rglob("*") if path.is_file()]


# What is kept -----------------------------------------------------------------------


def test_the_bytes_are_kept_as_they_came():
    upload = make_picture(format="png")
    content = upload.read()
    screenshot = add(make_post(), upload=upload)
    assert screenshot.file.open().read() == content


def test_its_checksum_is_that_of_the_bytes():
    upload = make_picture(format="png")
    digest = hashlib.sha256(upload.read()).hexdigest()
    assert add(make_post(), upload=upload).sha256 == digest


@pytest.mark.parametrize("format", ["png", "jpeg", "webp"])
def test_three_formats_are_kept(format):
    upload = make_picture(320, 200, format=format)
    screenshot = add(make_post(), upload=upload)
    assert (screenshot.format, screenshot.width, screenshot.height) == (
        format,
        320,
        200,
    )


@pytest.mark.parametrize("format", ["tiff", "avif", "gif"])
def test_another_format_is_refused_in_words(format):
    with pytest.raises(PictureRefused, match="PNG, JPEG or WebP"):
        add(make_post(), upload=make_picture(format=format))


@pytest.mark.parametrize(
    "content",
    [b"", b"<html><script>alert(1)</script>", b"\x89PNG\r\n\x1a\n" + b"\0" * 80],
)
def test_what_is_no_picture_is_refused_in_words(content):
    with pytest.raises(PictureRefused, match="Nothing was kept"):
        add(make_post(), upload=SimpleUploadedFile("shot.png", content))


def test_too_many_pixels_are_refused(settings):
    settings.PHOTO_MAX_PIXELS = 1000
    with pytest.raises(PictureRefused, match="million pixels"):
        add(make_post(), upload=make_picture(40, 40, format="png"))


def test_too_many_bytes_are_refused_unread():
    content = b"\0" * (10 * 1024 * 1024 + 1)
    with pytest.raises(PictureRefused, match="larger than 10 MB"):
        add(make_post(), upload=SimpleUploadedFile("shot.png", content))


def test_a_refused_file_leaves_nothing_behind(settings):
    with pytest.raises(PictureRefused):
        add(make_post(), upload=make_picture(format="tiff"))
    assert files_kept(settings) == []


def test_every_hostile_picture_is_refused_or_kept_unharmed(shared_folder, settings):
    settings.PHOTO_DECODE_IN_CHILD = True
    post, by = make_post(), make_person("moderator")
    for path in sorted((shared_folder / "data" / "hostile" / "images").iterdir())[::4]:
        try:
            add(post, by, SimpleUploadedFile(path.name, path.read_bytes()))
        except PictureRefused as refused:
            assert str(refused).endswith(".")
    assert all(each.holds_its_bytes() for each in post.screenshots.all())


def test_the_same_screenshot_is_kept_once(settings):
    upload = make_picture(format="png")
    post = make_post()
    add(post, upload=upload)
    with pytest.raises(Conflict, match="kept already"):
        add(post, upload=upload)
    assert len(files_kept(settings)) == 1


def test_a_name_of_odd_signs_is_kept_without_them():
    upload = make_picture(format="png")
    upload.name = "a\u202eb\u0007c.png"
    assert add(make_post(), upload=upload).name == "abc.png"


def test_it_does_not_touch_what_readers_see():
    post = make_approved()
    add(post)
    assert QuotedPost.objects.get(pk=post.pk).is_approved


# Who may ----------------------------------------------------------------------------


def test_whoever_proposed_a_post_may_add_one():
    by = make_person("reporter")
    assert add(make_post(by), by).added_by == by


def test_another_reporter_may_not():
    with pytest.raises(NotAllowed):
        add(make_approved(), make_person("reporter"))


def test_a_moderator_may_add_one_to_any_post():
    for make in (make_post, make_approved, make_rejected, make_withdrawn):
        assert add(make()).pk


def test_whoever_decides_sees_it():
    response = sign_in("moderator").get(page_of(add(make_post())))
    assert response.status_code == 200


@pytest.mark.parametrize("role", ["reporter", "editor"])
def test_nobody_else_sees_it(role):
    screenshot = add(make_approved())
    assert sign_in(role).get(page_of(screenshot)).status_code == 404


def test_not_even_whoever_added_it_sees_it():
    by = make_person("reporter")
    assert sign_in(by).get(page_of(add(make_post(by), by))).status_code == 404


def test_a_reader_is_led_to_the_door():
    response = Client().get(page_of(add(make_post())))
    assert response.status_code == 302


def test_it_is_not_found_under_another_post():
    screenshot, other = add(make_post()), make_post()
    address = reverse(
        "admin:social_quotedpost_screenshot", args=[other.pk, screenshot.pk]
    )
    assert sign_in("moderator").get(address).status_code == 404


def test_a_number_too_long_for_an_id_is_not_found():
    post = make_post()
    address = reverse("admin:social_quotedpost_screenshot", args=[post.pk, 2**63])
    assert sign_in("moderator").get(address).status_code == 404


def test_a_file_that_is_gone_is_not_found():
    screenshot = add(make_post())
    private_storage().delete(screenshot.file.name)
    assert sign_in("moderator").get(page_of(screenshot)).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_its_address_only_shows(method):
    browser = sign_in("moderator")
    answer = getattr(browser, method)(page_of(add(make_post())))
    assert answer.status_code == 405


# How it is given out ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Content-Type", "image/png"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "default-src 'none'; sandbox"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_it_is_given_out_guarded(header, value):
    response = sign_in("moderator").get(page_of(add(make_post())))
    assert response.headers[header] == value


def test_no_browser_keeps_it():
    response = sign_in("moderator").get(page_of(add(make_post())))
    assert {"private", "no-store"} <= set(response.headers["Cache-Control"].split(", "))


def test_it_is_taken_along_under_a_name_of_ours():
    upload = make_picture(format="png")
    upload.name = 'x";evil.html'
    screenshot = add(make_post(), upload=upload)
    response = sign_in("moderator").get(page_of(screenshot))
    assert response.headers["Content-Disposition"] == (
        f'attachment; filename="post-{screenshot.post_id}-screenshot-'
        f'{screenshot.pk}.png"'
    )


def test_it_lies_outside_what_readers_are_served(settings):
    screenshot = add(make_post())
    assert (settings.PRIVATE_ROOT / screenshot.file.name).exists()
    assert not settings.MEDIA_ROOT.exists()


def test_it_has_no_public_address():
    screenshot = add(make_post())
    answer = sign_in("moderator").get(f"/media/{screenshot.file.name}")
    assert answer.status_code == 404


# At the desk ------------------------------------------------------------------------


def test_the_record_takes_one():
    post = make_post()
    page = send(sign_in("moderator"), post, make_picture(format="png"))
    assert b"The screenshot is kept" in page.content
    assert post.screenshots.count() == 1


def test_the_record_says_what_is_wrong_with_a_file():
    page = send(sign_in("moderator"), make_post(), make_picture(format="gif"))
    assert b"Nothing was kept" in page.content


def test_the_record_asks_for_a_file():
    post = make_post()
    page = send(sign_in("moderator"), post, "")
    assert b"Choose the file of a screenshot first." in page.content


def test_the_record_lists_them_for_those_who_decide():
    screenshot = add(make_post())
    page = sign_in("moderator").get(screenshot.post.get_absolute_url())
    (picture,) = HTMLParser(page.content).css(".screenshots img")
    assert picture.attributes["src"] == page_of(screenshot)


def test_a_proposer_learns_only_how_many_they_added():
    by = make_person("reporter")
    post = make_post(by)
    screenshot = add(post, by)
    add(post)
    page = sign_in(by).get(post.get_absolute_url()).content.decode()
    assert "You added 1." in page
    assert screenshot.sha256 not in page


def test_many_screenshots_cost_the_record_as_much_as_one(
    django_assert_max_num_queries,
):
    post, browser = make_post(), sign_in("moderator")
    with django_assert_max_num_queries(40) as asked:
        browser.get(post.get_absolute_url())
    for _ in range(4):
        add(post)
    with django_assert_max_num_queries(len(asked)):
        browser.get(post.get_absolute_url())


# That it stays as it is -------------------------------------------------------------


def test_the_log_tells_of_it():
    by = make_person("moderator")
    screenshot = add(make_post(), by)
    entry = Decision.objects.get(deed="screenshot")
    assert (entry.post, entry.by, entry.note) == (
        screenshot.post,
        by,
        f"SHA-256 of the file: {screenshot.sha256}",
    )


def test_the_log_holds_with_screenshots():
    add(make_approved())
    assert verify_chain().is_whole


def test_an_exchanged_file_is_found():
    screenshot = add(make_post())
    path = screenshot.file.path
    Image.new("RGB", (9, 9)).save(path, format="png")
    assert verify_chain().problem == (
        f"The file of screenshot {screenshot.pk} is gone or was changed."
    )


def test_a_lost_file_is_found():
    screenshot = add(make_post())
    private_storage().delete(screenshot.file.name)
    assert "is gone or was changed" in verify_chain().problem


def test_a_screenshot_slipped_in_is_found():
    kept = add(make_post())
    slipped = Screenshot(
        post=kept.post,
        file=kept.file.name,
        format="png",
        width=1,
        height=1,
        bytes=1,
        sha256="0" * 64,
        added_by=kept.added_by,
    )
    slipped.save()
    assert (
        verify_chain().problem == f"The log does not tell of screenshot {slipped.pk}."
    )


def test_a_kept_screenshot_is_not_saved_again():
    with pytest.raises(Unchangeable):
        add(make_post()).save()


def raw(screenshot):
    """The row past what our own code refuses."""
    return models.QuerySet(Screenshot).filter(pk=screenshot.pk)


@pytest.mark.parametrize(
    "columns",
    [
        {"sha256": "0" * 64},
        {"file": "elsewhere.png"},
        {"name": "other.png"},
        {"added_at": timezone.now()},
        {"file": "", "name": "kept", "erased_at": timezone.now()},
        {"file": "", "name": "", "erased_at": timezone.now(), "sha256": "0" * 64},
    ],
)
def test_the_database_refuses_to_change_it(columns):
    screenshot = add(make_post())
    with pytest.raises(DatabaseError), transaction.atomic():
        raw(screenshot).update(**columns)


def test_the_database_refuses_to_take_it_away():
    screenshot = add(make_post())
    with pytest.raises(DatabaseError), transaction.atomic():
        raw(screenshot)._raw_delete("default")


# How it goes ------------------------------------------------------------------------


def erase(post):
    post.erase(by=make_person("eraser"), reason="The author asked.")


def test_it_goes_when_its_post_is_erased(settings, committed):
    post = make_approved()
    add(post)
    with committed():
        erase(post)
    assert files_kept(settings) == []


def test_what_stays_of_it_is_its_checksum(committed):
    screenshot = add(make_approved())
    digest = screenshot.sha256
    with committed():
        erase(screenshot.post)
    screenshot.refresh_from_db()
    assert (screenshot.sha256, screenshot.name, screenshot.file.name) == (
        digest,
        "",
        "",
    )


def test_the_log_holds_after_it_is_erased(committed):
    post = make_approved()
    add(post)
    with committed():
        erase(post)
    assert verify_chain().is_whole


def test_nothing_is_kept_with_an_erased_post():
    post = make_approved()
    erase(post)
    with pytest.raises(NotAllowed, match="erased"):
        add(post)


def test_an_erased_screenshot_does_not_come_back():
    screenshot = add(make_approved())
    erase(screenshot.post)
    with pytest.raises(DatabaseError), transaction.atomic():
        raw(screenshot).update(file="back.png", erased_at=None)


def test_legal_hold_keeps_it(settings, committed):
    post = make_approved()
    add(post)
    post.hold(by=make_person("eraser"), reason="A court asked.")
    with committed(), pytest.raises(Held):
        erase(post)
    assert len(files_kept(settings)) == 1


def test_the_erase_page_says_that_it_goes():
    post = make_approved()
    add(post)
    page = sign_in("eraser").get(
        reverse("admin:social_quotedpost_erase", args=[post.pk])
    )
    assert "1 screenshot of it with its file" in page.content.decode()


def test_pruning_takes_it_with_its_post(settings, committed):
    post = make_rejected()
    add(post)
    eraser = make_person("eraser")
    post.retain(by=eraser, until=timezone.localdate(), reason="Long enough.")
    QuotedPost.objects.filter(pk=post.pk).update(
        retain_until=timezone.localdate() - timedelta(days=1)
    )
    with committed():
        call_command("prune_evidence", by=eraser.username, stdout=StringIO())
    assert files_kept(settings) == []


def test_a_file_without_a_row_is_swept_after_its_time():
    add(make_post())
    orphan = private_storage().save(f"{FOLDER}/aa/orphan.png", BytesIO(b"x"))
    assert list(orphaned_files(grace=timedelta(0))) == [orphan]


def test_a_file_that_just_came_is_not_swept(settings):
    private_storage().save(f"{FOLDER}/aa/orphan.png", BytesIO(b"x"))
    assert (sweep(), len(files_kept(settings))) == (0, 1)
