"""Mentions, hashtags, cashtags and links by each platform's own rules."""

import json

import pytest

from social.text.entities import find_entities, hashtags, mentions

RULES = [
    # platform, text, the entities as kind:text
    ("twitter", "learn and emulate#BELJPN now", []),
    ("twitter", "Out of the #WorldCup!", ["hashtag:#WorldCup"]),
    ("twitter", "👏#BELJPN", ["hashtag:#BELJPN"]),
    ("twitter", "#12 #1-0", []),
    ("twitter", "thanks @Sporf.", ["mention:@Sporf"]),
    ("twitter", "mail desk@example.com", []),
    ("twitter", "buy $MANU today", ["cashtag:$MANU"]),
    ("twitter", "costs $100", []),
    ("twitter", "see example.com, please", ["link:example.com"]),
    ("twitter", "(https://a.com/b(c))", ["link:https://a.com/b(c)"]),
    ("twitter", "wow pic.twitter.com/3wqu7guWfb", ["link:pic.twitter.com/3wqu7guWfb"]),
    ("twitter", "Russianpic.twitter.com/ab1", ["link:pic.twitter.com/ab1"]),
    ("twitter", "http://foobar.پاکستان/", ["link:http://foobar.پاکستان/"]),
    ("twitter", "a.comてすとb.みんなです", ["link:a.com", "link:b.みんな"]),
    ("twitter", "a.coてすとb.てすと", ["link:a.co"]),
    (
        "twitter",
        "so #BELJPNpic.twitter.com/ab1",
        ["hashtag:#BELJPN", "link:pic.twitter.com/ab1"],
    ),
    ("twitter", "https://a.com/#top @b", ["link:https://a.com/#top", "mention:@b"]),
    ("bluesky", "hi @ana.bsky.social!", ["mention:@ana.bsky.social"]),
    ("bluesky", "hi @ana", []),
    ("bluesky", "so#tag #tag, #2018", ["hashtag:#tag"]),
    ("bluesky", "on bsky.app/profile/a now", ["link:bsky.app/profile/a"]),
    ("bluesky", "end https://a.com/x.", ["link:https://a.com/x"]),
    ("mastodon", "by @bo@example.social", ["mention:@bo@example.social"]),
    ("mastodon", "by @bo and x@bo", ["mention:@bo"]),
    ("mastodon", "#2018 #Fußball", ["hashtag:#Fußball"]),
    ("instagram", "with @a.b_c. #goal", ["mention:@a.b_c", "hashtag:#goal"]),
    ("facebook", "with @ana #goal", ["hashtag:#goal"]),
    ("threads", "a@b @c", ["mention:@c"]),
    ("youtube", "watch https://youtu.be/x", ["link:https://youtu.be/x"]),
    ("other", "#goal @ana https://a.com", ["link:https://a.com"]),
]


@pytest.mark.parametrize(("platform", "text", "expected"), RULES)
def test_entities_follow_the_rules_of_the_platform(platform, text, expected):
    found = find_entities(text, platform)
    assert [f"{entity.kind}:{entity.text}" for entity in found] == expected


@pytest.mark.parametrize(
    ("platform", "text", "href"),
    [
        ("twitter", "@Sporf", "https://x.com/Sporf"),
        ("twitter", "#日本", "https://x.com/hashtag/%E6%97%A5%E6%9C%AC"),
        ("twitter", "$manu", "https://x.com/search?q=%24manu"),
        ("twitter", "example.com/x", "https://example.com/x"),
        ("bluesky", "@a.bsky.social", "https://bsky.app/profile/a.bsky.social"),
        ("mastodon", "@bo@example.social", "https://example.social/@bo"),
        ("mastodon", "@bo", ""),
        ("threads", "@ana", "https://www.threads.com/@ana"),
    ],
)
def test_an_entity_leads_to_its_place_on_the_platform(platform, text, href):
    assert find_entities(text, platform)[0].href == href


def test_local_names_on_mastodon_lead_to_the_home_of_the_author():
    entity = find_entities("#goal", "mastodon", server="example.social")[0]
    assert entity.href == "https://example.social/tags/goal"


@pytest.mark.parametrize("platform", ["twitter", "bluesky", "mastodon", "instagram"])
@pytest.mark.parametrize(
    "text",
    ["😢 a #WorldCup 🇯🇵 @Sporf https://example.com/é x", "の@username #日本 ＃東京"],
)
def test_positions_count_code_points(platform, text):
    for entity in find_entities(text, platform):
        assert text[entity.start : entity.end] == entity.text


def test_hashtags_are_listed_once_as_spelt():
    assert hashtags("#WorldCup #BELJPN #WorldCup") == ["WorldCup", "BELJPN"]


def test_mentions_are_listed_without_their_sign():
    assert mentions("@Sporf and @90min") == ["Sporf", "90min"]


# The reference cases call entities by these names.
PLAIN = {
    "mentions": "mention",
    "urls": "link",
    "tco_urls_with_params": "link",
    "hashtags": "hashtag",
    "hashtags_from_astral": "hashtag",
    "cashtags": "cashtag",
}
PLACED = {
    "mentions_with_indices": "mention",
    "mentions_or_lists_with_indices": "mention",
    "urls_with_indices": "link",
    "urls_with_directional_markers": "link",
    "hashtags_with_indices": "hashtag",
    "cashtags_with_indices": "cashtag",
}
NAMES = ("screen_name", "url", "hashtag", "cashtag")


@pytest.fixture(scope="module")
def cases(shared_folder):
    path = shared_folder / "data" / "social" / "twitter-text" / "extract.json"
    return json.loads(path.read_text())


@pytest.mark.parametrize("section", PLAIN)
def test_the_reference_cases_of_x_are_met(cases, section):
    for case in cases[section]:
        found = [
            entity.value
            for entity in find_entities(case["text"])
            if entity.kind == PLAIN[section]
        ]
        assert found == case["expected"], case["description"]


@pytest.mark.parametrize("section", PLACED)
def test_the_reference_positions_of_x_are_met(cases, section):
    for case in cases[section]:
        found = [
            (entity.value, [entity.start, entity.end])
            for entity in find_entities(case["text"])
            if entity.kind == PLACED[section]
        ]
        expected = [
            (
                next(item[name] for name in NAMES if name in item)
                + item.get("list_slug", ""),
                item["indices"],
            )
            for item in case["expected"]
        ]
        assert found == expected, case["description"]


def test_the_reference_replies_of_x_begin_with_a_mention(cases):
    for case in cases["replies"]:
        text = case["text"]
        opening = [
            entity.value
            for entity in find_entities(text)[:1]
            if entity.kind == "mention" and not text[: entity.start].strip()
        ]
        expected = [case["expected"]] if case["expected"] else []
        assert opening == expected, case["description"]
