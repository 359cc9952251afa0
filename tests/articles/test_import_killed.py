"""A batch import killed at random ends as one that was not."""

import io

import pytest

from tests.articles.kill_import import trial


@pytest.mark.trust
def test_five_kills_leave_what_one_clean_run_leaves():
    said = io.StringIO()
    assert trial(5, seed=7, out=said), said.getvalue()
