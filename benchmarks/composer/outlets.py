"""The manners of outlets: datelines, stamps, signs, spellings, forms of persons and days (genre.md 5, 6 and 9)."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OUTLETS", "Outlet"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One manner of writing. `home` is the state whose officials need no country; empty for an agency of the world.

    `dateline` has `{CITY}`, `{City}`, `{md}` (March 3), `{dm}` (3 March), `{y}` and what else `furniture.py` fills in;
    an empty one is none. `stamps` are lines before the text; `prefix` is how often a crawler's date stands first.
    """

    name: str
    home: str
    dateline: str
    forms: str = "dwt"
    order: str = "mdy"
    stamps: tuple[str, ...] = ()
    prefix: float = 0.5
    sign: str = ""
    photo: str = ""
    diacritics: bool = False
    honorific: str = ""
    title: float = 0.5
    caption: float = 0.4
    here: bool = False
    glue: float = 0.0
    lands: tuple[tuple[str, str], ...] = ()

    @property
    def has_year(self) -> bool:
        """Whether the dateline has a year."""
        return "{y}" in self.dateline


_VIET = (("Vietnam", "Viet Nam"),)
_VIET_MARKS = (("Vietnam", "Việt Nam"),)

OUTLETS = (
    Outlet(
        "VNA",
        "Vietnam",
        "{City} (VNA) – ",
        "dddp",
        stamps=("{weekday}, {Month} {d}, {y} {time}",),
        prefix=0.7,
        sign="./.",
        photo="(Photo: VNA)",
        caption=0.6,
        glue=0.12,
    ),
    Outlet(
        "VNS",
        "Vietnam",
        "{CITY} — ",
        "wwwd",
        prefix=0.9,
        sign=" — VNS",
        photo="VNA/VNS Photo",
        diacritics=True,
        lands=_VIET_MARKS,
    ),
    Outlet(
        "VNS plain", "Vietnam", "{CITY} — ", "wwwd", prefix=0.9, sign=" — VNA/VNS", photo="— VNA/VNS Photo", lands=_VIET
    ),
    Outlet(
        "SGGP",
        "Vietnam",
        "",
        "dppt",
        stamps=("SGGP {Month} {d}, {y} {time}",),
        prefix=0.4,
        photo="(Photo: SGGP)",
        caption=0.9,
    ),
    Outlet(
        "QDND",
        "Vietnam",
        "PANO - ",
        "ddwp",
        stamps=("{weekday}, {Month} {d:02}, {y} - {time}", "{thu}, {d:02}/{m:02}/{y}, {time} (GMT+7)"),
        prefix=0.3,
        caption=0.4,
    ),
    Outlet("CAND", "Vietnam", "", "dd", stamps=("{thu}, {d:02}/{m:02}/{y}, {time}",), prefix=0.0, caption=0.8),
    Outlet(
        "VGP", "Vietnam", "VGP – ", "ddw", stamps=("{Month} {d:02}, {y} {time} GMT+7",), prefix=0.3, photo="Photo: VGP"
    ),
    Outlet(
        "AKP",
        "Cambodia",
        "AKP Phnom Penh, {Month} {d:02}, {y} -- ",
        "tttw",
        prefix=0.5,
        honorific="H.E.",
        here=True,
        photo="Photo: AKP",
    ),
    Outlet("Fresh News", "Cambodia", "{CITY}: ", "dtw", order="mdy", stamps=("{d:02}/{m:02}/{y} {time}",), prefix=0.3),
    Outlet(
        "Khmer paper",
        "Cambodia",
        "",
        "wty",
        stamps=("Publication date {d} {Month} {y} | {time} ICT",),
        prefix=0.3,
        honorific="H.E.",
        caption=0.6,
    ),
    Outlet(
        "KPL",
        "Laos",
        "(KPL) ",
        "ddw",
        order="mdy",
        stamps=("{d:02}/{m:02}/{y} {time}",),
        prefix=0.5,
        sign=" KPL",
        honorific="Mr.",
        lands=(("Laos", "the Lao PDR"),),
    ),
    Outlet(
        "Vientiane paper",
        "Laos",
        "",
        "bwt",
        stamps=("Vientiane, {weekday}, {Month} {d}, {y}",),
        prefix=0.3,
        honorific="Mr.",
        lands=(("Laos", "the Lao PDR"),),
    ),
    Outlet(
        "Xinhua",
        "China",
        "{CITY}, {sm} {d} (Xinhua) -- ",
        "bbw",
        prefix=0.95,
        stamps=("Source: Xinhua| {y}-{m:02}-{d:02} {time}",),
        photo="(Xinhua/Zhang Weimin)",
        here=True,
    ),
    Outlet("Kyodo", "Japan", "{CITY}, {sm} {d} (Kyodo) - ", "wb", prefix=0.95),
    Outlet("Yonhap", "South Korea", "{CITY}, {sm} {d} (Yonhap) -- ", "wb", prefix=0.95),
    Outlet(
        "Bernama", "Malaysia", "{CITY}, {sm} {d} (Bernama) -- ", "tw", prefix=0.95, stamps=("{d:02}/{m:02}/{y} {time}",)
    ),
    Outlet("ANTARA", "Indonesia", "{City} (ANTARA) - ", "w", prefix=0.95, stamps=("{Month} {d}, {y} {time} GMT+700",)),
    Outlet("ANI", "India", "{City} [{Land}], {md} (ANI): ", "w", prefix=0.95),
    Outlet("APP", "Pakistan", "{CITY}, {sm} {d} (APP): ", "wb", prefix=0.95),
    Outlet("QNA", "Qatar", "{City}, {Month} {d:02} (QNA) - ", "tt", prefix=0.95, honorific="HE", sign=" (QNA)"),
    Outlet(
        "WAM",
        "the United Arab Emirates",
        "{CITY}, {ord} {Month}, {y} (WAM) -- ",
        "tw",
        order="dmy",
        prefix=0.5,
        honorific="H.E.",
    ),
    Outlet("SPA", "Saudi Arabia", "{City}, {Month} {d:02}, {y}, SPA -- ", "t", prefix=0.3, honorific=""),
    Outlet("KUNA", "Kuwait", "{CITY}, {sm} {d} (KUNA) -- ", "w", prefix=0.95, sign=" (end)"),
    Outlet("Kazinform", "Kazakhstan", "{CITY}. KAZINFORM – ", "dtw", stamps=("{d} {Month} {y}, {time}",), prefix=0.5),
    Outlet("UzA", "Uzbekistan", "", "dy", stamps=("{time} / {y}-{m:02}-{d:02}",), prefix=0.5),
    Outlet("AZERTAC", "Azerbaijan", "{City}, {md}, AZERTAC ", "dt", prefix=0.95),
    Outlet("BelTA", "Belarus", "{CITY}, {dm} (BelTA) – ", "td", order="dmy", prefix=0.95),
    Outlet("TASS", "Russia", "{CITY}, {md}. /TASS/. ", "wd", prefix=0.95),
    Outlet("Montsame", "Mongolia", "{City}, {Month} {d}, {y} /MONTSAME/. ", "d", prefix=0.3),
    Outlet("Prensa Latina", "Cuba", "{City}, {sm} {d} (Prensa Latina) ", "tw", prefix=0.95),
    Outlet("Ghana agency", "Ghana", "{City}, {sm} {d}, GNA – ", "w", prefix=0.95),
    Outlet("Nigerian agency", "Nigeria", "{City}, {sm} {d}, {y} (NAN) ", "w", prefix=0.4),
    Outlet("Western wire", "", "{CITY} (AP) — ", "ww", prefix=0.95, stamps=("{Month} {d}, {y}",)),
    Outlet("World wire", "", "{CITY}, {sm} {d} (AFP) - ", "w", prefix=0.95),
    Outlet(
        "Ministry",
        "*",
        "",
        "ydd",
        order="dmy",
        stamps=("{d} {Month} {y}", "Press release No. {n}/{y}\n{d} {Month} {y}", "{y}.{m:02}.{d:02}"),
        prefix=0.2,
        caption=0.1,
    ),
    Outlet("Presidency", "*", "", "td", order="dmy", stamps=("{d} {Month} {y}, {time}",), prefix=0.3, caption=0.2),
    Outlet(
        "Newspaper",
        "*",
        "",
        "wwb",
        stamps=("{weekday}, {d} {Month} {y}", "Published: {Month} {d}, {y}"),
        prefix=0.6,
        caption=0.4,
    ),
)
