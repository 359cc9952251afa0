"""Where posts begin and end, by gaps, voice and what stands finished before them."""

from datetime import date

import pytest

from articles.copy import parse_story

SIGNED = " — Ann (@ann) July 3, 2018"
STORY = "The visitors won it late, said their manager, and went home by boat."


def posts(text: str) -> list[tuple[str, str | None]]:
    return [(post.text, post.why) for post in parse_story(text).posts]


def test_pieces_joined_by_wide_gaps_are_one_post():
    text = f"{STORY}\n\n⚽ One\n\n\n\n⚽ Two\n\n\n\nThree{SIGNED}"
    assert posts(text) == [("⚽ One\n\n⚽ Two\n\nThree", None)]


def test_a_post_may_open_the_copy():
    text = f"⚽ One that opens the copy\n\n\n\n⚽ Two that goes on a little{SIGNED}"
    assert posts(text) == [
        ("⚽ One that opens the copy\n\n⚽ Two that goes on a little", None)
    ]


def test_a_first_line_without_a_stop_is_a_headline():
    story = parse_story(f"Tern win the cup at last\n\n{STORY}")
    assert [block.role for block in story.blocks] == ["headline", None]


def test_a_paragraph_between_posts_of_a_run_begins_the_next_one():
    text = (
        f"The fans had their say:\n\nYes.{SIGNED}\n\n"
        f"Tern have now led by two goals at home five times this season.\n\n"
        f"They have won one of them.{SIGNED}"
    )
    assert posts(text)[1] == (
        "Tern have now led by two goals at home five times this season.\n\n"
        "They have won one of them.",
        "post-start",
    )


def test_a_wide_gap_alone_is_only_a_hole():
    text = f"{STORY}\n\n\n\nThe pitch was wet.\n\nYes.{SIGNED}"
    assert posts(text) == [("Yes.", None)]


def test_a_finished_post_is_never_swallowed():
    text = f"Yes.{SIGNED}\n\n\n\nNo.{SIGNED}"
    assert posts(text) == [("Yes.", None), ("No.", None)]


def test_an_introduction_is_never_swallowed():
    text = f"{STORY}\n\nThe fans had their say:\n\nyes{SIGNED}"
    assert posts(text) == [("yes", None)]


def test_with_single_gaps_the_post_is_its_own_paragraph():
    assert posts(f"{STORY}\n\nWhat a night.{SIGNED}") == [("What a night.", None)]


def test_the_posts_own_voice_is_taken_in_with_a_doubt():
    text = f"{STORY}\n\n120 minutes.\n\nTwo saves.\n\nWe did it @tern{SIGNED}"
    assert posts(text) == [
        ("120 minutes.\n\nTwo saves.\n\nWe did it @tern", "post-start")
    ]


def test_an_attribution_on_its_own_line_closes_the_words_before_it():
    text = (
        f"{STORY}\n\nJob done, feet gone\n\nA post shared by Ann (@ann) on Jul 3, 2018"
    )
    assert posts(text) == [("Job done, feet gone", None)]


def test_lines_of_one_paragraph_keep_their_breaks():
    assert posts(f"{STORY}\n\nOne \nTwo{SIGNED}") == [("One\nTwo", None)]


def test_what_follows_an_attribution_after_the_first_line_belongs_to_the_post():
    text = f"WOW.{SIGNED}\n\nwhat a goal pic.twitter.com/a1B2\n\n{STORY}"
    assert posts(text) == [("WOW.\n\nwhat a goal pic.twitter.com/a1B2", "post-end")]


def test_a_post_of_nothing_but_a_link_keeps_it():
    assert posts(f"https://t.co/abc{SIGNED}") == [("https://t.co/abc", None)]


@pytest.mark.parametrize(
    ("ending", "why"),
    [(" — Ann Roe July 3, 2018", "no-handle"), (" — Ann Roe (@ann)", "no-date")],
)
def test_what_an_attribution_lacks_is_a_doubt(ending, why):
    assert posts(f"{STORY}\n\nYes.{ending}") == [("Yes.", why)]


