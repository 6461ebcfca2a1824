"""The fake store keeps the store's promises."""

import pytest
from fakes.store import MemorySessionStore
from support.store_contract import SessionStoreContract

from mockinterview.ports import SessionStore


class TestMemorySessionStore(SessionStoreContract):
    @pytest.fixture
    def store(self) -> SessionStore:
        return MemorySessionStore()
