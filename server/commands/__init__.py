"""The commands of `communique`, one module each: parse, call, show. The only place that prints.

Exit codes (contract 3): 0 done, 1 done with refused items or findings, 2 unusable arguments.
"""

__all__: list[str] = []
