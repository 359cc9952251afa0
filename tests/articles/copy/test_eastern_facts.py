"""What stands around a result in scripts without capitals, and who scored."""

# ruff: noqa: E501

import pytest

from articles.copy import parse_story

STORIES = [
    (
        "東京ヴィーナスは15日、味の森スタジアムで行われた青葉リーグ第10節で大阪ブルーに2-1で勝利した。前半12分、田中が先制し、後半30分に鈴木のゴールで勝ち越した。",
        ("青葉リーグ", "第10節", "味の森スタジアム", None, "2024-06-15"),
        [("田中", "12"), ("鈴木", "30")],
    ),
    (
        "15日、東京・両国国技館で行われた青葉杯決勝で桐島颯太が林田一輝を4-2で破った。",
        ("青葉杯", "決勝", "両国国技館", "東京", "2024-06-15"),
        [],
    ),
    (
        "한빛 FC는 15일 수원 푸른경기장에서 열린 코리아컵 8강에서 부산 웨이브를 2-1로 꺾었다. 전반 12분 김민수가 선제골을 넣었고, 후반 30분 이도윤의 골로 달아났다.",
        ("코리아컵", "8강", "푸른경기장", "수원", "2024-06-15"),
        [("김민수", "12"), ("이도윤", "30")],
    ),
    (
        "上海东风队15日在杭州体育中心举行的中国杯半决赛中以2-1战胜北京长城队。第12分钟，王伟头球破门。",
        ("中国杯", "半决赛", "杭州体育中心", None, "2024-06-15"),
        [("王伟", "12")],
    ),
    (
        "فاز نادي النخيل على ضيفه اتحاد الساحل 2-1 مساء أمس على ملعب الواحة في الدوحة ضمن منافسات دوري الخليج الممتاز، ليرفع رصيده.\n\nوتقدم اتحاد الساحل عن طريق سالم البوعينين في الدقيقة 21، وخطف البديل ناصر الكعبي هدف الفوز في الدقيقة 87.",
        ("دوري الخليج الممتاز", None, "ملعب الواحة", "الدوحة", None),
        [("سالم البوعينين", "21"), ("ناصر الكعبي", "87")],
    ),
]


@pytest.mark.parametrize(("words", "around", "goals"), STORIES)
def test_the_facts_of_a_match_are_read_without_capitals(words, around, goals):
    match = parse_story(f" date 2024-06-16\n\n{words}").matches[0]
    day = str(match.date) if around[4] else None
    found = (match.competition, match.stage, match.venue, match.city, day)
    assert (found, [(s.name, s.minute) for s in match.scorers]) == (around, goals)


def test_a_place_in_the_final_is_not_the_final():
    words = "한빛 FC가 부산 웨이브를 2-1로 꺾고 결승에 진출했다."
    match = parse_story(f" date 2024-06-16\n\n{words}").matches[0]
    assert match.stage is None
