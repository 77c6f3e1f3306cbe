"""The tables of a thing's page: which ones, by kind of thing, and how each finds its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from ontology import terms as cq
from server.pages.intervals import event_date_text, tenure_text
from server.pages.reader import DEFAULT, KIND_NAMES, Reader, Value, explain_href, node
from server.pages.sources import Sources

__all__ = ["Cell", "Row", "Section", "event_date", "event_rows", "latest_first", "sections"]

_INCOMING_LIMIT = 60
Cell = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, the numbers of its sentences, and the proof where it was inferred."""

    cells: tuple[Cell, ...]
    marks: tuple[int, ...] = ()
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled table. `note` says what was left out, if anything was."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str | None = None


Maker = Callable[[Reader, str, Sources], Section]


def sections(reader: Reader, iri: str, sources: Sources) -> tuple[Section, ...]:
    """The tables of a thing that have rows, in the order of the page."""
    makers = _MAKERS.get(reader.kind(iri) or "", (_incoming,))
    made = (maker(reader, iri, sources) for maker in makers)
    return tuple(section for section in made if section.rows)


def event_date(reader: Reader, event: str) -> str:
    """When an event was, in words."""
    return event_date_text(*(reader.text(event, name) for name in (cq.date, cq.earliestDate, cq.latestDate)))


def event_rows(
    reader: Reader, events: Iterable[str], sources: Sources | None = None, *, left_out: str | None = None
) -> tuple[Row, ...]:
    """Events as rows of date, what, with whom, where; latest first. `left_out` is the thing whose page it is."""
    return tuple(_event_row(reader, event, sources, left_out) for event in latest_first(reader, events))


def latest_first(reader: Reader, events: Iterable[str]) -> list[str]:
    """Events by day, the latest first; those of which no day is known last."""

    def when(event: str) -> str:
        return reader.text(event, cq.date) or reader.text(event, cq.latestDate) or ""

    return sorted(sorted(set(events)), key=when, reverse=True)


def _event_row(reader: Reader, event: str, sources: Sources | None, left_out: str | None) -> Row:
    people = [iri for iri in reader.iris(event, cq.participant) if iri != left_out]
    places = reader.iris(event, cq.place) or reader.iris(event, cq.country)
    status = [link for link in reader.links(reader.iris(event, cq.eventStatus)) if link.iri != str(cq.Held)]
    what = (_event_link(reader, event), *(Value(link.text.lower(), kind="status") for link in status))
    cells = ((Value(event_date(reader, event)),), what, reader.links(people), reader.links(places))
    return Row(cells, sources.of(event) if sources else ())


def _event_link(reader: Reader, event: str) -> Value:
    """An event by what it was, `Courtesy call`: when, who and where stand beside it."""
    link, classes = reader.link(event), reader.classes(event)
    return replace(link, text=classes[0].text.capitalize()) if classes else link


_EVENT_COLUMNS = ("When", "What", "With", "Where")


def _events_of(predicates: tuple[str, ...], title: str, kind: str | None = None) -> Maker:
    """A table of the events that point to the thing by one of these properties; only of one kind, if it is given."""

    def make(reader: Reader, iri: str, sources: Sources) -> Section:
        events = {event for predicate in predicates for event in reader.subjects(predicate, iri)}
        chosen = [event for event in events if reader.kind(event) in ((kind,) if kind else ("meeting", "visit"))]
        return Section(title, _EVENT_COLUMNS, event_rows(reader, chosen, sources, left_out=iri))

    return make


def tenure_dates(reader: Reader, tenure: str) -> str:
    """When an office was held, in words."""
    start = reader.text(tenure, cq.startEarliest), reader.text(tenure, cq.startLatest)
    end = reader.text(tenure, cq.endEarliest), reader.text(tenure, cq.endLatest)
    attested = [term.value for term in reader.objects(tenure, cq.attestedOn) if isinstance(term, ox.Literal)]
    return tenure_text(*start, *end, attested)


def _tenures(by: str, shown: str, title: str, column: str) -> Maker:
    """A table of tenures: of a person with the offices, of an office with the persons; latest first."""

    def make(reader: Reader, iri: str, sources: Sources) -> Section:
        found = [tenure for tenure in reader.subjects(by, iri) if reader.kind(tenure) == "tenure"]
        found.sort(key=lambda tenure: _tenure_order(reader, tenure), reverse=True)
        return Section(title, (column, "When"), tuple(_tenure_row(reader, item, shown, sources) for item in found))

    return make


def _tenure_order(reader: Reader, tenure: str) -> str:
    names = (cq.startLatest, cq.startEarliest, cq.attestedOn, cq.endLatest)
    return next((text for name in names if (text := reader.text(tenure, name))), "")


def _tenure_row(reader: Reader, tenure: str, shown: str, sources: Sources) -> Row:
    reported = set(reader.iris_anywhere(tenure, cq.reportedStatus)) - {str(cq.Incumbent)}
    status = [Value(link.text.lower(), kind="status") for link in reader.links(reported)]
    dates = Value(tenure_dates(reader, tenure), reader.link(tenure).href)
    return Row(((*reader.links(reader.iris(tenure, shown)), *status), (dates,)), sources.of(tenure))


def _candidacies(reader: Reader, iri: str, sources: Sources) -> Section:
    found = [item for item in reader.subjects(cq.holder, iri) if reader.kind(item) == "candidacy"]
    rows = []
    for item in found:
        days = tuple(map(reader.value, reader.objects(item, cq.attestedOn)))
        rows.append(Row((reader.links(reader.iris(item, cq.office)), days), sources.of(item)))
    return Section("Candidate for", ("Office", "Attested on"), tuple(rows))


