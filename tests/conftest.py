"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models.signals import post_migrate
from hypothesis import settings as examples

from newsroom.roles import make_groups

# A few dozen examples of each property every day, many in `make trust`.
examples.register_profile("every-day", max_examples=40, deadline=None)
examples.register_profile("thorough", max_examples=400, deadline=None)
examples.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "every-day"))

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"
BROWSER = PROJECT / "tests" / "browser"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """A file's tests run in one worker, so that what they share is made once."""
    for item in items:
        if BROWSER in item.path.parents:
            item.add_marker(pytest.mark.browser)
        item.add_marker(pytest.mark.xdist_group(str(item.path)))
    asking = {item.path for item in items if asks_the_database(item)}
    for item in items:
        if item.path not in asking and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.pure)


def asks_the_database(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return bool(
        item.get_closest_marker("django_db")
        or "db" in fixtures
        or "transactional_db" in fixtures
    )


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder of shared stories and data, which only the makers have beside them."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"In CI the shared test data must lie in {SHARED}.")
        pytest.skip(f"The shared test data are not here ({SHARED}).")
    return SHARED


def _make_roles_again(sender, **kwargs):
    """Emptying every table, as tests with real transactions do, takes the roles too."""
    with_models = [each for each in apps.get_app_configs() if each.models_module]
    if sender is with_models[-1]:
        list(make_groups(apps))


# Sent after the tables are emptied as well, once the permissions are there again.
post_migrate.connect(_make_roles_again)


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    """Files written by a test lie in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": settings.PRIVATE_ROOT, "base_url": None},
        },
    }
    if redis := os.environ.get("REDIS_URL"):
        # Each worker has a cache of its own: emptying it troubles no other.
        worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
        server, _, number = redis.rpartition("/")
        settings.CACHES = {
            "default": {
                **settings.CACHES["default"],
                "LOCATION": f"{server}/{int(number) + int(worker)}",
            }
        }
    # A child process for every picture is what the tests of decoding are about.
    settings.PHOTO_DECODE_IN_CHILD = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
