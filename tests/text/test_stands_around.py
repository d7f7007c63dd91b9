"""What stands around an article: lists of other articles and comments go, the article and bulletins stay."""

from __future__ import annotations

import pytest

import marsad
from marsad.text.around import AROUND, apart, around
from marsad.text.sentences import sentences

PROSE = (
    "قصفت قوات النظام مدينة سرمين بقذيفتين إحداهما استهدفت السوق، وفق ما أفاد به مراسلنا.\n\n"
    "وأدى القصف إلى مقتل طفل يبلغ من العمر خمسة عشر عاما وإصابة ثلاثة أطفال آخرين بجروح.\n\n"
)
LIST = "روسيا تقصف بلدات شمال غربي سوريا\nتركيا تعتقل خمسة أشخاص في إسطنبول\nإسرائيل تقتل قياديا في غزة\n"


def away(text: str) -> list[str]:
    return [text[start:end].strip() for (start, end), gone in apart(sentences(text), around(text)) if gone]


@pytest.mark.parametrize(
    "head", ["مقالات ذات صلة", "اقرأ أيضاً:", "إقرأ أيضًا", "الأكثر قراءة", "التعليقات (0)", "السابق"]
)
def test_lists_with_a_head(head: str) -> None:
    assert away(f"{PROSE}{head}\nروسيا تقصف بلدات شمال غربي سوريا\n") == ["روسيا تقصف بلدات شمال غربي سوريا"]


def test_a_list_ends_with_the_next_prose() -> None:
    assert away(f"{PROSE}اقرأ أيضا\n{LIST}{PROSE}") == LIST.strip().split("\n")
    assert away(f"مقالات مشابهة\n{LIST}{PROSE}") == LIST.strip().split("\n")


def test_a_line_that_points_to_an_article() -> None:
    pointer = "اقرأ أيضاً: غارات روسية تستهدف مخيما شمال إدلب.. وإصابات"
    assert away(f"{PROSE}{pointer}\n\n{PROSE}") == [pointer]
    assert away(f"{PROSE}اقرأ أيضا ما كتبه الوزير\n\n{PROSE}") == []


def test_lists_without_a_head() -> None:
    assert away(f"{PROSE}{LIST}") == LIST.strip().split("\n")


def test_two_full_headlines_between_prose() -> None:
    pair = "إصابات بقصف للنظام قرب مخيم للنازحين شمالي إدلب\nتركيا تعتقل خمسة أشخاص في مدينة إسطنبول\n"
    assert away(f"{PROSE}{pair}{PROSE}") == pair.strip().split("\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}وأصيب مدني بقصف مدفعي على قرية الغزاوية\nوقتل ثلاثة عناصر من الجيش الوطني في منبج\n{PROSE}",
        f"{PROSE}ويأتي\nالحادث بعد هجمات تركية على وحدات\nفي الأيام القليلة الماضية وسط ضربات مستمرة\n{PROSE}",
        LIST,  # a bulletin without stops
        f"{LIST}{PROSE}",  # headline, its second line and the words of a picture
        f"{PROSE}قصف على المنازل\n{PROSE}مقتل ضابط\n{PROSE}",  # headings inside the text
        f"{PROSE}وطالب البيان الجهات الدولية بما يلي:\n{LIST}",  # listed by the text itself
        f"{PROSE}- قتل مدني في بلدة طفس برصاص مجهولين\n- أصيب مدني في بلدة نوى بانفجار\n- اعتقلت قسد مدنيا في الرقة\n",
        f"{PROSE}وقال الوزير إن روسيا قصفت المدينة\nكما قصفت الطائرات بلدة سرمين مساء\nوأضاف أنه قتل خمسة مدنيين\n",
        f"آخر الأخبار\n{LIST}",  # a bulletin under its name
    ],
)
def test_what_the_article_says_stays(text: str) -> None:
    assert away(text) == []


def test_comments_below_a_post() -> None:
    post = "قتل مدنيان بقصف على مدينة إدلب.#سوريا"
    comments = "All reactions:1227 comments1 shareLikeCommentMost relevantحمود حسينالله يلعن روسيا قتلت أطفالنا1y"
    assert "".join(away(post + comments)) == comments.replace("\n", "")
    assert away(f"{post}3:45 PM · Jul 5, 20256KViews628157\n\nأحمد@ahmad روسيا قتلت الناس") == [
        "أحمد@ahmad روسيا قتلت الناس"
    ]
    assert away("قال الوزير إن LikeComment كلمة") == []


