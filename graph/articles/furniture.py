"""What a page prints around its report: tickers, navigation, tags, bylines, agency tags, related news (genre.md 9)."""

from __future__ import annotations

import re
import string
from typing import Final

from graph.articles.lines import beginnings, key_of
from graph.articles.outlets import AGENCY, SIGNS, is_agency
from graph.articles.patterns import ANY_LINE, PatternTable, SegmentPattern, Trigger, first_match
from graph.model import SegmentKind

__all__ = ["BYLINES", "FURNITURE", "PICTURE_MARK", "TAGS", "TAILS", "classify_line", "opens_related", "tail_start"]

_F: Final = SegmentKind.FURNITURE
_NAVIGATION: Final = "genre.md 9, navigation, related news, comments"
_BYLINE: Final = "genre.md 9, byline"
_TAG: Final = "genre.md 9, agency tag"

# Words that stand alone in a line only as links, buttons and section names.
_WORDS: Final = (
    "home|homepage|menu|close|search|share|share this|share this article|share on facebook|share on twitter"
    "|tweet|print|print this|email|e-mail|send|save"
    "|comments?|no comments|leave a (?:reply|comment)|post a comment|be the first to comment|feedback|discuss"
    "|reply|like|dislike|follow"
    "|related|related (?:news|articles?|stories|posts|topics|content|links)|others?|other news|others news|more"
    "|more news|more (?:on this|stories|in this section)|latest|latest news|news"
    "|most (?:read|viewed|popular|recent)|top (?:stories|news)|trending|popular|recommended|recommended for you"
    "|you may (?:also )?(?:like|be interested in)|don't miss|editor'?s picks?|highlights|hot news|breaking news"
    "|making news|featured"
    "|read more|read also|also read|see also|see more|view more|show more|load more|continue reading|learn more"
    "|click here"
    "|tags?|topics?|keywords?|subscribe|newsletter|sign (?:in|up)|log ?in|register|advertisement|ad|ads"
    "|sponsored|promoted"
    "|follow us|contact(?: us)?|about(?: us)?|privacy policy|terms(?: of (?:use|service))?|cookie policy"
    "|copyright|all rights reserved|sitemap|disclaimer"
    "|back to top|back|next|previous|prev|next (?:post|article)|previous (?:post|article)|listen"
    "|listen to this article|play|watch|font size|text size|a a|aa|[-+]?a[-+]?"
    "|facebook|twitter|x|whatsapp|telegram|linkedin|zalo|messenger|youtube|instagram|pinterest|copy link"
    "|link copied|rss|viber|line|wechat|weibo|reddit"
    "|politics|politics (?:&|and) law|politics & laws|politics - laws|world|world news|international|national"
    "|domestic|nation|local|asia|asean|business|economy|society|social|culture|sports?|travel|opinion|editorial"
    "|video|videos|photos?|gallery|photo gallery|multimedia|podcast|foreign affairs|diplomacy"
    "|overseas vietnamese|external relations|defen[cs]e|security|law|headlines?|updated|published|date"
    "|loading\\.*|english|vietnamese|chia sẻ|bình luận|tin liên quan|tiếng việt|go to the main site|disclaimer"
    "|skip to (?:main )?content"
    "|toggle navigation|share to|chief editor"
)  # fmt: skip


def _pattern(
    name: str,
    construction: str,
    kind: SegmentKind,
    regex: str,
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...],
    flags: int = re.IGNORECASE,
    *,
    trigger: Trigger = ANY_LINE,
) -> SegmentPattern:
    return SegmentPattern(name, construction, kind, re.compile(regex, flags), examples, counterexamples, trigger)


