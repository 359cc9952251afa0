"""No barrier on any page about posts: what axe-core finds against WCAG 2.2 AA."""

import re
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.urls import reverse

from articles.publishing import publish, withdraw
from social.models import Claim, RemovalRequest
from tests.articles.factories import make_article, make_post, make_staff
from tests.browser.conftest import sign_in
from tests.browser.test_copy_desk import COPY
from tests.photos.factories import make_picture

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("emptied"),
]

QUEUE = reverse("admin:social_quotedpost_queue")
# A window of 1440 pixels at 200 % is one of 720.
SIGHTS = list(product([360, 720, 768, 1440], ["light", "dark"]))
EVERY_DAY = [(360, "light"), (1440, "dark")]
LOOK = """async () => {
  const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await axe.run({ runOnly: levels, resultTypes: ["violations"] });
  const barriers = found.violations.flatMap(({ id, nodes }) => nodes.map(
    ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) barriers.push("scrolls sideways");
  return barriers;
}"""


@pytest.fixture(
    params=[
        pytest.param(EVERY_DAY, id="phone and desk"),
        pytest.param(SIGHTS, id="all sizes", marks=pytest.mark.trust),
    ]
)
def look(request, browser, live_server):
    """A function that opens a browser for somebody, or for a reader, and looks."""
    contexts = []

    def look_as(person=None):
        # Colours in transition from light to dark are neither.
        context = browser.new_context(base_url=live_server.url, reduced_motion="reduce")
        contexts.append(context)
        if person:
            sign_in(context, person, live_server.url)
        return Sight(context.new_page(), request.param)

    yield look_as
    for context in contexts:
        context.close()


class Sight:
    """A browser at one page after another, and every barrier met so far."""

    def __init__(self, page, sights):
        self.page = page
        self.sights = sights
        self.barriers = []

    def at(self, address):
        self.page.goto(address)
        self.here(address)

    def here(self, name):
        """Look at this page, with all that is folded on it open."""
        self.page.evaluate(
            "document.querySelectorAll('details').forEach((each) => each.open = true)"
        )
        self.page.evaluate(AXE_SCRIPT)
        for width, scheme in self.sights:
            self.page.set_viewport_size({"width": width, "height": 800})
            self.page.emulate_media(color_scheme=scheme)
            self.barriers += [
                f"{name} at {width} px, {scheme}: {each}"
                for each in self.page.evaluate(LOOK)
            ]

    def press(self, words):
        with self.page.expect_navigation():
            self.page.click(f"button:has-text('{words}'), [value='{words}']")


@pytest.fixture
def moderator():
    return make_staff("Moderator", first_name="Mira", last_name="Solheim")


@pytest.fixture
def posts():
    """Posts of one live story, waiting."""
    reporter = make_staff("Reporter", first_name="Ana")
    posts = [make_post(by=reporter) for _ in range(4)]
    story = make_article(posts=posts)
    publish(story, by=make_staff())
    return posts


def test_no_barrier_stands_before_what_waits(look, moderator, posts):
    _, claimed, escalated, changed = posts
    Claim.objects.take(claimed, make_staff("Moderator", first_name="Max"))
    escalated.escalate(by=make_staff("Moderator"), note="Is this a parody?")
    changed.ask_changes(by=make_staff("Moderator"), reason_code="date")
    sight = look(moderator)
    sight.at(QUEUE)
    for post in (claimed, changed):
        sight.at(f"{QUEUE}?post={post.pk}")
    sight.at(f"{QUEUE}?tab=escalated")
    sight.page.keyboard.press("?")
    sight.here("the list of keys")
    assert sight.barriers == []


def test_no_barrier_stands_before_answers_and_history(look, moderator, posts):
    for post, state in zip(
        posts, ("deleted", "edited", "normal", "normal"), strict=True
    ):
        post.approve(by=make_staff("Moderator"))
        post.note_source(state=state)
    posts[2].withdraw(by=make_staff("Moderator"), reason="The author asked.")
    RemovalRequest.objects.create(
        post=posts[3],
        is_author=True,
        words="Please take it down.",
        contact="a@b.example",
    )
    sight = look(moderator)
    for tab in ("vanished", "requests", "done"):
        sight.at(f"{QUEUE}?tab={tab}")
    assert sight.barriers == []


def test_no_barrier_stands_before_an_empty_desk(look, moderator):
    sight = look(moderator)
    for tab in ("waiting", "escalated", "vanished", "requests", "done"):
        sight.at(f"{QUEUE}?tab={tab}")
    assert sight.barriers == []


