"""The photo desk: who may upload, change, see originals and decide on rights."""

import os
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles.photos.models import Photo
from articles.photos.storage import original_storage, rendition_storage
from tests.photos.factories import (
    make_photo,
    make_picture,
    make_usable_photo,
    make_user,
)

pytestmark = pytest.mark.django_db

LIST = "admin:photos_photo_changelist"
CHANGE = "admin:photos_photo_change"
DESK = ("view_photo", "add_photo", "change_photo", "clear_rights", "withdraw_photo")


@pytest.fixture
def desk(client):
    """A client signed in as the photo desk."""
    client.user = make_user(*DESK, "view_rightsdecision")
    client.force_login(client.user)
    return client


def form_of(**fields):
    blank = (
        "title caption supplied_caption alt_text place taken_on taken_at_0 taken_at_1 "
        "keywords photographer agency credit copyright_notice usage_terms "
        "special_instructions rights_expire_on"
    )
    return {
        **dict.fromkeys(blank.split(), ""),
        "focal_x": "0.5",
        "focal_y": "0.5",
        "rights_decisions-TOTAL_FORMS": "0",
        "rights_decisions-INITIAL_FORMS": "0",
        **fields,
    }


def test_the_list_speaks_of_rights_in_words(desk):
    make_usable_photo()
    assert "Cleared" in desk.get(reverse(LIST)).content.decode()


def test_the_list_costs_the_same_however_long(desk, django_assert_max_num_queries):
    for _ in range(5):
        make_usable_photo()
    with django_assert_max_num_queries(9):
        desk.get(reverse(LIST))


@pytest.mark.parametrize(
    ("state", "count"),
    [
        ("awaiting", 1),
        ("usable", 1),
        ("not_cleared", 0),
        ("expired", 0),
        ("withdrawn", 0),
    ],
)
def test_the_list_filters_by_state(desk, state, count):
    make_photo()
    make_usable_photo()
    response = desk.get(reverse(LIST), {"state": state})
    assert response.context["cl"].result_count == count


def test_a_caption_is_kept_before_its_picture(desk):
    desk.post(reverse("admin:photos_photo_add"), form_of(caption="A stand empties."))
    assert Photo.objects.awaiting_file().get().uploaded_by == desk.user


def test_an_upload_is_attached(desk):
    desk.post(reverse("admin:photos_photo_add"), form_of(picture=make_picture()))
    assert Photo.objects.with_file().get().renditions.count() == 4


def test_a_broken_upload_is_a_form_error(desk, shared_folder):
    path = shared_folder / "data" / "hostile" / "images" / "truncated_jpeg.jpg"
    with path.open("rb") as file:
        response = desk.post(reverse("admin:photos_photo_add"), form_of(picture=file))
    assert "damaged or incomplete" in response.content.decode()


def test_a_broken_upload_stores_nothing(desk, shared_folder):
    path = shared_folder / "data" / "hostile" / "images" / "truncated_jpeg.jpg"
    with path.open("rb") as file:
        desk.post(reverse("admin:photos_photo_add"), form_of(picture=file))
    assert not Photo.objects.exists()


def test_a_picture_that_is_here_already_is_a_form_error(desk):
    picture = make_picture()
    make_usable_photo(picture)
    picture.seek(0)
    response = desk.post(reverse("admin:photos_photo_add"), form_of(picture=picture))
    assert "already in the library" in response.content.decode()


def test_markup_in_metadata_is_shown_as_text(desk, shared_folder):
    path = shared_folder / "data" / "hostile" / "images" / "markup_in_all_metadata.jpg"
    with path.open("rb") as file:
        desk.post(reverse("admin:photos_photo_add"), form_of(picture=file))
    page = desk.get(reverse(CHANGE, args=[Photo.objects.get().pk])).content.decode()
    assert "<script>alert(1)" not in page


