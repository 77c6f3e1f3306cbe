"""Words for envoys who hand over their credentials and are listed afterwards (genre.md 4), over rows."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["CREDENTIALS_GIVEN", "CREDENTIALS_TAKEN", "ENVOYS_LISTED"]

_PAPERS: Final = r"(?:credentials?|letters? of (?:credence|accreditation|commission)|credential letters?)"
_ENVOYS: Final = (
    r"(?:envoys|ambassadors|diplomats|high commissioners|commissioners|heads of mission|representatives|officials|"
    r"plenipotentiaries)"
)

#: `A received the credentials of five ambassadors`.
CREDENTIALS_TAKEN: Final = re.compile(
    rf"\b(?P<verb>received|receives|accepted|accepts|welcomed) (?:(?!<A|that |who )\S+ ){{0,9}}?{_PAPERS} "
    rf"(?:presented )?(?:of|from|by) (?:\S+ ){{0,9}}?(?:{_ENVOYS}|countries|states|nations)\b"
)

#: `Five new ambassadors presented their credentials to A`.
CREDENTIALS_GIVEN: Final = re.compile(
    rf"\b{_ENVOYS}\b.* (?P<verb>presented|present|presents|submitted|handed) (?:(?!<A)\S+ ){{0,8}}?{_PAPERS} "
    r"(?:(?!<A)\S+ ){0,4}?to (?:the )?(?P<host><A\d+>)"
)

#: `They are B and C`, `The envoys included B`, `Those who presented their credentials were B`.
ENVOYS_LISTED: Final = re.compile(
    rf"^(?:<A\d+> |they |these |(?:the )?(?:(?:new|newly|accredited|seven|five|six|four|three|two|ten|eight|nine|other|"
    rf"others|remaining|rest|foreign|non - resident) ){{0,3}}?(?:{_ENVOYS} |others |rest |four |three |two )?"
    rf"|(?:those|among them|among those) )"
    rf"(?:(?:who|presenting|presented|their|{_PAPERS}|have|had|to|the|<A\d+>) ){{0,6}}?"
    r"(?:are|were|is|was|include|included|includes|comprised|comprise) "
    r"(?:(?:the|namely|,|:|high|commissioners|ambassadors|also) ){0,4}(?P<list><A\d+>)"
)
