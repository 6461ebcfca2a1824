"""One window for each folder of data."""

from PySide6.QtNetwork import QLocalServer

from mockinterview.gui.instance import Instance


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.raise_other() is False
    first.claim()
    with qtbot.waitSignal(first.wanted, timeout=2000):
        assert second.raise_other() is True
    first.close()


def test_other_folders_are_other_windows(qtbot, tmp_path):
    first = Instance(tmp_path / "one")
    first.claim()
    assert Instance(tmp_path / "two").raise_other() is False
    first.close()


def test_a_window_that_was_killed_keeps_nobody_out(qtbot, tmp_path):
    killed = Instance(tmp_path)
    killed.claim()
    name = killed._server.fullServerName()
    again = Instance(tmp_path)
    again.claim()
    assert again._server.isListening()
    assert again._server.fullServerName() == name
    again.close()
    killed.close()
    assert isinstance(again._server, QLocalServer)
