"""Names in the case they are called by, from the cases that prose bends them into.

Polish, Czech, Russian and Ukrainian copy says "Siatkarki Iskry Borowiec pokonały Wichrę
Stolno" of Iskra Borowiec and Wichra Stolno. The word before a name tells its case, the
case its ending; of a club only the first word bends, of a person every one.
"""

import re
from functools import lru_cache

POLISH = re.compile(
    r"[łąęśżźń]|\b(?:pokona|wygra|przegra|zremisowa)\w*|\b(?:meczu|kolejki"
    r"|siatkar\w+)\b"
)
CZECH = re.compile(r"[řěůščžýáíéúľĺŕô]")
CYRILLIC = re.compile(r"[а-яё]")
GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = "gen", "dat", "acc", "ins", "loc"
CASES = {
    "pl": (
        (
            GENITIVE,
            r"(?:[Ss]iatkar\w+|[Pp]iłkar\w+|[Kk]oszykar\w+|[Hh]okei\w+"
            r"|[Ss]zczypiorni\w+"
            r"|[Zz]awodni\w+|[Gg]racz\w*|[Dd]rużyn\w+|[Ee]kip\w+|[Zz]esp[oó]ł\w*"
            r"|[Tt]rener\w*"
            r"|[Kk]apitan\w*|[Bb]ramkarz\w*|[Zz]wycięstw\w+|[Ww]ygran\w+|[Pp]orażk\w+"
            r"|[Oo]d|[Dd]la"
            r"|[Uu]|[Gg]ol\w*|[Bb]ram\w+|[Tt]rafieni\w+|[Ss]trza\w+|dzięki \w+"
            r"|[Ww]obec|autorstwa"
            r"|[Nn]a (?:boisku|parkiecie|stadionie|terenie)|lider\w*|rywal\w*"
            r"|kibic\w*)\s(?:\w+\s)?",
        ),
        (
            INSTRUMENTAL,
            r"(?:[Zz]e?|[Nn]ad|[Pp]rzed|po?między(?:\s\S{3,30}){1,3}\sa|po?między)\s",
        ),
        (DATIVE, r"(?:uleg\w+|przeciwko|[Dd]zięki)\s(?:\w+\s){0,3}"),
        (
            ACCUSATIVE,
            r"(?:pokon\w+|ogra\w+|ogryw\w+|rozgrom\w+|zwycięż\w+|wyeliminow\w+|rozbi\w+"
            r"|pobi\w+|przez|na)\s(?:\w+\s){0,3}",
        ),
    ),
    "cs": (
        (
            GENITIVE,
            r"(?:[Ff]otbalist\w+|[Hh]okejist\w+|[Hh]ázenkář\w+|[Vv]olejbalist\w+"
            r"|[Bb]asketbalist\w+|[Ff]utsalist\w+|[Hh]ráč\w+|[Tt]ým\w*|[Tt]renér\w*"
            r"|[Bb]rankář\w*|[Úú]točník\w*|[Vv]ýhr\w+|[Pp]rohr\w+|[Oo]d|[Dd]o|[Uu]"
            r"|[Nn]a (?:ledě|hřišti|palubovce|půdě)|gól\w*|[Tt]ref\w+|[Bb]ran\w+"
            r"|díky \w+|zásluhou|rezerv\w+|[Zz]e?)\s(?:\w+\s)?",
        ),
        (INSTRUMENTAL, r"(?:[Ss]e?|[Nn]ad|[Pp]řed|mezi(?:\s\S{3,30}){1,3}\sa|mezi)\s"),
        (LOCATIVE, r"(?:[Vv]e?|[Nn]a)\s"),
        (DATIVE, r"(?:podlehl\w*|proti|díky|k)\s"),
        (
            ACCUSATIVE,
            r"(?:porazi\w+|zdola\w+|přehrá\w+|rozdrti\w+|udola\w+|vyřadi\w+"
            r"|deklasova\w+"
            r"|přemoh\w+|zvládl\w*)\s(?:\w+\s){0,3}",
        ),
    ),
    "ru": (
        (
            GENITIVE,
            r"(?:[Фф]утболист\w+|[Хх]оккеист\w+|[Вв]олейболист\w+|[Бб]аскетболист\w+"
            r"|[Гг]андболист\w+|[Ии]грок\w*|[Тт]ренер\w*|[Вв]ратар\w+|[Кк]апитан\w*"
            r"|[Пп]обед(?:а|ы|у|е|ой)"
            r"|[Пп]оражени\w+|[Вв]орот\w*|[Уу]дар\w+|[Гг]ол\w*|[Дд]убл\w+|[Уу]сили\w+"
            r"|[Уу]|[Оо]т"
            r"|[Нн]а (?:льду|поле)|счету|благодаря \w+|против|нападающ\w+"
            r"|защитник\w*)\s(?:\w+\s)?",
        ),
        (
            INSTRUMENTAL,
            r"(?:[Сс]о?|[Нн]ад|[Пп]еред|между(?:\s\S{3,30}){1,3}\sи|между)\s",
        ),
        (
            DATIVE,
            r"(?:уступ\w+|проигра\w+|[Бб]лагодаря|по(?:беду|ражение))\s(?:\w+\s){0,2}",
        ),
        (
            ACCUSATIVE,
            r"(?:обыгра\w+|победи\w+|разгроми\w+|одоле\w+|переигра\w+|обіграл\w*"
            r"|сильнее)\s"
            r"(?:\w+\s){0,3}",
        ),
    ),
}
BEFORE = {
    language: tuple(
        (case, re.compile(rf"(?:^|\W){lead}[«„“\"]?$")) for case, lead in rows
    )
    for language, rows in CASES.items()
}
# Endings of each case, the longest first, and what stands in the nominative.
CLUB = {
    (
        "pl",
        GENITIVE,
    ): "ii ia|ki ka|gi ga|hala hale|owa ów|ych i|ów y|bia bie|dzia dzie|y a|a |u |i ",
    ("pl", DATIVE): "ii ia|owi |iu ie|śle sła|rze ra|cie ta|ce ka|nie na|wie wa|ym i",
    ("pl", ACCUSATIVE): "ię ia|ę a|ych i|owa ów|ka k|sta st|cha ch|na n|ła ł",
    ("pl", INSTRUMENTAL): "kiem k|giem g|biem bie|dziem dzie|ią ia|ą a|ami y|ymi i|em ",
    ("cs", GENITIVE): "ic ice|ie ia|nce nec|rce rec|ce c|ně eň|ky ka|y a|u |če č|e |a ",
    ("cs", DATIVE): "ii ia|vi v|u |ě a",
    ("cs", ACCUSATIVE): "ii ia|u a",
    ("cs", INSTRUMENTAL): "ií ia|ou a|cem ec|em ",
    ("cs", LOCATIVE): "icích ice|ově ov|avě ava|nci nec|rci rec|ni eň|ě |u |i ",
    ("ru", GENITIVE): "ии ия|ости ость|ли ль|ни нь|и а|ы а|ея ей|ая ай|я ь|а ",
    ("ru", DATIVE): "ии ия|ости ость|ли ль|е а|ю ь|у ",
    ("ru", ACCUSATIVE): "ю я|у а",
    ("ru", INSTRUMENTAL): "еем ей|ией ия|остью ость|ью ь|ой а|ей я|ем ь|ом ",
}
PERSON = {
    ("pl", GENITIVE): "skiego ski|ckiego cki|iego i|ego y|ki ka|y a|ia |a ",
    ("pl", INSTRUMENTAL): "skim ski|ckim cki|kiem k|iem |em |ym y|ą a",
    ("pl", DATIVE): "skiemu ski|ckiemu cki|emu y|owi ",
    ("pl", ACCUSATIVE): "skiego ski|ckiego cki|ego y|ską ska|cką cka|ę a|ą a|ia |a ",
    ("cs", GENITIVE): "ího í|ého ý|ové ová|y a|e |a ",
    ("cs", INSTRUMENTAL): "ým ý|ovou ová|ou a|em ",
    ("cs", ACCUSATIVE): "ího í|ého ý|ovou ová|u a|e |a ",
    ("cs", DATIVE): "ovi |ému ý|ové ová|u ",
    (
        "ru",
        GENITIVE,
    ): "ского ский|ого ый|его ий|ия ий|ея ей|ая ай|ря рь|ля ль|ы а|и а|а ",
    ("ru", INSTRUMENTAL): "ским ский|ием ий|еем ей|ым |им |ой а|ем ь|ом ",
    (
        "ru",
        ACCUSATIVE,
    ): "ского ский|ого ый|ую ая|ею ея|ию ия|у а|ю я|ия ий|ея ей|ря рь|а ",
    ("ru", DATIVE): "скому ский|ому ый|ию ий|ею ей|ой а|у ",
}
Rules = tuple[tuple[str, str], ...]


