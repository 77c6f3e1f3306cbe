"""Articles composed by grammar, each with its exact gold record.

What lives here: stocks of names, offices, parties, places and topics (`data/`), sentences with slots (`sentences/`),
and the modules that make stories of them and tell each in the manner of an outlet. Nothing here may read, import or
imitate the extraction: the corpus measures it. Truth comes before words: a story is decided first, and a slot that
prints a person, a title, a meeting or an agreement writes the gold item at the same moment.
"""

from __future__ import annotations

from benchmarks.composer.compose import Composed, Composer
from benchmarks.composer.templates import Template, load_templates

__all__ = ["Composed", "Composer", "Template", "load_templates"]
