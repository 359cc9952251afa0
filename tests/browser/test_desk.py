"""The desk in a real browser: the editor saves, the moderator decides."""

import re

from playwright.sync_api import expect


def test_the_story_editor_opens_without_a_complaint(open_page):
    page = open_page("ben")
    page.goto("/desk/articles/article/")
    page.locator("#result_list tbody th a").first.click()
    page.locator(".ProseMirror:visible").first.wait_for()
    assert page.complaints == []


def test_an_editor_writes_saves_and_finds_the_words_again(open_page):
    page = open_page("ben")
    page.goto("/desk/articles/article/add/")
    page.fill("#id_headline", "Written in the browser")
    page.locator("[data-plugin-prefix], .plugin-button").first.wait_for(
        state="attached"
    )
    page.evaluate("document.querySelector('#id_headline').blur()")
    page.click("[name=_continue]")
    page.wait_for_url(re.compile(r"/desk/articles/article/\d+/change/"))
    assert page.input_value("#id_headline") == "Written in the browser"


def test_the_publish_panel_names_what_stops_the_story(open_page):
    page = open_page("ben")
    page.goto("/desk/articles/article/add/")
    page.fill("#id_headline", "Nothing in it yet")
    page.click("[name=_continue]")
    page.wait_for_url(re.compile(r"/desk/articles/article/\d+/change/"))
    page.click("text=Publish …")
    page.click("button:has-text('Publish')")
    expect(page.locator(".errornote")).to_contain_text("Choose a section")


def test_a_moderator_clears_a_card_and_readers_see_the_post(open_page):
    page = open_page("mira")
    page.goto("/desk/social/quotedpost/queue/")
    before = page.locator(".queue .card").count()
    page.locator(".queue .card button:has-text('Approve')").first.click()
    said = page.locator("#desk-says", has_text="was approved")
    said.wait_for(state="attached")
    page.goto("/desk/social/quotedpost/queue/")
    expect(page.locator(".queue .card")).to_have_count(before - 1)


def test_the_publish_panel_opens_without_a_complaint(open_page):
    page = open_page("ben")
    page.goto("/desk/articles/article/?status__exact=in_review")
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_url("**/change/**")
    with page.expect_navigation():
        page.click("text=Publish …")
    assert page.complaints == []


def test_the_queue_complains_of_nothing(open_page):
    page = open_page("mira")
    page.goto("/desk/social/quotedpost/queue/")
    assert page.complaints == []