def rules_of(table: dict[tuple[str, str], str]) -> dict[tuple[str, str], Rules]:
    return {
        key: tuple(
            (ending, plain)
            for ending, _, plain in (entry.partition(" ") for entry in row.split("|"))
        )
        for key, row in table.items()
    }


CLUB_RULES, PERSON_RULES = rules_of(CLUB), rules_of(PERSON)
# Endings that only one case has, whatever stands before the name.
ALONE = {
    "pl": ((ACCUSATIVE, "ę"), (INSTRUMENTAL, "ą")),
    "cs": ((ACCUSATIVE, "ovou"),),
    "ru": (),
}
# Feminine names without an ending, and stems that lose a vowel when they bend.
BARE_FEMININE = {
    "Stal": "Stal", "Pogon": "Pogoń", "Miedz": "Miedź", "Jednośc": "Jedność",
    "Przyszłośc": "Przyszłość", "Notec": "Noteć",
}  # fmt: skip
LOST_VOWEL = {
    "pl": (
        ("Orł", "Orzeł"), ("Pawł", "Paweł"), ("Kacpr", "Kacper"), ("bl", "bel"),
        ("tk", "tek"), ("nk", "nek"), ("łk", "łek"), ("czk", "czek"), ("dk", "dek"),
        ("rk", "rek"), ("zk", "zek"), ("wc", "wiec"), ("lc", "lec"), ("nc", "niec"),
    ),
    "cs": (
        ("Havl", "Havel"), ("Pavl", "Pavel"), ("Karl", "Karel"), ("rk", "rek"),
        ("dk", "dek"), ("šk", "šek"), ("nk", "nek"), ("tk", "tek"), ("ck", "cek"),
        ("čk", "ček"),
    ),
    "ru": (("Павл", "Павел"), ("нк", "нок"), ("ьк", "ёк"), ("тк", "ток")),
}  # fmt: skip
# Foreign names keep their endings; "Odrą Dolną" bends the word behind as well.
UNBENT = ("оу", "eau", "oo", "ей")
ADJECTIVE = re.compile(r"(?<=[nkwł])ą$|(?<=[nkwł])ej$")
SHORTEST_STEM = 2


