"""The closed word classes around a name: status words, honorifics, particles, and what is never part of a name.

Everything is lower case and folded to ASCII, as the tokens' norms are. Source: genre.md 1, 2.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.tables import read_table
from graph.model import TenureStatus

__all__ = [
    "APPOINTING_VERBS",
    "APPOINTING_WORDS",
    "BEFORE_APPOINTED",
    "CHILD_OF",
    "DETERMINERS",
    "ENGLISH_WORD_NAMES",
    "HONORIFICS",
    "NAME_PARTICLES",
    "NAME_SUFFIXES",
    "NEVER_FIRST",
    "NEVER_NAMES",
    "OWN_STATE",
    "POST_NOMINALS",
    "REPLACING_WORDS",
    "REPORTING_WORDS",
    "RETIRED",
    "STATE_FORMS",
    "STATE_STYLES",
    "STATUS_WORDS",
]

# status, then the words; `-` says nothing of the tenure
_STATUS: Final = """
FORMER
    former, ex, late, then, erstwhile, previous, retired, deposed, ousted, formerly, previously, until now,
    until recently, onetime, one-time, founding
OUTGOING
    outgoing, departing
ACTING
    acting, interim, caretaker
INCUMBENT
    newly elected, newly-elected, newly appointed, newly-appointed, newly accredited, newly-accredited, re-elected,
    newly inaugurated, newly-inaugurated, newly named, newly-named, newly sworn-in, newly installed, newly designated,
    newly arrived, newly-arrived, recently appointed, recently-appointed, recently elected, recently-elected,
    recently accredited, just appointed, reappointed, non-resident
ELECT
    incoming, designate, designated, elected
CANDIDATE
    future
-
    incumbent, current, visiting, new, newly, long-serving, host, fellow, powerful
