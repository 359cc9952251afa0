"""Who contests a sport of single people: not their countries, towns or trades.

"Thailand's Kitti Saengsuk", "Newry featherweight Niamh Rafferty", "Französin Ann Roe":
one person each, and no side called Thailand, Newry or Französin.
"""

import re
from collections.abc import Sequence

from articles.copy.meetings import OF_PEOPLE
from articles.copy.names import GROUND_WORD, ROLES, Name, find_names
from articles.copy.sides import is_side

# Sports of single people that no other module needs to tell apart.
OTHER_SPORTS = """
    mma judo wrestling taekwondo karate fencing squash sumo bowls triathlon chess
    speed_skating cross-country_skiing figure_skating gymnastics diving horse_racing
    weightlifting surfing archery pool kickboxing padel
"""
OTHERS_OF_PEOPLE = frozenset(OTHER_SPORTS.split())
TRADES = (
    r"(?:\w+weight|(?:\w+ )?(?:seed|qualifier|teenager|youngster|veteran|champion"
    r"|favourite"
    r"|wildcard|boxer|fighter|judoka|wrestler|fencer|player|potter|thrower|sprinter"
    r"|runner"
    r"|swimmer|rider|driver|skater|skier|golfer|compatriot|prospect|newcomer|debutant"
    r"|left-hander"
    r"|southpaw|star|ace|number \w+|\d{1,2}-year-old|contender|challenger|holder"
    r"|ranked \w+))"
)
OWNS_PERSON = re.compile(
    rf"(?:['’]s?)\s(?:[^\W\d_A-ZÀ-Þ][\w'’-]*\s|\d{{1,2}}-year-old\s|No\.?\s\d{{1,3}}\s"
    rf"|\d{{1,2}}(?:st|nd|rd|th)\s){{0,6}}"
    rf"|\s(?:{TRADES}|{ROLES})\s(?:{TRADES}\s)?",
)
# The people of a country, as its stem and the languages' endings have it.
NATION = (
    r"(?:fran[cçzs]|español|espagn|spani|spagn|spanj|ital|itál|alem[aá]n|allem|deutsch"
    r"|tedesc"
    r"|duits|tysk|niemk?|niemiec|brit|brytyj|engl|angl[ae]|anglič|ingl[eé]s|schott"
    r"|scot|écoss|escoc|scozz"
    r"|schot|szkot|skot|wal[ie]s|welsh|gallois|irl|irisch|ir[iu]sh|ierse?|belg|holand"
    r"|holländ|hollænd|niederl|n[eé]erl"
    r"|neder|oland|dutch|portug|polac|polak|polka|pole$|polon|schwed|su[eé]d|sueco"
    r"|svensk|svede|zweed|szwed|norweg|norw"
    r"|norv|norsk|noor|norue|dän|dansk|danois|dinamar|danés|danes|deen|duń|finn|finl"
    r"|finsk|fin$|suomal|schweiz|suiss"
    r"|suiz|suíç|svizzer|zwitser|szwajcar|öster|autrich|austri|oostenr|tschech"
    r"|tch[eè]q|checo?|cz(?:ech|esz)|česk|ceco|slowa|slowe"
    r"|slov[ae]|słowe|słowa|kroat|croat|hrvat|chorwat|serb|ungar|hongr|húngar|ungher"
    r"|węgier|rumän|roum|rumun|rumen|bulg"
    r"|griech|grec|grieg|grie[kc]|türk|turc|turk|turec|rus{1,2}[aeiosy]|rosjan|russ"
    r"|ukrai|ucra|ameri|amerik|améri|kanad|canad|mexi"
    r"|méxi|meksyk|brasil|brésil|brazi|brazyl|argent|kolumb|colomb|japan|japon|giappon"
    r"|chin[eo]|cines|chines|korean|coré|sul-cor"
    r"|austral|neuseel|néo-z|neozel|nieuw-z|keni|keny|äthiop|éthiop|et[ií]op|ethiop"
    r"|etiop|marok|maroc|marroq|marocch|tunes"
    r"|tunis|algeri|algér|ägypt|égypt|egip|egiz|südafr|sudafr|sud-af|zuid-af|sydafr"
    r"|nigeri|nigér|ghan|jamai|jamaï|giamaic"
    r"|kuban|cuban|indi|indones|thai|thaï|taila|vietn|filip|philip|kasach|kazach|kazak"
    r"|usbek|uzbek|georgi|géorgi|gruzin|armen|armén"
    r"|aserbai|azer|mongol|iran|irak|israel|israél|lett|letton|lit[au]|estn|eston"
    r"|eslov|esloven|isländ|island|luxemb|ugand"
    r"|ecuator|equator|peru|venez|uruguay|paragu|chilen|chilien|cile[nm]|boliv|domin"
    r"|puertorr)"
)
# And of a German town: "Münchnerin".
NATIONAL = re.compile(
    rf"{NATION}[^\W\d_]{{0,9}}(?:-[^\W\d_]+)?|[^\W\d_]{{3,14}}erin", re.IGNORECASE
)
# Given names that begin as a nation does.
GIVEN_NAMES = """
    franc franca frances francesca francesco francis francisco franck franco
    francois françois françoise frans franz franziska roman romane georgi georgia
    georgina italo israel finn finlay fina india indira irma paris serbio austin
    germán german belgin polina pole angela angel angelo angelina angelica anglia
    slava slavko islam ispas american scott scotty brittany britt britta domingo
    dominic dominik dominique danes norwin litang indiana rusty russ russell ruslan
    russo chino deena turkan martin
"""
GIVEN = frozenset(GIVEN_NAMES.split())


