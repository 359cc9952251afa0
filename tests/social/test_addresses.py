"""Links to posts beyond the commonest spellings."""

import pytest

from social.capture.addresses import read_address
from social.capture.parsing import capture_anything

ADDRESSES = [
    (
        "at://did:plc:abc/app.bsky.feed.post/3kxyz",
        ("bluesky", "3kxyz", "https://bsky.app/profile/did:plc:abc/post/3kxyz"),
    ),
    (
        "https://bsky.app/profile/did:plc:abc/post/3kxyz?ref_src=embed",
        ("bluesky", "3kxyz", "https://bsky.app/profile/did:plc:abc/post/3kxyz"),
    ),
    (
        "https://instagram.com/p/QWE/embed/captioned/",
        ("instagram", "QWE", "https://www.instagram.com/p/QWE/"),
    ),
    (
        "https://www.facebook.com/groups/fans/posts/12/",
        ("facebook", "12", "https://www.facebook.com/groups/fans/posts/12"),
    ),
    (
        "https://www.facebook.com/photo/?fbid=12&set=a.1",
        ("facebook", "12", "https://www.facebook.com/photo.php?fbid=12"),
    ),
    (
        "https://www.facebook.com/watch/?v=12",
        ("facebook", "12", "https://www.facebook.com/watch/?v=12"),
    ),
    (
        "https://www.facebook.com/reel/12",
        ("facebook", "12", "https://www.facebook.com/reel/12"),
    ),
    (
        "https://www.facebook.com/share/p/AbC/",
        ("facebook", "AbC", "https://www.facebook.com/share/p/AbC"),
    ),
    (
        "https://www.youtube.com/embed/videoseries?list=PL1",
        ("youtube", "PL1", "https://www.youtube.com/playlist?list=PL1"),
    ),
    (
        "https://www.youtube.com/live/dQw4?si=x",
        ("youtube", "dQw4", "https://www.youtube.com/watch?v=dQw4"),
    ),
]


@pytest.mark.parametrize(("link", "expected"), ADDRESSES)
def test_a_link_leads_to_one_plain_address(link, expected):
    found = read_address(link)
    assert (found.platform, found.post_id, found.address) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://www.youtube.com/@league", ("youtube", "league")),
        ("https://www.tiktok.com/@bo", ("tiktok", "bo")),
        ("https://www.threads.net/@bo", ("threads", "bo")),
    ],
)
def test_the_page_of_an_account_is_no_post(link, expected):
    found = read_address(link)
    assert (found.platform, found.account, found.is_post) == (*expected, False)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.youtube.com/embed/videoseries",
        "https://www.facebook.com/photo/",
        "https://www.facebook.com/watch/?v=<script>",
        "https://bsky.app/profile/<b>/post/3kxyz",
        "https://www.facebook.com/groups/fans",
    ],
)
def test_half_a_link_is_of_no_post(link):
    assert not read_address(link).is_post


def test_a_number_for_machines_is_no_handle():
    post = capture_anything("at://did:plc:abc/app.bsky.feed.post/3kxyz")
    assert (post.handle, post.platform_post_id) == ("", "3kxyz")


def test_a_link_typed_without_its_beginning_is_a_link():
    assert capture_anything("x.com/bo/status/101").platform_post_id == "101"
