"""What was judged of all articles together: which frames name one real thing, under which key, and why.

A key is `KIND/SLUG`; a frame is referred to as `ARTICLE_KEY#LOCAL_ID`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from graph.model.frames import OrganizationKind
from graph.values import value

__all__ = ["Judgement", "Resolution", "ResolvedOffice", "ResolvedOrganization", "ResolvedPlace"]


@value(frozen=True, slots=True)
class Judgement:
    """Two things are, or are not, the same, by which rule and how sure.

    `left` and `right` are `ARTICLE_KEY#LOCAL_ID` or a thing's key; `by` is `program` or `curation`.
    """

    left: str
    right: str
    same: bool
    rule: str
    reason: str
    score: float
    by: str = "program"


@value(frozen=True, slots=True)
class ResolvedOrganization:
    """A judged organization: `label` is its canonical English name, `part_of` the key of the body it is an organ of.

    `country` is an ISO 3166-1 alpha-2 code.
    """

    key: str
    kind: OrganizationKind
    label: str
    part_of: str | None = None
    country: str | None = None


@value(frozen=True, slots=True)
class ResolvedOffice:
    """A judged office: `role` is a slug of the role scheme, `organization` the key of the body it belongs to."""

    key: str
    label: str
    role: str
    organization: str | None = None


@value(frozen=True, slots=True)
class ResolvedPlace:
    """A judged place; `within` is the key of a place, `country` an ISO 3166-1 alpha-2 code."""

    key: str
    label: str
    within: str | None = None
    country: str | None = None


@value(frozen=True, slots=True)
class Resolution:
    """What the resolver judged: which thing every local id of every article names, and why.

    `keys` maps `ARTICLE_KEY#LOCAL_ID` to the thing's key; what refers to nothing in its article has none. `states`
    maps ISO 3166-1 alpha-2 codes to the keys of states. `copies` maps the key of an article that repeats another's
    text to that of the article published first, `realised` the key of an event that was held to those of its plans,
    `contested` that of one held to those of events reported as cancelled or denied. `warnings` name what could not
    be obeyed or used: a line of the curation that matches nothing, an item that refers to nothing; `unsound` are the
    keys of the articles with such items. The other mappings go from a key to what was judged of that thing.
    """

    keys: Mapping[str, str]
    organizations: Mapping[str, ResolvedOrganization]
    offices: Mapping[str, ResolvedOffice]
    places: Mapping[str, ResolvedPlace]
    states: Mapping[str, str]
    judgements: tuple[Judgement, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    realised: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    contested: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    unsound: frozenset[str] = frozenset()

    def key(self, article: str, local_id: str) -> str:
        """The key of the thing that `local_id` names in the article with key `article`; KeyError when unjudged."""
        return self.keys[f"{article}#{local_id}"]
