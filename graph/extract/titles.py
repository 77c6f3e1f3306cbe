"""Stage 3: titles, personal names and the phrases they make (genre.md 1, 2).

The grammar of an office is status × rank × portfolio × role × body, so that *Deputy Minister of Foreign Affairs and
Trade of Hungary* needs no entry anywhere. A chain of offices before **one** name, or in apposition after it, belongs
to that person; a name in between starts a new one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.extract.names import NameReader, canonical_name, portfolio_title
from graph.extract.patterns.titles import TITLE_RULES
from graph.extract.patterns.vocabulary import (
    DETERMINERS,
    HONORIFICS,
    NAME_PARTICLES,
    NEVER_NAMES,
    ORGAN_HEADS,
    ORGAN_NOUNS,
    PORTFOLIO_WORDS,
    RANKS,
    ROLES,
    STATUS_WORDS,
    Role,
)
from graph.extract.spec import NameSpec, OfficeSpec, OrgSpec, PersonPhrase, PlaceSpec, TitleUse
from graph.extract.tokens import Line
from graph.model import OrganizationKind, TenureStatus
from ontology.iris import slugify

__all__ = ["Chain", "TitleReader"]

_MAX_NAME = 6
_ROLE_WORDS = 6
_DASHES = {"–", "—", "-", "--"}


@dataclass(frozen=True, slots=True)
class Chain:
    """Offices that stand together, each with its token range, and where they end."""

    offices: tuple[tuple[OfficeSpec, int, int], ...]
    end: int


class TitleReader:
    """Reads offices, chains of them, names and person phrases from the lines of one article."""

    def __init__(self, names: NameReader) -> None:
        self.names = names

    # -- one office ---------------------------------------------------------------------------------------------

    def office(self, line: Line, i: int, owner: OrgSpec | None = None) -> tuple[OfficeSpec, int] | None:
        """The office that starts at token i, a determiner allowed; `owner` is what *its* refers to."""
        j = i + 1 if line.norm(i) in DETERMINERS else i
        status, j = self._status(line, j)
        counterpart = self._counterpart(line, i, j)
        if counterpart:
            return counterpart
        country, body, j = self._premodifier(line, j)
        status2, j = self._status(line, j)
        status = status or status2
        portfolio_before: str | None = None
        ranks, j = self._ranks(line, j)
        if body is None:
            late = self._organ_before_role(line, j)
            if late:
                body, j = late
                more, j = self._ranks(line, j)
                ranks += more
        found = self.names.portfolio(line, j)
        if found and line.norm(found[1]) in {"minister", "secretary"} and line.capital(found[1]):
            portfolio_before, j = found[0], found[1]
        elif found and line.norm(found[1]) in RANKS and line.norm(found[1] + 1) == "minister":
            portfolio_before, j = found[0], found[1]
            more, j = self._ranks(line, j)
            ranks += more
        named = self._role(line, j)
        if named is None:
            return None
        role, j = named
        if portfolio_before and role.slug == "secretary":
            role = Role("minister", "Secretary", "ministry")
        if (
            not ranks
            and not line.capital(j - 1)
            and role.slug in {"president", "chair"}
            and body is None
            and country is None
            and line.norm(j) not in {"of"}
        ):
            return None  # `the president said`: a description, read with the context
        if role.title == "Minister of Foreign Affairs":  # `FM`
            portfolio_before, role = "Foreign Affairs", ROLES["minister"]
        spec, j = self._complete(line, j, role, ranks, portfolio_before, body, country, owner)
        post, j = self._suffix(line, j)
        if post is not None and spec.country is None and line.norm(j) == "of":
            state = line.entries(j + 1 + (line.norm(j + 1) == "the"), "state")
            if state:
                spec, j = replace(spec, country=str(state[1].value)), state[0]
        final = post or status or TenureStatus.INCUMBENT
        return replace(spec, status=final), j

    @staticmethod
    def _status(line: Line, i: int) -> tuple[TenureStatus | None, int]:
        found: TenureStatus | None = None
        while i < len(line):
            for n in (3, 1):
                key = line.folded(i, i + n) if i + n <= len(line) else ""
                if key in STATUS_WORDS:
                    name = STATUS_WORDS[key]
                    found = TenureStatus[name] if name else found
                    i += n
                    if line.norm(i) == "-" and key in {"ex"}:
                        i += 1
                    break
            else:
                two = line.folded(i, i + 2) if i + 2 <= len(line) else ""
                if two in STATUS_WORDS:
                    name = STATUS_WORDS[two]
                    found = TenureStatus[name] if name else found
                    i += 2
                    continue
                break
        return found, i

    @staticmethod
    def _suffix(line: Line, i: int) -> tuple[TenureStatus | None, int]:
        """`President-elect`, `Prime Minister candidate`, `Prime Minister-designate`."""
        j = i + 1 if line.norm(i) == "-" else i
        if line.norm(j) in {"elect", "designate"}:
            return TenureStatus.ELECT, j + 1
        if line.norm(j) in {"candidate", "nominee", "hopeful", "contender"}:
            return TenureStatus.CANDIDATE, j + 1
        return None, i

    def _counterpart(self, line: Line, i: int, j: int) -> tuple[OfficeSpec, int] | None:
        """`his Lao counterpart`, `her counterpart from Hungary`: the same role in another country."""
        entry = line.entries(j, "demonym") or line.entries(j, "state")
        k = entry[0] if entry else j
        if line.norm(k) == "'s":
            k += 1
        if line.norm(k) in {"counterpart", "counterparts"} and (line.norm(i) in DETERMINERS or entry):
            code = str(entry[1].value) if entry else None
            if code is None and line.norm(k + 1) == "from":
                origin = line.entries(k + 2, "state")
                if origin:
                    return OfficeSpec(
                        "counterpart", "counterpart", None, "any", country=str(origin[1].value), counterpart=True
                    ), origin[0]
            return OfficeSpec("counterpart", "counterpart", None, "any", country=code, counterpart=True), k + 1
        return None

    def _premodifier(self, line: Line, i: int) -> tuple[str | None, OrgSpec | None, int]:
        """`Cambodian …`, `Vietnam's …`, `CPP …`, `National Assembly …`, `Party …` before a role."""
        entry = line.entries(i, "demonym") or line.entries(i, "state")
        country: str | None = None
        j = i
        if entry:
            end = entry[0] + (line.norm(entry[0]) in {"'s", "'"})
            body = self._organ_before_role(line, i)
            if body:
                return body[0].country or str(entry[1].value), body[0], body[1]
            if self._leads_to_role(line, end):
                country, j = str(entry[1].value), end
        found = self._organ_before_role(line, j)
        if found:
            return country or found[0].country, found[0], found[1]
        return country, None, j

    def _organ_before_role(self, line: Line, i: int) -> tuple[OrgSpec, int] | None:
        """A body at i that is followed by (ranks and) a role."""
        if not line.capital(i) or self._role(line, i) is not None:
            return None
        found = self.names.organization(line, i)
        if found is None or found[0].kind is OrganizationKind.STATE:
            return None
        end = found[1] + (line.norm(found[1]) in {"'s", "'"})
        if self._leads_to_role(line, end):
            return found[0], end
        return None

    def _leads_to_role(self, line: Line, i: int) -> bool:
        """Whether status words, ranks and a portfolio from i end in a role."""
        _, j = self._status(line, i)
        _, j = self._ranks(line, j)
        if self._role(line, j) is not None:
            return True
        organ = None
        if line.capital(j):
            organ = self.names.organization(line, j)
        if organ and organ[0].kind is not OrganizationKind.STATE:
            _, k = self._ranks(line, organ[1] + (line.norm(organ[1]) == "'s"))
            if self._role(line, k) is not None:
                return True
        found = self.names.portfolio(line, j)
        if found is None:
            return False
        _, k = self._ranks(line, found[1])
        return line.norm(k) in {"minister", "secretary"}

    @staticmethod
    def _ranks(line: Line, i: int) -> tuple[list[str], int]:
        ranks: list[str] = []
        while line.norm(i) in RANKS:
            if TitleReader._role(line, i) is not None:
                break  # `senior minister`, `permanent member`, `first secretary` are roles of their own
            ranks.append(line.norm(i))
            i += 1
            if line.norm(i) == "-" and line.norm(i + 1) in {*RANKS, "president", "chairman", "minister", "premier"}:
                i += 1
        return ranks, i

    @staticmethod
    def _role(line: Line, i: int) -> tuple[Role, int] | None:
        for j in range(min(len(line), i + _ROLE_WORDS), i, -1):
            text = line.folded(i, j)
            role = ROLES.get(text)
            if role is None:
                continue
            if text in {"pm", "fm"} and not line.tokens[i].text.isupper():
                continue
            if text in {"chief", "chair", "member", "secretary", "head", "director", "commander"} and line.norm(j) in {
                "executive"
            }:
                continue
            if text == "general secretary" and line.norm(j) == "general":
                continue
            return role, j
        return None

    # -- what belongs to the role -------------------------------------------------------------------------------

    def _complete(
        self,
        line: Line,
        j: int,
        role: Role,
        ranks: list[str],
        portfolio: str | None,
        body: OrgSpec | None,
        country: str | None,
        owner: OrgSpec | None,
    ) -> tuple[OfficeSpec, int]:
        rank_title = "".join(f"{r.capitalize()} " for r in ranks)
        slug = slugify(" ".join([*ranks, role.slug])) if ranks else role.slug
        title = f"{rank_title}{role.title}"
        if role.body == "ministry":
            return self._minister(line, j, role, rank_title, slug, portfolio, body, country)
        if role.body == "embassy":
            return self._ambassador(line, j, title, slug, body, country)
        if body is None:
            found = self._complement(line, j, owner)
            if found:
                body, j = found
        elif line.norm(j) == "of":
            state = line.entries(j + 1 + (line.norm(j + 1) == "the"), "state")
            if state:
                country, j = str(state[1].value), state[0]
                body = replace(body, country=country) if body.key is None and body.country is None else body
        if body is not None and body.kind is OrganizationKind.STATE:
            country = body.country
        return OfficeSpec(slug, title, body, role.body, country=country or (body.country if body else None)), j

    def _minister(
        self,
        line: Line,
        j: int,
        role: Role,
        rank_title: str,
        slug: str,
        portfolio: str | None,
        body: OrgSpec | None,
        country: str | None,
    ) -> tuple[OfficeSpec, int]:
        if portfolio is None and line.norm(j) in {"of", "for"}:
            k = j + 1 + (line.norm(j + 1) == "the")
            found = self.names.portfolio(line, k)
            if found:
                portfolio, j = found
            elif (
                line.capital(k)
                and not line.entries(k, "state")
                and not line.entries(k, "org")
                and line.norm(k) not in ORGAN_HEADS
            ):
                unknown = self._unknown_portfolio(line, k)
                if unknown:
                    portfolio, j = unknown
        if portfolio is None and body is None and line.norm(j) in {"at", "of", "in"}:
            found_body = self.names.organization(line, j + 1)
            if found_body and found_body[0].kind is OrganizationKind.MINISTRY:
                body, j = found_body
            elif (
                found_body and found_body[0].kind is OrganizationKind.STATE and role.slug.endswith("secretary-of-state")
            ):
                return OfficeSpec(
                    slug, f"{rank_title}{role.title}", found_body[0], "state", country=found_body[0].country
                ), found_body[1]
        state = None
        if line.norm(j) in {"of", "for"}:
            state = line.entries(j + 1 + (line.norm(j + 1) == "the"), "state")
        elif (
            line.norm(j) == ","
            and portfolio
            and line.entries(j + 1, "state")
            and line.norm((line.entries(j + 1, "state") or (0,))[0]) == ","
        ):
            state = None
        if state:
            country, j = str(state[1].value), state[0]
        if portfolio:
            word = "Secretary" if role.title == "Secretary" else role.title
            title = (
                f"{rank_title}{word} of {portfolio}" if word != "Secretary" else f"{rank_title}{portfolio} Secretary"
            )
            org = OrgSpec(OrganizationKind.MINISTRY, f"Ministry of {portfolio}", country=country)
            return OfficeSpec(slug, title, org, "ministry", country=country), j
        title = f"{rank_title}{role.title}"
        if body is not None:
            return OfficeSpec(slug, title, body, "organ", country=country or body.country), j
        if role.slug in {"secretary-of-state", "under-secretary-of-state"}:
            # US usage needs no ministry; Khmer usage names one
            return OfficeSpec(slug, title, None, "state", country=country), j
        return OfficeSpec(slug, title, None, "ministry", country=country), j

    def _unknown_portfolio(self, line: Line, i: int) -> tuple[str, int] | None:
        """Capitalised words after *Minister of* that no list knows; only where no name can follow directly."""
        j = i
        while (
            j < len(line) and (line.capital(j) or (line.norm(j) in {"and", "&"} and line.capital(j + 1))) and j - i < 6
        ):
            if line.norm(j) in HONORIFICS or line.norm(j) in ROLES:
                break
            j += 1
        if j == i:
            return None
        if line.norm(j) in {",", ".", ")", "of", "said", "and", ";", "–", ""}:
            return portfolio_title(line.slice(i, j)), j
        return None

    def _ambassador(
        self, line: Line, j: int, title: str, slug: str, body: OrgSpec | None, country: str | None
    ) -> tuple[OfficeSpec, int]:
        receiving: str | None = None
        organization: OrgSpec | None = None
        for _ in range(2):
            if line.norm(j) in {"of", "to", "in"}:
                k = j + 1 + (line.norm(j + 1) == "the")
                state = line.entries(k, "state")
                if state and line.norm(j) == "of":
                    country, j = str(state[1].value), state[0]
                elif state:
                    receiving, j = str(state[1].value), state[0]
                elif line.norm(j) in {"to", "of"}:
                    org = self.names.organization(line, j + 1)
                    if org and org[0].kind is not OrganizationKind.STATE:
                        organization, j = org
        title = title.replace("Extraordinary And Plenipotentiary ", "")
        labels = self.names.knowledge.labels
        if receiving and country:
            head = f"Embassy of {labels.get(country, country)} in {labels.get(receiving, receiving)}"
            org_spec = OrgSpec(OrganizationKind.EMBASSY, head, country=country)
            return OfficeSpec(
                slug, f"{title} to {labels.get(receiving, receiving)}", org_spec, "embassy", country=country
            ), j
        if receiving:
            pending = OrgSpec(OrganizationKind.EMBASSY, f"Embassy in {labels.get(receiving, receiving)}")
            return OfficeSpec(slug, f"{title} to {labels.get(receiving, receiving)}", pending, "embassy"), j
        if organization:
            return OfficeSpec(
                slug, f"{title} to {canonical_name(organization, dict(labels))}", organization, "organ", country=country
            ), j
        if body is not None:
            return OfficeSpec(slug, title, body, "organ", country=country), j
        return OfficeSpec(slug, title, None, "embassy", country=country), j

    def _complement(self, line: Line, j: int, owner: OrgSpec | None) -> tuple[OrgSpec, int] | None:
        """`of the Senate of Cambodia`, `of its Commission for X`, `at the Ministry of Y`, `of Svay Rieng province`."""
        if line.norm(j) not in {"of", "for", "at", "to", "in"}:
            return None
        found = self.names.organization(line, j + 1, owner)
        if found and (line.norm(j) == "of" or found[0].kind is not OrganizationKind.STATE):
            if line.norm(j) in {"in", "to"} and found[0].kind is not OrganizationKind.INTERNATIONAL:
                return None
            return found
        if line.norm(j) == "of":
            k = j + 1 + (line.norm(j + 1) == "the")
            demonym = line.entries(k, "demonym")
            if demonym:
                rest = self.names.organization(line, demonym[0])
                if rest:
                    spec = rest[0]
                    if spec.country is None and spec.key is None:
                        spec = replace(spec, country=str(demonym[1].value))
                    return spec, rest[1]
            place = self.names.place(line, k)
            if place:
                return self._place_body(place[0]), place[1]
        return None

    @staticmethod
    def _place_body(place: PlaceSpec) -> OrgSpec:
        return OrgSpec(OrganizationKind.STATE_ORGAN, place.name, country=place.country)

    # -- chains and names ---------------------------------------------------------------------------------------

    def chain(self, line: Line, i: int, owner: OrgSpec | None = None) -> Chain | None:
        """Offices joined by commas, *and*, *cum*, *also*, from token i on."""
        offices: list[tuple[OfficeSpec, int, int]] = []
        j = i
        while True:
            found = self.office(line, j, owner)
            if found is None:
                break
            spec, end = found
            offices.append((spec, j, end))
            if spec.organization is not None and spec.organization.kind is not OrganizationKind.STATE:
                owner = spec.organization
            k = self._connector(line, end)
            if k is None:
                return Chain(tuple(offices), end)
            j = k
        return Chain(tuple(offices), offices[-1][2]) if offices else None

    @staticmethod
    def _connector(line: Line, i: int) -> int | None:
        j = i
        if line.norm(j) in {",", ";"}:
            j += 1
        if line.norm(j) in {"and", "&", "cum"}:
            j += 1
        elif line.folded(j, j + 3) == "as well as" if j + 3 <= len(line) else False:
            j += 3
        while line.norm(j) in {"concurrently", "also", "simultaneously"}:
            j += 1
        return j if j > i else None

    def honorifics(self, line: Line, i: int) -> tuple[tuple[str, ...], int]:
        """Honorifics and ranks from token i: `Samdech Techo`, `Sen. Lt. Gen.`, `H.E.`"""
        j = i
        while j < len(line) and (line.capital(j) or line.norm(j) in {"."}):
            if line.norm(j) == "." and j > i and line.norm(j - 1) in HONORIFICS and len(line.norm(j - 1)) <= 5:
                j += 1
                continue
            if line.norm(j) not in HONORIFICS or self._role(line, j) is not None:
                break
            if line.norm(j) in {"his", "her"}:
                break
            j += 1
        text = line.slice(i, j)
        return ((text,) if text else ()), j

    def name(self, line: Line, i: int) -> tuple[NameSpec, int] | None:
        """A personal name at token i: a known one, or up to six capitalised words and particles."""
        known = line.entries(i, "person")
        if known:
            end, entry = known
            return NameSpec(line.slice(i, end), line.span(i, end), entry.value.key), end  # type: ignore[union-attr]
        j = i
        while j < len(line) and j - i < _MAX_NAME:
            token = line.tokens[j]
            if (
                token.norm in NAME_PARTICLES
                and not token.capital
                and line.capital(j + 1)
                and (j > i or token.norm in {"al", "el", "van", "von", "de"})
            ):
                j += 1
                continue
            if not self._name_token(line, j, first=j == i):
                break
            j += 1
            while (
                line.norm(j) == "-"
                and j + 1 < len(line)
                and line.tokens[j].start == line.tokens[j - 1].end
                and line.tokens[j + 1].start == line.tokens[j].end
                and j > i
            ):
                j += 2
        if j == i:
            return None
        if j < len(line) and line.norm(j) == "." and len(line.tokens[j - 1].text) == 1:
            return None
        return NameSpec(line.slice(i, j), line.span(i, j)), j

    def _name_token(self, line: Line, i: int, *, first: bool) -> bool:
        token = line.tokens[i]
        if not token.capital or not any(c.isalpha() for c in token.text):
            return False
        if not first and len(token.norm.strip(".")) == 1 and token.text[0].isalpha():
            return True
        if token.norm in NEVER_NAMES or token.norm in ROLES or token.norm in ORGAN_NOUNS:
            return False
        if token.norm in HONORIFICS and not (not first and token.norm in {"sena", "tun"}):
            return False
        for kind in ("state", "demonym"):
            if line.entries(i, kind):
                return False
        entry = line.entries(i, "org")
        if entry and (entry[0] - i > 1 or token.text.isupper()):
            return False
        if line.tokens[i].text in self.names.acronyms:
            return False
        if self._role(line, i) is not None or (token.norm in PORTFOLIO_WORDS and first):
            return False
        city = line.entries(i, "city")
        return not (city and not first and city[0] - i > 1)

    # -- person phrases -----------------------------------------------------------------------------------------

    def phrase(self, line: Line, i: int, owner: OrgSpec | None = None) -> PersonPhrase | None:
        """A person phrase at token i: titles before a name, a name with titles after it, or titles alone."""
        start = i
        before, j = self.honorifics(line, i)
        chain = self.chain(line, j, owner)
        if chain is None:
            if not before:
                return None
            named = self.name(line, j)
            if named is None:
                return None
            return self._with_apposition(line, PersonPhrase(start, named[1], named[0], (), before))
        after, k = self.honorifics(line, chain.end)
        if not after and line.norm(chain.end) == ",":
            comma, k2 = self.honorifics(line, chain.end + 1)
            if (comma or chain.offices[-1][0].counterpart) and self.name(line, k2):
                after, k = comma, k2
        named = self.name(line, k)
        if named is None and after and line.norm(k) != ",":
            k = chain.end
        titles = self._titles(line, chain, "title.before-name" if len(chain.offices) == 1 else "title.coordinated")
        if named is None:
            description = tuple(replace(t, rule="title.description") for t in titles)
            return PersonPhrase(
                start, chain.end, None, description, before + (after if k == chain.end else ()), self._country(chain)
            )
        country, end = self._country(chain), named[1]
        state = line.entries(end + 1 + (line.norm(end + 1) == "the"), "state") if line.norm(end) == "of" else None
        if country is None and state:
            country, end = str(state[1].value), state[0]  # `Foreign Minister A B of Hungary`
        return self._with_apposition(line, PersonPhrase(start, end, named[0], titles, before + after, country))

    @staticmethod
    def _country(chain: Chain) -> str | None:
        return next((o.country for o, _, _ in chain.offices if o.country), None)

    def _titles(self, line: Line, chain: Chain, rule: str) -> tuple[TitleUse, ...]:
        assert rule in TITLE_RULES, rule
        uses = []
        for spec, i, j in chain.offices:
            actual = "title.counterpart" if spec.counterpart else rule
            uses.append(TitleUse(spec, line.span(i, j), actual))
        return tuple(uses)

    def apposition(self, line: Line, i: int) -> tuple[Chain, int, str] | None:
        """Titles after a name, from the punctuation at token i: chain, end, and the rule that read them."""
        rule = "title.after-name"
        j = i
        closing = ""
        if line.norm(j) in {","} or line.tokens[j].text in _DASHES if j < len(line) else False:
            j += 1
        elif line.norm(j) == "(":
            j, closing = j + 1, ")"
        elif line.norm(j) not in {"who", "also"}:
            return None
        if line.norm(j) == "who":
            if line.norm(j + 1) not in {"is", "was"} and line.folded(j + 1, j + 2) not in {"also", "concurrently"}:
                return None
            rule = "title.relative-clause"
            j += 2
        while line.norm(j) in {"also", "concurrently", "currently", "now", "both"}:
            rule = "title.relative-clause" if rule != "title.after-name" else rule
            j += 1
        chain = self.chain(line, j)
        if chain is None:
            return None
        chain = self._cut_before_name(line, chain)
        if chain is None:
            return None
        end = chain.end
        if closing and line.norm(end) == closing:
            end += 1
        return chain, end, rule

    def _cut_before_name(self, line: Line, chain: Chain) -> Chain | None:
        """Leave out the last office when a name follows it: it is that person's title (`A, head of X, and PM B`)."""
        offices = list(chain.offices)
        _, k = self.honorifics(line, chain.end)
        named = self.name(line, k)
        if named is None or (k == chain.end and not self._introduces(line, offices[-1], named)):
            return chain
        cut = len(offices) - 1
        while cut > 0 and line.folded(offices[cut - 1][2], offices[cut][1]) not in {", and", ";", "; and"}:
            cut -= 1
        kept = offices[:cut]  # without such a joint all of them are the next person's
        return Chain(tuple(kept), kept[-1][2]) if kept else None

    @staticmethod
    def _introduces(line: Line, office: tuple[OfficeSpec, int, int], named: tuple[NameSpec, int]) -> bool:
        return named[0].span.start > line.tokens[office[2] - 1].end - 1

    def _with_apposition(self, line: Line, phrase: PersonPhrase) -> PersonPhrase:
        """Add the titles after the name, twice at most (`A, head of X, who is also Y`)."""
        for _ in range(2):
            if phrase.end >= len(line):
                break
            found = self.apposition(line, phrase.end)
            if found is None:
                break
            chain, end, rule = found
            if rule == "title.after-name" and all(o.bare for o, _, _ in chain.offices):
                break
            phrase = replace(
                phrase,
                end=end,
                titles=phrase.titles + self._titles(line, chain, rule),
                country=phrase.country or self._country(chain),
            )
        return phrase

    def appositive(self, line: Line, name: NameSpec, i: int, end: int) -> PersonPhrase | None:
        """A bare name at tokens i to `end` with titles after it; None where no title follows."""
        phrase = self._with_apposition(line, PersonPhrase(i, end, name))
        return phrase if phrase.titles else None
