"""Keys of events: `meeting/2024-01-23-hun-sen-to-lam`, made from judged identity, never from position or run.

The day, the names of the principals; a visit's destination; a plan says that it is one. Where two events would share
a key, each says more: its kind, its place, and last the article that reports it.
"""

from __future__ import annotations

from collections import Counter
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
    """The key of an event reported by these mentions, before any other event is looked at."""
    first = cluster[0]
    sharp = Counter(m.day for m in cluster if m.day)
    days = sharp or Counter(m.told for m in cluster if m.told)
    day = min(days, key=lambda d: (-days[d], d)).isoformat() if days else "undated"
    destination = _destination(cluster, known) if first.visit else ""
    names = names_of(_principals(cluster))
    kind = "visit" if first.visit else "meeting"
    parts = (f"{_PREFIX[first.status]}{day}", names, destination)
    return f"{kind}/{'-'.join(part for part in parts if part)}"


def name_events(clusters: Sequence[Sequence[EventMention]], known: Known) -> list[str]:
    """A key of its own for each event, in the order of `clusters`."""
    base = [event_key(cluster, known) for cluster in clusters]
    return distinct_keys(
        base,
        [
            lambda i: _kind(clusters[i]),
            lambda i: _place(clusters[i]),
            lambda i: min(m.article for m in clusters[i]).partition("/")[2],
            # One article may tell two events apart that nothing else does.
            lambda i: slug(min(m.ref for m in clusters[i]).partition("#")[2]),
        ],
    )


def distinct_keys(base: Sequence[str], details: Sequence[Callable[[int], str]]) -> list[str]:
    """`base` with details added to those that are not alone, one kind of detail after the other.

    The last detail must tell any two apart.
    """
    keys = list(base)
    for detail in details:
        counts = Counter(keys)
        for index in [i for i, key in enumerate(keys) if counts[key] > 1]:
            more = detail(index)
            keys[index] = f"{keys[index]}-{more}" if more else keys[index]
    return keys


def _kind(cluster: Sequence[EventMention]) -> str:
    kinds = {m.kind for m in cluster} - {"Meeting", "Visit"}
    return slug(min(kinds)) if len(kinds) == 1 else ""


def _place(cluster: Sequence[EventMention]) -> str:
    return min((m.place.partition("/")[2] for m in cluster if m.place), default="")


def _principals(cluster: Sequence[EventMention]) -> Iterator[str]:
    """The keys of the persons who took part, with those bodies that no person stands for."""
    persons = {slot.person: slot for m in cluster for slot in m.slots if slot.person}
    represented = {body for slot in persons.values() for body in slot.bodies}
    yield from persons
    if len(persons) < 2:
        bodies = {min(slot.bodies) for m in cluster for slot in m.slots if slot.person is None and slot.bodies}
        yield from bodies - represented


def names_of(keys: Iterator[str] | Sequence[str]) -> str:
    """Slugs of persons, or of bodies, sorted: at most three, else two `and-others`."""
    persons = sorted({key.partition("/")[2] for key in keys})
    if len(persons) > _NAMED:
        return "-".join([*persons[: _NAMED - 1], "and-others"])
    return "-".join(persons)


def _destination(cluster: Sequence[EventMention], known: Known) -> str:
    countries = Counter(m.country for m in cluster if m.country)
    if not countries:
        return f"to-{place}" if (place := _place(cluster)) else ""
    label = known.state_label(min(countries, key=lambda c: (-countries[c], c)))
    return f"to-{slug(label)}" if label else ""
