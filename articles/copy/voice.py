"""Whose words a piece of copy is: the reporter's, a post's, or the web page's own."""

import re

from articles.copy.any_case import AnyCase
from articles.copy.dates import end_with_clock, find_dates
from articles.copy.tails import is_count_line

EMOJI = (
    "[\u2600-\u27bf\u2b00-\u2bff\u23e9-\u23ff\u2190-\u21ff\u25a0-\u25ff"
    "\U0001f000-\U0001faff\u3030\u303d]"
)
HAS_EMOJI = re.compile(EMOJI)
STARTS_WITH_EMOJI = re.compile(rf"(?:{EMOJI}|[0-9#*]\ufe0f?\u20e3)")
LIST_ITEM = re.compile(r"(?:[•▪◦‣*✓✔]|[-–—](?=\s)|\d{1,2}(?:[.)]|/\d{0,2})(?=\s)|>)")
TAG_ANYWHERE = re.compile(r"[#@][^\W\d]\w")
ENDS_IN_MEDIA = re.compile(r"(?:pic\.(?:twitter|x)\.com|t\.co)/\w+\W{0,3}$")
FIRST_PERSON = re.compile(
    r"(?<![\w'’])(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll)|[Oo]ur|me|us"
    r"|mi|mis|[Nn]uestr[oa]s?|[Ee]stoy|[Ee]stamos|[Ss]omos|[Nn]os|[Mm]on|[Nn]ous|[Nn]otre"
    r"|[Ii]ch|[Ww]ir|[Uu]nser|[Mm]eu|[Mm]inha|nós|[Ss]iamo|[Aa]bbiamo|[Nn]ostr[oa]"
    r"|[Ee]u|[Tt]emos|[Mm]ijn|[Ww]ij|[Vv]i är|[Jj]estem|[Jj]esteśmy|[Мм]ы)"
    r"(?![\w'’])"
)
REPORTING = AnyCase(
    r"\b(?:said|says|told|added|adding|admitted|insisted|explained|claimed"
    r"|according to|reporters|press conference|wrote|posted|tweeted|shared|responded"
    r"|replied|joked|dijo|afirmó|declaró|aseguró|explicó|a déclaré|a dit|expliqué"
    r"|sagte|erklärte|disse|afirmou|zei|sa|ha detto|сказал|заявил)\b"
)
INTRODUCING = AnyCase(
    r"\b(?:twitter|tweet(?:s|ed)?|social media|instagram|facebook|bluesky|mastodon"
    r"|threads|online|internet|web|fans?|supporters?|reacti(?:on|ons|ng)|reacted"
    r"|had their say|post(?:s|ed)?|wrote|message|statement"
    r"|what (?:people|they|others|some)|here(?:['’]s| is| are)|how (?:it|they|fans)"
    r"|redes sociales|aficionados|réseaux sociaux|supporters|netz|sozialen|rete"
    r"|social)\b"
)
# A speaker's words in languages that open and close them with a dash.
DIALOGUE = re.compile(r"[-–—]\s?\S.{6,}?[,.!?…]?\s[-–—]\s\S")
# The tense stories are told in; posts are mostly fragments or in the present.
TOLD = re.compile(
    r"\b(?:was|were|had|his|her|their|era|fue|foi|était|fut|war|waren|был|была|było)\b"
)
OPENING_QUOTE = re.compile(r"[\"“„«'‘]")
ENDS_IN_QUOTE = re.compile(r"[:,]\s[\"“„«][^\"”»“]{8,}[\"”»“]\W?$")
ENDS_A_SENTENCE = re.compile(r"[.!?…。！？]['\"’”»)]*$")

