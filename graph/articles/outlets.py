"""News agencies and outlets by the signs that they leave in their copy: `(VNA)`, `— VNS`, `/TASS/` (genre.md 9).

The name of a publisher is the agency's usual short name. Two agencies that sign together (`KPL/Xinhua`) are named by
the first, which published the text.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["AGENCY", "SIGNS", "agency_in", "is_agency", "publisher_of"]

# Sign → publisher. A sign is matched in any case except where it is also an English word.
_PUBLISHERS: Final[dict[str, str]] = {
    "VNS": "VNS", "VNA": "VNA", "VNA/VNS": "VNS", "TTXVN": "VNA", "Vietnam+": "VNA", "VietnamPlus": "VNA",
    "Vietnam News Agency": "VNA", "Viet Nam News Agency": "VNA", "Viet Nam News": "VNS", "Vietnam News": "VNS",
    "NDO": "Nhan Dan", "Nhan Dan Online": "Nhan Dan", "VGP": "VGP", "VOV": "VOV", "VOV.VN": "VOV", "VOVWORLD": "VOV",
    "SGGP": "SGGP", "SGGPO": "SGGP", "SGGP Newspaper": "SGGP", "QDND": "QDND", "QĐND": "QDND", "PANO": "QDND",
    "TQO": "Tuyen Quang Online", "CPVN": "CPV Online", "VNExpress": "VnExpress", "VnExpress": "VnExpress",
    "VietNamNet": "VietNamNet", "VNN": "VietNamNet", "VTV": "VTV", "VUFO": "VUFO", "CAND": "CAND",
    "AKP": "AKP", "Agence Kampuchea Presse": "AKP", "Agency Kampuchea Press": "AKP", "Agence Kampuchea Press": "AKP",
    "FN": "Fresh News", "Fresh News": "Fresh News", "Khmer Times": "Khmer Times",
    "Phnom Penh Post": "Phnom Penh Post", "The Phnom Penh Post": "Phnom Penh Post", "Cambodianess": "Cambodianess",
    "KPL": "KPL", "Lao News Agency": "KPL", "Vientiane Times": "Vientiane Times",
    "Xinhua": "Xinhua", "XINHUA": "Xinhua", "Xinhua News Agency": "Xinhua", "CGTN": "CGTN", "CCTV": "CCTV",
    "China Daily": "China Daily", "People's Daily": "People's Daily", "Global Times": "Global Times", "CNS": "CNS",
    "TASS": "TASS", "ITAR-TASS": "TASS", "Interfax": "Interfax", "Sputnik": "Sputnik", "RIA Novosti": "RIA Novosti",
    "UrduPoint News": "UrduPoint", "UrduPoint": "UrduPoint", "BelTA": "BelTA", "KAZINFORM": "Kazinform",
    "Kazinform": "Kazinform", "AZERTAC": "AZERTAC", "AzerTAc": "AZERTAC", "Trend": "Trend", "APA": "APA",
    "Montsame": "Montsame", "MONTSAME": "Montsame", "Kabar": "Kabar", "UzA": "UzA", "Ukrinform": "Ukrinform",
    "Reuters": "Reuters", "REUTERS": "Reuters", "AP": "AP", "Associated Press": "AP", "AFP": "AFP",
    "Agence France-Presse": "AFP", "dpa": "dpa", "DPA": "dpa", "EFE": "EFE", "ANSA": "ANSA", "UPI": "UPI",
    "Bloomberg": "Bloomberg", "BBC": "BBC", "CNN": "CNN", "PA": "PA", "DW": "DW", "RFI": "RFI", "RFA": "RFA",
    "Kyodo": "Kyodo", "Kyodo News": "Kyodo", "Jiji": "Jiji", "Jiji Press": "Jiji", "NHK": "NHK", "Yonhap": "Yonhap",
    "KCNA": "KCNA", "CNA": "CNA", "Taiwan News": "Taiwan News",
    "Bernama": "Bernama", "BERNAMA": "Bernama", "ANTARA": "Antara", "Antara": "Antara", "PNA": "PNA", "TNA": "TNA",
    "NNT": "NNT", "MNA": "MNA", "GNLM": "GNLM", "The Star": "The Star", "Tatoli": "Tatoli", "TATOLI": "Tatoli",
    "ANI": "ANI", "IANS": "IANS", "PTI": "PTI", "UNI": "UNI", "APP": "APP", "INP": "INP", "BSS": "BSS", "UNB": "UNB",
    "RSS": "RSS", "Tasnim": "Tasnim", "IRNA": "IRNA", "MEHR": "Mehr", "MNA/MEHR": "Mehr", "FNA": "Fars", "ISNA": "ISNA",
    "Anadolu": "Anadolu", "AA": "Anadolu", "TRT": "TRT", "Petra": "Petra", "KUNA": "KUNA", "WAM": "WAM", "SPA": "SPA",
    "QNA": "QNA", "BNA": "BNA", "ONA": "ONA", "MENA": "MENA", "SANA": "SANA", "NNA": "NNA", "WAFA": "WAFA",
    "APS": "APS",
    "TAP": "TAP", "MAP": "MAP", "NAN": "NAN", "GNA": "GNA", "ENA": "ENA", "KBC": "KBC", "ANGOP": "Angop", "AIM": "AIM",
    "SAnews": "SAnews", "SAnews.gov.za": "SAnews", "NAMPA": "Nampa", "New Ziana": "New Ziana",
    "Prensa Latina": "Prensa Latina",
    "PL": "Prensa Latina", "ACN": "ACN", "Telam": "Telam", "ABr": "Agencia Brasil", "Lusa": "Lusa", "BTA": "BTA",
    "AGERPRES": "Agerpres", "MTI": "MTI", "PAP": "PAP", "CTK": "CTK", "TASR": "TASR", "HINA": "Hina",
    "Tanjug": "Tanjug",
    "ARMENPRESS": "Armenpress", "Armenpress": "Armenpress", "KazTAG": "KazTAG", "Khovar": "Khovar", "TDH": "TDH",
    "Interfax-Ukraine": "Interfax-Ukraine", "Interfax-Kazakhstan": "Interfax-Kazakhstan", "MOLDPRES": "Moldpres",
    "Moldpres": "Moldpres", "IPN": "IPN", "InterPressNews": "InterPressNews", "INTERPRESSNEWS": "InterPressNews",
    "Andina": "Andina", "ANDINA": "Andina", "AVN": "AVN", "Notimex": "Notimex", "JIS": "JIS", "CMC": "CMC",
    "SUNA": "SUNA", "INA": "INA", "FBC": "FBC", "BOPA": "BOPA", "BuaNews": "SAnews", "Inforpress": "Inforpress",
    "Bakhtar": "Bakhtar", "Pajhwok": "Pajhwok", "FENA": "Fena", "Fena": "Fena", "STA": "STA", "Belga": "Belga",
    "ANA-MPA": "ANA-MPA", "AMNA": "AMNA", "Montenegrin News Agency": "Mina", "KosovaPress": "KosovaPress",
    "SeeNews": "SeeNews", "ATA": "ATA", "MIA": "MIA", "ELTA": "Elta", "BNS": "BNS", "LETA": "Leta", "ERR": "ERR",
}  # fmt: skip

#: Every sign, as it is printed.
SIGNS: Final = tuple(_PUBLISHERS)
_LONGEST_SIGN: Final = max(map(len, SIGNS))
_BY_FOLD: Final = {sign.casefold(): publisher for sign, publisher in _PUBLISHERS.items()}

# Any sign, as a regular expression without groups, the longest first. Case counts: `trend`, `map` and `pa` are words.
AGENCY: Final = "(?:" + "|".join(re.escape(s) for s in sorted(_PUBLISHERS, key=lambda s: (-len(s), s))) + ")"
_AGENCY: Final = re.compile(rf"(?<!\w){AGENCY}(?!\w)")


def is_agency(sign: str) -> bool:
    """Whether `sign` is how a known agency signs, alone or joined to another by a slash."""
    if "/" not in sign and len(sign) > _LONGEST_SIGN:
        return False  # nearly every line that this is asked of
    return all(part.strip().casefold() in _BY_FOLD for part in sign.split("/"))


def agency_in(text: str) -> str | None:
    """The publisher named by the first agency's sign in `text`, or None."""
    match = _AGENCY.search(text)
    return None if match is None else _PUBLISHERS[match[0]]


def publisher_of(sign: str) -> str | None:
    """The publisher that signs so, in any case of letters; of two that sign together the first."""
    return _BY_FOLD.get(sign.partition("/")[0].strip().casefold())
