"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from django.apps import apps
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
    """A file's tests run in one worker, so that what they share is made once.

    Browser tests share one demo newsroom, so one worker runs them all.
    """
    for item in items:
        in_browser = BROWSER in item.path.parents
        if in_browser:
            item.add_marker(pytest.mark.browser)
        group = "browser" if in_browser else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder of shared stories and data, which only the makers have beside them."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"In CI the shared test data must lie in {SHARED}.")
        pytest.skip(f"The shared test data are not here ({SHARED}).")
    return SHARED


@pytest.fixture(autouse=True)
def _roles_after_truncation(request, django_db_blocker):
    """A test with real transactions empties every table: the roles are made again."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark and mark.kwargs.get("transaction"):
        with django_db_blocker.unblock():
            list(make_groups(apps))


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
    # A child process for every picture is what the tests of decoding are about.
    settings.PHOTO_DECODE_IN_CHILD = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
