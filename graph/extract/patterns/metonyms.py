"""Words that stand for a country's government or belong to one country's usage (genre.md 1, 3).

`SEATS` stand before a title as a country would (*Kremlin spokesman*). `USAGE` are words that one country has for its
own institutions: where they stand without its name, the article speaks from it.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.tables import read_table

__all__ = ["SEATS", "USAGE", "USAGE_STARTS"]

_SEATS: Final = """
US
    white house, state department, us state department, pentagon, capitol hill
RU
    kremlin
GB
    downing street, whitehall, foreign commonwealth and development office, fcdo
FR
    elysee, elysee palace, quai d'orsay, matignon
KR
    blue house, cheong wa dae
PH
    malacanang, malacanang palace
MY
    wisma putra, putrajaya
IN
    mea, rashtrapati bhavan
CN
    zhongnanhai
JP
    kantei
PK
    aiwan-e-sadr, ispr
VA
    vatican
SA
    custodian of the two holy mosques
IE
    iveagh house, aras an uachtarain
"""

_USAGE: Final = """
IN
    external affairs minister, minister of external affairs, union minister, lok sabha, rajya sabha, eam
KE
    prime cabinet secretary, cabinet secretary, state house nairobi
MY
    agong, yang di-pertuan agong, dewan rakyat, dewan negara
JP
    chief cabinet secretary, national diet
IE
    taoiseach, tanaiste, oireachtas, dail
UA
    verkhovna rada, ukrainska pravda
RU
    state duma, federation council
KZ
    mazhilis, majilis, akorda
UZ
    oliy majlis
KG
    jogorku kenesh
TM
    mejlis
AZ
    milli majlis
TR
    grand national assembly
PL
    sejm
IL
    knesset
DE
    bundestag, bundesrat
AT
    nationalrat
SE
    riksdag
NO
    storting
DK
    folketing
FI
    eduskunta
EE
    riigikogu
LV
    saeima
LT
    seimas
BG
    narodno sabranie
IR
    majlis, islamic consultative assembly
BD
    jatiya sangsad, bangabhaban
NP
    singha durbar
PH
    malacanang
MN
    state great khural, great hural
GE
    georgian dream
SG
    istana
MY
    istana negara
ID
    istana merdeka, istana negara jakarta
BN
    istana nurul iman
MV
    people's majlis, people 's majlis
QA
    amiri diwan, amiri diwan's
KW
    bayan palace
BH
    gudaibiya palace, sakhir palace
OM
    majlis a'shura
AE
    federal national council
SA
    al-yamamah palace, shura council
JO
    al husseiniya palace, royal hashemite court
PK
    prime minister house, general headquarters rawalpindi
"""


def _codes(table: str) -> dict[str, str]:
    return {word: code for (code,), words in read_table(table) for word in words}


#: Seats of government by folded words → ISO code.
SEATS: Final[dict[str, str]] = _codes(_SEATS)
#: Words of one country's usage → ISO code.
USAGE: Final[dict[str, str]] = _codes(_USAGE)
#: The first words of those.
USAGE_STARTS: Final[frozenset[str]] = frozenset(word.split()[0] for word in USAGE)
