"""The fake meter keeps the contract."""

import pytest
from fakes.meter import ScriptedMeter
from support.meter_contract import MeterContract


class TestScriptedMeter(MeterContract):
    @pytest.fixture
    def meter(self):
        return ScriptedMeter
