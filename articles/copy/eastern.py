"""Results in scripts without capitals, from Japanese to Arabic.

No capital says where a name begins here. Particles, verbs and the score do: a frame
for each language names the two sides, and a list of verbs says how the first fared.
"""

import re
from collections.abc import Iterator, Sequence

from articles.copy.sides import Result

KANA_OR_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
KANA = re.compile(r"[\u3040-\u30ff]")
HANGUL = re.compile(r"[\uac00-\ud7af]")
ARABIC = re.compile(r"[\u0600-\u06ff]")
HEBREW = re.compile(r"[\u0590-\u05ff]")
HINDI = re.compile(r"[\u0900-\u097f]")
ANY_OF_THEM = re.compile(
    r"[\u0590-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
)
# Other digits and dashes, each for one character: places in the text stay the same.
PLAIN = str.maketrans(
    "０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९－–：",
    "0123456789" * 4 + "--:",
)
SCORE = r"(?P<one>\d{1,3})\s?(?:-|:|―|ー|対|比|대)\s?(?P<two>\d{1,3})(?!\d|[-:]\d)"
PAIR = re.compile(rf"(?<![\d:-]){SCORE}")
SETS = re.compile(
    r"\d{1,2}[-:]\d{1,2}(?:\(\d{1,2}\))?(?:[、,，;；]?\s?\d{1,2}[-:]\d{1,2}(?:\(\d{1,2}\))?){1,6}"
)
IN_BRACKETS = re.compile(r"[（(][^）)]{0,40}[）)]")
OTHER_MATCH = re.compile(
    r"昨年|前回|前年|去年|昨季|先月|上赛季|此前|首回合"
    r"|지난해|지난 시즌|الموسم الماضي|الذهاب"
    r"|בעונה שעברה"
)
LONGEST_SENTENCE, LONGEST_LEAD = 400, 10

