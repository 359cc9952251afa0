"""Runs of quoted posts of which some were withdrawn: counted, skipped, named."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from articles.publishing import publish
from tests.articles.factories import make_article, make_post

pytestmark = pytest.mark.django_db

APPROVED, WITHDRAWN = "approved", "withdrawn"
RUNS = [
    (APPROVED, WITHDRAWN, APPROVED),
    (WITHDRAWN, APPROVED, APPROVED),
    (APPROVED, APPROVED, WITHDRAWN),
    (APPROVED, WITHDRAWN, WITHDRAWN, APPROVED),
]


@pytest.fixture
def read(client):
    def read_run(states):
        posts = [make_post(status=status) for status in states]
        edition = publish(make_article(posts=posts), by=None)
        return LexborHTMLParser(client.get(edition.path).content)

    return read_run


@pytest.mark.parametrize("states", RUNS)
def test_only_posts_that_are_shown_are_counted(read, states):
    labels = [node.text() for node in read(states).css(".quoted-post .label")]
    assert [label.partition(",")[0] for label in labels] == [
        "Post 1 of 2",
        "Post 2 of 2",
    ]


@pytest.mark.parametrize("states", RUNS)
def test_the_way_past_a_run_counts_the_posts_it_passes(read, states):
    (link,) = read(states).css(".quoted-post-skip a")
    assert link.text() == "Skip 2 posts"


@pytest.mark.parametrize("states", RUNS)
def test_the_way_past_a_run_stands_before_its_first_post(read, states):
    page = read(states)
    link = page.css_first(".quoted-post-skip")
    assert link.next.next.attributes["id"] == "post-1"


@pytest.mark.parametrize("states", RUNS)
def test_the_way_past_a_run_leads_behind_the_last_of_it(read, states):
    page = read(states)
    target = page.css_first(".quoted-post-skip a").attributes["href"]
    places = page.css(f".quoted-post, .quoted-post-withdrawn, {target}")
    assert places[-1].attributes["id"] == target.removeprefix("#")


@pytest.mark.parametrize(
    "states", [(WITHDRAWN, WITHDRAWN), (APPROVED, WITHDRAWN), (WITHDRAWN, APPROVED)]
)
def test_a_run_of_fewer_than_two_shown_posts_is_not_skipped(read, states):
    assert read(states).css(".quoted-post-skip, .run-end") == []


def test_every_withdrawn_post_leaves_one_line(read):
    assert len(read((WITHDRAWN, WITHDRAWN)).css(".quoted-post-withdrawn")) == 2


@pytest.mark.parametrize("states", [*RUNS, (WITHDRAWN, WITHDRAWN, WITHDRAWN)])
def test_no_two_parts_of_a_page_have_one_name(read, states):
    names = [node.attributes["id"] for node in read(states).css("[id]")]
    assert len(names) == len(set(names))
