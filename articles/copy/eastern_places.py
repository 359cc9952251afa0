"""Competition, stage, ground and town in scripts without capitals.

Each of them ends, or in Arabic begins, in a word of its kind: 杯, リーグ, 체육관, ملعب.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.copy.eastern import ANY_OF_THEM

HAN = r"\u3400-\u9fff々"
KANA = r"\u30a1-\u30fa\u30fc"
HANGUL = r"가-힣A-Za-z0-9"
# A name's characters: 的 and 在, which only join words, are not of them.
NAME = r"\u3400-\u5727\u5729-\u7683\u7685-\u9fff々\u30a1-\u30fa\u30fc"
AR = r"[\u0621-\u064a]+"
COMPETITION = re.compile(
    # Japanese and Chinese: 青葉カップ, 大相撲秋場所, 中国杯.
    rf"(?<![{NAME}])(?P<ja>[{NAME}A-Za-z0-9]{{2,12}}?(?:カップ|選手権|リーグ|オープン|場所"
    r"|グランプリ|マラソン|駅伝|クラシック|超级联赛|联赛|锦标赛|公开赛|大奖赛|冠军赛|杯))"
    # Korean: 아크 리그, 코리아컵.
    rf"|(?P<ko>[{HANGUL}]{{1,8}}\s?(?:리그|컵|선수권|오픈|챔피언십|그랑프리|시리즈"
    r"|마스터스)(?![가-힣]{3}))"
    # Arabic: دوري الخليج الممتاز.
    rf"|(?P<ar>(?:دوري|كأس|بطولة)\s{AR}(?:\s{AR}){{0,2}}?)"
    r"(?=[،.:)]|\s(?:ليرفع|بعد|أمام|على|في|مساء|يوم|التي|الذي|موسم|اليوم|أمس|لكرة)|\s*$)"
)
NO_COMPETITION = re.compile(r"(?:賜杯|優勝杯|同|今|前|昨|この)|.?(?:場所|杯)$")
STAGE = re.compile(
    r"(?P<stage>準々決勝|準決勝|3位決定戦|決勝(?!点|打|進出|弾|ゴール|トーナメント)|千秋楽"
    r"|[1-6一二三四五]回戦|第\d{1,2}(?:節|戦|日)|1次リーグ"
    r"|半决赛|1/4决赛|四分之一决赛|小组赛|第[\d一二三四五六七八九十]{1,3}轮|决赛"
    r"|준결승|결승(?!골|타|점|\s?진출|에 (?:오|진)|행|포)|(?:4|8|16|32)강"
    r"(?!\s?진출|에\s?(?:진|오|올)|행)"
    r"|조별리그|\d{1,2}라운드|플레이오프"
    r"|(?:ال)?(?:نصف|ربع|ثمن) (?:ال)?نهائي|دور الـ?\s?\d{1,2}|دور المجموعات"
    r"|الجولة (?!المقبلة|القادمة|الماضية|السابقة)[\u0621-\u064a]+"
    r"|(?<![\u0621-\u064a])(?:ال)?نهائي(?=\s(?:كأس|بطولة|دوري)))"
)
GROUND = re.compile(
    rf"(?:(?P<town>[{HAN}]{{2,4}})・|(?<![{NAME}]))"
    rf"(?P<ja>(?:[{NAME}A-Za-z]{{2,14}}?|[{NAME}]{{1,6}}の[{NAME}]{{1,8}}?)(?:体育館|競技場"
    r"|スタジアム|アリーナ|ドーム|球場|国技館|武道館|プール|公園|センター|ガーデン"
    r"|サーキット|ホール|体育馆|体育场|体育中心|竞技场|游泳馆))(?=[でにの、。（()\s在举進进])"
    rf"|(?:(?P<kotown>[가-힣]{{2,4}})\s)?(?P<ko>[{HANGUL}]{{2,14}}(?:체육관|경기장|구장|돔"
    r"|스타디움|아레나|수영장|빙상장|센터|파크))(?=에서|에|의|,|\s열린)"
    rf"|(?P<ar>(?:ملعب|استاد|ستاد|صالة|قاعة)\s{AR}(?:\s{AR}){{0,2}}?)"
    rf"(?:\s(?:في|بمدينة)\s(?P<artown>{AR})|(?=[،.)]|\s(?:ضمن|مساء|أمام|خلال|اليوم)|\s*$))"
)
TOWN = re.compile(
    rf"(?:[、=\s(（]|^)(?P<ja>[{HAN}]{{1,5}}市)(?=[のでに、。\s(（)）]|$)"
    r"|(?:في|بمدينة)\s(?P<ar>[\u0621-\u064a]{3,12})(?=،\s\d|\s\(|\sضمن)"
    rf"|(?:新华社|【)(?P<zh>[{HAN}]{{2,4}})(?=\d{{1,2}}月|】|共同)"
    rf"|在(?P<at>[{HAN}]{{2,4}})(?=举行|进行|开赛|结束)"
)
IN_A_TOWN = re.compile(r"(?P<town>.{1,5}[市県区町村])の")
TOWN_BEFORE = re.compile(rf"[{HAN}]{{2,4}}$")
NO_TOWN = re.compile(r"(?:은|는|이|가|을|를|의|에서|열린|일|로|와|과)$")


@dataclass(frozen=True, slots=True)
class EasternPlaces:
    """What the words say around a result; null where they do not."""

    competition: str | None = None
    stage: str | None = None
    venue: str | None = None
    city: str | None = None


def find_eastern_places(texts: Iterable[str]) -> EasternPlaces:
    """The first of each that the texts name, in their order."""
    competition = stage = venue = city = None
    for text in texts:
        if not ANY_OF_THEM.search(text):
            continue
        if competition is None:
            competition = next(
                (
                    found.group().strip()
                    for found in COMPETITION.finditer(text)
                    if not NO_COMPETITION.match(found.group())
                ),
                None,
            )
        if stage is None:
            told = STAGE.search(text)
            stage = told["stage"] if told else None
        if venue is None:
            ground = GROUND.search(text)
            if ground:
                venue = ground["ja"] or ground["ko"] or ground["ar"]
                city = city or ground["town"] or ground["artown"]
                within = IN_A_TOWN.match(venue)
                if within:
                    # "青葉市の市民体育館"
                    city, venue = city or within["town"], venue[within.end() :]
                beside = ground["kotown"]
                if beside and not NO_TOWN.search(beside):
                    city = city or beside
        if city is None and venue and f"・{venue}" in text:
            # "東京・両国国技館"
            head = TOWN_BEFORE.search(text[: text.index(f"・{venue}")])
            city = head.group() if head else None
        if city is None:
            town = TOWN.search(text)
            city = next((t for t in town.groups() if t), None) if town else None
    return EasternPlaces(competition, stage, venue, city)
