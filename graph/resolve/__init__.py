"""Whether two things are one: every local thing of every article gets the key of the real thing that it names.

Sees frames, the articles' metadata, authority, gazetteer and curation; never a text, never a statement. Each merge
that is more than equality of names leaves a judgement: what, why, how sure, by whom.
"""

from graph.resolve.resolver import resolve

__all__ = ["resolve"]