# ---- Japanese: "AがBを4-2で破り", "AはBに2-1で勝利した", "AはBに0-2で敗れた".
JA_WON = re.compile(
    r"勝利|勝っ|勝ち(?!点)|勝った|快勝|完勝|大勝|辛勝|競り勝|破り|破っ|破る|破った|下し|下す"
    r"|下した|退け|降し|制し|制す|倒し|撃破|圧倒|一蹴|振り切|押し切|逆転し"
)
JA_LOST = re.compile(r"敗れ|敗退|敗戦|負け|惜敗|完敗|大敗|屈し|黒星|敗北")
JA_DREW = re.compile(r"引き分け|引分|分け合|ドロー|痛み分け")
JA_STOP = "、。「」『』，,（）()〈〉=＝ 　"
JA_TOPIC = re.compile(
    rf"(?P<name>[^{JA_STOP}はがをにで]{{2,16}})(?:は|が)(?!ら|なく|ち)"
)
JA_RIVAL = re.compile(
    rf"(?P<name>[^{JA_STOP}はがをにで]{{2,16}})(?P<particle>を|に|と)(?!な|よ|し|と)"
)
JA_BEFORE_NAME = re.compile(
    r"^.*(?:の|位|王者|首位|主将|横綱|大関|関脇|小結|前頭|王座|同じく|格上|格下|優勝者)(?=.{2})"
)
# ---- Korean: "A가 B를 2-1로 꺾고", "A는 B에 0-2로 졌다".
KO_WON = re.compile(
    r"꺾|이겼|이기|눌렀|누르|제압|물리치|물리쳤|승리|격파|완파|대파|따돌|제치|제쳤"
)
KO_LOST = re.compile(r"졌다|지며|져|패했|패배|패하|무릎|덜미|역전패|완패")
KO_DREW = re.compile(r"비겼|비기|무승부")
KO_TOPIC = re.compile(
    r"(?P<name>[^\s.,()'\"‘’“”]{1,12}(?:\s[^\s.,()'\"‘’“”]{1,12})?)(?:은|는|이|가)\s"
)
KO_RIVAL = re.compile(
    r"(?P<name>[^\s.,()'\"‘’“”]{1,12}(?:\s[^\s.,()'\"‘’“”]{1,12})?)"
    r"(?P<particle>을|를|에게|에|와의|과의|와|과|전에서)\s"
)
KO_NO_NAME = re.compile(
    r"(?:에서|으로|에|일|의|은|는|이|가|을|를|와|과|로|도|열린|원정|홈)\s"
)
# ---- Chinese: "A以3比1战胜B", "A主场0-2不敌B", "A与B1-1战平".
ZH_WON = (
    r"(?:战胜|击败|力克|大胜|逆转|淘汰|险胜|轻取"
    r"|横扫|完胜|打败|力斩|小胜|力压|送走|拿下)"
)
ZH_LOST = r"(?:不敌|负于|输给|惜败|不敵|负給|完败于|败给|惨败)"
ZH_NAME = r"[^\s，。、；：:！？,.()（）以在于与和主客\d「」“”《》]{2,12}"
ZH_FRAMES = (
    re.compile(
        rf"(?P<a>{ZH_NAME})[^。，]{{0,24}}?(?:以|主场|客场|在|总比分)?(?:以)?\s?{SCORE}\s?"
        rf"(?:的(?:总)?比分)?(?:逆转|轻松)?(?P<won>{ZH_WON}|{ZH_LOST})(?:了)?(?P<b>{ZH_NAME})"
    ),
    re.compile(
        rf"(?P<a>{ZH_NAME})[^。，]{{0,16}}?(?P<won>{ZH_WON}"
        rf"|{ZH_LOST})(?:了)?(?P<b>{ZH_NAME})"
        rf"[^。]{{0,30}}?{SCORE}"
    ),
)
ZH_DREW = re.compile(
    rf"(?P<a>{ZH_NAME})[^。，]{{0,10}}?(?:与|和)(?P<b>{ZH_NAME}?)(?:以)?\s?{SCORE}\s?"
    r"(?:握手言和|战平|打平|言和|平局|闷平)"
)
ZH_TAIL = re.compile(
    r"(?:晋级|夺冠|夺得|取得|获得|挺进|闯入|拿到|进入|继续|率先|升至|跻身|成功|赢得|的|，).*$"
)
# ---- Arabic and Hebrew: "فاز A على B 2-1", "A ניצחה את B 2-1".
AR_WORD = r"[\u0621-\u064a]+"
AR_NAME = rf"{AR_WORD}(?:\s{AR_WORD}){{0,2}}?"
AR_SKIP = (
    r"(?:(?:فريق|نادي|منتخب|ضيفه|مضيفه|نظيره|غريمه"
    r"|منافسه|جاره|ضيفتها|اللاعب|المنتخب)\s)*"
)
AR_END = (
    r"(?=\s*[\d.،,؛:(]|\s(?:بنتيجة|بهدف\w*|بثلاثة|بأربعة|بخمسة|بثنائية|بثلاثية|برباعية"
    r"|في|مساء"
    r"|ضمن|خلال|بعد|اليوم|أمس|يوم|لحساب|دون|بفارق|بركلات|من|ليتأهل|ليبلغ|ليصل|سلبيا"
    r"|إيجابيا|بدون|مقابل|ب)|\s*$)"
)
AR_FRAMES = (
    (
        re.compile(
            rf"(?:^|\s)(?:و)?(?:فاز|فازت|تغلب|تغلبت|تفوق|تفوقت|انتصر|انتصرت)\s{AR_SKIP}"
            rf"(?P<a>{AR_NAME})\sعلى\s{AR_SKIP}(?P<b>{AR_NAME}){AR_END}"
        ),
        "won",
    ),
    (
        re.compile(
            rf"(?:^|\s)(?:هزم|هزمت|أسقط|سحق|تخطى|تجاوز"
            rf"|أطاح)\s{AR_SKIP}(?P<a>{AR_WORD})\s"
            rf"(?:ب)?{AR_SKIP}(?P<b>{AR_NAME}){AR_END}"
        ),
        "won",
    ),
    (
        re.compile(
            rf"(?:^|\s)(?:و)?(?:خسر|خسرت|سقط|سقطت|انهزم"
            rf"|انهزمت)\s{AR_SKIP}(?P<a>{AR_NAME})\s"
            rf"(?:أمام|ضد)\s{AR_SKIP}(?P<b>{AR_NAME}){AR_END}"
        ),
        "lost",
    ),
    (
        re.compile(
            rf"(?:^|\s)(?:و)?(?:تعادل|تعادلت)\s{AR_SKIP}(?P<a>{AR_NAME})\s(?:مع"
            rf"|أمام)\s{AR_SKIP}"
            rf"(?P<b>{AR_NAME}){AR_END}"
        ),
        "drew",
    ),
    (
        re.compile(
            rf"(?:^|[.،]\s?)(?P<a>{AR_NAME})\s(?:يفوز|تفوز|يتغلب|تتغلب|يتفوق"
            rf"|ينتصر)\sعلى\s"
            rf"{AR_SKIP}(?P<b>{AR_NAME}){AR_END}"
        ),
        "won",
    ),
)
AR_GOALS = {
    "بهدف": 1, "هدف": 1, "بهدفين": 2, "هدفين": 2, "بثنائية": 2, "بثلاثة": 3,
    "بثلاثية": 3,
    "بأربعة": 4, "برباعية": 4, "بخمسة": 5, "بخماسية": 5,
}  # fmt: skip
AR_IN_WORDS = re.compile(
    rf"(?P<high>{'|'.join(AR_GOALS)})(?:\sأهداف)?\s(?:(?P<nil>دون رد|دون مقابل|نظيف\w*"
    r"|مقابل لا شيء|دون)|(?:مقابل|ل)\s?(?P<low>هدفين|هدف|ثلاثة))"
)
AR_GOALLESS = re.compile(r"سلبي|بدون أهداف|دون أهداف")
HE_WORD = r"[\u0590-\u05ff\"'-]+"
HE_NAME = rf"{HE_WORD}(?:\s{HE_WORD}){{0,2}}?"
HE_FRAMES = (
    (
        re.compile(
            rf"(?P<a>{HE_WORD}(?:\s{HE_WORD})?)\s(?:ניצחה|ניצח|גברה|גבר|הביסה|הביס"
            rf"|הדיחה)"
            rf"(?:\sאת|\sעל)\s(?P<b>{HE_NAME})(?=\s*[\d,.(]|\sעם|\sבתוצאה)"
        ),
        "won",
    ),
    (
        re.compile(
            rf"(?P<a>{HE_WORD}(?:\s{HE_WORD})?)\s(?:הפסידה|הפסיד"
            rf"|נכנעה)\sל(?P<b>{HE_NAME})"
            r"(?=\s*[\d,.(]|\sעם|\sבתוצאה)"
        ),
        "lost",
    ),
)
HI_NAME = r"[\u0900-\u097f]+(?:\s[\u0900-\u097f]+){0,2}?"
HI_FRAMES = (
    (
        re.compile(
            rf"(?P<a>{HI_NAME})\sने\s(?:\S+\s){{0,6}}?(?P<b>[\u0900-\u097f]+(?:\s[\u0900-\u097f]+)?)\sको\s"
            rf"(?:\S+\s){{0,3}}?{SCORE}\sसे\s(?:हरा|मात|पराजित)"
        ),
        "won",
    ),
)


