"""Translations of a quoted post: who made them, who may, and what they do to it."""

import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from social import uses
from social.languages import direction, language_name, spelt
from social.models import Decision, QuotedPost
from social.moderation import Conflict, ModerationError, NotAllowed
from social.rendering import render_card, render_post
from social.verification import verify_chain
from tests.social.factories import (
    make_approved,
    make_person,
    make_post,
    make_rejected,
    make_withdrawn,
)

pytestmark = pytest.mark.django_db

ADD = "admin:social_quotedpost_add"


def translate(post, by=None, **fields):
    fields.setdefault("language", "en")
    fields.setdefault("text", "The whole quarter is in the fountain.")
    fields.setdefault("maker", "translator")
    fields.setdefault("name", "Ada Winter")
    post.translate(by=by or make_person("moderator"), **fields)
    return post


def page_of(post):
    return reverse("admin:social_quotedpost_translations", args=[post.pk])


def sign_in(person):
    browser = Client()
    browser.force_login(person)
    return browser


def sent(post, **fields):
    """What a browser sends of the form about a translation."""
    return {
        "seen": post.digest,
        "text": "The whole quarter is in the fountain.",
        "language": "en",
        "maker": "translator",
        "person": "",
        "name": "Ada Winter",
    } | fields


def kept(post):
    return QuotedPost.objects.get(pk=post.pk)


def said(response):
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.fixture
def quoted_by():
    """Say in whose own stories posts stand, as the rooms above do."""
    told = {}

    def finder(user):
        return told.get(user, [])

    uses.register_own(finder)
    yield told
    uses._own_finders.remove(finder)


# Languages --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("EN", "en"),
        ("pt-br", "pt-BR"),
        ("ZH-HANT-tw", "zh-Hant-TW"),
        (" ja ", "ja"),
        ("sl-ROZAJ-biske", "sl-rozaj-biske"),
    ],
)
def test_a_tag_is_spelt_one_way(typed, tag):
    assert spelt(typed) == tag


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("pt-BR", "Brazilian Portuguese"),
        ("de-CH", "German"),
        ("zh", "Chinese"),
        ("zh-Hant-TW", "Traditional Chinese"),
        ("qaa", ""),
    ],
)
def test_a_language_has_a_name(tag, name):
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "way"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("uz-Arab", "rtl"),
        ("ku", "ltr"),
        ("ar-Latn", "ltr"),
        ("ja", "ltr"),
    ],
)
def test_a_language_has_a_direction(tag, way):
    assert direction(tag) == way


# What it does to the post ------------------------------------------------------------


def test_an_approved_post_awaits_again_once_translated():
    post = translate(make_approved())
    assert (post.status, post.approved_digest) == ("awaiting", "")


def test_changing_a_translation_returns_an_approved_post():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    translate(post, text="Everybody is in the fountain.")
    assert kept(post).status == "awaiting"


def test_another_name_for_who_made_it_returns_an_approved_post():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    translate(post, name="Bo Frost")
    assert kept(post).status == "awaiting"


def test_removing_a_translation_returns_an_approved_post():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    post.remove_translation(by=make_person("moderator"), language="en")
    assert (kept(post).status, kept(post).translations) == ("awaiting", {})


def test_the_same_translation_once_more_changes_nothing():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    translate(post)
    assert kept(post).status == "approved"


def test_a_first_approval_no_longer_counts_once_translated():
    post = make_post()
    post.account_kind = "private"
    post.save(update_fields=["account_kind"])
    post.approve(by=make_person("moderator"))
    translate(post)
    assert kept(post).first_approval is None


def test_an_approval_of_what_was_seen_before_the_translation_is_refused():
    post = make_post()
    seen = post.digest
    translate(post)
    with pytest.raises(Conflict):
        post.approve(by=make_person("moderator"), digest=seen)


def test_a_post_keeps_one_translation_for_each_language():
    post = translate(translate(make_post(), language="EN"), text="Another.")
    translate(post, language="ja")
    assert sorted(kept(post).translations) == ["en", "ja"]


