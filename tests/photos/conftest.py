"""Tests decode their own pictures in-process, unless they are about the child."""

import pytest


@pytest.fixture(autouse=True)
def _decode_in_process(settings):
    settings.PHOTO_DECODE_IN_CHILD = False
