"""Growing sets of mentions of one event, compared by what their articles tell and not mention by mention.

Articles that tell the same of an event make one *telling*, however many they are: sets are compared telling by
telling, so that ten thousand reports of one meeting cost what one of each wording costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.resolve.blocking import EventMention
from graph.resolve.judgements import unordered
from graph.resolve.matching import LinkTest

__all__ = ["Cluster", "Clusters"]

# One article in so many may tell one event as two by mistake; more of them mean two events.
_ODD = 5


@dataclass
class Cluster:
    """Mentions judged to be one event: those that tell different things, and all by article."""

    name: str
    tellings: dict[tuple[object, ...], EventMention] = field(default_factory=dict)
    articles: dict[str, list[EventMention]] = field(default_factory=dict)

    def add(self, mention: EventMention) -> None:
        """Take a mention in."""
        self.tellings.setdefault(mention.telling, mention)
        self.articles.setdefault(mention.article, []).append(mention)

    def members(self) -> Iterator[EventMention]:
        """All mentions, article by article."""
        for mentions in self.articles.values():
            yield from mentions


@dataclass
class Clusters:
    """Disjoint sets of mentions; a set takes another one in only when all that they tell may be one event."""

    linkable: LinkTest
    by_name: dict[str, Cluster] = field(default_factory=dict)
    home: dict[str, str] = field(default_factory=dict)

    def add(self, mentions: Sequence[EventMention]) -> None:
        """A set of mentions that tell the same; its name is the first reference."""
        name = min(m.ref for m in mentions)
        cluster = self.by_name[name] = Cluster(name)
        for mention in mentions:
            cluster.add(mention)
            self.home[mention.ref] = name

    def of(self, ref: str) -> Cluster:
        """The set that a mention is in."""
        return self.by_name[self.home[ref]]

    def join(self, left: str, right: str) -> bool:
        """Make one set of two; False when they are one already or something excludes that they are one."""
        ours, theirs = self.of(left), self.of(right)
        if ours is theirs or not self.compatible(ours, theirs):
            return False
        kept, gone = (ours, theirs) if len(ours.articles) >= len(theirs.articles) else (theirs, ours)
        for mention in gone.members():
            kept.add(mention)
            self.home[mention.ref] = kept.name
        del self.by_name[gone.name]
        return True

    def compatible(self, ours: Cluster, theirs: Cluster) -> bool:
        """Whether all tellings of both may be one event, and articles do not keep them apart."""
        forced = self.linkable.forced
        if forced and any(unordered(a.ref, b.ref) in forced for a in ours.members() for b in theirs.members()):
            return True
        return (
            self._together(ours, theirs)
            and all(self.linkable(a, b) for a in ours.tellings.values() for b in theirs.tellings.values())
            and not self.linkable.forbids(ours.members(), theirs.members())
        )

    def _together(self, ours: Cluster, theirs: Cluster) -> bool:
        """Whether no articles, or only the odd one among many, tell these as two events."""
        fewer, more = sorted((ours.articles, theirs.articles), key=len)
        apart = sum(
            1
            for article in fewer
            if article in more
            and not all(self.linkable.told_twice(a, b) for a in fewer[article] for b in more[article])
        )
        return apart * _ODD < len(fewer)
