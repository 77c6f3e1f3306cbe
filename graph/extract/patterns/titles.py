"""The constructions that give a person an office (genre.md 1)."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.model import Pattern

__all__ = ["TITLE_PATTERNS", "TITLE_RULES"]

TITLE_PATTERNS: Final[tuple[Pattern, ...]] = (
    Pattern(
        "title.before-name",
        "genre.md 1, pre-nominal title and name",
        "One title directly before the name it belongs to.",
        finds=(
            "Hungarian Minister of Foreign Affairs and Trade Bela Kovacs met the press on Monday.",
            "Former Prime Minister Aroon Sombat of Thailand arrived in Hanoi.",
        ),
        avoids=(
            "The ministry published a report on trade.",
            "Bela Kovacs, Minister of Foreign Affairs of Hungary, met the press.",
        ),
    ),
    Pattern(
        "title.coordinated",
        "genre.md 1, coordinated titles of one person",
        "Several titles joined by commas or *and* before one name.",
        finds=(
            "Deputy Prime Minister and Defence Minister of Thailand Aroon Sombat visited the school.",
            "Politburo member, Minister of Public Security General Nguyen Van Binh spoke in Hanoi.",
        ),
        avoids=("Deputy Prime Minister Aroon Sombat of Thailand and Mayor of Tokyo Kenji Mori visited the school.",),
    ),
    Pattern(
        "title.after-name",
        "genre.md 1, appositive title after the name",
        "Titles after the name, between commas, dashes or brackets.",
        finds=(
            "Keo Bounmy, a member of the Politburo and Minister of Health of Laos, attended.",
            (
                "The delegation was led by Sok Dara, head of the CPP Central Committee's Commission for External "
                "Relations."
            ),
        ),
        avoids=("Keo Bounmy met Minister of Health of Cambodia Sok Dara.",),
    ),
    Pattern(
        "title.relative-clause",
        "genre.md 1, who is also",
        "A further title in a relative clause.",
        finds=("The guests met Sok Dara, who is also President of the Cambodia-Laos Friendship Association.",),
        avoids=("Sok Dara, who is also fond of music, attended.",),
    ),
    Pattern(
        "title.counterpart",
        "genre.md 1, counterpart",
        "*His Lao counterpart B*: the office of the one before, in the other country.",
        finds=("Foreign Minister of Thailand Aroon Sombat held talks with his Lao counterpart Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat praised the counterpart funds.",),
    ),
    Pattern(
        "title.description",
        "genre.md 1, definite description",
        "A title without a name that points to a person named elsewhere in the article.",
        finds=(),
        avoids=(),
    ),
    Pattern(
        "title.appointment",
        "genre.md 4, appointments and elections",
        "A person is elected, appointed, named or nominated to an office.",
        finds=(
            "Sok Dara was elected President of the Senate of Cambodia on Monday.",
            "Keo Bounmy has been nominated by the party as the Prime Minister candidate of Laos.",
            "Sok Dara was released from the post of Ambassador of Cambodia to Laos.",
            "Foreign Minister of Laos Keo Bounmy left after he had been sworn in as Prime Minister of Laos.",
            "Sok Dara was Ambassador of Cambodia to Laos from 2014 to 2019.",
        ),
        avoids=(
            "Sok Dara appointed a commission on trade.",
            "Sok Dara was received by the President of Laos.",
            "Sok Dara became the first guest of President of Laos Keo Bounmy.",
        ),
    ),
    Pattern(
        "title.predecessor",
        "genre.md 4, appointments and elections",
        "Whom somebody with a title replaces had the same office.",
        finds=("Prime Minister of Laos Keo Bounmy, replacing Sok Dara, spoke on Monday.",),
        avoids=("Keo Bounmy replaced the carpet of the hall.",),
    ),
    Pattern(
        "title.shared",
        "genre.md 1, coordinated titles",
        "One title in the plural for several persons, before their names or behind.",
        finds=(
            "Foreign Ministers Aroon Sombat of Thailand and Keo Bounmy of Laos met the press.",
            "Aroon Sombat and Keo Bounmy, the foreign ministers of Thailand and Laos, met the press.",
        ),
        avoids=("The foreign ministers of Thailand and Laos met Aroon Sombat and Keo Bounmy.",),
    ),
)

#: Ids, for the check that the grammar cites no rule that is not described.
TITLE_RULES: Final[frozenset[str]] = frozenset(p.id for p in TITLE_PATTERNS)
