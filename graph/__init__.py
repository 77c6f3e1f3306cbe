"""Articles in, releases out: reading, extraction, identity, belief, reasoning, publishing. No HTTP lives here.

The rooms `articles`, `extract`, `frames`, `resolve`, `consolidate`, `reason`, `release` and `evaluate` import the
values of `graph.model`, `ontology` and the few modules that several need, and not one another; only the drivers know
them all: `build`, `load`, and `reading`, `stating` and `reasoning`, which are parts of a build.
"""

__all__: list[str] = []
