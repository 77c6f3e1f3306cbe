"""Outlets by the country that they write from (genre.md 1): its own leaders go without a country there.

International agencies (Reuters, AP, AFP, dpa, EFE) have none: their datelines tell. An outlet that nobody listed is
known by a state in its name or by the domain of its address.
"""

from __future__ import annotations

import re
from typing import Final

from graph.extract.patterns.tables import read_table

__all__ = ["DOMAIN_COUNTRY", "MASTHEADS", "NO_COUNTRY_DOMAINS", "PUBLISHER_COUNTRY"]

_CAPITALISED: Final = r"[A-Z][\w'-]*"
_STATE: Final = rf"(?P<state>{_CAPITALISED}(?:(?: and| the)? {_CAPITALISED}){{0,3}}?)"

#: Lines above an article that name who publishes it: `Lao Daily News`, `Ministry of Trade, Government of Peru`.
MASTHEADS: Final = (
    re.compile(
        rf"(?:The )?{_STATE} (?:(?:Daily|Weekly|National|Morning|Evening) )?"
        r"(?:News|Times|Post|Herald|Observer|Gazette|Guardian|Tribune|Chronicle|Standard|Independent)"
        r"(?: (?:Agency|Service|Online|Gazette))?"
    ),
    re.compile(
        r"(?:(?:Press|Media|News) (?:release|statement) (?:from|by|of) )?(?:the )?"
        rf"(?:(?:Ministry|Department) (?:of|for) {_CAPITALISED}(?:,? (?:and |of |for )?{_CAPITALISED}){{0,6}}?,? )?"
        rf"(?:Government(?: Offices)? )?of (?:the )?{_STATE}"
    ),
)

# country, then the publishers
_PUBLISHERS: Final = """
VN
    vna, vns, vietnamplus, viet nam news, vietnam news agency, sggp, vov, vovworld, vgp, qdnd, nhan dan, tgvn,
    vnexpress, baochinhphu, vietnamnet, tuoi tre news, ttxvn, dangcongsan, hanoi times, saigon times, vufo, cpv online
KH
    akp, khmer times, fresh news, phnom penh post, cambodianess, dap-news, cambodia news gazette
LA
    kpl, vientiane times, lao news agency
CN
    xinhua, people's daily, china daily, cgtn, global times, ecns, cns, cctv
RU
    tass, ria novosti, interfax, sputnik, itar-tass
KR
    yonhap, kbs, korea times, korea herald, arirang, korea joongang daily
KP
    kcna, rodong sinmun
JP
    kyodo, kyodo news, nhk, mofa, jiji, japan times, nhk world, the mainichi, yomiuri
TW
    taiwan news, focus taiwan, taipei times
MN
    montsame
MY
    bernama, the star, new straits times, malay mail
SG
    straits times, the straits times, cna, channel newsasia
ID
    antara, jakarta post, the jakarta post, tempo
PH
    pna, philippine star, inquirer, rappler, gma news, manila bulletin, malacanang
TH
    the nation, bangkok post, nnt, tna, thai pbs
MM
    mna, gnlm
TL
    tatoli
BN
    borneo bulletin
IN
    pti, ani, ians, uni, the hindu, hindustan times, times of india, pib, ndtv, the indian express
PK
    app, inp, urdupoint, dawn, radio pakistan, the express tribune, geo news
BD
    bss, unb, daily star, the daily star, dhaka tribune, tbs, the business standard
LK
    ada derana, daily news, news first, daily mirror
NP
    rss, kathmandu post, the kathmandu post, the himalayan times
MV
    psm news, the edition
AF
    khaama press, pajhwok, tolonews, bakhtar, bakhtar news agency
KZ
    kazinform, the astana times, kaztag, interfax-kazakhstan, 24kz, inform
UZ
    uza
KG
    kabar, akipress
TJ
    khovar, asia-plus
TM
    tdh
AZ
    azertac, trend, apa, azernews, report news agency
AM
    armenpress
GE
    civil georgia, agenda.ge, interpressnews, georgia today, 1tv
TR
    anadolu, trt, daily sabah, hurriyet daily news
IR
    irna, mehr, tasnim, fars, isna, tehran times, press tv
IQ
    ina, shafaq news, rudaw, iraqi news
SY
    sana
LB
    national news agency, nna
JO
    petra, jordan times, the jordan times
IL
    times of israel, the times of israel, jerusalem post, the jerusalem post, i24news
PS
    wafa
SA
    spa, arab news, saudi gazette
AE
    wam, gulf news, khaleej times, the national
QA
    qna, the peninsula, gulf times
KW
    kuna, kuwait times, arab times
BH
    bna
OM
    ona, times of oman, oman observer
EG
    mena, ahram online, sis, daily news egypt
DZ
    aps
MA
    map
TN
    tap
LY
    lana
SD
    suna
ET
    ena, fana, fbc, fana broadcasting corporate, addis standard
ER
    shabait, erina
KE
    kbc, the star kenya, nation, daily nation, capital fm
UG
    new vision, daily monitor
TZ
    daily news tanzania, the citizen
RW
    new times, the new times, kt press
NG
    nan, vanguard, punch, premium times, the guardian nigeria
GH
    gna, graphic online
SN
    senegalese press agency
CV
    inforpress
GM
    the point
ZA
    sanews
NA
    nampa, the namibian
BW
    bopa
ZM
    zanis, lusaka times
ZW
    new ziana, the herald
MZ
    aim
AO
    angop
UA
    ukrinform, interfax-ukraine, kyiv independent
BY
    belta
MD
    moldpres, ipn
RO
    agerpres
BG
    bta
HU
    mti, daily news hungary, hungary today, about hungary
PL
    pap, tvp world, polish radio
CZ
    ctk, radio prague, radio prague international
SK
    tasr
SI
    sta
HR
    hina
RS
    tanjug, b92
BA
    fena
ME
    mina
MK
    mia
AL
    ata
XK
    kosovapress
GR
    ana-mpa, amna, ekathimerini
CY
    cna cyprus
IT
    ansa, agenzia nova
ES
    la moncloa
PT
    lusa
IE
    rte, the irish times, irish times
GB
    pa, bbc
DE
    dw
FR
    rfi, france 24
LT
    elta, bns, lrt
LV
    leta, lsm
EE
    err
FI
    yle, sta finland
BE
    belga, belga news agency, the brussels times, brussels times
CR
    tico times, the tico times
US
    voice of america, voa
CU
    acn, prensa latina, granma
VE
    avn, telesur
AR
    telam
BR
    agencia brasil
CL
    prensa presidencia
PE
    andina
UY
    uypress
MX
    notimex
JM
    jis
GY
    dpi
FJ
    fbc news, fiji times, fijivillage
PG
    post-courier, the national png
NZ
    rnz
AU
    abc news australia, sbs news
"""

#: The country that a publisher writes from, by its folded name in lower case.
PUBLISHER_COUNTRY: Final[dict[str, str]] = {
    publisher: country for (country,), publishers in read_table(_PUBLISHERS) for publisher in publishers
}

#: Top level domains that are no ISO code of their state.
DOMAIN_COUNTRY: Final[dict[str, str]] = {"uk": "GB", "gov": "US", "mil": "US", "va": "VA"}

#: Top level domains that anybody uses, whatever state they stand for.
NO_COUNTRY_DOMAINS: Final[frozenset[str]] = frozenset(
    "ai am as bz cc cd co dj fm gg im io la li ly me nu pw re sc sh so st sx tk to tv vc ws eu".split()
)
