"""How far two annotators agree: the records of a second one held against the first one's, article by article.

    python benchmarks/agreement.py tests/gold/articles/gold/second \
        tests/gold/articles/gold/development tests/gold/articles/gold/test [--insist]

Each second record is written as what a release would say of its article, and `graph.evaluate` scores that: the rules by
which an item is right are those a release is held to. Like a release, a second record has one value for each slot: of
several that it accepts, the first counts. What it calls optional is found where the first record requires it, and is no
invention where the first record has nothing like it. With `--insist` nothing is optional and no second value right, on
either side: what the two would have written without that room.

Source of the units: evaluation.md. Out of scope: evidence, and which articles share a meeting.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

import pyoxigraph as ox

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.evaluate.evidence import find_text
from graph.evaluate.gold import PAIRS, GoldError, GoldRecord, read_gold
from graph.evaluate.names import normal, text_has
from graph.evaluate.outcome import Outcome
from graph.evaluate.reported import RDF_TYPE, View, term
from graph.evaluate.score import Score, score
from graph.evaluate.units import Judge
from graph.store import OxigraphDataset
from ontology.iris import Base, slugify

Record: TypeAlias = Mapping[str, Any]  # the JSON of a gold record
Tally: TypeAlias = "tuple[int, int, int]"  # right, missed, invented

BASE = Base()
RDFS_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
XSD_DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
ORGANIZATION_CLASSES = {"party": "Party", "state": "State", "organ": "Organ"}
MEETING_CLASSES = {
    "talks": ("Meeting", "Talks"),
    "reception": ("Meeting", "Reception"),
    "courtesy-call": ("Meeting", "CourtesyCall"),
    "phone-talks": ("Meeting", "PhoneTalks"),
    "conference": ("Meeting", "Conference"),
    "visit": ("Visit",),
    "other": ("Meeting",),
}
EVENT_STATUSES = {"held": "Held", "planned": "Planned"}
TENURE_STATUSES = {"current": "Incumbent", "former": "Former", "acting": "Acting", "honorary": "Honorary"}
ROOM = {"optional", "parties_alt"}  # fields that leave room, with every `FIELD_accept`
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


class _Release:
    """The dataset of one record; `optional` says whether it also holds what the record calls optional."""

    def __init__(self, record: Record, text: str, *, optional: bool) -> None:
        self.article = _node("article", str(record["source"]))
        self._record, self._text, self._optional = record, text, optional
        self._persons = {item["name"] for item in record.get("persons", [])}
        self._organizations: dict[str, str] = {}  # name: kind
        self._quads: set[ox.Quad] = set()

    def view(self) -> View:
        """The article as the scorer sees it."""
        for kind in ("person", "organization"):
            for item in self._items(f"{kind}s"):
                self._state(self._thing(item["name"]), "type", term(kind.capitalize()))
        for number, item in enumerate(self._items("tenures")):
            self._write_tenure(_node("tenure", f"{number:03}"), item)
        for number, item in enumerate(self._items("meetings")):
            self._write_meeting(_node("meeting", f"{number:03}"), item)
        for number, item in enumerate(self._items("agreements")):
            self._write_agreement(_node("agreement", f"{number:03}"), item)
        self._write_organs()
        dataset = OxigraphDataset()
        dataset.extend(self._quads)
        return View(dataset, self.article)

    def _items(self, field: str) -> list[Record]:
        """The items of a field, required ones first, as they get the first choice of a pair."""
        items = sorted(self._record.get(field, []), key=lambda item: bool(item.get("optional")))
        return [item for item in items if self._optional or not item.get("optional")]

    def _write_tenure(self, node: ox.NamedNode, item: Record) -> None:
        office = _node("office", f"{item['office']} {item['body']}")
        self._name(office, item["office"])
        self._state(office, "officeOf", self._organization(item["body"]))
        self._state(node, "holder", self._thing(item["person"]))
        self._state(node, "office", office)
        if item["status"] == "nominee":
            self._state(node, "type", term("Candidacy"))
        else:
            self._state(node, "type", term("Tenure"))
            self._state(node, "reportedStatus", term(TENURE_STATUSES[item["status"]]))

    def _write_meeting(self, node: ox.NamedNode, item: Record) -> None:
        for name in MEETING_CLASSES[item["kind"]]:
            self._state(node, "type", term(name))
        self._state(node, "eventStatus", term(EVENT_STATUSES[item["status"]]))
        for name in item["participants"]:
            self._state(node, "participant", self._thing(name))
        if item["date"] is not None:
            self._state(node, "date", ox.Literal(item["date"], datatype=XSD_DATE))
        if item["place"] is not None:
            place = _node("place", item["place"])
            self._name(place, item["place"])
            self._state(node, "place", place)
        if item["country"] is not None:
            self._state(node, "country", self._organization(item["country"]))

    def _write_agreement(self, node: ox.NamedNode, item: Record) -> None:
        self._state(node, "type", term("Agreement"))
        for name in item["parties"]:
            self._state(node, "agreedBy", self._thing(name))
        for passage in (quote(self._text, item["keywords"]), *item["keywords"]):
            self._state(node, "text", ox.Literal(passage))

    def _write_organs(self) -> None:
        """What hangs together by its name: the Senate of Freedonia is an organ of Freedonia; a party of it is none."""
        for name, kind in self._organizations.items():
            for whole in self._organizations:
                if kind not in {"party", "state"} and normal(name).endswith(f" of {normal(whole)}"):
                    self._state(_node("organization", name), "organOf", _node("organization", whole))

    def _thing(self, name: str) -> ox.NamedNode:
        """The person of this name, or else the organization."""
        if name not in self._persons:
            return self._organization(name)
        node = _node("person", name)
        self._name(node, name)
        self._know(node, RDF_TYPE, term("Person"))
        return node

    def _organization(self, name: str) -> ox.NamedNode:
        node = _node("organization", name)
        kind = next((item["kind"] for item in self._record.get("organizations", []) if item["name"] == name), "other")
        self._organizations[name] = kind
        self._name(node, name)
        for found in {"Organization", ORGANIZATION_CLASSES.get(kind, "Organization")}:
            self._know(node, RDF_TYPE, term(found))
        return node

    def _name(self, node: ox.NamedNode, label: str) -> None:
        self._know(node, RDFS_LABEL, ox.Literal(label))

    def _know(self, subject: ox.NamedNode, predicate: ox.NamedNode, obj: ox.NamedNode | ox.Literal) -> None:
        """State in the default graph what does not count as found in the article."""
        self._quads.add(ox.Quad(subject, predicate, obj, ox.DefaultGraph()))

    def _state(self, subject: ox.NamedNode, name: str, obj: ox.NamedNode | ox.Literal) -> None:
        predicate = RDF_TYPE if name == "type" else term(name)
        self._quads.add(ox.Quad(subject, predicate, obj, self.article))


def _node(kind: str, name: str) -> ox.NamedNode:
    return ox.NamedNode(str(BASE.thing(f"{kind}/{slugify(name)}")))


def quote(text: str, keywords: Iterable[str]) -> str:
    """The sentence of `text` in which most of the keywords stand, the earliest of several; "" where none does."""
    words = list(keywords)
    sentences = SENTENCE_END.split(text)
    hits = [sum(text_has(sentence, word) for word in words) for sentence in sentences]
    best = max(range(len(sentences)), key=hits.__getitem__)
    return sentences[best] if hits[best] else ""


def compare(first: GoldRecord, second: Record, text: str = "") -> dict[str, Tally]:
    """Right, missed and invented items of the second record by unit; `text` is the article's, "" where not at hand.

    What the second record requires is weighed without its optional items, so that these never take a pair from it.
    """
    whole, required = (_outcomes(first, second, text, optional=optional) for optional in (True, False))
    tallies = {}
    for unit, outcome in whole.items():
        right, missed, _ = outcome.tally()
        *_, invented = (outcome if unit.startswith("slot ") else required[unit]).tally()  # slots: of these pairs
        tallies[unit] = (right, missed, invented)
    return tallies


def _outcomes(first: GoldRecord, second: Record, text: str, *, optional: bool) -> dict[str, Outcome]:
    view = _Release(second, text, optional=optional).view()
    return Judge(first, view, lambda _name: False, lambda _node: False).outcomes()


def read_second(folder: Path) -> list[Record]:
    """The records of a folder as JSON, sorted by file; raises GoldError as `read_gold` does."""
    read_gold(folder)  # checks them
    paths = sorted(path for path in folder.glob("*.json") if path.name != PAIRS)
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def insistent(folder: Path, into: Path) -> Path:
    """Write the records of a folder into one of the same name, without `optional`, `FIELD_accept` and `parties_alt`."""
    written = into / folder.resolve().name
    written.mkdir()
    for number, record in enumerate(read_second(folder)):
        bare = {field: _bare(value) for field, value in record.items()}
        (written / f"{number:03}.json").write_text(json.dumps(bare), encoding="utf-8")
    return written


def _bare(value: object) -> object:
    """The items of a list without the fields that leave room; any other value as it is."""
    if not isinstance(value, list):
        return value
    return [
        {name: of for name, of in item.items() if name not in ROOM and not name.endswith("_accept")} for item in value
    ]


def text_folders(firsts: Iterable[Path]) -> tuple[Path, ...]:
    """Where the articles lie, as `communique evaluate` has it: for `gold/NAME` in `NAME` beside `gold`."""
    return tuple(folder.resolve().parent.parent / folder.resolve().name for folder in firsts)


def agreement(second: Path, firsts: Iterable[Path], texts: tuple[Path, ...] = ()) -> list[Score]:
    """The score of every unit over the articles of `second`; raises GoldError where no first record is of an article.

    `texts` are the folders of the articles; one that is in none of them is quoted by its keywords alone.
    """
    records = {record.source: record for folder in firsts for record in read_gold(folder)}
    tallies = []
    for record in read_second(second):
        if record["source"] not in records:
            raise GoldError(f"no first record of {record['source']!r}: name the folder that holds it")
        text = find_text(texts, record["source"]) or ""
        tallies.append(compare(records[record["source"]], record, text))
    return [score(unit, [tally[unit] for tally in tallies]) for unit in tallies[0]]


def table(scores: Iterable[Score]) -> Iterator[str]:
    """The scores as the lines of a Markdown table, in per cent."""
    yield "| unit | precision | recall | F1 | 95 % | right | missed | invented |"
    yield "| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |"
    for one in scores:
        values = " | ".join(map(_percent, (one.precision, one.recall, one.f1)))
        interval = f"{_percent(one.low)}–{_percent(one.high)}"
        yield f"| {one.unit} | {values} | {interval} | {one.right} | {one.missed} | {one.invented} |"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def main() -> int:
    """Read the arguments, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("second", type=Path, help="the folder of the second annotator's records")
    parser.add_argument("first", type=Path, nargs="+", help="the folders that hold the first annotator's records")
    parser.add_argument("--insist", action="store_true", help="nothing is optional, and one value alone is right")
    options = parser.parse_args()
    second, firsts, texts = options.second, options.first, text_folders(options.first)
    with TemporaryDirectory() as scratch:
        try:
            if options.insist:
                second, *firsts = (insistent(folder, Path(scratch)) for folder in (second, *firsts))
            lines = list(table(agreement(second, firsts, texts)))
        except GoldError as error:
            parser.error(str(error))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
