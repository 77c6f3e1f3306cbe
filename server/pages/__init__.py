"""View models: what a page shows, worked out from a dataset before a template sees it. No Flask, no HTTP.

reader.py    labels, values, evidence: how a page asks the dataset
describe.py  the concise description of a thing, as triples
intervals.py dates and tenures in words
sources.py   evidence numbered as footnotes
thing.py     the page of one thing
sections.py  the tables of a thing's page, by kind of thing
home.py      the home page
ontology.py  the documentation of the ontology
results.py   query results as a table
search.py    things by label
why.py       a proof as a tree
filters.py   what templates may call
"""

__all__: list[str] = []
