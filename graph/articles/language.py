"""Whether a text is English, and which language it is otherwise.

English is recognised by its function words, which no other language shares and which names, however foreign, do not
dilute enough: Vietnamese names in an English report must not make it Vietnamese. Only a text that is poor in them is
given to py3langid (Lui and Baldwin 2012), which names the language. A text of a few words gets the benefit of doubt.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["foreign_language"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = frozenset(
    "the of and to in on for with at by from that this his her its their is was were be been has have had will would he"
    " she they it as an not who which during between also said after before both more than into over under".split(" ")
)
# In a headline full of names one of these is enough; `in`, `an`, `was` are words of other languages too.
_ONLY_ENGLISH: Final = frozenset("the and with for that this his their from by which has have been were".split(" "))
_SHORT: Final = 30
_ENOUGH: Final = 0.12  # running English has 0.3 and more, headlines 0.1 to 0.2
_FEW_WORDS: Final = 12
_SAMPLE: Final = 6_000
_FOREIGN_SCRIPT: Final = 0.4
# The same words as they are printed; a text in which they are so many of all that blanks part needs no closer look.
_PRINTED: Final = _ENGLISH | {word.title() for word in _ENGLISH}
_PLENTY: Final = 2 * _ENOUGH
_FEW_FOREIGN: Final = 0.1

# English names of the languages that py3langid tells apart, as far as news is likely to be in them.
_NAMES: Final = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian",
    "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch",
    "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "qu": "Quechua", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovene", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "xh": "Xhosa", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """The English name of the language that `text` is in, or None where it is English or too short to say."""
    sample = text[:_SAMPLE]
    if _is_plainly_english(sample):
        return None
    words = [word.casefold() for word in _WORD.findall(sample)]
    if _in_foreign_script(words):
        return _named(sample)
    if len(words) < _FEW_WORDS or sum(word in _ENGLISH for word in words) >= _ENOUGH * len(words):
        return None
    if len(words) < _SHORT and any(word in _ONLY_ENGLISH for word in words):
        return None
    return _named(sample)


def _is_plainly_english(sample: str) -> bool:
    """Whether a cheap look is enough: letters outside ASCII are few, and many words are English beyond doubt."""
    if len(sample.encode(errors="surrogatepass")) - len(sample) > _FEW_FOREIGN * len(sample):
        return False
    words = sample.split()
    return sum(map(_PRINTED.__contains__, words)) > _PLENTY * len(words)


def _in_foreign_script(words: list[str]) -> bool:
    """Whether a large part of the letters are of another script than Latin."""
    letters = "".join(words)
    return bool(letters) and sum(letter > "\u1eff" or "\u0370" <= letter < "\u1e00" for letter in letters) > (
        _FOREIGN_SCRIPT * len(letters)
    )


def _named(sample: str) -> str | None:
    import py3langid  # noqa: PLC0415 - its library takes a fifth of a second, for texts poor in English words only

    code = str(py3langid.classify(sample)[0])
    return None if code == "en" else _NAMES.get(code, f"the language with code {code!r}")
