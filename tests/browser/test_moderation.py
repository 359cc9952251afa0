"""The moderators' desk in a real browser: keys alone, undo, failures, two people."""

import re
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice

import pytest
from playwright.sync_api import expect

from social.ages import age
from tests.photos.factories import make_picture

QUEUE = "/desk/social/quotedpost/queue/"
COMFORTS = f"{QUEUE}comforts/"
NOTHING = "Nothing waits. Every post has had its decision."


@pytest.fixture(scope="module")
def propose(browser, newsroom, signed_in):
    """A function by which the reporter proposes a post of her own finding."""
    proposed = cycle(range(1, 1000))
    desk = browser.new_context(
        base_url=newsroom.address,
        storage_state=signed_in("ana"),
        java_script_enabled=False,
    )
    page = desk.new_page()

    def propose(words):
        handle = f"{words.lower().replace(' ', '_')}_{next(proposed)}"
        page.goto("/desk/social/quotedpost/add/")
        page.fill(
            "[name=pasted]",
            f"{words}, word for word — Somebody (@{handle}) July 3, 2018",
        )
        page.click("text=Read it")
        page.click("text=Keep it for the moderators")
        page.wait_for_url("**/change/")
        return handle

    yield propose
    desk.close()


def follow(page, link):
    """Click what leads on, and wait until the next page is there."""
    with page.expect_navigation():
        page.click(link)


def open_card(page, handle):
    """Open the queue with this post in sight."""
    page.goto(QUEUE)
    page.click(f".line a:has-text('@{handle}')")
    card = page.locator(f".card:visible[data-name='@{handle}']")
    card.wait_for()
    return card


def told(page, words):
    page.locator("#desk-says", has_text=words).wait_for(state="attached")


def test_letters_typed_into_a_note_decide_nothing(open_page, propose):
    handle = propose("Typed into a note")
    page = open_page("mira")
    card = open_card(page, handle)
    page.keyboard.press("n")
    page.keyboard.type("a jar of reeds")
    expect(card.locator("[name=note]")).to_have_value("a jar of reeds")
    expect(card).to_be_visible()


def test_a_letter_that_decides_nothing_here_says_so(open_page):
    page = open_page("mira")
    page.goto("/desk/social/quotedpost/add/")
    words = "Found by myself, word for word — Somebody (@found_by_mira) July 3, 2018"
    page.fill("[name=pasted]", words)
    follow(page, "text=Read it")
    follow(page, "text=Keep it for the moderators")
    open_card(page, "found_by_mira")
    page.keyboard.press("a")
    told(page, "Not offered to you on this post.")
    # Of her own post Mira could only make the queue free by escalating it.
    page.goto("/desk/")
    page = open_page("max")
    open_card(page, "found_by_mira")
    page.keyboard.press("n")
    page.keyboard.type("Found by the moderator herself")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    told(page, "was approved.")


def test_a_rejection_takes_two_keys(open_page, propose):
    handle = propose("Two keys")
    page = open_page("mira")
    open_card(page, handle)
    page.keyboard.press("r")
    page.keyboard.press("8")
    told(page, f"The post by @{handle} was rejected.")


def test_the_next_card_is_there_before_the_newsroom_answers(open_page, propose):
    propose("Stays")
    handle = propose("Goes")
    page = open_page("mira")
    open_card(page, handle)
    held = []
    page.route("**/decide/", lambda route: held.append(route))
    page.keyboard.press("a")
    page.locator(".card:visible").wait_for()
    assert page.locator(".card:visible").get_attribute("data-name") != f"@{handle}"
    held[0].continue_()
    told(page, f"The post by @{handle} was approved.")