def test_a_site_pointing_to_its_account_quotes_nobody():
    assert posts(f"{STORY}\n\nFollow us on Twitter — Tern News (@ternnews)") == []


def test_a_bare_status_link_is_a_post_without_words():
    link = "https://twitter.com/tern/status/1845600000000000001"
    post = parse_story(f"{STORY}\n\n{link}\n\n{STORY}").posts[0]
    assert (post.url, post.handle, post.text, post.why) == (
        link,
        "tern",
        "",
        "embed-only",
    )


def test_a_link_inside_a_sentence_is_no_post():
    assert (
        posts("The club said so at https://twitter.com/tern/status/1 on Friday.") == []
    )


def test_a_post_quoted_in_running_text_stays_a_paragraph():
    assert posts("“I am so happy #tern,” she tweeted on July 3, 2018.") == []


def test_the_embeds_own_opening_is_not_part_of_the_text():
    text = (
        f"{STORY}\n\nView this post on Instagram\n\nFeet gone\n\n"
        "A post shared by Ann (@ann) on Jul 3, 2018 at 4:30pm PDT"
    )
    assert posts(text) == [("Feet gone", None)]


def test_a_wide_gap_after_an_introduction_does_not_swallow_it():
    text = f"{STORY}\n\nThe fans had their say:\n\n\n\nyes\n\n\n\nno{SIGNED}"
    assert posts(text) == [("yes\n\nno", None)]


def test_windows_line_ends_give_the_same_posts():
    text = f"{STORY}\n\n⚽ One\n\n\n\n⚽ Two\n\n\n\nThree{SIGNED}"
    assert posts(text.replace("\n", "\r\n")) == posts(text)


def test_a_doubt_comes_with_a_sentence_for_the_editor():
    post = parse_story(f"Two saves.\n\nWe did it{SIGNED}").posts[0]
    assert post.reason == "Check where this post begins: spacing alone cannot tell."


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Dale Hutchins, Staff Writer", "byline"),
        ("Read more: Five things to fix", "furniture"),
        ("MORE: Power rankings | Injury report", "furniture"),
        ("Share this with your friends", "furniture"),
        ("Advertisement", "furniture"),
        ("Here is what people made of it:", "intro"),
        ("The visitors won it late.", None),
    ],
)
def test_what_is_neither_story_nor_post_keeps_a_role(line, role):
    blocks = parse_story(f"{STORY}\n\n{line}\n\n{STORY}").blocks
    assert [block.role for block in blocks] == [None, role, None]


@pytest.mark.parametrize(
    "byline",
    [
        "di Anna Roe - 20 novembre 2022",
        "von Anna Roe, 20. November 2022",
        "por Anna Roe | 20 de noviembre de 2022",
        "by Anna van Roe · 20 November 2022",
    ],
)
def test_a_byline_in_small_letters_gives_the_date(byline):
    story = parse_story(f"TERN BATTE HARROW\n\n{byline}\n\nTern ha vinto 3-1.")
    assert (story.date, story.blocks[1].role) == (date(2022, 11, 20), "byline")


def test_a_byline_gives_the_date_where_no_date_line_does():
    story = parse_story(f"By Ann Roe\n\nPublished: 3 July 2018\n\n{STORY}")
    assert story.date is not None
    assert story.date.isoformat() == "2018-07-03"


@pytest.mark.parametrize(
    "line",
    ["Sun 1 Jul 2018 20:14 BST", "Autor: Ana Roe. Publicat: 1 iulie 2018, 22:14"],
)
def test_a_date_above_the_story_dates_it(line):
    story = parse_story(f"Tern win the cup\n\n{line}\n\nTern won the cup on Sunday.")
    assert story.date == date(2018, 7, 1)
    assert story.blocks[1].role == "byline"


