from __future__ import annotations

from datetime import date

import pytest

from graph.articles import read_text

# Opening → place, agency, month and day (with a year where it is printed).
DATELINES = [
    ("PHNOM PENH — A met B.", "PHNOM PENH", None, None),
    ("HÀ NỘI – A met B.", "HÀ NỘI", None, None),
    ("Hanoi (VNA) – A met B.", "Hanoi", "VNA", None),
    ("HANOI, Oct. 31 (Xinhua) -- A met B.", "HANOI", "Xinhua", date(2024, 10, 31)),
    ("HANOI, Jan 23 (Reuters) - A met B.", "HANOI", "Reuters", date(2024, 1, 23)),
    ("AKP Phnom Penh, January 23, 2023 -- A met B.", "Phnom Penh", "AKP", date(2023, 1, 23)),
    ("PHNOM PENH: A met B.", "PHNOM PENH", None, None),
    ("Phnom Penh: A met B.", "Phnom Penh", None, None),
    ("VIENTIANE (KPL/Xinhua) A met B.", "VIENTIANE", "KPL", None),
    ("(KPL) A met B.", None, "KPL", None),
    ("MOSCOW, April 3. /TASS/. A met B.", "MOSCOW", "TASS", date(2024, 4, 3)),
    ("MOSCOW. Jan 23 (Interfax) - A met B.", "MOSCOW", "Interfax", date(2024, 1, 23)),
    ("TEHRAN (Tasnim) - A met B.", "TEHRAN", "Tasnim", None),
    ("MOSCOW (UrduPoint News / Sputnik - 21st February, 2022) A met B.", "MOSCOW", "UrduPoint", date(2022, 2, 21)),
    ("WASHINGTON (AP) — A met B.", "WASHINGTON", "AP", None),
    ("ABU DHABI, 23rd January, 2024 (WAM) -- A met B.", "ABU DHABI", "WAM", date(2024, 1, 23)),
    ("New Delhi [India], January 23 (ANI): A met B.", "New Delhi", "ANI", date(2024, 1, 23)),
    ("HAVANA, Cuba, Jan 23 (ACN) A met B.", "HAVANA", "ACN", date(2024, 1, 23)),
    ("PUTRAJAYA, May 19 — A met B.", "PUTRAJAYA", None, date(2024, 5, 19)),
    ("WASHINGTON, D.C., January 5, 2024 – A met B.", "WASHINGTON", None, date(2024, 1, 5)),
    ("TASHKENT. KAZINFORM - A met B.", "TASHKENT", "Kazinform", None),
    ("Bandar Seri Begawan, 4 October 2021 (TDI): A met B.", "Bandar Seri Begawan", "TDI", date(2021, 10, 4)),
    ("(Site.vn) - A met B.", None, "Site.vn", None),
    ("VGP - A met B.", None, "VGP", None),
    ("Geneva – 5 January 2024 – A met B.", "Geneva", None, date(2024, 1, 5)),
    ("5 January 2024, Geneva – A met B.", "Geneva", None, date(2024, 1, 5)),
    ("Addis Ababa January 30/2024/ENA/ A met B.", "Addis Ababa", "ENA", date(2024, 1, 30)),
    ("18:15 | Lima, Feb. 8.\nA met B.", "Lima", None, date(2024, 2, 8)),
    ("NDO/VNA - A met B.", None, "Nhan Dan", None),
    ("Lima, Feb. 8. A met B.", "Lima", None, date(2024, 2, 8)),
    ("YEREVAN, MAY 14, ARMENPRESS. A met B.", "YEREVAN", "Armenpress", date(2024, 5, 14)),
    ("Lima. May 14. NewAgency - A met B.", "Lima", "NewAgency", date(2024, 5, 14)),
    ("FIS – 14 May 2024: A met B.", None, "FIS", date(2024, 5, 14)),
    ("Lima\nA met B.", "Lima", None, None),
    ("SUVA, Fiji\nA met B.", "SUVA", None, None),
    ("Ann Other in Harare\nA met B.", "Harare", None, None),
    ("PTI | Lima | Updated: 14-05-2024\nA met B.", "Lima", "PTI", None),
]  # fmt: skip
NOT_DATELINES = [
    "ASEAN — China ties grew, A said.",
    "The CPP — the ruling party — met B.",
    "Vietnam – Cambodia trade grew, A said.",
    "The Communist Party of Vietnam (CPV) – the ruling party – met.",
    "BREAKING: A met B.",
    "On January 23 – a Tuesday – A met B.",
    "President A (left) - B met.",
    "PM A: Laos is near.",
    "NEWSPAPER SECTION: News",
    "Three ministers met in Bonn.",
]


@pytest.mark.parametrize(("opening", "place", "agency", "day"), DATELINES)
def test_dateline_gives_place_agency_and_day(
    opening: str, place: str | None, agency: str | None, day: date | None
) -> None:
    article = read_text(f" date 2024-11-01 {opening}", "a.txt")
    assert (article.dateline_place, article.publisher, article.dateline_date) == (place, agency, day)
    assert article.text.endswith("A met B.")
    assert article.sentences[-1].span.of(article.text) == "A met B."
    if article.dateline_place_span is not None:
        assert article.dateline_place_span.of(article.text) == place


@pytest.mark.parametrize("opening", NOT_DATELINES)
def test_sentence_is_no_dateline(opening: str) -> None:
    article = read_text(opening, "a.txt")
    assert article.dateline_place is None
    assert article.sentences[0].span.start == 0
