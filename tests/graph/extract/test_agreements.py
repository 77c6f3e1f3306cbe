"""Whose an agreement is, what its words are, how sure it is: tables with as many texts without one (genre.md 7)."""

from __future__ import annotations

import pytest

from graph.model import AgreementStatus, Frames
from tests.graph.extract.conftest import Reader

A = "Prime Minister of Thailand Aroon Sombat"
B = "Prime Minister of Laos Keo Bounmy"
MET = f"{A} met {B} on Monday."
HEALTH = "the Ministry of Health of Thailand and the Ministry of Health of Laos"


def _agreed(frames: Frames) -> list[tuple[frozenset[str], str]]:
    names = {p.id: p.name for p in frames.persons} | {o.id: o.name for o in frames.organizations}
    return [(frozenset(names[side] for side in a.agreed_by), a.text) for a in frames.agreements]


PERSONS = frozenset({"Aroon Sombat", "Keo Bounmy"})
STATES = frozenset({"Thailand", "Laos"})
MINISTRIES = frozenset({"Ministry of Health of Thailand", "Ministry of Health of Laos"})


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"{MET} The two sides agreed to open a school.", PERSONS),
        (f"{MET} Both prime ministers pledged to open a school.", PERSONS),
        (f"{MET} They decided to open a school.", PERSONS),
        (f"{MET} The host and the guest consented to open a school.", PERSONS),
        (f"{A} met {B} on Monday and agreed to open a school.", PERSONS),
        (f"{A} and his Lao counterpart Keo Bounmy agreed to open a school.", PERSONS),
        (f"{A} agreed with {B} to open a school.", PERSONS),
        (f"{MET} Aroon Sombat and the Lao leader vowed to open a school.", PERSONS),
        ("Thailand and Laos have agreed to open a school.", STATES),
        ("Thailand and oil-rich Laos have agreed to open a school.", STATES),
        ("Thai and Lao officials agreed to open a school.", STATES),
        ("The governments of Thailand and Laos signed a treaty on fisheries.", STATES),
        (f"{A} met his Lao counterpart on Monday. The two sides agreed to open a school.", STATES),
        (f"{MET} They witnessed the signing of a treaty on fisheries between {HEALTH}.", MINISTRIES),
        (f"{MET} A treaty on fisheries between {HEALTH} was signed.", MINISTRIES),
        (f"In the presence of {A} and {B}, {HEALTH} signed a treaty on fisheries.", MINISTRIES),
        (f"{MET} A treaty on fisheries was signed after the talks between the two leaders.", PERSONS),
        (
            f"{MET} Thai Finance Minister Anan Chai sat in. The two prime ministers signed a treaty on fisheries.",
            PERSONS,
        ),
        (f"{MET} The two sides agreed that Thailand and Laos would open a school.", STATES),
        (f"{MET} Representatives of the two ministries signed a note verbale on fisheries.", PERSONS),
        (f"{MET} A deal on fisheries was struck between the two governments.", PERSONS),
        (
            "The meeting between the Asian Development Bank and the World Bank was held in Manila. The two "
            "institutions agreed to open a school.",
            frozenset({"Asian Development Bank", "World Bank"}),
        ),
    ],
)
def test_agreement_has_its_sides(reader: Reader, text: str, sides: frozenset[str]) -> None:
    assert [found for found, _ in _agreed(reader.told(text).frames)] == [sides]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{MET} The two sides agreed to open a school, the ministry said.", ["to open a school"]),
        (f"{MET} The two sides agreed on Monday to open a school.", ["to open a school"]),
        (f"{MET} The two sides agreed, too, to open a school.", ["to open a school"]),
        (f"{MET} The two sides agreed to sign a treaty on fisheries.", ["to sign a treaty on fisheries"]),
        (f"{MET} The two sides have agreed: to open a school.", ["to open a school"]),
        (f"{MET} They signed the cultural exchange programme.", ["cultural exchange programme"]),
        (f"{MET} They renewed a letter of intent on tourism.", ["letter of intent on tourism"]),
        (f"{MET} They extended their agreement on fisheries.", ["agreement on fisheries"]),
        (f"{MET} They put pen to paper on a double taxation agreement.", ["double taxation agreement"]),
        (f"{MET} They signed four agreements, among them one on customs.", ["one on customs"]),
        (f"{MET} Nobody knows what the two sides agreed upon.", []),
        (
            f"{MET} Two agreements were signed. These agreements include: Agreement on Customs; Treaty on Mining.",
            ["Agreement on Customs", "Treaty on Mining"],
        ),
        (
            f"{MET} The following agreements were signed:\n\n• Agreement on Customs;\n\n• Treaty on Mining",
            ["Agreement on Customs", "Treaty on Mining"],
        ),
        (
            f"{MET} The two sides agreed to open a school and vowed to fight drug trafficking.",
            ["to open a school", "to fight drug trafficking"],
        ),
        (
            f"{MET} They vowed to continue to fight drugs, and pledged to continue to share news.",
            ["to continue to fight drugs, and pledged to continue to share news"],
        ),
        (f"{MET} They agreed to open a school and to build a road.", ["to open a school and to build a road"]),
        (
            f"{MET} They agreed that a school would open, and that a road would be built.",
            ["that a school would open", "that a road would be built"],
        ),
        (
            f"{MET} They signed an agreement on fisheries, a plan for schools and an MoU on rail transport.",
            ["agreement on fisheries", "plan for schools", "MoU on rail transport"],
        ),
        (
            f"{MET} They signed an agreement on oil and gas pipelines, an agreement on ports and another on tourism.",
            ["agreement on oil and gas pipelines", "agreement on ports", "another on tourism"],
        ),
        (f"{MET} They signed a cooperation plan for 2024-2026.", ["cooperation plan for 2024-2026"]),
        (f"{MET} They signed two deals. They range from rail to rice.", ["two deals; They range from rail to rice"]),
        (f"{MET} They signed a treaty on fisheries. The document was inked by {A} and {B}.", ["treaty on fisheries"]),
        (f"{MET} They agreed to open a school. The two leaders agreed to open the school.", ["to open a school"]),
        (f"{MET} A treaty was signed between {HEALTH} on fish stocks.", ["treaty on fish stocks"]),
    ],
)  # fmt: skip
def test_agreement_has_its_words(reader: Reader, text: str, words: list[str]) -> None:
    assert [found for _, found in _agreed(reader.told(text).frames)] == words


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} Keo Bounmy pledged to open a school.",
        f"{B} and Foreign Minister of Laos Somchai Phan pledged to open a school.",
        f"{MET} The two sides hoped to agree to open a school.",
        f"{MET} Keo Bounmy proposed that the two sides sign a treaty on fisheries.",
        f"{MET} Keo Bounmy called on both sides to sign a treaty on fisheries.",
        f"{MET} The two sides are committed to peace.",
        f"{MET} The two sides agreed that their friendship has borne fruit.",
        f"{MET} The two sides did not sign a treaty on fisheries.",
        f"{MET} No documents were signed.",
        f"{MET} In 1977, the two sides signed a treaty on fisheries.",
        f"{MET} The two sides signed a treaty on fisheries in Vientiane last year.",
        f"{MET} The two sides exchanged views on the treaty on fisheries.",
        f"{MET} The two sides praised the treaty on fisheries.",
        f"{MET} Keo Bounmy signed the guest book.",
        f"{A} and {B} exchanged letters of congratulation.",
        "Thailand pledged to open a school.",
        "It was agreed to open a school.",
    ],
)
def test_hope_praise_and_one_sides_promise_are_no_agreement(reader: Reader, text: str) -> None:
    assert _agreed(reader.told(text).frames) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{MET} The two sides signed a treaty on fisheries.", AgreementStatus.SIGNED),
        (f"{MET} The two sides will sign a treaty on fisheries.", AgreementStatus.PLANNED),
        (f"{MET} The two sides are expected to sign a treaty on fisheries.", AgreementStatus.PLANNED),
        (f"{MET} The two leaders will witness the signing of a treaty on fisheries.", AgreementStatus.PLANNED),
        (f"{MET} The two sides agreed to sign a treaty on fisheries.", AgreementStatus.AGREED),
    ],
)
def test_agreement_is_signed_agreed_or_planned(reader: Reader, text: str, status: AgreementStatus) -> None:
    assert [a.status for a in reader.told(text).frames.agreements] == [status]


def test_documents_on_lines_of_their_own_are_one_each(reader: Reader) -> None:
    text = (
        f"{MET} The two sides signed the following documents:\n\n"
        "- An agreement on fisheries;\n\n"
        f"- A memorandum of understanding between {HEALTH};\n\n"
        "Keo Bounmy leaves on Tuesday."
    )
    found = _agreed(reader.told(text).frames)
    assert found == [(PERSONS, "agreement on fisheries"), (MINISTRIES, f"memorandum of understanding between {HEALTH}")]
