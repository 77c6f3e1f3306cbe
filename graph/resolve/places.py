"""Which real place every place frame names.

Cities and provinces of the authority and the gazetteer are found by name and country; a venue's key is its name and
the city or state around it, since every capital has a Presidential Palace (genre.md 6).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Frames, PlaceFrame, ResolvedPlace
from graph.resolve.judgements import Ledger
from graph.resolve.known import Known
from graph.resolve.names import slug

__all__ = ["Spot", "read_places"]

_VENUES = frozenset(
    {"palace", "house", "hall", "headquarters", "airport", "embassy", "hotel", "building", "guesthouse", "monument"}
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as one article names it: its reference, its key before merges, and what is judged of it."""

    ref: str
    own: str
    place: ResolvedPlace


def read_places(frames: Frames, known: Known, ledger: Ledger) -> Iterator[Spot]:
    """The places of one article. A frame that names a state gets the state's key and no place of its own."""
    by_id = {frame.id: frame for frame in frames.places}
    for frame in frames.places:
        place = _resolve(frame, by_id, known, frozenset())
        own = f"place/{slug(frame.name)}"
        if place.key in known.places:
            ledger.same(own, place.key, "place-name", f"“{frame.name}” is a name of {place.label}", 0.95)
        yield Spot(f"{frames.article}#{frame.id}", own, place)


def _resolve(frame: PlaceFrame, by_id: dict[str, PlaceFrame], known: Known, seen: frozenset[str]) -> ResolvedPlace:
    within_frame = by_id.get(frame.within or "")
    within = None
    if within_frame is not None and within_frame.id not in seen:
        within = _resolve(within_frame, by_id, known, seen | {frame.id})
    country = known.code(frame.country) or (within.country if within else None)
    found = _match(frame, country, known)
    if found is not None:
        return found
    state = known.gazetteer.state_named(frame.name)
    if state is not None and within is None:
        return ResolvedPlace(state.key, state.label, None, state.code)
    cities = known.gazetteer.cities_named(frame.name) if within is None else ()
    city = next((city for city in cities if country in (None, city.country)), None)
    if city is not None:
        # The largest city of a name has it to itself; any other says which country it is in.
        largest = known.gazetteer.cities_named(city.name)[0]
        key = city.key if largest.country == city.country else f"{city.key}-{_state_slug(city.country, known)}"
        return ResolvedPlace(key, city.name, None, city.country)
    around = slug(within.label) if within else _state_slug(country, known)
    name = slug(frame.name)
    # A city that no list has stands by its name; a venue, which is within a city, by both.
    venue = within is not None or name.rpartition("-")[2] in _VENUES
    qualified = f"{name}-{around}" if around and venue and not name.endswith(around) else name
    return ResolvedPlace(f"place/{qualified}", frame.name, within.key if within else None, country)


def _match(frame: PlaceFrame, country: str | None, known: Known) -> ResolvedPlace | None:
    for keys in ((frame.authority or "",), known.places_named(frame.name)):
        places = [known.places[key] for key in keys if key in known.places]
        fitting = [p for p in places if country is None or known.code(p.country) in (None, country)]
        if len(fitting) == 1:
            place = fitting[0]
            within = place.within if place.within and place.within.startswith("place/") else None
            return ResolvedPlace(place.key, place.label, within, known.code(place.country))
    return None


def _state_slug(country: str | None, known: Known) -> str:
    label = known.state_label(country)
    return slug(label) if label else ""
