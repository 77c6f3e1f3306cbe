"""What a sentence of a category states, as gold items (evaluation.md, what counts).

Keyed by the category of the template. A category without an entry states nothing that counts beyond the persons and
titles it prints: praise, hopes, messages, back-references, one side's promises.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from benchmarks.composer.people import ascii_name
from benchmarks.composer.slots import organ_name
from benchmarks.composer.teller import Teller
from benchmarks.composer.templates import Template

__all__ = ["MEANINGS"]

Meaning = Callable[[Teller, Template], None]


def _names(teller: Teller, letters: str) -> list[str]:
    return [ascii_name(teller.scene.people[letter].name.full) for letter in letters]


def _meeting(kind: str, letters: str, *kinds: str, optional: bool = False) -> Meaning:
    def write(teller: Teller, _: Template) -> None:
        item: dict[str, object] = {"kind": kind, "participants": _names(teller, letters)}
        if kinds:
            item["kind_accept"] = list(kinds)
        item |= teller.main_day() | teller.place() | {"status": "held"}
        if optional:
            item["optional"] = True
        teller.gold.meeting(item)

    return write


def _received(teller: Teller, template: Template) -> None:
    """An audience granted is a reception or a courtesy call (genre.md 4)."""
    kinds = ("talks", "other", "courtesy-call") if "audience" in template.text else ("talks", "other")
    _meeting("reception", "AB", *kinds)(teller, template)


def _bilateral_body(teller: Teller, _: Template) -> None:
    """The body that meets, named in the text: neither a miss nor an invention."""
    one, other = (teller.scene.people[letter].state.adjective for letter in "AB")
    teller.gold.organization(f"{one}-{other} Intergovernmental Commission", "other", optional=True)
    teller.gold.organization("Joint Commission for Bilateral Cooperation", "other", optional=True)


def _attendant(teller: Teller, template: Template) -> None:
    """Who accompanied the guest, or was of the delegation that met, took part in the meeting."""
    if "agenda" in template.text:
        return
    for item in teller.gold.meetings[:1]:
        if item["kind"] != "visit" and item["status"] == "held":
            item["participants"] = [*item["participants"], *_names(teller, "F")]


def _remote(teller: Teller, _: Template) -> None:
    item = {"kind": "phone-talks", "participants": _names(teller, "AB"), **teller.main_day()}
    teller.gold.meeting(item | {"place": None, "country": None, "status": "held"})


def _sidelines(teller: Teller, template: Template) -> None:
    _meeting("other", "AB", "talks", "reception")(teller, template)
    item = {
        "kind": "conference",
        "kind_accept": ["other"],
        "participants": _names(teller, "AB"),
        "date": None,
        "date_accept": [teller.scene.day.isoformat()],
        "place": None,
        "country": None,
        "status": "held",
        "optional": True,
    }
    teller.gold.meetings.append(item)


def _separate(teller: Teller, template: Template) -> None:
    _meeting("other", "BA", "talks", "reception", "courtesy-call")(teller, template)
    _meeting("other", "BD", "talks", "reception", "courtesy-call")(teller, template)


def _visit(teller: Teller, template: Template) -> None:
    teller.gold.meeting(_visit_item(teller, template, "held"))


def _planned_visit(teller: Teller, template: Template) -> None:
    teller.gold.meeting(_visit_item(teller, template, "planned"))


def _visit_item(teller: Teller, template: Template, status: str) -> dict[str, object]:
    scene = teller.scene
    land = scene.people["A"].state
    item: dict[str, object] = {"kind": "visit", "participants": _names(teller, "B")}
    told = any(slot in template.parts[1::2] for slot in ("span", "when", "ww", "planday"))
    item |= teller.iso(scene.day) if told else {"date": None}
    return item | {"place": None, "place_accept": [land.capital], "country": land.name, "status": status}


def _standing_visit(teller: Teller, template: Template) -> None:
    """`who is on a visit`: called a visit, its first day not told."""
    item = _visit_item(teller, template, "held") | {"date": None, "date_accept": [teller.scene.day.isoformat()]}
    item.pop("date_partial", None)
    teller.gold.meeting(item)


def _passing_visit(teller: Teller, _: Template) -> None:
    """A visit named in passing (`during his visit`) is neither a miss nor an invention."""
    scene = teller.scene
    land = scene.people["A"].state
    item = {
        "kind": "visit",
        "participants": _names(teller, "B"),
        "date": None,
        "date_accept": [scene.day.isoformat()],
        "place": None,
        "place_accept": [land.capital, scene.city],
        "country": land.name,
        "status": "held",
        "optional": True,
    }
    if not any(
        other["kind"] == "visit" and other["participants"] == item["participants"] for other in teller.gold.meetings
    ):
        teller.gold.meetings.append(item)


def _planned_meeting(teller: Teller, template: Template) -> None:
    scene = teller.scene
    told = any(slot in template.parts[1::2] for slot in ("planday",))
    item: dict[str, object] = {
        "kind": "talks" if "talks" in template.text else "other",
        "kind_accept": ["talks", "other", "reception"],
        "participants": _names(teller, "BA"),
    }
    item |= teller.iso(scene.day) if told else {"date": None}
    if "{city}" in template.text or "{where}" in template.text:
        item |= {"place": scene.city, "country": scene.land.name}
    else:
        item |= {"place": None, "place_accept": [scene.city], "country": None, "country_accept": [scene.land.name]}
    teller.gold.meeting(item | {"status": "planned"})


def _second(kind: str, *kinds: str) -> Meaning:
    """A further meeting of the guest on the day of the first, with D."""

    def write(teller: Teller, _: Template) -> None:
        item: dict[str, object] = {"kind": kind, "kind_accept": list(kinds), "participants": _names(teller, "BD")}
        day = teller.main_day()
        place = teller.place()
        if place["country"] is not None and not teller.place_told:
            place |= {"place_accept": [None], "country_accept": [None]}
        teller.gold.meeting(item | day | place | {"status": "held"})

    return write


def _next_plan(teller: Teller, template: Template) -> None:
    """`is scheduled to meet I`: planned, its day not told."""
    land = teller.scene.land
    item: dict[str, object] = {
        "kind": "other",
        "kind_accept": ["talks", "courtesy-call", "reception"],
        "participants": _names(teller, "BI"),
        "date": None,
    }
    if "tomorrow" in template.text:
        item |= teller.iso((teller.published or teller.scene.day) + timedelta(days=1)) | {"date_accept": [None]}
    if "date_accept" not in item:
        item["date_accept"] = [teller.scene.day.isoformat()]  # while on the visit, perhaps the same day
    teller.gold.meeting(
        item
        | {
            "place": None,
            "place_accept": [teller.scene.city],
            "country": None,
            "country_accept": [land.name],
            "status": "planned",
        }
    )


def _airport(teller: Teller, _: Template) -> None:
    """Who greets a guest at the airport: neither a miss nor an invention."""
    scene = teller.scene
    item = {
        "kind": "other",
        "kind_accept": ["reception"],
        "participants": _names(teller, "BD"),
        "date": None,
        "date_accept": [scene.day.isoformat()],
        "place": None,
        "country": scene.land.name,
        "country_accept": [None],
        "status": "held",
        "optional": True,
    }
    teller.gold.meetings.append(item)


def _past_meeting(letters: str) -> Meaning:
    """A back-reference to a meeting of named persons: background."""

    def write(teller: Teller, _: Template) -> None:
        item = {
            "kind": "other",
            "kind_accept": ["talks", "reception", "conference", "phone-talks"],
            "participants": _names(teller, letters),
            "date": None,
            "place": None,
            "country": None,
            "status": "held",
            "optional": True,
        }
        teller.gold.meetings.append(item)

    return write


def _past_visit(letters: str) -> Meaning:
    def write(teller: Teller, _: Template) -> None:
        item = {
            "kind": "visit",
            "participants": _names(teller, letters),
            "date": None,
            "place": None,
            "country": None,
            "status": "held",
            "status_accept": ["planned"],
            "optional": True,
        }
        teller.gold.meetings.append(item)

    return write


def _agreement(letters: str, kind: str = "", *, optional: bool = False, organs: bool = False) -> Meaning:
    """One agreement for the first commitment or document of the sentence; a further one may be found or not."""

    def write(teller: Teller, _: Template) -> None:
        people = [teller.scene.people[letter] for letter in letters]
        names = [ascii_name(person.name.full) for person in people]
        bodies = [organ_name(person)[0] for person in people]
        states = [person.state.name for person in people]
        sides = [names, bodies, states]
        if teller.scene.kind == "multi" and letters == "AB":
            sides.append(_names(teller, "AEB"))
        if teller.scene.kind == "unnamed" and letters == "AB":  # the other side has no name: it is its state
            sides = [states, bodies, names[:1], [names[0], states[1]], [names[0], bodies[1]]]
        sides.append([f"Government of {state}" for state in states])
        if organs:
            sides = [bodies, states, names]
        for number, keywords in enumerate(teller.keywords):
            item: dict[str, object] = {
                "parties": sides[0],
                "parties_alt": sides[1:],
                "kind": kind or teller.document,
                "keywords": keywords,
            }
            if teller.gold.meetings and not organs:
                item["meeting"] = 0
            if optional or number:
                item["optional"] = True
            teller.gold.agreement(item)

    return write


def _assessment(teller: Teller, template: Template) -> None:
    """What both sides find, not what they will do: neither a miss nor an invention."""
    teller.keywords = [
        ["developed fruitfully", "potential"] if "fruitfully" in template.text else ["cooperation", "results"]
    ]
    _agreement("AB", "pledge", optional=True)(teller, template)


MEANINGS: dict[str, tuple[Meaning, ...]] = {
    "lead.received": (_received,),
    "lead.hosted": (_meeting("reception", "AB", "other", "conference"),),
    "lead.talks": (_meeting("talks", "AB", "other"),),
    "lead.met": (_meeting("other", "AB", "talks", "reception"),),
    "lead.call": (_meeting("courtesy-call", "AB", "reception", "other"),),
    "lead.phone": (_remote,),
    "lead.sidelines": (_sidelines,),
    "lead.cochair": (_meeting("conference", "AB", "talks", "other"), _bilateral_body),
    "lead.multi": (_meeting("reception", "AEB", "other", "talks"),),
    "lead.separate": (_separate,),
    "lead.ceremony": (_meeting("talks", "AB", "other"),),
    "lead.credentials": (_meeting("other", "AB", "reception", "courtesy-call", "talks", optional=True),),
    "lead.visitend": (_standing_visit,),
    "visit.airport": (_airport,),
    "lead.pair": (_meeting("talks", "AB", "other"),),
    "lead.unnamed": (_meeting("talks", "A", "other", "reception"),),
    "lead.trilateral": (_meeting("talks", "ABZ", "other", "conference"),),
    "lead.onvisit": (_meeting("reception", "AB", "talks", "other"), _standing_visit),
    "lead.visit": (_visit,),
    "lead.planvisit": (_planned_visit,),
    "lead.planmeeting": (_planned_meeting,),
    "lead.signing": (_meeting("other", "AB", "talks", "conference", optional=True), _agreement("AB")),
    "visit.talks": (_meeting("talks", "AB", "other", "reception"),),
    "body.attend": (_attendant,),
    "body.passing": (_passing_visit,),
    "body.agree": (_agreement("AB", "pledge"),),
    "three.agree": (_agreement("ABZ", "pledge"),),
    "body.assess": (_assessment,),
    "body.share": (_agreement("AB", "pledge", optional=True),),
    "body.sign": (_agreement("AB"),),
    "body.witness": (_agreement("PQ", organs=True),),
    "body.tosign": (_agreement("AB", optional=True),),
    "second.received": (_second("reception", "courtesy-call", "other"),),
    "second.talks": (_second("talks", "other"),),
    "second.call": (_second("courtesy-call", "reception", "other"),),
    "second.met": (_second("other", "talks", "reception"),),
    "body.nextplan": (_next_plan, _passing_visit),
    "body.pastmet": (_past_meeting("AB"),),
    "body.pastvisit": (_past_visit("B"),),
    "body.pastother": (_past_meeting("AZ"),),
    "body.invite": (_past_visit("A"),),
    "lead.cancelled": (),
    "body.invited": (_past_visit("C"),),
}