def test_a_translation_behind_the_models_back_is_not_shown():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    changed = {"en": {**post.translations["en"], "text": "Something else."}}
    QuotedPost.objects.filter(pk=post.pk).update(translations=changed)
    assert render_post(kept(post)) == ""


def test_the_digest_of_a_post_without_translations_is_what_it_was():
    post = make_post(
        handle="anafan",
        text="What a night!",
        source_url="https://x.com/anafan/status/1",
    )
    assert post.digest == (
        "d890fbff4b42b3551d835f58d8be43f6e7163caf1bfdea525a9cbabcacc16741"
    )


def test_the_log_tells_of_a_translation_of_an_awaiting_post():
    by = make_person("moderator")
    post = translate(make_post(), by=by)
    entry = Decision.objects.get(post=post)
    assert (entry.by, entry.note) == (
        by,
        "A translation into English was added, made by a translator.",
    )


def test_the_log_of_decisions_holds_after_translating():
    translate(make_approved())
    assert verify_chain().is_whole


# Who may -----------------------------------------------------------------------------


def test_whoever_wrote_a_translation_down_does_not_approve_the_post():
    by = make_person("moderator")
    post = translate(make_post(), by=by)
    with pytest.raises(NotAllowed, match="translated"):
        post.approve(by=by)


def test_whoever_made_a_translation_does_not_approve_the_post():
    maker = make_person("moderator", first_name="Ada", last_name="Winter")
    post = translate(make_post(), maker="staff", person=maker)
    with pytest.raises(NotAllowed, match="translated"):
        post.approve(by=maker)


def test_whoever_changed_a_translation_before_does_not_approve_the_post():
    first = make_person("moderator")
    post = translate(translate(make_post(), by=first), text="Another.")
    with pytest.raises(NotAllowed):
        post.approve(by=first)


def test_a_removed_translation_keeps_nobody_from_deciding():
    by = make_person("moderator")
    post = translate(make_post(), by=by)
    post.remove_translation(by=by, language="en")
    post.approve(by=by)
    assert kept(post).status == "approved"


def test_a_translator_is_offered_no_approval():
    by = make_person("moderator")
    post = translate(make_post(), by=by)
    assert "approve" not in [str(move.deed) for move in post.moves_for(by)]


def test_whoever_proposed_a_post_may_translate_it():
    by = make_person("reporter")
    assert translate(make_post(by), by=by).translations


def test_whoever_quotes_it_in_a_story_of_their_own_may_translate_it(quoted_by):
    post, by = make_post(), make_person("reporter")
    quoted_by[by] = [post.pk]
    assert translate(post, by=by).translations


def test_nobody_else_takes_a_post_from_readers_by_translating_it():
    with pytest.raises(NotAllowed):
        translate(make_approved(), by=make_person("reporter"))


@pytest.mark.parametrize("make", [make_rejected, make_withdrawn])
def test_a_post_that_is_not_shown_any_more_is_not_translated(make):
    with pytest.raises(ModerationError, match="reopened"):
        translate(make())


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"text": "  \n"}, "text"),
        ({"text": "x" * 20_001}, "text"),
        ({"language": "not a tag"}, "language"),
        ({"language": "fr"}, "language"),
        ({"maker": "nobody"}, "maker"),
        ({"name": " "}, "name"),
        ({"maker": "machine", "name": ""}, "name"),
        ({"maker": "staff"}, "person"),
        ({"name": "x" * 201}, "name"),
    ],
)
def test_a_translation_says_what_it_lacks(fields, wrong):
    post = make_post(language="fr")
    with pytest.raises(ValidationError) as error:
        translate(post, **fields)
    assert list(error.value.message_dict) == [wrong]


# What readers see --------------------------------------------------------------------


def drawn(**fields):
    post = translate(make_post(), **fields)
    post.approve(by=make_person("moderator"))
    return HTMLParser(render_post(kept(post)))