FURNITURE: Final = (
    _pattern(
        "furniture-ticker", _NAVIGATION, _F,
        r"\s\|\s.*\s\|\s.*\S|\S\s\|\s?$",
        ("One headline | Another headline | A third headline |", "Politics | Economy | Society"),
        ("The two sides agreed on trade.", "Leaders at the summit | Photo: VNA"),
        trigger=Trigger(signs=("|",)),
    ),
    _pattern(
        "furniture-breadcrumb", _NAVIGATION, _F,
        r"^(?:Home|News|World|Politics)\s*(?:>|»|›|/|::)\s*\S.{0,120}$|^\S.{0,60}\s[»›]\s.{1,100}$",
        ("Home > News > Politics", "Home / Politics / Diplomacy", "News » World"),
        ("Home affairs minister A B met C.", "News of the visit spread."),
        trigger=Trigger(signs=(">", "»", "›", "/", "::")),
    ),
    _pattern(
        "furniture-rule", _NAVIGATION, _F,
        r"^[-–—_*=~•·|+\s]+$|^[^A-Za-z]*\d+\s*px\W*$",
        ("-", "* * *", "————", "_____", "+ ↺ − 16 px"),
        ("- He agreed.", "./.", "■"),
        trigger=Trigger((*string.digits,)),
    ),
    _pattern(
        "furniture-word", _NAVIGATION, _F,
        rf"^[\W_]*(?:{_WORDS})[\s:!.…»›>]*(?:\(?\d+\)?)?$",
        ("Related News", "Read more:", "Share", "Comments (3)", "POLITICS", "Back to top"),
        ("Share of trade rises", "Politics of the pact", "World leaders meet"),
        trigger=Trigger(longest=48),
    ),
    _pattern(
        "furniture-lead-word", _NAVIGATION, _F,
        r"^(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|also read|read also|read more|see also"
        r"|see more|related(?: (?:news|articles?|stories))?|more on|watch|listen|seeded on|in this article"
        r"|share this(?: article)?)\s*[:>»|]\s*\S",
        ("Tags: diplomacy, Laos", "READ MORE: Two ministers meet in Bonn", "Related: trade up"),
        ("Related bodies signed two deals.", "Topics covered were trade and defence."),
        trigger=Trigger(signs=(":", ">", "»", "|")),
    ),
    _pattern(
        "furniture-notice", _NAVIGATION, _F,
        r"(?:^|\s)(?:©|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4})|all rights reserved)"
        r"|your email address will not be published|required fields are marked"
        r"|^(?:click here|subscribe (?:to|now)|sign up (?:for|to)|follow us (?:on|at)|join (?:us|our) "
        r"|download (?:the|our) |for (?:more|the latest) (?:news|stories|updates|information),? |like us on"
        r"|get (?:the|our) latest|view comments|you have \d|enter your|please (?:log in|enable|subscribe)"
        r"|this site uses cookies|we use cookies)"
        r"|^(?:unauthori[sz]ed (?:use|reproduction)|no part of this|this (?:story|article) (?:was"
        r"|has been) (?:first )?published (?:on|by|in)|this content was (?:published|produced))",
        ("Copyright © 2024 Some Agency", "Follow us on Facebook", "Your email address will not be published.",
         "Subscribe to our newsletter for updates."),
        ("The copyright law was discussed by the two ministers.", "They will follow up on trade."),
        trigger=Trigger(
            ("click", "subscribe", "sign up", "follow us", "join", "download", "for", "like us", "get", "view comments",
             "you have", "enter your", "please", "this", "we use", "unauthori", "no part"),
            ("©", "(c)", "copyright", "all rights", "address will", "required fields"),
        ),
    ),
    _pattern(
        "furniture-counter", _NAVIGATION, _F,
        r"^\W*(?:\d[\d,.]*\s*(?:views?|shares?|comments?|likes?|reads?|min(?:ute)?s?(?:\s+(?:ago|read))?"
        r"|hours?\s+ago|days?\s+ago|weeks?\s+ago)|(?:views?|shares?|hits|reads?)\s*:?\s*\d[\d,.]*"
        r"|(?:reading time|read time)\b.{0,20}|\d{1,2}\s*/\s*\d{1,2})\W*$",
        ("1,203 views", "15 min ago", "Views: 20", "3 min read"),
        ("12 comments were made by the guest.", "Two hours ago they met."),
        trigger=Trigger((*string.digits, "view", "share", "hits", "read")),
    ),
    _pattern(
        "furniture-figure", _NAVIGATION, _F,
        r"^\W*(?-i:[A-Z]{3}\s)?\d[\d.,:%+/-]*\W*$",
        ("USD 86.20", "19:30", "+0.4%"),
        ("Talks 2024", "In 2024"),
        trigger=Trigger(longest=16),
    ),
    _pattern(
        "furniture-cookies", _NAVIGATION, _F,
        r"\bcookies\b(?=.*\b(?:devices?|site|website|browser|settings|services?|accept|consent|privacy|policy)\b)"
        r"|\b(?:site|website|browser|accept|consent|privacy|policy)\b.*\bcookies\b",
        ("Our pages store cookies on your device so that the service works.", "By using this site you accept cookies."),
        ("The two guests baked cookies for the children.",),
        trigger=Trigger(signs=("cookies",)),
    ),
    _pattern(
        "furniture-url", _NAVIGATION, _F,
        r"^(?:(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?:tel|phone|fax|email|hotline)\s*:.{0,80})$",
        ("https://example.org/a", "Tel: 012 345", "press@example.org"),
        ("Email was discussed.",),
        trigger=Trigger(("tel", "phone", "fax", "email", "hotline"), ("://", "www.", "@")),
    ),
)  # fmt: skip

