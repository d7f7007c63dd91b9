"""What pages print around articles goes; a sentence that begins alike stays."""

from __future__ import annotations

import pytest

from marsad.sources.pages.cleaning import clean
from marsad.sources.pages.lines import Line
from marsad.sources.pages.phrases import is_away, is_counter, is_related_heading

AWAY = [
    "اقرأ أيضاً: تصعيد على جبهات الشمال",
    "إقرأ أيضا :هدوء حذر في الجنوب",
    "للمزيد: لماذا تتصاعد الهجمات؟",
    "تابعوا قناتنا على تلغرام",
    "اشترك في نشرتنا البريدية ليصلك كل جديد",
    "لمتابعة أخبارنا على جوجل نيوز اضغط هنا",
    "رابط مختصر: https://example.org/?p=5",
    "مدة القراءة: 2 دقائق",
    "طباعة",
    "جميع الحقوق محفوظة للوكالة 2026",
    "للاستماع إلى النشرة كاملة اضغط هنا",
    "وجدت خطأ؟ أبلغنا",
    "يرجى الالتزام بآداب الحوار وعدم الإساءة إلى الكاتب",
    "مثبت",
]
STAYS = [
    "تابعوا سيرهم نحو الحدود حتى المساء.",
    "لمتابعة تنفيذ الاتفاق شكل الطرفان لجنة مشتركة.",
    "شارك عشرات الآلاف في التشييع.",
    "اشترك الجيشان في تدريبات بحرية.",
    "انضم مئات المقاتلين إلى الفصيل.",
    "اقرأ أيضا في عيون الناس خوفا من الحرب، قال الشاعر.",
    "تحميل الحكومة المسؤولية خطأ، قال النائب.",
    "عاجل الجيش خصومه بهجوم مضاد.",
    "مشاركة روسيا في المحادثات غير مؤكدة.",
    "للاستماع إلى أقوال الشهود أجلت المحكمة الجلسة.",
    "وجدت الشرطة خطأ في السجلات.",
    "يرجى الالتزام بالهدنة، قال المبعوث للطرفين.",
    "جدول البرامج النووي الإيراني لا يزال موضع خلاف.",
]


@pytest.mark.parametrize("line", AWAY)
def test_lines_of_the_site_go(line: str) -> None:
    assert is_away(line)


@pytest.mark.parametrize("line", STAYS)
def test_sentences_stay(line: str) -> None:
    assert not is_away(line)
    assert not is_related_heading(line)
    assert _clean(line) == [line]


@pytest.mark.parametrize(
    "line", ["عدد القراءات: 4417", "1.2k", "485 مشاهدة", "قراءة 1204 مرات", "التعليقات (1)", "٥٥ زيارة"]
)
def test_counters_go(line: str) -> None:
    assert is_counter(line)


@pytest.mark.parametrize(
    "line", ["قتل 14 مدنيا", "14 قتيلا و22 جريحا", "مئة قراءة في كتاب", "3 مرات قصفت المدينة", "حصد 50 صوتا"]
)
def test_figures_stay(line: str) -> None:
    assert not is_counter(line)


def _clean(*texts: str) -> list[str]:
    return clean([Line(text, 0.0, "p", None, (text,)) for text in texts], None, None)


def test_words_of_a_picture_before_the_text_go() -> None:
    told = "أصيب عدد من المدنيين بينهم أطفال جراء قصف على أطراف المخيم."
    assert _clean("صورة أرشيفية " + told) == [told]
    assert _clean("صورة أرشيفية" + told) == [told]
    assert _clean("صورة المدينة بعد القصف تظهر دمارا واسعا في أحيائها القديمة.") != []


def test_credits_of_pictures_go_and_signatures_stay() -> None:
    told = "أعلنت السلطات وقف القتال في المدينة."
    assert _clean(told, "مشفى البلدة بعد استهدافه - تصوير: سامر", "آليات قرب حماة (رويترز - أرشيف)") == [told]
    assert _clean(told, "(رويترز)") == [told, "(رويترز)"]
    assert _clean(told, "ع.ش/أ.ح (د ب أ، رويترز)")[-1] == "ع.ش/أ.ح (د ب أ، رويترز)"


def test_the_tail_of_a_wire_goes_and_a_short_last_line_with_a_figure_stays() -> None:
    told = "مدد المجلس ولاية البعثة سنة واحدة."
    assert _clean(told, "// انتهى //", "14:52 ت م", "0131") == [told]
    assert _clean(told, "ص م / ر ع", "و أ 141910 مار 14") == [told]
    assert _clean(told, "ارتفع عدد القتلى إلى 141910") == [told, "ارتفع عدد القتلى إلى 141910"]
    assert _clean(told, "القتلى 1200")[-1] == "القتلى 1200"


def test_a_by_line_goes_and_what_somebody_wrote_stays() -> None:
    told = "مدد المجلس ولاية البعثة سنة واحدة."
    assert _clean("كتب محمود عبد الراضي", told) == [told]
    assert _clean("كتب الرئيس على تويتر", told) == ["كتب الرئيس على تويتر", told]


def test_a_translation_goes_and_a_foreign_quotation_stays() -> None:
    told = "مدد المجلس ولاية البعثة سنة واحدة."
    english = "The Council extended the mandate of the mission for one year."
    assert _clean(told, told[::1], english, english) == [told, told]
    assert _clean(told, english, told) == [told, english, told]
