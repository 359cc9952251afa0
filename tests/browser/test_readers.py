"""Readers' pages in a real browser."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

PAGES = [
    "/",
    "/football/",
    "/competitions/",
    "/competitions/world-cup/2018/",
    "/teams/japan/",
    "/corrections/",
    "/nothing-here/",
]


def lead_story(page) -> str:
    page.goto("/")
    return page.locator("main article a").first.get_attribute("href")


def addresses(page) -> list[str]:
    story = lead_story(page)
    page.goto(story)
    match = page.locator('a[href^="/competitions/"]').last.get_attribute("href")
    return [*PAGES, story, match]


def test_no_page_complains_in_the_console(open_page):
    page = open_page()
    for path in addresses(page):
        page.goto(path)
    # The one thing said is what the browser says of the page that does not exist.
    assert [words for words in page.complaints if "404" not in words] == []


def test_no_page_asks_another_host_for_anything(open_page, newsroom):
    page = open_page()
    for path in addresses(page):
        page.goto(path)
    hosts = {urlsplit(url).netloc for url in page.requested if ":" in url}
    assert hosts - {""} == {urlsplit(newsroom.address).netloc}


def test_readers_are_left_without_cookies_or_storage(open_page):
    page = open_page()
    for path in addresses(page):
        page.goto(path)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_page_scrolls_sideways(open_page, width):
    page = open_page(viewport={"width": width, "height": 800})
    wide = []
    for path in addresses(page):
        page.goto(path)
        over = page.evaluate(
            "(page => page.scrollWidth - page.clientWidth)(document.documentElement)"
        )
        if over > 0:
            wide.append((path, over))
    assert wide == []


def test_a_story_reads_whole_without_scripts(open_page):
    page = open_page(java_script_enabled=False)
    page.goto(lead_story(page))
    assert page.locator(".quoted-post").count() >= 1
    expect(page.locator("h1")).to_have_count(1)


def test_the_first_tab_stop_leads_past_the_menu(open_page):
    page = open_page()
    page.goto(lead_story(page))
    page.keyboard.press("Tab")
    assert "Skip" in page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_one_heading_of_the_first_rank(open_page, path):
    page = open_page()
    page.goto(path)
    expect(page.locator("h1")).to_have_count(1)
