"""Small articles of our own, for the questions of which the seeds have no case, and what looks like one.

Persons whose names nobody has, beside leaders whom the authority knows and the questions name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LAO, THAI, PERUVIAN = (
    "Prime Minister of Laos Keo Bounmy",
    "Foreign Minister of Thailand Aroon Sombat",
    "Health Minister of Peru Ana Rojas",
)
VIETNAMESE = "General Secretary of the Communist Party of Vietnam (CPV) Central Committee To Lam"
CHINESE = "General Secretary of the Communist Party of China (CPC) Central Committee Xi Jinping"

ARTICLES: Final[Mapping[str, str]] = {
    "announced.txt": f" date 2024-03-01 VIENTIANE — {LAO} will meet {THAI} in Vientiane on March 5, 2024.",
    "announced-too.txt": f" date 2024-03-01 VIENTIANE — {LAO} will meet {PERUVIAN} in Vientiane on April 2, 2024.",
    "reported.txt": (
        f" date 2024-03-06 VIENTIANE — {LAO} met {THAI} in Vientiane on March 5, 2024. At the meeting, the two sides "
        "agreed to build a bridge and signed a memorandum of understanding on road building."
    ),
    "reported-too.txt": (
        f" date 2024-03-07 BANGKOK — {THAI} paid a courtesy call on {LAO} in Vientiane on March 5, 2024."
    ),
    "with-vietnamese.txt": f" date 2024-09-11 HANOI — {VIETNAMESE} received {LAO} in Hanoi on September 10, 2024.",
    "with-chinese.txt": f" date 2024-09-21 BEIJING — {CHINESE} received {LAO} in Beijing on September 20, 2024.",
    "with-vietnamese-too.txt": f" date 2024-09-13 HANOI — {VIETNAMESE} received {THAI} in Hanoi on September 12, 2024.",
    "with-chinese-later.txt": f" date 2024-12-21 BEIJING — {CHINESE} received {THAI} in Beijing on December 20, 2024.",
    "called.txt": f" date 2024-10-02 LIMA — {PERUVIAN} held phone talks with {THAI} on October 1, 2024.",
    "called-too.txt": f" date 2024-10-02 LIMA — {PERUVIAN} held phone talks with {THAI} on October 1, 2024.",
    "counted.txt": (
        f" date 2024-11-02 LIMA — {PERUVIAN} received {LAO} in Lima on November 1, 2024. They will mark the 50th "
        "anniversary of diplomatic relations (1950-2025) together."
    ),
    "planned.txt": (
        f" date 2024-12-02 LIMA — {PERUVIAN} received {LAO} in Lima on December 1, 2024. The two sides agreed to carry "
        "out the cooperation plan for the 2024-2026 period."
    ),
}
