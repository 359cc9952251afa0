"""Records of YouTube and of Meta's Graph API, and records in any envelope."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from social.capture.captured import CaptureError
from social.capture.parsing import capture_anything

MOMENT = datetime(2018, 7, 3, 20, 55, 7, tzinfo=UTC)
VIDEO: dict[str, Any] = {
    "kind": "youtube#video",
    "etag": "x",
    "id": "dQw4w9WgXcQ",
    "snippet": {
        "publishedAt": "2018-07-03T20:55:07Z",
        "title": "Belgium 3-2 Japan &amp; the goals",
        "description": "All of them.",
        "channelTitle": "The League",
        "defaultLanguage": "en",
    },
}
COMMENT: dict[str, Any] = {
    "kind": "youtube#comment",
    "id": "UgzBeDf3Kw0123456789",
    "snippet": {
        "videoId": "dQw4w9WgXcQ",
        "textDisplay": "Gol &amp; <b>more</b><br>Yes",
        "textOriginal": "Gol & *more*\nYes",
        "authorDisplayName": "@bo-berg",
        "authorChannelUrl": "http://www.youtube.com/@bo-berg",
        "publishedAt": "2018-07-03T20:55:07Z",
    },
}
THREAD = {
    "kind": "youtube#commentThread",
    "snippet": {"videoId": "dQw4w9WgXcQ", "topLevelComment": COMMENT},
    "replies": {"comments": [{**COMMENT, "id": "UgzBeDf3Kw0123456789.answer1"}]},
}
FACEBOOK = {
    "id": "555_123",
    "message": "We won & how <3",
    "created_time": "2018-07-03T20:55:07+0000",
    "permalink_url": "https://www.facebook.com/tern/posts/123",
    "from": {"name": "Tern FC", "id": "555"},
}
INSTAGRAM = {
    "id": "1789",
    "caption": "What a night ⚽️",
    "media_type": "IMAGE",
    "media_url": "https://cdn.example/a.jpg",
    "alt_text": "A broom",
    "permalink": "https://www.instagram.com/p/Bk_-1/",
    "timestamp": "2018-07-03T20:55:07+0000",
    "username": "bo.berg",
}
THREADS = {
    "id": "1801",
    "media_product_type": "THREADS",
    "media_type": "TEXT_POST",
    "text": "What a night",
    "permalink": "https://www.threads.net/@bo.berg/post/Cu1",
    "timestamp": "2023-07-06T20:55:07+0000",
    "username": "bo.berg",
    "is_quote_post": False,
}


def read(record):
    return capture_anything(json.dumps(record))


def changed(record, **changes):
    return {**record, "snippet": {**record["snippet"], **changes}}


# YouTube --------------------------------------------------------------------------

VIDEOS = {
    "a video": VIDEO,
    "a list": {"kind": "youtube#videoListResponse", "items": [VIDEO]},
    "a hit": {
        **VIDEO,
        "kind": "youtube#searchResult",
        "id": {"kind": "youtube#video", "videoId": "dQw4w9WgXcQ"},
        "snippet": {
            **VIDEO["snippet"],
            "title": "Belgium 3-2 Japan &amp;amp; the goals",
        },
    },
    "of a playlist": {
        **VIDEO,
        "kind": "youtube#playlistItem",
        "id": "UEx",
        "snippet": {
            **VIDEO["snippet"],
            "publishedAt": "2020-01-01T00:00:00Z",
            "channelTitle": "A collector",
            "videoOwnerChannelTitle": "The League",
            "resourceId": {"videoId": "dQw4w9WgXcQ"},
        },
        "contentDetails": {"videoPublishedAt": "2018-07-03T20:55:07Z"},
    },
}


@pytest.mark.parametrize("name", VIDEOS)
def test_a_video_has_its_title_for_words(name):
    post = read(VIDEOS[name])
    assert (
        post.platform,
        post.text,
        post.author_name,
        post.posted_at,
        post.source_url,
        post.why,
    ) == (
        "youtube",
        "Belgium 3-2 Japan &amp; the goals",
        "The League",
        MOMENT,
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "video-title",
    )


COMMENTS = {
    "a comment": COMMENT,
    "a thread": THREAD,
    "a list": {"kind": "youtube#commentThreadListResponse", "items": [THREAD]},
}


@pytest.mark.parametrize("name", COMMENTS)
def test_a_comment_tells_author_address_and_words(name):
    post = read(COMMENTS[name])
    assert (post.text, post.handle, post.posted_at, post.source_url, post.why) == (
        "Gol & *more*\nYes",
        "bo-berg",
        MOMENT,
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgzBeDf3Kw0123456789",
        "comment",
    )


def test_a_comment_is_another_post_than_its_video():
    assert read(COMMENT).platform_post_id != read(VIDEO).platform_post_id


def test_the_link_of_a_comment_leads_to_the_comment():
    record = read(COMMENT)
    assert capture_anything(record.source_url).platform_post_id == (
        record.platform_post_id
    )


def test_a_comment_without_its_original_is_read_as_it_is_shown():
    assert read(changed(COMMENT, textOriginal=None)).text == "Gol & more\nYes"


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        ({"kind": "youtube#channel", "id": "UC1"}, "a channel of YouTube and no post"),
        ({"kind": "youtube#video", "id": "dQw4"}, "holds no snippet"),
        (changed(THREAD, topLevelComment=None), "holds no comment"),
        ({"kind": "youtube#videoListResponse", "items": []}, "no post that is known"),
    ],
)
def test_a_record_of_youtube_without_a_post_is_refused_in_words(record, sentence):
    with pytest.raises(CaptureError, match=sentence):
        read(record)


# Meta -----------------------------------------------------------------------------

CASES = {
    "facebook": (
        FACEBOOK,
        (
            "Tern FC",
            "tern",
            "We won & how <3",
            "https://www.facebook.com/tern/posts/123",
        ),
    ),
    "instagram": (
        INSTAGRAM,
        ("", "bo.berg", "What a night ⚽️", "https://www.instagram.com/p/Bk_-1/"),
    ),
    "threads": (
        THREADS,
        ("", "bo.berg", "What a night", "https://www.threads.com/@bo.berg/post/Cu1"),
    ),
}


@pytest.mark.parametrize("platform", CASES)
def test_a_record_of_meta_tells_author_address_and_words(platform):
    record, expected = CASES[platform]
    post = read(record)
    assert (
        post.platform,
        (post.author_name, post.handle, post.text, post.source_url),
        post.why,
    ) == (platform, expected, "")


@pytest.mark.parametrize("platform", CASES)
def test_a_record_of_meta_says_when_to_the_second(platform):
    post = read(CASES[platform][0])
    assert (post.posted_at.strftime("%H:%M:%S"), post.precision) == (
        "20:55:07",
        "second",
    )


@pytest.mark.parametrize("platform", CASES)
def test_the_platform_is_known_without_an_address(platform):
    record = {**CASES[platform][0], "permalink": None, "permalink_url": None}
    assert read({**record, "id": "1"}).platform == platform


def test_a_post_of_a_page_has_an_address_by_its_number():
    post = read({**FACEBOOK, "permalink_url": None})
    assert post.source_url == "https://www.facebook.com/555/posts/123"


def test_a_picture_of_instagram_comes_with_its_alt_text():
    assert read(INSTAGRAM).media == [
        {"kind": "image", "url": "https://cdn.example/a.jpg", "alt": "A broom"}
    ]


def test_an_album_lists_its_pictures():
    children = [
        {
            "media_type": "IMAGE",
            "media_url": "https://cdn.example/1",
            "alt_text": "One",
        },
        {"media_type": "VIDEO", "media_url": "https://cdn.example/2"},
    ]
    post = read({**INSTAGRAM, "children": {"data": children}})
    assert [(item["kind"], item["alt"]) for item in post.media] == [
        ("image", "One"),
        ("video", ""),
    ]


def test_what_facebook_says_of_a_post_is_not_taken_for_its_words():
    story = "Tern FC updated their cover photo."
    post = read({**FACEBOOK, "message": None, "story": story})
    assert (post.text, post.why) == ("", "no-text")


def test_a_comment_on_facebook_is_another_post():
    link = "https://www.facebook.com/tern/posts/123?comment_id=9"
    post = read({**FACEBOOK, "id": "123_9", "permalink_url": link})
    assert (post.platform_post_id, post.source_url, post.why) == ("9", link, "comment")


def test_an_error_of_meta_is_told():
    with pytest.raises(CaptureError, match="“Unsupported get request”"):
        read({"error": {"message": "Unsupported get request", "code": 100}})


@pytest.mark.parametrize("odd", [None, 5, "odd", [], {}, [{}], True])
@pytest.mark.parametrize("record", [VIDEO, COMMENT, THREAD, FACEBOOK, THREADS])
def test_odd_fields_are_left_out_or_refused_in_words(record, odd):
    for name in record:
        try:
            assert read({**record, name: odd}).raw
        except CaptureError as error:
            assert str(error).endswith(".")


# Envelopes ------------------------------------------------------------------------

STATUS = {
    "id": "1099",
    "created_at": "2018-07-03T09:10:00Z",
    "url": "https://tern.social/@bo/1099",
    "content": "<p>Classy.</p>",
    "account": {"acct": "bo", "display_name": "Bo"},
}
OTHER = {
    **STATUS,
    "id": "1100",
    "url": "https://tern.social/@al/1100",
    "content": "<p>So it was, from the first minute to the last of them.</p>",
    "account": {"acct": "al", "display_name": "Al"},
}
VIEW: dict[str, Any] = {
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kxyz",
    "author": {"did": "did:plc:abc", "handle": "bo.bsky.social"},
    "record": {
        "$type": "app.bsky.feed.post",
        "text": "Full time",
        "createdAt": "2024-07-03T20:55:00Z",
    },
}
SECOND = {
    **VIEW,
    "uri": "at://did:plc:abc/app.bsky.feed.post/3kaaa",
    "record": {**VIEW["record"], "text": "Half time"},
}

ONE = {
    "a list": [STATUS],
    "a search": {"accounts": [], "statuses": [STATUS], "hashtags": []},
    "a context": {"ancestors": [], "descendants": [STATUS]},
    "an answer": {"status": 200, "data": {"result": STATUS}},
    "the same twice": [STATUS, STATUS],
    "beside another thing": [STATUS, {"$type": "app.bsky.feed.like"}],
}


@pytest.mark.parametrize("name", ONE)
def test_the_one_post_in_an_envelope_is_read(name):
    assert read(ONE[name]).text == "Classy."


BLUESKY = {
    "posts": {"posts": [VIEW]},
    "a thread": {"thread": {"post": VIEW, "replies": [{"post": SECOND}]}},
    "a newer thread": {
        "hasOtherReplies": False,
        "thread": [
            {"uri": SECOND["uri"], "depth": -1, "value": {"post": SECOND}},
            {"uri": VIEW["uri"], "depth": 0, "value": {"post": VIEW}},
        ],
    },
    "a feed": {"feed": [{"post": VIEW, "reason": {}}], "cursor": "x"},
    "records": {"records": [{"uri": VIEW["uri"], "value": VIEW["record"]}]},
}


@pytest.mark.parametrize("name", BLUESKY)
def test_the_one_post_in_an_answer_of_bluesky_is_read(name):
    assert read(BLUESKY[name]).text == "Full time"


SEVERAL = {
    "a list": [STATUS, OTHER],
    "a context": {"ancestors": [STATUS], "descendants": [OTHER]},
    "a search": {"statuses": [STATUS, OTHER]},
}


@pytest.mark.parametrize("name", SEVERAL)
def test_of_several_posts_the_sentence_says_which_there_are(name):
    sentence = (
        "There are 2 posts in this record. Paste the record or the link of the "
        "one you mean: "
        "@bo@tern.social: “Classy.”; @al@tern.social: “So it was, from the first "
        "minute to the…”."
    )
    with pytest.raises(CaptureError) as caught:
        read(SEVERAL[name])
    assert str(caught.value) == sentence


def test_of_very_many_posts_the_first_are_named():
    many = [
        {**STATUS, "id": str(at), "url": f"https://tern.social/@bo/{at}"}
        for at in range(40)
    ]
    with pytest.raises(CaptureError, match=r"40 posts.*; 35 more"):
        read(many)


@pytest.mark.parametrize(
    "thread", [{"notFound": True, "uri": "at://x"}, {"blocked": True, "uri": "at://x"}]
)
def test_a_lost_post_of_bluesky_is_told_of(thread):
    with pytest.raises(CaptureError, match="gone, or not shown to you"):
        read({"thread": thread})


def test_an_envelope_in_envelopes_without_end_is_refused():
    record = STATUS
    for _ in range(20):
        record = {"data": record}
    with pytest.raises(CaptureError, match="no post that is known"):
        read(record)


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ('{"content": "<p>a</p>", "content": "<p>b</p>", "account": {}}', "twice"),
        ('{"content": NaN, "account": {}}', "holds NaN"),
        ('{"content": "a", "account": {"a": -Infinity}}', "holds -Infinity"),
        ('{"content": "a", "account"', "breaks off or is damaged at line 1"),
        ('{"a": ' + "9" * 5000 + "}", "impossible number"),
    ],
)
def test_json_that_readers_read_differently_is_refused(pasted, sentence):
    with pytest.raises(CaptureError, match=sentence):
        capture_anything(pasted)


def test_a_field_named_twice_alike_is_no_contradiction():
    whole = json.dumps(STATUS)
    assert (
        capture_anything(f'{{"url": "{STATUS["url"]}", {whole[1:]}').text == "Classy."
    )


def test_a_byte_order_mark_is_passed_over():
    assert capture_anything("\ufeff" + json.dumps(STATUS)).text == "Classy."
