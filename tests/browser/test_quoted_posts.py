"""Quoted posts in a real browser: nobody else is asked, and nothing hostile runs.

The pages are those of the test's own newsroom, handed to the browser by a route; its
policy against foreign scripts is switched off, so that escaping alone has to hold.
"""

import json
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.models import PostPicture
from articles.publishing import publish
from social.models import QuotedPost
from tests.articles.factories import make_article, make_post, make_staff
from tests.photos.factories import make_usable_photo
from tests.social.test_hostile import make_all, make_stories

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
# Whatever a payload tries in order to show that it ran is noted instead.
WATCH = """
window.__pwned = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => { window.__pwned.push([name, ...words].join(" ")); };
}
"""
KEPT_HEADERS = ("content-type", "location", "content-security-policy")


class Reader:
    """A browser page served by the Django of this test, and all that it asked for."""

    def __init__(self, browser, client, **settings):
        self.client = client
        self.context = browser.new_context(base_url=HOST, **settings)
        self.context.route("**/*", self._answer)
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.asked = []
        self.dialogs = []
        self.complaints = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("dialog", self._refuse)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

        self.kept = {}

    def goto(self, path):
        """Open a page of ours. It is made first: a route has no database at hand."""
        self._keep(path)
        self.page.goto(path)

    def _keep(self, path):
        """Keep what Django answers here, with pictures and the forms it leads to."""
        if path in self.kept:
            return
        answer = self.client.get(path)
        self.kept[path] = {
            "status": answer.status_code,
            "body": answer.getvalue() if answer.streaming else answer.content,
            "headers": {
                name: value
                for name, value in answer.headers.items()
                if name.lower() in KEPT_HEADERS
            },
        }
        if "html" not in answer.get("Content-Type", ""):
            return
        tree = HTMLParser(self.kept[path]["body"])
        for image in tree.css("img[src^='/media/']"):
            offered = image.attributes.get("srcset") or ""
            for each in (image.attributes["src"], *offered.split(",")):
                if each.strip():
                    self._keep(each.split()[0])
        for script in tree.css("script[src^='/desk/']"):
            self._keep(script.attributes["src"])
        for link in tree.css("a.claim"):
            self._keep(link.attributes["href"])

    def _refuse(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _answer(self, route):
        address = urlsplit(route.request.url)
        if f"{address.scheme}://{address.netloc}" != HOST:
            route.abort()
            return
        if address.path.startswith(settings.STATIC_URL):
            found = finders.find(address.path.removeprefix(settings.STATIC_URL))
            if found:
                route.fulfill(path=found)
            else:
                route.fulfill(status=404)
            return
        path = f"{address.path}?{address.query}".removesuffix("?")
        route.fulfill(**self.kept.get(path, {"status": 404}))

    @property
    def strangers(self) -> set[str]:
        """The hosts asked for anything that are not ours."""
        return {
            urlsplit(url).netloc
            for url in self.asked
            if url.startswith("http") and not url.startswith(f"{HOST}/")
        }

    def has_run(self) -> list[str]:
        """What a payload managed to do on the page that is open."""
        done = self.page.evaluate("window.__pwned")
        alive = self.page.evaluate(
            """() => [...document.querySelectorAll('*')].filter(node =>
                 [...node.attributes].some(each => each.name.startsWith('on') ||
                   /^\\s*(javascript|vbscript|data):/i.test(each.value) &&
                   ['href', 'src', 'action', 'formaction', 'cite'].includes(each.name))
               ).map(node => node.outerHTML.slice(0, 200))"""
        )
        return [*done, *alive, *self.dialogs, *self.complaints]


@pytest.fixture
def reader(browser, client):
    opened = []

    def open_one(**settings):
        opened.append(Reader(browser, client, **settings))
        return opened[-1]

    yield open_one
    for each in opened:
        each.context.close()


def make_every_mode() -> str:
    """The address of a story with a post in every mode, one covered, one pictured."""
    posts = []
    for number, mode in enumerate(QuotedPost.DisplayMode.values):
        post = make_post(
            f"What a night 👏 #derby @ana https://example.com/{number} "
            "pic.twitter.com/ab1",
            source_url=f"https://x.com/ana/status/7{number}",
            platform_post_id=f"7{number}",
        )
        post.change_display(by=make_staff("Moderator"), mode=mode)
        if mode == "quotation":
            QuotedPost.objects.filter(pk=post.pk).update(
                sensitive=True, sensitive_reason="shows an injury"
            )
            PostPicture.attach(
                post,
                make_usable_photo(alt_text="A flag over the away end"),
                by=make_staff("Moderator"),
                permission="Message of 3 July.",
                permitted_by="Ana Fan",
            )
            post.refresh_from_db()
            post.approve(by=make_staff("Moderator"))
        post.approve(by=make_staff("Moderator"))
        posts.append(post)
    return publish(make_article(posts=posts), by=None).path


def test_posts_in_every_mode_ask_no_other_host_for_anything(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.locator("details.cover summary").click()
    visit.page.wait_for_load_state("networkidle")
    expect(visit.page.locator(".quoted-post")).to_have_count(4)
    assert visit.strangers == set()


def test_posts_leave_the_reader_without_cookies_or_storage(reader):
    visit = reader()
    visit.goto(make_every_mode())
    assert visit.context.cookies() == []
    assert visit.page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_press_on_the_link_asks_the_original_without_a_referrer(reader):
    visit = reader()
    visit.goto(make_every_mode())
    asked = []
    visit.context.on("request", lambda request: asked.append(request))
    with visit.context.expect_page():
        visit.page.locator("a.opens").click()
    visit.page.wait_for_timeout(300)
    (request,) = [each for each in asked if "x.com" in each.url]
    assert "referer" not in request.headers


@pytest.mark.parametrize("scripts", [True, False])
def test_a_cover_is_opened_by_a_press_with_scripts_and_without(reader, scripts):
    visit = reader(java_script_enabled=scripts)
    visit.goto(make_every_mode())
    words = visit.page.locator("details.cover .words")
    expect(words).to_be_hidden()
    visit.page.locator("details.cover summary").click()
    expect(words).to_be_visible()


def test_a_cover_is_opened_by_the_keyboard(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.locator("details.cover summary").focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("details.cover .words")).to_be_visible()


def test_a_closed_cover_stays_closed_on_paper(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("details.cover .words")).to_be_hidden()


def test_a_closed_cover_says_on_paper_what_it_covers(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.emulate_media(media="print")
    said = visit.page.locator("details.cover summary").inner_text()
    assert said.strip() == "Covered: shows an injury."


def test_a_cover_opened_by_its_reader_is_open_on_paper(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.locator("details.cover summary").click()
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("details.cover .words")).to_be_visible()


def test_the_picture_under_the_cover_is_our_own(reader):
    visit = reader()
    visit.goto(make_every_mode())
    visit.page.locator("details.cover summary").click()
    image = visit.page.locator(".post-picture img")
    image.scroll_into_view_if_needed()
    visit.page.wait_for_function(
        "document.querySelector('.post-picture img').naturalWidth > 0"
    )
    assert urlsplit(image.evaluate("node => node.currentSrc")).netloc == "testserver"


def test_a_run_of_posts_is_skipped_by_the_keyboard(reader):
    visit = reader()
    visit.goto(make_every_mode())
    link = visit.page.locator("a.skip-link")
    link.focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.className") == "run-end"


def test_the_form_about_a_post_works_without_scripts(reader):
    visit = reader(java_script_enabled=False)
    visit.goto(make_every_mode())
    visit.page.locator("a.claim").first.click()
    assert visit.page.locator("h1").inner_text() == "Is this your post?"
    expect(visit.page.locator("[name=website]")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("place", ["story", "form"])
def test_no_page_about_posts_scrolls_sideways(reader, width, place):
    visit = reader(viewport={"width": width, "height": 800})
    visit.goto(make_every_mode())
    visit.page.locator("details.cover summary").click()
    if place == "form":
        visit.page.locator("a.claim").last.click()
        visit.page.locator("h1:has-text('Is this your post?')").wait_for()
    over = visit.page.evaluate(
        "(page => page.scrollWidth - page.clientWidth)(document.documentElement)"
    )
    assert over <= 0


@pytest.fixture
def hostile_posts(shared_folder):
    hostile = shared_folder / "data" / "hostile"
    payloads = json.loads((hostile / "strings" / "blns.json").read_text())
    for name, key in (("dompurify.json", "payload"), ("bleach.json", "input")):
        cases = json.loads((hostile / "html" / name).read_text())
        payloads += [case[key] for case in cases]
    return make_all(payloads)


def test_nothing_hostile_runs_on_a_page_for_readers(reader, hostile_posts):
    visit = reader(bypass_csp=True)
    ran = []
    for path in make_stories(hostile_posts):
        visit.goto(path)
        for cover in visit.page.locator("details.cover").all():
            cover.evaluate("node => { node.open = true; }")
        ran += visit.has_run()
    assert (ran, visit.strangers) == ([], set())


def test_nothing_hostile_runs_at_the_desk(reader, client, hostile_posts):
    client.force_login(make_staff("Moderator"))
    for post in hostile_posts[::3]:
        post.send_back(by=make_staff("Moderator"), reason=post.text[:200])
    visit = reader(bypass_csp=True)
    ran = []
    start = "/desk/social/quotedpost/"
    pages = [start, f"{start}queue/", "/desk/social/decision/"]
    pages += [post.get_absolute_url() for post in hostile_posts[::40]]
    for path in pages:
        visit.goto(path)
        ran += visit.has_run()
    assert (ran, visit.strangers) == ([], set())


def test_the_watch_notices_what_runs(reader):
    visit = reader(bypass_csp=True)
    body = b"<!doctype html><p>x<img src=/none.png onerror=alert(1)>"
    headers = {"content-type": "text/html"}
    visit.kept["/planted/"] = {"status": 200, "body": body, "headers": headers}
    visit.goto("/planted/")
    visit.page.wait_for_function("window.__pwned.length")
    assert "alert 1" in visit.has_run()
