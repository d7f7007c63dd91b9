"""English verbs by realis: what happened, did not, is planned, is asked for, may be."""

from __future__ import annotations


def active(realis: str, do: str, did: str, plural: bool) -> str:
    """What somebody did: `do` is the infinitive, `did` the past."""
    if realis == "actual":
        return did
    called = f"{'are' if plural else 'is'} called on to {do}"
    plan = f"{'plan' if plural else 'plans'} to {do}"
    return {"negated": f"did not {do}", "planned": plan, "called-for": called, "possible": f"may {do}"}[realis]


def passive(realis: str, done: str, plural: bool) -> str:
    """What was done to somebody."""
    was, is_ = ("were", "are") if plural else ("was", "is")
    return {
        "actual": f"{was} {done}",
        "negated": f"{was} not {done}",
        "planned": f"{is_} to be {done}",
        "called-for": f"should be {done}, it is asked",
        "possible": f"may be {done}",
    }[realis]


def existing(realis: str, noun: str) -> str:
    """What there was, where neither side is known."""
    plain = noun.removeprefix("an ").removeprefix("a ")
    return {
        "actual": f"there was {noun}",
        "negated": f"there was no {plain}",
        "planned": f"{noun} is planned",
        "called-for": f"{noun} is called for",
        "possible": f"{noun} is possible",
    }[realis]


def present(realis: str, several: str, one: str, plural: bool) -> str:
    """Relations and stances hold, rather than happen."""
    if realis == "actual":
        return several if plural else one
    base = several.removeprefix("are ") if several.startswith("are ") else several
    base = f"be {base}" if several.startswith("are ") else base
    return {
        "negated": f"{'do' if plural else 'does'} not {base}",
        "planned": f"{'plan' if plural else 'plans'} to {base}",
        "called-for": f"{'are' if plural else 'is'} called on to {base}",
        "possible": f"may {base}",
    }[realis]
