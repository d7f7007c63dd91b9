"""The name of whoever bears a title: how it begins, how far it goes, and what may stand between the two."""

from __future__ import annotations

from typing import Final

from marsad.reading.openings import SAYING
from marsad.reading.titles import past_titles
from marsad.reading.walk import Walk

MAX_NAME: Final = 4  # words of a personal name that no table knows
HELD: Final = frozenset(["اسير", "اسيره", "معتقل", "معتقله"])
FREED: Final = frozenset(["محرر", "محرره", "جريح", "جريحه", "مريض", "مريضه"])  # an editor is محرر as well
BINDING: Final = frozenset(["ابو", "ابا", "ابي", "بن", "ابن", "ال", "عبد"])
NAME_LINKS: Final = frozenset([
    "بن", "ابن", "ابو", "ابا", "ابي", "ام", "عبد", "ال", "ذو", "ولد", "بنت", "اولد", "فان", "فون",
    "دي", "دو", "دا", "لو", "لا", "سي", "دل", "ايت", "آل",
])  # fmt: skip


class Bearers(Walk):
    """The steps of a walk that read names of people."""

    __slots__ = ()

    def _given_end(self, i: int) -> int:
        """Where the name that begins with the given name at `i` ends."""
        return type(self)(self.tokens, i, i, self.n)._given_name(i + 1)

    def _second_name(self, i: int) -> bool:
        """قال وليد حكيمة إن، وليد حكيمة قال إن: a plain word between a given name and the clause that is said, or the
        verb that says it, is a surname; so is one before an age (علاء سعادة (23 عاما))."""
        token = self.tokens[i]
        plain = token.tag == "N" and not (token.art or token.enc or token.accusative or token.text.endswith("ا"))
        if not plain or i + 1 >= self.n:
            return False
        after = self.tokens[i + 1]
        if i + 2 < len(self.tokens) and after.text == "(" and self.tokens[i + 2].tag == "#":
            return True
        said = i + 2 < self.n and after.text in SAYING and self.tokens[i + 2].tag == "S"
        return said or after.tag == "S" or (after.tag == "V" and not after.conj and self._titled())

    def _titled(self) -> bool:
        """Whether a title or an office stands before the name: وزير الخارجية | محمد ظريف."""
        before = self.tokens[max(0, self.head - 3) : self.head]
        if not before or not before[-1].nominal:
            return False
        return any(t.noun_class in ("office", "person") or (t.names and t.names[0].table == "office") for t in before)

    def _given_name(self, i: int) -> int:
        """وليد الزين، كمال عبد الله الجلاصي: a given name and what goes on with it, up to four words."""
        links = 0  # فيصل بن خالد بن عبد العزيز: what ties names is none of them
        while self._fits(i) and i - self.head - links < MAX_NAME:
            token = self.tokens[i]
            if not (
                token.given
                or token.text in NAME_LINKS
                or self.tokens[i - 1].text in BINDING
                or token.tag in "Ee"
                or (token.art and token.noun_class in ("", "adj"))
                or not token.word.known
                or (i - self.head == 1 + (self.tokens[self.head].text == "عبد") and self._second_name(i))
            ):
                break
            i += 1
            links += token.text in ("بن", "ابن", "عبد")
            if token.art and self.tokens[i - 2].text not in NAME_LINKS:
                break
        return i

    def _apposed(self, i: int) -> bool:
        """المتحدث باسم الأمن، العقيد أحمد حكيمة، إن: a given name that stands alone between the comma and another."""
        if not self._fits(i):
            return False
        at = past_titles(self.tokens, i, self.n)
        if at >= self.n or not self.tokens[at].given:
            return False
        end = self._given_end(at)
        return end < self.n and (self.tokens[end].text in ",،" or self.tokens[end].tag == "S")

    def _described_by(self, i: int) -> bool:
        """النائبة الديمقراطية | إلهان عمر: an adjective, none of a second person, between title and name."""
        if not self._fits(i) or not self.tokens[i].art or self.tokens[i].given:
            return False
        plain = self.tokens[i].tag == "N" and self.tokens[i].noun_class in ("", "adj", "abstract")
        plain = plain or (self.tokens[i - 1].stem in HELD and self.tokens[i].stem in FREED)  # الأسير المحرر | داود
        return plain and (self._named(i + 1) or self._full_name(i + 1))

    def _named(self, i: int) -> bool:
        return (
            self._fits(i)
            and self.tokens[i].tag == "E"
            and any(n.key.startswith("person:") for n in self.tokens[i].names)
        )

    def _full_name(self, i: int) -> bool:
        """Two words that no table knows, or a given name with another word: النائب في البرلمان | أندي سلوتر."""
        if not (self._fits(i) and self._fits(i + 1)):
            return False
        return self.tokens[i].given or (not self.tokens[i].word.known and not self.tokens[i + 1].word.known)

    def _unknown_name(self, i: int) -> int:
        self.bearer = i
        k = i
        while (
            k < self.n
            and k - i < MAX_NAME
            and self._fits(k)
            and (
                self._unknown(k) or self.tokens[k].text in NAME_LINKS or (k > i and self.tokens[k - 1].text in BINDING)
            )
        ):
            k += 1
        if (
            k < self.n
            and k > i
            and self._fits(k)
            and self.tokens[k].art
            and k - i < MAX_NAME
            and not self.tokens[k].noun_class
            and self.tokens[k].tag == "N"
        ):
            k += 1
        self.bearer_end = k
        return k