def test_the_form_names_what_stands_in_the_way(desk):
    photo = make_photo(alt_text="")
    page = desk.get(reverse(CHANGE, args=[photo.pk])).content.decode()
    assert "It has no alt text" in page


def test_the_form_leads_to_the_decisions_on_rights(desk):
    photo = make_photo()
    page = desk.get(reverse(CHANGE, args=[photo.pk])).content.decode()
    assert f"{reverse('admin:photos_photo_clear')}?ids={photo.pk}" in page


def test_the_form_offers_no_decision_to_an_editor(client):
    client.force_login(make_user("view_photo", "edit_caption"))
    page = client.get(reverse(CHANGE, args=[make_photo().pk])).content.decode()
    assert reverse("admin:photos_photo_clear") not in page


def test_a_cleared_photo_keeps_its_credit(desk):
    photo = make_usable_photo()
    response = desk.post(
        reverse(CHANGE, args=[photo.pk]), form_of(caption=photo.caption)
    )
    assert "add a credit" in response.content.decode()


def test_saving_does_not_undo_a_withdrawal(desk):
    photo = make_usable_photo()
    photo.withdraw(by=desk.user, reason="The agency killed it.")
    desk.post(reverse(CHANGE, args=[photo.pk]), form_of(caption="New", agency="AP"))
    photo.refresh_from_db()
    assert (photo.caption, photo.rights_status) == ("New", Photo.Rights.WITHDRAWN)


def test_a_focal_point_outside_is_a_form_error(desk):
    photo = make_photo()
    response = desk.post(
        reverse(CHANGE, args=[photo.pk]), form_of(focal_x="7", agency="AP")
    )
    assert response.context["adminform"].form.errors["focal_x"]


def test_an_editor_changes_the_caption_of_any_photo(client):
    client.force_login(make_user("view_photo", "edit_caption"))
    photo = make_photo()
    client.post(
        reverse(CHANGE, args=[photo.pk]), form_of(caption="A better one.", alt_text="B")
    )
    photo.refresh_from_db()
    assert photo.caption == "A better one."


def test_an_editor_does_not_change_the_credit(client):
    client.force_login(make_user("view_photo", "edit_caption"))
    photo = make_photo()
    client.post(
        reverse(CHANGE, args=[photo.pk]), form_of(caption="A", photographer="Eve")
    )
    photo.refresh_from_db()
    assert photo.photographer == "Ada Muster"


def test_a_reporter_changes_an_own_photo(client):
    reporter = make_user("view_photo", "add_photo", "change_own_photo")
    client.force_login(reporter)
    photo = make_photo(uploaded_by=reporter)
    client.post(reverse(CHANGE, args=[photo.pk]), form_of(photographer="Eve"))
    photo.refresh_from_db()
    assert photo.photographer == "Eve"


def test_a_reporter_changes_no_other_photo(client):
    client.force_login(make_user("view_photo", "add_photo", "change_own_photo"))
    photo = make_photo()
    response = client.post(
        reverse(CHANGE, args=[photo.pk]), form_of(photographer="Eve")
    )
    assert response.status_code == 403


def test_an_action_leads_to_the_page_that_asks_why(desk):
    photo = make_photo()
    response = desk.post(
        reverse(LIST), {"action": "clear_rights", "_selected_action": [photo.pk]}
    )
    assert response.url == f"{reverse('admin:photos_photo_clear')}?ids={photo.pk}"


def test_rights_are_cleared_with_a_reason(desk):
    photo = make_photo()
    address = f"{reverse('admin:photos_photo_clear')}?ids={photo.pk}"
    desk.post(address, {"reason": "Contract.", "until": ""})
    photo.refresh_from_db()
    assert photo.rights_status == Photo.Rights.CLEARED


def test_rights_are_not_cleared_without_a_reason(desk):
    photo = make_photo()
    address = f"{reverse('admin:photos_photo_clear')}?ids={photo.pk}"
    desk.post(address, {"reason": " "})
    photo.refresh_from_db()
    assert photo.rights_status == Photo.Rights.NOT_CLEARED


