"""Links as people copy them: every spelling of a post's address is one address."""

import pytest

from social.capture.addresses import read_address
from social.capture.hints import HINTS, hint_for
from social.capture.parsing import capture_anything

X = "https://x.com/ana/status/1013"
ON_X = [
    "https://twitter.com/ana/status/1013?s=20",
    "https://x.com/ana/status/1013?s=46&t=abc",
    "https://mobile.twitter.com/ana/status/1013",
    "https://m.twitter.com/ana/status/1013",
    "https://www.x.com/ana/status/1013/photo/1",
    "https://x.com/ana/status/1013/video/1",
    "https://x.com/ana/article/1013",
    "https://vxtwitter.com/ana/status/1013",
    "https://fxtwitter.com/ana/status/1013/en",
    "https://d.fxtwitter.com/ana/status/1013",
    "https://fixupx.com/ana/status/1013",
    "https://fixvx.com/ana/status/1013",
    "https://twittpr.com/ana/status/1013",
    "https://xcancel.com/ana/status/1013#m",
    "https://nitter.net/ana/status/1013#m",
    "https://nitter.poast.org/ana/status/1013",
    "https://twitter.com/#!/ana/status/1013",
    "HTTPS://X.COM/ana/status/1013",
    "//x.com/ana/status/1013",
    "x.com/ana/status/1013",
    "<https://x.com/ana/status/1013>",
    "“https://x.com/ana/status/1013”",
    "https://x.com/ana/status/1013.",
    "https://x.com/ana/status/1013\u200b",
    "[the post](https://x.com/ana/status/1013)",
    "[embed]https://twitter.com/ana/status/1013[/embed]",
    "[tweet https://twitter.com/ana/status/1013]",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fana%2Fstatus%2F1013&h=a",
    "https://www.google.com/url?q=https://x.com/ana/status/1013&sa=D",
    "https://web.archive.org/web/20180703210205/https://twitter.com/ana/status/1013",
]


@pytest.mark.parametrize("link", ON_X)
def test_every_spelling_of_a_link_to_x_is_one_address(link):
    post = capture_anything(link)
    assert (post.platform, post.handle, post.platform_post_id, post.source_url) == (
        "twitter",
        "ana",
        "1013",
        X,
    )


@pytest.mark.parametrize(
    "link",
    [
        "https://x.com/i/web/status/1013",
        "https://twitter.com/intent/tweet?in_reply_to=1013",
        "https://twitter.com/intent/like?tweet_id=1013",
        "https://platform.twitter.com/embed/Tweet.html?id=1013&theme=light",
    ],
)
def test_a_link_to_x_without_an_account_names_the_post(link):
    found = read_address(link)
    assert (found.account, found.address) == ("", "https://x.com/i/status/1013")


