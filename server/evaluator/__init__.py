"""What runs inside a query process: `python -m server.evaluator.process`, started by `server.engine`, killed at will.

    process.py   reads queries from a pipe, answers with bytes
    sandbox.py   what it may not do: use too much memory, open a socket
    formats.py   the engine's names of formats, used by both ends
    wire.py      the frames on the pipes, used by both ends

Imports pyoxigraph and the standard library only, because processes are started often and must start fast.
"""

__all__: list[str] = []
