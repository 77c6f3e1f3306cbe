"""What follows from what is stated, and why.

Lives here: the OWL 2 RL rules and their engine, the rules in SPARQL, the fixpoint of both, proofs, and how proofs read.
May not live here: knowledge of meetings or tenures (that is in the ontology and in ontology/rules), files, HTTP.

    rules → compile → engine ─┐
    owlrl (reference) ────────┼─ reasoner ─┐
    sparql_rules → strata ─────────────────┴─ fixpoint (infer)      proofs + evidence → explain → render
"""

from graph.reason.bulk import close_text
from graph.reason.clashes import Clash
from graph.reason.errors import RuleError
from graph.reason.explain import Explanation, explain
from graph.reason.fixpoint import Inference, infer
from graph.reason.needed import Needed, needed
from graph.reason.provenance import provenance
from graph.reason.reasoner import DEFAULT_REASONER, REASONERS, Reasoner
from graph.reason.render import absence, explanation_text, explanation_to_json, proof_lines, proof_to_dict, spell_lists

__all__ = [
    "DEFAULT_REASONER",
    "REASONERS",
    "Clash",
    "Explanation",
    "Inference",
    "Needed",
    "Reasoner",
    "RuleError",
    "absence",
    "close_text",
    "explain",
    "explanation_text",
    "explanation_to_json",
    "infer",
    "needed",
    "proof_lines",
    "proof_to_dict",
    "provenance",
    "spell_lists",
]
