"""Scorers in scripts without capitals: a minute, a goal's word and who stands by it."""

import re
from collections.abc import Iterator

GOAL = re.compile(
    r"先制|同点|決め|ゴール|得点|勝ち越|追加点|決勝点|골|득점|破门|进球|梅开|头球|射门|扳平"
)
# "前半12分、田中が先制", "後半30分に鈴木のゴール"
JAPANESE = re.compile(
    r"(?:前半|後半|延長前半|延長後半)?(?P<minute>\d{1,3}(?:\+\d{1,2})?)分(?!間|け|\d)"
    r"[^。]{0,14}?(?:MF|FW|DF|GK|主将|途中出場の|の|、|に)?"
    r"(?P<name>[\u3400-\u9fff々\u30a1-\u30fa\u30fc]{2,8})(?=が|の(?:ゴール|得点|シュート|ヘディング))"
)
# "전반 12분 김민수가 선제골", "후반 30분 이도윤의 골"
KOREAN = re.compile(
    r"(?:전반|후반|연장 ?전반|연장 ?후반)\s?(?P<minute>\d{1,3}(?:\+\d{1,2})?)분"
    r"[^.]{0,20}?\s(?P<name>[가-힣]{2,4})(?=이|가|의\s)"
)
# "第12分钟，王伟头球破门"
CHINESE = re.compile(
    r"第(?P<minute>\d{1,3}(?:\+\d{1,2})?)分钟[，,]?(?:[^，。]{0,8}?的)?"
    r"(?P<name>[\u3400-\u9fff]{2,4}?)(?=头球|射门|破门|进球|打进|推射|远射|扳平|首开|罚入|攻入)"
)
AR_NAME = r"[\u0621-\u064a]{2,12}\s[\u0621-\u064a]{2,14}"
ARABIC_MINUTE = re.compile(r"(?:الدقيقة|د\.)\s?(?P<minute>\d{1,3}(?:\s?\+\s?\d{1,2})?)")
ARABIC_SCORER = re.compile(
    r"(?:عن طريق|بواسطة|عبر|سجله?ا?|أحرزه?ا?|أضاف|خطف|أدرك|(?:ال)?بديل|المهاجم|المدافع"
    r"|اللاعب|القائد|المغربي|البرازيلي|المصري|التونسي|الجزائري|السوري|النيجيري"
    r"|الأرجنتيني|الفرنسي|الإسباني|البرتغالي)\s(?:لاعب الوسط\s|المهاجم\s|البديل\s)?"
    rf"(?P<name>{AR_NAME})"
)


def find_eastern_goals(sentence: str) -> Iterator[tuple[str, str]]:
    """Each scorer with the minute, as the sentence gives them."""
    if GOAL.search(sentence):
        for pattern in (JAPANESE, KOREAN, CHINESE):
            for found in pattern.finditer(sentence):
                yield found["name"], found["minute"]
    start = 0
    for minute in ARABIC_MINUTE.finditer(sentence):
        told = list(ARABIC_SCORER.finditer(sentence, start, minute.start()))
        start = minute.end()
        if told:
            yield told[-1]["name"], minute["minute"].replace(" ", "")