def test_a_photo_is_withdrawn_with_a_reason(desk):
    photo = make_usable_photo()
    address = f"{reverse('admin:photos_photo_withdraw')}?ids={photo.pk}"
    desk.post(address, {"reason": "The agency killed it."})
    photo.refresh_from_db()
    assert photo.withdrawn_reason == "The agency killed it."


def test_one_refused_decision_does_not_stop_the_others(desk):
    without_credit = make_photo(photographer="", agency="")
    photo = make_photo()
    address = (
        f"{reverse('admin:photos_photo_clear')}?ids={without_credit.pk},{photo.pk}"
    )
    desk.post(address, {"reason": "Contract."})
    photo.refresh_from_db()
    assert photo.rights_status == Photo.Rights.CLEARED


@pytest.mark.parametrize("deed", ["clear", "withdraw"])
def test_an_editor_decides_no_rights(client, deed):
    client.force_login(make_user("view_photo", "edit_caption"))
    photo = make_photo()
    address = f"{reverse(f'admin:photos_photo_{deed}')}?ids={photo.pk}"
    assert client.post(address, {"reason": "Why not"}).status_code == 403


@pytest.mark.parametrize("ids", ["", "x", "0", "9" * 40, "-1"])
def test_a_decision_on_nothing_is_not_found(desk, ids):
    address = reverse("admin:photos_photo_clear")
    assert desk.get(address, {"ids": ids}).status_code == 404


def test_staff_download_the_original(desk):
    photo = make_usable_photo()
    response = desk.get(reverse("admin:photos_photo_original", args=[photo.pk]))
    assert len(b"".join(response.streaming_content)) == photo.bytes


def test_an_original_is_a_download_never_a_page(desk):
    photo = make_usable_photo()
    response = desk.get(reverse("admin:photos_photo_original", args=[photo.pk]))
    assert response["Content-Disposition"].startswith("attachment")


def test_an_original_is_unknown_to_staff_without_the_permission(client):
    client.force_login(make_user())
    photo = make_usable_photo()
    response = client.get(reverse("admin:photos_photo_original", args=[photo.pk]))
    assert response.status_code == 404


def test_an_original_is_closed_to_readers(client):
    photo = make_usable_photo()
    response = client.get(reverse("admin:photos_photo_original", args=[photo.pk]))
    assert response.status_code == 302


def test_photos_are_found_for_choosing(desk):
    make_photo(caption="Supporters in Rostov")
    response = desk.get(reverse(LIST), {"q": "rostov"})
    assert response.context["cl"].result_count == 1


# Sweeping


def age(storage, name: str) -> None:
    os.utime(storage.path(name), (0, 0))


def sweep(**options) -> str:
    out = StringIO()
    call_command("sweep_photos", stdout=out, **options)
    return out.getvalue()


def test_an_old_file_without_a_photo_is_swept():
    storage = original_storage()
    name = storage.save("originals/ab/orphan.jpg", make_picture())
    age(storage, name)
    sweep()
    assert not storage.exists(name)


def test_a_young_file_without_a_photo_stays():
    storage = original_storage()
    name = storage.save("originals/ab/orphan.jpg", make_picture())
    sweep()
    assert storage.exists(name)


def test_a_photos_own_files_stay():
    photo = make_usable_photo()
    age(original_storage(), photo.original.name)
    for each in photo.renditions.all():
        age(rendition_storage(), each.file.name)
    assert "no photo, removed: 0" in sweep()


def test_a_rehearsal_removes_nothing():
    storage = original_storage()
    name = storage.save("originals/ab/orphan.jpg", make_picture())
    age(storage, name)
    sweep(dry_run=True)
    assert storage.exists(name)


def test_sizes_of_an_expired_photo_are_swept():
    photo = make_usable_photo(rights_expire_on="2018-07-03")
    sweep()
    assert photo.renditions.count() == 0