def find_eastern(paragraphs: Sequence[str]) -> list[Result]:
    """Every result the paragraphs state in one of these scripts, each pair once."""
    found: list[Result] = []
    for order, paragraph in enumerate(paragraphs[:LONGEST_LEAD]):
        if not ANY_OF_THEM.search(paragraph):
            continue
        for sentence in re.split(r"(?<=[。！？!?])|(?<=\.)\s", paragraph):
            plain = sentence[:LONGEST_SENTENCE].translate(PLAIN)
            if OTHER_MATCH.search(plain):
                continue
            for result in read_sentence(plain, order):
                pair = {result.first, result.second}
                if not any(pair == {r.first, r.second} for r in found):
                    found.append(result)
    return found


# Sumo has no score: who threw whom, and by which of its winning moves.
BEATEN_BY_RELATIVE = re.compile(
    rf"(?P<b>[^{JA_STOP}はがをにで]{{2,16}})を(?:破った|下した|倒した"
    rf"|退けた)(?P<a>[^{JA_STOP}はがをにで]{{2,12}})"
)
WINNING_MOVE = re.compile(
    r"寄り切り|寄り倒し|押し出し|押し倒し|突き出し|突き落とし|上手投げ|下手投げ|すくい投げ|小手投げ"
    r"|はたき込み|引き落とし|送り出し|上手出し投げ|切り返し|うっちゃり"
)


def find_sumo(paragraphs: Sequence[str], captions: Sequence[str]) -> list[Result]:
    """The bout a sumo story is about, and the move that won it."""
    texts = [*paragraphs[:LONGEST_LEAD], *captions]
    if not any("相撲" in text for text in texts):
        return []
    move = next((m.group() for t in texts if (m := WINNING_MOVE.search(t))), None)
    for order, text in enumerate(texts):
        bare = IN_BRACKETS.sub("", text[:LONGEST_SENTENCE])
        found = BEATEN_BY_RELATIVE.search(bare)
        if found and move:
            first, second = japanese_name(found["a"]), japanese_name(found["b"])
            at = order if order < len(paragraphs) else 0
            return [Result(first, second, None, None, first, move, text, at)]
    return []


def read_sentence(sentence: str, order: int) -> Iterator[Result]:
    if KANA.search(sentence):
        yield from read_japanese(sentence, order)
    elif HANGUL.search(sentence):
        yield from read_korean(sentence, order)
    elif KANA_OR_HAN.search(sentence):
        yield from read_chinese(sentence, order)
    elif ARABIC.search(sentence):
        yield from read_frames(sentence, AR_FRAMES, order)
    elif HEBREW.search(sentence):
        yield from read_frames(sentence, HE_FRAMES, order)
    elif HINDI.search(sentence):
        yield from read_frames(sentence, HI_FRAMES, order)


