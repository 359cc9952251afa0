"""The words Instagram and Facebook put under an embedded post, language by language."""

import re
from collections.abc import Iterator

from articles.copy.phrases import branching

# Each is followed by the author's name; languages that put the name first are read
# by their own pattern beside the attributions.
PHRASES = {
    "instagram": (
        "A post shared by",
        "A photo shared by",
        "A video shared by",
        "A reel shared by",
        "A photo posted by",
        "A video posted by",
        "Una publicación compartida de",
        "Una publicación compartida por",
        "Una foto publicada por",
        "Un video publicado por",
        "Una publicació compartida per",
        "Une publication partagée par",
        "Une photo publiée par",
        "Une vidéo publiée par",
        "Ein Beitrag geteilt von",
        "Ein Foto gepostet von",
        "Un post condiviso da",
        "Uma publicação compartilhada por",
        "Uma publicação partilhada por",
        "Uma foto publicada por",
        "Een bericht gedeeld door",
        "Een foto die is geplaatst door",
        "Een foto geplaatst door",
        "Ett inlägg delat av",
        "Et opslag delt af",
        "Et innlegg delt av",
        "Post udostępniony przez",
        "Публикация от",
        "Допис, поширений",
        "Příspěvek sdílený",
        "Príspevok, ktorý zdieľa",
        "O postare distribuită de",
        "Sebuah kiriman dibagikan oleh",
        "Η δημοσίευση κοινοποιήθηκε από",
        "Henkilön",
        "Objavu dijeli",
        "Objavu dijele",
        "Objava, ki jo deli",
        "Објава коју дели",
        "Публикация, споделена от",
        "Siaran dikongsi oleh",
        "Bài viết do",
        "تمت مشاركة منشور بواسطة",
        "โพสต์ที่แชร์โดย",
        "Isang post na ibinahagi ni",
        "Η δημοσίευση κοινοποιήθηκε από το χρήστη",
        "پستی که توسط",
        "פוסט משותף על ידי",
        "פוסט ששותף על ידי",
    ),
    # Newer embeds of Threads and Mastodon: the account alone follows.
    "threads": (
        "Beitrag von",
        "Publicación de",
        "Publication de",
        "Post di",
        "Post de",
        "Publicação de",
        "Publicació de",
        "Bericht van",
        "Inlägg av",
        "Innlegg av",
        "Opslag af",
        "Käyttäjän",
        "Post użytkownika",
        "Příspěvek uživatele",
        "Příspěvek od",
        "Príspevok od",
        "Objava korisnika",
        "Postare de",
        "Публикация пользователя",
        "Допис користувача",
        "Gönderen",
        "Kiriman oleh",
        "Postingan",
    ),
    "facebook": (
        "Posted by",
        "Post by",
        "Publicado por",
        "Publicada por",
        "Posté par",
        "Publié par",
        "Publiée par",
        "Gepostet von",
        "Pubblicato da",
        "Geplaatst door",
        "Publicerat av",
        "Slået op af",
        "Lagt ut av",
        "Opublikowany przez",
        "Опубликовано",
        "Diposkan oleh",
        "Diposting oleh",
        "โพสต์โดย",
        "Nai-post ni",
        "Gönderen:",
        "פורסם על ידי",
        "Veröffentlicht von",
        "Geposted von",
        "Postato da",
        "Postado por",
        "Publicat per",
        "Publicat de",
        "Postat de",
        "Upplagt av",
        "Publisert av",
        "Postet av",
        "Udgivet af",
        "Opublikowane przez",
        "Opublikowała",
        "Opublikował",
        "Zveřejnil",
        "Zveřejnila",
        "Zveřejnil(a)",
        "Zverejnil",
        "Zverejnila",
        "Objavio/la",
        "Objavio",
        "Objavila",
        "Objavil/a",
        "Објавио/ла",
        "Опубліковано",
        "Публикувано от",
        "Közzétette:",
        "Julkaissut",
        "Δημοσιεύτηκε από",
        "Δημοσιεύθηκε από",
        "Được đăng bởi",
        "تم النشر بواسطة",
        "投稿者:",
        "게시자:",
    ),
}


PLATFORM_OF = {
    phrase: platform for platform, phrases in PHRASES.items() for phrase in phrases
}
PHRASE = re.compile(
    rf"(?P<phrase>{branching(PLATFORM_OF, at_word=True)})[ \xa0\u202f\t]+"
)


def find_phrases(text: str) -> Iterator[re.Match[str]]:
    """Every such phrase that a name could follow."""
    return PHRASE.finditer(text)


def platform_named(found: re.Match[str]) -> str:
    """The platform whose words a phrase is."""
    return PLATFORM_OF[" ".join(found["phrase"].split())]


# "View this post on Instagram": what an embed shows while its picture loads.
VIEWING = re.compile(
    r"(?<!\w)(?:view|see|ver|voir|afficher|vedi|visualizza|sieh|ansehen|anzeigen|bekijk"
    r"|bekijken|visa|se|vis|wyświetl|zobacz|gör|görüntüle|näytä|katso|zobrazi[tť]"
    r"|pogledaj(?:te)?|prikaži|oglej|megtekintése|megtekintés|vezi|lihat|tingnan|xem|δείτε"
    r"|προβολή|посмотреть|переглянути|вижте|погледајте|عرض|שראו|צפה|ดู)(?!\w)"
    r"|見る|查看|보기|देखें|দেখুন",
    re.IGNORECASE,
)
POST_NOUN = re.compile(
    r"(?<!\w)(?:post|photo|video|reel|foto|publicación|publicació|publication|publicação"
    r"|beitrag|bericht|inlägg|opslag|innlegg|gönderi|julkaisu|příspěvek|príspevok|objav"
    r"|bejegyzés|postare|kiriman|postingan|siaran|bài viết|δημοσίευση|публикаци|допис"
    r"|објав|منشور|פוסט)|المنشور|投稿|帖子|貼文|게시물|โพสต์|पोस्ट|পোস্ট",
    re.IGNORECASE,
)
LONGEST_EMBED_LINE = 70


def is_embed_line(text: str) -> bool:
    """Whether a line is the embed's own invitation to see the post on its platform."""
    if len(text) > LONGEST_EMBED_LINE:
        return False
    small = text.lower()
    return (
        ("instagram" in small or "threads" in small or "facebook" in small)
        and bool(VIEWING.search(text))
        and bool(POST_NOUN.search(text))
    )


# The line below the account in embeds of Threads and Mastodon.
CLOSING_LINE = re.compile(
    r"[^\S\n]{0,4}\r?\n[^\S\n]{0,4}(?=[^\n]{0,40}(?i:threads|mastodon|bluesky))"
    r"(?P<line>[^\r\n]{6,40})(?=\r?\n|\Z)"
)


def end_of_closing(text: str, end: int) -> int:
    """Where an embed ends whose own "View on Threads" stands on the next line."""
    found = CLOSING_LINE.match(text, end, end + 60)
    if found and len(found["line"].split()) <= 4 and VIEWING.search(found["line"]):
        return found.end()
    return end
