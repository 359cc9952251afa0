"""Pasted text and links, read into their parts."""

from datetime import UTC, date, datetime

import pytest

from social.capture.addresses import read_address
from social.capture.parsing import CaptureError, capture_plain_text, capture_text
from social.capture.post_address import NotAnAddress
from social.text.dates import parse_posted

SIGNED = [
    # pasted, text, name, handle, platform
    ("Gol! — Bo (@bo) July 3, 2018", "Gol!", "Bo", "bo", "twitter"),
    ("Gol!— Bo (@bo) July 3, 2018", "Gol!", "Bo", "bo", "twitter"),
    ("Gol!\n– Bo (@bo) July 3, 2018", "Gol!", "Bo", "bo", "twitter"),
    ("Gol! -- Bo (@bo)  July 3, 2018 ", "Gol!", "Bo", "bo", "twitter"),
    ("Gol! - Bo (@bo) · July 3, 2018", "Gol!", "Bo", "bo", "twitter"),
    ("Gol! — Bo 🇯🇵 (fan) (@bo) 3 July 2018", "Gol!", "Bo 🇯🇵 (fan)", "bo", "twitter"),
    (
        "Gol! — Jean-Luc O'Neill (@jl) July 3, 2018",
        "Gol!",
        "Jean-Luc O'Neill",
        "jl",
        "twitter",
    ),
    ("Well - well — Bo (@bo) July 3, 2018", "Well - well", "Bo", "bo", "twitter"),
    (
        "Gol! — Bo (@bo.bsky.social) July 3, 2018",
        "Gol!",
        "Bo",
        "bo.bsky.social",
        "bluesky",
    ),
    (
        "Gol! — Bo (@bo@example.social) July 3, 2018",
        "Gol!",
        "Bo",
        "bo@example.social",
        "mastodon",
    ),
    (
        "Gol! A post shared by Bo (@bo) on Jul 3, 2018 at 4:30am PDT",
        "Gol!",
        "Bo",
        "bo",
        "instagram",
    ),
    (
        "Gol! Posted by The Team on Monday, July 2, 2018",
        "Gol!",
        "The Team",
        "",
        "facebook",
    ),
]


@pytest.mark.parametrize(("pasted", "text", "name", "handle", "platform"), SIGNED)
def test_a_signature_is_taken_apart(pasted, text, name, handle, platform):
    post = capture_plain_text(pasted)
    assert (post.text, post.author_name, post.handle, post.platform) == (
        text,
        name,
        handle,
        platform,
    )


@pytest.mark.parametrize("case", SIGNED)
def test_a_whole_signature_needs_no_second_look(case):
    assert not capture_plain_text(case[0]).needs_review


@pytest.mark.parametrize(
    ("pasted", "why"),
    [
        ("Dashes in prose — like this (and this)", "no-signature"),
        ("Gol! — Bo (@bo)", "no-date"),
        ("— Bo (@bo) July 3, 2018", "no-text"),
        ("One — Al (@al) July 3, 2018\n\nTwo", "no-signature"),
        ("One — Al (@al) July 3, 2018 Two — Bo (@bo) July 3, 2018", "two-signatures"),
    ],
)
def test_what_is_unsure_is_flagged_with_its_reason(pasted, why):
    post = capture_plain_text(pasted)
    assert (post.needs_review, post.why) == (True, why)


def test_nothing_pasted_is_lost():
    pasted = "  Gol!\r\n\r\n\r\nClassy. — Bo (@bo) July 3, 2018\r\n"
    assert capture_plain_text(pasted).raw == pasted


def test_blank_lines_of_the_post_stay():
    post = capture_plain_text("One\n\n\n\nTwo — Bo (@bo) July 3, 2018")
    assert post.text == "One\n\n\n\nTwo"


def test_a_link_below_the_post_is_its_address():
    post = capture_plain_text(
        "Gol! — Bo (@bo) July 3, 2018\nhttps://twitter.com/bo/status/101?s=20"
    )
    assert (post.text, post.source_url) == ("Gol!", "https://x.com/bo/status/101")


def test_media_and_other_links_are_told_apart():
    post = capture_plain_text(
        "See https://example.com/x pic.twitter.com/a1 — Bo (@bo) July 3, 2018"
    )
    assert post.links == ["https://example.com/x"]
    assert [item["url"] for item in post.media] == ["https://pic.twitter.com/a1"]