def test_a_speakers_words_between_dashes_are_the_reporters():
    story = parse_story(
        "- Założyłem je rano - śmiał się trener.\n\nMAMY TO! 🏆\n\n"
        "Opublikowany przez Tern 14 grudnia 2024"
    )
    assert [block.text for block in story.blocks][1] == "MAMY TO! 🏆"


def test_a_time_that_opens_the_next_post_is_not_the_time_of_this_one():
    text = f"{STORY}\n\nYes.{SIGNED}\n\n2:07:20... and a wave. 🎉{SIGNED}"
    assert posts(text) == [("Yes.", None), ("2:07:20... and a wave. 🎉", None)]


def test_a_sentence_of_japanese_is_not_short():
    text = f"{STORY}\n\nSNSでも祝福の声が相次いだ。\n\nおめでとう😭 #秋場所{SIGNED}"
    assert posts(text) == [("おめでとう😭 #秋場所", None)]


def test_a_person_and_what_he_did_are_the_reporters_words():
    text = f"{STORY}\n\nRoe (@roe) was booed off. He waved.\n\nSorry. 🙏\n{SIGNED[1:]}"
    assert posts(text) == [("Sorry. 🙏", None)]


def test_the_embeds_own_line_after_the_words_is_not_part_of_the_text():
    text = (
        f"{STORY}\n\nFeet gone 🎂\n\nView this post on Instagram\n\n"
        "A post shared by Ann (@ann) on Jul 3, 2018 at 4:30pm PDT"
    )
    assert [words for words, _ in posts(text)] == ["Feet gone 🎂"]


def test_news_on_a_platform_from_an_account_quotes_nobody():
    line = "Get tennis news first on X — Baseline Desk (@baselinedesk)"
    assert posts(f"{STORY}\n\n{line}") == []


def test_a_name_may_say_where_its_owner_is_from():
    line = "Two bars, one queue. -- Keith from Saltwick March 15, 2020"
    assert posts(f"{STORY}\n\n{line}") == [("Two bars, one queue.", "no-handle")]


def test_a_paragraph_of_fragments_is_the_posts_own_voice():
    text = (
        f"{STORY}\n\nKnee: bad. Surgeon: nice. Cat: happy.\n\n"
        "See you all in March 💙\n\n"
        "A post shared by Ann (@ann) on Jul 3, 2018 at 4:30pm PDT"
    )
    assert [why for _, why in posts(text)] == ["post-start"]


@pytest.mark.parametrize(
    "lead_in",
    [
        "The club could not resist.",
        "Kulüp sessiz kalmadı.",
        "Der Verein nahm es mit Humor.",
        "Le gardien a gardé le sourire.",
        "Roe, who had missed two kicks, was kind about it.",
    ],
)
def test_a_reporters_short_sentence_is_no_part_of_the_post_after_it(lead_in):
    signed = " — Ann Roe (@annroe) July 3, 2018"
    text = f"{STORY}\n\n{lead_in}\n\nWHAT A GAME \U0001f4a7 #tern{signed}"
    assert [post.text for post in parse_story(text).posts] == [
        "WHAT A GAME \U0001f4a7 #tern"
    ]


def test_a_short_sentence_right_before_a_post_is_left_out_and_asked_for():
    text = f"{STORY}\n\nShe is nineteen.\n\n\U0001f4a7 What a game{SIGNED}"
    assert posts(text) == [("\U0001f4a7 What a game", "post-start")]


def test_a_short_sentence_above_the_posts_own_short_line_is_the_posts():
    text = f"{STORY}\n\nShe is nineteen.\n\nShe is NINETEEN.\n\n2:58 #swim{SIGNED}"
    assert posts(text) == [
        ("She is nineteen.\n\nShe is NINETEEN.\n\n2:58 #swim", "post-start")
    ]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Roe, whose own kick came back off the bar, was generous about it.",
        "Ann Roe, substituted at half-time, had the last word.",
    ],
)
def test_a_paragraph_that_names_the_author_does_not_begin_the_next_post(lead_in):
    text = (
        f"{STORY}\n\nFans wrote on Twitter:\n\nTwo goals, no voice{SIGNED}\n\n"
        f"{lead_in}\n\nGutted. But fair play to @tern — Ann Roe (@aroe) July 3, 2018"
    )
    assert posts(text)[1] == ("Gutted. But fair play to @tern", None)


