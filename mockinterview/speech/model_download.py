"""Fetches a model archive from its server; the only place in the program that downloads anything.

What arrived stays in the ``.part`` file, so that a download that broke off goes on where it stopped.
"""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import file_digest
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from mockinterview.domain.errors import ModelError
from mockinterview.ports import NetworkLog
from mockinterview.speech.model_disk import MEGABYTE, disk_trouble
from mockinterview.speech.model_offers import ModelOffer

SILENCE_S = 30.0
"""Seconds a server may keep still before it counts as lost."""
BLOCK_BYTES = 256 * 1024
PARTIAL_CONTENT, RANGE_NOT_SATISFIABLE = 206, 416
AGAIN = "Check the internet connection and start it again; it goes on where it stopped."


def download(
    offer: ModelOffer,
    part: Path,
    *,
    network: NetworkLog,
    on_progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Bring the offered archive into the file ``part``, going on with what is there already.

    ``on_progress`` gets the bytes done and all bytes, ``cancelled`` is asked after every block. At the return
    the file has the promised size and checksum. A call is noted in ``network`` before it is made.
    Raises ModelError, StoreError; a file that can't be completed is removed.
    """
    done = size_of(part)
    if done < offer.bytes:
        network.note(offer.url, f"Download of the speech model {offer.name}; nothing of yours was sent.")
        with _asked(offer, start=done) as response:
            start = done if response.status == PARTIAL_CONTENT else 0
            _require_promised_size(offer, response, start=start)
            _receive(offer, response, part, start=start, on_progress=on_progress, cancelled=cancelled)
    _verify(offer, part)


def size_of(file: Path) -> int:
    """Return the size of a file in bytes, 0 where it is missing."""
    return file.stat().st_size if file.exists() else 0


def _asked(offer: ModelOffer, *, start: int) -> HTTPResponse:
    """Return the server's answer to a wish for the archive, or for the rest of it."""
    headers = {"User-Agent": "mockinterview"}
    if start:
        headers["Range"] = f"bytes={start}-"
    with _server_trouble(offer):
        response: HTTPResponse = urlopen(Request(offer.url, headers=headers), timeout=SILENCE_S)
        return response


def _require_promised_size(offer: ModelOffer, response: HTTPResponse, *, start: int) -> None:
    """Refuse a page that stands in for the archive, such as the login page of a hotel's network."""
    length = response.headers.get("Content-Length")
    if length is not None and start + int(length) != offer.bytes:
        raise ModelError(
            f"The server sends another file than the speech model {offer.name}.",
            way_on=f"Check whether your network wants a login first. {_by_hand(offer)}",
        )


def _receive(
    offer: ModelOffer,
    response: HTTPResponse,
    part: Path,
    *,
    start: int,
    on_progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    done = start
    with disk_trouble(part.parent), part.open("ab" if start else "wb") as file:
        on_progress(done, offer.bytes)
        for block in _blocks(offer, response):
            file.write(block)
            done += len(block)
            on_progress(done, offer.bytes)
            if cancelled():
                raise ModelError(
                    "The download was stopped.", way_on="Start it again to go on where it stopped."
                )
    if done < offer.bytes:
        raise _broken_off(offer, done=done)


def _blocks(offer: ModelOffer, response: HTTPResponse) -> Iterator[bytes]:
    """Yield what arrives, as it arrives."""
    while True:
        with _server_trouble(offer):
            block = response.read1(BLOCK_BYTES)
        if not block:
            return
        yield block


def _verify(offer: ModelOffer, part: Path) -> None:
    """Check size and SHA-256; a wrong file is removed, as going on with it could never come right."""
    with disk_trouble(part.parent):
        with part.open("rb") as file:
            right = size_of(part) == offer.bytes and file_digest(file, "sha256").hexdigest() == offer.sha256
        if right:
            return
        part.unlink()
    raise ModelError(
        f"The downloaded speech model {offer.name} is damaged or not the one expected; it was removed.",
        way_on=f"Start the download again. {_by_hand(offer)}",
    )


@contextmanager
def _server_trouble(offer: ModelOffer) -> Iterator[None]:
    """Turn what goes wrong between here and the server into a ModelError."""
    try:
        yield
    except HTTPError as error:
        error.close()
        raise _refused(offer, status=error.code) from error
    except URLError as error:
        raise _unreachable(offer, error.reason) from error
    except (HTTPException, OSError) as error:
        raise ModelError(f"The download of {offer.name} broke off.", way_on=AGAIN) from error


def _refused(offer: ModelOffer, *, status: int) -> ModelError:
    if status >= 500:
        return ModelError(
            f"The server of speech models has trouble (HTTP {status}).",
            way_on=f"Try again later. {_by_hand(offer)}",
        )
    return ModelError(
        f"The speech model {offer.name} can't be had at its address any more (HTTP {status}).",
        way_on=_by_hand(offer),
    )


def _unreachable(offer: ModelOffer, reason: object) -> ModelError:
    if isinstance(reason, ssl.SSLCertVerificationError):
        return ModelError(
            "The certificate of the server of speech models can't be verified.", way_on=_by_hand(offer)
        )
    return ModelError("The server of speech models can't be reached.", way_on=f"{AGAIN} {_by_hand(offer)}")


def _broken_off(offer: ModelOffer, *, done: int) -> ModelError:
    megabytes = f"{done // MEGABYTE} of {offer.bytes // MEGABYTE} MB"
    return ModelError(f"The download of {offer.name} broke off after {megabytes}.", way_on=AGAIN)


def _by_hand(offer: ModelOffer) -> str:
    return f"Or fetch {offer.url} in a browser and install that file: mockinterview models install FILE"