def test_readers_see_it_under_the_original():
    post = translate(make_post(text="Tout le quartier dans la fontaine."))
    post.approve(by=make_person("moderator"))
    html = render_post(post)
    assert html.index("Tout le quartier") < html.index("The whole quarter")


def test_readers_are_told_who_translated_it():
    (heading,) = drawn().css(".made-by")
    assert heading.text() == "Translation into English by Ada Winter"


def test_readers_are_told_the_name_of_whoever_of_the_newsroom_made_it():
    maker = make_person("reporter", first_name="Bo", last_name="Frost")
    (heading,) = drawn(maker="staff", person=maker).css(".made-by")
    assert heading.text() == "Translation into English by Bo Frost"


def test_readers_are_told_which_machine_translated_it():
    (heading,) = drawn(maker="machine", name="DeepL").css(".made-by")
    assert heading.text() == "Machine translation (DeepL) into English"


@pytest.mark.parametrize(("tag", "way"), [("en-GB", "ltr"), ("ar", "rtl")])
def test_a_translation_carries_its_language_and_direction(tag, way):
    (words,) = drawn(language=tag).css(".translation .words")
    assert (words.attributes["lang"], words.attributes["dir"]) == (tag, way)


def test_a_translation_is_shown_as_the_words_it_is():
    text = "<b>bold</b>\n\n& {{ more }}"
    (words,) = drawn(text=text).css(".translation .words")
    assert words.text() == text


def test_a_translation_of_a_covered_post_is_covered():
    post = translate(make_post())
    post.sensitive, post.sensitive_reason = True, "It shows an injury"
    post.save(update_fields=["sensitive", "sensitive_reason"])
    page = HTMLParser(render_card(post))
    assert page.css("details.cover .translation")


def test_a_post_shown_as_a_link_alone_shows_no_translation():
    post = translate(make_post(source_url="https://x.com/anafan/status/12"))
    post.change_display(by=make_person("moderator"), mode="link-only")
    assert "The whole quarter" not in render_card(post)


def test_a_withdrawn_post_shows_no_translation():
    post = translate(make_post())
    post.approve(by=make_person("moderator"))
    post.withdraw(by=make_person("moderator"), reason="The author asked.")
    given = QuotedPost.objects.for_display([post.pk])[post.pk]
    assert "The whole quarter" not in str(vars(given))


def test_a_page_asks_nothing_more_for_translations(django_assert_num_queries):
    posts = [translate(translate(make_post()), language="ja") for _ in range(3)]
    for post in posts:
        post.approve(by=make_person("moderator"))
    with django_assert_num_queries(1):
        found = QuotedPost.objects.for_display([post.pk for post in posts])
        shown = "".join(render_post(post) for post in found.values())
    assert shown.count("The whole quarter") == 6


def test_the_moderators_card_shows_it_as_readers_will_see_it():
    post = translate(make_post())
    queue = reverse("admin:social_quotedpost_queue")
    page = HTMLParser(sign_in(make_person("moderator")).get(queue).content)
    (heading,) = page.css(f"#waiting-{post.pk} .quoted-post .made-by")
    assert heading.text() == "Translation into English by Ada Winter"


# The page at the desk -----------------------------------------------------------------


def test_the_page_keeps_a_translation():
    post = make_post()
    response = sign_in(make_person("moderator")).post(page_of(post), sent(post))
    assert response.status_code == 302
    assert kept(post).translations["en"]["name"] == "Ada Winter"


def test_the_page_says_that_an_approved_post_awaits_again():
    post = make_approved()
    response = sign_in(make_person("moderator")).post(page_of(post), sent(post))
    assert "awaits a new decision" in said(response)


def test_the_page_warns_before_an_approved_post_goes_from_the_page():
    response = sign_in(make_person("moderator")).get(page_of(make_approved()))
    assert b"Readers see this post now." in response.content


