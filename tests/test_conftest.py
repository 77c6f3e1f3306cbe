"""The guards that all other tests rely on."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import Callable

import pytest

LEAVING: dict[str, Callable[[], object]] = {
    "connect by address": lambda: socket.create_connection(("192.0.2.1", 80), timeout=1),
    "connect by address, IPv6": lambda: socket.socket(socket.AF_INET6).connect(("2001:db8::1", 80)),
    "connect_ex": lambda: socket.socket().connect_ex(("192.0.2.1", 80)),
    "datagram": lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
    "look-up": lambda: socket.getaddrinfo("example.org", 80),
    "an HTTP client": lambda: urllib.request.urlopen("http://example.org/", timeout=1),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING.keys())
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the refused sockets are left to the collector
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_network_guard_refuses_to_leave_the_machine(leave: Callable[[], object]) -> None:
    with pytest.raises(RuntimeError, match="loopback only"):
        leave()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_network_guard_lets_loopback_through(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        with socket.create_connection((host, port), timeout=5) as client, listening.accept()[0]:
            assert client.getpeername()[0] == "127.0.0.1"
