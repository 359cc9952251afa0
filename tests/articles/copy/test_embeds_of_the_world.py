"""Posts as the embeds of many platforms and languages lie in flattened pages."""

# Each row of a table stays on its line.
# ruff: noqa: E501

import pytest

from articles.copy import parse_story

STORY = """Tern beat Vale 2-1 on Tuesday, and the town was awake until dawn after it.

Fans reacted on social media:

{}

The next match is on Saturday, when Tern meet the Wanderers at home."""


@pytest.mark.parametrize(
    ("embed", "platform", "handle", "posted"),
    [
        ("Yes, Tern!\n\n— Ann Roe (@ann) July 3, 2018", "twitter", "ann", "2018-07-03"),
        ("Yes, Tern! — Ann Roe (@ann) on Truth Social, July 3, 2018", "truth social", "ann", "2018-07-03"),
        ("Yes, Tern! — Ann Roe (@annroe) on LinkedIn, July 3, 2018", "linkedin", "annroe", "2018-07-03"),
        ("Yes, Tern! — Ann Roe (@annroe) auf LinkedIn, 3. Juli 2018", "linkedin", "annroe", "2018-07-03"),
        ("Yes, Tern! — Tern FC (@ternfc) on Telegram July 3, 2018", "telegram", "ternfc", "2018-07-03"),
        ("Да! — ФК Терн (@ternfc) в Telegram, 3 июля 2018 г.", "telegram", "ternfc", "2018-07-03"),
        ("Да! — ФК Терн (@ternfc) ВКонтакте, 3 июля 2018 г.", "vk", "ternfc", "2018-07-03"),
        ("Да! — ФК Терн (@ternfc) в VK, 3 июля 2018", "vk", "ternfc", "2018-07-03"),
        ("赢了！— 特恩（@tern）微博 2018年7月3日", "weibo", "tern", "2018-07-03"),
        ("赢了！— 特恩（@tern）於微博，2018年7月3日", "weibo", "tern", "2018-07-03"),
        ("Great! — Ann Roe (@annroe) on YouTube, July 3, 2018", "youtube", "annroe", "2018-07-03"),
        ("@ternfc We did it #tern ♬ original sound - Tern FC", "tiktok", "ternfc", None),
        ("We did it — Tern (@ternfc) on TikTok, July 3, 2018", "tiktok", "ternfc", "2018-07-03"),
        ("We did it — Tern (@ternfc) on Tumblr, July 3, 2018", "tumblr", "ternfc", "2018-07-03"),
        ("We did it — Tern (@ternfc) on Pinterest, July 3, 2018", "pinterest", "ternfc", "2018-07-03"),
        ("We did it — Tern (@ternfc) on Twitch, July 3, 2018", "twitch", "ternfc", "2018-07-03"),
        ("We did it — Tern (@ternfc) on Flickr, July 3, 2018", "flickr", "ternfc", "2018-07-03"),
        ("Tern won it all!\nby u/annroe in soccer", "reddit", "annroe", None),
        ("Tern won it all!\nbyu/annroe insoccer", "reddit", "annroe", None),
        ("Comment\nby u/annroe from discussion\nin soccer", "reddit", "annroe", None),
        ("Tern won it all! — u/annroe on Reddit, July 3, 2018", "reddit", "annroe", "2018-07-03"),
        ("Tern won it all!\nPosted by u/annroe in r/soccer", "reddit", "annroe", None),
        ("Yes, Tern!\n\nPost by @ann.roe\nView on Threads", "threads", "ann.roe", None),
        ("Yes, Tern!\nPost by @ann.roe\nView on Threads", "threads", "ann.roe", None),
        ("Ja, Tern!\n\nBeitrag von @ann.roe\nAuf Threads ansehen", "threads", "ann.roe", None),
        ("¡Sí, Tern!\n\nPublicación de @ann.roe\nVer en Threads", "threads", "ann.roe", None),
        ("Oui !\n\nPublication de @ann.roe\nVoir sur Threads", "threads", "ann.roe", None),
        ("Sì!\n\nPost di @ann.roe\nVedi su Threads", "threads", "ann.roe", None),
        ("Sim!\n\nPublicação de @ann.roe\nVer no Threads", "threads", "ann.roe", None),
        ("Ja!\n\nBericht van @ann.roe\nBekijken op Threads", "threads", "ann.roe", None),
        ("Ja!\n\nInlägg av @ann.roe\nVisa på Threads", "threads", "ann.roe", None),
        ("Tak!\n\nPost użytkownika @ann.roe\nWyświetl w Threads", "threads", "ann.roe", None),
        ("Yes, Tern!\n\nPost by @ann@foot.example\nView on Mastodon", "mastodon", "ann@foot.example", None),
        ("Yes! — Ann (@ann@foot.example) 3. Juli 2018", "mastodon", "ann@foot.example", "2018-07-03"),
        ("Yes, Tern!\n\n— Ann Roe (@ann.bsky.social) July 3, 2024 at 9:41 PM", "bluesky", "ann.bsky.social", "2024-07-03"),
        ("Ja!\n\n— Ann Roe (@ann.bsky.social) 3. Juli 2024 um 21:41", "bluesky", "ann.bsky.social", "2024-07-03"),
        ("Oui\n\n— Ann Roe (@ann.bsky.social) 3 juillet 2024 à 21:41", "bluesky", "ann.bsky.social", "2024-07-03"),
        ("Sí\n\n— Ann Roe (@ann.bsky.social) 3 de julio de 2024, 21:41", "bluesky", "ann.bsky.social", "2024-07-03"),
        ("はい\n\n— 名前 (@ann.bsky.social) 2024年7月3日 21:41", "bluesky", "ann.bsky.social", "2024-07-03"),
        ("View this post on Instagram\n\nA post shared by Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Tern won.\n\nPosted by Tern FC on Tuesday, July 3, 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nPubblicato da Tern FC su Martedì 3 luglio 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nPubliée par Tern FC sur Mardi 3 juillet 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nПубликувано от ФК Терн във вторник, 3 юли 2018 г.", "facebook", None, "2018-07-03"),
        ("T.\n\nOpublikowany przez Tern FC Wtorek, 3 lipca 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nGeplaatst door Tern FC op Dinsdag 3 juli 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nSlået op af Tern FC på Tirsdag den 3. juli 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nโพสต์โดย Tern FC เมื่อ วันอังคารที่ 3 กรกฎาคม 2018", "facebook", None, "2018-07-03"),
        ("T.\n\n게시자: Tern FC 2018년 7월 3일 화요일", "facebook", None, "2018-07-03"),
        ("T.\n\nTern FC 發佈於 2018年7月3日 星期二", "facebook", None, "2018-07-03"),
        ("T.\n\nTern FC さんの投稿 2018年7月3日火曜日", "facebook", None, "2018-07-03"),
        ("T.\n\nDiposting oleh Tern FC pada Selasa, 03 Juli 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nNai-post ni Tern FC noong Martes, Hulyo 3, 2018", "facebook", None, "2018-07-03"),
        ("T.\n\nGönderen: Tern FC 3 Temmuz 2018 Salı", "facebook", None, "2018-07-03"),
        ("Un post condiviso da Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Ett inlägg delat av Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Et innlegg delt av Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Et opslag delt af Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Henkilön Tern FC (@ternfc) jakama julkaisu", "instagram", "ternfc", None),
        ("Příspěvek sdílený Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Tern FC (@ternfc) által megosztott bejegyzés", "instagram", "ternfc", None),
        ("O postare distribuită de Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Публикация от Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Допис, поширений Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Η δημοσίευση κοινοποιήθηκε από το χρήστη Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Tern FC (@ternfc)'in paylaştığı bir gönderi", "instagram", "ternfc", None),
        ("Sebuah kiriman dibagikan oleh Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Siaran dikongsi oleh Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Isang post na ibinahagi ni Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Bài viết do Tern FC (@ternfc) chia sẻ", "instagram", "ternfc", None),
        ("โพสต์ที่แชร์โดย Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Tern FC(@ternfc)님의 공유 게시물", "instagram", "ternfc", None),
        ("Tern FC(@ternfc)がシェアした投稿", "instagram", "ternfc", None),
        ("Tern FC (@ternfc) 分享的帖子", "instagram", "ternfc", None),
        ("Tern FC（@ternfc）分享的貼文", "instagram", "ternfc", None),
        ("تمت مشاركة منشور بواسطة Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("پستی که توسط Tern FC (@ternfc) به اشتراک گذاشته شد", "instagram", "ternfc", None),
        ("פוסט משותף על ידי Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Tern FC (@ternfc) द्वारा साझा की गई पोस्ट", "instagram", "ternfc", None),
        ("Tern FC (@ternfc)-এর শেয়ার করা একটি পোস্ট", "instagram", "ternfc", None),
        ("Príspevok, ktorý zdieľa Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Objavu dijeli Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Post udostępniony przez Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Una publicació compartida per Tern FC (@ternfc)", "instagram", "ternfc", None),
        ("Yes! — Ann Roe (@ann) 上午9:41 · 2018年7月3日", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) 오전 9:41 · 2018년 7월 3일", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) 9:41 π.μ. · 3 Ιουλίου 2018", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) 9:41 ص · ٣ يوليو ٢٠١٨", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) 9:41 a. m. · 3 jul. 2018", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) 9:41 · 3 июл. 2018 г.", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) kl. 9:41 em · 3 juli 2018", "twitter", "ann", "2018-07-03"),
        ("Yes! — Ann Roe (@ann) ÖS 9:41 · 3 Tem 2018", "twitter", "ann", "2018-07-03"),
        ("https://twitter.com/ann/status/109", "twitter", "ann", None),
        ("https://ternfc.tumblr.com/post/175000000000/won", "tumblr", "ternfc", None),
        ("https://www.pinterest.com/pin/1098/", "pinterest", None, None),
        ("https://www.flickr.com/photos/annroe/1098/", "flickr", "annroe", None),
        ("https://www.youtube.com/watch?v=aB1-c", "youtube", None, None),
    ],
)  # fmt: skip
def test_an_embed_tells_platform_account_and_day(embed, platform, handle, posted):
    (post,) = parse_story(STORY.format(embed)).posts
    day = post.posted.isoformat() if post.posted else None
    assert (post.platform, post.handle, day) == (platform, handle, posted)


@pytest.mark.parametrize(
    "embed",
    [
        "Tern won it all!\nby u/annroe in soccer",
        "Ja, Tern!\n\nBeitrag von @ann.roe\nAuf Threads ansehen",
        "Tern FC (@ternfc) द्वारा साझा की गई पोस्ट",
    ],
)
def test_an_embed_without_a_day_asks_for_a_look(embed):
    (post,) = parse_story(STORY.format(embed)).posts
    assert post.needs_review


@pytest.mark.parametrize(
    "prose",
    [
        "The manager sent a post di congratulations to her, and it was read by many.",
        "Ein Beitrag von Ann Roe vom 3. Juli 2018 wurde in der Halle verlesen.",
        "She was led out by u/tern in soccer boots that had belonged to her mother.",
        "Opened in 1903 by the mayor, the ground stands in Tern to this day.",
        "Ann Roe 3 กรกฎาคม 2561",
        "Roe talked on Reddit, on 3 July 2018, of the years before the war.",
    ],
)
def test_such_words_in_prose_are_no_embed(prose):
    assert parse_story(STORY.format(prose)).posts == ()
