from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Resolution
from graph.resolve import resolve
from ontology.curation import EMPTY, Curation
from ontology.registry import load_authority
from tests.graph.resolve.building import Report

Resolve = Callable[..., Resolution]


@pytest.fixture(scope="session")
def judge() -> Resolve:
    """Resolve reports against the packaged authority, without curation unless it is given."""

    def run(*reports: Report, curation: Curation = EMPTY) -> Resolution:
        return resolve([r.frames for r in reports], [r.article for r in reports], load_authority(), curation)

    return run