def test_the_page_fills_in_the_translation_that_is_changed():
    post = translate(make_post())
    browser = sign_in(make_person("moderator"))
    page = HTMLParser(browser.get(page_of(post), {"language": "en"}).content)
    assert page.css_first("textarea[name=text]").text().strip() == (
        "The whole quarter is in the fountain."
    )


def test_the_page_removes_a_translation():
    post = translate(make_post())
    browser = sign_in(make_person("moderator"))
    browser.post(page_of(post), {"remove": "en", "seen": post.digest})
    assert kept(post).translations == {}


def test_a_post_changed_meanwhile_keeps_what_was_typed():
    post = make_post()
    before = sent(post, text="What I typed.")
    translate(post)
    response = sign_in(make_person("moderator")).post(page_of(post), before)
    assert response.status_code == 409
    page = HTMLParser(response.content)
    assert page.css_first("textarea[name=text]").text().strip() == "What I typed."


def test_a_wrong_field_is_named_at_the_field():
    post = make_post()
    response = sign_in(make_person("moderator")).post(
        page_of(post), sent(post, name="")
    )
    assert response.status_code == 422
    assert b"Name the translator" in response.content


def test_whoever_may_not_translate_is_refused():
    reporter = make_person("reporter")
    response = sign_in(reporter).post(page_of(make_approved()), {})
    assert response.status_code == 403


def test_a_post_one_may_not_see_is_not_there():
    reporter = make_person("reporter")
    assert sign_in(reporter).get(page_of(make_post())).status_code == 404


def test_a_rejected_post_leads_back_to_its_page():
    post = make_rejected()
    response = sign_in(make_person("moderator")).get(page_of(post))
    assert response.headers["Location"] == post.get_absolute_url()


@pytest.mark.parametrize("field", ["text", "language", "maker", "person", "name"])
def test_half_a_sign_is_no_fault_of_the_server(field):
    post = make_post()
    browser = sign_in(make_person("moderator"))
    response = browser.post(page_of(post), sent(post, **{field: "\0"}))
    assert response.status_code == 422


# Where a post is proposed ------------------------------------------------------------


def proposed(**fields):
    return {
        "step": "keep",
        "platform": "instagram",
        "account_name": "Fontaine",
        "handle": "fontaine",
        "text": "Tout le quartier dans la fontaine.",
        "language": "fr",
        "translation-language": "en",
        "translation-maker": "machine",
        "translation-name": "DeepL",
        "translation-text": "The whole quarter is in the fountain.",
    } | fields


def test_a_post_is_proposed_with_its_translation():
    sign_in(make_person("reporter")).post(reverse(ADD), proposed())
    (post,) = QuotedPost.objects.all()
    assert post.translations["en"]["text"] == "The whole quarter is in the fountain."


def test_a_post_is_proposed_without_a_translation():
    fields = {"translation-text": "", "translation-name": ""}
    sign_in(make_person("reporter")).post(reverse(ADD), proposed(**fields))
    assert QuotedPost.objects.get().translations == {}


def test_a_wrong_translation_keeps_the_post_from_being_kept():
    fields = {"translation-name": ""}
    browser = sign_in(make_person("reporter"))
    response = browser.post(reverse(ADD), proposed(**fields))
    assert b"Name the machine" in response.content
    assert not QuotedPost.objects.exists()


def test_a_translation_of_a_post_already_kept_is_not_lost():
    browser = sign_in(make_person("reporter"))
    browser.post(
        reverse(ADD), proposed(**{"translation-name": "", "translation-text": ""})
    )
    response = browser.post(reverse(ADD), proposed())
    page = HTMLParser(response.content)
    assert page.css_first("form.keep-form textarea[name=text]").text().strip() == (
        "The whole quarter is in the fountain."
    )


def test_the_advice_leads_to_the_place_for_translations():
    post, by = make_post(), make_person("moderator")
    decision = post.ask_changes(by=by, reason_code="translation")
    assert "under Translations" in decision.advice
