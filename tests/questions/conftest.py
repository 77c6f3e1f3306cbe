"""A release of the seeds for the questions to be asked of."""

from __future__ import annotations

import pytest

from graph.build import build
from graph.store import Dataset, OxigraphDataset
from seeds import seed_directory


@pytest.fixture(scope="session")
def seed_dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The store of a release built from the five seeds, as it is served."""
    result = build([seed_directory()], tmp_path_factory.mktemp("seeds") / "data")
    return OxigraphDataset(result.release.store_path, read_only=True)
