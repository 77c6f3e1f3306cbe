"""Reads files and records into Articles: text as given, segments, sentences, and what a page says of itself.

The only room of `graph` that reads sources. It decides what a stretch of text is for, never what a sentence says:
that is `graph.extract`. Constructions are those of genre.md 5, 6 and 9.
"""

from graph.articles.metadata import Record
from graph.articles.sources import EXTENSIONS, Item, Names, count_items, find_items, read_item, read_sources
from graph.articles.text import article_key, read_text

__all__ = [
    "EXTENSIONS",
    "Item",
    "Names",
    "Record",
    "article_key",
    "count_items",
    "find_items",
    "read_item",
    "read_sources",
    "read_text",
]
