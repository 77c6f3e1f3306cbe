"""The server that real clients speak to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server.running import Server, publish, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("clients")
    publish(data_dir)
    with serving(data_dir, "--workers", "1") as running:
        yield running
