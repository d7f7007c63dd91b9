"""The language of a text: by its script, by letters, by words; never by a guess at a few words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.scale.pool import read_all
from marsad.sources.languages import language
from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

ENGLISH = "The army shelled the town on Tuesday, and twelve people were killed, the civil defence said."
ARABIC = "قصف الجيش السوري مدينة إدلب يوم الثلاثاء، وقُتل 12 شخصا، حسب الدفاع المدني."
TEXTS = {
    "fa": "ارتش شهر را گلوله‌باران کرد و چند نفر کشته شدند. پلیس گفت گروهی از مردم به روستاهای نزدیک پناه برده‌اند.",
    "ur": "فوج نے منگل کو شہر پر گولہ باری کی جس میں بارہ افراد ہلاک ہوئے۔ حکومت نے کہا ہے کہ تحقیقات جاری ہیں۔",
    "ps": "پوځ د سې شنبې په ورځ پر ښار بمباري وکړه او دولس کسان ووژل شول. حکومت وايي چې پلټنې روانې دي.",
    "ku": "سوپا ڕۆژی سێشەممە شارەکەی تۆپباران کرد و دوانزە کەس کوژران. حکومەت دەڵێت لێکۆڵینەوە بەردەوامە.",
    "ug": "ئارمىيە سەيشەنبە كۈنى شەھەرنى بومباردىمان قىلدى، ئون ئىككى ئادەم ئۆلدى. ھۆكۈمەت تەكشۈرۈۋاتىدۇ.",
    "en": ENGLISH,
    "fr": "L'armée a bombardé la ville mardi et douze personnes ont été tuées, selon la défense civile.",
    "tr": "Ordu salı günü kenti bombaladı, sivil savunma yetkililerine göre on iki kişi hayatını kaybetti.",
    "ru": "Армия обстреляла город во вторник, двенадцать человек погибли, сообщили в гражданской обороне.",
    "he": "הצבא הפגיז את העיר ביום שלישי, ושנים עשר בני אדם נהרגו, כך נמסר מההגנה האזרחית של המחוז.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_language_is_told(code: str) -> None:
    assert language(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        ARABIC,
        "قصف الجيش المدينة.",
        "بحث الرئيس چاد ديبي مع وزير الخارجية الملف، وزار ڤيينا وبرلين حيث التقى نظيره، وأكد أن بلاده تدعم الحوار.",
        ARABIC.replace("ي", "ی").replace("ك", "ک"),  # typed on an Iranian keyboard
        "وصلت قوات البشمركة إلى گرميان وقال مسؤول كردي إن القوات انتشرت على طول الطريق بين المدينتين أمس الأول",
    ],
)
def test_arabic_stays_arabic(text: str) -> None:
    assert language(text) == "ar"


def test_letters_need_no_counting_where_arabic_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The short way gives what counting gives, for texts of all languages alone and behind one another."""
    texts = [ARABIC, *TEXTS.values(), *(f"{a} {b}" for a in TEXTS.values() for b in (ARABIC, *TEXTS.values()))]
    quick = [language(text) for text in texts]
    monkeypatch.setattr("marsad.sources.languages._plainly_arabic", lambda _: False)
    assert [language(text) for text in texts] == quick


def test_persian_typed_with_arabic_letters_is_no_arabic() -> None:
    """Older sites write ي and ك for ی and ک; پ چ ژ گ they have still."""
    assert language(TEXTS["fa"].replace("ی", "ي").replace("ک", "ك")) == "fa"


def test_a_short_persian_text_may_lack_its_own_letters() -> None:
    told = "رئیس جمهور ایران امروز در تهران با وزیر امور خارجه ترکیه دیدار و درباره مسائل منطقه بحث کرد"
    assert language(told) == "fa"


def test_an_arabic_page_with_english_paragraphs_is_arabic() -> None:
    mixed = f"{ARABIC}\n{ENGLISH}\n{ARABIC}\n{ENGLISH} {ENGLISH}"
    assert language(mixed, "en") == "ar"


def test_an_english_article_that_names_somebody_in_arabic_is_english() -> None:
    assert language(f"{ENGLISH} The group calls itself جيش الفتح. {ENGLISH}") == "en"


@pytest.mark.parametrize(("text", "told", "wanted"), [("Hello", None, "und"), ("Hello", "en-GB", "en")])
def test_nothing_is_guessed_of_a_few_words(text: str, told: str | None, wanted: str) -> None:
    assert language(text, told) == wanted


def test_a_page_that_says_arabic_of_a_latin_text_is_not_believed() -> None:
    assert language("Hello there", "ar") == "und"


def test_what_is_read_without_a_ledger_names_the_language(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": t}) + "\n" for t in (ARABIC, TEXTS["fa"], "Hello")), encoding="utf-8")
    first, second, third = read_all(documents([str(path)]))
    assert isinstance(first, tuple)
    assert isinstance(first[0], Record)
    assert isinstance(second, Problem)
    assert "the language 'fa'; Marsad reads Arabic only" in str(second)
    assert "a language that can't be told" in str(third)


def test_arabic_loads_no_identifier() -> None:
    code = f"""
import sys
from marsad.sources.languages import language
language({ARABIC!r})
language("Hello")
print("numpy" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == "False"
