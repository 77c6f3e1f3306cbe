"""How persons are named (genre.md 1 and 2): an introduction with offices first, short forms after that.

Whatever prints a name or a title writes it into the record at the same moment, so that the record is what was printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.composer.cabinet import Person
from benchmarks.composer.desk import Desk, Known
from benchmarks.composer.people import ascii_name
from benchmarks.composer.posts import Post
from benchmarks.composer.words import possessive

__all__ = ["Teller"]

_STATUS_WORDS = {
    "former": ("former", "former", "former", "former", "late"),
    "acting": ("acting",),
    "honorary": ("honorary",),
}
# How often a title of an incumbent is qualified, by role.
_FRESH = {"ambassador": 0.25, "minister": 0.03, "deputy": 0.02, "head": 0.03, "pm": 0.03, "speaker": 0.03}
_FRESH_WORDS = ("newly-appointed", "new", "newly appointed", "incumbent", "newly-elected", "outgoing")


@dataclass(slots=True)
class Teller(Desk):
    """One article in the making."""

    def mention(self, letter: str, *, before_only: bool = False, plain: bool = False) -> str:
        """The introduction of a person, or a short form once introduced."""
        person = self.scene.people[letter]
        known = self.introduced.get(letter)
        return self.later(letter, person, known) if known else self.introduce(letter, person, before_only, plain)

    def full_name(self, person: Person) -> str:
        """The name in the outlet's letters, and written into the record."""
        name = person.name.full if self.outlet.diacritics or self._keeps_marks(person) else ascii_name(person.name.full)
        self.gold.person(ascii_name(person.name.full), optional=self.optional)
        return name

    def _keeps_marks(self, person: Person) -> bool:
        return person.name.culture != "vi" and len(self.outlet.name) % 2 == 0

    def introduce(self, letter: str, person: Person, before_only: bool = False, plain: bool = False) -> str:
        """Titles and name in one of the constructions of genre.md 1."""
        random, posts = self.random, self._chosen_posts(person)
        known = self.introduced[letter] = Known(posts[-1] if posts else None, "")
        known.full = name = self._ranked(person)
        if not posts:
            return name
        draw = random.random()
        if len(posts) > 1 and draw < 0.1 and not before_only:
            also = random.choice(("who is also", "also"))
            return f"{self._before(person, posts[:-1])} {name}, {also} {self._after(person, posts[-1:])},"
        if draw < 0.36 and not before_only:
            return f"{self._honoured(person, name)}, {self._after(person, posts)},"
        if not plain and self._is_counterpart(letter, posts):
            return self._as_counterpart(letter, person, posts[0], name)
        return f"{self._before(person, posts)} {self._honoured(person, name, 0.3)}"

    def _chosen_posts(self, person: Person) -> tuple[Post, ...]:
        if len(person.posts) > 1 and self.random.random() < 0.35:
            return person.posts[-1:]
        return person.posts

    def _ranked(self, person: Person) -> str:
        name = self.full_name(person)
        return f"{person.rank} {name}" if person.rank and self.random.random() < 0.8 else name

    def _honoured(self, person: Person, name: str, share: float = 0.8) -> str:
        sign = self.outlet.honorific
        if not sign or name[:4] in {"Gen.", "Gene", "Lt. ", "Lieu", "Seni", "Sen."} or self.random.random() > share:
            return name
        if sign == "Mr.":
            sign = "Ms." if person.name.feminine else "Mr."
        return f"{sign} {name}"

    def _before(self, person: Person, posts: tuple[Post, ...]) -> str:
        """Titles before a name; the last of several carries the state for all that belong to it."""
        random, home = self.random, person.state is self.home
        if len(posts) == 1:
            post = posts[0]
            bare = bool(post.bare) and home and random.random() < 0.5
            return self.title(
                person, post, random.choice(post.bare) if bare else self._pick(post.before, post.status), alone=True
            )
        *first, last = posts
        heads = []
        for post in first:
            forms = post.bare if post.bare and post.party is None else post.before
            heads.append(self.title(person, post, self._pick(forms)))
        if all(post.party is None for post in posts):
            if random.random() < 0.5 and last.bare:
                heads[0] = f"{self.adjective(person.state)} {heads[0]}"
                tail = self.title(person, last, last.bare[0])
            else:
                tail = self.title(
                    person,
                    last,
                    next(f for f in last.before if f.endswith("{land}"))
                    if any(f.endswith("{land}") for f in last.before)
                    else last.before[0],
                )
        elif last.bare and home and random.random() < 0.6:
            tail = self.title(person, last, random.choice(last.bare))
        else:
            tail = self.title(person, last, self._pick(_joined(last.before)))
        return f"{', '.join(heads)} and {tail}" if random.random() < 0.92 else f"{', '.join(heads)}, {tail}"

    def _after(self, person: Person, posts: tuple[Post, ...]) -> str:
        forms = [self.title(person, post, self._pick(post.after, post.status), alone=len(posts) == 1) for post in posts]
        return " and ".join(forms)

    def _pick(self, forms: tuple[str, ...], status: str = "current") -> str:
        form = self.random.choice(forms if status == "current" else _joined(forms))
        if "{acr}" in form:
            return next((f for f in forms if "{acr}" not in f), form)
        return form

    def title(self, person: Person, post: Post, form: str, *, alone: bool = False) -> str:
        """A form of a title printed: state and party as the outlet calls them, the tenure recorded."""
        fresh = (
            alone and post.status == "current" and self.random.random() < _FRESH.get(post.role.partition(":")[0], 0.0)
        )
        word = (
            self.random.choice(_FRESH_WORDS)
            if fresh and form[0] in "{ACDFMPSVK" and not form.startswith("{poss}")
            else ""
        )
        self.gold.tenure(
            ascii_name(person.name.full),
            post.office,
            post.body,
            "former" if word == "outgoing" else post.status,
            offices=post.offices,
            bodies=post.bodies,
            optional=self.optional,
        )
        for organ in post.organs:
            kind = {"=": "state", "+": "other"}.get(organ[0], "organ")
            self.gold.organization(organ.lstrip("?=+"), kind, optional=self.optional or organ[0] == "?")
        state = person.state
        if "{tparty}" in form and post.party:
            form = form.replace("{tparty}", self.party(post.party))
        if "{adj}" in form:
            form = form.replace("{adj}", self.adjective(state))
        if "{land}" in form:
            form = form.replace("{land}", self.land(state, long=True))
        if "{poss}" in form:
            form = form.replace("{poss}", possessive(self.land(state)))
        if "{chamber}" in form:
            form = form.replace("{chamber}", state.chambers[int(post.role.partition(":")[2] or 0)].name)
        if word and not form.startswith(("the ", "a ")):
            form = f"{word} {form}"
        if post.status != "current":
            word = self.random.choice(_STATUS_WORDS[post.status])
            form = f"{'former' if self.scene.kind == 'appointment' else word} {form}"  # the dead are not honoured today
        return form

    def _is_counterpart(self, letter: str, posts: tuple[Post, ...]) -> bool:
        other = {"A": "B", "B": "A"}.get(letter, "")
        known = self.introduced.get(other)
        return (
            self.scene.counterparts
            and known is not None
            and known.post is not None
            and known.post.role == posts[-1].role
            and len(posts) == 1
            and self.random.random() < 0.4
        )

    def _as_counterpart(self, letter: str, person: Person, post: Post, name: str) -> str:
        """`his Lao counterpart N`: the same office in the other state."""
        other = self.scene.people["B" if letter == "A" else "A"]
        known = self.introduced["B" if letter == "A" else "A"].post
        offices = (*post.offices, *((known.office, *known.offices) if known else ()))
        self.gold.tenure(
            ascii_name(person.name.full),
            post.office,
            post.body,
            post.status,
            offices=offices,
            bodies=(*post.bodies, person.state.name),
            optional=self.optional or post.party is not None,  # `his Lao counterpart` names no party
        )
        mirrored = (_mirrored(person, other, known), f"Parliament of {person.state.name}") if known else ()
        for organ in (*(organ.lstrip("?=+") for organ in post.organs), *mirrored):
            self.gold.organization(organ, "organ", optional=True)
        whose = "her" if other.name.feminine else "his"
        return f"{whose} {self.adjective(person.state)} counterpart {name}"

    def later(self, letter: str, person: Person, known: Known) -> str:
        """A later mention: the culture's short form, with or without a short title, a description, or the full name."""
        random, post = self.random, known.post
        short = self.short(letter, person)
        draw = random.random()
        if post is not None and post.status == "current":
            if draw < 0.3 and post.later and short != known.full:
                return f"{post.later} {short}"
            if draw < 0.45 and self._is_only(letter, post):
                return self.description(person, post)
        if draw < 0.52:
            return self.full_name(person)
        if person.name.culture == "my" or (self.outlet.honorific == "H.E." and short == ascii_name(person.name.full)):
            return self._honoured(person, short)
        return short

    def short(self, letter: str, person: Person) -> str:
        """The culture's short form, or the full name where another person has the same one."""
        plain = ascii_name(person.name.short)
        for other, known in self.introduced.items():
            if other != letter and (
                ascii_name(self.scene.people[other].name.short) == plain or plain in ascii_name(known.full).split()
            ):
                return self.full_name(person)
        if person.name.culture == "vi" and self.outlet.name == "VGP":  # that house uses the family name
            return ascii_name(person.name.full).partition(" ")[0]
        if person.name.culture == "lo" and self.outlet.home == "Vietnam" and self.random.random() < 0.4:
            return ascii_name(person.name.full).rpartition(" ")[2]
        return person.name.short if self.outlet.diacritics or self._keeps_marks(person) else plain

    def description(self, person: Person, post: Post) -> str:
        """`the Lao foreign minister`."""
        if post.role == "international":
            return f"the {post.noun}"
        return f"the {self.adjective(person.state)} {post.noun}"

    def _is_only(self, letter: str, post: Post) -> bool:
        """Whether the description fits no other person of the story."""
        state = self.scene.people[letter].state
        return not any(
            other != letter
            and self.scene.people[other].state is state
            and known.post is not None
            and (known.post.noun == post.noun or "official" in post.noun or post.noun == "minister")
            for other, known in self.introduced.items()
        )


def _mirrored(person: Person, other: Person, post: Post) -> str:
    """What a counterpart heads by the words alone: what the other heads, in the person's own state."""
    if post.role.startswith(("minister", "deputy:")) and " of " in post.office:
        return f"Ministry of {post.office.split(' of ', 1)[1]} of {person.state.name}"
    return post.body.replace(other.state.name, person.state.name)


def _joined(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms that can follow another title: `CPV member and Cuba's Minister` is none."""
    return tuple(form for form in forms if not form.startswith("{poss}")) or forms
