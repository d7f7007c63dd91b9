"""What the clitics that are cut off a word are: conjunction, preposition, article, future."""

from __future__ import annotations

from marsad.text.clitics import PROCLITICS


def _proclitic_cut(pro: str) -> tuple[bool, str, bool, bool] | None:
    if pro == "ا":  # the question particle is no news style
        return None
    conj = pro[:1] in ("و", "ف")
    rest = pro[1:] if conj else pro
    if rest == "لل":
        return conj, "ل", True, False
    art = rest.endswith("ال")
    rest = rest[:-2] if art else rest
    future = rest == "س"
    prep = rest if rest in ("ب", "ل", "ك") else ""
    return conj, prep, art, future


PROCLITIC_CUTS = {pro: _proclitic_cut(pro) for pro in ("", *(entry[0] for entry in PROCLITICS))}


def guess(text: str) -> tuple[bool, str, bool, str]:
    """Clitics of an unknown word: the article shows itself, a bare و is cut only before it."""
    rest, conj, prep = text, False, ""
    for start, value in (
        ("وال", "و"),
        ("فال", "ف"),
        ("بال", "ب"),
        ("كال", "ك"),
        ("ولل", "ل"),
        ("لل", "ل"),
        ("وبال", "وب"),
    ):
        if text.startswith(start) and len(text) - len(start) >= 3:
            conj = value[0] in "وف" or start == "ولل"
            prep = value[-1] if value[-1] in "بكل" else ""
            return conj, prep, True, text[len(start) :]
    if text.startswith("و") and text.endswith(("يه", "يين", "يون", "يا")) and len(text) > 5:
        return True, "", False, text[1:]
    if text.startswith("ال") and len(text) > 4:
        return False, "", True, text[2:]
    return conj, prep, False, rest
