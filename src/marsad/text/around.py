"""What stands around an article in a text that was taken from a page: headlines of other articles, comments of readers.

A text that comes without its page has no tags to tell them by, only lines. A list of other articles begins with a line
that heads it (مقالات ذات صلة), or is a run of lines that end without a stop in a text whose sentences have theirs, and
goes on to the next line of prose. Bulletins of short items without stops have no prose, and stay whole. A lone headline
between two pieces of prose, of which the second goes on with the first, and those of a list above the article are
other articles where the text does not speak of what they say; so are those that stand twice, as links with pictures.
"""

from __future__ import annotations

import re
from typing import Final

from marsad.text.fold import fold_word
from marsad.text.sentences import CONTROLS, Span

# What Facebook prints below a post, and X: readers' comments follow; and the tags that end a text.
_BELOW: Final = re.compile(
    r"All reactions:|LikeComment(?=$|\n|Most relevant|Share)"
    r"|(?<=[.!؟”»\n] )(?:سمات|وسوم|الوسوم|كلمات مفتاحية|كلمات دلالية)[: ][^\n.]{3,200}\Z"
    r"|\d{1,2}:\d\d [AP]M · [A-Z][a-z]{2} \d{1,2}, \d{4}\s?[\d.,]*[KM]?\s?Views[\d.KM]*"
)
_LINE: Final = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_EDGES: Final = " \t\xa0" + CONTROLS
_MARKS: Final = re.compile(r"[^\w\s]+|\d+")
_CLOSERS: Final = "»”“\"'’)]}›﴾ "
# The whole of a folded line, without marks and numbers.
_HEADS: Final = re.compile(
    r"(?:المواضيع|مواضيع|موضوعات|اخبار|مقالات|قصص|محتوي|روابط)"
    r" (?:(?:ذات|ذو) (?:ال)?(?:صله|علاقه)|مرتبطه|متعلقه|مشابهه|مقترحه)|ذات صله"
    r"|(?:اقرا|شاهد|طالع|تابع|انظر) (?:ايضا|المزيد|التالي|كذلك)|(?:قد|ربما|من الممكن ان) (?:يعجبك|يهمك)(?: ايضا)?"
    r"|لا يفوتك|(?:اخترنا|نرشح) لكم?|الاكثر (?:قراءه|مشاهده|تصفحا|تداولا|شعبيه|تعليقا)|المزيد من (?:الاخبار|المقالات)"
    r"|احدث (?:المقالات|منشورات الكاتب)|مقالات الكاتب|(?:المقال|الخبر) (?:السابق|التالي)|النشره البريديه"
    r"|التعليقات|اترك (?:تعليقا|ردا)|عذرا التعليقات مغلقه"
)
# These head an article as well as a list; what stands below prose is a list.
_LATER: Final = re.compile(
    r"السابق|التالي|(?:اخر|احدث|اهم|ابرز) الاخبار|مرتبط|ليصلك كل جديد"
    r"|العلامات|الوسوم|شارك هذا (?:الموضوع|المقال|الخبر)|المختارات"
)
_POINTS: Final = re.compile(r"(?:اقرا|شاهد|طالع|انظر|تابع) (?:ايضا|المزيد|كذلك)\W{0,3}[:|]")
_GOES_ON: Final = re.compile(
    r"و(?:قال|اضاف|اوضح|اكد|اشار|كان|ذكر|لفت|بحسب|[يت]اتي|جاء|افاد|اعلن|نقل|يذكر|(?:في|من|قد|هو|هي|لم|لا|عن|علي|الي) )"
    r"|كما |فيما |بينما |حيث |في حين|الامر الذي|بالاضافه|الي ذلك|يذكر ان|يشار|من جهته|من جانبه|بدوره"
)
# و before a verb goes on with the text; these begin headlines.
_AND: Final = re.compile(r"و(?!اشنطن|زير|زيرة|زارة|فد|فاة|كالة|سط|قفة|لي|الد|الدة|زراء|لاية|ثائق|ثيقة)")
_ITEM: Final = re.compile(r"[-–—•*▪●]|\d+\s*[-–.)]\s")
_LETTERS: Final = re.compile(r"[ء-ي]{2,}")
_POST: Final = re.compile(r"Retweet|(?:Copy link to|Embed) Tweet|Show this thread")  # among these stand posts
_HANDLE: Final = re.compile(r"(?<!\w)@\w{3,}|pic\.twitter|Retweet")  # a page of posts shows each of them again
_PROSE: Final = 60  # code points of a line that ends with a stop, from which it is prose
_LONG: Final = 250  # and of one without a stop
_HEADLINE: Final = 170  # code points that no headline has more of
_WORDS: Final = 4  # words that a headline has at least
_BROKEN: Final = 30  # code points of a line that breaks off
_RUN: Final = 3  # headlines that make a list without a head
_PAIR: Final = 2  # or two full ones by themselves
_FULL: Final = 5  # words of a headline that is no heading inside the text
_HEARD: Final = 0.5  # of the words of a headline that the text has too, where it is the text's own
_CONTENT: Final = re.compile(r"[ء-ي]{3,}")
_CLITICS: Final = re.compile(r"(?:و|ف)?(?:ال|بال|لل|كال|ب|ل)?(?=[ء-ي]{3})")
_MENU: Final = 4  # full headlines above an article that make a list; its own title is among them
_OPENED: Final = 100  # code points of a line without a stop, behind which the article has begun
_STOPPED: Final = 2  # lines of prose, behind which a run of lines without a stop is no text
AROUND: Final = "it stands around the article: other headlines, or what readers wrote"


