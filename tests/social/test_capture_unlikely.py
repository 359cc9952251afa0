"""Whatever is pasted is read, or refused in a sentence: nothing else happens."""

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from social.capture.captured import CaptureError
from social.capture.parsing import capture_anything
from social.harvesting import harvest_html

PIECES = st.sampled_from(
    [
        '<blockquote class="twitter-tweet">',
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.'
        'instagram.com/p/A/">',
        '<div class="fb-post" data-href="//www.facebook.com/a/posts/1">',
        '<blockquote class="bluesky-embed" data-bluesky-uri="at://a/b">',
        '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1">',
        '<iframe src="https://www.youtube.com/embed/a">',
        '<iframe class="mastodon-embed" src="//[">',
        "</blockquote>",
        "</div>",
        "</iframe>",
        "<p lang='en'>",
        "</p>",
        "<br>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg><title>",
        "&mdash; Bo (@bo) ",
        '<a href="https://twitter.com/bo/status/1">July 3, 2018</a>',
        '<a href="javascript:alert(1)">',
        "https://x.com/bo/status/1",
        "\n",
        "\0",
        "Gol! ",
        "&lt;blockquote",
        "<post-reference number='1'>",
        '<div data-component-name="Twitter2ToDOM" data-attrs="{&quot;url&quot;:&quot;'
        "https://x.com/bo/status/1&quot;,&quot;full_text&quot;:&quot;<p>Gol",
        '<!-- wp:embed {"url":"https://x.com/bo/status/1"} /-->',
        '<amp-iframe src="https://www.youtube.com/embed/a">',
        '<oembed url="https://x.com/bo/status/1">',
        "<blockquote class=“twitter-tweet”>",
        "&amp;lt;blockquote class=&quot;twitter-tweet&quot;&amp;gt;",
        "<pre>  a\n  b",
        '<img class="emoji" alt="⚽">',
        "\n@bo\n·\n",
        "9:02 PM · Jul 3, 2018",
        "```\n",
    ]
)
MARKUP = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | MARKUP,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [
        *("$type", "uri", "post", "posts", "thread", "record", "value", "author"),
        *("text", "createdAt", "langs", "facets", "embed", "labels", "handle"),
        *("type", "version", "html", "url", "author_name", "author_url", "title"),
        *("content", "account", "acct", "reblog", "media_attachments", "created_at"),
        *("spoiler_text", "quote_approval", "poll", "visibility", "provider_url"),
        *("data", "includes", "entities", "full_text", "user", "id", "id_str", "items"),
        *("display_text_range", "referenced_tweets", "note_tweet", "attachments"),
        *("attributedTo", "contentMap", "attachment", "object", "to", "published"),
        *("kind", "snippet", "permalink", "timestamp", "caption", "media_type"),
        *("message", "created_time", "renote", "files", "cw", "extended_entities"),
    ]
)
RECORDS = st.dictionaries(
    FIELDS, VALUES | st.dictionaries(FIELDS, VALUES, max_size=6), max_size=12
)


def assert_kept_or_said(pasted):
    try:
        post = capture_anything(pasted)
    except CaptureError as error:
        assert str(error).endswith(".")
    else:
        assert post.raw == pasted


@given(MARKUP)
def test_any_markup_is_kept_whole_or_refused_in_a_sentence(pasted):
    assert_kept_or_said(pasted)


@given(RECORDS)
def test_any_record_is_kept_whole_or_refused_in_a_sentence(record):
    assert_kept_or_said(json.dumps(record))


@given(MARKUP)
def test_harvesting_twice_is_harvesting_once(html):
    try:
        done = harvest_html(html)
    except CaptureError:
        return
    named = done.with_ids({place: place + 100 for place in range(1, 30)})
    again = harvest_html(named)
    assert (again.posts, again.cleaned_html) == ([], named)


SIGNED = " — Bo (@bo) July 3, 2018"
CODE = (
    '<blockquote class="twitter-tweet"><p>{}</p>&mdash; Bo (@bo) '
    '<a href="https://x.com/bo/status/1">July 3, 2018</a></blockquote>'
)


@pytest.mark.parametrize(
    "pasted",
    [
        "- " * 49_000 + SIGNED,
        ("-" + " " * 300) * 320 + SIGNED,
        "— (@a" * 19_000 + SIGNED,
        "<" * 99_000,
        "<a " * 33_000,
        '{"a":' * 16_000,
        "&lt;blockquote" * 7_000,
        CODE.format("#" * 98_000),
        CODE.format(" \n" * 49_000),
        CODE.format("<p>a" * 24_000),
        CODE.format('<a href="https://x.com/bo/status/1">a</a>' * 2_300),
        '<blockquote><a href="https://x.com/bo/status/1">' * 900,
        "<blockquote></blockquote>" * 3_900,
    ],
    ids=lambda pasted: pasted[:12],
)
def test_the_longest_input_is_read_to_its_end(pasted):
    # A reader that is not linear would take minutes over each of these.
    assert_kept_or_said(pasted)


@pytest.mark.parametrize(
    "pasted",
    [
        "<a " + "=“" * 49_000 + ">",
        "<a " + "=“x" * 30_000 + "&quot;>",
        "<blockquote class=“twitter-tweet”>" + "<p a=”b″>" * 10_000,
        "&amp;" * 3_000 + "lt;blockquote",
        "<!-- wp:embed {" + "{" * 90_000 + "} /-->",
        "<!-- wp:embed {} /-->" * 4_000,
    ],
    ids=lambda pasted: pasted[:12],
)
def test_the_longest_changed_code_is_read_to_its_end(pasted):
    assert_kept_or_said(pasted)


@pytest.mark.parametrize(
    "pasted",
    [
        "`" * 99_000,
        "```\n" * 24_000,
        "Bo\n@bo\n" + "·\n" * 49_000,
        "Bo\n" * 33_000 + "@bo\n·\nGol!",
        "Bo (@bo) on X: " + '"' * 90_000,
        "Bo (@bo)" * 12_000,
        "{“" * 49_000,
    ],
    ids=lambda pasted: pasted[:12],
)
def test_the_longest_copied_page_is_read_to_its_end(pasted):
    assert_kept_or_said(pasted)


# What a database stores as text: no NUL, no half of a sign.
WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1
) | st.lists(
    st.sampled_from(["&", "&amp;", "&lt;", "<", ">", ";", "amp", "#a", "🎉", "é", " "]),
    min_size=1,
).map("".join)


@given(WORDS)
def test_any_words_of_x_come_back_as_they_were_typed(words):
    sent = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    record = {"id_str": "1", "full_text": sent, "user": {"screen_name": "bo"}}
    assert capture_anything(json.dumps(record)).text == words


@given(WORDS, WORDS, WORDS)
def test_any_words_of_x_come_back_between_what_x_put_around_them(before, words, after):
    parts = [
        part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        for part in (before, words, after)
    ]
    start = len(parts[0])
    record = {
        "id_str": "1",
        "full_text": "".join(parts),
        "display_text_range": [start, start + len(parts[1])],
        "user": {"screen_name": "bo"},
    }
    assert capture_anything(json.dumps(record)).text == words


# Blanks are what markup does not keep: one between words, breaks as tags.
SEEN = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)
LINES = st.lists(
    st.lists(SEEN, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4
)


@given(LINES)
def test_any_words_of_the_fediverse_come_back_as_they_were_typed(lines):
    note = {"type": "Note", "content": f"<p>{'<br>'.join(map(escape, lines))}</p>"}
    assert capture_anything(json.dumps(note)).text == "\n".join(lines)
