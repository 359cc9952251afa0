"""Whether words credit a picture: labels, agencies and names, and little else."""

import re
from functools import lru_cache

from articles.copy.agencies import AGENCY_WORD
from articles.copy.any_case import AnyCase

LABEL = (
    r"(?:(?:mandatory|photo|picture|image|pic|file)\scredit(?:\sshould\sread)?"
    r"|credit(?:\simage)?|crédit(?:os?)?(?:\sphoto)?|crédito|copyright|photographer"
    r"|(?:photo|picture|image)s?\scourtesy\sof|photo(?:graph)?s?\sby|pictures?\sby"
    r"|image\sby|photo(?:graph)?s?|pictures?|images?|pics?|foto(?:graf[íi]a|grafie|graf"
    r"|s)?|fotoğraf|fotoğraflar|fotó|bild(?:er)?|kuva|zdjęcie|fot\.|slika|nuotr\."
    r"|φωτο(?:γραφία)?|фото(?:граф[иі](?:я|ја|и)?)?|світлина|снимк[аи]|(?:photo|foto|image)\sd['’]"
    r"(?:archivio|archives?|illustration)|foto\sde\sar(?:ch|qu)ivo|archiv(?:bild|foto)"
    r"|arkiv(?:bild|foto)|arkistokuva|symbol(?:bild|foto)|illustration|argazkia|llun"
    r"|ljósmynd|beeld|ảnh|ภาพ|תמונה|צילום|تصوير|(?:ال)?صورة|写真|照片|图片|사진|撮影|©|\(c\))"
)
# Two letters any label opens with: far cheaper to look for than each label is.
OPENS_LABEL = (
    r"(?=[mpicfbkzsnφф写照图사撮(][ahimroudlωо真片진影c]|©|ar[ckg]|sym|illus|llu|ljó|bee|ảnh"
    r"|ภาพ|תמו|ציל|تصو|(?:ال)?صور|сві|сни)"
)
LABELLED = AnyCase(
    rf"{OPENS_LABEL}(?:{LABEL}\s?[:：|=＝](?:\s?©)?|{LABEL}\s[-–—/]\s(?=[a-zà-þ])"
    r"|(?:photo|picture|image|photograph|pic|foto)s?\s(?:by|courtesy\sof|de|von|di|par|por"
    r"|av|af):?(?=\s)|mandatory\scredit|photo\scredit|©|\(c\)|fot\.(?=\s)"
    r"|фото\b\s?:?)\s{0,2}"
)
# "(Photo Lena Roe/MAXPPP)": in brackets a label needs no colon before a name.
BARE_LABEL = re.compile(
    r"(?i:photo|foto|bild|picture|image|beeld)\s(?=[A-ZÀ-ÞŁŚŠŽČĆĐ][^\s]*\s[A-ZÀ-ÞŁŚŠŽČĆĐ])"
)
SEPARATOR = re.compile(r"\s?[/|,;·]\s?|\s(?:via|for|of|–|—|-)\s|\s–\s")
ALL_CAPITALS = re.compile(r"[^a-zà-ÿа-я]+")
PHOTO_WORD = re.compile(
    r"\b(?:photo|foto|image|fotó|handout|pool|via)\b", re.IGNORECASE
)


def is_credit_line(line: str) -> bool:
    """A sentence of names alone, an agency's among them, and signs between them."""
    line = line.strip()
    if len(line) > 110 or (line[:1] in "([" and line[:3].lower() != "(c)"):
        return False
    found = AGENCY_WORD.search(line)
    if not found or (found.group().islower() and found.group() not in SMALL_AGENCIES):
        return False
    if not is_credit_body(line):
        return False
    rest = (line[: found.start()] + line[found.end() :]).strip(" /|,.-–©")
    return bool(
        SEPARATOR.search(line)
        or PHOTO_WORD.search(line)
        or (rest and len(rest.split()) > 1 and ALL_CAPITALS.fullmatch(rest))
        or "-" in line[found.start() - 1 : found.start()]
    )


SMALL_AGENCIES = frozenset(("imago", "dpa", "freshfocus", "firo sportphoto"))


