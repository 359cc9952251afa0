"""The reference cases of what X draws as links: which words, and where they lead.

All cases are met but for the spelling of three kinds of address, decided against:

- profiles, hashtags and cashtags lead to x.com, where twitter.com now redirects to
  (lists alone stay on twitter.com);
- a hashtag leads to its own page, not to a search for it;
- the sign of a mention is part of the link, so that it can be pressed as one word.

In the cases that bring the platform's own record, a short address stays as the author's
post spells it: words are shown code point for code point, and nothing is put in their
place.
"""

import json
from urllib.parse import quote, unquote

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social.text.facets import entities_from_indices
from social.text.segments import drawn_entities, split_segments

# Each section of the reference is about one kind, and passes over the others.
SECTIONS = {
    "usernames": {"mention"},
    "lists": {"mention"},
    "hashtags": {"hashtag"},
    "urls": {"link"},
    "cashtags": {"cashtag"},
    "all": {"mention", "hashtag", "link", "cashtag"},
}


@pytest.fixture(scope="module")
def cases(shared_folder):
    path = shared_folder / "data" / "social" / "twitter-text" / "autolink.json"
    return json.loads(path.read_text())


def expected_links(html):
    """Each link of the reference as (words without the sign of a mention, address)."""
    found = []
    for link in HTMLParser(f"<div>{html}</div>").css("a"):
        words, address = link.text(), link.attributes["href"] or ""
        # An address that the author typed leads where it says.
        found.append((words, address if words == address else our_address(address)))
    return found


def our_address(address):
    """The same place as this project spells it."""
    search = "https://twitter.com/search?q=%23"
    if address.startswith(search):
        tag = unquote(address.removeprefix(search))
        return f"https://x.com/hashtag/{quote(tag, safe='')}"
    if address.startswith("https://twitter.com/search?q=%24"):
        return address.replace("twitter.com", "x.com")
    name = address.removeprefix("https://twitter.com/")
    if name != address and "/" not in name:
        return f"https://x.com/{name}"
    return address


def drawn_links(entities, kinds):
    return [
        (e.text.lstrip("@＠") if e.kind == "mention" else e.text, e.href)
        for e in entities
        if e.kind in kinds
    ]


@pytest.mark.parametrize("section", SECTIONS)
def test_the_words_linked_and_their_addresses_are_those_of_the_reference(
    cases, section
):
    for case in cases[section]:
        found = drawn_links(drawn_entities(case["text"]), SECTIONS[section])
        assert found == expected_links(case["expected"]), case["description"]


@pytest.mark.parametrize("section", SECTIONS)
def test_the_visible_text_is_the_text_of_the_post(cases, section):
    for case in cases[section]:
        shown = "".join(segment.text for segment in split_segments(case["text"]))
        assert shown == case["text"], case["description"]


def test_a_record_of_x_names_its_entities_itself(cases):
    for case in cases["json"]:
        found = entities_from_indices(case["text"], json.loads(case["json"]))
        expected = [address for _, address in expected_links(case["expected"])]
        assert [entity.href for entity in found] == expected, case["description"]


@pytest.mark.parametrize(
    ("platform", "text"),
    [
        ("twitter", "read example.com/a-long-way"),
        ("twitter", "read https://example.com/a-long…"),
        ("bluesky", "read example.com/a-long-wa..."),
    ],
)
def test_an_address_that_a_page_cut_short_is_not_a_link(platform, text):
    assert drawn_entities(text, platform) == ()
