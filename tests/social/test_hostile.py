"""Strings and markup made to break things, in every field of a post, on every page."""

import re

import pytest
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.publishing import publish
from social.capture.parsing import CapturedPost, CaptureError
from social.models import QuotedPost
from tests.articles.factories import make_article, make_staff
from tests.hostile import read_payloads

pytestmark = pytest.mark.django_db

POSTS_IN_A_STORY = 110
# Elements that run, load or reach somewhere by being on a page.
ACTIVE = (
    "iframe, object, embed, svg, math, meta[http-equiv], base, video, audio, frame, "
    "form[action*=':'], link[rel=import], [srcdoc], [style], [formaction]"
)
# Where a page of ours may lead: a plain web address, or a place of this site.
SAFE = re.compile(r"\s*(https?://|/(?!/)|[#?]|$)", re.IGNORECASE)


SAMPLE = 6


@pytest.fixture(
    scope="module",
    params=["a sample", pytest.param("all of them", marks=pytest.mark.trust)],
)
def payloads(request, shared_folder):
    """The hostile texts given: strings, and markup in and out of its dress.

    Every sixth in the tests of every day, each one in `make trust`.
    """
    texts = read_payloads(shared_folder)
    return texts if request.param == "all of them" else texts[::SAMPLE]


def make_hostile(payload, number, by):
    """A post with the payload in every field that takes it; None where none does."""
    short = payload[:200]
    platforms = QuotedPost.Platform.values
    fields = {
        "platform": platforms[number % len(platforms)],
        "author_name": short,
        "handle": short,
        "text": f"{payload}\n{number}",
        "raw": payload,
        "media": [{"kind": "image", "url": payload, "alt": payload}],
        "links": [
            payload,
            {"start": 0, "end": 1, "kind": "link", "value": payload, "href": payload},
        ],
        "platform_post_id": f"hostile-{number}",
    }
    refused = 0
    # What the record refuses in these two is left out: the rest has to stand it.
    for tried in ({"language": short[:35], "source_url": payload[:2000]}, {}):
        try:
            post, _ = QuotedPost.objects.capture(
                CapturedPost(**fields, **tried), by, note=payload
            )
        except CaptureError as error:
            assert str(error).strip()
            refused += 1
        else:
            if post.text.strip() and payload.split():
                post.translate(
                    by=by,
                    language="qaa-Arab",
                    text=f"{payload}\n{number}",
                    maker="machine",
                    name=short,
                )
            return post
    return None


def make_all(payloads):
    """Every payload as an approved post, shown in every mode and under covers."""
    by, moderator = make_staff("Editor"), make_staff("Moderator")
    modes = QuotedPost.DisplayMode.values
    posts = []
    for number, payload in enumerate(payloads):
        if post := make_hostile(payload, number, by):
            post.change_display(by=moderator, mode=modes[number % len(modes)])
            if number % 3 == 0 and payload.strip():
                covered = {"sensitive": True, "sensitive_reason": payload[:200]}
                QuotedPost.objects.filter(pk=post.pk).update(**covered)
                post.refresh_from_db()
            post.approve(by=moderator, note=payload[:200] or "x")
            posts.append(post)
    return posts


def make_stories(posts) -> list[str]:
    """The addresses of stories that quote them all."""
    return [
        publish(make_article(posts=posts[at : at + POSTS_IN_A_STORY]), by=None).path
        for at in range(0, len(posts), POSTS_IN_A_STORY)
    ]


def what_is_alive(page: bytes) -> list[str]:
    """Everything on a page that would run, load from elsewhere, or answer an event."""
    tree = HTMLParser(page)
    found = [node.html for node in tree.css(ACTIVE) if node.tag != "svg"]
    found += [
        node.html
        for node in tree.css("svg")
        if node.attributes.get("class") != "corner-flag"
    ]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            leads = name in ("href", "src", "action", "cite")
            if name.startswith("on") or (leads and not SAFE.match(value or "")):
                found.append(node.html)
    for script in tree.css("script"):
        if not (script.attributes.get("src") or "").startswith("/static/"):
            found.append(script.html)
    return [html[:200] for html in found if html]


def test_nothing_hostile_comes_alive_on_a_page_for_readers(client, payloads):
    alive = []
    for path in make_stories(make_all(payloads)):
        answer = client.get(path)
        assert answer.status_code == 200
        alive += what_is_alive(answer.content)
    assert alive == []


def test_nearly_every_payload_can_be_quoted(payloads):
    """What cannot be kept is text with NUL in it, or none at all."""
    by = make_staff("Editor")
    refused = [
        payload
        for number, payload in enumerate(payloads[::8])
        if make_hostile(payload, number, by) is None
    ]
    assert [payload for payload in refused if "\0" not in payload] == []


def test_every_payload_is_shown_as_the_words_it_is(client, payloads):
    posts = make_all(payloads[::4])
    by_words = [post for post in posts if post.display_mode == "quotation"]
    shown = []
    for path in make_stories(by_words):
        page = HTMLParser(client.get(path).content)
        shown += [node.text() for node in page.css(".quoted-post blockquote .words")]
    # Browsers read every line break as one sign, and so does the parser.
    assert shown == [
        post.text.replace("\r\n", "\n").replace("\r", "\n") for post in by_words
    ]


def test_every_payload_is_shown_as_the_translation_it_is(client, payloads):
    posts = make_all(payloads[::4])
    by_words = [post for post in posts if post.display_mode == "quotation"]
    shown = []
    for path in make_stories(by_words):
        page = HTMLParser(client.get(path).content)
        shown += [node.text() for node in page.css(".translation .words")]
    assert shown == [
        made.text.replace("\r", "\n") for post in by_words for made in post.translated
    ]


DESK = ["/desk/social/quotedpost/", "/desk/social/quotedpost/queue/"]


def test_nothing_hostile_breaks_a_page_of_the_desk(client, payloads):
    by = make_staff("Editor")
    some = payloads[::12]
    posts = [make_hostile(payload, number, by) for number, payload in enumerate(some)]
    client.force_login(make_staff("Moderator"))
    paths = [*DESK, *(post.get_absolute_url() for post in posts if post)]
    paths += [
        reverse("admin:social_quotedpost_translations", args=[post.pk])
        for post in posts
        if post and post.text.strip()
    ]
    codes = {path: client.get(path).status_code for path in paths}
    assert {path: code for path, code in codes.items() if code != 200} == {}


def test_nothing_hostile_breaks_the_form_for_readers(client, payloads):
    posts = make_all(payloads[::25])
    make_stories(posts)
    alive = []
    for post, payload in zip(posts, payloads[1::25], strict=False):
        path = f"/posts/{post.pk}/is-this-yours/"
        shown = client.get(path)
        sent = client.post(path, {"words": payload, "contact": payload})
        assert {shown.status_code, sent.status_code} <= {200, 302, 429}
        alive += what_is_alive(shown.content) + what_is_alive(sent.content)
    assert alive == []
