"""Hashtags, mentions, links and media in the text of a post."""

import pytest

from articles.copy.entities import find_entities


@pytest.mark.parametrize(
    ("text", "hashtags"),
    [
        ("#WorldCup", ("WorldCup",)),
        ("emulate#BELJPN", ("BELJPN",)),
        ("in him#IslandCup#Lions", ("IslandCup", "Lions")),
        ("#RíaOstend #日本", ("RíaOstend", "日本")),
        ("#one #one", ("one",)),
        ("#2018", ()),
        ("#️⃣", ()),
        ("https://t.co/a#part", ()),
        ("#BELJPNpic.twitter.com/abc", ("BELJPN",)),
    ],
)
def test_hashtags_are_found_even_when_glued(text, hashtags):
    assert find_entities(text).hashtags == hashtags


@pytest.mark.parametrize(
    ("text", "platform", "mentions"),
    [
        ("are you ok @ann_r?", "twitter", ("ann_r",)),
        ("well done@ann", "twitter", ("ann",)),
        ("mail ann@tern.example", "twitter", ()),
        ("thanks @ann.roe.", "instagram", ("ann.roe",)),
        ("thanks @ann.roe", "twitter", ("ann",)),
        ("thanks @ann@foot.example", "mastodon", ("ann@foot.example",)),
        ("thanks @ann.bsky.social!", "bluesky", ("ann.bsky.social",)),
    ],
)
def test_mentions_follow_the_platforms_own_rules(text, platform, mentions):
    assert find_entities(text, platform).mentions == mentions


def test_media_are_kept_apart_from_other_links():
    found = find_entities("Yes pic.twitter.com/a1 https://t.co/b2. www.tern.example/x")
    assert (found.media, found.links) == (
        ("pic.twitter.com/a1",),
        ("https://t.co/b2", "www.tern.example/x"),
    )


def test_a_bracket_that_belongs_to_a_link_stays_with_it():
    links = find_entities("(see https://a.example/b_(c))").links
    assert links == ("https://a.example/b_(c)",)
