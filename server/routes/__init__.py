"""The paths of contract 6, one module for each family. Thin: parse, ask, answer.

What a request means is `protocol`, `negotiate`, `admission`; what a page shows is `pages`; who evaluates is `engine`.
"""

from __future__ import annotations

from flask import Flask

from server.routes import dumps, explain, graphs, health, home, ontology, search, sparql, things

__all__ = ["register"]


def register(app: Flask) -> None:
    """Add every route to the application."""
    for module in (home, sparql, graphs, things, ontology, explain, search, dumps, health):
        app.register_blueprint(module.blueprint)
