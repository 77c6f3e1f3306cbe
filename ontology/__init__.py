"""The model, its vocabularies, its constraints and its authority data, with small typed loaders.

    terms        every term as a typed constant          (generated from core.ttl and schemes.ttl)
    iris         folding, slugs, IRIs minted from keys
    load         core.ttl, schemes.ttl, shapes.ttl, authority/, rules/, questions/ as graphs and queries
    registry     the authority as values                 gazetteer    states and cities by name
    generated    files that are written by a command, and checked
    skolem       IRIs for class expressions and lists    errors       what a broken file raises

No store, no reasoning, no HTTP, and nothing of `graph` or `server`. The modules are imported by name and not from here:
who needs a slug should not wait for a parser.
"""

__all__ = ["errors", "gazetteer", "generated", "iris", "load", "registry", "skolem", "terms"]
