"""A real web server on the loopback address that serves one file, well or badly."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class ModelServer:
    """What the server sends, and what it was asked for."""

    content: bytes
    status: int = 200
    """Other than 200: every request is refused with it."""
    break_after: int | None = None
    """Bytes of an answer after which the connection is dropped."""
    resets: bool = False
    """Whether it is dropped the hard way, as by a router that restarts."""
    knows_ranges: bool = True
    promised_bytes: int | None = None
    """What Content-Length says where it is not the truth."""
    url: str = ""
    asked_ranges: list[str | None] = field(default_factory=list)
    """The Range header of every request."""


@contextmanager
def serving(content: bytes) -> Iterator[ModelServer]:
    """Run a server until the block ends; its behaviour can be changed meanwhile."""
    model_server = ModelServer(content)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(self, model_server)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        model_server.url = f"http://127.0.0.1:{server.server_port}/vosk-model-mini-0.1.zip"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield model_server
        finally:
            server.shutdown()
            thread.join()


def _answer(request: BaseHTTPRequestHandler, server: ModelServer) -> None:
    wanted = request.headers.get("Range")
    server.asked_ranges.append(wanted)
    if server.status != 200:
        request.send_error(server.status)
        return
    resumed = wanted is not None and server.knows_ranges
    start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and resumed else 0
    content = server.content[start:]
    promised = len(content) if server.promised_bytes is None else server.promised_bytes
    request.send_response(206 if resumed else 200)
    request.send_header("Content-Length", str(promised))
    if resumed:
        request.send_header("Content-Range", f"bytes {start}-{len(server.content) - 1}/{len(server.content)}")
    request.end_headers()
    request.wfile.write(content[: server.break_after])
    if server.resets:
        request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.connection.close()
