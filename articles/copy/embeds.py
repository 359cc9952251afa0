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
PHRASE = re.compile(rf"(?<!\w)(?P<phrase>{branching(PLATFORM_OF)})[ \xa0\u202f\t]+")


def find_phrases(text: str) -> Iterator[re.Match[str]]:
    """Every such phrase that a name could follow."""
    return PHRASE.finditer(text)


def platform_named(found: re.Match[str]) -> str:
    """The platform whose words a phrase is."""
    return PLATFORM_OF[" ".join(found["phrase"].split())]
