"""Words that name organs: fixed names, and the head nouns that end a name nobody listed (genre.md 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.extract.patterns.tables import read_table
from graph.model import OrganizationKind

__all__ = ["ORGAN_HEADS", "ORGAN_NOUNS", "PROVINCE_NOUNS", "OrganHead"]


@dataclass(frozen=True, slots=True)
class OrganHead:
    """A fixed name of an organ: its canonical name and its class."""

    name: str
    kind: OrganizationKind


# canonical name | class, then the forms
_HEADS: Final = """
Central Committee | PartyOrgan
    central committee, cc, party central committee
Politburo | PartyOrgan
    politburo, political bureau, politboro, politbureau
Secretariat | PartyOrgan
    secretariat, party secretariat
Standing Board | PartyOrgan
    standing board
Standing Committee | PartyOrgan
    standing committee, permanent committee
Central Military Commission | PartyOrgan
    central military commission
Commission for External Relations | PartyOrgan
    commission for external relations, commission for external affairs, central external relations commission,
    external relations commission, external affairs commission, commission of external relations, commission of
    external affairs, central commission for external relations
Organisation Commission | PartyOrgan
    organisation commission, organization commission, central organisation commission, commission for organisation,
    commission for organization, organising commission
Inspection Commission | PartyOrgan
    inspection commission, central inspection commission, commission for inspection
Commission for Internal Affairs | PartyOrgan
    commission for internal affairs, internal affairs commission, central internal affairs commission
Commission for Information and Education | PartyOrgan
    commission for information and education, information and education commission, commission for communications
    and education, commission for popularization and education, commission for communication and education
Commission for Mass Mobilisation | PartyOrgan
    commission for mass mobilisation, commission for mass mobilization
Mass Mobilisation Commission | PartyOrgan
    mass mobilisation commission, mass mobilization commission
International Department | PartyOrgan
    international department, international liaison department, department of international liaison
Office | PartyOrgan
    central office
National Assembly | Legislature
    national assembly, na
Senate | Legislature
    senate
Parliament | Legislature
    parliament
House of Representatives | Legislature
    house of representatives
House of Councillors | Legislature
    house of councillors
House of Commons | Legislature
    house of commons
House of Lords | Legislature
    house of lords
House | Legislature
    lower house, upper house
State Duma | Legislature
    state duma, duma
Federation Council | Legislature
    federation council
Knesset | Legislature
    knesset
Bundestag | Legislature
    bundestag
African National Congress | Party
    african national congress, anc
Indian National Congress | Party
    indian national congress
National People's Congress | Legislature
    national people's congress, npc
Chinese People's Political Consultative Conference | FrontOrganization
    chinese people's political consultative conference, cppcc
Congress | Legislature
    us congress
State Council | Government
    state council
Government | Government
    government
Royal Government | Government
    royal government
Cabinet | Government
    cabinet
Council of Ministers | Government
    council of ministers, office of the council of ministers
Armed Forces | StateOrgan
    armed forces
People's Army | StateOrgan
    people's army
Army | StateOrgan
    army
Navy | StateOrgan
    navy
Air Force | StateOrgan
    air force
National Police | StateOrgan
    national police
General Staff | StateOrgan
    general staff
Supreme Court | StateOrgan
    supreme court
Supreme People's Court | StateOrgan
    supreme people's court
Supreme People's Procuracy | StateOrgan
    supreme people's procuracy
State Bank | StateOrgan
    state bank
Central Bank | StateOrgan
    central bank
Presidium | StateOrgan
    presidium
State Affairs Commission | StateOrgan
    state affairs commission, state affairs
Presidential Office | StateOrgan
    presidential office, president's office, office of the president
Government Office | StateOrgan
    government office, office of the government
"""

#: Fixed names of organs that need no capitalised words of their own.
ORGAN_HEADS: Final[dict[str, OrganHead]] = {
    form: OrganHead(name, OrganizationKind(kind)) for (name, kind), forms in read_table(_HEADS) for form in forms
}

# class, then the nouns
_NOUNS: Final = """
Ministry
    ministry
StateOrgan
    department, commission, committee, council, agency, authority, administration, bureau, board, court,
    command, force, corps, forces, inspectorate, office, service, directorate, tribunal, commissariat, police,
    intelligence, guard
Legislature
    assembly, congress
Organization
    group, association, union, federation, confederation, academy, institute, university, foundation, secretariat,
    bank, fund, forum, society, chamber, corporation, centre, center, league, alliance
FrontOrganization
    front
InternationalOrganization
    organisation, organization
"""

#: Head nouns that end the name of an organ nobody listed.
ORGAN_NOUNS: Final[dict[str, OrganizationKind]] = {
    noun: OrganizationKind(kind) for (kind,), nouns in read_table(_NOUNS) for noun in nouns
}

PROVINCE_NOUNS: Final[frozenset[str]] = frozenset(
    ["province", "city", "municipality", "state", "prefecture", "region", "district", "county", "capital"]
)
