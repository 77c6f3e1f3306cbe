"""Writes a corpus to a folder, in a stream: texts, gold records, pairs of articles that tell one event."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.composer.compose import Composed, Composer

__all__ = ["Summary", "write_corpus"]

SHARD = 1000  # articles in a folder


@dataclass(slots=True)
class Summary:
    """What was written."""

    articles: int = 0
    characters: int = 0
    meetings: int = 0
    pairs: int = 0


def write_corpus(composer: Composer, out: Path, count: int, *, jsonl: bool = False, gold: bool = True) -> Summary:
    """Write `count` articles under `out`; texts in folders of a thousand or in one file of records."""
    texts, records = out / "articles", out / "gold" / "articles"
    texts.mkdir(parents=True, exist_ok=True)
    records.mkdir(parents=True, exist_ok=True)
    summary = Summary()
    pairs: list[list[str]] = []
    story, group = -1, list[str]()
    with ExitStack() as stack:
        lines = stack.enter_context((texts / "articles.jsonl").open("w", encoding="utf-8")) if jsonl else None
        for article in composer.articles(count):
            source = source_name(article, jsonl=jsonl)
            if lines is not None:
                lines.write(json.dumps({"id": source, "text": article.text}, ensure_ascii=False) + "\n")
            else:
                path = texts / source
                if article.number % SHARD == 0:
                    path.parent.mkdir(exist_ok=True)
                path.write_text(article.text, encoding="utf-8")
            record = article.record(source)
            if gold:
                name = f"{article.number:06}.json"
                (records / name).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
            if article.story != story:
                story, group = article.story, []
            if any(meeting["kind"] != "visit" and not meeting.get("optional") for meeting in record["meetings"]):
                pairs.extend([other, source] for other in group)
                group.append(source)
            summary.articles += 1
            summary.characters += len(article.text)
            summary.meetings += len(record["meetings"])
    summary.pairs = len(pairs)
    if gold:
        (records / "pairs.json").write_text(json.dumps(pairs, indent=0), encoding="utf-8")
    return summary


def source_name(article: Composed, *, jsonl: bool) -> str:
    """The name under which a reader finds the article."""
    if jsonl:
        return f"article-{article.number:06}"
    return f"{article.number // SHARD:03}/{article.number:06}.txt"
