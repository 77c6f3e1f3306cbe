"""What a query process may not do: take more memory than its share, open a socket, outrank the web server.

The admission scan refuses SERVICE and LOAD by reading the query; the filter here holds even where the engine reads
a query otherwise than the scan does. Linux only: elsewhere `forbid_sockets` returns False and admission stands alone.

Source: prctl(2), seccomp(2), getrlimit(2); system call numbers from the kernel's tables of the two machines named.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import resource
import struct
from pathlib import Path

__all__ = ["forbid_sockets", "limit_memory", "lower_priority"]

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
# machine → audit architecture, number of socket(2)
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_X32_BIT = 0x40000000
_IO_URING_SETUP = 425  # the same on both: io_uring opens sockets without socket(2)


class _Program(ctypes.Structure):
    """struct sock_fprog"""

    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def forbid_sockets() -> bool:
    """Make every later socket(2) of this process fail with EACCES; False where the kernel offers no such filter."""
    machine = _MACHINES.get(platform.machine())
    if machine is None or not Path("/proc/self/status").exists():
        return False
    code = _filter(*machine)
    program = _Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _filter(architecture: int, socket: int) -> bytes:
    """The filter program: another architecture, the x32 calls, socket and io_uring fail; the rest is allowed."""
    load, jump_equal, jump_at_least, give = 0x20, 0x15, 0x35, 0x06

    def instruction(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
        return struct.pack("=HBBI", code, if_true, if_false, value)

    return b"".join(
        (
            instruction(load, 4),  # seccomp_data.arch
            instruction(jump_equal, architecture, 0, 4),
            instruction(load, 0),  # seccomp_data.nr
            instruction(jump_at_least, _X32_BIT, 2, 0),
            instruction(jump_equal, socket, 1, 0),
            instruction(jump_equal, _IO_URING_SETUP, 0, 1),
            instruction(give, _ERRNO | errno.EACCES),
            instruction(give, _ALLOW),
        )
    )


def limit_memory(megabytes: int) -> None:
    """Let this process allocate `megabytes` more than it has now; the engine aborts the process beyond that.

    RLIMIT_DATA counts private writable memory and not the mapped files of the store, which the kernel can drop.
    """
    limit = _data_size() + megabytes * 1024 * 1024
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not fill the disk


def _data_size() -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    fields = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines() if ":" in line)
    return int(fields["VmData"].split()[0]) * 1024


def lower_priority() -> None:
    """Give way to the web server: with every core busy, /healthz must still answer at once."""
    with contextlib.suppress(OSError):  # refused in some containers; then the scheduler decides
        os.nice(5)
