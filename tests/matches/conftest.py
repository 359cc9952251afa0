"""The World Cup of the demo, loaded once for all tests of a file."""

import pytest
from django.db import transaction

from articles.matches.models import Match

from .factories import load_world_cup


@pytest.fixture(scope="module")
def world_cup(django_db_setup, django_db_blocker):
    """The season, taken back after the last test of the file; each adds its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_world_cup()
        transaction.set_rollback(True)


@pytest.fixture
def belgium_japan(world_cup, db):
    return Match.objects.for_listing().get(number=54)
