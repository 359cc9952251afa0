"""Results told of other days: last season's, those of a life, those in other news.

A story of a signing, a farewell, an award or a match to come tells of no match just
played, unless a sentence with a result names the day.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial

from articles.copy.dates import MONTHS, WEEKDAYS
from articles.copy.lexicon import listed
from articles.copy.names import split_sentences
from articles.copy.sides import Result

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W\d_]+)*")
# Days of the week as sentences bend them, and days without a name.
NOW_WORDS = listed("""
    today yesterday tonight overnight days weekend midweek fortnight mondays tuesdays
    wednesdays thursdays fridays saturdays sundays
    hier aujourd'hui soir week-end
    hoy ayer anoche
    oggi ieri stasera serata
    heute gestern abend montagabend dienstagabend mittwochabend donnerstagabend
    freitagabend samstagabend sonntagabend samstagnachmittag sonntagnachmittag
    wochenende
    hoje ontem noite segunda terça quarta quinta sexta
    vandaag gisteren gisteravond zaterdagavond zondagmiddag vrijdagavond weekeinde
    idag igår kväll lördagens söndagens söndagen lördagen fredagen onsdagen
    i-dag i-går kveld aften aftes lørdagens søndagens
    dzisiaj dziś wczoraj sobotni niedzielny piątkowy niedzielę sobotę piątek środę
    poniedziałek czwartek wtorek
    dnes včera sobotu neděli nedělní sobotní pátek středu čtvrtek úterý pondělí
    сегодня вчера субботу воскресенье пятницу среду четверг вторник понедельник
    bugün dün akşamı gecesi cumartesi pazar
    danas jučer subotu nedjelju srijedu
