"""What platforms write after a post: how often it was seen, that it was edited."""

import re

COUNTED = (
    r"(?:views?|likes?|retweets?|reposts?|quotes?|quote tweets|replies|reply|comments?"
    r"|shares?|bookmarks?|reactions?|favou?rites|boosts?|vues|j['’]aime|partages"
    r"|commentaires?|aufrufe|gefällt mir|kommentare|mal geteilt|visualizaciones"
    r"|visualizações|me gusta|comentarios|comentários|compartidos?|mi piace|commenti"
    r"|weergaven|reacties|visningar|gilla-markeringar|просмотров|нравится|перепостов"
    r"|次观看|次查看|回表示|いいね|조회수)"
)
COUNT = (
    r"[\d][\d.,\u202f\xa0]{0,9}\s?(?:[KMBk]|Mio\.?|Tsd\.?|mil|тыс\.?|万)?\s?" + COUNTED
)
COUNTS = re.compile(
    rf"(?:[^\w\s(@#]{{1,8}}\s?)?(?:[\d.,]+[KMk]?\s{{1,4}})?{COUNT}"
    rf"(?:\s{{0,4}}[·•|,]?\s{{0,4}}{COUNT}){{0,5}}",
    re.IGNORECASE,
)
AN_ASIDE = (
    r"(?:show this thread|read the thread|show more|see translation"
    r"|translate (?:post|tweet)"
    r"|[(\[]?translated from [^\W\d_]{3,20}(?: by [^\W\d_]{3,20})?[)\]]?"
    r"|[(\[](?:edited|translated|thread)[)\]]|last edited[^\n]{0,30}|✅|✔️?)"
)
# On the line of the attribution, or on the next.
TAIL = re.compile(
    rf"[^\S\r\n]{{0,3}}(?:\r?\n[^\S\r\n]{{0,3}})?(?:[·•|,–—-]\s?)?"
    rf"(?:{COUNTS.pattern}|{AN_ASIDE})(?=[^\S\r\n]*(?:\r?\n|\Z))",
    re.IGNORECASE,
)
LONGEST_TAIL = 120
# Every tail has one of these near its beginning.
OPENS_TAIL = re.compile(
    r"\s{0,6}[·•|,–—-]?\s?[\d\[(✅✔sSrRtTlL]|\s{0,6}[^\w\s(@#]{1,8}\s?\d"
)


def end_of_tail(text: str, end: int) -> int:
    """Where an attribution ends once what the platform wrote after it is counted in."""
    if not OPENS_TAIL.match(text, end, end + 20):
        return end
    found = TAIL.match(text, end, end + LONGEST_TAIL)
    return found.end() if found else end


def is_count_line(text: str) -> bool:
    """Whether a line is nothing but counts: "1.2K likes · 45 comments"."""
    return len(text) <= LONGEST_TAIL and bool(COUNTS.fullmatch(text))
