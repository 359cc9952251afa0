"""A photo from the caption that came first to the day its rights end."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.models.signals import post_save
from django.db.utils import DatabaseError

from articles.photos.decoding import PhotoError
from articles.photos.metadata import rights_packet
from articles.photos.models import Photo, Rendition, RightsDecision
from articles.photos.storage import original_storage, rendition_storage
from tests.photos.factories import (
    make_photo,
    make_picture,
    make_usable_photo,
    make_user,
)

pytestmark = pytest.mark.django_db

RIGHTS = rights_packet({"creator": "Bo Beispiel", "copyright": "© Agency"})


# Attaching


def test_a_caption_may_come_before_its_picture():
    photo = make_photo()
    assert list(Photo.objects.awaiting_file()) == [photo]


def test_an_attached_file_is_measured():
    photo = make_photo()
    photo.attach(make_picture(700, 400), by=make_user())
    photo.refresh_from_db()
    assert (photo.width, photo.height, photo.format) == (700, 400, "jpeg")


def test_the_original_keeps_every_byte():
    photo, picture = make_photo(), make_picture()
    supplied = picture.read()
    photo.attach(picture, by=make_user())
    with photo.original.open("rb") as file:
        assert file.read() == supplied


def test_the_original_lies_apart_from_public_files(settings):
    photo = make_usable_photo()
    assert photo.original.path.startswith(str(settings.PRIVATE_ROOT))


def test_the_original_has_no_public_address():
    photo = make_usable_photo()
    with pytest.raises(ValueError, match="no public address"):
        photo.original.url  # noqa: B018


def test_metadata_fills_an_empty_field():
    photo = make_photo(photographer="")
    photo.attach(make_picture(xmp=RIGHTS), by=make_user())
    photo.refresh_from_db()
    assert photo.photographer == "Bo Beispiel"


def test_metadata_leaves_the_desks_words_alone():
    photo = make_photo(photographer="Ada Muster")
    photo.attach(make_picture(xmp=RIGHTS), by=make_user())
    assert photo.photographer == "Ada Muster"


def test_a_new_photo_is_saved_by_attaching():
    photo = Photo(caption="A stand empties.")
    photo.attach(make_picture(), by=make_user())
    assert Photo.objects.with_file().get().caption == "A stand empties."


def test_the_same_file_again_changes_nothing():
    photo, picture, by = make_photo(), make_picture(), make_user()
    photo.attach(picture, by=by)
    name = photo.original.name
    photo.attach(picture, by=by)
    assert photo.original.name == name


def test_the_same_picture_belongs_to_one_photo():
    picture, by = make_picture(), make_user()
    first = make_photo()
    first.attach(picture, by=by)
    with pytest.raises(PhotoError, match=f"already in the library as photo {first.pk}"):
        make_photo().attach(picture, by=by)


def test_another_file_is_not_taken_unasked():
    photo = make_usable_photo()
    with pytest.raises(PhotoError, match="already has its file"):
        photo.attach(make_picture(), by=make_user())


def test_a_replaced_file_needs_its_rights_cleared_again():
    photo = make_usable_photo()
    photo.attach(make_picture(), by=make_user(), replace=True)
    photo.refresh_from_db()
    assert photo.rights_status == Photo.Rights.NOT_CLEARED


def test_a_refused_file_leaves_the_photo_awaiting():
    photo, picture, by = make_photo(), make_picture(), make_user()
    make_photo().attach(picture, by=by)
    with pytest.raises(PhotoError):
        photo.attach(picture, by=by)
    photo.refresh_from_db()
    assert photo.is_awaiting_file


def test_a_file_added_a_moment_ago_is_not_overwritten():
    photo, by = make_photo(), make_user()
    stale = Photo.objects.get(pk=photo.pk)
    photo.attach(make_picture(), by=by)
    with pytest.raises(PhotoError, match="a moment ago"):
        stale.attach(make_picture(), by=by)


def test_renditions_come_in_both_formats():
    photo = make_usable_photo(make_picture(700, 400))
    made = {(each.width, each.format) for each in photo.renditions.all()}
    assert made == {(320, "jpeg"), (320, "webp"), (640, "jpeg"), (640, "webp")}


def test_rendition_names_cannot_be_guessed():
    photo = make_usable_photo()
    names = {each.file.name.rpartition("/")[2][:32] for each in photo.renditions.all()}
    assert len(names) == 4


def test_a_changed_credit_reaches_the_public_files():
    photo = make_usable_photo()
    photo.agency = "Reuters"
    photo.save()
    photo.remake_renditions()
    with photo.rendition("jpeg").file.open("rb") as file:
        assert b"Photograph: Ada Muster/Reuters" in file.read()


def test_pages_learn_of_remade_sizes():
    told = []

    def listen(instance, **kwargs):
        told.append(instance)

    photo = make_usable_photo()
    post_save.connect(listen, sender=Photo)
    try:
        photo.remake_renditions()
    finally:
        post_save.disconnect(listen, sender=Photo)
    assert told == [photo]


def test_a_srcset_names_every_width():
    photo = make_usable_photo(make_picture(700, 400))
    assert [part.rpartition(" ")[2] for part in photo.srcset("webp").split(", ")] == [
        "320w",
        "640w",
    ]


# Rights


def test_clearing_rights_makes_a_photo_usable():
    photo = make_usable_photo()
    assert list(Photo.objects.usable()) == [photo]


def test_a_photo_without_credit_cannot_be_cleared():
    photo = make_photo(photographer="", agency="")
    with pytest.raises(PhotoError, match="Name the photographer"):
        photo.clear_rights(by=make_user(), reason="Contract.")


def test_a_decision_needs_a_reason():
    with pytest.raises(PhotoError, match="Say why"):
        make_photo().clear_rights(by=make_user(), reason=" ")


def test_a_decision_is_logged():
    photo, by = make_photo(), make_user()
    photo.clear_rights(by=by, reason="Contract.")
    decision = photo.rights_decisions.get()
    assert (decision.by, decision.from_status, decision.to_status) == (
        by,
        "not_cleared",
        "cleared",
    )


def test_a_decision_is_never_changed_in_python():
    photo = make_usable_photo()
    decision = photo.rights_decisions.get()
    with pytest.raises(PhotoError, match="never changed"):
        decision.save()


def test_a_decision_is_never_changed_in_the_database():
    make_usable_photo()
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
    ):
        RightsDecision.objects.update(reason="Another one.")


def test_a_withdrawn_photo_is_not_usable():
    photo = make_usable_photo()
    photo.withdraw(by=make_user(), reason="The agency killed it.")
    assert not Photo.objects.usable().exists()


def test_withdrawing_deletes_the_public_files(django_capture_on_commit_callbacks):
    photo = make_usable_photo()
    names = [each.file.name for each in photo.renditions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        photo.withdraw(by=make_user(), reason="The agency killed it.")
    assert [name for name in names if rendition_storage().exists(name)] == []


def test_withdrawing_keeps_the_original():
    photo = make_usable_photo()
    photo.withdraw(by=make_user(), reason="The agency killed it.")
    assert original_storage().exists(photo.original.name)


def test_withdrawing_wins_over_a_decision_taken_a_moment_ago():
    photo, by = make_photo(), make_user()
    stale = Photo.objects.get(pk=photo.pk)
    photo.clear_rights(by=by, reason="Contract.")
    stale.withdraw(by=by, reason="The agency killed it.")
    photo.refresh_from_db()
    assert photo.rights_status == Photo.Rights.WITHDRAWN


def test_clearing_does_not_undo_a_withdrawal_it_has_not_seen():
    photo, by = make_photo(), make_user()
    stale = Photo.objects.get(pk=photo.pk)
    photo.withdraw(by=by, reason="The agency killed it.")
    with pytest.raises(PhotoError, match="a moment ago: withdrawn"):
        stale.clear_rights(by=by, reason="Contract.")


def test_a_withdrawn_photo_cleared_again_has_its_sizes_back():
    photo, by = make_usable_photo(), make_user()
    photo.withdraw(by=by, reason="The agency killed it.")
    photo.clear_rights(by=by, reason="The agency took it back.")
    assert photo.renditions.count() == 4


def test_the_last_day_of_rights_is_still_good():
    photo = make_usable_photo(rights_expire_on=date(2018, 7, 3))
    late = datetime(2018, 7, 3, 22, 59, tzinfo=UTC)
    assert photo.is_usable(late)


def test_rights_end_with_their_last_day():
    make_usable_photo(rights_expire_on=date(2018, 7, 3))
    midnight_in_london = datetime(2018, 7, 3, 23, tzinfo=UTC)
    assert not Photo.objects.usable(midnight_in_london).exists()


def test_the_moment_rights_end_is_known():
    photo = make_photo(rights_expire_on=date(2018, 7, 3))
    assert photo.usable_until == datetime(2018, 7, 3, 23, tzinfo=UTC)


def test_obstacles_are_all_named():
    photo = Photo(rights_expire_on=date(2018, 7, 3))
    words = " ".join(photo.publishing_obstacles())
    for obstacle in ("awaited", "caption", "credit", "alt text", "cleared", "expired"):
        assert obstacle in words


def test_a_usable_photo_with_its_words_has_no_obstacle():
    assert make_usable_photo().publishing_obstacles() == []


# For readers


def test_only_usable_photos_are_displayed():
    usable, awaiting = make_usable_photo(), make_photo()
    assert Photo.objects.for_display([usable.pk, awaiting.pk]) == {usable.pk: usable}


def test_displaying_many_photos_costs_two_queries(django_assert_num_queries):
    ids = [make_usable_photo().pk for _ in range(4)]
    with django_assert_num_queries(2):
        for photo in Photo.objects.for_display(ids).values():
            photo.srcset("webp")


def test_displaying_no_photos_costs_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Photo.objects.for_display([]) == {}


# What the database refuses


@pytest.mark.parametrize(
    "fields",
    [
        {"focal_x": 1.5},
        {"rights_status": "cleared", "photographer": "", "agency": ""},
        {"rights_status": "withdrawn"},
        {"rights_status": "unknown"},
        {"original": "originals/ab/cd.jpg"},
        {"width": 300},
    ],
)
def test_the_database_refuses(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_photo(**fields)


def test_an_import_key_is_taken_once():
    make_photo(source_key="seed.txt#1")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_photo(source_key="seed.txt#1")


def test_a_rendition_is_made_once():
    photo = make_usable_photo()
    twin = photo.renditions.first()
    twin.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        Rendition.objects.bulk_create([twin])
