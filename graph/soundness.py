"""What of an article's frames can be used: items whose references lead somewhere in the article.

A reference to nothing is a defect of the extraction. It must neither stop a build nor be guessed at: the item is left
out, whatever cannot be told without it as well, and each is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from typing import Protocol, TypeVar

from graph.model import AgreementFrame, EventFrame, Frames, MessageFrame, Resolution, TenureFrame

__all__ = ["sound_frames", "usable"]


class _Item(Protocol):
    @property
    def id(self) -> str: ...


_F = TypeVar("_F", bound=_Item)


def sound_frames(frames: Frames) -> tuple[Frames, tuple[str, ...]]:
    """The frames without what refers to nothing, and a sentence for each reference that does.

    Sound frames come back as they are. A missing parent, surroundings, place, visit or event of an item leaves the
    item without it; anything else that is missing takes its item with it, and so whatever needs that one.
    """
    if not any(_dangling(frames)):
        return frames, ()
    lost = [f"{frames.article}: {item} refers to {ref}, which is not there" for item, ref in _dangling(frames)]
    bodies, actors = _ids(frames.organizations), _ids(frames.organizations) | _ids(frames.persons)
    places = _ids(frames.places)
    offices = _whole(frames.offices, lambda o: (o.organization,), bodies)
    persons_and_offices = _ids(frames.persons) | _ids(offices)
    events = _whole(frames.events, _event_needs, actors)
    visits = _ids(events)
    return (
        replace(
            frames,
            organizations=tuple(replace(o, part_of=_there(o.part_of, bodies)) for o in frames.organizations),
            places=tuple(replace(p, within=_there(p.within, places)) for p in frames.places),
            offices=offices,
            tenures=_whole(frames.tenures, _tenure_needs, persons_and_offices),
            events=tuple(
                replace(e, place=_there(e.place, places), part_of_visit=_there(e.part_of_visit, visits)) for e in events
            ),
            agreements=tuple(
                replace(a, concluded_at=_there(a.concluded_at, visits))
                for a in _whole(frames.agreements, _agreement_needs, actors)
            ),
            messages=_whole(frames.messages, _message_needs, actors),
        ),
        tuple(lost),
    )


def usable(frames: Frames, resolution: Resolution) -> Frames:
    """What of an article's frames has been judged: all but what the resolver left out."""
    return sound_frames(frames)[0] if frames.article in resolution.unsound else frames


def _dangling(frames: Frames) -> Iterator[tuple[str, str]]:
    """Every reference to nothing, with the item that makes it."""
    bodies, places, events = _ids(frames.organizations), _ids(frames.places), _ids(frames.events)
    persons, offices = _ids(frames.persons), _ids(frames.offices)
    actors = persons | bodies
    for body in frames.organizations:
        yield from _missing(body.id, (body.part_of,), bodies)
    for place in frames.places:
        yield from _missing(place.id, (place.within,), places)
    for office in frames.offices:
        yield from _missing(office.id, (office.organization,), bodies)
    for tenure in frames.tenures:
        yield from _missing(tenure.id, (tenure.person,), persons)
        yield from _missing(tenure.id, (tenure.office,), offices)
    for event in frames.events:
        yield from _missing(event.id, _event_needs(event), actors)
        yield from _missing(event.id, (event.place,), places)
        yield from _missing(event.id, (event.part_of_visit,), events)
    for agreement in frames.agreements:
        yield from _missing(agreement.id, _agreement_needs(agreement), actors)
        yield from _missing(agreement.id, (agreement.concluded_at,), events)
    for message in frames.messages:
        yield from _missing(message.id, _message_needs(message), actors)


def _tenure_needs(tenure: TenureFrame) -> tuple[str, str]:
    return (tenure.person, tenure.office)


def _event_needs(event: EventFrame) -> tuple[str | None, ...]:
    return tuple(ref for participant in event.participants for ref in (participant.ref, participant.represents))


def _agreement_needs(agreement: AgreementFrame) -> tuple[str, ...]:
    return (*agreement.agreed_by, *agreement.signed_by)


def _message_needs(message: MessageFrame) -> tuple[str | None, ...]:
    return (*message.senders, *message.recipients, message.conveyed_by)


def _ids(items: Iterable[_Item]) -> set[str]:
    return {item.id for item in items}


def _missing(item: str, refs: Iterable[str | None], known: Set[str]) -> Iterator[tuple[str, str]]:
    for ref in refs:
        if ref is not None and ref not in known:
            yield item, ref


def _there(ref: str | None, known: Set[str]) -> str | None:
    return ref if ref in known else None


def _whole(items: Iterable[_F], needs: Callable[[_F], Iterable[str | None]], known: Set[str]) -> tuple[_F, ...]:
    """The items of which everything that they need is known."""
    return tuple(item for item in items if all(ref is None or ref in known for ref in needs(item)))
