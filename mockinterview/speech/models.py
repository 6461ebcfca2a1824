"""The speech models on this laptop: what there is, what can be fetched, and how they come and go.

A model is a folder inside the user's models folder, named as the program calls it. Work in progress has a
name that begins with a dot, so that a model is there wholly or not at all.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from mockinterview.domain.errors import ModelError
from mockinterview.ports import NetworkLog
from mockinterview.speech.model_archive import model_root, unpack, unusable
from mockinterview.speech.model_disk import disk_trouble, folder_bytes, lent_folder, require_space
from mockinterview.speech.model_download import download, size_of
from mockinterview.speech.model_offers import OFFERS, ModelOffer
from mockinterview.speech.model_trial import CHECK_COMMAND, ModelTrial

UNPACKED_RATIO = 2
"""Room needed for unpacking, as a multiple of the archive (1.7 for the models on offer)."""


class ModelState(StrEnum):
    """Whether a model can be used."""

    INSTALLED = "installed"
    OFFERED = "offered"
    INTERRUPTED = "interrupted"
    """Its download broke off; installing it goes on from there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechModel:
    """A model that is here or can be fetched."""

    name: str
    title: str
    bytes: int
    """Size on the disk where it is installed, else of the download."""
    state: ModelState


class SpeechModels:
    """The models folder; everything that fails is a ModelError with a way on.

    Every download is noted in ``network`` before it begins. ``python`` is the command that tries a model
    folder in a child process, to which the folder is added.
    """

    def __init__(
        self,
        folder: Path,
        *,
        network: NetworkLog,
        offers: Sequence[ModelOffer] = OFFERS,
        python: Sequence[str] = CHECK_COMMAND,
    ) -> None:
        self._folder = folder
        self._network = network
        self._offers = {offer.name: offer for offer in offers}
        self._trial = ModelTrial(python)

    def list(self) -> tuple[SpeechModel, ...]:
        """Return the models on offer, installed or not, then those the user brought."""
        brought = [name for name in self._installed() if name not in self._offers]
        offered = [self._offered(offer) for offer in self._offers.values()]
        return (*offered, *(self._present(name, title=name) for name in brought))

    def path(self, name: str) -> Path:
        """Return the folder of an installed model."""
        if name in self._installed():
            return self._folder / name
        install = f"Install it with: mockinterview models install {name}"
        raise ModelError(
            f"The speech model {name} is not installed.",
            way_on=install if name in self._offers else f"Choose one of: {self._names()}.",
        )

    def install(
        self, name: str, *, on_progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> None:
        """Fetch a model on offer and install it; one that is installed and works is left alone.

        ``on_progress`` gets the bytes done and all bytes of the download, ``cancelled`` is asked after every
        block. What arrived is kept when the download ends early.
        """
        offer = self._offers.get(name)
        if offer is None:
            raise ModelError(
                f"There is no speech model {name} to fetch.",
                way_on=f"Choose one of: {', '.join(self._offers)}; or install a local archive or folder.",
            )
        if name in self._installed() and self._trial.works(self._folder / name):
            return
        part = self._part(offer)
        with disk_trouble(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            missing_bytes = offer.bytes - size_of(part)
            require_space(self._folder, needed_bytes=missing_bytes + UNPACKED_RATIO * offer.bytes)
        download(offer, part, network=self._network, on_progress=on_progress, cancelled=cancelled)
        self._install_archive(part, name)
        with disk_trouble(self._folder):
            part.unlink()

    def install_from(self, source: Path) -> str:
        """Install a model from a local zip file or folder, which stays as it is; return the model's name.

        It is named after the file or folder; one that is on offer gets its usual name. A model of the same
        name is replaced once the new one has proved to work.
        """
        name = self._name_for(source)
        if source.is_dir():
            self._install_folder(source, name)
        elif source.is_file():
            self._install_archive(source, name)
        else:
            raise unusable(source, "there is no such file or folder")
        return name

    def remove(self, name: str) -> None:
        """Delete an installed model."""
        folder = self.path(name)
        with lent_folder(self._workshop(name)) as workshop:
            folder.rename(workshop / "removed")

    def check(self, folder: Path) -> None:
        """Try any model folder, which may crash a child process. Raises ModelError where it does not work."""
        self._trial.check(folder)

    def _install_folder(self, source: Path, name: str) -> None:
        with disk_trouble(source):
            root = model_root(source)
            needed_bytes = folder_bytes(root)
        self.check(root)
        with lent_folder(self._workshop(name)) as workshop:
            require_space(workshop, needed_bytes=needed_bytes)
            copy = shutil.copytree(root, workshop / "copy")
            self._put_in_place(copy, name)

    def _install_archive(self, archive: Path, name: str) -> None:
        with lent_folder(self._workshop(name)) as workshop:
            unpacked = workshop / "unpacked"
            unpacked.mkdir()
            unpack(archive, unpacked)
            root = model_root(unpacked)
            self.check(root)
            self._put_in_place(root, name)

    def _put_in_place(self, root: Path, name: str) -> None:
        """Move a tried model to its name; one that was there goes to the workshop, to be deleted with it."""
        target = self._folder / name
        if target.exists():
            target.rename(self._workshop(name) / "replaced")
        root.rename(target)

    def _workshop(self, name: str) -> Path:
        """Return the place for a model's work in progress: beside the models, so on the same disk."""
        return self._folder / f".{name}.unpacked"

    def _part(self, offer: ModelOffer) -> Path:
        return self._folder / f".{offer.archive_stem}.zip.part"

    def _installed(self) -> tuple[str, ...]:
        if not self._folder.is_dir():
            return ()
        with disk_trouble(self._folder):
            folders = [path.name for path in self._folder.iterdir() if path.is_dir()]
        return tuple(sorted(name for name in folders if not name.startswith(".")))

    def _offered(self, offer: ModelOffer) -> SpeechModel:
        if offer.name in self._installed():
            return self._present(offer.name, title=offer.title)
        begun = size_of(self._part(offer)) > 0
        state = ModelState.INTERRUPTED if begun else ModelState.OFFERED
        return SpeechModel(name=offer.name, title=offer.title, bytes=offer.bytes, state=state)

    def _present(self, name: str, *, title: str) -> SpeechModel:
        with disk_trouble(self._folder):
            size = folder_bytes(self._folder / name)
        return SpeechModel(name=name, title=title, bytes=size, state=ModelState.INSTALLED)

    def _name_for(self, source: Path) -> str:
        stem = source.stem if source.suffix.lower() == ".zip" else source.name
        known = {offer.archive_stem: offer.name for offer in self._offers.values()}
        name = known.get(stem, stem)
        if not name.strip(". "):
            raise unusable(source, "it has no name")
        return name.lstrip(".")

    def _names(self) -> str:
        return ", ".join(dict.fromkeys([*self._installed(), *self._offers]))
