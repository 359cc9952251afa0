"""Records of platforms' own services -- JSON -- read into posts."""

import hashlib
import json
from datetime import UTC, date, datetime

import pytest

from social.capture.parsing import CaptureError, capture_anything

STATUS = {
    "id": "77",
    "created_at": "2018-07-03T09:10:00.123Z",
    "url": "https://mastodon.social/@bo/1099",
    "visibility": "public",
    "language": "en",
    "content": "<p>Classy.</p>",
    "account": {
        "acct": "bo",
        "username": "bo",
        "display_name": "Bo 🇯🇵",
        "url": "https://mastodon.social/@bo",
    },
    "media_attachments": [],
}

RECORD = {
    "$type": "app.bsky.feed.post",
    "text": "Full time 🎉 #BELJPN",
    "createdAt": "2024-07-03T20:55:00.120Z",
    "langs": ["en"],
    "facets": [
        {
            "index": {"byteStart": 15, "byteEnd": 22},
            "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": "BELJPN"}],
        }
    ],
}

VIEW = {
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    "cid": "bafy",
    "author": {
        "did": "did:plc:abc",
        "handle": "bo.bsky.social",
        "displayName": "Bo",
        "labels": [],
    },
    "record": RECORD,
}

OEMBED = {
    "url": "https://twitter.com/bo/status/101",
    "author_name": "Bo",
    "author_url": "https://twitter.com/bo",
    "html": '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Gol!</p>&mdash; '
    'Bo (@bo) <a href="https://twitter.com/bo/status/101?ref_src=x">July 3, 2018</a>'
    '</blockquote>\n<script async src="https://platform.twitter.com/widgets.js"></script>',
    "type": "rich",
    "version": "1.0",
    "provider_name": "Twitter",
}


def capture(record, **changes):
    return capture_anything(json.dumps({**record, **changes}))


# Mastodon ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>One</p><p>Two<br>Three<br />Four</p>", "One\n\nTwo\nThree\nFour"),
        ("<p>a &amp; b &lt;3 &#39;c&#39;</p>", "a & b <3 'c'"),
        ("<p>two  blanks</p>", "two  blanks"),
        (
            '<p><span class="h-card"><a href="https://a.social/@al" class="mention">@'
            "<span>al</span></a></span> hi</p>",
            "@al hi",
        ),
        (
            '<p><a href="https://example.com/long/path"><span class="invisible">https://'
            '</span><span class="ellipsis">example.com/lo</span><span '
            'class="invisible">ng/path</span></a></p>',
            "https://example.com/long/path",
        ),
        (
            '<p class="quote-inline">RE: <a href="https://a.social/@al/1">https://a.so'
            "cial/@al/1</a></p><p>So true</p>",
            "So true",
        ),
        ("<p>A<script>alert(1)</script>B</p>", "AB"),
        ("<p>👩‍👩‍👦‍👦 cafe\u0301</p>", "👩‍👩‍👦‍👦 cafe\u0301"),
    ],
)
def test_a_status_gives_its_words_code_point_for_code_point(content, text):
    assert capture(STATUS, content=content).text == text


def test_a_local_account_gets_its_server():
    assert capture(STATUS).handle == "bo@mastodon.social"


def test_a_status_has_the_number_of_its_own_server():
    post = capture(STATUS)
    assert (post.platform_post_id, post.source_url) == (
        "1099",
        "https://mastodon.social/@bo/1099",
    )


def test_a_status_says_when_to_the_second():
    post = capture(STATUS)
    assert (post.posted_at, post.precision) == (
        datetime(2018, 7, 3, 9, 10, tzinfo=UTC),
        "second",
    )


def test_the_pictures_of_a_status_come_with_their_alt_text():
    media = [
        {
            "type": "image",
            "url": "https://files.example/a.png",
            "description": "A broom leans on a bench",
        },
        {"type": "gifv", "remote_url": "https://files.example/b.mp4"},
    ]
    assert capture(STATUS, media_attachments=media).media == [
        {
            "kind": "image",
            "url": "https://files.example/a.png",
            "alt": "A broom leans on a bench",
        },
        {"kind": "video", "url": "https://files.example/b.mp4", "alt": ""},
    ]


def test_a_warning_of_the_author_becomes_the_reason_for_a_cover():
    post = capture(STATUS, sensitive=True, spoiler_text="an injury")
    assert (post.sensitive, post.sensitive_reason) == (True, "an injury")


@pytest.mark.parametrize(
    ("approval", "policy"),
    [
        ({"automatic": ["public"], "manual": []}, "anybody"),
        ({"automatic": ["followers"], "manual": []}, "ask"),
        ({"automatic": [], "manual": ["public"]}, "ask"),
        ({"automatic": [], "manual": []}, "nobody"),
        (None, ""),
        ("odd", ""),
    ],
)
def test_the_author_says_who_may_quote(approval, policy):
    assert capture(STATUS, quote_approval=approval).quote_policy == policy


