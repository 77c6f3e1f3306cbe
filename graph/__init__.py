"""Articles in, releases out: reading, extraction, identity, belief, reasoning, publishing. No HTTP lives here.

The rooms `articles`, `extract`, `resolve`, `consolidate`, `reason`, `release` and `evaluate` import `graph.model`
and `ontology`, and not one another; only `graph.build` knows them all.
"""

__all__: list[str] = []
