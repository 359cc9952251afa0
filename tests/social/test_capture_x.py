"""Records of X: of its API v2, of v1.1, and of what its embeds are drawn from."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from social.capture.captured import CaptureError
from social.capture.parsing import capture_anything

V2: dict[str, Any] = {
    "id": "1014",
    "text": "Gol!",
    "author_id": "9",
    "created_at": "2018-07-03T20:55:07.000Z",
    "lang": "en",
    "edit_history_tweet_ids": ["1014"],
}
USERS = [{"id": "8", "name": "Al", "username": "al"}]
USERS += [{"id": "9", "name": "Bo Berg", "username": "bo_berg"}]
V1: dict[str, Any] = {
    "created_at": "Tue Jul 03 20:55:07 +0000 2018",
    "id": 1014,
    "id_str": "1014",
    "full_text": "Gol!",
    "truncated": False,
    "user": {"name": "Bo Berg", "screen_name": "bo_berg", "protected": False},
    "lang": "en",
}
SYNDICATED = {
    "__typename": "Tweet",
    "id_str": "1014",
    "text": "Gol!",
    "created_at": "2018-07-03T20:55:07.000Z",
    "user": {"id_str": "9", "name": "Bo Berg", "screen_name": "bo_berg"},
    "lang": "en",
    "display_text_range": [0, 4],
}


def read(record):
    return capture_anything(json.dumps(record))


def v2(includes=(), **changes):
    return read(
        {"data": {**V2, **changes}, "includes": {"users": USERS, **dict(includes)}}
    )


def v1(**changes):
    return read({**V1, **changes})


FORMS = {
    "v2": {"data": V2, "includes": {"users": USERS}},
    "v2, a list of one": {"data": [V2], "includes": {"users": USERS}},
    "v1.1": V1,
    "v1.1, a search": {"statuses": [V1], "search_metadata": {}},
    "syndication": SYNDICATED,
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_tells_author_address_language_and_words(name):
    post = read(FORMS[name])
    assert (
        post.platform,
        post.author_name,
        post.handle,
        post.source_url,
        post.language,
        post.text,
        post.why,
    ) == (
        "twitter",
        "Bo Berg",
        "bo_berg",
        "https://x.com/bo_berg/status/1014",
        "en",
        "Gol!",
        "",
    )


@pytest.mark.parametrize("name", FORMS)
def test_every_form_says_when_to_the_second(name):
    post = read(FORMS[name])
    assert (post.posted_at, post.precision) == (
        datetime(2018, 7, 3, 20, 55, 7, tzinfo=UTC),
        "second",
    )


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_kept_whole_as_evidence(name):
    pasted = json.dumps(FORMS[name], indent=2)
    assert capture_anything(pasted).raw == pasted


BARE = {"id": "1014", "text": "Gol!"}
BARE_FORMS = [{"data": BARE}, {"data": [BARE], "meta": {"result_count": 1}}]
BARE_FORMS += [{"id_str": "1014", "full_text": "Gol!", "user": {"id_str": "9"}}]
BARE_FORMS += [{"tweet": {"id_str": "1014", "full_text": "Gol!"}}]


@pytest.mark.parametrize("record", BARE_FORMS)
def test_words_and_id_alone_are_enough_for_a_look(record):
    post = read(record)
    assert (post.text, post.source_url, post.why) == (
        "Gol!",
        "https://x.com/i/status/1014",
        "no-handle, no-date",
    )


# The words ------------------------------------------------------------------------

ESCAPED = [
    ("Fish &amp; chips &lt;3", "Fish & chips <3"),
    ("&amp;amp; is how it is written", "&amp; is how it is written"),
    ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
    ("&amp;copy; &amp;#39;", "&copy; &#39;"),
    ("&quot;kept&quot;", "&quot;kept&quot;"),
    ("unescaped before: R&D &amp; <3", "unescaped before: R&D &amp; <3"),
    ("two  blanks\n\nand lines", "two  blanks\n\nand lines"),
    ("👩‍👩‍👦‍👦 cafe\u0301 🇯🇵", "👩‍👩‍👦‍👦 cafe\u0301 🇯🇵"),
]


@pytest.mark.parametrize(("sent", "text"), ESCAPED)
def test_what_x_escaped_is_unescaped_once(sent, text):
    assert [v1(full_text=sent).text, v2(text=sent).text] == [text, text]


def test_the_address_of_the_media_is_no_part_of_the_words():
    sent = "Gol! https://t.co/pic1"
    media = [{"url": "https://t.co/pic1", "type": "photo", "indices": [5, 22]}]
    assert v1(full_text=sent, entities={"media": media}).text == "Gol!"


def test_the_address_of_the_media_ends_the_words_of_v2_too():
    urls = [{"start": 5, "end": 22, "url": "https://t.co/pic1", "media_key": "3_1"}]
    assert v2(text="Gol! https://t.co/pic1", entities={"urls": urls}).text == "Gol!"


QUOTED = {
    "url": "https://t.co/quo1",
    "expanded_url": "https://twitter.com/al/status/77",
}


def test_the_address_of_a_quoted_post_is_no_part_of_the_words():
    urls = [{"start": 5, "end": 22, **QUOTED}]
    post = v2(
        text="Gol! https://t.co/quo1",
        entities={"urls": urls},
        referenced_tweets=[{"type": "quoted", "id": "77"}],
    )
    assert (post.text, post.links, post.why) == ("Gol!", [], "quotes-another")


def test_the_address_of_a_quoted_post_ends_the_words_of_v1_too():
    post = v1(
        full_text="Gol! https://t.co/quo1 https://t.co/pic1",
        quoted_status_id_str="77",
        is_quote_status=True,
        entities={
            "urls": [{"indices": [5, 22], **QUOTED}],
            "media": [{"url": "https://t.co/pic1", "type": "photo"}],
        },
    )
    assert (post.text, post.links) == ("Gol!", [])


def test_the_address_of_another_post_stays():
    urls = [{"start": 5, "end": 22, **QUOTED}]
    post = v2(text="Gol! https://t.co/quo1", entities={"urls": urls})
    assert post.text == "Gol! https://t.co/quo1"


def test_a_link_of_the_author_at_the_end_stays():
    urls = [{"start": 5, "end": 21, "url": "https://t.co/abc1"}]
    post = v2(text="Gol! https://t.co/abc1", entities={"urls": urls})
    assert post.text == "Gol! https://t.co/abc1"


def test_what_x_shows_of_the_words_is_counted_in_escaped_code_points():
    sent = "@al @cy 🎉 Fish &amp; chips https://t.co/pic1"
    shown = [8, 8 + len("🎉 Fish &amp; chips")]
    assert v1(full_text=sent, display_text_range=shown).text == "🎉 Fish & chips"


def test_names_that_were_left_out_before_the_words_are_told_of():
    post = v1(full_text="@al Gol!", display_text_range=[4, 8])
    assert (post.text, post.why) == ("Gol!", "answers-another")


@pytest.mark.parametrize("shown", [[4, 2], [0, 99], ["a", 1], [0], None, [True, False]])
def test_an_impossible_range_is_passed_over(shown):
    assert v1(full_text="Gol!", display_text_range=shown).text == "Gol!"


def test_a_long_post_of_v2_comes_whole():
    note = {"text": "Long & whole #BELJPN", "entities": {}}
    assert v2(text="Long…", note_tweet=note).text == "Long & whole #BELJPN"


def test_a_long_post_of_v1_comes_whole():
    whole = {"full_text": "Long &amp; whole", "display_text_range": [0, 16]}
    post = v1(full_text=None, text="Long…", truncated=True, extended_tweet=whole)
    assert (post.text, post.why) == ("Long & whole", "")


@pytest.mark.parametrize("changes", [{"truncated": True}, {"note_tweet": {"id": "5"}}])
def test_a_post_cut_short_is_told_of(changes):
    assert v1(**changes).why == "cut-short"


# What X itself says of the words -----------------------------------------------------


def spelt(post):
    return [
        (post.text[link["start"] : link["end"]], link["kind"], link["value"])
        for link in post.links
        if isinstance(link, dict)
    ]


TEXT = "🎉 R&amp;D of @al #BELJPN $TERN https://t.co/abc1 &lt;3 #gol"


def at(words, sent=TEXT):
    start = sent.index(words)
    return [start, start + len(words)]


SAID = [
    ("@al", "mention", "al"),
    ("#BELJPN", "hashtag", "BELJPN"),
    ("$TERN", "cashtag", "TERN"),
    ("https://t.co/abc1", "link", "https://t.co/abc1"),
    ("#gol", "hashtag", "gol"),
]


def entities_v1(place):
    return {
        "hashtags": [
            {"text": "BELJPN", "indices": place("#BELJPN")},
            {"text": "gol", "indices": place("#gol")},
        ],
        "symbols": [{"text": "TERN", "indices": place("$TERN")}],
        "user_mentions": [{"screen_name": "Al", "indices": place("@al")}],
        "urls": [{"url": "https://t.co/abc1", "indices": place("https://t.co/abc1")}],
    }


def entities_v2(place):
    def span(words):
        return dict(zip(("start", "end"), place(words), strict=True))

    return {
        "hashtags": [
            {"tag": "BELJPN", **span("#BELJPN")},
            {"tag": "gol", **span("#gol")},
        ],
        "cashtags": [{"tag": "TERN", **span("$TERN")}],
        "mentions": [{"username": "al", "id": "8", **span("@al")}],
        "urls": [{"url": "https://t.co/abc1", **span("https://t.co/abc1")}],
    }


def test_entities_of_v1_lie_where_they_are_after_unescaping():
    assert spelt(v1(full_text=TEXT, entities=entities_v1(at))) == SAID


def test_entities_of_v2_lie_where_they_are_after_unescaping():
    assert spelt(v2(text=TEXT, entities=entities_v2(at))) == SAID


def test_entities_counted_in_unescaped_text_are_found_too():
    plain = TEXT.replace("&amp;", "&").replace("&lt;", "<")
    entities = entities_v2(lambda words: at(words, plain))
    assert spelt(v2(text=TEXT, entities=entities)) == SAID


def test_entities_are_moved_when_names_before_the_words_go():
    sent = "@al R&amp;D #gol"
    tags = [{"text": "gol", "indices": at("#gol", sent)}]
    shown = [4, len(sent)]
    post = v1(full_text=sent, display_text_range=shown, entities={"hashtags": tags})
    assert spelt(post) == [("#gol", "hashtag", "gol")]


@pytest.mark.parametrize(
    "entities",
    [
        "odd",
        {"hashtags": "odd", "urls": [None, 5]},
        {"hashtags": [{"text": "x", "indices": [0, 2]}]},
        {"hashtags": [{"text": "x", "indices": [-5, 10**30]}]},
        {"urls": [{"url": "javascript:alert(1)", "indices": [0, 4]}]},
    ],
)
def test_entities_that_do_not_fit_are_left_out(entities):
    assert v1(entities=entities).links == []


# What else a record tells ---------------------------------------------------------


def test_the_pictures_of_v2_come_with_their_alt_text():
    media = [
        {
            "media_key": "3_1",
            "type": "photo",
            "url": "https://pbs.example/a.jpg",
            "alt_text": "A broom",
        },
        {
            "media_key": "7_2",
            "type": "video",
            "preview_image_url": "https://pbs.example/b.jpg",
        },
        {"media_key": "3_9", "type": "photo", "url": "https://pbs.example/other.jpg"},
    ]
    post = v2({"media": media}, attachments={"media_keys": ["3_1", "7_2"]})
    assert post.media == [
        {"kind": "image", "url": "https://pbs.example/a.jpg", "alt": "A broom"},
        {"kind": "video", "url": "https://pbs.example/b.jpg", "alt": ""},
    ]


def test_media_that_was_not_sent_along_is_told_of():
    post = v2(attachments={"media_keys": ["3_1"]})
    assert post.media == [{"kind": "unknown", "url": "", "alt": ""}]


MEDIUM = {
    "type": "photo",
    "media_url_https": "https://pbs.example/a.jpg",
    "ext_alt_text": "A broom",
}


@pytest.mark.parametrize(
    "changes", [{"extended_entities": {"media": [MEDIUM]}}, {"mediaDetails": [MEDIUM]}]
)
def test_the_pictures_of_v1_come_with_their_alt_text(changes):
    assert v1(**changes).media == [
        {"kind": "image", "url": "https://pbs.example/a.jpg", "alt": "A broom"}
    ]


def test_of_a_video_the_best_file_is_named():
    files = [
        {"content_type": "application/x-mpegURL", "url": "https://v.example/a.m3u8"},
        {"content_type": "video/mp4", "bitrate": 1, "url": "https://v.example/1.mp4"},
        {"content_type": "video/mp4", "bitrate": 9, "url": "https://v.example/9.mp4"},
    ]
    medium = {"type": "video", "video_info": {"variants": files}}
    post = v1(extended_entities={"media": [medium]})
    assert post.media[0]["url"] == "https://v.example/9.mp4"


@pytest.mark.parametrize(
    ("post", "why"),
    [
        (lambda: v1(user={**V1["user"], "protected": True}), "not-public"),
        (lambda: v1(is_quote_status=True), "quotes-another"),
        (lambda: v1(card={"name": "poll2choice_text_only"}), "holds-a-poll"),
        (lambda: v1(created_at="Fri Jul 03 20:55:07 +0000 2199"), "future-date"),
        (lambda: v2(attachments={"poll_ids": ["1"]}), "holds-a-poll"),
        (
            lambda: v2(referenced_tweets=[{"type": "quoted", "id": "1"}]),
            "quotes-another",
        ),
        (lambda: v2(author_id="77"), "no-handle"),
    ],
)
def test_what_is_doubtful_is_named(post, why):
    assert why in post().why.split(", ")


def test_a_warning_covers_the_post():
    assert [
        v1(possibly_sensitive=True).sensitive,
        v2(possibly_sensitive=True).sensitive,
    ]


def test_of_a_post_passed_on_in_v1_the_post_itself_is_read():
    first = {**V1, "id_str": "7", "user": {"name": "Al", "screen_name": "al"}}
    post = v1(full_text="RT @al: Go…", retweeted_status=first)
    assert (post.handle, post.platform_post_id, post.why) == ("al", "7", "reblog")


def test_of_a_post_passed_on_in_v2_the_post_itself_is_read():
    first = {"id": "7", "text": "Gol, whole!", "author_id": "8"}
    post = v2(
        {"tweets": [first]},
        text="RT @al: Gol…",
        referenced_tweets=[{"type": "retweeted", "id": "7"}],
    )
    assert (post.text, post.handle, post.why) == (
        "Gol, whole!",
        "al",
        "reblog, no-date",
    )


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (
            {"data": {**V2, "referenced_tweets": [{"type": "retweeted", "id": "7"}]}},
            "passed on, without the post itself",
        ),
        ({"__typename": "TweetTombstone", "tombstone": {}}, "not to be seen"),
        (
            {"errors": [{"detail": "Could not find tweet with ids: [1]."}]},
            "answered with an error and no post: “Could not find tweet",
        ),
    ],
)
def test_what_holds_no_post_is_refused_in_words(record, sentence):
    with pytest.raises(CaptureError, match=sentence):
        read(record)


def test_of_several_posts_the_sentence_says_which_there_are():
    other = {**V2, "id": "1015", "text": "Ole!", "author_id": "8"}
    with pytest.raises(CaptureError, match="@bo_berg: “Gol!”; @al: “Ole!”"):
        read({"data": [V2, other], "includes": {"users": USERS}})


@pytest.mark.parametrize("field", ["user", "entities", "created_at", "lang", "card"])
@pytest.mark.parametrize("odd", [None, 5, "odd", [], {}, [{}], True])
def test_odd_fields_are_left_out_or_refused_in_words(field, odd):
    try:
        assert v1(**{field: odd}).text == "Gol!"
    except CaptureError as error:
        assert str(error).endswith(".")
