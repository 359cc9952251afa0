"""Objects of ActivityPub and notes of Misskey, as the Fediverse passes posts on."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from social.capture.captured import CaptureError
from social.capture.parsing import capture_anything

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
NOTE = {
    "@context": [
        "https://www.w3.org/ns/activitystreams",
        {"sensitive": "as:sensitive"},
    ],
    "id": "https://tern.social/users/bo/statuses/1099",
    "type": "Note",
    "summary": None,
    "inReplyTo": None,
    "published": "2018-07-03T20:55:07Z",
    "url": "https://tern.social/@bo/1099",
    "attributedTo": "https://tern.social/users/bo",
    "to": [PUBLIC],
    "cc": ["https://tern.social/users/bo/followers"],
    "sensitive": False,
    "content": "<p>Gol!</p>",
    "contentMap": {"en": "<p>Gol!</p>"},
    "attachment": [],
    "tag": [],
}
MISSKEY: dict[str, Any] = {
    "id": "9abcdefghi",
    "createdAt": "2018-07-03T20:55:07.123Z",
    "userId": "9aaaaaaaaa",
    "user": {
        "id": "9aaaaaaaaa",
        "name": "Bo",
        "username": "bo",
        "host": "tern.social",
    },
    "text": "Gol!",
    "cw": None,
    "visibility": "public",
    "files": [],
    "replyId": None,
    "renoteId": None,
    "uri": "https://tern.social/notes/9abcdefghi",
}


def read(record):
    return capture_anything(json.dumps(record))


def note(**changes):
    return read({**NOTE, **changes})


def misskey(**changes):
    return read({**MISSKEY, **changes})


# ActivityPub ----------------------------------------------------------------------

WRAPPED = {
    "a note": NOTE,
    "an activity": {"type": "Create", "actor": "x", "object": NOTE},
    "a collection": {"type": "OrderedCollection", "orderedItems": [NOTE]},
    "its first page": {"type": "Collection", "first": {"items": [NOTE]}},
}


@pytest.mark.parametrize("name", WRAPPED)
def test_a_note_tells_author_address_language_and_words(name):
    post = read(WRAPPED[name])
    assert (
        post.platform,
        post.handle,
        post.source_url,
        post.platform_post_id,
        post.language,
        post.text,
        post.why,
    ) == (
        "mastodon",
        "bo@tern.social",
        "https://tern.social/@bo/1099",
        "1099",
        "en",
        "Gol!",
        "",
    )


def test_a_note_says_when_to_the_second():
    post = note()
    assert (post.posted_at, post.precision) == (
        datetime(2018, 7, 3, 20, 55, 7, tzinfo=UTC),
        "second",
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"),
        ("<p>a &amp; b &lt;3 &amp;amp;</p>", "a & b <3 &amp;"),
        ("<h1>Full time</h1><p>Gol</p>", "Full time\n\nGol"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<pre><code>a\n  b\n\n c</code></pre>", "a\n  b\n\n c"),
        ("<p>Look:</p><pre>a\n b</pre><p>So</p>", "Look:\n\na\n b\n\nSo"),
        (
            '<p>Gol <img class="emoji" alt="⚽" src="https://a.example/b.png">!</p>',
            "Gol ⚽!",
        ),
        ("<blockquote><p>Quoted</p></blockquote><p>Said</p>", "Quoted\n\nSaid"),
        (
            '<p>So true<span class="quote-inline"><br><br>RE: '
            '<a href="https://a.example/1">https://a.example/1</a></span></p>',
            "So true",
        ),
        ("<p>x<sup>2</sup> <del>no</del> <b>yes</b></p>", "x2 no yes"),
        ("plain words\nwrapped", "plain words wrapped"),
    ],
)
def test_the_words_of_a_note_come_without_loss(content, text):
    assert note(content=content, contentMap=None).text == text


@pytest.mark.parametrize("media_type", ["text/markdown", "text/plain"])
def test_content_that_is_no_markup_is_taken_as_it_is(media_type):
    words = "Gol &amp; <b>more</b>\r\n\r\n  *So*"
    post = note(content=words, contentMap=None, mediaType=media_type)
    assert post.text == "Gol &amp; <b>more</b>\n\n  *So*"


@pytest.mark.parametrize("name", ["quoteUrl", "quoteUri", "_misskey_quote", "quote"])
def test_the_address_of_a_quoted_post_is_no_part_of_the_words(name):
    link = "https://tern.social/notes/8vs6wxufd0"
    content = f'<p>So<br><br>RE: <a href="{link}">{link}</a></p>'
    post = note(content=content, contentMap=None, **{name: link})
    assert (post.text, post.links, post.why) == ("So", [], "quotes-another")


def test_an_address_that_no_field_calls_quoted_stays():
    post = note(content="<p>RE: https://tern.social/1</p>", contentMap=None)
    assert post.text == "RE: https://tern.social/1"


def test_a_note_with_translations_alone_gives_the_first():
    post = note(content=None, contentMap={"pt-BR": "<p>Golo</p>", "en": "<p>Goal</p>"})
    assert (post.text, post.language) == ("Golo", "pt-BR")


def test_the_author_may_come_whole():
    author = {
        "type": "Person",
        "id": "https://tern.social/actor/5",
        "name": "Bo Berg",
        "preferredUsername": "bo",
    }
    post = note(attributedTo=[author])
    assert (post.author_name, post.handle) == ("Bo Berg", "bo@tern.social")


@pytest.mark.parametrize(
    ("actor", "handle"),
    [
        ("https://tern.social/users/bo", "bo@tern.social"),
        ("https://tern.social/@bo", "bo@tern.social"),
        ("https://tern.social/u/bo", "bo@tern.social"),
        ("https://tern.social/accounts/bo", "bo@tern.social"),
        ("https://tern.social/ap/users/1162", ""),
        ("https://tern.social/users/1162", ""),
        ("https://[broken", ""),
        ("bo", ""),
    ],
)
def test_the_account_is_read_from_its_address(actor, handle):
    post = note(attributedTo=actor, url=None, id="https://tern.social/objects/x")
    assert post.handle == handle


def test_an_account_that_is_a_number_of_misskey_is_no_handle():
    post = note(
        attributedTo="https://tern.social/users/9aaaaaaaaa",
        id="https://tern.social/notes/9abcdefghi",
        url=None,
    )
    assert (post.handle, "no-handle" in post.why) == ("", True)


def test_the_address_may_be_one_of_several_links():
    links = [
        {
            "type": "Link",
            "mediaType": "video/mp4",
            "href": "https://tern.social/a.mp4",
        },
        {"type": "Link", "mediaType": "text/html", "href": NOTE["url"]},
    ]
    assert note(url=links).source_url == NOTE["url"]


def test_an_address_of_unknown_shape_is_kept():
    post = note(url="https://tern.social/post/12", id="https://tern.social/post/12")
    assert (post.source_url, post.platform) == (
        "https://tern.social/post/12",
        "mastodon",
    )


def test_pictures_come_with_their_alt_text():
    attached = [
        {
            "type": "Document",
            "mediaType": "image/png",
            "url": "https://files.example/a.png",
            "name": "A broom leans on a bench",
        },
        {
            "type": "Video",
            "url": [{"type": "Link", "href": "https://files.example/b.mp4"}],
            "name": None,
        },
        {"type": "PropertyValue", "name": "Pronouns", "value": "x"},
        {"type": "Image", "url": "javascript:alert(1)", "name": "odd"},
    ]
    assert note(attachment=attached).media == [
        {
            "kind": "image",
            "url": "https://files.example/a.png",
            "alt": "A broom leans on a bench",
        },
        {"kind": "video", "url": "https://files.example/b.mp4", "alt": ""},
        {"kind": "image", "url": "", "alt": "odd"},
    ]


def test_one_attachment_need_not_be_a_list():
    attached = {"type": "Image", "url": "https://files.example/a", "name": "A"}
    assert note(attachment=attached).media[0]["alt"] == "A"


def test_a_warning_is_the_reason_for_a_cover():
    post = note(sensitive=True, summary="an injury")
    assert (post.sensitive, post.sensitive_reason) == (True, "an injury")


def test_an_article_begins_with_its_title():
    post = note(type="Article", name="The week", summary="What happened")
    assert (post.text, post.sensitive) == ("The week\n\nGol!", False)


def test_a_page_whose_title_is_its_summary_begins_with_it():
    post = note(type="Page", summary="The week")
    assert (post.text, post.sensitive) == ("The week\n\nGol!", False)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"to": ["https://tern.social/users/bo/followers"], "cc": []}, "not-public"),
        ({"type": "Question", "oneOf": []}, "holds-a-poll"),
        ({"quoteUrl": "https://a.example/1"}, "quotes-another"),
        ({"published": "2199-01-01T00:00:00Z"}, "future-date"),
        ({"published": "soon"}, "no-date"),
        ({"id": None, "url": None}, "no-address"),
        ({"content": "", "contentMap": None}, "no-text"),
    ],
)
def test_what_is_doubtful_in_a_note_is_named(changes, why):
    assert why in note(**changes).why.split(", ")


@pytest.mark.parametrize("to", [[PUBLIC], PUBLIC, ["as:Public"]])
def test_a_note_to_everybody_is_public_however_it_is_spelt(to):
    assert note(to=to, cc=[]).why == ""


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ({"automaticApproval": [PUBLIC]}, "anybody"),
        ({"automaticApproval": ["https://tern.social/users/bo/followers"]}, "ask"),
        ({"manualApproval": [PUBLIC]}, "ask"),
        ({"automaticApproval": "https://tern.social/users/bo"}, "nobody"),
        (None, ""),
    ],
)
def test_the_author_says_who_may_quote(policy, said):
    assert note(interactionPolicy={"canQuote": policy}).quote_policy == said


def test_of_a_post_passed_on_the_post_itself_is_read():
    post = read({"type": "Announce", "actor": "x", "object": NOTE})
    assert (post.text, post.why) == ("Gol!", "reblog")


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (
            {"type": "Announce", "object": "https://tern.social/users/bo/statuses/1"},
            r"names a post without holding it.*statuses/1",
        ),
        ({"type": "Delete", "object": {"type": "Tombstone", "id": "x"}}, "was deleted"),
        ({"type": "Person", "inbox": "x", "name": "Bo"}, "a profile and no post"),
        ({"type": "Create", "object": {"type": "Like"}}, "something else than a post"),
    ],
)
def test_what_holds_no_post_is_refused_in_words(record, sentence):
    with pytest.raises(CaptureError, match=sentence):
        read(record)


@pytest.mark.parametrize("field", sorted(NOTE))
@pytest.mark.parametrize("odd", [None, 5, "odd", [], {}, [{}], [[]], True])
def test_odd_fields_of_a_note_are_left_out_or_refused_in_words(field, odd):
    try:
        assert note(**{field: odd}).platform == "mastodon"
    except CaptureError as error:
        assert str(error).endswith(".")


# Misskey --------------------------------------------------------------------------


def test_a_note_of_misskey_tells_author_address_and_words():
    post = misskey()
    assert (
        post.platform,
        post.author_name,
        post.handle,
        post.source_url,
        post.text,
        post.why,
    ) == (
        "mastodon",
        "Bo",
        "bo@tern.social",
        "https://tern.social/notes/9abcdefghi",
        "Gol!",
        "",
    )


def test_a_note_of_misskey_says_when_to_the_second():
    assert misskey().posted_at == datetime(2018, 7, 3, 20, 55, 7, tzinfo=UTC)


def test_the_words_of_a_note_of_misskey_are_no_markup():
    words = "**Gol** &amp; <b>x</b>  $[tada :tern:]\n"
    assert misskey(text=words).text == words


def test_a_note_of_the_server_asked_needs_its_server():
    post = misskey(user={"username": "bo", "name": None, "host": None}, uri=None)
    assert (post.author_name, post.handle, post.why) == (
        "bo",
        "bo",
        "no-server, no-address",
    )


def test_files_of_a_note_come_with_their_alt_text():
    files = [
        {
            "type": "image/webp",
            "url": "https://files.example/a.webp",
            "comment": "A broom",
            "isSensitive": True,
        },
        {"type": "application/pdf", "url": "https://files.example/b.pdf"},
    ]
    post = misskey(files=files)
    assert (post.media, post.sensitive) == (
        [
            {"kind": "image", "url": "https://files.example/a.webp", "alt": "A broom"},
            {"kind": "unknown", "url": "https://files.example/b.pdf", "alt": ""},
        ],
        True,
    )


def test_of_a_note_passed_on_the_note_itself_is_read():
    post = misskey(text=None, renoteId="9b", renote={**MISSKEY, "text": "First"})
    assert (post.text, post.why) == ("First", "reblog")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"visibility": "followers"}, "not-public"),
        ({"renoteId": "9b"}, "quotes-another"),
        ({"poll": {"choices": []}}, "holds-a-poll"),
        ({"createdAt": "2199-01-01T00:00:00Z"}, "future-date"),
        ({"text": None}, "no-text"),
    ],
)
def test_what_is_doubtful_in_a_note_of_misskey_is_named(changes, why):
    assert why in misskey(**changes).why.split(", ")


def test_a_warning_of_misskey_is_the_reason_for_a_cover():
    assert misskey(cw="an injury").sensitive_reason == "an injury"
