"""Readings as bytes: MessagePack, checked against the types of the model when they are decoded.

What bytes hold is nothing but data, so that a damaged or foreign file can be refused and never runs (unlike pickle).
An outcome is written without the article's name: one text under two names is one outcome.

Source: https://msgpack.org/, https://jcristharif.com/msgspec/.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from graph.model import Article, Frames

__all__ = ["Outcome", "decode", "encode", "named"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading one item came to: an article with its frames, or the reason why it is none.

    The article has neither segments nor sentences: extraction alone needs them, and they are half of its size.
    """

    article: Article | None = None
    frames: Frames | None = None
    refusal: str | None = None


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Outcome)


def encode(outcome: Outcome) -> bytes:
    """The bytes of an outcome, the same for equal outcomes; names, segments and sentences are left out."""
    article, frames = outcome.article, outcome.frames
    if article is not None:
        article = replace(article, key="", source_name="", segments=(), sentences=())
    if frames is not None:
        frames = replace(frames, article="")
    return _ENCODER.encode(Outcome(article, frames, outcome.refusal))


def decode(data: bytes) -> Outcome:
    """The outcome that bytes hold; raises ValueError where they are no outcome."""
    return _DECODER.decode(data)


def named(outcome: Outcome, key: str, source_name: str) -> tuple[Article, Frames]:
    """The article and its frames under a name; raises ValueError for a refusal."""
    if outcome.article is None or outcome.frames is None:
        raise ValueError(f"{source_name} was refused: {outcome.refusal}")
    return replace(outcome.article, key=key, source_name=source_name), replace(outcome.frames, article=key)
