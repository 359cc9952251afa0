"""A NUL character in an address is nobody's page and no fault of the site's."""

import pytest

from tests.articles.factories import make_staff

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/%00",
    "/football%00/",
    "/topics/%00/",
    "/by/%00/",
    "/media/%00",
    "/teams/%00/",
    "/football/2018/07/03/%00/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_with_a_nul_is_not_found(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("app", ["articles/article", "photos/photo", "matches/match"])
def test_a_search_with_a_nul_is_refused(client, app):
    client.force_login(make_staff("Manager"))
    assert client.get(f"/desk/{app}/?q=%00").status_code == 400


def test_an_autocomplete_with_a_nul_is_refused(client):
    client.force_login(make_staff("Manager"))
    address = (
        "/desk/autocomplete/?app_label=articles&model_name=photoblock"
        "&field_name=photo&term=%00"
    )
    assert client.get(address).status_code == 400
