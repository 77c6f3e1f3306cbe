"""Evaluating strangers' queries: processes that can be killed, limits, releases. Knows SPARQL text and bytes, no HTTP.

    handle.py    one query process seen from the server: ask, limit, kill
    pool.py      a few of them, replaced when they die
    releases.py  which release is served; its dataset and pool; old ones drained

What runs inside a query process is `server.evaluator`.
"""

from server.engine.handle import EngineLimits, Query
from server.engine.pool import Pool
from server.engine.releases import NoReleaseError, Releases, ServedRelease

__all__ = ["EngineLimits", "NoReleaseError", "Pool", "Query", "Releases", "ServedRelease"]
