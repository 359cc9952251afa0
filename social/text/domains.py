"""Host names as they stand in running text, without a look-up in any network."""

from __future__ import annotations

import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTRY_ENDINGS = _words(
    """
    ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm
    bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz
    de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi
    gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it
    je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma
    mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni
    nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw
    sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th
    tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye
    yt za zm zw рф укр бел срб 中国 香港 台湾 한국 ไทย भारत مصر ایران السعودية
    """
)

GENERIC_ENDINGS = _words(
    """
    com org net edu gov mil int info biz name pro aero asia cat coop jobs mobi museum
    post tel travel xxx arpa academy actor agency airport app art associates auction
    audio auto autos baby band bank bar bargains baseball basketball beauty beer best
    bet bid bike bingo bio black blog blue boats boo book boston boutique broadway
    build builders business buy buzz cab cafe cam camera camp capital car cards care
    career careers cars casa cash casino catering center ceo chat cheap christmas
    church city claims cleaning click clinic clothing cloud club coach codes coffee
    college community company computer condos construction consulting contact
    contractors cooking cool country coupons courses credit cricket cruises cyou dad
    dance date dating day deals degree delivery democrat dental dentist design dev
    diamonds diet digital direct directory discount doctor dog domains download earth
    eat eco education email energy engineer engineering enterprises equipment esq
    estate events exchange expert exposed express fail faith family fan fans farm
    fashion feedback film finance financial fish fishing fit fitness flights florist
    flowers fly foo food football forex forsale forum foundation free fun fund
    furniture futbol fyi gallery game games garden gay gift gifts gives glass global
    gmbh gold golf graphics gratis green gripe group guide guitars guru hair haus
    health healthcare help hiphop hockey holdings holiday homes horse hospital host
    hosting hot house how ice icu immo inc industries ink institute insure
    international investments irish jetzt jewelry kim kitchen kiwi land lat law lawyer
    lease legal lgbt life lighting limited limo link live loan loans lol london love
    ltd luxe luxury makeup management market marketing mba media meet meme memorial
    men menu miami mobile moda moe mom money monster mortgage motorcycles mov movie
    navy network new news ngo ninja now nyc observer one ong onl online ooo page paris
    partners parts party pet phd photo photography photos pics pictures pink pizza
    place plumbing plus poker porn press productions prof promo properties property
    protection pub quest racing radio realty recipes red rehab reise reisen rent
    rentals repair report republican rest restaurant review reviews rich rip rocks
    rodeo rsvp rugby run sale salon sarl save school schule science security select
    services sexy shoes shop shopping show singles site ski skin soccer social
    software solar solutions soy space sport spot store stream studio study style
    sucks supplies supply support surf surgery systems tattoo tax taxi team tech
    technology tennis theater theatre tickets tienda tips tires today tokyo tools top
    tours town toys trade training travel tube university uno vacations vegas ventures
    vet viajes video villas vin vip vision vodka vote voyage wales wang watch webcam
    website wedding wiki win wine work works world wow wtf xyz yachts yoga zip zone
    berlin hamburg koeln cologne bayern wien tirol swiss amsterdam brussels vlaanderen
    gent paris bzh alsace corsica barcelona madrid gal eus scot cymru istanbul moscow
    melbourne sydney osaka nagoya yokohama kyoto quebec rio africa joburg capetown
    durban abudhabi dubai москва онлайн сайт рус орг дети 公司 网络 网址 在线 みんな
    bbc bbva bmw google youtube apple sky
    """
)

ENDINGS = COUNTRY_ENDINGS | GENERIC_ENDINGS
LONGEST_ENDING = max(len(ending) for ending in ENDINGS)

# A letter, sign or emoji that a host name may hold: anything but ASCII punctuation,
# blanks, control and direction marks.
HOST_CHARACTER = (
    r"[^\s\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF"
    r"!-/:-@\[-`{-~＠＃　-〃「」『』【】、。！？，：；（）…“”‘’«»—–]"
)
ENDING_RUN = regex.compile(r"[\p{L}\p{M}]+", regex.V1)
ENDING_STOPS = frozenset("@+-")
PUNYCODE_LABEL = regex.compile(r"xn--[-0-9a-z]+", regex.I)


def ending_length(text: str, start: int) -> int:
    """How many characters from `start` are a known last label; 0 if none.

    Letters of another script may follow with no space between, as in
    `example.com中国語`; an ASCII letter, a digit, `@`, `+` or `-` may not.
    """
    punycode = PUNYCODE_LABEL.match(text, start, start + 63)
    if punycode and _may_end(text, punycode.end()):
        return punycode.end() - start
    run = ENDING_RUN.match(text, start, start + LONGEST_ENDING)
    if not run:
        return 0
    for end in range(run.end(), start + 1, -1):
        if text[start:end].lower() in ENDINGS and _may_end(text, end):
            return end - start
    return 0


def _may_end(text: str, at: int) -> bool:
    if at >= len(text):
        return True
    following = text[at]
    return not (following.isascii() and following.isalnum()) and (
        following not in ENDING_STOPS
    )


def is_label(label: str, *, underscore: bool = False) -> bool:
    """Whether this may be one part of a host name."""
    if not label or len(label) > 63:
        return False
    edges = label[0] + label[-1]
    if "-" in edges or "_" in edges or ("_" in label and not underscore):
        return False
    if label.isascii():
        return True
    if label.lower().startswith("xn--"):
        return False
    return len(label.encode("punycode", "surrogatepass")) + 4 <= 63


def host_end(text: str, start: int, end: int) -> int:
    """Where the host name that begins at `start` ends, at most at `end`; 0 if none."""
    best = 0
    labels_from = start
    labels = 0
    named = False
    while True:
        dot = text.find(".", labels_from, end)
        if labels and named:
            length = ending_length(text, labels_from)
            if length and labels_from + length <= end:
                best = labels_from + length
        if dot == -1 or dot - start > 253:
            return best
        label = text[labels_from:dot]
        if not is_label(label, underscore=True):
            return best
        named = "_" not in label
        labels += 1
        labels_from = dot + 1
