"""Articles of the genre with exact gold records, in any number, from a seed.

    python benchmarks/corpus.py --articles 2000 --seed 7 OUT_DIR

writes OUT_DIR/articles/NNN/*.txt (or with --jsonl OUT_DIR/articles/articles.jsonl) and OUT_DIR/gold/articles/*.json
with `pairs.json`, so that

    communique build OUT_DIR/articles --data DATA --reasoner none
    communique evaluate OUT_DIR/gold/articles --data DATA

measures the reading of articles nobody tuned on. Prints how often each construction was used.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.composer import Composer, load_templates
from benchmarks.composer.writer import write_corpus


def main() -> None:
    """Read the arguments, write the corpus, print what it is made of."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="folder to write to")
    parser.add_argument("--articles", type=int, default=2000, help="how many articles")
    parser.add_argument("--seed", type=int, default=7, help="the same seed gives the same articles")
    parser.add_argument("--jsonl", action="store_true", help="one file of records instead of a file for each article")
    parser.add_argument("--no-gold", action="store_true", help="articles only")
    options = parser.parse_args()
    composer = Composer(options.seed)
    start = time.perf_counter()
    summary = write_corpus(composer, options.out, options.articles, jsonl=options.jsonl, gold=not options.no_gold)
    seconds = time.perf_counter() - start
    by_section: Counter[str] = Counter()
    for template in load_templates():
        by_section[template.section] += composer.used[template.id]
    for section, count in sorted(by_section.items()):
        sys.stdout.write(f"{count:>8,}  {section}\n")
    used = sum(1 for template in load_templates() if composer.used[template.id])
    sys.stdout.write(
        f"{summary.articles:,} articles, {summary.characters / max(summary.articles, 1):,.0f} characters each, of "
        f"{used} of {len(load_templates())} sentences; {summary.meetings:,} meetings, "
        f"{summary.pairs:,} pairs on one event; {summary.articles / seconds:,.0f} articles/s\n"
    )


if __name__ == "__main__":
    main()