"""

#: Status words and what they say of the tenure; None says nothing.
STATUS_WORDS: Final[dict[str, TenureStatus | None]] = {
    word: None if status == "-" else TenureStatus[status] for (status,), words in read_table(_STATUS) for word in words
}

DETERMINERS: Final[frozenset[str]] = frozenset(["the", "a", "an", "his", "her", "their", "its", "our"])

HONORIFICS: Final[frozenset[str]] = frozenset(
    """samdech techo krolahom kralahom akka moha sena padei thipadei borvor vibol pheakdei ponhea chakrei pichey
    kittisangha kittesangha bondit bandith preah bat boromneath oknha okhna neak chumteav lok h.e. h.e he. he hm
    hh hrh h.h. h.m. h.r.h. s.e. excellency holiness beatitude eminence majesty highness excellencies majesties
    highnesses honourable honorable hon. hon hon'ble honble general gen gen. lieutenant lieut lieut. lt lt. sen
    sen. senior. major maj maj. brigadier brig brig. colonel col col. captain capt capt. admiral adm adm. marshal
    commodore sergeant sgt sgt. vice-admiral lieutenant-general major-general dr dr. prof prof. professor assoc.
    mr mr. mrs mrs. ms ms. miss madam mme mme. mdm comrade cde sir lord dame lady baroness baron viscount datin
    dato datuk dato' seri setia utama paduka tun tengku tunku tuanku pehin pengarah datu pengiran awang dayang
    haji hajah hajji alhaji mullah maulana maulvi mufti ayatollah hojatoleslam sheikh shaikh sheik sheikha
    shaikha sayyid prince princess venerable most great supreme patriarch archbishop bishop monsignor msgr msgr.
    fr. rev rev. reverend metropolitan catholicos rabbi cardinal imam shri smt smt. shrimati barrister advocate
    mawlawi hafiz hajiya ustad ustaz engineer ir ir. barr. rt rt. sayed army corps fleet otunba khun gospodin
    citizen cllr ytm yab yb phd m.p engr engr. eng. atty atty. ratu afioga tofa susuga aum
    amb amb. hj hj. elbasy dasho lyonpo lyonchhen
    lyonchen aum deacon archdeacon archimandrite rep rep. u daw sri""".split()
)

#: What stands in brackets behind a rank.
RETIRED: Final[frozenset[str]] = frozenset({"retd", "ret", "rtd", "retired", "r"})

#: Small words inside a name, mostly before the name of a father or a family.
NAME_PARTICLES: Final[frozenset[str]] = frozenset(
    """bin binti bint al el de da do dos das del della dello degli dei di du van von vom der den ter la le lo ibn ibni
    ben abu ould uld mint ag y e ap zu zum zur af wa ole oglu ogly kyzy qizi""".split()
)

#: Particles before a father's name.
CHILD_OF: Final[frozenset[str]] = frozenset("bin ibn ibni bint binti ould ben".split())

#: Capitalised words that begin or are no part of a person's name.
NEVER_NAMES: Final[frozenset[str]] = frozenset(
    """the a an on in at during after before while with from for by as and or but of to he she they it his her their its
    this that these those both also meanwhile earlier later according speaking welcoming receiving congratulating
    hailing addressing party state government congress national people peoples monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november december vice
    deputy minister president chairman secretary ministry assembly committee commission central council vna vns
    akp xinhua photo source asean un eu news press agency tv online university company group corporation bank mou
    summit forum day new year office general senate palace house street airport international politburo
    secretariat parliament front association union department embassy army navy police royal kingdom republic i
    we you there here when where who what how if although since until upon via no not yes mr mrs ms dr gen lt sen
    col prof h.e strategic comprehensive partnership agreement declaration treaty plan strategy platform
    resolution programme program statement north south east west northern southern eastern western asia africa
    europe america pacific mekong two three four five first second third duma rada sejm dail lok sabha""".split()
)

#: Given names that are English words: alone and at the start of a sentence they need a title (genre.md 2).
ENGLISH_WORD_NAMES: Final[frozenset[str]] = frozenset(
    """man can son long hung dung tang hue mai lam so do an nam do thin dong ha bang sang sinh hang tan my la he to sin
    song may""".split()
)

#: What follows a name that is an English word when it is the subject of a sentence: *Son said*.
REPORTING_WORDS: Final[frozenset[str]] = frozenset(
    """said affirmed stressed thanked expressed highlighted noted proposed suggested emphasised emphasized told
    congratulated welcomed appreciated conveyed spoke received met and 's also , made hailed lauded urged called
    asked pledged vowed recalled wished hoped held has had was is paid visited will took briefed reiterated
    informed signed pointed underlined underscored acknowledged described recommended requested who agreed
    believed voiced applauded praised valued extended invited left arrived""".split()
)

#: Verbs that give an office, and the status that they give.
APPOINTING_WORDS: Final[dict[str, TenureStatus]] = {
    **dict.fromkeys(
        """elected re-elected appointed named reappointed reelected becomes became sworn inaugurated chosen promoted
        assumed assumes confirmed serves""".split(),
        TenureStatus.INCUMBENT,
    ),
    **dict.fromkeys("nominated endorsed proposed designated".split(), TenureStatus.CANDIDATE),
    **dict.fromkeys(
        """released relieved dismissed removed sacked fired resigned stepped retired ousted served quit retires
        resigns""".split(),
        TenureStatus.FORMER,
    ),
}

#: Of these, what somebody in office does to somebody else.
APPOINTING_VERBS: Final[frozenset[str]] = frozenset(
    "appointed named reappointed nominated appointing naming dismissed dismissing sacked fired removed relieved".split()
)

#: What may stand between a name and such a verb.
BEFORE_APPOINTED: Final[frozenset[str]] = frozenset(
    """, who was has been is had also on being were officially unanimously newly recently formally later then earlier
    previously monday tuesday wednesday thursday friday saturday sunday today yesterday formerly currently
    concurrently""".split()
)

#: Words between somebody and whoever had the post before.
REPLACING_WORDS: Final[frozenset[str]] = frozenset("replacing succeeding replaces succeeds replaced succeeded".split())

#: What may end a name without being one.
NAME_SUFFIXES: Final[frozenset[str]] = frozenset("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())

#: Letters behind a name that are no part of it: seats and degrees.
POST_NOMINALS: Final[frozenset[str]] = frozenset(
    """TD MP MPs MEP MSP MLA MLC MS QC KC SC OBE CBE KBE MBE DBE GCMG KCMG CMG DCMG GCB KCB CB CVO KCVO GCVO PC AM AO AC
    OAM CNZM DNZM PhD MD Esq MK MNA MPA MHA FRS SPM PSM DSO psc ndc""".split()
)

#: Words that begin a sentence with a capital and no name of a body.
NEVER_FIRST: Final[frozenset[str]] = frozenset(
    """according while during after before as at in on for when since following speaking addressing earlier meanwhile
    also from by with to of and or but he she they it this that these those here there""".split()
)

#: What a state calls itself in its own titles: *President of the Republic*.
OWN_STATE: Final[frozenset[str]] = frozenset("republic nation country kingdom state".split())

#: What states call themselves before *of*, and the words before that: *People's Democratic Republic of*.
STATE_FORMS: Final[frozenset[str]] = frozenset(
    "republic kingdom state sultanate principality duchy commonwealth federation emirate union states".split()
)
STATE_STYLES: Final[frozenset[str]] = frozenset(
    """people's peoples democratic islamic socialist federal federative federated bolivarian plurinational hashemite
    arab united co-operative cooperative oriental independent sovereign grand popular 's ' people""".split()
)