@pytest.mark.parametrize(
    "line",
    [
        "Diesen Beitrag auf Instagram ansehen",
        "Visualizza questo post su Instagram",
        "Afficher cette publication sur Instagram",
        "Visa det här inlägget på Instagram",
        "Se dette opslag på Instagram",
        "Vis dette innlegget på Instagram",
        "Wyświetl ten post na Instagramie",
        "Bu gönderiyi Instagram'da gör",
        "Näytä tämä julkaisu Instagramissa",
        "Zobrazit příspěvek na Instagramu",
        "Pogledajte ovu objavu na Instagramu",
        "A bejegyzés megtekintése az Instagramon",
        "Vezi această postare pe Instagram",
        "Lihat postingan ini di Instagram",
        "Instagram에서 이 게시물 보기",
        "在 Instagram 查看這則貼文",
        "عرض هذا المنشور على Instagram",
    ],
)
def test_an_embeds_own_line_is_known_in_many_languages(line):
    text = (
        f"{STORY}\n\n⚽ Ours!\n\n{line}\n\nA post shared by Ann (@ann) on Jul 3, 2018"
    )
    assert posts(text) == [("⚽ Ours!", None)]


@pytest.mark.parametrize(
    "words",
    [
        "Siamo rimasti senza voce ma con una coppa in mano. La dividiamo?",
        "Estamos sin agua pero con la copa. ¿Nos perdonan?",
        "On est sans voix, mais on a la coupe avec nous. Merci à tous.",
        "Wir haben keine Stimme mehr, aber den Pokal. Danke euch allen.",
        "Estamos sem voz mas com a taça. Obrigado a todos.",
    ],
)
def test_words_in_the_first_person_stand_before_the_embeds_own_line(words):
    text = (
        f"{STORY}\n\n{words}\n\nView this post on Instagram\n\n"
        "A post shared by Ann (@ann) on Jul 3, 2018"
    )
    assert [post.text for post in parse_story(text).posts] == [words]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("Post by @ann.roe", "View on Threads"),
        ("Beitrag von @ann.roe", "Auf Threads ansehen"),
    ],
)
def test_the_embeds_own_line_after_the_account_belongs_to_the_post(opening, closing):
    text = f"{STORY}\n\nSixteen phases!\n\n{opening}\n{closing}\n\n{STORY}"
    story = parse_story(text)
    assert story.posts[0].source.endswith(closing)
    assert len(story.blocks) == 3


@pytest.mark.parametrize(
    "signature",
    [
        "A post shared by Ann (@ann) on Jul 3, 2018 at 4:30am (PDT)",
        "Una publicación compartida por Ann (@ann) el 3 jul de 2018 a la(s) 4:30 PDT",
        "Una publicación compartida de Ann (@ann) el 3 Jul, 2018 a las 4:30 PDT",
        "Een bericht gedeeld door Ann (@ann) op 3 Jul 2018 om 4:30 (PDT)",
        "Ein Beitrag geteilt von Ann (@ann) am Jul 3, 2018 um 4:30 (PDT)",
        "Ein Beitrag geteilt von Ann (@ann) am 3. Jul 2018 um 4:30 Uhr PDT",
        "Une publication partagée par Ann (@ann) le 3 Juil. 2018 à 4 :30 PDT",
        "Un post condiviso da Ann (@ann) in data: 3 Lug 2018 alle ore 4:30 (PDT)",
        "Uma publicação compartilhada por Ann (@ann) em 3 de Jul, 2018 às 4:30 PDT",
        "Post udostępniony przez Ann (@ann) 3 Lip 2018 o 4:30 PDT",
        "Ett inlägg delat av Ann (@ann) 3 Jul 2018 kl. 4:30 PDT",
        "Ann (@ann)'in paylaştığı bir gönderi (3 Tem 2018, 4:30ÖS PDT)",
        "Ann (@ann)'in paylaştığı bir gönderi (3 Tem 2018, 4:30ÖÖ PDT)",
        "Публикация от Ann (@ann) 3 Июл 2018 в 4:30 PDT",
    ],
)
def test_the_time_of_day_ends_with_its_zone_in_each_language(signature):
    text = f"{STORY}\n\n⚽ Ours!\n\n{signature}\n\n{STORY}"
    story = parse_story(text)
    assert [post.text for post in story.posts] == ["⚽ Ours!"]
    assert story.posts[0].source.endswith(signature)
    assert story.posts[0].posted == date(2018, 7, 3)


