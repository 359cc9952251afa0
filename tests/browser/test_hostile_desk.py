"""Hostile texts in every field, on every page of the desk, in a browser without CSP.

The policy that forbids scripts is switched off here: what holds without it holds.
"""

from itertools import count
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from articles import triggers as article_triggers
from social import triggers as post_triggers
from social.models import Claim, QuotedPost, RemovalRequest
from tests.articles.factories import make_article, make_staff
from tests.hostile import read_payloads
from tests.social.test_hostile import make_hostile

pytestmark = pytest.mark.django_db(transaction=True)

QUEUE = reverse("admin:social_quotedpost_queue")
AT_ONCE = 24
TRUST = pytest.mark.trust
numbers = count(1)
SAMPLE = 53
# All of them are looked at in so many parts, each a test that can run beside others.
PARTS = 8

WATCH = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "msgbox", "open"])
  window[name] = (...said) => { window.ran.push(`${name}(${said})`); };
"""
# Everything that would run, lead elsewhere or answer an event, drawn by a payload.
ALIVE = """() => {
  const leads = ["href", "src", "action", "formaction", "cite", "data", "srcset"];
  const runs = /^[\\s\\x00-\\x20]*(javascript|data|vbscript):/i;
  const found = [...document.querySelectorAll("*")].filter((node) =>
    [...node.attributes].some(({ name, value }) =>
      name.startsWith("on") || (leads.includes(name) && runs.test(value))));
  const active = "iframe, object, embed, base, meta[http-equiv], video, audio, math, " +
    "marquee, frame, template, animate, " +
    "script:not([src], [type*=json], [type=importmap]), " +
    "link[rel=stylesheet]:not([href^='/static/']), " +
    "script[src]:not([src^='/static/'], [src='/desk/jsi18n/'])";
  found.push(...document.querySelectorAll(active));
  return [...window.ran, ...found.map((node) => node.outerHTML.slice(0, 160))];
}"""


@pytest.fixture(scope="module", autouse=True)
def _triggers_again(django_db_setup, django_db_blocker):
    """The tests that follow find the triggers these tests had to take away."""
    yield
    with django_db_blocker.unblock():
        for room in (article_triggers, post_triggers):
            room.install(connection)


@pytest.fixture(autouse=True)
def _emptied(transactional_db):
    """After a test every table is emptied, which the triggers refuse."""
    for room in (article_triggers, post_triggers):
        room.install(connection)
    yield
    for room in (article_triggers, post_triggers):
        room.remove(connection)


@pytest.fixture(
    params=[
        pytest.param((0, SAMPLE), id="a sample"),
        *(
            pytest.param((part, PARTS), id=f"part-{part + 1}", marks=TRUST)
            for part in range(PARTS)
        ),
    ],
)
def batches(request, shared_folder):
    """The texts, as many at once as the desk shows cards."""
    first, every = request.param
    texts = read_payloads(shared_folder)[first::every]
    return [texts[at : at + AT_ONCE] for at in range(0, len(texts), AT_ONCE)]


class Visitor:
    """A signed-in browser that notes whatever runs, fails or leaves the house."""

    def __init__(self, browser, live_server, person):
        client = Client()
        client.force_login(person)
        self.home = live_server.url
        self.context = browser.new_context(base_url=self.home, bypass_csp=True)
        cookie = client.cookies["sessionid"].value
        self.context.add_cookies(
            [{"name": "sessionid", "value": cookie, "url": self.home}]
        )
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("dialog", self._on_dialog)
        self.page.on("request", self._on_request)
        self.page.on("response", self._on_response)

    def _on_dialog(self, dialog):
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _on_request(self, request):
        here = urlsplit(self.home).netloc
        if urlsplit(request.url).netloc not in (here, ""):
            self.faults.append(f"left the house: {request.url[:160]}")

    def _on_response(self, response):
        if response.status >= 500:
            self.faults.append(f"{response.status}: {response.url[:160]}")

    def look(self, where=""):
        """Open what is folded on the page before us, and note what lives."""
        self.page.evaluate(
            "document.querySelectorAll('details').forEach((each) => each.open = true)"
        )
        self.faults += [
            f"{where or self.page.url}: {each}" for each in self.page.evaluate(ALIVE)
        ]

    def visit(self, address):
        self.page.goto(address)
        self.look(address)

    def press(self, script):
        """Submit something of the page, and look at the page that comes."""
        with self.page.expect_navigation():
            self.page.evaluate(script)
        self.look()


@pytest.fixture
def visit_as(browser, live_server):
    visitors = []

    def visit_as(person):
        visitors.append(Visitor(browser, live_server, person))
        return visitors[-1]

    yield visit_as
    for visitor in visitors:
        visitor.context.close()


def make_somebody(payload, role="Moderator"):
    """Staff whose own name is hostile."""
    person = make_staff(role)
    person.first_name = payload.replace("\0", "")[:150]
    person.save()
    return person


def fill_desk(texts):
    """A post of every text under every heading, with the text in every field."""
    author = make_staff("Editor")
    posts = {name: [] for name in ("waiting", "escalated", "vanished", "rejected")}
    for payload in texts:
        mind = make_somebody(payload)
        said = payload.replace("\0", "").strip()[:200] or "x"
        for name, found in posts.items():
            number = next(numbers)
            post = make_hostile(payload, number, author)
            if post is None:
                continue
            found.append(post)
            QuotedPost.objects.filter(pk=post.pk).update(
                verification_notes=said,
                look_alike_note=said,
                needs_review=True,
                review_hint=said,
                sensitive=number % 3 == 0,
                sensitive_reason=said,
            )
            post.refresh_from_db()
            match name:
                case "waiting":
                    Claim.objects.take(post, mind)
                case "escalated":
                    post.escalate(by=mind, note=said)
                case "rejected":
                    post.reject(by=mind, reason_code="other", note=said)
                case "vanished":
                    post.change_display(by=mind, mode="link-only")
                    post.approve(by=mind, note=said)
                    post.note_source(state="deleted")
                    RemovalRequest.objects.create(
                        post=post, words=said, contact=said[:254]
                    )
    Claim.objects.all().delete()
    return posts


def make_story(posts, headline):
    article = make_article(
        posts=posts, headline=headline.replace("\0", "")[:120] or "x"
    )
    return reverse("admin:articles_article_change", args=[article.pk])


def look_at_queue(visitor, posts):
    """Every heading; then what the script does with cards, decisions and undo."""
    for tab in ("waiting", "escalated", "vanished", "requests", "done"):
        visitor.visit(f"{QUEUE}?tab={tab}")
    visitor.visit(QUEUE)
    page = visitor.page
    # One is decided elsewhere and brought in anew by the page itself.
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.keyboard.press("u")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(300)
    visitor.look("the queue, by its script")


def look_at_bulk(visitor, posts):
    """All of them on one page, then refused, with the note given back."""
    visitor.visit(QUEUE)
    ids = [post.pk for post in posts["waiting"]]
    visitor.press(
        f"""() => {{
          const form = document.createElement("form");
          form.method = "post";
          form.action = "{reverse("admin:social_quotedpost_bulk")}";
          const put = (name, value) => {{
            const field = document.createElement("input");
            [field.name, field.value] = [name, value];
            form.append(field);
          }};
          put("csrfmiddlewaretoken",
              document.querySelector("[name=csrfmiddlewaretoken]").value);
          {ids}.forEach((id) => put("post", id));
          document.body.append(form);
          form.submit();
        }}"""
    )


def look_at_records(visitor, posts):
    for post in posts["escalated"]:
        visitor.visit(post.get_absolute_url())


def look_at_messages(visitor, posts, texts):
    """A decision that is refused gives its note back in a message."""
    for post, payload in zip(posts["rejected"], texts, strict=False):
        visitor.page.goto(post.get_absolute_url())
        note = payload.replace("\0", "")[:4000]
        visitor.page.fill("#note", note)
        visitor.press(
            """() => {
              const form = document.querySelector("form.card-decision");
              const deed = document.createElement("input");
              [deed.name, deed.value] = ["deed", "approve"];
              form.append(deed);
              form.submit();
            }"""
        )


def propose(visitor, texts):
    """Each text pasted, read, and sent back by a date nobody can read."""
    for payload in texts:
        visitor.page.goto(reverse("admin:social_quotedpost_add"))
        visitor.page.fill("[name=pasted]", payload)
        visitor.press("document.querySelector('#content-main form').submit()")
        if visitor.page.locator("[name=posted]").count():
            visitor.page.fill("[name=posted]", payload.replace("\n", " ")[:80])
            visitor.page.fill("[name=account_name]", payload.replace("\n", " ")[:200])
            visitor.page.fill("[name=note]", payload)
            visitor.press("document.querySelector('#content-main form').submit()")


def paste_story(visitor, texts):
    """The copy desk, with all of them in one story."""
    visitor.page.goto(reverse("admin:articles_article_from_copy"))
    visitor.page.fill("textarea", "\n\n".join(texts).replace("\0", ""))
    visitor.press(
        "document.querySelector('#content-main form, #content form').submit()"
    )


def test_nothing_hostile_runs_on_any_page_of_the_desk(visit_as, batches):
    moderator = make_staff("Moderator")
    desk = visit_as(moderator)
    for texts in batches:
        posts = fill_desk(texts)
        make_story(posts["waiting"], texts[0])
        for post, headline in zip(posts["waiting"], texts, strict=False):
            make_story([post], headline)
        look_at_queue(desk, posts)
        look_at_bulk(desk, posts)
        look_at_records(desk, posts)
        look_at_messages(desk, posts, texts)
        for name in ("social_quotedpost_changelist", "social_decision_changelist"):
            desk.visit(reverse(f"admin:{name}"))
        desk.visit(reverse("admin:social_quotedpost_comforts"))
        # What is decided makes room for the next.
        for post in posts["waiting"] + posts["escalated"]:
            post.refresh_from_db()
            post.reject(by=make_staff("Moderator"), reason_code="abusive")
        for asked in RemovalRequest.objects.open():
            asked.refuse(by=moderator, note="No.")
        QuotedPost.objects.filter(due_at__isnull=False).update(due_at=None)
    assert desk.faults == []


def test_nothing_hostile_runs_where_posts_are_proposed(visit_as, batches):
    desk = visit_as(make_staff("Reporter"))
    for texts in batches:
        propose(desk, texts)
    assert desk.faults == []


def test_nothing_hostile_runs_in_the_story_editor(visit_as, batches):
    desk = visit_as(make_staff("Manager"))
    for texts in batches:
        posts = fill_desk(texts[:12])
        story = make_story(posts["waiting"] + posts["rejected"], texts[-1])
        desk.visit(story)
        desk.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        desk.page.wait_for_timeout(300)
        desk.look(f"{story} by its script")
    assert desk.faults == []


def test_nothing_hostile_runs_at_the_copy_desk(visit_as, batches):
    desk = visit_as(make_staff("Editor"))
    for texts in batches:
        paste_story(desk, texts)
    assert desk.faults == []


@pytest.mark.parametrize("form", ["csv", "json"])
def test_no_browser_shows_an_export_as_a_page(visit_as, form):
    post = make_hostile("<script>alert(1)</script>", 1, make_staff("Editor"))
    post.reject(by=make_staff("Moderator"), reason_code="other", note="<svg onload=1>")
    desk = visit_as(make_staff("Manager"))
    answer = desk.context.request.get(
        reverse("admin:social_decision_export", args=[form])
    )
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"].startswith("attachment")