def _met(reader: Reader, iri: str, _: Sources) -> Section:
    """People met, with the number of meetings that both took part in; most often met first."""
    own = set(reader.subjects(cq.participant, iri))
    counted = []
    for other in reader.iris(iri, cq.metWith):
        shared = sum(
            reader.kind(event) == "meeting" for event in own.intersection(reader.subjects(cq.participant, other))
        )
        counted.append((-shared, reader.link(other).text, other, shared))
    rows = tuple(
        Row(((reader.link(other),), (Value(str(shared) if shared else ""),)), (), _why(reader, iri, cq.metWith, other))
        for _, _, other, shared in sorted(counted)
    )
    return Section("People met", ("Person", "Meetings"), rows)


def _why(reader: Reader, subject: str, predicate: str, obj: str) -> str | None:
    """Where the proof of a statement is shown; None for one that was not inferred."""
    return explain_href(subject, predicate, node(obj)) if reader.is_inferred(subject, predicate, node(obj)) else None


def _agreements(predicate: str) -> Maker:
    def make(reader: Reader, iri: str, sources: Sources) -> Section:
        rows = tuple(_agreement_row(reader, item, sources) for item in reader.subjects(predicate, iri))
        return Section("Agreed", ("What", "Kind", "By"), rows)

    return make


def _agreement_row(reader: Reader, agreement: str, sources: Sources) -> Row:
    text = reader.text(agreement, cq.text) or reader.label(agreement)
    kinds = [*reader.iris(agreement, cq.kind), *reader.iris(agreement, cq.agreementStatus)]
    what = Value(text, reader.link(agreement).href, kind="agreement")
    return Row(
        ((what,), tuple(map(reader.link, kinds)), reader.links(reader.iris(agreement, cq.agreedBy))),
        sources.of(agreement),
    )


def _capacities(reader: Reader, iri: str, _: Sources) -> Section:
    """Who took part in which capacity: the offices that covered the day of the event."""
    rows = []
    for capacity in reader.iris(iri, cq.inCapacity):
        people = reader.links(reader.iris(capacity, cq.capacityOf))
        offices = reader.links(reader.iris(capacity, cq.capacityOffice))
        rows.append(Row((people, offices), (), _why(reader, iri, cq.inCapacity, capacity)))
    rows.sort(key=lambda row: [value.text for cell in row.cells for value in cell])
    return Section("In what capacity", ("Person", "Office"), tuple(rows))


def _things(predicate: str, title: str, column: str) -> Maker:
    """A plain list of the things that point to this one."""

    def make(reader: Reader, iri: str, _: Sources) -> Section:
        return Section(
            title, (column,), tuple(Row(((link,),)) for link in reader.links(reader.subjects(predicate, iri)))
        )

    return make


def _reported(reader: Reader, iri: str, sources: Sources) -> Section:
    """What an article reports, by kind of thing, each with its sentences."""
    quads = reader.dataset.quads(None, None, None, node(iri))
    things = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    order = {kind: place for place, kind in enumerate(KIND_NAMES)}
    shown = [
        thing for thing in things if reader.kind(thing) in order and reader.kind(thing) not in ("evidence", "article")
    ]
    shown.sort(key=lambda thing: (order[reader.kind(thing) or ""], reader.label(thing), thing))
    rows = (
        Row(
            ((Value(KIND_NAMES[reader.kind(thing) or ""][0], kind="status"),), (reader.link(thing),)),
            sources.of(thing, (iri,)),
        )
        for thing in shown
    )
    return Section("What it reports", ("Kind", "Thing"), tuple(rows))


def _incoming(reader: Reader, iri: str, _: Sources) -> Section:
    """Whatever points to the thing: no page is a dead end."""
    quads = reader.dataset.quads(None, None, node(iri), DEFAULT)
    pairs = ((quad.subject, quad.predicate.value) for quad in quads)
    found = sorted({(subject.value, name) for subject, name in pairs if isinstance(subject, ox.NamedNode)})
    rows = tuple(
        Row(((reader.link(subject),), (reader.property_link(name),))) for subject, name in found[:_INCOMING_LIMIT]
    )
    left = len(found) - len(rows)
    return Section("Referred to by", ("Thing", "As"), rows, f"{left} more are not shown." if left else None)


_ORGANIZATION: tuple[Maker, ...] = (
    _things(cq.officeOf, "Offices", "Office"),
    _things(cq.organOf, "Organs", "Organ"),
    _events_of((cq.involvesOrganization, cq.participant), "Meetings and visits"),
    _agreements(cq.agreedBy),
)
_MAKERS: dict[str, tuple[Maker, ...]] = {
    "person": (
        _tenures(cq.holder, cq.office, "Offices held", "Office"),
        _candidacies,
        _events_of((cq.participant, cq.host, cq.guest), "Meetings", "meeting"),
        _events_of((cq.participant, cq.host, cq.guest), "Visits", "visit"),
        _agreements(cq.agreedBy),
        _met,
    ),
    "party": _ORGANIZATION,
    "organ": _ORGANIZATION,
    "state": (*_ORGANIZATION, _events_of((cq.country,), "Meetings and visits there")),
    "office": (_tenures(cq.office, cq.holder, "Holders", "Person"),),
    "meeting": (_capacities, _agreements(cq.concludedAt)),
    "visit": (_capacities, _events_of((cq.partOfVisit,), "Meetings of this visit"), _agreements(cq.concludedAt)),
    "place": (_events_of((cq.place,), "Meetings and visits here"), _things(cq.within, "Within it", "Place")),
    "role": (_things(cq.role, "Offices with this role", "Office"),),
    "article": (_reported,),
    "tenure": (),
    "candidacy": (),
    "agreement": (),
    "evidence": (),
    "capacity": (_incoming,),
}
