"""What all tests share: no network but loopback, profiles for property tests, and repetition for `make soak`."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

# No deadline: on a busy machine the time of one example says nothing. Derandomised: a test that fails, fails again.
settings.register_profile("default", deadline=None, derandomize=True)
settings.register_profile(
    "soak",
    deadline=None,
    max_examples=1_000,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("default")


class NetworkAccessError(RuntimeError):
    """A test tried to leave the machine."""


def is_loopback(host: object) -> bool:
    """Whether a socket address's host part stays on this machine; an empty host is the one to listen on."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False  # a name would have to be looked up, and that is a question to the network


def _guarded(original: Callable[..., object], position: int) -> Callable[..., object]:
    """`original` socket method, refusing an address (argument number `position`) that is not on loopback."""

    def guard(self: socket.socket, *arguments: object) -> object:
        address = arguments[position]
        if self.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
            _require_loopback(address[0])
        return original(self, *arguments)

    return guard


def _require_loopback(host: object) -> None:
    """Raise NetworkAccessError for a host that is not this machine."""
    if not is_loopback(host):
        raise NetworkAccessError(f"tests may speak to loopback only, not to {host!r}")


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Iterator[None]:
    """Refuse connections and look-ups that would leave the machine, in this process, for the whole run."""
    look_up: Callable[..., object] = socket.getaddrinfo

    def getaddrinfo(host: object, *arguments: object, **options: object) -> object:
        _require_loopback(host)
        return look_up(host, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _guarded(socket.socket.connect, 0))
        patch.setattr(socket.socket, "connect_ex", _guarded(socket.socket.connect_ex, 0))
        patch.setattr(socket.socket, "sendto", _guarded(socket.socket.sendto, -1))
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--rounds N`, for `make soak`."""
    parser.addoption("--rounds", type=int, default=1, help="run each test marked soak this many times (default: 1)")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Repeat the tests that carry the mark `soak`: what may fail once in a while must be tried more than once."""
    rounds = metafunc.config.getoption("--rounds")
    if rounds > 1 and metafunc.definition.get_closest_marker("soak"):
        metafunc.fixturenames.append("soak_round")
        metafunc.parametrize("soak_round", range(rounds), ids=lambda number: f"round{number + 1}")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every property test the mark `soak`: the profile of that name runs it on many more examples."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.soak)
