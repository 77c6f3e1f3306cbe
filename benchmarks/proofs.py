"""How long `explain` takes on a large dataset: median, 99th percentile and worst, for each rule that ends a proof.

    python benchmarks/proofs.py [--size 1000000] [--sample 40] [--limit 3] [--folder DIR]

Closes a generated population (benchmarks/reasoning.py) together with knots, which are the shapes that make searching
for proofs hard: long transitive chains, equals by key and by inverse functional property, equivalence relations,
deep class hierarchies, things of which ten thousand others speak. The rules in SPARQL run too. The
dataset is written
to a store on disk as a release is, and inferred statements are drawn at random from each predicate and class. Nothing
is recorded about derivations. Times are this process's own. With `--folder` the store is kept and used again.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import TextIO

import pyoxigraph as ox

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.reasoning import CQ, THING, population
from graph.reason import explain, infer
from graph.reason.engine import Engine
from graph.reason.facts import Fact, fact_of, facts_of, quad_of, triple_of
from graph.reason.noise import is_noise
from graph.reason.rules import owl, rdf, rdfs
from graph.store import OxigraphDataset
from ontology import load
from ontology.iris import Base
from ontology.skolem import skolemise

EX = "https://example.org/"
XSD_DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
_SMALL = 10_000
DEPTH, EQUALS, HUB = 60, 20, 10_000


def ex(name: str) -> ox.NamedNode:
    """A term of the knots' own vocabulary."""
    return ox.NamedNode(EX + name)


def cq(name: str) -> ox.NamedNode:
    """A term of our ontology."""
    return ox.NamedNode(CQ + name)


def thing(key: str) -> ox.NamedNode:
    """A thing of the dataset."""
    return ox.NamedNode(THING + key)


def day(number: int) -> ox.Literal:
    """A date, from the first of January 2000 on."""
    return ox.Literal(f"{2000 + number // 336}-{1 + number // 28 % 12:02}-{1 + number % 28:02}", datatype=XSD_DATE)


def knots() -> Iterator[Fact]:
    """Statements of the shapes that are hard to explain."""
    yield from _chains()
    yield from _equals()
    yield from _hubs()


def _chains() -> Iterator[Fact]:
    for i in range(DEPTH):
        yield (thing(f"deep/{i}"), cq("organOf"), thing(f"deep/{i + 1}"))
        yield (thing(f"spot/{i}"), cq("within"), thing(f"spot/{i + 1}"))
        yield (thing(f"reign/{i}"), cq("replaces"), thing(f"reign/{i + 1}"))
        yield (ex(f"Class{i}"), rdfs("subClassOf"), ex(f"Class{i + 1}"))
        yield (ex(f"property{i}"), rdfs("subPropertyOf"), ex(f"property{i + 1}"))
        # A grid: there are many ways from one corner to the other.
        for j in range(8):
            if i < 8:
                yield (ex(f"cell{i}-{j}"), ex("before"), ex(f"cell{i + 1}-{j}"))
                yield (ex(f"cell{j}-{i}"), ex("before"), ex(f"cell{j}-{i + 1}"))
    for i in range(200):
        yield (ex(f"item{i}"), rdf("type"), ex(f"Class{i % 5}"))
        yield (ex(f"item{i}"), ex(f"property{i % 5}"), ex(f"item{i + 1}"))
        yield (thing(f"talks/{i}"), cq("involvesOrganization"), thing(f"deep/{i % DEPTH}"))
        yield (thing(f"talks/{i}"), cq("place"), thing(f"spot/{i % DEPTH}"))
    yield (ex("before"), rdf("type"), owl("TransitiveProperty"))


def _equals() -> Iterator[Fact]:
    for kind in ("SymmetricProperty", "TransitiveProperty"):
        yield (ex("likeRank"), rdf("type"), owl(kind))
    yield (ex("passport"), rdf("type"), owl("InverseFunctionalProperty"))
    yield (ex("birthplace"), rdf("type"), owl("FunctionalProperty"))
    for i in range(EQUALS):
        yield (ex(f"rank{i}"), ex("likeRank"), ex(f"rank{i + 1}"))
        yield (ex(f"traveller{i}"), ex("passport"), ex("booklet"))
        yield (ex(f"traveller{i}"), ex("visited"), ex(f"country{i % 7}"))
        yield (ex("traveller0"), ex("birthplace"), ex(f"town{i}"))
        yield (ex(f"town{i}"), cq("within"), ex(f"country{i % 7}"))
        for number in range(5):
            post = thing(f"post/{number}-{i}")
            yield (post, rdf("type"), cq("Office"))
            yield (post, cq("role"), cq("role-head"))
            yield (post, cq("officeOf"), thing(f"partyorgan/{number % 2}"))
            yield (thing(f"tenure/post-{number}-{i}"), cq("office"), post)
            yield (thing(f"person/{i}"), cq("hasTenure"), thing(f"tenure/post-{number}-{i}"))