SITE_WORDS = AnyCase(
    r"(?:follow|like|subscribe|sign up|join us|join our|download|contact us|email us"
    r"|get in touch|tweet us|find us|listen to|watch live|stay up to date|síguenos"
    r"|suscríbete|suivez|abonnez|folge|folgen sie|abonnieren|seguici|siga-nos|volg ons"
    r"|подписывайтесь|have your say|email)\b"
)
FURNITURE = AnyCase(
    r"(?:(?:read|see|watch) (?:more|also|next|it here|on)\b|more\s?(?::|on\b|from\b)"
    r"|read\s?:|related(?: (?:articles?|stories|content|topics))?(?::|$)"
    r"|recommended(?: for you|:|$)|share (?:this|on|via)\b|share$"
    r"|advertis(?:e?ment|ing)\b|ad$|anzeige$|publicidad$|publicité$|sponsored\b"
    r"|promoted$|story continues\b|article continues\b|continue reading"
    r"|scroll (?:down|to)|click (?:here|to)|tap (?:here|to)"
    r"|most (?:read|popular|viewed|watched)|trending|don['’]t miss"
    r"|you (?:may|might) (?:also )?like|(?:\d+ )?comments?$|leave a (?:comment|reply)"
    r"|print$|tags?:|topics?:|filed under|loading|video:|gallery:|photos:"
    r"|live:(?!.{2,60}\sv(?:s\.?)?\s)"
    r"|podcast:|newsletter|cookie|all rights reserved|[©\W]*riproduzione riservata"
    r"|tous droits réservés|alle rechte vorbehalten|todos los derechos|_{2,}$|\*{3,}$"
    r"|-{3,}$|view (?:on|more on) (?:threads|mastodon|instagram|twitter|x|bluesky"
    r"|tiktok|facebook)\b|copyright\b|©|\(c\) \d{4}"
    r"|lire aussi|à lire|voir aussi|lea (?:también|más)|leer más|te puede interesar"
    r"|compartir$|mehr zum|mehr lesen|lesen sie (?:auch|mehr)|leggi anche"
    r"|leia (?:também|mais)|lees (?:ook|meer)|läs (?:också|mer)|читайте также|関連記事"
    r"|(?:[^\W\d_]+\s)?(?:auf|en|sur|su|no|op|på|w|na|v|в|у|di|a)\s(?:threads|mastodon"
    r"|bluesky)(?:\s[^\W\d_]+)?$"
    r"|partager$|teilen$|more \w+: https?:|newsletter\b|recommended for you"
    r"|diesen artikel|artikel teilen|compartilhe|condividi|del artikeln|delen$"
    r"|zobacz (?:też|także)|czytaj (?:też|także|więcej)|les også|læs også|ler também"
    r"|lue myös|ayrıca oku|přečtěte si|pročitajte|читать далее|相关阅读|関連ニュース)"
)
RIGHTS_RESERVED = AnyCase(
    r"riproduzione riservata|all rights reserved|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos reservados"
)
BYLINE = re.compile(
    r"(?:(?:By|BY|Words by|Written by|Reporting by|Report by|Von|Por|Par|Di|Door|Av|Af)"
    r"\s(?:[A-ZÀ-Þ][\w'’.-]*)(?:[\s,|&/·-]+[^\s]+){0,12}"
    # "di Ann Roe - 20 novembre 2022", "von Ann Roe": a name, and hardly more.
    r"|(?:by|di|von|por|par|door|av|af)(?:\s(?:(?:de|da|van|von|der|di|del)\s){0,2}[A-ZÀ-Þ][\w'’.-]*){2,3}"
    r"(?:\s?[,|·–—-]\s[^!?]{1,40})?"
    r"|[A-Z][\w ]{2,30}\b[Ww]riters?(?:\s[A-Z][\w'’.-]+){2,4}\scontributed\b.{0,60}"
    r"|(?:Reporting|Additional reporting|Editing|Writing) by\s.{3,100}"
    r"|(?:Published|Updated|Last updated|Last modified|Posted|First published|Publicado"
    r"|Publié|Veröffentlicht|Pubblicato|Publicat|Gepubliceerd|Publicerad|Publisert"
    r"|Udgivet|Julkaistu|Opublikowano|Publikováno|Zveřejněno|Objavljeno|Közzétéve"
    r"|Yayınlanma|Yayın tarihi|Δημοσιεύθηκε|Δημοσιεύτηκε|Опубликовано|Опубліковано"
    r"|Publikuota|Diterbitkan)(?:\s(?:on|at|el|le|am"
    r"|il))?\s?:?\s(?=.{0,60}\d).{4,80}"
    r"|(?:Autore?|Auteur|Autorin|Forfatter|Författare|Автор|Auteure|Szerző|Kirjoittaja"
    r"|Yazar|Συντάκτης|Penulis):\s.{3,100})$"
)
CREDITED_VERBS = re.compile(
    r"(?i)\b(?:was|were|has|had|is|are|beat|won|lost|the|his|her)\b"
)


def is_furniture(text: str) -> bool:
    """Words of the page around the story: links, sharing, advertising."""
    if len(text) > 160:
        return False
    return (
        bool(FURNITURE.match(text))
        or is_count_line(text)
        or (
            bool(SITE_WORDS.match(text))
            and bool(re.search(r"[@:]|\bus\b|\bour\b|\bon\b", text))
        )
    )


def is_site_talk(text: str) -> bool:
    """Words by which a site points to an account rather than quotes it."""
    return bool(
        SITE_WORDS.match(text) or FURNITURE.match(text) or POINTING.match(text)
    ) or is_byline(text)


