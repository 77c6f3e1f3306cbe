"""Evidence: the sentences that support what an article reports, with exact offsets into its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from graph.consolidate import vocabulary as cq
from graph.consolidate.mint import Mint, count_literal
from graph.consolidate.statements import anniversary_key, typed
from graph.consolidate.written import Written, literal
from graph.model import AgreementFrame, Article, EventFrame, Frames, MessageFrame, TenureFrame
from ontology.iris import slugify

__all__ = ["evidence"]


@lru_cache(maxsize=1 << 12)
def _rule_slug(rule: str) -> str:
    return slugify(rule or "unnamed")


def evidence(article: Article, frames: Frames, mint: Mint) -> Iterator[Written]:
    """One Evidence for each stretch of text and pattern, with everything that it supports; the quote is the slice.

    Its key tells where it stands and which pattern fired, so that it does not shift when another is found.
    """
    supported: defaultdict[tuple[int, int, str], set[str]] = defaultdict(set)
    reporting: tuple[TenureFrame | EventFrame | AgreementFrame | MessageFrame, ...] = (
        *frames.tenures,
        *frames.events,
        *frames.agreements,
        *frames.messages,
    )
    for frame in reporting:
        key = mint.key(article.key, frame.id)
        for span in frame.spans:
            supported[span.start, span.end, frame.rule].add(key)
    for anniversary in frames.anniversaries:
        key = anniversary_key(anniversary, article.key)
        for span in anniversary.spans:
            supported[span.start, span.end, anniversary.rule].add(key)
    slug = article.key.partition("/")[2]
    iri_of_article = mint.thing(article.key)
    for (start, end, rule), keys in sorted(supported.items()):
        iri = mint.thing(f"evidence/{slug}-{start}-{end}-{_rule_slug(rule)}")
        yield from typed(iri, cq.Evidence)
        for key in sorted(keys):
            yield iri, cq.supports, mint.thing(key)
        yield iri, cq.inArticle, iri_of_article
        yield iri, cq.quote, literal(article.text[start:end])
        yield iri, cq.startOffset, count_literal(start)
        yield iri, cq.endOffset, count_literal(end)
        yield iri, cq.rule, literal(rule)
