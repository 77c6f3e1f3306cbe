"""Evidence: the sentences that support what an article reports, with exact offsets into its text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.consolidate import vocabulary as cq
from graph.consolidate.mint import Mint, count_literal
from graph.consolidate.statements import typed
from graph.consolidate.written import Written, literal
from graph.model import AgreementFrame, Article, EventFrame, Frames, MessageFrame, Span, TenureFrame
from ontology.iris import slugify

__all__ = ["evidence"]


@lru_cache(maxsize=1 << 12)
def _rule_slug(rule: str) -> str:
    return slugify(rule or "unnamed")


def evidence(article: Article, frames: Frames, mint: Mint) -> Iterator[Written]:
    """One Evidence for each stretch of text and pattern, with everything that it supports; the quote is the slice.

    Its key tells where it stands and which pattern fired, so that it does not shift when another is found.
    """
    supported: dict[tuple[Span, str], set[str]] = {}
    reporting: tuple[TenureFrame | EventFrame | AgreementFrame | MessageFrame, ...] = (
        *frames.tenures,
        *frames.events,
        *frames.agreements,
        *frames.messages,
    )
    for frame in reporting:
        for span in frame.spans:
            supported.setdefault((span, frame.rule), set()).add(mint.key(article.key, frame.id))
    slug = article.key.partition("/")[2]
    iri_of_article = mint.thing(article.key)
    for (span, rule), keys in sorted(supported.items()):
        iri = mint.thing(f"evidence/{slug}-{span.start}-{span.end}-{_rule_slug(rule)}")
        yield from typed(iri, cq.Evidence)
        for key in sorted(keys):
            yield iri, cq.supports, mint.thing(key)
        yield iri, cq.inArticle, iri_of_article
        yield iri, cq.quote, literal(span.of(article.text))
        yield iri, cq.startOffset, count_literal(span.start)
        yield iri, cq.endOffset, count_literal(span.end)
        yield iri, cq.rule, literal(rule)