# "Get tennis news first on X", "Alle Tore auch auf Twitter".
POINTING = re.compile(
    r"(?i:get|see|find|more|all|for|latest|news|chat|talk|alle|todo|toda|toute?|tutte"
    r"|meer|mer|mehr|więcej|daha)\b[^\n#@!?]{0,60}\s(?:on|en|sur|auf|su|no|op|på|na)\s"
    r"(?:X|(?i:twitter|instagram|facebook|threads|bluesky|mastodon|tiktok|telegram))\W*$"
)


def is_date_alone(text: str) -> bool:
    """A date with its time of day and nothing else: "Sun 25 Aug 2024 20:14 BST"."""
    if not 8 <= len(text) <= 45:
        return False
    written = next(find_dates(text), None)
    return (
        written is not None
        and not written.start
        and (end_with_clock(text, written.end) == len(text))
    )


def is_byline(text: str) -> bool:
    """Who wrote the story, or when it was published; never a sentence."""
    if is_date_alone(text):
        return True
    if len(text) > 140 or not BYLINE.match(text):
        return False
    return not (text.endswith(".") and CREDITED_VERBS.search(text[3:]))


def is_introduction(text: str) -> bool:
    """A line that announces what follows by ending in a colon."""
    return text.endswith((":", "："))


def announces_posts(text: str) -> bool:
    """An introduction a reporter would write rather than the author of a post."""
    return bool(INTRODUCING.search(text)) or len(text) > 60


def ends_in_media(text: str) -> bool:
    """Whether the text ends in the address of a post's picture or video."""
    return bool(ENDS_IN_MEDIA.search(text[-60:]))


def starts_with_emoji(text: str) -> bool:
    return bool(STARTS_WITH_EMOJI.match(text))


def wears_post_marks(text: str) -> bool:
    """Emoji in front, a hashtag or a mention: what no reporter's line wears."""
    return starts_with_emoji(text) or bool(TAG_ANYWHERE.search(text))


WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# "Knee: bad. Surgeon: nice."
FRAGMENT = re.compile(r"(?:^|(?<=[.!?]\s))\w+(?:[ :,]+\w+){0,2}[.!?](?=\s|$)")
# A third person and what he or she did: "Renouf (@renouf) was booed off."
NARRATED = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]+\s){1,3}(?:\(@\w+\)\s)?(?:was|were|had|took|made|gave|came|went"
    r"|won|lost|beat|kept|put|left|saw|ran|sent|met|[a-z]{2,}ed)\s\w"
)


# "The club could not resist.": three words and more that end in a plain stop.
PLAIN_SENTENCE = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]*(?: [\w'’-]+){2,}\.")
SHOUTED_WORD = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ]{3,}(?!\w)")


def is_plain_and_short(text: str) -> bool:
    """Whether a line is one short sentence that a reporter may have written."""
    return (
        len(text) <= SHORTEST_TOLD
        and bool(PLAIN_SENTENCE.fullmatch(text))
        and not SHOUTED_WORD.search(text)
        and not FIRST_PERSON.search(text)
    )


SHORTEST_TOLD = 25


def post_voice(text: str) -> int:
    """How much a paragraph sounds like a post: 2 and more yes, 0 and less no."""
    if is_introduction(text):
        return -5
    score = 0
    if len(text) > 280:
        return -5
    if starts_with_emoji(text):
        score += 3
    elif HAS_EMOJI.search(text):
        score += 2
    if NARRATED.match(text) and not (
        HAS_EMOJI.search(text) or FIRST_PERSON.search(text)
    ):
        score -= 3
    if TAG_ANYWHERE.search(text):
        score += 3
    if ends_in_media(text):
        score += 3
    if DIALOGUE.match(text):
        score -= 3
    elif item := LIST_ITEM.match(text):
        # Only a thread's posts are numbered "1/".
        score += 3 if "/" in item.group() else 2
    if text[:1].islower():
        score += 2
    if FIRST_PERSON.search(text):
        score += 2
    if text.isupper() and len(text) > 3 and not WIDE.search(text):
        score += 1
    # A character of Chinese or Japanese says as much as several letters.
    length = len(text) + 2 * len(WIDE.findall(text))
    if length <= 25:
        score += 0 if is_plain_and_short(text) else 2
    elif length <= 45:
        score += 1
    if length > 25 and len(FRAGMENT.findall(text)) > 2:
        score += 1
    if not ENDS_A_SENTENCE.search(text[-8:]) or text.endswith("!"):
        score += 1
    if OPENING_QUOTE.match(text) or ENDS_IN_QUOTE.search(text):
        score -= 3
    if REPORTING.search(text):
        score -= 3
    elif INTRODUCING.search(text):
        score -= 2
    if TOLD.search(text):
        score -= 1
    if len(text) > 120:
        score -= 2
    return score
