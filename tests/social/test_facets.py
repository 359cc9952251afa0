"""Entities named by a platform's own record, with its own way of counting."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.text.dates import parse_timestamp
from social.text.entities import find_entities
from social.text.facets import (
    as_links,
    entities_from_facets,
    entities_from_indices,
    entities_from_links,
    is_handle,
    is_web_address,
)
from social.text.segments import split_segments

LINK = {"$type": "app.bsky.richtext.facet#link", "uri": "https://example.com/a"}
TAG = {"$type": "app.bsky.richtext.facet#tag", "tag": "derby"}


def facet(start, end, *features):
    return {
        "index": {"byteStart": start, "byteEnd": end},
        "features": list(features or [LINK]),
    }


@pytest.fixture(scope="module")
def bluesky(shared_folder):
    return shared_folder / "data" / "social" / "bluesky"


def lines_of(path):
    return [
        line
        for line in path.read_text().split("\n")
        if line and not line.startswith("#")
    ]


def record_of(path):
    found = json.loads(path.read_text())
    return found.get("post", {}).get("record", found)


def test_a_facet_after_emoji_covers_the_characters_its_bytes_name(bluesky):
    record = record_of(bluesky / "posts" / "note_with_article_tag_indices.bsky.json")
    (entity,) = entities_from_facets(record["text"], record["facets"])
    assert (entity.text, entity.href) == ("foo", "http://xyz/foo")


def test_a_mention_leads_to_the_account_whatever_it_is_called_now(bluesky):
    record = record_of(bluesky / "posts" / "note_with_mention_linked_text.bsky.json")
    (entity,) = entities_from_facets(record["text"], record["facets"])
    assert (entity.text, entity.value, entity.href) == (
        "@alice",
        "alice",
        "https://bsky.app/profile/did:plc:789",
    )


def test_every_record_given_is_split_without_losing_a_character(bluesky):
    for path in sorted((bluesky / "posts").glob("*.json")):
        record = record_of(path)
        text = record.get("text", "")
        entities = entities_from_facets(text, record.get("facets"))
        shown = split_segments(text, "bluesky", entities=entities)
        assert "".join(segment.text for segment in shown) == text, path.name


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "facets",
        {"index": {}},
        [None, 7, "x", []],
        [{"index": None, "features": [LINK]}],
        [{"index": {"byteStart": "0", "byteEnd": 4}, "features": [LINK]}],
        [{"index": {"byteStart": True, "byteEnd": 4}, "features": [LINK]}],
        [{"index": {"byteStart": 0.0, "byteEnd": 4}, "features": [LINK]}],
        [{"index": {"byteStart": 0, "byteEnd": 4}}],
        [{"index": {"byteStart": 0, "byteEnd": 4}, "features": "link"}],
        [facet(-4, 4)],
        [facet(4, 4)],
        [facet(8, 4)],
        [facet(0, 10**30)],
        [facet(0, 2)],
        [facet(1, 4)],
        [facet(0, 4, {**LINK, "uri": "javascript:alert(1)"})],
        [facet(0, 4, {**LINK, "uri": "https://"})],
        [facet(0, 4, {**LINK, "uri": "https://[::1"})],
        [facet(0, 4, {**LINK, "uri": 7})],
        [facet(0, 4, {"$type": "app.bsky.richtext.facet#mention", "did": "alice"})],
        [facet(0, 4, {**TAG, "tag": "x" * 641})],
        [facet(0, 4, {"$type": "app.bsky.richtext.facet#unheard-of"})],
    ],
)
def test_a_facet_that_does_not_fit_is_left_out(broken):
    assert entities_from_facets("😢 derby", broken) == ()


def test_a_broken_facet_takes_no_other_with_it():
    found = entities_from_facets("😢 derby", [facet(0, 2), facet(5, 10, TAG)])
    assert [(entity.kind, entity.text) for entity in found] == [("hashtag", "derby")]


def test_of_two_facets_that_overlap_the_first_stands():
    found = entities_from_facets("see the derby", [facet(4, 13), facet(8, 13, TAG)])
    assert [entity.text for entity in found] == ["the derby"]


def test_the_first_feature_that_can_be_read_counts():
    found = entities_from_facets("derby", [facet(0, 5, {"$type": "?"}, TAG)])
    assert [entity.kind for entity in found] == ["hashtag"]


@pytest.mark.parametrize(
    "spelt", ["https://bank.example", "bbc.co.uk/sport", "www.bbc.co.uk"]
)
def test_words_that_name_another_host_than_the_link_are_no_link(spelt):
    assert entities_from_facets(spelt, [facet(0, len(spelt.encode()))]) == ()


@pytest.mark.parametrize(
    "spelt", ["example.com/a…", "www.example.com", "https://example.com/", "read on"]
)
def test_words_that_shorten_the_address_stay_a_link(spelt):
    (entity,) = entities_from_facets(spelt, [facet(0, len(spelt.encode()))])
    assert entity.href == "https://example.com/a"


def test_entities_kept_in_a_record_come_back_the_same():
    text = "😢 the derby"
    found = entities_from_facets(text, [facet(5, 14), facet(0, 4, TAG)])
    kept = json.loads(json.dumps(["https://example.com", *as_links(found)]))
    assert entities_from_links(text, kept) == found


def test_kept_entities_that_run_script_are_left_out():
    kept = [
        {
            "start": 0,
            "end": 4,
            "kind": "link",
            "value": "",
            "href": "javascript:alert()",
        }
    ]
    assert entities_from_links("text", kept) == ()


NUMBERS = st.integers(-3, 40) | st.integers() | st.none() | st.text(max_size=2)


@given(
    st.text(max_size=12) | st.sampled_from(["👩‍👩‍👦‍👦✋🏽 foo", "e\u0301" * 5]),
    st.lists(st.tuples(NUMBERS, NUMBERS), max_size=8),
)
def test_whatever_the_offsets_the_text_is_shown_whole(text, offsets):
    facets = [facet(start, end) for start, end in offsets]
    entities = entities_from_facets(text, facets)
    shown = split_segments(text, "bluesky", entities=entities)
    assert "".join(segment.text for segment in shown) == text


@pytest.mark.parametrize("broken", [None, [], {"urls": 7}, {"hashtags": [None]}])
def test_entities_of_x_that_cannot_be_read_are_none(broken):
    assert entities_from_indices("#derby", broken) == ()


@pytest.mark.parametrize("indices", [[0, 5], [1, 6], [0, 60], [-6, 6], ["0", 6], [0]])
def test_an_entity_of_x_whose_place_says_something_else_is_left_out(indices):
    given = {"hashtags": [{"text": "derby", "indices": indices}]}
    assert entities_from_indices("#derby", given) == ()


# The syntax of names and moments ---------------------------------------------------


def test_every_handle_given_as_valid_is_one(bluesky):
    lines = lines_of(bluesky / "syntax" / "handle_syntax_valid.txt")
    assert [line for line in lines if not is_handle(line)] == []


def test_no_handle_given_as_invalid_is_one(bluesky):
    lines = lines_of(bluesky / "syntax" / "handle_syntax_invalid.txt")
    assert [line for line in lines if is_handle(line)] == []


def test_every_moment_given_as_valid_is_read(bluesky):
    lines = lines_of(bluesky / "syntax" / "datetime_syntax_valid.txt")
    assert [line for line in lines if parse_timestamp(line) is None] == []


@pytest.mark.parametrize(
    "name", ["datetime_syntax_invalid.txt", "datetime_parse_invalid.txt"]
)
def test_no_moment_given_as_invalid_is_read(bluesky, name):
    lines = lines_of(bluesky / "syntax" / name)
    assert [line for line in lines if parse_timestamp(line) is not None] == []


def test_a_moment_is_told_in_universal_time():
    moment = parse_timestamp("1985-04-12T23:20:50.1235678912345-07:00")
    assert moment.isoformat() == "1985-04-13T06:20:50.123567+00:00"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "https:///x",
        "https://exa mple.com",
        "https://example.com/\u202egpj",
        'https://example.com/"x',
        "https://[",
        "https://example.com/" + "x" * 2000,
    ],
)
def test_what_is_no_plain_web_address_is_refused(address):
    assert not is_web_address(address)


# Mastodon --------------------------------------------------------------------------


def test_mentions_and_hashtags_lead_where_the_server_itself_leads(shared_folder):
    for path in sorted((shared_folder / "data/social/mastodon").glob("status*.json")):
        status = json.loads(path.read_text())
        content = HTMLParser(status["content"])
        server = status["url"].split("/")[2]
        text = "\n\n".join(part.text() for part in content.css("p"))
        expected = [
            (link.text(), link.attributes["href"]) for link in content.css("a[href]")
        ]
        found = find_entities(text, "mastodon", server)
        assert [(e.text, e.href) for e in found] == expected, path.name