def language_of(text: str) -> str | None:
    """The language of a text that bends its names, or null for any other."""
    if CYRILLIC.search(text):
        return "ru"
    polish, czech = len(POLISH.findall(text)), len(CZECH.findall(text))
    if polish > czech:
        return "pl"
    return "cs" if czech and BOTH_CZECH.search(text) else None


# Letters or words that Portuguese, Hungarian or Croatian copy has not.
BOTH_CZECH = re.compile(
    r"[řěů]|\b(?:když|zdolal\w*|porazil\w*|vyhrál\w*|utkání|zápas\w*|víťaz\w*)\b"
)


def cases_of(first: str, lead: str, language: str) -> list[str]:
    """The cases a name may be in by the words before it, or by its own ending."""
    near = lead[-LONGEST_LEAD:]
    told = [case for case, words in BEFORE[language] if words.search(near)]
    return told or [case for case, end in ALONE[language] if first.endswith(end)]


LONGEST_LEAD = 60


@lru_cache(maxsize=1024)
def in_nominative(name: str, lead: str, language: str, *, is_person: bool) -> str:
    """A name as it is called; itself where its words do not show that it is bent."""
    words = name.split(" ")
    if words[0].isupper():
        return name
    table = PERSON_RULES if is_person else CLUB_RULES
    cases = cases_of(words[0], lead, language)
    if is_person and not cases and all(w.endswith(("em", "ém")) for w in words):
        cases = [INSTRUMENTAL]
    for case in cases:
        rules = table.get((language, case), ())
        head, dash, tail = words[0].partition("-")
        first = straightened(head, rules, language)
        if first == head or head.endswith(UNBENT):
            continue
        if is_person:
            straight = [straightened(word, rules, language) for word in words]
            if straight[-1] == words[-1] and head[-1] not in "uую":
                return name  # "Леа Морель": a surname that never bends.
            return " ".join(straight)
        rest = (ADJECTIVE.sub("a", word) for word in words[1:])
        return " ".join([first + dash + tail, *rest])
    return name


def straightened(word: str, rules: Rules, language: str) -> str:
    for ending, plain in rules:
        stem = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(stem) >= SHORTEST_STEM:
            if language == "pl" and stem in BARE_FEMININE:
                return BARE_FEMININE[stem]
            if plain:
                return stem + plain
            for lost, whole in LOST_VOWEL[language]:
                if stem.endswith(lost):
                    return stem[: len(stem) - len(lost)] + whole
            return stem
    return word