def around(text: str) -> list[Span]:
    """The stretches of `text` that are no part of its article, in order."""
    below = _BELOW.search(text)
    end = below.end() if below and below.group()[0].isdigit() else below.start() if below else len(text)
    found = _lists(text, end)
    if end < len(text):
        found.append((end, len(text)))
    return found


def apart(sentences: list[Span], stretches: list[Span]) -> list[tuple[Span, bool]]:
    """The sentences, each with whether it stands around the article; a stretch that begins inside one divides it."""
    if not stretches:
        return [(span, False) for span in sentences]
    found: list[tuple[Span, bool]] = []
    waiting = stretches[::-1]
    for start, end in sentences:
        while waiting and waiting[-1][1] <= start:
            waiting.pop()
        away = bool(waiting) and waiting[-1][0] < end
        if away and start < waiting[-1][0]:
            found.append(((start, waiting[-1][0]), False))
            start = waiting[-1][0]
        found.append(((start, end), away))
    return found


def _lists(text: str, end: int) -> list[Span]:
    """The lists of other articles, with a head or without."""
    found: set[Span] = set()
    run: list[tuple[Span, str]] = []  # lines without a stop since the last of the text
    menu: list[tuple[Span, str]] = []  # those above the first line of prose
    prose, listed, goes_on = 0, False, False
    begun, title, lead = False, "", ""
    twice = _twice(text, end)
    telling: list[str] = []  # the lines of prose
    again: list[tuple[Span, str]] = []  # bare lines that stand twice in the text
    for match in _LINE.finditer(text, 0, end):
        line, span = match.group().strip(_EDGES), match.span()
        kind = _kind(line, begun, listed) if line else ""
        begun = begun or kind == "prose" or len(line) >= _OPENED
        full = kind == "bare" and len(_LETTERS.findall(line)) >= _FULL
        if full and not title:
            title = line
        if full and not prose:
            lead = line
        if line in twice:
            if listed and not prose and kind in ("prose", "text"):
                kind = "bare"  # of a list whose headlines end with a stop
            elif kind == "bare":
                again.append((span, line))
        if kind == "prose":
            telling.append(line)
        if kind in ("prose", "text", "head"):
            if not goes_on and prose >= _STOPPED:
                found.update(_listed(run))
            if kind != "head" and prose and not goes_on and len(run) == 1:
                found.update(_inserted(run[0], line))
            if not prose:
                menu += run
            run, listed, goes_on = [], kind == "head", kind != "head" and _is_open(line, kind)
            prose += kind == "prose"
        elif listed or kind == "pointer":
            found.add(span)
        elif kind:
            run.append((span, line))
    if not goes_on and prose >= _STOPPED:
        found.update(_listed(run))
    if prose >= _STOPPED:
        above = [(span, words) for span, words in menu if len(_LETTERS.findall(words)) >= _WORDS]
        own = {title, lead}  # the first, and the last above the article
        twofold = [(span, line) for span, line in again if line not in own]
        others = [
            *(above if len(above) >= _MENU else ()),
            *(twofold if len({line for _, line in twofold}) >= _RUN else ()),
        ]
        if others:
            told = {word for line in telling for word in _content(line)}
            found.update(span for span, words in others if not _speaks_of(told, words))
    return sorted(found)


