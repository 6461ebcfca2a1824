"""Cuts every Python process that finds this folder on its path off from the network, and keeps a list.

Sockets between programs of this machine (``AF_UNIX``) stay. Each try is a line in the file that the
environment variable ``NETWORK_TRIES`` names.
"""

import errno
import os
import socket
import sys
from pathlib import Path

OUTWARD = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"})


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leads out of this machine's own sockets."""
    if event not in OUTWARD:
        return
    if isinstance(arguments[0], socket.socket) and arguments[0].family == getattr(socket, "AF_UNIX", None):
        return
    with Path(os.environ["NETWORK_TRIES"]).open("a", encoding="utf-8") as tries:
        tries.write(f"{event} {arguments[1:]}\n")
    raise OSError(errno.ENETUNREACH, "no network in this test")


sys.addaudithook(refuse)