def test_tags_that_end_a_text() -> None:
    assert away("قال البيان إن الجيش قصف المدينة. سمات بنغازي داعش قتل ليبيا") == ["سمات بنغازي داعش قتل ليبيا"]
    assert away("قال البيان إن سمات المرحلة واضحة. سمات المرحلة كثيرة، كما قال.") == []


def test_what_stands_around_is_quiet_and_tells_nothing() -> None:
    reading = marsad.read(f"{PROSE}مقالات ذات صلة\n{LIST}{PROSE.replace('سرمين', 'أريحا')}")
    rows = reading.document.sentences
    assert [row.why for row in rows].count(AROUND) == 3
    assert all(row.status == "quiet" for row in rows if row.why == AROUND)
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    for statement in reading.statements:
        for e in statement.evidence:
            assert rows[e.sentence].start <= e.start
            assert e.end <= rows[e.sentence].end
            assert rows[e.sentence].status == "coded"
    assert "Turkey" not in [actor.name for actor in reading.actors]


def test_a_lone_headline_of_another_article() -> None:
    lone = "داعش يشن هجوما جديدا في البادية وتركيا تعزز قواتها"
    assert away(f"{PROSE}{lone}\n\n{PROSE.split(chr(10))[2]}\n") == [lone]


@pytest.mark.parametrize(
    "text",
    [
        # the next lines speak of it: a heading
        f"{PROSE}مقتل طفل وإصابة ثلاثة أطفال في سرمين\n\nوأدى القصف إلى مقتل طفل وإصابة ثلاثة أطفال بجروح بليغة جدا.\n",
        # what follows does not go on: a heading of what is told next
        f"{PROSE}داعش يشن هجوما جديدا في البادية وتركيا تعزز قواتها\n\n{PROSE}",
        # it goes on itself
        f"{PROSE}واستهدف الجيش التركي بالمدفعية مواقع في منغ\n\n"
        "وقتل أربعة من القياديين بغارة نفذتها طائرة مسيرة على الطريق.\n",
    ],
)
def test_lone_lines_that_stay(text: str) -> None:
    assert away(text) == []


def test_a_list_above_the_article() -> None:
    menu = "موجة حر تضرب البلاد حتى الجمعة\nاستشهاد مراسلين صحفيين في غزة\nتركيا تعتقل خمسة أشخاص في إسطنبول\n"
    title = "قصف قوات النظام على مدينة سرمين\n"
    assert away(f"{menu}{title}{PROSE}") == menu.strip().split("\n")


TWICE = "موجة حر شديدة تضرب البلاد حتى الجمعة\nاستشهاد مراسلين صحفيين في غزة أمس\nتركيا تعتقل خمسة أشخاص في إسطنبول\n"


def test_headlines_that_stand_twice() -> None:
    title = "قصف قوات النظام على مدينة سرمين\n"
    shared = f"{title}{PROSE}وأكد السكان ذلك لمراسلنا\nشارك هذا الموضوع:\n"
    assert away(f"{shared}{TWICE}{TWICE}") == TWICE.strip().split("\n") * 2
    stopped = "قوات النظام تقصف بالمدفعية قرية آفس بريف سراقب جنوبي شرق إدلب.\n"
    assert away(f"اقرأ التالي\n{stopped}{TWICE}{stopped}{title}{PROSE}")[0] == stopped.strip()


@pytest.mark.parametrize(
    "text",
    [
        f"حصاد الأحداث الميدانية ليوم السبت حزيران\n\nحصاد الأحداث الميدانية ليوم السبت حزيران\n{PROSE}",  # its title
        f"{PROSE}@deirezzore\nمقتل شخصين بريف حلب اليوم\n@deirezzore\nمقتل شخصين بريف حلب اليوم\n",  # a page of posts
        f"{PROSE}مقتل طفل وإصابة ثلاثة أطفال في سرمين\n\n{PROSE}\nمقتل طفل وإصابة ثلاثة أطفال في سرمين\n",  # told of
    ],
)
def test_lines_of_the_text_that_stand_twice(text: str) -> None:
    assert away(text) == []


def test_a_page_of_headlines_alone_is_a_bulletin() -> None:
    assert away(f"{LIST}{TWICE}KURDÎ\nENGLISH\nSPANISH\n") == []