def _twice(text: str, end: int) -> set[str]:
    """The lines as long as a full headline that stand twice in a text: those of a list with pictures, and the title."""
    seen: set[str] = set()
    found: set[str] = set()
    if _HANDLE.search(text):
        return found
    for match in _LINE.finditer(text, 0, end):
        line = match.group().strip(_EDGES)
        if _BROKEN <= len(line) < _HEADLINE:
            (found if line in seen else seen).add(line)
    return {line for line in found if len(_LETTERS.findall(line)) >= _FULL}


def _inserted(headline: tuple[Span, str], line: str) -> list[Span]:
    """A headline between two pieces of prose, of which the second (`line`) goes on and does not speak of it."""
    span, words = headline
    if len(_LETTERS.findall(words)) < _FULL or _ITEM.match(words) or words[0].isdigit() or _AND.match(words):
        return []
    folded = fold_word(line[:_PROSE])
    goes_on = _GOES_ON.match(folded) or _AND.match(folded)
    return [span] if goes_on and not _speaks_of(_content(line), words) else []


def _speaks_of(told: set[str], headline: str) -> bool:
    """Whether a text, of which `told` is the content, has most words of a headline."""
    wanted = _content(headline)
    return len(wanted & told) >= _HEARD * len(wanted)


def _content(text: str) -> set[str]:
    """The words of a text that say what it is of, without their clitics."""
    return {_CLITICS.sub("", word, count=1) for word in _CONTENT.findall(fold_word(text))}


def _is_open(line: str, kind: str) -> bool:
    """Whether a line of the text goes on in the next: it introduces a list, or breaks off in its sentence (ويأتي)."""
    broken = kind == "text" and len(line) < _BROKEN and not line.rstrip(_CLOSERS).endswith(".")
    return line.endswith((":", "،", ",")) or (broken and not _ITEM.match(line))


def _listed(run: list[tuple[Span, str]]) -> list[Span]:
    """The lines between two pieces of text, where they are a list of headlines and no posts."""
    if any(_POST.match(line) for _, line in run):
        return []
    words = [len(_LETTERS.findall(line)) for _, line in run]
    pair = len(run) == _PAIR and min(words) >= _FULL and not any(_AND.match(line) for _, line in run)
    return [span for span, _ in run] if pair or sum(n >= _WORDS for n in words) >= _RUN else []


def _kind(line: str, prose: bool, listed: bool) -> str:
    """What a line is: the head of a list, a pointer to one article, prose, other text, or bare: without a stop."""
    if len(line) < _PROSE:
        words = " ".join(_MARKS.sub(" ", fold_word(line)).split())
        if _HEADS.fullmatch(words) or (prose and _LATER.fullmatch(words)):
            return "head"
    folded = fold_word(line[:_PROSE])
    if _POINTS.match(folded) and len(line) < _LONG:
        return "pointer"
    said = line.rstrip(_CLOSERS)
    if said.endswith(("...", "…")) and len(line) < _LONG:
        return "bare"  # what another article begins with
    if len(line) >= _LONG or (said.endswith(".") and len(line) >= _PROSE):
        return "prose"
    if len(line) >= _HEADLINE or said.endswith((".", ":", "،", ",", "؛")) or _GOES_ON.match(folded):
        return "text"
    return "text" if _ITEM.match(line) and not listed else "bare"