BYLINES: Final = (
    _pattern(
        "byline-by", _BYLINE, SegmentKind.BYLINE,
        r"^(?:story\s+by|reported\s+by|written\s+by|compiled\s+by|translated\s+by|text\s+by"
        r"|by)\s*:?\s+(?-i:[A-Z])[^.!?:;]{0,2}(?:[^!?:;]{0,60})(?<![.!?])$"
        r"|^By\s(?-i:[A-Z])[\w .'’-]{2,40}\s[–—-]\s[\w ]{2,20}:?$|^By\s+(?-i:[A-Z])\.\s?[\w ]{2,30}$",
        ("By NT", "By Ann Other", "By C. Nika", "Reported by A. Son and B. Mai", "Translated by Kim Anh"),
        ("By then the two sides had agreed on all the points of the treaty that was at issue, and they signed it.",
         "By Friday."),
        trigger=Trigger(("story by", "reported by", "written by", "compiled by", "translated by", "text by", "by ")),
    ),
    _pattern(
        "byline-reporting", _BYLINE, SegmentKind.BYLINE,
        r"^[(\[]?(?:additional\s+)?(?:reporting|writing|editing|edited|compiled|translation"
        r"|translated)\s+(?:and\s+writing\s+)?by\s.{2,200}[)\]]?\.?$",
        ("(Reporting by Ann Other; editing by Max Muster)", "Editing by A. Other"),
        ("Reporting on the talks, A said they went well.",),
        trigger=Trigger(("additional", "reporting", "writing", "editing", "edited", "compiled", "translat")),
    ),
    _pattern(
        "byline-role", _BYLINE, SegmentKind.BYLINE,
        r"^(?:source|sources|editor|author|reporter|correspondent|translator|news desk"
        r"|web editor)\s*:\s*\S.{0,60}$|^[\w .'-]{3,40}(?:\s[-–|]|,)\s(?:staff writer|correspondent|reporter)s?$",
        ("Source: AKP", "Editor: huaxia", "Ann Other, Staff Writer"),
        ("Sources said: the visit will go on as planned, and more talks would be held in the coming weeks at Bonn.",),
        trigger=Trigger(
            ("source", "editor", "author", "reporter", "correspondent", "translator", "news desk", "web editor"),
            ("staff writer", "correspondent", "reporter"),
        ),
    ),
)  # fmt: skip

_SIGN: Final = rf"{AGENCY}(?:\s?/\s?{AGENCY})*"

