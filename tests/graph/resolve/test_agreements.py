from __future__ import annotations

import pytest

from graph.model import AgreementStatus
from tests.graph.resolve.building import Report, on
from tests.graph.resolve.conftest import Resolve

DAY = on("2024-05-02")
WORDS = "increase information exchange on drug trafficking"


def pact(name: str, text: str = WORDS, kind: str = "pledge", status: AgreementStatus = AgreementStatus.AGREED,
         day: str = "2024-05-02") -> Report:  # fmt: skip
    report = Report(name, "2024-05-10")
    sides = (report.person("Ana Quispe", "PE"), report.person("Bela Nagy", "HU"))
    event = report.event("Talks", *sides, when=on(day))
    report.agreement(text, *sides, at=event, kind=kind, status=status)
    return report


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (pact("a"), pact("b"), True),
        (pact("a"), pact("b", "to increase the exchange of information on trafficking"), True),
        (pact("a"), pact("b", status=AgreementStatus.SIGNED), True),
        (pact("a"), pact("b", "not to let anybody use the territory of one against the other"), False),
        (pact("a"), pact("b", kind="treaty"), False),
        (pact("a"), pact("b", status=AgreementStatus.REFERRED_TO), False),
        (pact("a"), pact("b", day="2024-05-03"), False),
    ],
)
def test_two_reports_are_one_agreement(judge: Resolve, left: Report, right: Report, same: bool) -> None:
    resolution = judge(left, right)
    assert (resolution.key("article/a", "a1") == resolution.key("article/b", "a1")) is same


def test_agreement_key_is_made_of_day_sides_and_words(judge: Resolve) -> None:
    expected = "agreement/2024-05-02-ana-quispe-bela-nagy-increase-information-exchange"
    assert judge(pact("a")).key("article/a", "a1") == expected


def test_two_pledges_of_one_article_are_two(judge: Resolve) -> None:
    report = pact("a")
    report.agreement(f"{WORDS} and smuggling", "p1", "p2", at="e1")
    resolution = judge(report)
    assert resolution.key("article/a", "a1") != resolution.key("article/a", "a2")


def test_message_key_names_both_ends(judge: Resolve) -> None:
    report = Report("a")
    local = report.message("regards", report.person("Ana Quispe"), report.person("Bela Nagy"), when=DAY)
    assert judge(report).key("article/a", local) == "message/2024-05-02-regards-ana-quispe-to-bela-nagy"
