"""Capitalised words that name things and not persons: what a bare name must not hold (genre.md 2).

Words of bodies, roles and fields of government are in their own tables. Folded, in lower case.
"""

from __future__ import annotations

from typing import Final

__all__ = ["NAMED_AFTER", "PERSON_NOUNS", "THING_WORDS"]

THING_WORDS: Final[frozenset[str]] = frozenset(
    """
    sea seas river rivers road roads prize prizes award awards medal order games cup olympics olympic trail bay gulf
    island islands isle mountain mountains mount lake lakes valley bridge port ports seaport square street avenue
    boulevard highway expressway hotel resort hall villa tower towers monument memorial mausoleum museum temple
    pagoda church mosque cathedral hospital clinic stadium arena terminal station zone park parks garden gardens forest
    desert peninsula strait straits channel canal delta coast cape basin ocean corner village town territory territories
    complex compound building residence theatre theater opera gallery library cemetery base camp barracks
    law laws act bill code charter convention protocol protocols accord accords pact memorandum communique initiative
    initiatives belt corridor corridors project projects scheme vision agenda goals goal strategy dialogue dialogues
    conference conferences meeting meetings session sessions week month festival fair expo exhibition anniversary
    ceremony tour visit visits talks negotiations letter letters report reports note statement statements document
    documents guideline roadmap framework mechanism mechanisms process format formula quad troika
    times post herald tribune gazette journal guardian radio television telegram twitter facebook instagram whatsapp
    youtube linkedin google wikipedia website channel newspaper magazine daily weekly media broadcasting
    airlines airline airways air motors motor electric energy steel telecom technologies technology industries
    industry pipeline nuclear plant dam railway railways line express metro satellite spacecraft rocket missile fighter
    war wars revolution uprising genocide holocaust crisis crises covid covid-19 coronavirus pandemic treaty
    great grand holy upper lower black white red green blue golden silver free united democratic socialist islamic arab
    christian muslim catholic orthodox jewish buddhist hindu sunni shia sunnis kurdish kurds pan trans inter anti pro
    european eu african asian latin indo eurasian euro atlantic western eastern northern southern central middle mid
    far near high low top big best good better more most many all every each other another some any such same own
    global world worldwide universal regional bilateral multilateral mutual joint special extraordinary annual biennial
    official visiting working strong deep close active comprehensive effective economic political social cultural
    security defense defense peace freedom democracy justice unity solidarity development progress friendship
    cooperation partnership relations ties trade investment business tourism education health culture sports science
    innovation digital cyber space climate environment water food oil gas power green
    doctrine policy programme programs programmes program plan plans budget fund loan grant bond euro dollar pound yuan
    ltd limited inc plc llc corp co company companies holdings holding group conglomerate enterprise enterprises
    boeing airbus nato brics asean apec opec g7 g20 unesco mercosur schengen brexit taliban hamas hezbollah isis daesh
    ramadan eid christmas easter new-year tet lunar spring summer autumn winter independence liberation victory
    national international republic kingdom federation confederation commonwealth union emirate emirates sultanate
    people peoples citizens youth women children workers farmers veterans students diplomats journalists refugees
    your our my his her its their you we they he she it who whom whose which what when where why how that this these
    those there here then than thus hence also too only just even still yet already again once twice never always often
    is are was were be been being has have had do does did will would shall should can could may might must
    not no nor or and but if because since although though unless until while during amid among amongst between
    above below under over into onto upon within without against about across along around behind beside besides beyond
    despite except inside like near off opposite out outside past per round save through throughout toward towards via
    following regarding concerning considering including excluding according due given
    asked said told noted added stressed underlined highlighted emphasized emphasised expressed welcomed thanked
    meeting speaking attending addressing answering asking commenting concluding congratulating describing
    accompanied together today yesterday tomorrow tonight morning afternoon evening night noon
    however therefore moreover furthermore additionally meanwhile recently currently previously later earlier finally
    first second third fourth fifth sixth seventh eighth ninth tenth last next final
    read see watch click photo photos image images video file handout courtesy credit getty source sources editor
    related topics tags share print email subscribe copyright rights reserved
    dear thank thanks congratulations welcome hello yes please
    hurricane typhoon cyclone storm earthquake flood cop cop26 cop27 cop28 cop29
    airport embassy consulate ministry department palace house square quarter district province county city region
    nobel oscar pulitzer order legion knight commander grand cross star stars medal
    """.split()
)

#: What stands behind a name that a thing is called after: `the Ana Rojas Airport`.
NAMED_AFTER: Final[frozenset[str]] = frozenset(
    """airport avenue street square university institute foundation prize award stadium hospital cup bridge library park
    museum centre center hotel road declaration treaty school mausoleum medal order highway boulevard port port ship
    city town district province memorial monument theatre hall house tower academy college fellowship scholarship
    fund trust initiative doctrine law act line corridor mosque church temple lake river island islands mountain bay
    administration government cabinet regime era family dynasty group company corporation village barracks base camp
    station complex""".split()
)

#: Nouns for somebody, before a name: *his wife A B*.
PERSON_NOUNS: Final[frozenset[str]] = frozenset(
    """wife husband spouse son daughter brother sister father mother nephew niece friend widow colleague rival
    predecessor successor businessman businesswoman tycoon billionaire activist journalist analyst expert scholar
    professor politician lawmaker diplomat official general scientist writer poet singer actor athlete economist
    historian researcher fellow candidate veteran guest speaker legislator commentator philanthropist""".split()
)