@lru_cache(maxsize=64)
def is_credit(inside: str) -> bool:
    """Whether words in brackets credit a picture rather than explain something."""
    inside = inside.strip()
    if LABELLED.match(inside):
        return len(inside) < 140
    bare = BARE_LABEL.match(inside)
    if bare and is_credit_body(inside[bare.end() :]):
        return True
    if TAKEN_BY.fullmatch(inside):
        return True
    found = AGENCY_WORD.search(inside)
    if not found:
        return names_a_house(inside)
    if found.group().islower() and found.group() not in SMALL_AGENCIES:
        return False
    rest = (inside[: found.start()] + inside[found.end() :]).strip(" /|,.-–©")
    return not rest or (
        bool(SEPARATOR.search(inside) or PHOTO_WORD.search(inside))
        and is_credit_body(inside)
    )


# What a house that sells pictures is called, where no list knows it: "Northlight
# Images", "NorthPix", "PHOTOPLUS". Three capitals may be a country's.
HOUSE = re.compile(
    r"(?:[^\W\d_][\w'’&.-]*\s){0,3}(?i:\w*(?:images?|pictures|pix|pics|photos?|fotos?"
    r"|photography|fotografie|photographie|imaging)|bildbyrå|agência|agencia)"
    r"|(?:Agência|Agencia|Agence|Agentur|Agenzia|Agencja)\s\w[\w' ]{1,30}"
    r"|(?!Ma?c)[A-Z][a-z]{2,}[A-Z][a-z]{2,}(?:\s[A-Z]\w+)?"
    r"|[A-Z]{4,12}"
)
# A paper's photographer: a credit, and no agency's.
PAPER = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’&.-]*\s){1,4}(?:Herald|Gazette|Courier|Chronicle|Tribune|Echo|Argus"
    r"|Telegraph|Times|Journal|Mercury|Examiner|Observer|Mail|Post|News|Press|Zeitung)"
)
FULL_NAME = re.compile(
    r"[A-ZÀ-ÞŁŚŠŽČĆĐ][\w'’.-]+(?:\s(?:de|da|do|dos|van|von|der|den|del|della|di|la|le|bin"
    r"|ten|ter)){0,2}(?:\s[A-ZÀ-ÞŁŚŠŽČĆĐ][\w'’.-]*){1,3}"
)
# "(共同・春野光撮影)", "(撮影・春野光)"
TAKEN_BY = re.compile(
    r"(?:(?P<house>[^\s・/／]{2,12})[・/／])?(?P<name>[^\s・/／]{2,10})(?<!者)撮影"
    r"|撮影[・＝=/／:：](?P<after>[^\s・/／]{2,10})"
)


def house_of(credit: str) -> str | None:
    """The picture house beside a full name, by the form of its own name."""
    for name, house in sides_of_slash(credit):
        if FULL_NAME.fullmatch(name) and HOUSE.fullmatch(house):
            return house
    return None


def names_a_house(credit: str) -> bool:
    """Whether a full name stands beside a picture house or a paper."""
    return house_of(credit) is not None or any(
        FULL_NAME.fullmatch(name) and PAPER.fullmatch(other)
        for name, other in sides_of_slash(credit)
    )


def sides_of_slash(credit: str) -> list[tuple[str, str]]:
    parts = [part.strip(" .") for part in credit.split("/")]
    if len(parts) != len(("name", "house")):
        return []
    first, second = parts
    return [(first, second), (second, first)]


def is_credit_body(body: str) -> bool:
    """Names and agencies alone: few words, each of them a name's."""
    body = body.strip().rstrip(".")
    if not body or len(body) > 110 or "\n" in body.strip():
        return False
    bare = AGENCY_WORD.sub(" ", ADDRESS_END.sub("", body))
    words = re.findall(r"[^\W\d_][\w'’.]*", bare)
    small = [w for w in words if w.islower() and w not in CREDIT_SMALL_WORDS]
    return (
        len(words) <= 9
        and not small
        and not re.search(r"[.!?]\s", body[:-1].replace(". ", " ", 2))
    )


ADDRESS_END = re.compile(r"(?<=\w)\.(?:com|co\.uk|net|org|pl|de|nz|se|no|dk|fi)\b")
SMALL_WORDS = """
    by: c via for of by and the de da do dos van von der den del della di la le el al
    bin ten ter should read photo file pool images staff stringer handout y e und et
"""
CREDIT_SMALL_WORDS = frozenset(SMALL_WORDS.split())