def read_japanese(sentence: str, order: int) -> Iterator[Result]:
    """Topic, rival and score by their particles; the verb after them for the sense."""
    bare = IN_BRACKETS.sub(lambda found: " " * len(found.group()), sentence)
    bare = bare.replace(" ", "")
    score = PAIR.search(bare)
    if not score:
        return
    sense = sense_of(bare[score.end() :], JA_WON, JA_LOST, JA_DREW)
    rivals = [
        r
        for r in JA_RIVAL.finditer(bare)
        if r.end() <= score.start() or bare[score.end() : r.start()] in ("で", "で、")
    ]
    rival = max(
        (r for r in rivals if r.start() < score.start() + CLOSE),
        key=lambda r: r.start(),
        default=None,
    )
    if sense is None or rival is None:
        return
    topic = None
    for found in JA_TOPIC.finditer(bare, 0, rival.start() + 1):
        topic = found
    if topic is None:
        return
    first, second = japanese_name(topic["name"]), japanese_name(rival["name"])
    sets = SETS.search(sentence)
    yield from made(first, second, score, sense, sets, sentence, order)


CLOSE = 24


def japanese_name(words: str) -> str:
    return JA_BEFORE_NAME.sub("", words)


def read_korean(sentence: str, order: int) -> Iterator[Result]:
    bare = IN_BRACKETS.sub("", sentence)
    score = PAIR.search(bare)
    if not score:
        return
    sense = sense_of(bare[score.end() :], KO_WON, KO_LOST, KO_DREW)
    rival = None
    for found in KO_RIVAL.finditer(bare, 0, score.start()):
        rival = found
    if sense is None or rival is None:
        return
    topic = next((t for t in KO_TOPIC.finditer(bare, 0, rival.start() + 1)), None)
    if topic is None:
        return
    first, second = korean_name(topic["name"]), korean_name(rival["name"])
    yield from made(first, second, score, sense, SETS.search(sentence), sentence, order)


def korean_name(words: str) -> str:
    """The last words of a run, after any that end in a particle of their own."""
    parts = [found.end() for found in KO_NO_NAME.finditer(words)]
    return words[parts[-1] :] if parts else words


def read_chinese(sentence: str, order: int) -> Iterator[Result]:
    bare = IN_BRACKETS.sub("", sentence)
    drew = ZH_DREW.search(bare)
    if drew:
        yield from made(drew["a"], drew["b"], drew, "drew", None, sentence, order)
        return
    for frame in ZH_FRAMES:
        found = frame.search(bare)
        if found:
            sense = "lost" if re.fullmatch(ZH_LOST, found["won"]) else "won"
            second = ZH_TAIL.sub("", found["b"])
            sets = SETS.search(sentence)
            yield from made(found["a"], second, found, sense, sets, sentence, order)
            return


def read_frames(
    sentence: str, frames: Sequence[tuple[re.Pattern[str], str]], order: int
) -> Iterator[Result]:
    for frame, sense in frames:
        found = frame.search(sentence)
        if not found:
            continue
        score = PAIR.search(sentence)
        if score:
            yield from made(found["a"], found["b"], score, sense, None, sentence, order)
            return
        told = AR_IN_WORDS.search(sentence)
        if told and sense != "drew":
            low = 0 if told["nil"] else {"هدفين": 2, "ثلاثة": 3}.get(told["low"], 1)
            high = AR_GOALS[told["high"]]
            yield from scored(
                found["a"], found["b"], high, low, sense, None, sentence, order
            )
        elif sense == "drew" and AR_GOALLESS.search(sentence):
            yield from scored(
                found["a"], found["b"], 0, 0, sense, None, sentence, order
            )
        return


def sense_of(words: str, *verbs: re.Pattern[str]) -> str | None:
    """How the first of the verbs after a score says its subject fared."""
    senses = zip(verbs, ("won", "lost", "drew"), strict=True)
    told = [(m.start(), sense) for verb, sense in senses if (m := verb.search(words))]
    return min(told)[1] if told else None


def made(
    first: str,
    second: str,
    score: re.Match[str],
    sense: str,
    sets: re.Match[str] | None,
    sentence: str,
    order: int,
) -> Iterator[Result]:
    one, two = int(score["one"]), int(score["two"])
    detail = sets.group() if sets else None
    yield from scored(first, second, one, two, sense, detail, sentence, order)


def scored(
    first: str,
    second: str,
    one: int,
    two: int,
    sense: str,
    detail: str | None,
    sentence: str,
    order: int,
) -> Iterator[Result]:
    """The result, unless score and verb do not agree or the two sides are one."""
    first, second = first.strip(), second.strip()
    if not first or not second or first == second or (sense == "drew") != (one == two):
        return
    high, low = max(one, two), min(one, two)
    if sense == "lost":
        first, second = second, first
    yield Result(
        first, second, str(high), str(low), None if sense == "drew" else first, detail,
        sentence, order, (high, low),
    )  # fmt: skip
