"""Write the table of the profile's rules, `docs/reference/owl-rules.md`: which are implemented, and how.

python -m graph.reason.coverage            write it
python -m graph.reason.coverage --check    exit 1 when it is not current

The list of rules is that of OWL 2 Web Ontology Language Profiles, section 4.3, tables 4 to 9.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from graph.reason.rules import PATTERNS, PLAIN
from ontology.generated import write_or_check

__all__ = ["LEFT_OUT", "LISTS", "MEANS", "REFERENCE_PATH", "TABLES", "main", "render"]

REFERENCE_PATH: Final = Path(__file__).parents[2] / "docs" / "reference" / "owl-rules.md"

TABLES: Final[Mapping[int, tuple[str, str]]] = {
    4: ("Equality", "eq-ref eq-sym eq-trans eq-rep-s eq-rep-p eq-rep-o eq-diff1 eq-diff2 eq-diff3"),
    5: (
        "Properties",
        "prp-ap prp-dom prp-rng prp-fp prp-ifp prp-irp prp-symp prp-asyp prp-trp prp-spo1 prp-spo2 prp-eqp1 prp-eqp2"
        " prp-pdw prp-adp prp-inv1 prp-inv2 prp-key prp-npa1 prp-npa2",
    ),
    6: (
        "Classes",
        "cls-thing cls-nothing1 cls-nothing2 cls-int1 cls-int2 cls-uni cls-com cls-svf1 cls-svf2 cls-avf cls-hv1"
        " cls-hv2 cls-maxc1 cls-maxc2 cls-maxqc1 cls-maxqc2 cls-maxqc3 cls-maxqc4 cls-oo",
    ),
    7: ("Class axioms", "cax-sco cax-eqc1 cax-eqc2 cax-dw cax-adc"),
    8: ("Datatypes", "dt-type1 dt-type2 dt-eq dt-diff dt-not-type"),
    9: (
        "Schema vocabulary",
        "scm-cls scm-sco scm-eqc1 scm-eqc2 scm-op scm-dp scm-spo scm-eqp1 scm-eqp2 scm-dom1 scm-dom2 scm-rng1 scm-rng2"
        " scm-hv scm-svf1 scm-svf2 scm-avf1 scm-avf2 scm-int scm-uni",
    ),
}
#: Rules over RDF lists, which compile.py spells out.
LISTS: Final = frozenset("prp-spo2 prp-adp prp-key cls-int1 cls-int2 cls-uni cls-oo cax-adc scm-int scm-uni".split())
#: Rules that are no pattern, with what stands for them.
MEANS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("eq-sym", "eq-trans", "eq-rep-s", "eq-rep-p", "eq-rep-o"), "classes of equals (equality.py)"),
    **dict.fromkeys(("eq-diff1", "eq-diff2", "eq-diff3"), "clashes of equals (clashes.py)"),
    **dict.fromkeys(("dt-diff", "dt-not-type"), "clashes of literals (clashes.py, literals.py)"),
}
#: Rules that are not implemented, with the reason.
LEFT_OUT: Final[Mapping[str, str]] = {
    "eq-ref": "reflexive: true of every term",
    "prp-ap": "axiomatic: true of the annotation properties of the languages",
    "cls-thing": "axiomatic",
    "cls-nothing1": "axiomatic",
    "dt-type1": "axiomatic",
    "dt-type2": "its conclusions have literals as subjects",
    "dt-eq": "its conclusions have literals as subjects; other spellings of a value are not written out",
    "scm-cls": "reflexive, or about owl:Thing and owl:Nothing",
    "scm-op": "reflexive",
    "scm-dp": "reflexive",
}
_HEAD: Final = """# The rules of OWL 2 RL

Generated from `graph/reason/` by `python -m graph.reason.coverage`; do not edit.

Every rule of the profile (OWL 2 Profiles, section 4.3), and whether the reasoner has it. What is left out entails
statements that are true of everything, or that are no RDF; `graph/reason/noise.py` defines the difference, and the
W3C's tests of the profile are met with it added (`tests/conformance/test_entailment.py`). Each rule that is there has
cases for and against (`tests/graph/reason/test_engine.py`, `test_literals.py`), and all together are held equal to
owlrl on random ontologies (`test_oracle.py`).
"""


def render() -> str:
    """The whole page."""
    lines = [_HEAD]
    for number, (title, names) in TABLES.items():
        lines += [f"\n## Table {number}: {title}\n", "| rule | here | how |", "| --- | --- | --- |"]
        lines += [f"| {name} | {'no' if name in LEFT_OUT else 'yes'} | {_how(name)} |" for name in names.split()]
    return "\n".join(lines) + "\n"


def _how(name: str) -> str:
    if name in LEFT_OUT:
        return LEFT_OUT[name]
    if name in MEANS:
        return MEANS[name]
    if name in LISTS:
        return "spelled out for each list (compile.py)"
    if name in {pattern.id for pattern in PATTERNS}:
        return "compiled for each axiom (rules.py)"
    if name in {rule.id for rule in PLAIN}:
        return "as it stands (rules.py)"
    raise LookupError(f"nothing implements {name}, and it is not left out either")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the page; the exit code."""
    return write_or_check(REFERENCE_PATH, render(), "graph.reason.coverage", arguments)


if __name__ == "__main__":
    sys.exit(main())
