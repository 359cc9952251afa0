"""An article stays what it was, character for character, around its posts."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from social.capture.captured import CaptureError
from social.harvesting import harvest_html

X = (
    '<blockquote class="twitter-tweet"><p lang="en">Gol!</p>&mdash; Bo (@bo) '
    '<a href="https://twitter.com/bo/status/101">July 3, 2018</a></blockquote>'
)
LOADER = '<script async src="https://platform.twitter.com/widgets.js"></script>'
LINK = "https://x.com/bo/status/1"
EMBEDS = [
    X,
    X + LOADER,
    X.replace("<blockquote class", "<BLOCKQUOTE\r\n  ID='a>b' CLASS").replace(
        "</blockquote>", "</BlockQuote >"
    ),
    X.replace('class="twitter-tweet"', "class=twitter-tweet data-x='<b>'"),
    "<p>https://x.com/bo/status/102</p>",
    '<iframe title="a > b" src="https://www.youtube.com/embed/dQw4"></iframe>',
    "<iframe src=//www.youtube.com/embed/dQw5 allowfullscreen>\n</iframe>",
    '<amp-twitter data-tweetid="103" width=1 height="2">\n</amp-twitter>',
    '<div class="fb-post" data-href="https://www.facebook.com/bo/posts/104"></div>',
    "[tweet https://twitter.com/bo/status/105]",
    '<!-- wp:embed {"url":"https://x.com/bo/status/109","type":"rich"} /-->',
    '[embed width="5"]https://twitter.com/bo/status/106[/embed]',
    "\nhttps://twitter.com/bo/status/107\n",
]
# Each is whole in itself, and none embeds a post.
AROUND = [
    "<p>Japan &amp; all <b>tidy</B >.</P>",
    "<P CLASS=lead  id='a'\ttitle='5 > 4 \"x\"'>One<br/>two<BR>three</p>",
    "plain words & an ampersand &copy; &#x2F; \u00a0 \u2028 🏆",
    "\r\n\r\n\t",
    '<!-- a comment with <blockquote class="twitter-tweet"> in it -->',
    "<![CDATA[ <b>not</b> ]]>",
    "<?php echo '<p>' ?>",
    '<img src=a.png alt="</p>" ><hr/>',
    "<script>if (a < b) { document.write('</p><blockquote>') }</script>",
    "<style>p > a { color: red } </style>",
    "<table><tr><td>1<td>2</table>",
    "<ul><li>one<li>two</ul>",
    '<a href="https://x.com/bo/status/1">Bo wrote</a>',
    "<svg><title>A</title><path d='M0 0'/></svg>",
    "<textarea>\n<blockquote class='twitter-tweet'></textarea>",
    "<section><h2 >Head</h2 ></section>",
    "a < b <3 </ > <> <!> &lt;blockquote class=&quot;twitter-tweet&quot;&gt;",
    '<div data-x="{&quot;a&quot;: 1}" hidden>x</div>',
    "<template><blockquote class='twitter-tweet'>x</blockquote></template>",
    "[gallery ids='1,2'] [[tweet 12345678]] [embed]https://example.com/[/embed]",
    "<pre>\n\nhttps://x.com/bo/status/1\n\n</pre>",
]
REFERENCES = regex.compile(r'<post-reference number="[0-9]+"></post-reference>')


@given(st.lists(st.sampled_from(AROUND), max_size=12).map("".join))
def test_an_article_without_posts_comes_back_as_it_is(html):
    assert harvest_html(html).cleaned_html == html


@given(st.text(alphabet=st.sampled_from("<>/!-?abp='\" \n&;[]x\u00e9🏆"), max_size=60))
def test_any_text_without_posts_comes_back_as_it_is(html):
    assert harvest_html(html).cleaned_html == html


@given(
    st.lists(
        st.tuples(st.sampled_from(AROUND), st.sampled_from(EMBEDS)),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(AROUND),
)
def test_around_its_posts_an_article_stays_as_it_was(pairs, last):
    # A line of its own is one only between lines.
    pairs = [(f"{around}\n", embed) for around, embed in pairs]
    html = "".join(around + embed for around, embed in pairs) + f"\n{last}"
    expected = "".join(
        around + ("\n\n" if embed.startswith("\n") else "") for around, embed in pairs
    )
    cleaned = harvest_html(html).cleaned_html
    assert REFERENCES.sub("", cleaned) == f"{expected}\n{last}"


@given(
    st.lists(
        st.tuples(st.sampled_from(AROUND), st.sampled_from(EMBEDS)),
        min_size=1,
        max_size=6,
    )
)
def test_every_post_leaves_one_reference_each(pairs):
    html = "".join(f"{around}\n{embed}\n" for around, embed in pairs)
    assert len(REFERENCES.findall(harvest_html(html).cleaned_html)) == len(pairs)


def test_the_code_of_a_post_is_kept_as_it_stood():
    code = X.replace("class=", "\n  CLASS =  ")
    assert harvest_html(f"<p>See</p>{code}").posts[0].raw == code


@pytest.mark.parametrize(
    "carrier",
    [
        "<!-- {} -->",
        "<!--{}",
        "<svg><![CDATA[{}]]></svg>",
        "<svg><foreignObject>{}</foreignObject></svg>",
        "<textarea>{}</textarea>",
        "<textarea>{}",
        "<title>{}</title>",
        "<script>{}</script>",
        '<script type="text/html">{}</script>',
        "<style>{}</style>",
        "<template>{}</template>",
        "<noscript>{}</noscript>",
        "<noscript><p>{}</p></noscript>",
        "<xmp>{}</xmp>",
        "<iframe>{}</iframe>",
        "<noembed>{}</noembed>",
        "<p title='{}'>x</p>",
        "<p data-html='{}' hidden>x</p>",
        "<plaintext>{}",
    ],
)
@pytest.mark.parametrize(
    "embed",
    [
        X,
        "\n[tweet 12345678]\n",
        f"\n{LINK}\n",
        f'<!-- wp:embed {{"url":"{LINK}"}} /-->',
    ],
    ids=["element", "shortcode", "line", "block"],
)
def test_what_readers_never_saw_is_no_embed(carrier, embed):
    html = f"<p>One</p>{carrier.format(embed)}"
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


def test_a_post_within_a_post_goes_with_it():
    inner = X.replace("101", "102")
    html = X.replace("<p lang", f"{inner}<p lang")
    assert REFERENCES.sub("", harvest_html(f"<p>a</p>{html}<p>b</p>").cleaned_html) == (
        "<p>a</p><p>b</p>"
    )


UNCLOSED = X.removesuffix("</blockquote>")


def test_an_embed_that_is_never_closed_stays_with_what_follows():
    html = f"<p>One</p>{UNCLOSED}<p>The story goes on.</p>"
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


def test_an_embed_that_is_never_closed_is_named():
    (note,) = harvest_html(f"<p>One</p>{UNCLOSED}<p>On.</p>").notes
    assert note.startswith("An embed was left as it is: where its code ends cannot")


def test_an_embed_that_is_never_closed_keeps_no_other_in():
    other = X.replace("101", "102")
    harvest = harvest_html(f"<div>{UNCLOSED}</div><p>On.</p>{UNCLOSED}{other}<p>b</p>")
    assert harvest.cleaned_html.endswith(
        '<post-reference number="1"></post-reference><p>b</p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<b>bold {X.replace('Gol!', 'Gol!</b>')} after",
        f"<table>{X}<tr><td>x</td></tr></table>",
        f"<a href='/x'>one {X} two</a>",
    ],
)
def test_an_embed_whose_tags_overlap_with_others_stays(html):
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>One</p><svg>{X}<text>Two</text>",
        f"<svg>{X}<textarea>Two",
        f"<p>{X}</body><noscript><pre>\n</pre>{X.replace('101', '102')}</div>",
    ],
    ids=["drawing", "field", "fallback"],
)
def test_nothing_is_taken_out_where_all_that_follows_would_change(html):
    harvest = harvest_html(html)
    assert (harvest.posts, harvest.cleaned_html) == ([], html)


def test_it_is_said_why_nothing_was_taken_out():
    (note,) = harvest_html(f"<svg>{X}<textarea>Two").notes
    assert note.startswith("Nothing was taken out: the tags of this article are not")


def test_a_paragraph_without_an_end_tag_ends_where_the_next_begins():
    harvest = harvest_html("<p>One<p>https://x.com/bo/status/1\n<p>Two<p>Three")
    assert harvest.cleaned_html == (
        '<p>One<post-reference number="1"></post-reference><p>Two<p>Three'
    )


def test_a_paragraph_without_an_end_tag_ends_with_what_holds_it():
    harvest = harvest_html("<div><p>https://x.com/bo/status/1\n</div>Two")
    assert harvest.cleaned_html == (
        '<div><post-reference number="1"></post-reference></div>Two'
    )


def test_the_last_paragraph_ends_with_the_article():
    harvest = harvest_html("<p>One<p>https://x.com/bo/status/1")
    assert harvest.cleaned_html == '<p>One<post-reference number="1"></post-reference>'


@pytest.mark.parametrize(
    "line",
    [
        "<p>Said he.\nhttps://x.com/bo/status/1\nAnd on.</p>",
        "<ul><li>\nhttps://x.com/bo/status/1\n</li></ul>",
        "<a href='/x'>\nhttps://x.com/bo/status/1\n</a>",
        "<div>See https://x.com/bo/status/1</div>",
        "\nhttps://example.com/bo/status/1\n",
    ],
)
def test_an_address_within_words_is_no_embed(line):
    harvest = harvest_html(line)
    assert (harvest.posts, harvest.cleaned_html) == ([], line)


def test_a_loader_of_a_server_goes_with_its_posts_alone():
    frame = '<iframe class="mastodon-embed" src="https://mastodon.social/@bo/109372843234/embed"></iframe>'
    other = '<script src="https://evil.example/embed.js"></script>'
    html = f'{frame}<script src="https://mastodon.social/embed.js"></script>{other}'
    assert harvest_html(html).cleaned_html == (
        f'<post-reference number="1"></post-reference>{other}'
    )


@pytest.mark.parametrize(
    ("html", "outcome"),
    [
        ("<blockquote " * 416_000, "more than 1,000 attributes"),
        ("<blockquote" * 450_000, "nested more than"),
        pytest.param(
            "<blockquote>" * 900 + "<p>a" * 1_200_000, 0, marks=pytest.mark.trust
        ),
        ("<blockquote>" * 900 + "<p>a" * 120_000, 0),
        ('<blockquote class="twitter-tweet">' * 900 + X * 4_000, 4_000),
        (f"{'<blockquote>' * 900}<a href='{LINK}'>a</a>{'a ' * 2_400_000}", 0),
        (X * 4_900, 4_900),
        (X * 25_000, "more than 5,000 embeds"),
        ("</b" * 1_600_000, 0),
        ("[tweet " * 700_000, 0),
        ("[embed]" * 700_000, 0),
        (f"\n{LINK}" * 180_000, "more than 5,000 embeds"),
        (f"<p>{LINK}" * 170_000, "more than 5,000 embeds"),
        (LOADER * 65_000 + X, 1),
    ],
    ids=range(14),
)
def test_the_longest_article_is_read_to_its_end(html, outcome):
    # A reader that is not linear would take hours over each of these.
    if isinstance(outcome, str):
        with pytest.raises(CaptureError, match=outcome):
            harvest_html(html)
    else:
        found = REFERENCES.findall(harvest_html(html).cleaned_html)
        assert len(found) == outcome


def test_a_tag_with_attributes_without_end_is_refused():
    html = "<p>One</p><b " + " ".join(f"a{number}" for number in range(600_000)) + ">"
    with pytest.raises(CaptureError, match="more than 1,000 attributes"):
        harvest_html(html)


def test_half_an_emoji_around_a_post_stays():
    html = f"<p>\ud83c</p>{X}<p>\udfc6</p>"
    assert REFERENCES.sub("", harvest_html(html).cleaned_html) == (
        "<p>\ud83c</p><p>\udfc6</p>"
    )
