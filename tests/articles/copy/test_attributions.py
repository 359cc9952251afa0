"""The ends of posts: names, handles and days in every form they come in."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy.attributions import find_attributions
from articles.copy.links import read_status_link
from articles.copy.signing import SHORTEST_POST


def only(text: str):
    found = find_attributions(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "author", "handle", "posted"),
    [
        ("Yes. — 90min (@90min_Football) July 3, 2018", "90min", "90min_Football", "2018-07-03"),
        ("Yes.— Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. – Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. -- Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. - Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. —\xa0Ann Roe\xa0(@ann)\xa0July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. — Malin 🦊 (@malin) 3 juillet 2018", "Malin 🦊", "malin", "2018-07-03"),
        ("Yes. — Jo O'Dea (she/her) (@jo) July 3, 2018", "Jo O'Dea (she/her)", "jo", "2018-07-03"),
        ("Yes. — Tern - Official (@tern) July 3, 2018", "Tern - Official", "tern", "2018-07-03"),
        ("No! pic.twitter.com/a1 — Tern — Women (@ternw) July 3, 2018", "Tern — Women", "ternw", "2018-07-03"),
        ("So — happy — Ann (@ann) July 3, 2018", "Ann", "ann", "2018-07-03"),
        ("いいね — 名前（@abc）2018年7月3日", "名前", "abc", "2018-07-03"),
        ("Yes. — @ann, July 3, 2018", None, "ann", "2018-07-03"),
        ("Yes. — Ann Roe (@ann)", "Ann Roe", "ann", None),
        ("Yes. — Ann Roe July 3, 2018", "Ann Roe", None, "2018-07-03"),
        ("Yes. — Ann Roe (@ann) 9:41 PM · Jul 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. â€” Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. — Ann Roe (@ann) July 3, 2018.", "Ann Roe", "ann", "2018-07-03"),
        ("Yes. — Ann Roe (@ann)\nJuly 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes.\n— Ann Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
        ("Yes.\nAnn Roe (@ann) July 3, 2018", "Ann Roe", "ann", "2018-07-03"),
    ],
)  # fmt: skip
def test_a_signed_post_tells_its_author_handle_and_day(text, author, handle, posted):
    found = only(text)
    day = found.posted.isoformat() if found.posted else None
    assert (found.author, found.handle, day) == (author, handle, posted)


@pytest.mark.parametrize(
    ("text", "platform", "handle"),
    [
        ("a — B (@b) July 3, 2018", "twitter", "b"),
        ("a — B (@b.bsky.social) July 3, 2018", "bluesky", "b.bsky.social"),
        ("a — B (@b@foot.example) July 3, 2018", "mastodon", "b@foot.example"),
        ("a — B (@b) on Threads, July 3, 2018", "threads", "b"),
        ("a — B (@b) July 3, 2018 on X", "twitter", "b"),
        ("A post shared by B (@b) on Jul 3, 2018 at 4:30pm PDT", "instagram", "b"),
        ("A post shared by B (@b.c)", "instagram", "b.c"),
        ("Una publicación compartida de B (@b) el 3 Jul, 2018 a las 4:30 PDT", "instagram", "b"),
        ("Une publication partagée par B (@b) le 3 Juil. 2018 à 4:30 PDT", "instagram", "b"),
        ("Ein Beitrag geteilt von B (@b) am Jul 3, 2018 um 4:30 PDT", "instagram", "b"),
        ("Un post condiviso da B (@b) in data: Lug 3, 2018 at 4:30 PDT", "instagram", "b"),
        ("Uma publicação compartilhada por B (@b) em 3 de Jul, 2018 às 4:30 PDT", "instagram", "b"),
        ("Een bericht gedeeld door B (@b) op 3 Jul 2018 om 4:30 PDT", "instagram", "b"),
        ("B(@b)がシェアした投稿 - 2018年7月3日", "instagram", "b"),
        ("B (@b)'in paylaştığı bir gönderi (3 Tem 2018)", "instagram", "b"),
        ("a — B (@b) on TikTok, July 3, 2018", "tiktok", "b"),
        ("a — B (@b) July 3, 2018 on LinkedIn", "linkedin", "b"),
        ("a — B (@b) на VK, 3 июля 2018", "vk", "b"),
        ("Objavu dijeli B (@b) dana 3. srp 2018", "instagram", "b"),
        ("Posted by B on Tuesday, July 3, 2018", "facebook", None),
        ("Objavio/la B 3. srpnja 2018.", "facebook", None),
        ("Опубліковано B 3 липня 2018 р.", "facebook", None),
        ("Opublikowane przez B 3 lipca 2018", "facebook", None),
        ("Közzétette: B 2018. július 3.", "facebook", None),
        ("Publicado por B en martes, 3 de julio de 2018", "facebook", None),
        ("Gepostet von B am Dienstag, 3. Juli 2018", "facebook", None),
    ],
)  # fmt: skip
def test_the_platform_shows_in_the_handle_or_the_embeds_words(text, platform, handle):
    found = only(text)
    assert (found.platform, found.author, found.handle) == (platform, "B", handle)


@pytest.mark.parametrize(
    "text",
    [
        "Ndour — who saved two (and enjoyed both) — was not in a mood to hide it.",
        "“Nobody asks how,” — Huw Maddox",
        "The club was founded — in a pub — on July 3, 2018",
        "She wrote to him (@him) that evening and heard nothing.",
        "His post — with a nod to Ann (@ann) July 3, 2018 — was deleted.",
        "She wrote to him (@him) July 3, 2018 and heard nothing.",
        "A post shared by many went around the ground.",
        "The final is on July 3, 2018",
        "6-4 7-6(5) — her best win since 2018",
    ],
)
def test_dashes_and_brackets_in_prose_end_no_post(text):
    assert find_attributions(text) == []


def test_an_attribution_ends_with_its_date():
    text = "Yes. — Ann (@ann) July 3, 2018 at 9:41 PM"
    found = only(text)
    assert (found.end, found.posted_text) == (len(text), "July 3, 2018 at 9:41 PM")


def test_posts_glued_to_one_another_keep_their_own_ends():
    text = "a — B (@b) July 3, 2018c — D (@d) July 2, 2018"
    assert [found.handle for found in find_attributions(text)] == ["b", "d"]


@pytest.mark.parametrize(
    "signed",
    [
        "— A (@b)\n",
        "— A (@b, 3 July 2018)\n",
        "— Ann Roe July 3, 2018\n",
        "Posted by A on July 3, 2018 ",
        "A(@b)がシェアした投稿 ",
    ],
)
def test_a_text_of_nothing_but_signatures_is_not_read_for_each(signed):
    text = signed * 6_000
    assert 0 < len(find_attributions(text)) <= len(text) / SHORTEST_POST + 1


def test_each_post_of_a_long_run_is_found():
    text = "What a goal that was — Ann Roe (@ann) July 3, 2018\n\n" * 1_500
    assert len(find_attributions(text)) == 1_500


@pytest.mark.parametrize(
    ("link", "platform", "handle"),
    [
        ("https://twitter.com/drovers/status/1845600000000000001", "twitter", "drovers"),
        ("https://x.com/drovers/status/18456?s=20", "twitter", "drovers"),
        ("https://mobile.twitter.com/drovers/status/18456", "twitter", "drovers"),
        ("https://twitter.com/i/web/status/18456", "twitter", None),
        ("https://www.instagram.com/p/Bk0aB-1/", "instagram", None),
        ("https://bsky.app/profile/b.bsky.social/post/3k2", "bluesky", "b.bsky.social"),
        ("https://www.threads.net/@b.c/post/Cx1", "threads", "b.c"),
        ("https://foot.example/@b/109", "mastodon", "b@foot.example"),
        ("https://www.facebook.com/tern/posts/109", "facebook", "tern"),
        ("https://truthsocial.com/@b/posts/1098", "truth social", "b"),
        ("https://www.linkedin.com/posts/ann-roe_cup-activity-7001-aB", "linkedin", "ann-roe"),
        ("https://www.linkedin.com/feed/update/urn:li:activity:7001", "linkedin", None),
        ("https://old.reddit.com/r/soccer/comments/8vabc/tern/", "reddit", None),
        ("https://t.me/ternfc/109", "telegram", "ternfc"),
        ("https://vk.com/wall-123_456", "vk", None),
        ("https://m.weibo.cn/status/4257000000000000", "weibo", None),
        ("https://www.twitch.tv/tern/clip/GladCup-1", "twitch", "tern"),
        ("https://www.tumblr.com/ternfc/175000000000/won", "tumblr", "ternfc"),
    ],
)  # fmt: skip
def test_a_bare_status_link_tells_platform_and_account(link, platform, handle):
    assert read_status_link(link) == (platform, handle)


@pytest.mark.parametrize(
    "line",
    [
        "https://twitter.com/drovers",
        "https://example.com/status/1",
        "See https://twitter.com/drovers/status/1",
        "https://twitter.com/drovers/status/1 says it all",
    ],
)
def test_another_address_is_no_status_link(line):
    assert read_status_link(line) is None