# Sports of single people by their names in many languages; a star ends a stem.
SPORT_WORDS = {
    "table tennis": "tischtennis* tafeltennis* pingis* bordtennis* stolnotenis*"
    " pingpong*",
    "tennis": "tennis tenis tennist* tenist* tenisow* tenisz* тенис* теннис* тенніс*"
    " τένις",
    "badminton": "badminton* tangkis bádminton bulutangkis* бадминтон* бадмінтон*"
    " sulkapallo*",
    "squash": "squash",
    "snooker": "snooker* снукер*",
    "darts": "darts darter* dartist* dartsista",
    "mma": "mma ufc octagon octógono oktagon* мма",
    "judo": "judo judô judok* judoist* дзюдо* dżudo* džudo* ippon",
    "wrestling": "wrestling wrestler* ringer ringerin lutteur* lutteuse* zapaśni*"
    " zápasn*"
    " güreş* борцов* борец",
    "taekwondo": "taekwondo*",
    "karate": "karate karaté karatek* каратэ",
    "fencing": "fencing fencer fencers esgrima escrime* fechte* scherma szermier*"
    " фехтова*"
    " épéiste fäktning*",
    "boxing": "boxe boxeo boxeador* boxeur boxeuse boxkampf* boxerin boks bokser*"
    " боксер*"
    " боксёр* pugil* nyrkkeil*",
    "golf": "golf golfer* golfist* golfeur* гольф*",
    "speed skating": "schaats* eisschnelll* łyżwiar* pattinaggio конькобеж*",
    "cross-country skiing": "langrenn* skilanglauf* längdskid* maastohiih* лыжн*",
    "biathlon": "skidskyt* skiskyt* biathl* biatlon* биатлон* ampumahiih*",
    "alpine skiing": "slalom* alpinskid*",
    "swimming": "schwimmer* natation natación nuoto natação pływa* плаван* plavání"
    " simning*"
    " svømning* svømmer* yüzme*",
    "athletics": "athlétisme leichtathlet* lekkoatlet* атлетик* friidr* friidrett*"
    " yleisurheil* atletica atletismo atletiek* atletik*",
    "cycling": "radsport* radprofi* ciclismo ciclista ciclisti ciclistas cyclisme"
    " cycliste*"
    " wielren* wielersport kolarsk* kolarz* велогон* cykelløb* cyklist*",
    "motor racing": "motogp",
}  # fmt: skip
STEMS = {
    word.rstrip("*"): (sport, word.endswith("*"))
    for sport, words in SPORT_WORDS.items()
    for word in words.split()
}
HEAD = 3
HEADS = frozenset(stem[:HEAD] for stem in STEMS)
LONGEST_STEM = max(map(len, STEMS))
WORD = re.compile(r"[^\W\d_]+")
LONGEST_READ = 6000


def is_of_people(sport: str | None) -> bool:
    """Whether the sides of a sport are single people."""
    return sport in OF_PEOPLE or (
        sport is not None and sport.replace(" ", "_") in OTHERS_OF_PEOPLE
    )


def sport_of_people(told: str) -> str | None:
    """The sport of single people that a text names first, whatever its language."""
    for word in WORD.findall(told[:LONGEST_READ].lower()):
        if word[:HEAD] not in HEADS:
            continue
        for length in range(HEAD, min(len(word), LONGEST_STEM) + 1):
            sport, is_stem = STEMS.get(word[:length], ("", False))
            if sport and (is_stem or length == len(word)):
                return sport
    return None


def only_people(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence without those that only say whose or what somebody is."""
    kept: list[Name] = []
    owned_from: int | None = None
    for index, name in enumerate(names):
        start = name.start if owned_from is None else owned_from
        following = names[index + 1] if index + 1 < len(names) else None
        if (
            following
            and is_side(following.text)
            and not GROUND_WORD.search(following.text)
            and (" " in following.text or " " not in name.text)
            and OWNS_PERSON.fullmatch(text[name.end : following.start])
        ):
            owned_from = start
            continue
        kept.append(Name(start, name.end, bare_person(name.text)))
        owned_from = None
    return tuple(kept)


def bare_person(name: str) -> str:
    """A person's name without the country before it: "Brytyjka Hannah Thorne"."""
    head, _, rest = name.partition(" ")
    if (
        " " in rest
        and head.lower() not in GIVEN
        and NATIONAL.fullmatch(head)
        and rest[0].isupper()
    ):
        return rest
    return name


def names_in(text: str, *, of_people: bool) -> tuple[Name, ...]:
    """The names of a sentence; in a sport of single people, its people.

    Such a name begins where its owner does, so that a verb stands right before it.
    """
    names = find_names(text)
    return only_people(text, names) if of_people else names
