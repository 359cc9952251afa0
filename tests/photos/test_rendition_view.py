"""Who is given a picture's file, and for how long it may be kept."""

import pytest

from tests.photos.factories import (
    make_photo,
    make_picture,
    make_usable_photo,
    make_user,
)

pytestmark = pytest.mark.django_db


def address(photo) -> str:
    return photo.rendition("webp").file.url


def test_readers_are_given_a_cleared_picture(client):
    photo = make_usable_photo()
    answer = client.get(address(photo))
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")


def test_readers_may_keep_a_picture_for_a_while(client):
    assert "public" in client.get(address(make_usable_photo()))["Cache-Control"]


def test_a_picture_whose_rights_are_not_cleared_is_unknown_to_readers(client):
    photo = make_photo()
    photo.attach(make_picture(), by=make_user())
    assert client.get(address(photo)).status_code == 404


@pytest.mark.parametrize(
    "permission", ["view_photo", "change_photo", "edit_caption", "change_own_photo"]
)
def test_the_desk_sees_a_picture_before_its_rights_are_cleared(client, permission):
    photo = make_photo()
    photo.attach(make_picture(), by=make_user())
    client.force_login(make_user(permission))
    answer = client.get(address(photo))
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_withdrawn_picture_is_gone_for_everybody(client, method):
    photo = make_usable_photo()
    old = address(photo)
    photo.withdraw(by=make_user(), reason="The agency asked.")
    client.force_login(make_user("view_photo"))
    assert getattr(client, method)(old).status_code == 404


def test_a_picture_is_given_without_a_cookie_being_read(client):
    assert "Cookie" not in client.get(address(make_usable_photo())).get("Vary", "")


@pytest.mark.parametrize("name", ["nothing.jpg", "../private/x", "%00", "a" * 300])
def test_an_unknown_file_is_not_found(client, name):
    assert client.get(f"/media/{name}").status_code == 404
