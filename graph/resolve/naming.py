"""Keys of events: `meeting/2024-01-23-hun-sen-to-lam`, made from judged identity, never from position or run.

The day, the names of the principals; a visit's destination; a plan says that it is one. Where two events would share
a key, the one reported later says more: its kind, its place, and last the article that reports it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.model import EventStatus
from graph.resolve.blocking import EventMention
from graph.resolve.known import Known
from graph.resolve.names import slug

__all__ = ["distinct_keys", "event_key", "name_events", "names_of"]

_PREFIX = {
    EventStatus.HELD: "",
    EventStatus.PLANNED: "planned-",
    EventStatus.CANCELLED: "cancelled-",
    EventStatus.DENIED: "denied-",
}
_NAMED = 3


def event_key(cluster: Sequence[EventMention], known: Known) -> str:
    """The key of an event reported by these mentions, in order of attestation, before any other event is looked at.

    The first report that gives the day, and that names persons, gives the names: who else came does not rename it.
    """
    first = cluster[0]
    day = next((m.day for m in cluster if m.day), None) or next((m.told for m in cluster if m.told), None)
    dated = [m for m in cluster if day in (m.day, m.told)] if day else list(cluster)
    naming = next((m for m in (*dated, *cluster) if sum(slot.person is not None for slot in m.slots) > 1), dated[0])
    names = names_of(sorted(_principals(naming)))
    destination = _destination(cluster, known) if first.visit else ""
    kind = "visit" if first.visit else "meeting"
    parts = (f"{_PREFIX[first.status]}{day.isoformat() if day else 'undated'}", names, destination)
    return f"{kind}/{'-'.join(part for part in parts if part)}"


def name_events(clusters: Sequence[Sequence[EventMention]], known: Known) -> list[str]:
    """A key of its own for each event; `clusters` come in order of attestation."""
    return distinct_keys(
        [event_key(cluster, known) for cluster in clusters],
        [
            lambda i: _kind(clusters[i]),
            lambda i: _place(clusters[i]),
            lambda i: clusters[i][0].article.partition("/")[2],
            # One article may tell two events apart that nothing else does.
            lambda i: slug(clusters[i][0].ref.partition("#")[2]),
        ],
    )


def distinct_keys(base: Sequence[str], details: Sequence[Callable[[int], str]]) -> list[str]:
    """`base` in order of attestation, with details added to what is not the first of its key, until it is alone.

    The first keeps its key, so that a later thing renames none. The last detail must tell any two apart.
    """
    taken: set[str] = set()
    keys: list[str] = []
    for index, plain in enumerate(base):
        key = plain
        for detail in details:
            if key not in taken:
                break
            more = detail(index)
            key = f"{key}-{more}" if more else key
        taken.add(key)
        keys.append(key)
    return keys


def _kind(cluster: Sequence[EventMention]) -> str:
    """The first kind reported that says more than that there was a meeting or a visit."""
    kind = next((m.kind for m in cluster if m.kind not in ("Meeting", "Visit")), None)
    return slug(kind) if kind else ""


def _place(cluster: Sequence[EventMention]) -> str:
    return next((m.place.partition("/")[2] for m in cluster if m.place), "")


def _principals(mention: EventMention) -> Iterator[str]:
    """The keys of the persons who took part, with those bodies that no person stands for."""
    persons = {slot.person: slot for slot in mention.slots if slot.person}
    represented = {body for slot in persons.values() for body in slot.bodies}
    yield from persons
    if len(persons) < 2:
        bodies = {min(slot.bodies) for slot in mention.slots if slot.person is None and slot.bodies}
        yield from bodies - represented


def names_of(keys: Iterator[str] | Sequence[str]) -> str:
    """Slugs of persons, or of bodies, sorted: at most three, else two `and-others`."""
    persons = sorted({key.partition("/")[2] for key in keys})
    if len(persons) > _NAMED:
        return "-".join([*persons[: _NAMED - 1], "and-others"])
    return "-".join(persons)


def _destination(cluster: Sequence[EventMention], known: Known) -> str:
    country = next((m.country for m in cluster if m.country), None)
    if country is None:
        return f"to-{place}" if (place := _place(cluster)) else ""
    label = known.state_label(country)
    return f"to-{slug(label)}" if label else ""