TAGS: Final = (
    _pattern(
        "tag-slashes", _TAG, SegmentKind.TAG, r"\s*(?:/\s?\.?\s?/|/\.|\./|\.//)\s*/?$",
        ("… agreed directions./.", "… for both./."), ("… agreed directions.", "a/b"),
    ),
    _pattern(
        "tag-agency-dash", _TAG, SegmentKind.TAG, rf"\s*(?:--?|[—–/])\s?(?:{_SIGN}|[A-Z]{{2,6}})\.?$",
        ("… of Việt Nam and Cambodia. — VNS", "… comprehensive cooperation. -VNA", "… held in 2021. - Bernama"),
        ("… the Communist Party — the CPP and others", "a well-known name"), 0,
    ),
    _pattern(
        "tag-agency-bracket", _TAG, SegmentKind.TAG,
        rf"\s*[(\[/](?:(?:Source|Sources|With|By)\s?:?\s?)?{_SIGN}[)\]/]\.?$",
        ("… in the region. (VNA)", "… in the region (Source: VNA)", "… he said. /TASS/"),
        ("… the party (CPP)", "… in the region (Laos)"), 0,
    ),
    _pattern(
        "tag-agency-bare", _TAG, SegmentKind.TAG, rf"(?<=[.!?\"”/])\s*{_SIGN}\.?$",
        ("… between the two countries. VNA", "… he said.” REUTERS"), ("He spoke to Reuters",
         "… signed with the VNA"), 0,
    ),
    _pattern(
        "tag-end", _TAG, SegmentKind.TAG,
        r"\s*(?:[(\[/]?(?<!\w)(?:END|ENDS|Ends|Enditem)[)\]/]?|#{1,3}|■|□|▪|◆|-\s?30\s?-)\.?$",
        ("… he added. Enditem", "… he added. ■", "… he added. #", "(END)"), ("… in the END game", "at both ends"), 0,
    ),
)  # fmt: skip

# Endings that a page puts after a teaser, inside the same paragraph.
TAILS: Final = (
    _pattern(
        "furniture-tail", _NAVIGATION, _F,
        r"(?:(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*|(?<=[.!?\"”)])\s+(?-i:(?=[RCSV(])))(?:read (?:the )?(?:full"
        r"|rest of) (?:this |the )?(?:story|article|news)(?: (?:here|in source page))?|read (?:full"
        r"|more)(?: here)?|continue reading|click here (?:for|to) .{0,40}|see more|view original"
        r"|\(more\))\s*[»›>→.…]*$",
        ("The visit went well… Read full this story", "He thanked them. Read more »", "… he said. Continue reading"),
        ("He asked them to read more.", "They see more trade."),
    ),
)  # fmt: skip

# A line in another script: the page's own words around an English report.
_FOREIGN: Final = re.compile(r"^[^A-Za-z]*[\u0370-\u1dff\u2e80-\uffef]{3}[^A-Za-z]*$")
# What an editor leaves where a picture stood; its caption is the next line.
PICTURE_MARK: Final = re.compile(r"^(?:leftcenterrightdel|\[?(?:image|photo|picture)\]?)$", re.IGNORECASE)
_RELATED: Final = re.compile(
    r"^[\W_]*(?:related(?: (?:news|articles?|stories|posts|content))?|others?|other (?:news|articles|stories)"
    r"|others news|more news|more stories|more in .{2,30}|latest(?: news)?|see also|read also|also read|read more"
    r"|most (?:read|viewed|popular)|top (?:stories|news)|trending|recommended(?: for you)?"
    r"|you may (?:also )?(?:like|be interested in)|editor'?s picks?|tin liên quan|comments?(?: \(\d+\))?"
    r"|\d+ comments?|leave a (?:reply|comment)|feedback|tags?)[\s:!]*$",
    re.IGNORECASE,
)  # fmt: skip
# Most paragraphs end in a plain word and a stop: neither a tag nor a teaser's link.
_PLAIN_END: Final = re.compile(r"\s(?!more|story|here|reading|article|news)[a-z]+[.!?][\"”]?$")
_CAPITALISED: Final = re.compile(r"[^\W\d_][\w’'-]*")
_LONGEST: Final = 260
_LONGEST_MARK: Final = 24
_LONGEST_INITIALS: Final = 7  # `ENDITEM`; other tags of one line begin with an agency's sign, or with who gave it
# What the key of a line that is a tag begins with, by its first word.
_LONE_TAGS: Final = beginnings(
    key_of(f"{giver}{blank}{sign}")
    for sign in SIGNS
    for giver in ("", "source", "sources", "with", "by")
    for blank in ("", " ")
)
# What a tag or a teaser's link ends with, a stop aside: signs, or words.
_TAG_ENDS: Final = frozenset("/)]#■□▪◆-+»›>→…")
_TAG_WORDS: Final = frozenset(
    {"end", "ends", "enditem", "full", "more", "story", "article", "news", "here", "page", "reading", "original"}
    | {key_of(sign).split()[-1] for sign in SIGNS}
)
_LAST_WORD: Final = re.compile(r"[^\W_]+$")
_LONGEST_WORD: Final = 24
_WHOLE_LINES: Final = PatternTable((*BYLINES, *FURNITURE))
_WORD: Final = next(pattern for pattern in FURNITURE if pattern.id == "furniture-word")