def test_answers_that_come_late_leave_no_old_number(open_page, propose):
    handles = [propose(f"Late answer {number}") for number in range(2)]
    page = open_page("mira")
    open_card(page, handles[0])
    waiting = int(page.inner_text("[data-count=waiting]"))
    held = []
    page.route("**/decide/", lambda route: held.append((route, route.fetch())))
    page.keyboard.press("a")
    page.keyboard.press("a")
    while len(held) < 2:
        page.wait_for_timeout(50)
    with page.expect_response("**/news/**"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    (first, older), (second, newer) = held
    second.fulfill(response=newer)
    told(page, "was approved.")
    with page.expect_response("**/news/**"):
        first.fulfill(response=older)
    page.wait_for_timeout(300)
    assert page.inner_text("[data-count=waiting]") == str(waiting - 2)


@pytest.fixture
def page_of_many(open_page):
    """The queue as if more waited than it shows; decisions are answered, not taken."""
    page = open_page("mira")
    page.goto(QUEUE)
    page.evaluate("document.querySelector('.queue-rest').hidden = false")
    taken = {
        "ok": True,
        "said": "It was escalated.",
        "decision": 1,
        "undoable": False,
        "leaves": True,
        "tab": "waiting",
        "counts": {"waiting": 30},
        "rest": "",
    }
    page.route("**/decide/", lambda route: route.fulfill(json=taken))
    return page


def test_posts_below_the_list_move_up_before_it_is_empty(page_of_many):
    page = page_of_many
    first = page.locator(".line").first.get_attribute("data-post")
    news = {
        "counts": {"waiting": 30},
        "posts": [{"id": int(first), "state": "", "claimed": ""}],
    }
    page.route("**/news/**", lambda route: route.fulfill(json=news))
    for _ in range(page.locator(".line").count()):
        page.keyboard.press("e")
    page.locator(f"#line-{first}").wait_for()
    assert not page.locator(".queue-empty").is_visible()


def test_the_queue_is_not_called_empty_while_more_wait(page_of_many):
    page = page_of_many
    page.route("**/news/**", lambda route: route.abort())
    for _ in range(page.locator(".line").count()):
        page.keyboard.press("e")
    page.locator(".line").first.wait_for(state="detached")
    assert not page.locator(".queue-empty").is_visible()


def test_a_decision_that_fails_brings_the_card_back(open_page, propose):
    handle = propose("Comes back")
    page = open_page("mira")
    card = open_card(page, handle)
    page.route("**/decide/", lambda route: route.abort())
    page.keyboard.press("n")
    page.keyboard.type("Kept")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    card.locator(".card-error", has_text="Nothing was decided").wait_for()
    expect(card.locator("[name=note]")).to_have_value("Kept")


# Asked again until it is so: a card that comes back is drawn anew.
TOP_OF_CARD_IS = """top =>
  document.querySelector(".desk-card .card:not([hidden])")
    ?.getBoundingClientRect().top === top"""


def test_nothing_moves_under_the_pointer_when_undoing_is_offered(open_page):
    page = open_page("mira", viewport={"width": 1440, "height": 900})
    page.goto(QUEUE)
    shown = page.locator(".desk-card .card:visible")
    before = shown.bounding_box()["y"]
    page.keyboard.press("a")
    page.locator("#undo-bar").wait_for()
    page.wait_for_function(TOP_OF_CARD_IS, arg=before)
    page.keyboard.press("u")
    told(page, "was put back as it was.")
    page.wait_for_function(TOP_OF_CARD_IS, arg=before)


def test_a_missing_reason_is_asked_for_beside_the_note(open_page):
    page = open_page("mira", viewport={"width": 1440, "height": 900})
    page.goto(QUEUE)
    card = page.locator(".desk-card .card:visible")
    page.keyboard.press("r")
    page.keyboard.press("9")
    error, note = card.locator(".card-error"), card.locator("[name=note]")
    error.filter(has_text="Write the reason in the note.").wait_for()
    assert note.evaluate("note => note === document.activeElement")
    assert 0 < note.bounding_box()["y"] - error.bounding_box()["y"] < 120


def test_whoever_must_give_a_reason_is_led_to_the_note(open_page, propose):
    handle = propose("A manager decides")
    page = open_page("max")
    card = open_card(page, handle)
    page.keyboard.press("a")
    card.locator(".card-error:visible").wait_for()
    expect(card.locator("[name=note]")).to_be_focused()


NAME_IN_FOCUS = """() => {
  const here = document.activeElement;
  return here === document.body ? "" : (here.labels?.[0] ?? here).innerText;
}"""


def test_a_note_alone_leaves_the_focus_where_it_was(open_page):
    page = open_page("mira")
    page.goto(QUEUE)
    card = page.locator(".desk-card .card:visible")
    card.locator("[name=note]").fill("Ask the author.")
    old = card.element_handle()
    card.locator("[value=note]").press("Enter")
    page.wait_for_function("card => !card.isConnected", arg=old)
    page.wait_for_function("() => document.activeElement !== document.body")
    assert page.evaluate(NAME_IN_FOCUS) == "Save the note"


def test_undoing_under_another_heading_keeps_a_focus(open_page, propose):
    handle = propose("Undone elsewhere")
    page = open_page("mira")
    open_card(page, handle)
    page.keyboard.press("a")
    told(page, "was approved.")
    page.goto(f"{QUEUE}?tab=escalated")
    page.locator("#undo-bar button").press("Enter")
    told(page, "was put back as it was.")
    page.wait_for_function("() => document.activeElement !== document.body")
    assert page.evaluate(NAME_IN_FOCUS)


def test_ages_on_an_open_page_count_on_as_the_newsroom_counts(open_page):
    page = open_page("mira")
    page.goto(QUEUE)
    time = page.locator(".line time[data-age]").first
    now = datetime.now(UTC)
    for minutes in (0, 59, 61, 60 * 47, 60 * 49):
        then = now - timedelta(minutes=minutes, seconds=20)
        time.evaluate("(time, then) => (time.dateTime = then)", then.isoformat())
        page.evaluate("document.dispatchEvent(new Event('ages'))")
        assert time.inner_text() == age(then, now)


def test_the_oldest_age_goes_when_nothing_waits_any_more(open_page):
    page = open_page("mira")
    page.goto(QUEUE)
    oldest = page.locator(".oldest")
    expect(oldest).to_be_visible()
    page.route(
        "**/news/**",
        lambda route: route.fulfill(json={"counts": {"oldest": ""}, "posts": []}),
    )
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    oldest.wait_for(state="hidden")
    expect(oldest).to_be_hidden()


def test_u_takes_the_last_decision_back(open_page, propose):
    handle = propose("Taken back")
    page = open_page("mira")
    card = open_card(page, handle)
    page.keyboard.press("a")
    told(page, "was approved.")
    page.keyboard.press("u")
    told(page, "was put back as it was.")
    card.wait_for()
    expect(card).to_be_visible()


def test_the_second_person_reads_who_is_on_it(open_page, propose):
    handle = propose("Claimed")
    card = open_card(open_page("mira"), handle)
    card.locator(":text('claimed by you')").wait_for()
    page = open_page("max")
    page.goto(QUEUE)
    whose = page.locator(f".line:has-text('@{handle}') .whose")
    whose.filter(has_text="Mira Solheim is on it").wait_for()
    expect(whose).to_have_text("Mira Solheim is on it")
    # Leaving gives free what opening the queue claimed.
    page.goto("/desk/")


def test_what_another_decided_goes_without_a_reload(open_page, propose):
    handle = propose("Gone meanwhile")
    watcher = open_page("max")
    watcher.goto(QUEUE)
    line = watcher.locator(f".line:has-text('@{handle}')")
    line.wait_for()
    page = open_page("mira")
    open_card(page, handle)
    page.keyboard.press("a")
    told(page, "was approved.")
    # What the page does every fifteen seconds, and whenever it is looked at again.
    watcher.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    line.wait_for(state="detached")
    expect(line).to_have_count(0)
    watcher.goto("/desk/")


def test_single_letters_do_nothing_once_switched_off(open_page, propose):
    handle = propose("Quiet keys")
    page = open_page("mira")
    page.goto(QUEUE)
    follow(page, "text=Comfort and keys")
    page.check("text=Single letters do nothing")
    follow(page, "text=Keep these")
    card = open_card(page, handle)
    page.keyboard.press("a")
    expect(card).to_be_visible()
    page.goto(COMFORTS)
    page.uncheck("text=Single letters do nothing")
    follow(page, "text=Keep these")


def test_a_covered_post_opens_by_a_key_and_not_by_pointing(open_page, propose):
    handle = propose("Covered")
    page = open_page("mira")
    card = open_card(page, handle)
    page.keyboard.press("b")
    card.locator(".veil").hover()
    expect(card.locator(".quoted-post")).to_be_hidden()


def test_the_desk_works_with_scripts_off(open_page, propose):
    handle = propose("Without scripts")
    page = open_page("mira", java_script_enabled=False)
    page.goto(QUEUE)
    page.click(f".line a:has-text('@{handle}')")
    page.click(".card:not([hidden]) button:has-text('Approve')")
    message = page.inner_text(".messagelist")
    assert message == f"The post by @{handle} was approved."


def open_record(page, handle):
    page.goto(f"/desk/social/quotedpost/?q={handle}")
    follow(page, "#result_list tbody th a")
    page.wait_for_url("**/change/**")


def tab_to(page, name):
    """Press Tab until what has this name is in focus."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(NAME_IN_FOCUS).startswith(name):
            return
    pytest.fail(f"Tab does not lead to “{name}”.")


def test_a_post_is_erased_by_keys_alone(open_page, propose):
    handle = propose("Gone for good")
    page = open_page("mira")
    open_record(page, handle)
    tab_to(page, "Erase it for good")
    page.keyboard.press("Enter")
    page.wait_for_url("**/erase/")
    tab_to(page, "Reason")
    page.keyboard.type("The author asked for it.")
    tab_to(page, "I have read what goes")
    page.keyboard.press("Space")
    tab_to(page, "Erase for good")
    page.keyboard.press("Enter")
    page.locator(".messagelist", has_text="was erased.").wait_for()
    assert handle not in page.content()
    assert page.complaints == []


def test_enter_in_the_last_day_leaves_the_hold(open_page, propose):
    handle = propose("Held for a court")
    page = open_page("mira")
    open_record(page, handle)
    follow(page, "text=Change how long it is kept")
    page.fill("[name=reason]", "A court asked.")
    follow(page, "text=Put it under legal hold")
    follow(page, "text=Change how long it is kept")
    page.fill("[name=reason]", "The case ends then.")
    page.fill("[name=until]", "2090-01-31")
    page.press("[name=until]", "Enter")
    page.locator(".messagelist", has_text="is kept was changed").wait_for()
    expect(page.locator("text=Nothing of it is erased until")).to_be_visible()


def test_a_legal_hold_is_put_on_and_lifted_by_pointer(open_page, propose):
    handle = propose("Held and let go")
    page = open_page("mira")
    open_record(page, handle)
    follow(page, "text=Change how long it is kept")
    page.fill("[name=reason]", "A court asked.")
    follow(page, "text=Put it under legal hold")
    expect(page.locator(".badge:has-text('Legal hold')")).to_be_visible()
    follow(page, "text=Change how long it is kept")
    page.fill("[name=reason]", "The case is closed.")
    follow(page, "text=Lift the legal hold")
    page.locator(".messagelist li").wait_for()
    expect(page.locator(".badge:has-text('Legal hold')")).to_have_count(0)


def test_a_post_is_erased_with_scripts_off(open_page, propose):
    handle = propose("Gone without scripts")
    page = open_page("mira", java_script_enabled=False)
    open_record(page, handle)
    follow(page, "text=Erase it for good")
    follow(page, "button:has-text('Erase for good')")
    assert page.locator(".errornote").inner_text().startswith("Nothing was erased.")
    page.fill("[name=reason]", "The author asked for it.")
    page.check("[name=is_understood]")
    follow(page, "button:has-text('Erase for good')")
    expect(page.locator(".messagelist")).to_contain_text("was erased.")
    assert handle not in page.content()


def test_ticked_posts_of_several_stories_are_taken_story_by_story(open_page):
    page = open_page("mira", java_script_enabled=False)
    page.goto(QUEUE)
    for box in page.locator(".line input").all():
        box.check()
    follow(page, "text=Decide on the ticked posts together")
    expect(page.locator("h1")).to_have_text("One story at a time")


def test_a_way_back_keeps_to_one_line_on_a_phone(open_page):
    page = open_page("mira", viewport={"width": 360, "height": 740})
    page.goto(QUEUE)
    page.locator(".line input").first.check()
    follow(page, "text=Decide on the ticked posts together")
    back = page.locator("text=Back without a decision")
    assert back.bounding_box()["width"] > 240


@pytest.mark.parametrize("tab", ["requests", "done"])
def test_without_anything_to_undo_a_list_follows_its_heading(open_page, tab):
    page = open_page("mira", viewport={"width": 1440, "height": 900})
    page.goto(f"{QUEUE}?tab={tab}")
    # As ten minutes after the last decision, when none is offered to be undone.
    page.evaluate("document.querySelector('#undo-bar').hidden = true")
    tabs = page.locator(".desk-tabs").bounding_box()
    list_ = page.locator(":is(.request, .decision-log, .queue-empty):visible").first
    assert list_.bounding_box()["y"] - tabs["y"] - tabs["height"] < 40


def test_a_letter_does_what_one_chose_for_it(open_page, propose):
    handle = propose("Chosen letter")
    page = open_page("mira")
    page.goto(COMFORTS)
    page.fill("[name=key_approve]", "y")
    follow(page, "text=Keep these")
    open_card(page, handle)
    page.keyboard.press("a")
    page.keyboard.press("y")
    told(page, f"The post by @{handle} was approved.")
    page.goto(COMFORTS)
    page.fill("[name=key_approve]", "")
    follow(page, "text=Keep these")


def test_the_chip_of_an_open_story_hears_of_a_decision(open_page):
    mira = open_page("mira")
    mira.goto(QUEUE)
    card = mira.locator(".card:has(.card-uses a)").first
    name = card.get_attribute("data-name")
    editor = open_page("max")
    editor.goto(card.locator("h2 a").get_attribute("href"))
    editor.click(".card-uses a")
    line = editor.locator("#post-states li", has_text=name)
    line.locator("[data-state=awaiting]").wait_for()
    mira.goto(f"{QUEUE}?post={card.get_attribute('data-post')}")
    mira.keyboard.press("e")
    told(mira, "was escalated.")
    # What the page does every fifteen seconds, and whenever it is looked at again.
    editor.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    editor.locator("#post-states li", has_text="waiting, escalated").wait_for()
    assert name in editor.inner_text("#post-states")
    beside = editor.locator(".order-machine h3 .block-post", has_text=name)
    assert beside.inner_text().split("\n") == [name, "waiting, escalated"]
    assert editor.complaints == []
    mira.keyboard.press("u")
    told(mira, "was put back as it was.")


def test_a_post_chosen_anew_does_not_keep_the_state_of_the_old(open_page):
    editor = open_page("max")
    editor.goto("/desk/articles/article/?q=dressing+room+spotless")
    editor.click("#result_list tbody th a")
    editor.locator("h3 .block-post .post-state").first.wait_for()
    block = editor.locator(".order-machine .inline-related:has(.block-post)").first
    chosen = block.locator("select[name$=-post]")
    chosen.evaluate(
        """select => {
          select.append(new Option("Another", "987654", true, true));
          django.jQuery(select).trigger("change");
        }"""
    )
    block.locator(".post-state").wait_for(state="hidden")
    expect(block.locator(".block-post .who")).to_be_hidden()


def test_a_record_on_paper_shows_the_capture_and_nothing_to_press(open_page, propose):
    handle = propose("Printed")
    page = open_page("mira", color_scheme="dark")
    open_record(page, handle)
    page.emulate_media(media="print")
    expect(page.locator(".raw")).to_be_visible()
    expect(page.locator("#header, .post-decision, .submit-row").first).to_be_hidden()
    ink = page.evaluate("getComputedStyle(document.querySelector('.words')).color")
    assert ink == "rgb(0, 0, 0)"


def test_a_covered_screenshot_stays_covered_on_paper(open_page, propose):
    handle = propose("Covered on paper")
    page = open_page("mira")
    open_record(page, handle)
    picture = make_picture(90, 60, format="png").read()
    file = {"name": "seen.png", "mimeType": "image/png", "buffer": picture}
    page.set_input_files("[name=screenshot]", file)
    follow(page, "text=Keep the screenshot")
    page.emulate_media(media="print")
    expect(page.locator(".screenshots summary")).to_be_visible()
    expect(page.locator(".screenshots img")).to_be_hidden()


def test_what_one_presses_has_an_edge_in_high_contrast(open_page):
    page = open_page("mira", forced_colors="active")
    page.goto(QUEUE)
    widths = page.eval_on_selector_all(
        ".card:not([hidden]) .button:not(details:not([open]) > :not(summary))",
        "all => all.map(each => parseFloat(getComputedStyle(each).borderTopWidth))",
    )
    assert widths and min(widths) >= 1


def test_the_keys_are_listed_by_a_question_mark(open_page):
    page = open_page("mira")
    page.goto(QUEUE)
    page.keyboard.press("?")
    expect(page.locator("#keys-help")).to_be_visible()


def test_the_desk_asks_nothing_of_strangers(open_page, newsroom, propose):
    handle = propose("No strangers")
    page = open_page("mira")
    open_card(page, handle)
    page.keyboard.press("s")
    assert [u for u in page.requested if not u.startswith(newsroom.address)] == []
    assert page.complaints == []


def test_a_newcomer_clears_the_queue_by_keys_alone(open_page, propose):
    for number in range(3):
        propose(f"Number {number}")
    page = open_page("mira")
    page.goto(QUEUE)
    waiting = page.locator(".line").count()
    for keys in islice(cycle(("a", "r8", "e")), waiting):
        for key in keys:
            page.keyboard.press(key)
    page.locator(".queue-empty", has_text=NOTHING).wait_for()
    page.locator("[data-count=waiting]", has_text=re.compile("^0$")).wait_for()
    page.goto(QUEUE)
    expect(page.locator(".queue-empty")).to_have_text(NOTHING)
    assert page.complaints == []
    # The tests that follow find something waiting again.
    page.goto(f"{QUEUE}?tab=done")
    page.locator(".undo-entry button").first.click()
    page.locator(".messagelist", has_text="was put back as it was.").wait_for()
