"""Quoted posts in unusual states and scripts, as a real browser draws them."""

import pytest

from articles.publishing import publish
from social.models import QuotedPost
from tests.articles.factories import make_article, make_post, make_staff
from tests.browser.test_quoted_posts import reader as reader

pytestmark = pytest.mark.django_db

NUMBERS = iter(range(500, 100_000))


def make_shown(text="", mode="quotation", state="normal", *, withdrawn=False, **fields):
    number = next(NUMBERS)
    post = make_post(
        text,
        source_url=f"https://x.com/ana/status/{number}",
        platform_post_id=str(number),
        **fields,
    )
    post.change_display(by=make_staff("Moderator"), mode=mode)
    post.approve(by=make_staff("Moderator"))
    post.note_source(state=state)
    if withdrawn:
        post.withdraw(by=make_staff("Moderator"), reason="The author asked.")
    return post


def story_of(*posts):
    return publish(make_article(posts=list(posts)), by=None).path


def test_a_run_with_a_withdrawn_end_is_skipped_by_the_keyboard(reader):
    visit = reader(viewport={"width": 360, "height": 640})
    visit.goto(
        story_of(
            make_shown(withdrawn=True),
            *map(make_shown, "ab"),
            make_shown(withdrawn=True),
        )
    )
    link = visit.page.locator(".quoted-post-skip a")
    link.focus()
    visit.page.keyboard.press("Enter")
    focused = visit.page.evaluate_handle("document.activeElement")
    assert focused.evaluate(
        """node => [...document.querySelectorAll("[class^=quoted-post]")].every(each =>
             each.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)"""
    )


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("@bo_99 איזה משחק! 3-2", "rtl"),
        ("https://example.com/a מה קרה", "rtl"),
        ("@bo_99 what a match! איזה", "ltr"),
        ("🏆 مباراة رائعة! شكراً @Japan_fans_2018", "rtl"),
    ],
)
def test_a_post_runs_the_way_its_own_words_do(reader, text, direction):
    visit = reader()
    visit.goto(story_of(make_shown(text)))
    words = visit.page.locator(".quotation .words")
    assert words.evaluate("node => getComputedStyle(node).direction") == direction


def test_the_sign_of_a_handle_stands_before_it_in_right_to_left_words(reader):
    visit = reader()
    visit.goto(story_of(make_shown("مباراة رائعة! شكراً @Japan_fans_2018 جدا")))
    sign_is_left = visit.page.locator("a.mention").evaluate(
        """node => {
             const place = (from, to) => {
               const range = document.createRange();
               range.setStart(node.firstChild, from);
               range.setEnd(node.firstChild, to);
               return range.getBoundingClientRect().left;
             };
             return place(0, 1) < place(1, 2);
           }"""
    )
    assert sign_is_left


@pytest.mark.parametrize("scripts", [True, False])
def test_before_a_press_nobody_else_is_asked(reader, scripts):
    visit = reader(java_script_enabled=scripts)
    visit.goto(story_of(make_shown("Gol", "on-click")))
    visit.page.wait_for_load_state("networkidle")
    assert visit.strangers == set()


@pytest.mark.parametrize("scripts", [True, False])
def test_after_a_press_the_platform_alone_is_asked(reader, scripts):
    visit = reader(java_script_enabled=scripts)
    visit.goto(story_of(make_shown("Gol", "on-click")))
    asked = []
    visit.context.on("request", lambda request: asked.append(request.url))
    with visit.context.expect_page():
        visit.page.locator("a.opens").click()
    visit.page.wait_for_timeout(300)
    assert {url.split("/")[2] for url in asked} - {"testserver"} == {"x.com"}


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_text_makes_the_page_scroll_sideways(reader, width):
    long_link = f"https://example.com/{'a/very/long/address/' * 12}"
    visit = reader(viewport={"width": width, "height": 800})
    visit.goto(
        story_of(
            make_shown("W" * 280, author_name="W" * 60),
            make_shown(long_link),
            make_shown("🏆" * 200),
            make_shown("A long evening of football. " * 350, state="edited"),
            make_shown("ש" * 280),
        )
    )
    page = visit.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_print_keeps_the_address_of_a_post(reader):
    post = make_shown("Gol")
    visit = reader()
    visit.goto(story_of(post))
    visit.page.emulate_media(media="print")
    printed = visit.page.locator("a.original").evaluate(
        "node => getComputedStyle(node, '::after').content"
    )
    assert QuotedPost.objects.get(pk=post.pk).source_url in printed


ENDS = """node => {
  const words = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let last = null;
  while (words.nextNode()) if (words.currentNode.data.trim()) last = words.currentNode;
  const end = last.data.trimEnd().length;
  const range = document.createRange();
  range.setStart(last, end - 1);
  range.setEnd(last, end);
  const sign = range.getBoundingClientRect();
  range.selectNodeContents(node);
  const lines = [...range.getClientRects()];
  const bottom = Math.max(...lines.map(line => line.bottom));
  const right = Math.max(...lines.filter(line => line.bottom > bottom - 4)
                              .map(line => line.right));
  return Math.abs(right - sign.right) < 2;
}"""


@pytest.mark.parametrize("place", [".quoted-post-withdrawn", "a.claim"], ids=str)
def test_our_sentences_end_where_they_should_on_a_right_to_left_page(reader, place):
    posts = [make_shown("Gol"), make_shown("gone", withdrawn=True)]
    edition = publish(make_article(posts=posts, language="ar"), by=None)
    visit = reader(viewport={"width": 1440, "height": 900})
    visit.goto(edition.path)
    assert visit.page.locator(place).first.evaluate(ENDS)