def classify_line(line: str, key: str) -> SegmentPattern | None:
    """The pattern by which a whole line is furniture, a byline or an agency tag, or None where it is text.

    `key` is the line's (`lines.key_of`).
    """
    if len(line) > _LONGEST:
        return FURNITURE[0] if line.count(" | ") >= 3 and len(line) < 1500 else None
    if len(line) <= _LONGEST_MARK and PICTURE_MARK.match(line):
        return _WORD
    if is_agency(line.strip("()[]-–—./ \t")):
        return TAGS[1]
    pattern = first_match(_WHOLE_LINES, line, key) or _lone_tag(line, key)
    if pattern is not None:
        return pattern
    return _WORD if _is_list_of_names(line) or _is_foreign(line) else None


def _lone_tag(line: str, key: str) -> SegmentPattern | None:
    """The tag that a line consists of: some letters in capitals, an agency's sign, or no word at all."""
    if len(key) > _LONGEST_INITIALS and not key.startswith(_LONE_TAGS.get(key.partition(" ")[0], ())):
        return None
    for tag in TAGS:
        match = tag.regex.search(line)
        if match is not None and not any(map(str.isalnum, line[: match.start()])):
            return tag
    return None


def _is_list_of_names(line: str) -> bool:
    """Navigation such as a list of provinces: many words, all capitalised, no stop."""
    if "." in line:
        return False
    words = _CAPITALISED.findall(line)
    return len(words) >= 15 and sum(word[0].isupper() for word in words) >= 0.95 * len(words)


def _is_foreign(line: str) -> bool:
    return not line.isascii() and _FOREIGN.search(line) is not None


def opens_related(line: str) -> bool:
    """Whether a line heads a list of other stories or of comments, which runs to the end of the page."""
    return _RELATED.match(line) is not None


def _may_end_in_tag(tail: str) -> bool:
    """Whether the last word or sign is one that a tag or a teaser's link ends with; a cheap test, which most fail."""
    rest = tail.rstrip(".")
    if not rest or not rest[-1].isalnum():
        return not rest or rest[-1] in _TAG_ENDS
    found = _LAST_WORD.search(rest, max(0, len(rest) - _LONGEST_WORD))
    word = found[0] if found is not None else ""
    return word.isupper() or word.lower() in _TAG_WORDS or "click here" in tail.lower()


def tail_start(text: str, start: int, end: int) -> tuple[int, SegmentPattern] | None:
    """Where the last tag or teaser ending of `text[start:end]` begins, with its pattern, or None."""
    if _PLAIN_END.search(text, max(start, end - 40), end) is not None:
        return None
    begin = max(start, end - 90)
    tail = text[begin:end]
    if not _may_end_in_tag(tail):
        return None
    for pattern in (*TAILS, *TAGS):
        match = pattern.regex.search(tail)
        if match is not None and begin + match.start() > start:
            return begin + match.start(), pattern
    return None