OTHERS = [
    (
        "https://bsky.app/profile/ANA.bsky.social/post/3kabc?ref_src=embed",
        "https://bsky.app/profile/ana.bsky.social/post/3kabc",
    ),
    (
        "https://bsky.app/profile/did:web:ana.example.com/post/3kabc",
        "https://bsky.app/profile/did:web:ana.example.com/post/3kabc",
    ),
    (
        "https://bsky.app/profile/did%3Aplc%3Aabc/post/3kabc",
        "https://bsky.app/profile/did:plc:abc/post/3kabc",
    ),
    (
        "https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1",
        "https://bsky.app/profile/did:plc:abc/post/3kabc",
    ),
    (
        "https://fxbsky.app/profile/ana.bsky.social/post/3kabc",
        "https://bsky.app/profile/ana.bsky.social/post/3kabc",
    ),
    (
        "https://mastodon.social/web/@ana/11021",
        "https://mastodon.social/@ana/11021",
    ),
    (
        "https://mastodon.social/deck/@ana/11021",
        "https://mastodon.social/@ana/11021",
    ),
    (
        "https://mastodon.social/users/ana/statuses/11021",
        "https://mastodon.social/@ana/11021",
    ),
    (
        "https://mastodon.social/@ana/11021/embed",
        "https://mastodon.social/@ana/11021",
    ),
    (
        "https://gts.social/@ana/statuses/01H0ABCDEFGHJKMNPQRSTVWXYZ",
        "https://gts.social/@ana/statuses/01H0ABCDEFGHJKMNPQRSTVWXYZ",
    ),
    (
        "https://pleroma.social/notice/AbCdEfGhIjKlMnOpQr",
        "https://pleroma.social/notice/AbCdEfGhIjKlMnOpQr",
    ),
    ("https://pixelfed.social/p/ana/5123", "https://pixelfed.social/p/ana/5123"),
    ("https://misskey.io/notes/9abcdefghi", "https://misskey.io/notes/9abcdefghi"),
    (
        "https://www.threads.net/@ana/post/CuZ123?xmt=AQ",
        "https://www.threads.com/@ana/post/CuZ123",
    ),
    ("https://threads.net/t/CuZ123", "https://www.threads.com/t/CuZ123"),
    (
        "https://www.instagram.com/reels/Bk1/?igsh=ab==",
        "https://www.instagram.com/reel/Bk1/",
    ),
    ("https://instagr.am/p/Bk1", "https://www.instagram.com/p/Bk1/"),
    ("https://www.ddinstagram.com/p/Bk1/", "https://www.instagram.com/p/Bk1/"),
    (
        "https://de-de.facebook.com/ana/posts/123",
        "https://www.facebook.com/ana/posts/123",
    ),
    (
        "https://web.facebook.com/ana/posts/123",
        "https://www.facebook.com/ana/posts/123",
    ),
    ("https://fb.com/ana/posts/123", "https://www.facebook.com/ana/posts/123"),
    (
        "https://www.facebook.com/groups/12?multi_permalinks=34",
        "https://www.facebook.com/groups/12/posts/34",
    ),
    (
        "https://m.facebook.com/story.php?story_fbid=123&id=100&refid=17",
        "https://www.facebook.com/permalink.php?story_fbid=123&id=100",
    ),
    (
        "https://www.facebook.com/watch/live/?v=123",
        "https://www.facebook.com/watch/?v=123",
    ),
    (
        "https://www.facebook.com/video.php?v=123",
        "https://www.facebook.com/watch/?v=123",
    ),
    ("https://www.tiktok.com/embed/v2/712", "https://www.tiktok.com/@/video/712"),
    ("https://www.tiktok.com/player/v1/712", "https://www.tiktok.com/@/video/712"),
    ("https://m.tiktok.com/v/712.html", "https://www.tiktok.com/@/video/712"),
    (
        "https://music.youtube.com/watch?v=dQw4&list=PL1",
        "https://www.youtube.com/watch?v=dQw4",
    ),
    (
        "https://www.youtube.com/shorts/dQw4?feature=share",
        "https://www.youtube.com/watch?v=dQw4",
    ),
    (
        "https://www.youtube.com/channel/UC1/community?lb=UgkxAbc",
        "https://www.youtube.com/post/UgkxAbc",
    ),
]


@pytest.mark.parametrize(("link", "address"), OTHERS)
def test_a_link_as_it_is_copied_leads_to_its_plain_address(link, address):
    found = read_address(link)
    assert (found.address, found.is_post) == (address, True)


@pytest.mark.parametrize(
    ("link", "platform"),
    [
        ("https://vm.tiktok.com/ZMabc/", "tiktok"),
        ("https://vt.tiktok.com/ZSabc/", "tiktok"),
        ("https://www.tiktok.com/t/ZTabc/", "tiktok"),
        ("https://fb.watch/abc/", "facebook"),
        ("https://www.instagram.com/share/p/BAk1/", "instagram"),
        ("https://t.co/abcdef", "twitter"),
    ],
)
def test_a_short_link_is_kept_with_advice_to_open_it(link, platform):
    post = capture_anything(link)
    assert (post.platform, post.platform_post_id, hint_for(post.why)) == (
        platform,
        "",
        HINTS["short-link"],
    )


@pytest.mark.parametrize(
    "link",
    [
        "https://notx.com/ana/status/1013",
        "https://evilfacebook.com/ana/posts/123",
        "https://facebook.com.evil.com/ana/posts/123",
        "https://x.com:8443/ana/status/1013",
        "https://x.com/ana/status/１０１３",
        "https://web.archive.org/web/20180703/https://example.com/",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://blog.example.com/notes/my-first-note",
        "https://blog.example.com/p/ana/story",
    ],
)
def test_a_link_that_only_resembles_one_is_of_no_post(link):
    assert not read_address(link).is_post


def test_a_status_of_another_server_is_numbered_by_the_one_that_shows_it():
    local = read_address("https://mastodon.social/@ana@sport.social/11021")
    assert (local.account, local.address) == (
        "ana@sport.social",
        "https://mastodon.social/@ana@sport.social/11021",
    )