def test_of_a_post_passed_on_the_post_itself_is_read():
    post = capture(STATUS, content="", reblog={**STATUS, "content": "<p>First</p>"})
    assert (post.text, post.why) == ("First", "reblog")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"visibility": "private"}, "not-public"),
        ({"poll": {"options": []}}, "holds-a-poll"),
        ({"created_at": "2199-01-01T00:00:00Z"}, "future-date"),
        ({"created_at": "1018-07-03T00:00:00Z"}, "early-date"),
        ({"created_at": None}, "no-date"),
        ({"url": None, "uri": None}, "no-address"),
        ({"content": ""}, "no-text"),
    ],
)
def test_what_is_doubtful_in_a_status_is_named(changes, why):
    assert why in capture(STATUS, **changes).why.split(", ")


# Bluesky -------------------------------------------------------------------------

FORMS = {
    "post view": VIEW,
    "feed item": {"post": VIEW},
    "thread": {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": VIEW}},
    "posts": {"posts": [VIEW]},
    "feed": {"feed": [{"post": VIEW}]},
    "stored record": {"uri": VIEW["uri"], "cid": "bafy", "value": RECORD},
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_of_bluesky_record_gives_the_post(name):
    post = capture(FORMS[name])
    assert (post.platform, post.text, post.platform_post_id) == (
        "bluesky",
        RECORD["text"],
        "3kxyz",
    )


def test_a_bare_record_gives_its_words():
    assert capture(RECORD).text == RECORD["text"]


def test_a_post_view_tells_its_author():
    post = capture(VIEW)
    assert (post.author_name, post.handle) == ("Bo", "bo.bsky.social")


def test_a_broken_handle_is_no_handle():
    author = {**VIEW["author"], "handle": "handle.invalid"}
    assert capture(VIEW, author=author).handle == ""


def test_facets_are_kept_in_code_points():
    (facet,) = capture(VIEW).links
    assert RECORD["text"][facet["start"] : facet["end"]] == "#BELJPN"


def test_the_pictures_of_a_view_come_with_their_alt_text():
    embed = {
        "$type": "app.bsky.embed.images#view",
        "images": [{"fullsize": "https://cdn.example/a", "alt": "A clean room"}],
    }
    assert capture(VIEW, embed=embed).media == [
        {"kind": "image", "url": "https://cdn.example/a", "alt": "A clean room"}
    ]


def test_a_post_for_signed_in_readers_is_marked():
    author = {**VIEW["author"], "labels": [{"val": "!no-unauthenticated"}]}
    assert capture(VIEW, author=author).signed_in_only


def test_a_label_becomes_the_reason_for_a_cover():
    post = capture(VIEW, labels=[{"val": "graphic-media"}])
    assert (post.sensitive, post.sensitive_reason) == (True, "Graphic images")


@pytest.mark.parametrize(
    ("created", "on", "precision"),
    [
        ("2007-07-07T03:04:05", date(2007, 7, 7), "day"),
        ("", None, "none"),
        ("2199-01-01T00:00:00Z", None, "none"),
        ("yesterday", None, "none"),
        (5, None, "none"),
    ],
)
def test_a_record_is_believed_as_far_as_its_date_goes(created, on, precision):
    post = capture(RECORD, createdAt=created)
    assert (post.posted_on, post.precision) == (on, precision)


@pytest.mark.parametrize(
    "changes",
    [
        {"facets": "odd", "langs": "odd", "embed": "odd", "labels": "odd"},
        {"facets": [None, {"index": None}], "langs": [None], "embed": {"images": 5}},
        {"langs": ["<script>"], "embed": {"external": {"uri": "javascript:alert(1)"}}},
        {"embed": {"images": [{"fullsize": "javascript:alert(1)", "alt": 5}]}},
    ],
)
def test_odd_fields_of_a_record_are_left_out(changes):
    post = capture(RECORD, **changes)
    assert (post.text, post.language in ("", "en"), post.sensitive) == (
        RECORD["text"],
        True,
        False,
    )


def test_no_address_of_a_record_is_a_script():
    embed = {
        "external": {"uri": "javascript:alert(1)"},
        "images": [{"fullsize": "data:text/html,x", "alt": ""}],
    }
    facet = {
        "index": {"byteStart": 0, "byteEnd": 4},
        "features": [
            {"$type": "app.bsky.richtext.facet#link", "uri": "javascript:alert(1)"}
        ],
    }
    post = capture(RECORD, embed=embed, facets=[facet])
    assert (post.links, post.media) == (
        [],
        [{"kind": "image", "url": "", "alt": ""}],
    )


# oEmbed --------------------------------------------------------------------------


def test_an_oembed_answer_gives_the_post_of_its_code():
    post = capture(OEMBED)
    assert (post.text, post.handle, post.posted_on, post.source_url) == (
        "Gol!",
        "bo",
        date(2018, 7, 3),
        "https://x.com/bo/status/101",
    )


def test_an_answer_about_one_post_with_the_code_of_another_is_doubted():
    post = capture(OEMBED, url="https://twitter.com/bo/status/999")
    assert "address-differs" in post.why


def test_a_video_has_its_title_for_words():
    post = capture(
        {
            "type": "video",
            "version": "1.0",
            "title": "The goals",
            "author_name": "The League",
            "author_url": "https://www.youtube.com/@league",
            "html": '<iframe src="https://www.youtube.com/embed/dQw4?feature=oembed">'
            "</iframe>",
        }
    )
    assert (post.text, post.handle, post.platform_post_id) == (
        "The goals",
        "league",
        "dQw4",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"url": 5, "author_name": None, "author_url": ["x"], "title": {}},
        {"html": None, "title": "Words"},
        {"author_url": "https://[broken", "provider_url": "https://[broken"},
    ],
)
def test_odd_fields_of_an_answer_are_left_out(changes):
    assert capture(OEMBED, **changes).source_url in (
        "https://x.com/bo/status/101",
        "",
    )