def _hubs() -> Iterator[Fact]:
    for i in range(HUB):
        yield (thing(f"meeting/hub-{i}"), cq("host"), thing("person/hub"))
        yield (thing(f"office/hub-{i}"), cq("officeOf"), thing("stateorgan/hub"))
        yield (thing(f"office/hub-{i}"), rdf("type"), cq("Office"))
        yield (thing(f"tenure/hub-{i}"), cq("office"), thing("office/hub"))
        yield (thing(f"person/{i}"), cq("hasTenure"), thing(f"tenure/hub-{i}"))
    for i in range(2000):
        yield (thing(f"meeting/{i}"), rdf("type"), cq("Meeting"))
        yield (thing(f"meeting/{i}"), cq("eventStatus"), cq("Held"))
        yield (thing(f"meeting/{i}"), cq("date"), day(i))
    for i in range(4000):
        yield (thing(f"tenure/{i}"), cq("attestedOn"), day(i // 2))
    yield (thing("stateorgan/hub"), cq("organOf"), thing("state/0"))


def write_store(folder: Path, size: int) -> None:
    """Infer from the population and the knots, and write both to a store, as a release has them.

    The rules in SPARQL run over the knots and a small population of their own: nothing connects it with the large one.
    """
    started = time.perf_counter()
    nt = skolemise(load.ontology_graph()).serialize(format="nt").encode()
    dataset = OxigraphDataset()
    dataset.load(nt)
    ontology = list(facts_of(dataset.quads()))
    dataset.extend(quad_of(fact, ox.DefaultGraph()) for fact in chain(population(_SMALL, Random(_SMALL)), knots()))
    lines, counts = folder / "lines.nq", [0, 0]
    with lines.open("w", encoding="utf-8") as stream:
        inference = infer(dataset, rules=load.rules())
        _write(stream, facts_of(dataset.quads()), map(fact_of, inference.triples), counts)
        del inference
        given = {_renamed(fact) for fact in population(size - len(dataset), Random(size))}
        closed = Engine(chain(ontology, given))
        left_out = given.union(ontology)
        _write(stream, given, (fact for fact in closed if fact not in left_out and not is_noise(fact)), counts)
    OxigraphDataset(folder / "store").bulk_load(lines)
    lines.unlink()
    seconds = time.perf_counter() - started
    say(f"{counts[0]:,} stated, {counts[1]:,} inferred, {seconds:.0f} s to make the store")


def _write(stream: TextIO, stated: Iterable[Fact], inferred: Iterable[Fact], counts: list[int]) -> None:
    graph = str(Base().graph("inferred"))
    for fact in stated:
        counts[0] += 1
        stream.write(f"{fact[0]} {fact[1]} {fact[2]} .\n")
    for fact in inferred:
        counts[1] += 1
        stream.write(f"{fact[0]} {fact[1]} {fact[2]} .\n{fact[0]} {fact[1]} {fact[2]} <{graph}> .\n")


def _renamed(fact: Fact) -> Fact:
    subject, obj = (
        ox.NamedNode(f"{THING}of-many/{term.value.removeprefix(THING)}")
        if isinstance(term, ox.NamedNode) and term.value.startswith(THING)
        else term
        for term in (fact[0], fact[2])
    )
    return (subject, fact[1], obj)


def sampled(dataset: OxigraphDataset, count: int) -> list[Fact]:
    """Up to `count` inferred statements of each predicate, and of each class."""
    random, groups, seen = Random(7), dict[tuple[str, str], list[Fact]](), dict[tuple[str, str], int]()
    for quad in dataset.quads(graph=ox.NamedNode(str(Base().graph("inferred")))):
        fact = (quad.subject, quad.predicate, quad.object)
        key = (fact[1].value, str(fact[2]) if fact[1] == rdf("type") else "")
        seen[key] = seen.get(key, 0) + 1
        group = groups.setdefault(key, [])
        if len(group) < count:
            group.append(fact)
        elif (place := random.randrange(seen[key])) < count:
            group[place] = fact
    return [fact for key in sorted(groups) for fact in groups[key]]


def measure(dataset: OxigraphDataset, facts: Sequence[Fact], limit: int) -> None:
    """Explain each, and print the table."""
    rules = load.rules()
    started = time.perf_counter()
    explain(dataset, triple_of(facts[0]), rules=rules)
    say(f"{1000 * (time.perf_counter() - started):.0f} ms for the first question, which compiles the ontology")
    times: dict[str, list[tuple[float, str]]] = {}
    for fact in facts:
        started = time.process_time()
        proofs = explain(dataset, triple_of(fact), rules=rules, limit=limit).proofs
        seconds = time.process_time() - started
        times.setdefault(proofs[0].rule.split()[0] if proofs else "none", []).append(
            (seconds, " ".join(map(str, fact)))
        )
    say(f"{'rule':<12}{'sample':>8}{'median':>10}{'p99':>10}{'worst':>10}  ms")
    for rule in [*sorted(times), "all"]:
        found = sorted(times[rule] if rule != "all" else [one for some in times.values() for one in some])
        milliseconds = [1000 * one[0] for one in found]
        late = milliseconds[min(len(milliseconds) - 1, int(0.99 * len(milliseconds)))]
        times_ms = f"{statistics.median(milliseconds):>10.2f}{late:>10.2f}{milliseconds[-1]:>10.2f}"
        say(f"{rule:<12}{len(found):>8}{times_ms}  {found[-1][1]}")


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the arguments, make the store, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="statements of the population")
    parser.add_argument("--sample", type=int, default=40, help="statements drawn from each predicate and class")
    parser.add_argument("--limit", type=int, default=3, help="proofs asked for")
    parser.add_argument("--folder", type=Path, help="where to keep the store")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)) / f"{options.size}"
        if not (folder / "store").exists():
            folder.mkdir(parents=True, exist_ok=True)
            write_store(folder, options.size)
        dataset = OxigraphDataset(folder / "store", read_only=True)
        measure(dataset, sampled(dataset, options.sample), options.limit)


if __name__ == "__main__":
    main()
