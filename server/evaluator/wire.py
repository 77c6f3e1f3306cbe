"""Frames on the pipes between the server and a query process.

A frame is one byte of kind, four bytes of length (big endian), and the payload. A request is one `QUERY` frame with
a JSON object; the answer is any number of `DATA` frames and then one `END` or `ERROR` frame with a JSON object, so
that an answer that was cut off can never be taken for a whole one.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

__all__ = ["DATA", "END", "ERROR", "HEADER", "QUERY", "read_frame", "write_frame"]

HEADER = struct.Struct(">cI")
QUERY, DATA, END, ERROR = b"Q", b"D", b"E", b"X"


def write_frame(stream: BinaryIO, kind: bytes, payload: bytes) -> None:
    """Write and flush one frame."""
    stream.write(HEADER.pack(kind, len(payload)))
    stream.write(payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next frame, or None at the end of the stream, also in the middle of a frame."""
    head = _read(stream, HEADER.size)
    if len(head) < HEADER.size:
        return None
    kind, length = HEADER.unpack(head)
    payload = _read(stream, length)
    return (kind, payload) if len(payload) == length else None


def _read(stream: BinaryIO, size: int) -> bytes:
    """`size` bytes, fewer only at the end: an unbuffered pipe gives what it has."""
    data = b""
    while len(data) < size and (part := stream.read(size - len(data))):
        data += part
    return data
