"""What is named but told as no statement: what is only thought of (see `supposed`), what somebody is able to do, aid
that is only named to say that it stops, and ties that a word only seems to tell.

قادرة على إسقاط طائرة، القدرة على قصف المدن، بإمكانها إطلاق الصواريخ tell what somebody or something is; what may happen
(يمكن أن يقتلوا) is possible. أوقفت الأمم المتحدة مساعداتها is the stop alone, as قطعت علاقاتها is. What is needed
(بحاجة إلى حوار) is not there. The leaderships of two parties (لقيادتي فتح والجبهة) are bodies, and lead nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.reading.draft import Draft
from marsad.reading.no_deeds import no_deed
from marsad.reading.no_purposes import blames
from marsad.reading.slots import Line
from marsad.reading.soon import MEANWHILE
from marsad.reading.supposed import NOT, object_thought_of, thought_of, whoever
from marsad.reading.tokens import YOU, Token
from marsad.reading.walk import DEATHS, MEETS

NOT_DOING: Final = frozenset(["عدم", "انعدام", "غياب"])
RULED: Final = frozenset(["أباح", "حرم", "جرم", "أجاز", "جاز"])  # أباحت الفتوى قتل الجنود: nobody does it
SUSPENDING: Final = frozenset(["علق", "جمد"])
COMES: Final = frozenset(["تم", "جري"])
ABLE: Final = frozenset(["قادر", "قدر", "قدره", "قدرات"])
CAN: Final = "استطاع"  # in the perfect it is success (استطاعت القوات دخول المدينة)
MEANS: Final = frozenset(["امكان", "مقدور", "وسع"])
AFTER: Final = 3  # tokens from بإمكان to the deed: بإمكان الطائرات الروسية ضرب
TALKS: Final = frozenset({"CONSULT", "AGREE", "REJECT", "SANCTION"})
SPORT: Final = frozenset([
    "لاعب", "اللاعب", "لاعبين", "اللاعبين", "مدرب", "المدرب", "منتخب", "المنتخب", "انديه", "الانديه", "النادي",
    "الناديين", "الاتحاديه", "الهلالي", "النصراوي",
])  # fmt: skip
SEARCH: Final = "coerce:فتش"
INSPECTORS: Final = ("مفتش", "المفتش")
READY: Final = "threaten:استعداد"
NEED: Final = "حاجه"
THAT: Final = "ان"
WANTING: Final = frozenset(["أراد", "رغب", "ود", "أحب"])
AIMS: Final = frozenset(["هدف", "غايه"])
SOME_STATE: Final = "text:دوله"
IS_IT: Final = frozenset(["هو", "هي"])
AIMED: Final = 16  # tokens from the aim to a deed joined to it
FAR_DEATH: Final = 12  # tokens from the verb to the death, behind those who met it
UNDER: Final = "تحت"
ASKS: Final = frozenset(["طلب", "طالب"])
NOT_TO: Final = frozenset(["عدم", "اخفاء", "حجب"])
NAMING: Final = frozenset(["ذكر", "كشف", "نشر", "افصاح"])
WHO: Final = frozenset(["اسم", "اسماء", "هويه", "هويات"])
DEMANDS: Final = frozenset(["طالب", "مطالب"])
RALLY: Final = 45  # tokens from a protest to what it is for
VOWS: Final = "agree:تعهد"
FIGHTING: Final = frozenset([
    "محاربه", "قتال", "هزيمه", "الحاق", "قضاء", "سحق", "دحر", "ملاحقه", "معاقبه", "انتقام", "حرب", "رد", "مواجهه",
])  # fmt: skip
ILLS: Final = frozenset(["فساد", "فقر", "بطاله", "تهريب", "مخدرات", "جريمه", "غلاء", "احتكار", "كورونا", "مرض"])
STANDING: Final = frozenset(["تمركز", "انتشر"])
WHERE: Final = frozenset(["حيث", "لا", "زال", "تزال", "يزال", "زالت"])
ON: Final = frozenset(["مواصله", "استمرار", "ضروره", "مزيد"])
GOD: Final = frozenset(["سبحانه", "تعالي"])
ALONE: Final = frozenset({"actor=ب", "actor=مع", "actor=ل"})  # whoever is allied, and nobody with whom


def untold(draft: Draft, line: Line, word: int) -> bool:
    """Whether the operator at `word` in whose scope a deed stands makes it no event, or its word tells no tie."""
    if draft.kind == "relation":
        return _no_tie(draft, line)
    if draft.kind != "event":
        return False
    if no_deed(draft, line):
        return True
    if draft.type == "CONSULT" and any(p.kind == "media" for p in (*draft.actors, *draft.recipients)):
        return True  # قال في اتصال مع الصحيفة: an interview
    if draft.type == "MOBILIZE" and draft.realis == "actual" and _stand_there(line, draft.token):
        return True
    if draft.type in TALKS and any(not SPORT.isdisjoint(p.key.removeprefix("text:").split()) for p in draft.actors):
        return True
    if draft.rule.startswith(SEARCH) and draft.noun and _inspection(draft, line.tokens[draft.token]):
        return True
    if draft.rule.startswith(READY) and line.tokens[draft.token].stem_base != line.tokens[draft.token].stem:
        return True  # أظهر فيديو استعدادات المعارضة: what is prepared, and no word of it
    if (draft.noun and _needed(line, draft.token)) or _at_home(draft) or _scripture(line, draft.token):
        return True
    if draft.type == "REQUEST" and _asks_no_name(line, draft.token):
        return True
    if draft.rule.startswith(VOWS) and _vows_to_fight(line, draft.token):
        return True
    if draft.type == "SUPPORT" and _of_relative(line, draft.token):
        return True
    if draft.realis == "actual" and whoever(line, draft.token):
        return True
    token = line.tokens[word] if word >= 0 else None
    if draft.realis == "actual" and (_aimed_at(line, draft.token) if draft.noun else _reader(line, draft.token)):
        return True
    if draft.noun and (_met_by(line, draft.token) or _reason(line, draft.token)):
        return True
    if draft.realis == "planned" and "visit" in draft.modes and not draft.recipients and _meanwhile(line, draft.token):
        return True  # سيلتقي الوزير خلال زيارته: the meeting is told, and the visit to nobody only tells when
    if draft.realis == "negated" and token is not None and token.lexeme is not None and token.lexeme.lemma in WANTING:
        return True  # لا نريد أن نتظاهر ونمضي
    if draft.realis == "negated" and draft.noun and token is not None and _only_named(token):
        return True
    if draft.realis == "planned" and token is not None and token.lexeme is not None and token.lexeme.lemma in WANTING:
        return _of_another(draft, line, word)
    if draft.realis == "possible":
        if token is not None and token.lexeme is not None and token.lexeme.lemma in RULED:
            return True
        if token is not None and token.stem_base in ABLE and (token.tag != "V" or token.tense == "impf"):
            return True
        near = line.tokens[max(0, draft.token - AFTER - 1) : draft.token]
        return any(t.stem_base in MEANS and t.prep == "ب" for t in near)
    if draft.realis == "actual" and (object_thought_of if draft.noun else thought_of)(line, draft.token):
        return True
    if draft.realis == "actual" and draft.noun and draft.token > 0 and line.tokens[draft.token - 1].stem_base in COMES:
        return thought_of(line, draft.token - 1)  # حتى بعد أن يتم أسره
    if draft.realis != "actual" or token is None or token.lexeme is None or not draft.noun:
        return False
    if token.lexeme.lemma == CAN:
        return token.tag == "V" and token.tense == "impf"
    put_off = draft.type == "CONSULT" and token.lexeme.lemma in SUSPENDING  # تعليق المحادثات مع المجلس
    if not (put_off or draft.type == "AID") or (word > 0 and line.tokens[word - 1].stem in NOT):
        return False
    return any(o.effect == "ended" and "impf" not in o.scope for o in token.lexeme.operators)


def _only_named(token: Token) -> bool:
    """لعدم دعوته إلى المؤتمر، بهدف منعهم من مغادرة المدينة، إلغاء العقوبات: a noun of not doing or preventing names
    what is wanted, blamed or feared, and seldom whose deed it would be; who says that it was not (نفي القصف) and a
    verb (منعت القوات وصول المساعدات) tell it."""
    if token.stem in NOT_DOING or token.stem_base in NOT_DOING:
        return True
    lexeme = token.lexeme
    return token.pos == "M" and lexeme is not None and any(o.effect == "negated" for o in lexeme.operators)


def _of_another(draft: Draft, line: Line, word: int) -> bool:
    """يريدون أن توقف تركيا: who would do it is named within the clause, and so is another than who wants it."""
    opened = next((t for t in line.tokens[word + 1 : draft.token] if t.stem == THAT), None)
    return opened is not None and any(start > opened.start for party in draft.actors for start, _ in party.spans)


def _met_by(line: Line, i: int) -> bool:
    """لقوا مصرعهم، لقي حتفه: the death that the verb before says somebody met is the deed of the verb, told once."""
    if line.tokens[i].stem not in DEATHS or not line.tokens[i].enc:
        return False
    before = [t for t in line.tokens[max(0, i - FAR_DEATH) : i] if t.tag in "VSR"]
    return bool(before) and before[-1].tag == "V" and before[-1].stem_base in MEETS


def _meanwhile(line: Line, i: int) -> bool:
    return i > 0 and line.tokens[i - 1].stem in MEANWHILE


def _reason(line: Line, i: int) -> bool:
    """أدان الوزير الحركة لاستهداف المدنيين: for what somebody is blamed or thanked is no aim of who blames him, and
    nobody vouches for it. With the pronoun of the one who is blamed (لاستهدافها) it is told as theirs."""
    if line.tokens[i].prep != "ل" or line.tokens[i].enc or line.tokens[i].art:
        return False
    verb = blames(line, i)
    return verb >= 0 and line.tokens[verb].tag == "V"


def _asks_no_name(line: Line, i: int) -> bool:
    """طلب عدم ذكر اسمه: how somebody who stays unnamed is introduced."""
    behind = line.tokens[i + 1 : i + 4]
    if line.tokens[i].stem_base not in ASKS or len(behind) < 3:
        return False
    if behind[0].stem in NOT_TO and behind[1].stem in NAMING:
        return any(t.stem in WHO for t in line.tokens[i + 3 : i + 5])
    return behind[0].stem in NOT_TO and behind[1].stem in WHO


def demand_of_protest(draft: Draft, lines: Sequence[Line]) -> bool:
    """تظاهروا للمطالبة بالإصلاح، اعتصموا مطالبين برحيل الوزير: what a protest demands is no call of its own (CODEBOOK,
    Settled cases); the stance is told."""
    if draft.kind != "event" or draft.type != "REQUEST":
        return False
    line, i = lines[draft.sentence], draft.token
    token = line.tokens[i]
    if token.tag == "V" or token.lexeme is None or token.lexeme.lemma not in DEMANDS or token.conj:
        return False
    if not (token.prep == "ل" and token.art) and (token.art or token.prep or token.pos == "M"):
        return False
    aimed = token.prep == "ل"
    for before in reversed(line.tokens[max(0, i - RALLY) : i]):
        told = [s.code for s in before.lexeme.senses if s.kind == "event"] if before.lexeme is not None else []
        if told and all(code == "PROTEST" for code in told):
            return True
        if before.tag in "VR" and not aimed:
            return False
    return False


def _vows_to_fight(line: Line, i: int) -> bool:
    """تعهد بمحاربة التنظيم، بمواصلة القتال: a threat, and no promise to anybody."""
    behind = line.tokens[i + 1 : i + 1 + AFTER * 3]
    k = next((n for n, t in enumerate(behind) if t.prep == "ب"), -1)
    if k < 0:
        return False
    if behind[k].stem in ON and k + 1 < len(behind):
        k += 1
    ill = k + 1 < len(behind) and behind[k + 1].stem in ILLS
    return behind[k].stem in FIGHTING and not ill


def _stand_there(line: Line, i: int) -> bool:
    """مواقع تتمركز فيها القوات، حيث ينتشر الجنود: where troops are, in a clause that only says which place is meant."""
    token = line.tokens[i]
    if (
        token.tag != "V"
        or token.tense != "impf"
        or token.lexeme is None
        or token.lexeme.lemma not in STANDING
        or i == 0
    ):
        return False
    before = line.tokens[i - 1]
    if before.tag == "R" or before.stem in WHERE:
        return True
    return before.noun_class in ("place", "facility") and not before.definite


def _inspection(draft: Draft, token: Token) -> bool:
    """آلية للتفتيش، نتمكن من التفتيش: a search of nothing is one that may be made; inspectors seize nothing."""
    checked = any(p.key.removeprefix("text:").startswith(INSPECTORS) for p in draft.actors)
    return checked or (not draft.recipients and (token.art or token.prep == "ل"))


def _reader(line: Line, i: int) -> bool:
    """قطيع الذئاب يباغتك: what befalls the reader befalls nobody; in a quotation somebody is spoken to."""
    token = line.tokens[i]
    if token.tag != "V" or token.enc not in YOU or token.lexeme is None:
        return False
    return not any(t.tag == '"' or t.text == ":" for t in line.tokens)


def _aimed_at(line: Line, i: int) -> bool:
    """هدف الإرهاب استنزاف الدول وتفجيرها، هدفهم إسقاط النظام: a deed that is said to be what somebody aims at, or is
    joined to such a one. A target (قصف هدفا للجيش) is no aim."""
    tokens = line.tokens
    if tokens[i].tag == "V" or tokens[i].art:
        return False
    for k in range(i - 1, max(-1, i - AIMED), -1):
        token = tokens[k]
        if token.stem_base in AIMS and token.entry is not None and token.entry.number not in "pd":
            return _definite_aim(line, k, i)
        if token.tag in "VSR" or (token.tag == "." and token.text not in "()،"):
            return False
    return False


def _of_relative(line: Line, i: int) -> bool:
    """الأمين العام للحزب الذي يؤيد صالح: who is for somebody in a relative clause of the imperfect lastingly is, and
    whether the party or the man is not told; what was done once (الحزب الذي أيد القرار) is an event."""
    token = line.tokens[i]
    if token.tag != "V" or token.tense != "impf" or token.enc:
        return False  # الاتفاق الذي تسانده الأمم المتحدة: who is for it stands behind
    return i > 0 and line.tokens[i - 1].tag == "R"


def _definite_aim(line: Line, k: int, i: int) -> bool:
    aim = line.phrase_of(k)
    if aim is None or aim.head != k or line.tokens[k].prep or aim.end > i:
        return False
    known = any(t.definite or t.tag == "E" for t in line.tokens[k : aim.end])
    first = next((t for t in line.tokens[aim.end : i + 1] if t.tag not in "OA"), None)
    said = line.tokens[aim.end].text in IS_IT  # الهدف هو التقدم نحو المدينة وتطويق المقاتلين
    if not known or first is None or first.pos != "M" or first.conj or first.prep:
        return False
    return said or not first.art


def _scripture(line: Line, i: int) -> bool:
    """يقول سبحانه: أنتم تقتلون, قال تعالى «ومن قتل»: what is quoted from scripture tells nothing of the news."""
    if GOD.isdisjoint(line.stems):
        return False
    return any(
        t.stem in GOD and k > 0 and any(b.lexeme is not None and b.lexeme.cues for b in line.tokens[max(0, k - 2) : k])
        for k, t in enumerate(line.tokens[:i])
    )


def _needed(line: Line, i: int) -> bool:
    """بحاجة إلى حوار بين الأطراف، بحاجة إلى الدعم والإسناد."""
    token = line.tokens[i]
    if i > 2 and token.conj and token.text[0] == "و" and token.pos == line.tokens[i - 1].pos and not token.prep:
        i -= 1
    return i > 1 and line.tokens[i - 1].text == "الي" and line.tokens[i - 2].stem_base == NEED


def _at_home(draft: Draft) -> bool:
    """وصل لافروف إلى موسكو عائدا: nobody visits the own country."""
    if "visit" not in draft.modes or not draft.actors or not draft.recipients:
        return False
    home = {r.country for r in draft.recipients if r.kind == "state"}
    return len(home) == len(draft.recipients) == 1 and all(a.country in home for a in draft.actors)


def _no_tie(draft: Draft, line: Line) -> bool:
    token = line.tokens[draft.token]
    if draft.type == "allied-with":
        return not ALONE.isdisjoint(draft.notes)
    if draft.type == "member-of" and any(p.key == SOME_STATE for p in draft.recipients):
        return True  # قناة تابعة للدولة: owned by some state, and which is not said
    if draft.type == "leads":
        return _leads_nobody(draft, line, token)
    return draft.type == "opposes" and any(p.kind == "media" for p in draft.recipients)


def _leads_nobody(draft: Draft, line: Line, token: Token) -> bool:
    """قيادات الحزب، لقيادتي فتح والجبهة: bodies; تعيين العقيد قائدا للواء: who appoints him does not lead him; and
    without ب or تحت nobody is led by the noun behind قيادة (علاقاته بباكستان، قيادة الحركة)."""
    if draft.noun and token.entry is not None and token.entry.number in "pd":
        return True
    if "recipient=head" not in draft.notes:
        return False
    if draft.noun:
        before = line.tokens[draft.token - 1] if draft.token > 0 else None
        return token.prep != "ب" and not (before is not None and before.stem == UNDER)
    return token.tag == "N" and not token.art