# Neither -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ('{"type": "rich", "version"', "breaks off or is damaged at line 1"),
        ('{"type": "rich", "version": "1.0"}', "names no post"),
        ('{"a": 1}', "of no post that is known"),
        ('[{"a": 1}]', "of no post that is known"),
        ('{"a": ' + "[" * 50_000 + "]" * 49_000 + "}", "(too deep|damaged)"),
        ('{"a": ' + "9" * 5000 + "}", "(impossible number|known here)"),
        ('{"$type": "app.bsky.feed.like", "subject": {}}', "a like of Bluesky"),
        ('{"$type": "app.bsky.feed.post", "text": "a\\ud800"}', "half of an emoji"),
        ('{"$type": "app.bsky.feed.post", "text": "a\\u0000"}', "NUL character"),
        ('{"$type": "app.bsky.feed.post", "text": 5}', "no post"),
    ],
)
def test_a_record_of_no_post_is_refused_in_words(pasted, sentence):
    with pytest.raises(CaptureError, match=sentence):
        capture_anything(pasted)


def test_words_in_braces_are_words():
    assert capture_anything("{sigh} — Bo (@bo) July 3, 2018").text == "{sigh}"


def test_a_record_is_kept_whole_as_evidence():
    pasted = json.dumps(VIEW, indent=1)
    assert capture_anything(pasted).raw == pasted


def test_the_evidence_has_a_digest():
    pasted = json.dumps(VIEW)
    digest = hashlib.sha256(pasted.encode()).hexdigest()
    assert capture_anything(pasted).raw_sha256 == digest


# The collections ------------------------------------------------------------------


def read_all(folder, pattern):
    found = {}
    for path in sorted(folder.glob(pattern)):
        try:
            found[path.name] = capture_anything(path.read_text())
        except CaptureError as error:
            found[path.name] = str(error)
    return found


def test_the_statuses_of_the_collection_give_their_words(shared_folder):
    found = read_all(shared_folder / "data" / "social" / "mastodon", "status*.json")
    assert {name: post.text for name, post in found.items()} == {
        "status-1.json": "@halcy you're a doo-doo head\n\nedit: editing this to have "
        "the maximum amount of fields filled :trans_heart: #ThisIsAHashtag",
        "status-with-mention-1.json": "@halcy you're a doo-doo head\n\nedit: editing "
        "this to have the maximum amount of fields filled :trans_heart: "
        "#ThisIsAHashtag",
        "status-2.json": "test?",
        "status-with-poll-1.json": "secret test poll :hecker:",
    }


def test_the_records_of_the_collection_give_their_words(shared_folder):
    folder = shared_folder / "data" / "social" / "bluesky" / "posts"
    found = read_all(folder, "*.json")
    words = {name: getattr(post, "text", post) for name, post in found.items()}
    assert words == {
        "actor.bsky.json": "This is a profile of Bluesky and no post. Copy the record "
        "of the post itself.",
        "comment_inreplyto_id.bsky.json": "foo bar baz",
        "like.bsky.json": "This is a like of Bluesky and no post. Copy the record of "
        "the post itself.",
        "note_with_article_tag_indices.bsky.json": "hello 👩‍👩‍👦‍👦✋🏽 foo",
        "note_with_mention_linked_text.bsky.json": "hi @alice!",
        "quote_and_attachment.bsky.json": "I hereby quote",
        "quote_with_image.bsky.json": "I hereby quote",
    }


def test_the_answers_of_the_collection_give_platform_and_address(shared_folder):
    found = read_all(shared_folder / "data" / "social" / "oembed/responses", "*.json")
    assert {
        name: (post.platform, post.source_url[:40]) for name, post in found.items()
    } == {
        "x-status.json": (
            "twitter",
            "https://x.com/pepephone/status/436461658",
        ),
        "youtube-video.json": ("youtube", "https://www.youtube.com/playlist?list=PL"),
        "flickr-photo.json": ("other", "https://www.flickr.com/photos/desescribi"),
        "reddit-post.json": ("other", "https://www.reddit.com/r/investing/comme"),
        "soundcloud-track.json": ("other", "https://w.soundcloud.com/player/?visual="),
        "vimeo-video.json": ("other", "https://player.vimeo.com/video/235352744"),
    }
