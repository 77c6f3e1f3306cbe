"""Stage 6, first half: lay a sentence out as items: phrases, names, bodies, places, days, descriptions, words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.clauses import Agent, Item, Member, Row, fold_delegations, fold_groups
from graph.extract.dates import DateMention
from graph.extract.names import NameReader, link
from graph.extract.offices import complete_organization
from graph.extract.persons import Cast, Person
from graph.extract.spec import OfficeSpec, OrgSpec, PersonPhrase
from graph.extract.status import finite_verb
from graph.extract.tokens import Line
from graph.model import OrganizationKind

__all__ = ["Held", "RowBuilder"]

_BOTH: Final = re.compile(
    r"(?:the |both |these |our )?(?:the )?(?:two|both|three) (?:[a-z]+ )?(?:sides|leaders|parties|countries|ministers|officials|nations|states|delegations|"
    r"prime ministers|presidents|pms|ministries|governments|legislators|legislatures|neighbours|neighbors|peoples|diplomats|top leaders|party leaders|"
    r"foreign ministers|defence ministers|general secretaries|heads|chairmen|agencies|organisations|organizations|chiefs|speakers|premiers|host leaders)\b"
    r"|the (?:ministers|leaders|presidents|prime ministers|pms|officials|legislators|top legislators|chiefs|diplomats)\b"
    r"|both sides|both countries|both parties|the sides|the parties|the participants"
)
_DESCRIBED: Final = re.compile(
    r"(?:top |senior |host |visiting |state |party |high-ranking |government |parliamentary |cabinet |military |defence |[a-z]+ )?"
    r"(?:leaders?|officials?|guests?|hosts?|diplomats?|legislators?|lawmakers?|politicians?|officers?|envoys?|delegates?|dignitar(?:y|ies)|counterparts?|minister|president|premier|ambassador|chairman|chairwoman|pm)\b"
)
_LEADING: Final = {
    "leader",
    "leaders",
    "official",
    "officials",
    "guest",
    "guests",
    "host",
    "hosts",
    "diplomat",
    "diplomats",
    "legislator",
    "lawmakers",
    "officer",
    "officers",
    "envoy",
    "delegates",
    "counterpart",
    "counterparts",
}
_OFFICIAL_THINGS: Final = {
    "visit",
    "visits",
    "trip",
    "tour",
    "talks",
    "ceremony",
    "welcome",
    "reception",
    "invitation",
    "development",
    "website",
    "statement",
    "letter",
    "confirmation",
}
_PRONOUNS: Final = {"he", "she", "they"}


@dataclass(frozen=True, slots=True)
class Held:
    """An office that a person is given somewhere in the article: what descriptions are resolved by."""

    person: str
    office: OfficeSpec
    at: int


@dataclass
class RowBuilder:
    """Builds the rows of one article from what the earlier stages found."""

    names: NameReader
    cast: Cast
    dates: Sequence[DateMention]
    held: Sequence[Held]
    persons_of: Mapping[tuple[int, int], Person]
    last_body: OrgSpec | None = None

    def build(self, number: int, line: Line, phrases: Mapping[int, PersonPhrase]) -> Row:
        """The row of one sentence; `phrases` by their first token."""
        items: list[Item] = []
        i = 0
        while i < len(line):
            item = self._date(line, i) or self._phrase(number, line, i, phrases) or self._plain(line, i)
            items.append(item)
            i = item.end
        items = _drop_brackets(items)
        items = fold_groups(items, finite_verb)
        items = fold_delegations(items)
        items = fold_groups(items, finite_verb)
        return Row.of(items)

    def _date(self, line: Line, i: int) -> Item | None:
        token = line.tokens[i]
        for mention in self.dates:
            if token.start <= mention.span.start < token.end and mention.span.start >= token.start:
                end = i + 1
                while end < len(line) and line.tokens[end].start < mention.span.end:
                    end += 1
                return Item("T", i, end, line.folded(i, end), mention.value, background=mention.background)
        return None

    def _phrase(self, number: int, line: Line, i: int, phrases: Mapping[int, PersonPhrase]) -> Item | None:
        phrase = phrases.get(i)
        if phrase is None:
            return None
        if phrase.name is not None:
            person = self.persons_of[(number, i)]
            return self._person(i, phrase.end, person)
        if any(t.office.counterpart for t in phrase.titles):
            j = i + 1 if line.norm(i) in {"its", "their", "the", "his", "her"} else i
            mirrored = self._counterpart_body(line, i, j, phrase.end - 1)
            if mirrored is not None:
                return mirrored
        described = self._described_by_title(line, phrase)
        return Item("A", i, phrase.end, "", described)

    @staticmethod
    def _person(i: int, end: int, person: Person) -> Item:
        return Item("A", i, end, "", Agent((Member(person=person.id, represents=person.represents),), person.country))

    def _described_by_title(self, line: Line, phrase: PersonPhrase) -> Agent:
        at = line.tokens[phrase.start].start
        country = phrase.country
        for use in phrase.titles:
            person = self._holder(use.office, country, at)
            if person is not None:
                return Agent((Member(person=person.id, represents=person.represents),), person.country)
        bodies = [
            o
            for u in phrase.titles
            if (o := u.office.organization) is not None and o.kind is not OrganizationKind.STATE
        ]
        if bodies and bodies[0].kind is OrganizationKind.PARTY and bodies[0].head:
            # nobody knows who presides over the party: the party is the one that was met
            return Agent((Member(organization=bodies[0]),), country)
        return Agent(country=country)

    def _holder(self, office: OfficeSpec, country: str | None, at: int) -> Person | None:
        """Whoever holds the office described: same role, body and country as far as they are told; the last one named."""
        best: tuple[int, Person] | None = None
        body = (
            complete_organization(office.organization, country, self.names.knowledge) if office.organization else None
        )
        for held in self.held:
            person = next(p for p in self.cast.persons if p.id == held.person)
            if not _role_fits(office.role, held.office.role):
                continue
            if country is not None and country not in {person.country, held.office.country}:
                continue
            if (
                body is not None
                and held.office.organization is not None
                and body.root != held.office.organization.root
                and body != held.office.organization
            ):
                continue
            seen = max((m.start for m in person.mentions if m.start <= at), default=-1)
            if best is None or seen > best[0]:
                best = (seen, person)
        return best[1] if best else None

    def _plain(self, line: Line, i: int) -> Item:
        both = self._match(line, i, _BOTH)
        if both:
            return Item("A", i, both, line.folded(i, both), Agent(both=True))
        if line.norm(i) in _PRONOUNS:
            return Item("A", i, i + 1, line.norm(i), Agent(pronoun=True, plural=line.norm(i) == "they"))
        known = line.entries(i, "person")
        short = self.cast.short_form(line, i)
        if short is not None:
            person, name, end = short
            self.cast.note(person, name)
            return self._person(i, end, person)
        del known
        described = self._description(line, i)
        if described is not None:
            return described
        body = self._body(line, i)
        if body is not None:
            return body
        place = self.names.place(line, i)
        if place is not None:
            return Item("L", i, place[1], line.folded(i, place[1]), place[0])
        demonym = line.entries(i, "demonym")
        if demonym:
            return Item("D", i, demonym[0], line.folded(i, demonym[0]), str(demonym[1].value))
        return Item("W", i, i + 1, line.norm(i))

    @staticmethod
    def _match(line: Line, i: int, pattern: re.Pattern[str]) -> int | None:
        text = line.folded(i, min(len(line), i + 7))
        match = pattern.match(text)
        if match is None or match.end() == 0:
            return None
        j = i
        while j < len(line) and len(line.folded(i, j + 1)) <= match.end():
            j += 1
        return j if j > i else None

    def _description(self, line: Line, i: int) -> Item | None:
        """`the Lao leader`, `a Vietnamese senior Party official`, `Cambodian leaders`, `the host`."""
        j = i + 1 if line.norm(i) in {"the", "a", "an", "his", "her", "its", "their"} else i
        entry = line.entries(j, "demonym")
        country = str(entry[1].value) if entry else None
        k = entry[0] if entry else j
        if country is None and j == i:
            return None
        words = 0
        while k < len(line) and words < 4 and line.norm(k) not in _LEADING:
            if line.norm(k) not in {
                "senior",
                "top",
                "party",
                "state",
                "host",
                "high-ranking",
                "high",
                "-",
                "ranking",
                "government",
                "military",
                "other",
                "key",
                "cabinet",
                "legislative",
                "visiting",
                "new",
                "provincial",
            }:
                return None
            k += 1
            words += 1
        if k >= len(line) or line.norm(k) not in _LEADING or line.capital(k):
            return None
        noun = line.norm(k)
        if noun == "official" and (
            line.norm(k + 1) in _OFFICIAL_THINGS or line.norm(k + 1).isalpha() and line.norm(k + 2) in _OFFICIAL_THINGS
        ):
            return None  # the adjective
        if noun.endswith("s") or (country is None and noun in {"leader"}):
            return Item("A", i, k + 1, "", Agent(country=country))
        counterpart = self._counterpart_body(line, i, j, k) if noun == "counterpart" else None
        if counterpart is not None:
            return counterpart
        at = line.tokens[i].start
        fits = [p for p in self.cast.persons if country in {None, p.country} and any(m.start < at for m in p.mentions)]
        if line.norm(i) in {"a", "an"} or not fits or country is None:
            return Item("A", i, k + 1, "", Agent(country=country))
        person = max(fits, key=lambda p: max(m.start for m in p.mentions if m.start < at))
        return Item("A", i, k + 1, "", Agent((Member(person=person.id, represents=person.represents),), country))

    def _counterpart_body(self, line: Line, i: int, j: int, k: int) -> Item | None:
        """`its Cambodian counterpart`: the same organ in the other country's party or state."""
        entry = line.entries(j, "demonym")
        body = self.last_body
        if line.norm(i) not in {"its", "their"} or entry is None or body is None or body.kind is OrganizationKind.STATE:
            return None
        code = str(entry[1].value)
        other = self._mirror(body, code)
        return None if other is None else Item("O", i, k + 1, line.folded(i, k + 1), other)

    def _mirror(self, body: OrgSpec, code: str) -> OrgSpec | None:
        labels = self.names.knowledge.labels
        if body.kind is OrganizationKind.PARTY:
            return self.names.knowledge.parties.get(code)
        if body.of is not None:
            owner = self._mirror(body.of, code)
            if owner is None:
                return None
            head = body.head.split(" of the ")[0] if body.key else body.head
            return link(OrgSpec(body.kind, head, owner, code), self.names.knowledge)
        state = labels.get(body.country or "", "")
        head = body.head.removesuffix(f" of {state}") if state else body.head
        return link(OrgSpec(body.kind, head, country=code), self.names.knowledge)

    def _body(self, line: Line, i: int) -> Item | None:
        found = self.names.organization(line, i, self.last_body)
        if found is None:
            return None
        spec, end = found
        if spec.kind is OrganizationKind.STATE:
            return Item("S", i, end, line.folded(i, end), spec)
        complete = complete_organization(
            spec, self.cast.context.home or self.cast.context.dateline_country, self.names.knowledge
        )
        if complete is None or complete.kind is OrganizationKind.MEDIA:
            return None
        self.last_body = complete
        return Item("O", i, end, line.folded(i, end), complete)


def _role_fits(asked: str, held: str) -> bool:
    if asked == held:
        return True
    heads = {"president", "chair", "head-of-state", "general-secretary", "first-secretary"}
    return (asked in {"head-of-state", "president"} and held in {"head-of-state", "president"}) or (
        asked in heads
        and held in heads
        and "general-secretary" in {asked, held}
        and "president" in {asked, held}
        and asked != "president"
    )


def _drop_brackets(items: list[Item]) -> list[Item]:
    """Leave out `(VNA)`, `(left)` and quotation marks: they part nothing."""
    out: list[Item] = []
    n = 0
    while n < len(items):
        if items[n].norm == "(" and items[n].kind == "W":
            close = next((k for k in range(n + 1, min(len(items), n + 8)) if items[k].norm == ")"), None)
            if close is not None and not any(i.kind in {"A", "T"} for i in items[n:close]):
                n = close + 1
                continue
        if items[n].kind == "W" and items[n].norm in {'"', "``", "''"}:
            n += 1
            continue
        out.append(items[n])
        n += 1
    return out
