"""How fast the reasoners are: one generated graph of our shape, the same for each, in one run.

    python benchmarks/reasoning.py [--sizes 90000,900000,10000000] [--reference-up-to 90000] [--change 100] [--store]

Prints for each size: statements given and inferred; seconds to number the terms of the given text and to close them;
the rate of both together; the peak of memory so far; what it costs to take back and add again the statements about a
few meetings, as one article more or less does. Up to `--reference-up-to` the same statements are closed by owlrl, and
the last column says how many times longer it takes. With `--store` the closure is also written into a store on disk,
by the bulk loader, which is another thing and is told apart.

The population: persons, offices in organs within organs of parties and states, tenures, places within places, meetings
with hosts and guests in them, agreements; closed with the published ontology, so that chains, inverses, symmetric and
transitive properties take part. Wall clock of this machine: compare within a run, not between machines.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

import numpy as np
import pyoxigraph as ox

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.reason.engine import Engine
from graph.reason.facts import Fact, facts_of
from graph.reason.noise import is_noise
from graph.reason.publishing import written
from graph.reason.reference import owlrl_closure
from graph.store import OxigraphDataset
from ontology.load import ontology_graph
from ontology.skolem import skolemise

CQ = "https://w3id.org/communique/ontology#"
THING = "https://w3id.org/communique/id/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LINES = 200_000  # of text at a time

T = TypeVar("T")


def population(size: int, random: Random) -> Iterator[Fact]:
    """About `size` statements about made-up persons, offices, tenures, places, meetings and agreements."""
    return facts_of(ox.parse("".join(population_lines(size, random)), ox.RdfFormat.N_TRIPLES))


def population_lines(size: int, random: Random) -> Iterator[str]:
    """The same as lines of canonical N-Triples."""
    states, persons, offices, meetings = (max(2, size // share) for share in (165, 24, 36, 10))
    for i in range(states):
        yield from _state(i)
    for i in range(offices):
        yield _thing("office", i, "Office")
        kind = random.choice(("state", "party", "stateorgan", "partyorgan"))
        yield _link("office", i, "officeOf", kind, random.randrange(states))
    for i in range(persons):
        yield _thing("person", i, "Person")
        yield _thing("tenure", i, "Tenure")
        yield _link("tenure", i, "holder", "person", i)
        yield _link("person", i, "hasTenure", "tenure", i)
        yield _link("tenure", i, "office", "office", random.randrange(offices))
    for i in range(meetings):
        yield from _meeting(i, random, persons, states)


def _state(i: int) -> Iterator[str]:
    yield _thing("state", i, "State")
    yield _thing("party", i, "Party")
    for kind, of_class, whole in (("stateorgan", "StateOrgan", "state"), ("partyorgan", "PartyOrgan", "party")):
        yield _thing(kind, i, of_class)
        yield _link(kind, i, "organOf", whole, i)
    for kind, whole in (("city", "province"), ("province", "state")):
        yield _thing(kind, i, "Place")
        yield _link(kind, i, "within", whole, i)


def _meeting(i: int, random: Random, persons: int, states: int) -> Iterator[str]:
    yield _thing("meeting", i, random.choice(("Talks", "Reception", "CourtesyCall", "PhoneTalks")))
    for role in ("host", "guest", "guest"):
        yield _link("meeting", i, role, "person", random.randrange(persons))
    yield _link("meeting", i, "place", "city", random.randrange(states))
    yield _link("meeting", i, "involvesOrganization", "stateorgan", random.randrange(states))
    yield _link("agreement", i, "concludedAt", "meeting", i)


def _thing(kind: str, number: int, of_class: str) -> str:
    return f"<{THING}{kind}/{number}> {TYPE} <{CQ}{of_class}> .\n"


def _link(kind: str, number: int, name: str, other: str, target: int) -> str:
    return f"<{THING}{kind}/{number}> <{CQ}{name}> <{THING}{other}/{target}> .\n"


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def _chunks(lines: Iterator[str]) -> Iterator[str]:
    while chunk := "".join(islice(lines, _LINES)):
        yield chunk


def measure(ontology: str, size: int, options: argparse.Namespace) -> Iterator[str]:
    """The lines of the table for one size."""
    engine = Engine()
    engine.add_triples(engine.terms.triples_of_text(ontology))
    known = len(engine)
    text = list(_chunks(population_lines(size, Random(size))))
    triples, numbering = _timed(lambda: np.concatenate([engine.terms.triples_of_text(part) for part in text]))
    new, closing = _timed(lambda: engine.add_triples(triples))
    inferred = sum(keys.size for keys in new.values())
    rate = inferred / (numbering + closing)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    line = f"{len(triples) + known:>11,} {inferred:>11,} {numbering:>9.2f} s {closing:>9.2f} s {rate:>11,.0f}/s"
    line += f" {memory:>6.2f} GB"
    length = 7 * options.change
    before = triples[-2 * length : -length]
    engine.retract_triples(before)  # makes the indexes that only taking back needs, once
    engine.add_triples(before)
    some = triples[-length:]
    _, back = _timed(lambda: engine.retract_triples(some))
    _, again = _timed(lambda: engine.add_triples(some))
    line += f" {1000 * back:>8.1f} ms {1000 * again:>8.1f} ms"
    if size <= options.reference_up_to:
        line += _against_reference(ontology + "".join(text), engine, numbering + closing)
    yield line
    if options.store:
        yield _stored(engine)


def _against_reference(text: str, engine: Engine, ours: float) -> str:
    facts = list(facts_of(ox.parse(text, ox.RdfFormat.N_TRIPLES)))
    (theirs, _), seconds = _timed(lambda: owlrl_closure(facts))
    same = {fact for fact in theirs if not is_noise(fact)} == {fact for fact in engine if not is_noise(fact)}
    return f" {seconds:>9.2f} s {seconds / ours:>6,.0f} ×" + ("" if same else "  NOT EQUAL")


def _stored(engine: Engine) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "closure.nt"

        def write() -> int:
            with path.open("w", encoding="utf-8") as file:
                file.writelines(f"{statement} .\n" for statement in written(engine.published(), engine.terms))
            return path.stat().st_size

        size, writing = _timed(write)
        dataset = OxigraphDataset(Path(folder) / "store")
        _, loading = _timed(lambda: dataset.bulk_load(path))
        return (
            f"            written as {size / 2**20:,.0f} MB of N-Triples in {writing:.1f} s, loaded in {loading:.1f} s"
        )


def main() -> None:
    """Read the arguments, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="90000,900000", help="statements to generate, comma-separated")
    parser.add_argument("--reference-up-to", type=int, default=10_000, help="run owlrl up to this size")
    parser.add_argument("--change", type=int, default=10, help="meetings to take back and add again")
    parser.add_argument("--store", action="store_true", help="write the closure into a store as well")
    options = parser.parse_args()
    ontology = skolemise(ontology_graph()).serialize(format="nt")
    canonical = "".join(f"{quad.triple} .\n" for quad in ox.parse(ontology, ox.RdfFormat.N_TRIPLES))
    heads = ("given", "inferred", "numbering", "closing", "both", "peak", "take back", "add again", "owlrl", "ratio")
    widths = (11, 11, 11, 11, 13, 9, 11, 11, 11, 8)
    sys.stdout.write(" ".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)) + "\n")
    for size in map(int, options.sizes.split(",")):
        for line in measure(canonical, size, options):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