def test_a_hyphen_on_a_line_of_its_own_is_no_part_of_the_name():
    text = f"{STORY}\n\nI am her physio.\n- Ann Roe (@ann) July 3, 2018"
    assert [post.author for post in parse_story(text).posts] == ["Ann Roe"]


@pytest.mark.parametrize(
    "tail",
    [
        " · 3.2K Views",
        "\n12K Retweets 40K Likes",
        "\n1,204 vues · 12 commentaires",
        "\n3.400 visualizaciones",
        "\n45 Kommentare, 12 mal geteilt",
        " Show this thread",
        "\nShow this thread",
        "\nTranslated from Spanish by Google",
        " (translated from Spanish)",
        " [Edited]",
        " ✅",
    ],
)
def test_what_the_platform_writes_after_the_day_is_no_part_of_the_text(tail):
    assert posts(f"{STORY}\n\nWhat a night!{SIGNED}{tail}\n\n{STORY}") == [
        ("What a night!", None)
    ]


@pytest.mark.parametrize(
    "line",
    ["12,345 likes", "1.2K likes · 45 comments · 12 shares", "👍❤️ 1.2K   45 Comments"],
)
def test_a_line_of_counts_is_the_pages_own(line):
    story = parse_story(f"{STORY}\n\nWhat a night!{SIGNED}\n\n{line}\n\n{STORY}")
    assert [b.role for b in story.blocks if b.text == line] == ["furniture"]


@pytest.mark.parametrize(
    "line", ["12 comments from the coach", "3 replies", "They got 12 likes, she said."]
)
def test_a_sentence_with_a_number_after_a_post_is_kept(line):
    story = parse_story(f"{STORY}\n\nWhat a night!{SIGNED}\n\n{line}\n\n{STORY}")
    assert line in [block.text for block in story.blocks]


@pytest.mark.parametrize(
    "signature",
    [
        "Ann Roe (@annroe)\n10:41 PM - 2 Jul 2018",
        "Ann Roe (@annroe)\n22:41 · 2 juil. 2018",
        "— Ann Roe (@annroe)\n22.41 - 2 lug 2018",
    ],
)
def test_the_time_of_day_may_stand_before_the_day_on_the_next_line(signature):
    (post,) = parse_story(f"{STORY}\n\nWhat a night!\n\n{signature}\n\n{STORY}").posts
    assert (post.text, post.handle, post.posted) == (
        "What a night!",
        "annroe",
        date(2018, 7, 2),
    )


@pytest.mark.parametrize(
    "signature",
    ["Ann Roe, LinkedIn, July 2, 2018", "Ann Roe (Facebook) 2 July 2018"],
)
def test_a_platform_named_beside_the_author_asks_for_the_handle(signature):
    (post,) = parse_story(f"{STORY}\n\nWhat a night! — {signature}\n\n{STORY}").posts
    assert (post.author, post.why) == ("Ann Roe", "no-handle")
