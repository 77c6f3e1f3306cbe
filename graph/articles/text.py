"""From text to Article: segments first, then what the text says of its own date, place and publisher."""

from __future__ import annotations

import re
from typing import Final

from graph.articles.metadata import NOTHING_KNOWN, Record, describe
from graph.articles.segments import segment
from graph.model import Article
from ontology.iris import slugify

__all__ = ["article_key", "read_text"]

_SUFFIX: Final = re.compile(r"\.(?:txt|html?|jsonl)(?=#|$)", re.IGNORECASE)


def article_key(source_name: str) -> str:
    """`article/SLUG` for a file or record name; the folder is part of it, the kind of file is not."""
    return f"article/{slugify(_SUFFIX.sub('', source_name))}"


def read_text(text: str, source_name: str, record: Record = NOTHING_KNOWN) -> Article:
    """Read one article. `text` is kept exactly as given; `record` is what a page or record tells besides."""
    found = segment(text, record.title)
    about = describe(text, found, record)
    return Article(
        key=article_key(source_name),
        source_name=source_name,
        text=text,
        title=about.title,
        title_span=about.title_span,
        published=about.published,
        published_span=about.published_span,
        publisher=about.publisher,
        url=record.url,
        dateline_place=about.place,
        dateline_place_span=about.place_span,
        dateline_date=about.dateline_date,
        segments=found.segments,
        sentences=found.sentences,
    )