""")
NOW = NOW_WORDS | frozenset(word for word in WEEKDAYS if len(word) > 3)
# "Last season", "la saison passée", "am Hinspiel".
LAST_SEASON = re.compile(
    r"\b(?:(?:last|previous) (?:season|year|term|campaign|visit|meeting|summer|spring"
    r"|autumn|winter)|season before|years ago|corresponding fixture|reverse fixture"
    r"|first leg|previous round|earlier this season"
    r"|(?:saison|année) (?:passée|dernière|précédente)|l['’]an dernier|match aller"
    r"|à l['’]aller|phase aller|la saison d['’]avant"
    r"|(?:temporada|campaña) (?:pasada|anterior)|(?:pasad[oa]|anterior) (?:temporada"
    r"|campaña|curso)|curso pasado|año pasado|partido de ida|en la ida"
    r"|(?:scors[oa]|passat[oa]) (?:stagione|anno|campionato)"
    r"|stagione (?:scorsa|passata)"
    r"|anno scorso|all['’]andata|gara d['’]andata"
    r"|(?:vergangenen?|letzten?|vorigen?|abgelaufenen?) (?:saison|spielzeit|jahr\w*"
    r"|runde)|vorsaison|vorjahr\w*|hinspiel|hinrunde"
    r"|(?:época|temporada) (?:passada|anterior)|(?:passada|última) (?:época|temporada)"
    r"|ano passado|primeira volta|no primeiro turno"
    r"|(?:vorig|afgelopen) (?:seizoen|jaar)|heenwedstrijd|heenduel|eerder dit seizoen"
    r"|förra (?:säsongen|året)|i fjol|fjolårets|forrige sesong|i fjor|fjorårets"
    r"|sidste (?:sæson|år)|forrige sæson"
    r"|(?:poprzednim|ubiegłym|zeszłym|minionym) (?:sezonie|roku)|jesienią"
    r"|(?:minulé|loňské|předchozí) sez[oó]ně|loni|vloni"
    r"|(?:прошлом|минувшем|предыдущем) (?:сезоне|году)|в первом круге"
    r"|geçen (?:sezon|yıl)|ilk yarıda oynanan|prošle (?:sezone|godine)|prošloj sezoni"
    r"|sezonul trecut|anul trecut)(?!\w)"
)
OLD_YEAR = re.compile(
    r"(?<!\bsince )(?<!\bdepuis )(?<!\bdesde )(?<!\bseit )(?<!\bdal )(?<!\bsinds )"
    r"(?<!\bsedan )(?<!\bsiden )(?<!\bod )(?<!\bod roku )(?<!\bс )(?<!\bfrom )"
    r"\b((?:19|20)\d\d)\b(?![-–]\d|\s?(?:spectators|people|fans|zuschauer"
    r"|spectateurs|espectadores|spettatori|toeschouwers|åskådare|tilskuere))"
)
# What else a story may tell of, in its first paragraphs.
OTHER_NEWS = re.compile(
    # Deaths.
    r"\b(?:(?:has|have) (?:died|passed away)|died (?:on|at|aged|after|in)|obituary"
    r"|ha fallecido|falleció|ha muerto|murió|est (?:mort|décédée?)|s['’]est éteinte?"
    r"|est?(?: im alter| gestorben)|ist (?:gestorben|tot|verstorben)|starb|verstarb"
    r"|è (?:mort[oa]|scompars[oa])|si è spent[oa]|morreu|faleceu|overleden|overleed"
    r"|zmarła?|nie żyje|zemřela?|скончал\w+|умер(?:ла)?|hayatını kaybetti|vefat etti"
    r"|gick bort|har avlidit|døde|er død|preminu\w+|a decedat"
    # Signings.
    r"|(?:has|have) (?:signed|completed the signing|agreed to sign|re-signed|loaned"
    r"|joined|recruited|snapped up|agreed a)|signs? (?:for|from|on|new|with)"
    r"|(?:has|have) (?:left|departed)"
    r"|(?:two|three|four|one|five)-year (?:deal|contract)"
    r"|on loan (?:from|to|until)|signing of|transfer window|free agent"
    r"|s['’]est engagée?|s['’]engage|a signé|signe (?:à|au|pour|un)|recrute|rejoint"
    r"|quitte [^.;]{2,40} pour|est prêtée?|transfert"
    r"|ficha (?:al?|por)|ha fichado|fichaje|firma (?:por|hasta|con)|ha firmado"
    r"|procedente del?|cedid[oa] por|traspaso|renueva"
    r"|nuov[oa] (?:giocat\w+|acquisto|attaccante|portiere)|ha firmato|in prestito"
    r"|calciomercato|si trasferisce|acquistat[oa]|ingaggiat[oa]"
    r"|verpflichtet|verpflichten|wechselt (?:zu|vom|von|nach)|unterschr(?:ieb|eibt)"
    r"|neuzugang|ausgeliehen|vertrag bis|verlängert"
    r"|contratou|contratad[oa]|assinou|assina (?:por|com)|reforço|emprestad[oa]"
    r"|oficializou|anunciou a contratação"
    r"|tekende|tekent|komt over van|overgestapt|versterkt zich|contract tot|verhuurd"
    r"|skriver (?:på|under)|skrivit på|är klar för|lånas ut|skrevet under|skifter til"
    r"|hentet|henter|kontrakt (?:till|til|med)|værvet"
    r"|podpisała? (?:kontrakt|umowę)|wypożycz\w+|nowym zawodnikiem|transfer\w*"
    r"|podepsala?|posíl(?:í|il|ila)|přestup\w*|hostování"
    r"|подписал\w* контракт|перешёл|перешел|перешла|трансфер\w*|на правах аренды"
    r"|imzaladı|transfer etti|kadrosuna kattı|potpisa\w+|a semnat|transferat"
    # Farewells.
    r"|(?:will|to) retire|announced (?:his|her) retirement|(?:has|have) retired"
    r"|hang(?:s|ing)? up (?:his|her)|calls? time on|testimonial"
    r"|raccroche|met un terme|prend sa retraite|se retira|cuelga las"
    r"|anunció su retirada"
    r"|beendet (?:seine|ihre) (?:karriere|laufbahn)|hört auf|karriereende"
    r"|si ritira|appende|addio al calcio|pendura|despede-se|arruma as botas"
    r"|stopt (?:na|er mee)|zet een punt|neemt afscheid|lägger av|avslutar karriären"
    r"|legger opp|indstiller karrieren|stopper karrieren|kończy karierę|ukončila?"
    r" kariéru|завершил\w* карьеру|завершает карьеру|kariyerini noktaladı"
    # Awards, injuries, books.
    r"|player of the (?:month|year|season)|manager of the (?:month|year)"
    r"|hall of fame|will be without|is writing a book|autobiography|memoir|documentary"
    r"|draw was made)(?!\w)"
)
MEET = re.compile(
    r"\b(?:will (?:meet|face|host|play|travel|entertain|visit|take on|welcome)"
    r"|travels? to|visits?|(?<!\bthe )(?<!\btheir )hosts?|entertains?"
    r"|faces?|meets?|welcomes?|takes? on"
    r"|visitors to|begins? the defence|goes? to|kick-?off|kicks? off"
    r"|reçoi(?:t|vent)|accueill(?:e|ent)|se déplacent?|affront(?:e|ent)"
    r"|recib(?:e|en)|visitan?|se miden?|se enfrentan?|juegan?"
    r"|ospita(?:no)?|ricev(?:e|ono)|affronta(?:no)?|sfida(?:no)?|fa visita|attende"
    r"|empfäng[te]n?|empfangen|gastier(?:t|en)|tri(?:ff|f)t|treffen|reis(?:t|en)"
    r"|bekommt es"
    r"|recebem?|visitam?|enfrentam?|desloca(?:m)?-se|jogam?"
    r"|ontvang(?:t|en)|speelt|spelen|treft|treffen|op bezoek"
    r"|tar emot|möter|gästar|tar imot|møter|gjester|tager imod|møder|gæster|skal møte"
    r"|zagra(?:ją)?|podejmie|podejmą|zmierz[ąy] się|zmierzą|hostí|přivítá|nastoupí|čeká"
    r"|примет|сыграет|встретится|сыграют|встретятся|принимает"
    r"|ağırlayacak|konuk edecek|karşılaşacak|dočekuje|gostuje|igra|primește|întâlnește)"
    r"(?!\w)"
)
CLOCK = re.compile(
    r"\(?\b\d{1,2}(?:[.:h]\d\d|\s?h\b|\s?uhr|\s?[ap]m\b|\s?hrs|:\d\d)"
    r"|\b(?:a las|alle|às|um|om|kl\.|o godz|v)\s\d{1,2}\b"
)
KICK_OFF = re.compile(r"\bkick-?off[^.;)\d]{0,12}\d{1,2}[:.]\d\d")
A_SCORE = re.compile(r"\d\s?[-–:]\s?\d")
LEAD, LONGEST_LEAD = 2, 900


def played_today(
    results: Sequence[Result], paragraphs: Sequence[str], year: int | None
) -> list[Result]:
    """The results without those told of other days."""
    if not results:
        return []
    leads = [p for p in paragraphs if p.strip()][:LEAD]
    is_news = partial(is_other_news, tuple(p.lower()[:LONGEST_LEAD] for p in leads))
    return [r for r in results if not is_of_another_day(r, year, is_news)]


@lru_cache(maxsize=4)
def is_other_news(firsts: tuple[str, ...]) -> bool:
    """Whether a story opens with a match to come, or with what is no match at all."""
    return is_preview(firsts) or any(OTHER_NEWS.search(p) for p in firsts)


def is_preview(firsts: Sequence[str]) -> bool:
    """Whether a story opens with a match to come: who meets whom, on what day."""
    sentences = split_sentences(firsts[0]) if firsts else ()
    return any(
        not A_SCORE.search(sentence)
        and MEET.search(sentence)
        and (CLOCK.search(sentence) or not NOW.isdisjoint(words_of_day(sentence)))
        for sentence in sentences[:LEAD]
    )


def words_of_day(text: str) -> Iterable[str]:
    return (word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(text))


def is_of_another_day(
    result: Result, year: int | None, is_news: Callable[[], bool]
) -> bool:
    """Whether a result's sentence tells of a day gone by, or in other news of none."""
    sentence = result.sentence.lower()
    if KICK_OFF.search(sentence):
        return True
    if result.figures is None or not NOW.isdisjoint(words_of_day(sentence)):
        return False
    if is_news():
        return True
    if result.order == 0:
        return False
    told = [part for part in sentence.split(",") if A_SCORE.search(part)]
    clause = ",".join(told) or sentence
    return (
        bool(LAST_SEASON.search(clause))
        or any(int(old[1]) != year for old in OLD_YEAR.finditer(clause))
        or is_month_alone(WORD.findall(clause))
    )


IN = listed("in im en em nel a à al w v v i в во no do de of")


def is_month_alone(words: Sequence[str]) -> bool:
    """ "In April", "en mars": a month without its day is long past."""
    return any(
        word in MONTHS
        and len(word) > 2
        and before in IN
        and not (after[:1].isdigit() or before.isdigit())
        for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False)
    )
