"""Web pages: main text and metadata by trafilatura (Barbaresi 2021).

The text as given of a page is the main text extracted from it; all offsets are into that.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import trafilatura
from trafilatura.settings import Document

from graph.articles.metadata import Record
from graph.model import ArticleError

__all__ = ["read_page"]

# Publication rather than last change; found in the markup, never guessed from the clock.
_DATES: Final = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}


def read_page(html: str, source: str) -> tuple[str, Record]:
    """Main text and metadata of a page. Raises ArticleError where the page holds no running text."""
    page = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    if not isinstance(page, Document) or not page.text:
        raise ArticleError(source, "holds no article: no running text was found in the page; save the text itself")
    return page.text, Record(
        title=page.title or None,
        url=page.url or None,
        published=None if page.date is None else date.fromisoformat(page.date),
        publisher=page.sitename or None,
    )
