"""One running server for all tests that only read from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.running import Server, publish, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("served")
    publish(data_dir)
    with serving(data_dir, "--timeout-s", "3", "--workers", "2") as running:
        yield running
