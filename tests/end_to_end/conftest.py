"""An environment without a network."""

from pathlib import Path

import pytest

NO_NETWORK = Path(__file__).parents[1] / "support" / "no_network"


@pytest.fixture
def network_tries(tmp_path: Path) -> Path:
    """The file that gets a line whenever a process that is cut off tries to reach the network."""
    (tmp_path / "tries").touch()
    return tmp_path / "tries"


@pytest.fixture
def cut_off(network_tries: Path) -> dict[str, str]:
    """The environment of processes that can't reach the network."""
    return {"PYTHONPATH": str(NO_NETWORK), "NETWORK_TRIES": str(network_tries)}
