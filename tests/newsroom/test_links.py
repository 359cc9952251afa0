"""No link at the desk leads whoever reads it to a closed door."""

from datetime import timedelta
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from articles.models import PostPicture
from articles.publishing import publish
from social.models import RemovalRequest
from tests.articles.factories import (
    make_article,
    make_contributor,
    make_post,
    make_staff,
)
from tests.matches.factories import make_result
from tests.photos.factories import make_picture, make_usable_photo

pytestmark = pytest.mark.django_db

ROLES = ["Reporter", "Editor", "Moderator", "Photo desk", "Results desk", "Manager"]
QUEUE = reverse("admin:social_quotedpost_queue")
TABS = ("waiting", "escalated", "vanished", "requests", "done")


@pytest.fixture
def newsroom():
    """Somebody else's stories, live, ahead and in the making, posts in any state."""
    author = make_staff("Reporter", first_name="Ana")
    moderator = make_staff("Moderator", first_name="Max")
    byline = make_contributor(user=author)
    by = make_staff("Editor")
    names = (
        "waiting",
        "escalated",
        "returned",
        "vanished",
        "asked",
        "rejected",
        "gone",
    )
    posts = {
        name: make_post(by=author, source_url=f"https://x.com/a/status/{number}")
        for number, name in enumerate(names, 1)
    }
    live = make_article(posts=posts.values(), contributors=[byline], created_by=author)
    photo = make_usable_photo(uploaded_by=make_staff("Photo desk"))
    ahead = make_article(posts=[posts["waiting"]], photos=[photo], created_by=author)
    make_article(posts=[posts["waiting"]], created_by=author)
    PostPicture.attach(
        posts["asked"],
        photo,
        by=moderator,
        permission="Message of 3 July.",
        permitted_by="Ana Fan",
    )
    posts["escalated"].escalate(by=moderator, note="Is this a parody?")
    posts["returned"].ask_changes(by=moderator, reason_code="date")
    posts["rejected"].reject(by=moderator, reason_code="unverified")
    for name in ("vanished", "asked", "gone"):
        posts[name].refresh_from_db()
        posts[name].approve(by=moderator)
    posts["asked"].approve(by=make_staff("Moderator"))
    posts["vanished"].note_source(state="deleted")
    posts["gone"].withdraw(by=moderator, reason="The author asked.")
    posts["waiting"].add_screenshot(by=moderator, upload=make_picture(90, 60))
    RemovalRequest.objects.create(post=posts["asked"], is_author=True, words="Mine.")
    publish(live, by=by)
    publish(ahead, by=by, visible_from=timezone.now() + timedelta(days=1))
    make_result().void(by=make_staff("Results desk"), reason="Ineligible player.")
    return list(posts.values())


def links(address: str, page) -> set[str]:
    """Where the links of a page lead, other hosts and what narrows a list left out."""
    if "html" not in page.get("Content-Type", "") or page.streaming:
        return set()
    found = set()
    for link in HTMLParser(page.content).css("#container a:not([href^='?'])[href]"):
        to = urlsplit(urljoin(f"http://testserver{address}", link.attributes["href"]))
        if to.netloc == "testserver":
            found.add(f"{to.path}?{to.query}".removesuffix("?"))
    return found


def closed_doors(client, starts) -> list[str]:
    """Walk from these pages of the desk to all they lead to; the links that fail."""
    ahead, seen, closed = [(each, "") for each in starts], set(starts), []
    while ahead:
        address, seen_on = ahead.pop()
        page = client.get(address, follow=True)
        if page.status_code != 200:
            closed.append(f"{page.status_code}: {address} from {seen_on}")
        elif address.startswith("/desk/"):
            new = links(address, page) - seen
            seen |= new
            ahead += [(each, address) for each in new]
    return closed


@pytest.mark.parametrize("role", ROLES)
def test_no_link_at_the_desk_is_refused(client, newsroom, role):
    client.force_login(make_staff(role))
    starts = ["/desk/"]
    if client.get(QUEUE).status_code == 200:
        # A heading may be asked for by its address, whoever one is.
        starts += [f"{QUEUE}?tab={tab}" for tab in TABS]
    assert closed_doors(client, starts) == []
