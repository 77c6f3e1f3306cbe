"""The words that say whose somebody is: letters and who brings them, what states call themselves (genre.md 1, 4)."""

from __future__ import annotations

from typing import Final

__all__ = ["CARRIED_NOUNS", "CARRYING_VERBS", "COMPANY_WORDS", "FORMS"]

#: What one leader sends another by somebody of the same country.
CARRIED_NOUNS: Final[frozenset[str]] = frozenset(
    """letter letters message messages greeting greetings regards wishes invitation condolences congratulations
    salutations sympathy""".split()
)

#: Verbs of those who bring it.
CARRYING_VERBS: Final[frozenset[str]] = frozenset(
    """conveyed conveys conveying delivered delivers delivering handed handing brought brings carried carrying passed
    passing transmitted transmitting presented presenting relayed relaying bearer bearing extended extending""".split()
)

#: Participles of those in somebody's company.
COMPANY_WORDS: Final[frozenset[str]] = frozenset(
    "welcomed received greeted met accompanied flanked joined seen".split()
)

_KINGDOMS: Final = frozenset("BH SA JO MA TH KH GB NL BE SE NO DK ES BT LS SZ TO".split())

#: What states call themselves: the countries that do; empty where any may.
FORMS: Final[dict[str, frozenset[str]]] = {
    "kingdom": _KINGDOMS,
    "sultanate": frozenset("OM BN".split()),
    "emirate": frozenset("KW QA AE".split()),
    "principality": frozenset("MC LI AD".split()),
    "republic": frozenset(),
    "country": frozenset(),
    "nation": frozenset(),
}