def test_no_barrier_stands_before_several_posts_at_once(look, moderator, posts):
    sight = look(moderator)
    sight.page.goto(QUEUE)
    for box in sight.page.locator(".line input").all():
        box.check()
    sight.press("Decide on the ticked posts together")
    sight.here("several posts at once")
    stray = make_post()
    make_article(posts=[stray])
    sight.page.goto(QUEUE)
    for box in sight.page.locator(".line input").all():
        box.check()
    sight.press("Decide on the ticked posts together")
    sight.here("one story at a time")
    assert sight.barriers == []


def test_no_barrier_stands_before_a_record(look, posts):
    held, erased, waiting, _ = posts
    held.approve(by=make_staff("Moderator"))
    moderator = make_staff("Manager")
    held.hold(by=moderator, reason="A court asked.")
    erased.erase(by=moderator, reason="The author asked.")
    sight = look(moderator)
    for post in (held, erased, waiting):
        sight.at(post.get_absolute_url())
    for page in ("erase", "keep"):
        sight.at(reverse(f"admin:social_quotedpost_{page}", args=[waiting.pk]))
    sight.at(reverse("admin:social_quotedpost_keep", args=[held.pk]))
    sight.at(reverse("admin:social_quotedpost_history", args=[waiting.pk]))
    assert sight.barriers == []


def test_no_barrier_stands_before_the_evidence_of_a_post(look, moderator, posts):
    post, by = posts[0], make_staff("Moderator", first_name="Max")
    post.verify(by=by, found={"verified_source": "ok", "verified_date": "doubtful"})
    post.add_screenshot(by=by, upload=make_picture(900, 600, format="png"))
    post.translate(
        by=by, language="ar", text="ليلة رائعة", maker="machine", name="DeepL"
    )
    sight = look(moderator)
    sight.at(post.get_absolute_url())
    translations = reverse("admin:social_quotedpost_translations", args=[post.pk])
    sight.at(f"{translations}?language=ar")
    sight.page.fill("[name=name]", "")
    sight.press("Keep the translation")
    sight.here("a translation without a name")
    post.refresh_from_db()
    post.approve(by=moderator)
    sight.at(translations)
    assert sight.barriers == []


def test_no_barrier_stands_before_the_lists(look, moderator, posts):
    posts[0].approve(by=make_staff("Moderator"))
    sight = look(moderator)
    sight.at("/desk/")
    sight.at(reverse("admin:social_quotedpost_changelist"))
    sight.at(reverse("admin:social_decision_changelist"))
    assert sight.barriers == []


def test_no_barrier_stands_before_what_one_arranges(look, moderator):
    sight = look(moderator)
    sight.at(reverse("admin:social_quotedpost_comforts"))
    sight.page.fill("[name=key_approve]", "j")
    sight.press("Keep these")
    sight.here("a letter used twice")
    assert sight.barriers == []


def test_no_barrier_stands_before_proposing(look):
    sight = look(make_staff("Reporter"))
    sight.at(reverse("admin:social_quotedpost_add"))
    sight.press("Read it")
    sight.here("nothing pasted")
    sight.page.fill("[name=pasted]", "What a night — Jo Hale (@johale) July 3, 2018")
    sight.press("Read it")
    sight.here("what was read")
    assert sight.barriers == []


def test_no_barrier_stands_before_the_story_editor(look, posts):
    posts[0].approve(by=make_staff("Moderator"))
    story = make_article(posts=posts)
    sight = look(make_staff("Editor"))
    sight.at(reverse("admin:articles_article_change", args=[story.pk]))
    assert sight.barriers == []


def test_no_barrier_stands_before_the_copy_desk(look):
    sight = look(make_staff("Editor"))
    sight.at(reverse("admin:articles_article_from_copy"))
    sight.page.fill("#id_words", COPY)
    sight.press("Take the copy apart")
    sight.page.wait_for_url(re.compile(r"/from-copy/\d+/"))
    sight.here("copy taken apart")
    assert sight.barriers == []


def test_no_barrier_stands_before_readers_of_posts(look):
    states = ["approved", "approved", "withdrawn", "approved"]
    posts = [make_post(status=state) for state in states]
    posts[0].note_source(state="edited")
    story, gone = make_article(posts=posts), make_article(headline="Taken down")
    edition = publish(story, by=make_staff())
    editor = make_staff("Editor")
    ended = publish(gone, by=editor)
    withdraw(
        gone, by=editor, reason="It was about another match.", notice="Wrong match."
    )
    sight = look()
    sight.at(edition.path)
    sight.at(ended.path)
    sight.at(reverse("social:is_this_yours", args=[posts[0].pk]))
    sight.press("Send")
    sight.here("nothing written")
    sight.page.fill("[name=words]", "It is not by me.")
    sight.press("Send")
    sight.here("the answer")
    assert sight.barriers == []
