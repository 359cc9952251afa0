"""The copy desk in a real browser, by keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

COPY = (
    " date 2019-05-12 Tern Rovers beat Harrow Vale 2-1 on Saturday.\n\n"
    "Tern fans sing in Tern, England, Saturday, May 11, 2019. (AP Photo/Lena Orr)\n\n"
    "The town was awake until dawn.\n\n"
    "The mayor gave all the schools of the county a day off on Monday, he said.\n\n"
    "I have no voice left 😢 #TERN — Jo Hale (@johale) May 11, 2019\n\n"
    "https://twitter.com/johale/status/1127000000000000000\n\n"
    "Rovers stay up."
)


def open_desk(page, copy: str) -> None:
    page.goto("/desk/articles/article/from-copy/")
    page.focus("#id_words")
    page.keyboard.insert_text(copy)
    page.keyboard.press("Tab")
    page.locator("button:has-text('Take the copy apart')").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/from-copy/\d+/"))


def kinds(page) -> list[str]:
    return page.eval_on_selector_all(".part", "all => all.map(x => x.dataset.kind)")


def press(page, key: str) -> None:
    """Press a key, and wait for the desk that comes back."""
    page.evaluate("document.querySelector('[data-copy-desk]').id = 'before'")
    page.keyboard.press(key)
    page.wait_for_selector("[data-copy-desk]:not(#before) .copy-said p")


@pytest.fixture
def desk(open_page):
    page = open_page("ben")
    number = page.evaluate("Date.now()")
    open_desk(page, COPY.replace("stay up", f"stay up, {number}"))
    return page


def test_the_copy_desk_opens_without_a_complaint(desk):
    assert len(kinds(desk)) == 7
    assert desk.complaints == []


def test_one_key_walks_what_is_in_doubt(desk):
    desk.keyboard.press("n")
    expect(desk.locator(".part:focus .part-doubt")).to_contain_text("Check:")


def test_keys_join_move_and_drop(desk):
    for _ in range(5):
        desk.keyboard.press("j")
    press(desk, "m")
    assert kinds(desk) == ["text", "photo", "text", "post", "post", "text"]
    press(desk, "}")
    expect(desk.locator(".copy-said")).to_contain_text("begins later by a word")
    press(desk, "x")
    assert kinds(desk)[3] == "dropped"


def test_the_focus_stays_with_the_part_that_was_changed(desk):
    for _ in range(3):
        desk.keyboard.press("j")
    press(desk, "a")
    expect(desk.locator(".part:focus")).to_have_count(1)


def test_letters_typed_into_a_box_are_letters(desk):
    desk.keyboard.press("j")
    desk.keyboard.press("e")
    desk.keyboard.type("xam")
    assert desk.evaluate("document.activeElement.value.includes('xam')")
    assert len(kinds(desk)) == 7


def test_a_word_pressed_in_the_source_splits_the_part(desk):
    line = desk.locator(".span[data-number='2'] [data-at]").first
    box = line.bounding_box()
    desk.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2)
    desk.evaluate("document.querySelector('[data-copy-desk]').id = 'before'")
    desk.locator(".word-deeds button").first.click()
    desk.wait_for_selector("[data-copy-desk]:not(#before)")
    assert len(kinds(desk)) == 8


def test_the_draft_is_made_by_keyboard_alone(desk):
    desk.keyboard.press("n")
    press(desk, "a")
    desk.keyboard.press("Control+Enter")
    desk.wait_for_url(re.compile(r"/desk/articles/article/\d+/change/"))
    expect(desk.locator(".messagelist")).to_contain_text("The draft is made")


def test_without_scripts_the_same_screen_is_a_form(open_page):
    page = open_page("ben", java_script_enabled=False)
    page.goto("/desk/articles/article/from-copy/")
    page.fill("#id_words", COPY.replace("awake", "awake and singing"))
    page.click("button:has-text('Take the copy apart')")
    page.locator("button[value=merge-4]").click()
    expect(page.locator(".part")).to_have_count(6)
    page.select_option("#kind-2", "furniture")
    page.click("button:has-text('Apply what I typed')")
    assert page.input_value("#kind-2") == "furniture"
    page.click("button:has-text('Make the draft')")
    expect(page.locator(".messagelist")).to_contain_text("The draft is made")


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_lies_outside_the_screen(open_page, width):
    page = open_page("ben", viewport={"width": width, "height": 800})
    open_desk(page, COPY.replace("awake", f"awake {width} hours"))
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width