def test_a_bare_link_is_captured_for_its_words_to_follow():
    post = capture_text(" https://twitter.com/bo/status/101 ")
    assert (post.handle, post.platform_post_id, post.why) == ("bo", "101", "embed-only")


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("  \n ", "no text here"),
        ("a" * 100_001, "longer than 100,000 characters"),
        ("a\0b", "NUL character"),
        ("a\ud83d", "half of an emoji"),
        ("https://[oops", "not a web address"),
    ],
)
def test_what_is_no_post_is_refused_in_words(pasted, sentence):
    with pytest.raises(CaptureError, match=sentence):
        capture_text(pasted)


ADDRESSES = [
    ("https://twitter.com/Sporf/status/101?s=20", "twitter", "Sporf", "101"),
    ("mobile.twitter.com/Sporf/statuses/101", "twitter", "Sporf", "101"),
    ("https://x.com/i/web/status/101", "twitter", "", "101"),
    ("https://x.com/Sporf", "twitter", "Sporf", ""),
    (
        "https://bsky.app/profile/a.bsky.social/post/3kabc",
        "bluesky",
        "a.bsky.social",
        "3kabc",
    ),
    ("https://example.social/@bo/1099", "mastodon", "bo@example.social", "1099"),
    ("https://a.social/@bo@b.social/1099", "mastodon", "bo@b.social", "1099"),
    ("https://www.threads.net/@bo/post/Cabc", "threads", "bo", "Cabc"),
    ("https://www.instagram.com/p/Bk_-1/?igshid=1", "instagram", "", "Bk_-1"),
    ("https://www.instagram.com/bo/reel/Bk1/", "instagram", "bo", "Bk1"),
    ("https://www.facebook.com/team/posts/we-won/123", "facebook", "team", "123"),
    ("https://m.facebook.com/story.php?story_fbid=12&id=34", "facebook", "34", "12"),
    ("https://www.tiktok.com/@bo/video/789", "tiktok", "bo", "789"),
    ("https://youtu.be/dQw4?t=3", "youtube", "", "dQw4"),
    ("https://www.youtube.com/watch?v=dQw4&t=3", "youtube", "", "dQw4"),
    ("https://www.youtube.com/shorts/dQw4", "youtube", "", "dQw4"),
    ("https://example.com/news/1", "other", "", ""),
    ("https://twitter.com.evil.example/Sporf/status/101", "other", "", ""),
    ("https://x.com:8443/Sporf/status/101", "other", "", ""),
]


@pytest.mark.parametrize(("link", "platform", "account", "post_id"), ADDRESSES)
def test_an_address_tells_platform_account_and_post(link, platform, account, post_id):
    found = read_address(link)
    assert (found.platform, found.account, found.post_id) == (
        platform,
        account,
        post_id,
    )


def test_one_post_has_one_address_however_it_is_spelt():
    spelt = {
        read_address(link).address
        for link in (
            "http://twitter.com/Sporf/status/101",
            "https://www.x.com/Sporf/status/101/photo/1",
            "x.com/Sporf/status/101?s=20#top",
        )
    }
    assert spelt == {"https://x.com/Sporf/status/101"}


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https://a b",
        "https://[::1",
        "https://x.com:99999/a",
        "https://x.com/" + "a" * 2000,
    ],
)
def test_what_is_no_address_is_refused(link):
    with pytest.raises(NotAnAddress):
        read_address(link)


DATES = [
    ("July 3, 2018", date(2018, 7, 3)),
    ("Monday, July 2, 2018", date(2018, 7, 2)),
    ("3 July 2018", date(2018, 7, 3)),
    ("3rd July 2018", date(2018, 7, 3)),
    ("2018-07-03", date(2018, 7, 3)),
    ("3 de julio de 2018", date(2018, 7, 3)),
    ("3 juillet 2018", date(2018, 7, 3)),
    ("1er juillet 2018", date(2018, 7, 1)),
    ("27. Juni 2018", date(2018, 6, 27)),
    ("2 июля 2018 г.", date(2018, 7, 2)),
    ("2018年7月3日", date(2018, 7, 3)),
    ("Jul 3, 2018 at 4:30am PDT", datetime(2018, 7, 3, 11, 30, tzinfo=UTC)),
    ("3 July 2018 12:05 UTC", datetime(2018, 7, 3, 12, 5, tzinfo=UTC)),
    ("3 July 2018 12:05", date(2018, 7, 3)),
    ("February 30, 2018", None),
    ("Smarch 3, 2018", None),
    ("yesterday", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_date_is_read_to_the_precision_it_has(text, expected):
    assert parse_posted(text) == expected
