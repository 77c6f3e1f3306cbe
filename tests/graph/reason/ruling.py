"""A small world for the tests of the rules in ontology/rules: two persons, one office with a single seat, a meeting."""

from __future__ import annotations

from tests.graph.reason.worlds import BASE, HEADER, reasoned

AUTHORITY = f"<{BASE.iri}graph/authority>"

# Two persons, one office with a single seat; tenures get their bounds in the cases.
PEOPLE = """
person:a a cq:Person ; rdfs:label "A"@en . person:b a cq:Person ; rdfs:label "B"@en . person:c a cq:Person .
state:s a cq:State, cq:Organization . state:t a cq:State, cq:Organization . party:p a cq:Party, cq:Organization .
organ:o a cq:PartyOrgan ; cq:organOf party:p .
office:premier a cq:Office ; rdfs:label "Premier"@en ; cq:officeOf state:s ; cq:seats 1 .
office:member a cq:Office ; rdfs:label "Member"@en ; cq:officeOf organ:o ; cq:seats 20 .
tenure:a a cq:Tenure ; cq:holder person:a ; cq:office office:premier .
article:n a cq:Article ; cq:published "2024-01-24"^^xsd:date .
"""
TENURE_B = "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:premier . "
MEMBER_B = "tenure:b a cq:Tenure ; cq:holder person:b ; cq:office office:member . "
TALKS = "meeting:m a cq:Talks, cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Held . "
DATED = 'meeting:m cq:date "2024-01-23"^^xsd:date . '


def day(text: str) -> str:
    return f'"{text}"^^xsd:date'


def tenure(name: str, **bounds: str) -> str:
    return " ".join(f"tenure:{name} cq:{bound} {day(value)} ." for bound, value in bounds.items()) + " "


def reported(status: str, of: str = "a", event: str = "") -> str:
    return f"GRAPH article:n {{ tenure:{of} cq:reportedStatus cq:{status} . {event} }} "


HELD_IN_ARTICLE = "meeting:m cq:eventStatus cq:Held ."
CAPACITY = "meeting:m cq:inCapacity ?c . ?c cq:capacityOf person:a ; cq:capacityOffice office:premier"
PLANNED = (
    "meeting:plan a cq:Meeting ; cq:participant person:a, person:b ; cq:eventStatus cq:Planned ; "
    f"cq:earliestDate {day('2024-01-20')} ; cq:latestDate {day('2024-01-25')} . "
)
VISIT = (
    f"visit:v a cq:Visit ; cq:guest person:b ; cq:country state:s ; cq:eventStatus cq:Held ; "
    f"cq:earliestDate {day('2024-01-22')} ; cq:latestDate {day('2024-01-24')} . person:b cq:country state:t . "
)
UNDATED_VISIT = (
    "visit:v a cq:Visit ; cq:participant person:b ; cq:country state:s ; cq:eventStatus cq:Held . "
    "person:b cq:country state:t . "
)
BOTH_REPORTED = "GRAPH article:n { meeting:m cq:eventStatus cq:Held . visit:v cq:eventStatus cq:Held } "
SUCCESSION = TENURE_B + tenure("a", startLatest="2010-01-01", endEarliest="2023-08-01")


def concludes(trig: str, pattern: str) -> bool:
    """Whether the world with `trig` added, closed with the whole ontology and the rules, has the pattern."""
    return reasoned(PEOPLE + trig).ask(f"{HEADER} ASK {{ {pattern} }}")
