"""Every setting of the server: name, default, unit, help. Read once from flags or `COMMUNIQUE_*`, then passed down.

Nobody else reads the environment. `options` makes the command line's options from the same fields.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

import click

from server.admission import Limits
from server.engine.handle import EngineLimits

__all__ = ["Settings", "options"]

F = TypeVar("F", bound=Callable[..., Any])


def _about(flag: str, text: str, kind: click.ParamType[Any], *env: str) -> dict[str, object]:
    """What a setting's flag and its line in the documentation need; `env` names variables besides our own."""
    return {"flag": flag, "help": text, "type": kind, "env": env}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `communique serve` may be told."""

    data_dir: Path = field(
        default=Path("data"),
        metadata=_about("--data", "Folder that holds the releases.", click.Path(file_okay=False, path_type=Path)),
    )
    host: str = field(default="127.0.0.1", metadata=_about("--host", "Address to listen on.", click.STRING))
    port: int = field(default=8000, metadata=_about("--port", "Port to listen on.", click.IntRange(0, 65535), "PORT"))
    workers: int = field(default=2, metadata=_about("--workers", "Web worker processes.", click.IntRange(1, 64)))
    threads: int = field(default=16, metadata=_about("--threads", "Threads of each worker.", click.IntRange(4, 256)))
    query_processes: int = field(
        default=2, metadata=_about("--query-processes", "Query processes of each worker.", click.IntRange(1, 64))
    )
    queue_length: int = field(
        default=8, metadata=_about("--queue-length", "Queries that may wait in each worker.", click.IntRange(0, 200))
    )
    queue_wait_s: float = field(
        default=10.0, metadata=_about("--queue-wait-s", "Seconds that a query may wait.", click.FloatRange(0, 600))
    )
    timeout_s: float = field(
        default=30.0, metadata=_about("--timeout-s", "Seconds that a query may take.", click.FloatRange(0.05, 3600))
    )
    memory_mb: int = field(
        default=512, metadata=_about("--memory-mb", "Megabytes that a query may use.", click.IntRange(32, 1_000_000))
    )
    max_query_bytes: int = field(
        default=65_536,
        metadata=_about("--max-query-bytes", "Bytes that a query may have.", click.IntRange(1_000, 1_000_000)),
    )
    max_result_bytes: int = field(
        default=64 * 1024 * 1024,
        metadata=_about("--max-result-bytes", "Bytes that an answer may have.", click.IntRange(min=10_000)),
    )

    @property
    def admission_limits(self) -> Limits:
        """What the admission check holds a query to."""
        return Limits(max_bytes=self.max_query_bytes)

    @property
    def engine_limits(self) -> EngineLimits:
        """What a query process is held to."""
        return EngineLimits(self.timeout_s, self.memory_mb, self.max_result_bytes)

    @property
    def max_body_bytes(self) -> int:
        """What a request body may have: a query, percent-encoded in the worst case, and its other parameters."""
        return 3 * self.max_query_bytes + 16_384


def options(*names: str) -> Callable[[F], F]:
    """A decorator that adds the options of the settings named, in that order; of all settings without names."""
    chosen = [item for item in fields(Settings) if not names or item.name in names]

    def decorate(command: F) -> F:
        for item in reversed(chosen):
            command = _option(item)(command)
        return command

    return decorate


def _option(item: Field[Any]) -> Callable[[F], F]:
    return click.option(
        item.metadata["flag"],
        item.name,
        default=item.default,
        type=item.metadata["type"],
        envvar=[f"COMMUNIQUE_{item.name.removesuffix('_dir').upper()}", *item.metadata["env"]],
        show_default=True,
        show_envvar=True,
        help=item.metadata["help"],
    )
