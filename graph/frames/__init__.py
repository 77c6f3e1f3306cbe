"""What was read of each article, as bytes: kept between builds by content and grammar, and passed between processes.

Knows how readings are written down and how long they are kept; reads no article and judges nothing.
"""

from graph.frames.cache import KEPT_BUILDS, CacheError, FrameCache
from graph.frames.codec import Outcome, decode, encode, named
from graph.frames.grammar import content_digest, grammar_version, reading_key
from graph.frames.spool import Spool, read_slices

__all__ = [
    "KEPT_BUILDS",
    "CacheError",
    "FrameCache",
    "Outcome",
    "Spool",
    "content_digest",
    "decode",
    "encode",
    "grammar_version",
    "named",
    "read_slices",
    "reading_key",
]
