"""How fast the reasoners are: one generated graph of our shape, the same for each, in one run.

    python benchmarks/reasoning.py [--sizes 1000,10000,100000] [--reference-up-to 10000]

Prints statements given and inferred, seconds, and how many times faster than owlrl. The generated population (persons,
offices in organs of parties and states, tenures, meetings with host and guest, agreements) is closed with the published
ontology. Wall clock of this machine: compare within a run, not between machines.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pyoxigraph as ox

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.reason.engine import Engine
from graph.reason.facts import Fact
from graph.reason.noise import is_noise
from graph.reason.reference import owlrl_closure
from graph.reason.rules import rdf
from ontology.load import ontology_graph
from ontology.skolem import skolemise

CQ = "https://w3id.org/communique/ontology#"
THING = "https://w3id.org/communique/id/"


def population(size: int, random: Random) -> Iterator[Fact]:
    """About `size` statements about made-up persons, offices, tenures, meetings and agreements."""
    states, persons, offices, meetings = (max(2, size // share) for share in (150, 22, 33, 9))
    for i in range(states):
        yield from _thing("state", i, "State")
        yield from _thing("party", i, "Party")
        for kind, whole in (("StateOrgan", "state"), ("PartyOrgan", "party")):
            yield from _thing(kind.lower(), i, kind)
            yield _link(kind.lower(), i, "organOf", whole, i)
    for i in range(offices):
        yield from _thing("office", i, "Office")
        kind = random.choice(("state", "party", "stateorgan", "partyorgan"))
        yield _link("office", i, "officeOf", kind, random.randrange(states))
    for i in range(persons):
        yield from _thing("person", i, "Person")
        yield from _thing("tenure", i, "Tenure")
        yield _link("tenure", i, "holder", "person", i)
        yield _link("person", i, "hasTenure", "tenure", i)
        yield _link("tenure", i, "office", "office", random.randrange(offices))
    for i in range(meetings):
        yield from _thing("meeting", i, random.choice(("Talks", "Reception", "CourtesyCall", "PhoneTalks")))
        for role in ("host", "guest", "guest"):
            yield _link("meeting", i, role, "person", random.randrange(persons))
        yield _link("meeting", i, "involvesOrganization", "stateorgan", random.randrange(states))
        yield _link("agreement", i, "concludedAt", "meeting", i)


def _name(kind: str, number: int) -> ox.NamedNode:
    return ox.NamedNode(f"{THING}{kind}/{number}")


def _thing(kind: str, number: int, of_class: str) -> Iterator[Fact]:
    yield (_name(kind, number), rdf("type"), ox.NamedNode(CQ + of_class))


def _link(kind: str, number: int, name: str, other: str, target: int) -> Fact:
    return (_name(kind, number), ox.NamedNode(CQ + name), _name(other, target))


def measure(facts: list[Fact], *, reference: bool) -> str:
    """One line of the table."""
    start = time.perf_counter()
    ours = set(Engine(facts))
    seconds = time.perf_counter() - start
    inferred = sum(not is_noise(fact) for fact in ours - set(facts))
    line = f"{len(set(facts)):>10,} {inferred:>10,} {seconds:>9.2f} s {inferred / seconds:>10,.0f}/s"
    if not reference:
        return f"{line} {'':>11} {'':>8}"
    start = time.perf_counter()
    theirs, _ = owlrl_closure(facts)
    their_seconds = time.perf_counter() - start
    same = {fact for fact in theirs if not is_noise(fact)} == {fact for fact in ours if not is_noise(fact)}
    return f"{line} {their_seconds:>9.2f} s {their_seconds / seconds:>6.0f} ×" + ("" if same else "  NOT EQUAL")


def main() -> None:
    """Read the arguments, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000,100000", help="statements to generate, comma-separated")
    parser.add_argument("--reference-up-to", type=int, default=10_000, help="run owlrl up to this size")
    options = parser.parse_args()
    nt = skolemise(ontology_graph()).serialize(format="nt").encode()
    ontology = [(quad.subject, quad.predicate, quad.object) for quad in ox.parse(nt, ox.RdfFormat.N_TRIPLES)]
    sys.stdout.write(f"{'given':>10} {'inferred':>10} {'columns':>11} {'':>12} {'owlrl':>11} {'ratio':>8}\n")
    for size in map(int, options.sizes.split(",")):
        facts = [*ontology, *population(size, Random(size))]
        sys.stdout.write(measure(facts, reference=size <= options.reference_up_to) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
