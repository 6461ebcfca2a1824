"""Who may call other computers: one module, which lists every call before it makes it."""

import ast

import pytest
from support.source_tree import PACKAGE, imports_of, module_name, package_files

CALLING = (
    "ftplib",
    "http",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "telnetlib",
    "urllib.request",
    "xmlrpc",
)
"""Beginnings of the modules with which a program reaches other computers."""
QT_NETWORK = "PySide6.QtNetwork"
MAY_CALL = {f"{PACKAGE.name}.speech.model_download"}
MAY_CALL_WITHIN = {f"{PACKAGE.name}.gui.instance", f"{PACKAGE.name}.gui.ending"}
"""Talks to another window of the program on this computer, and a signal to Qt, through local sockets."""


def reaches(name: str) -> bool:
    """Whether a module's name is one with which other computers are reached."""
    return any(name == one or name.startswith(f"{one}.") for one in (*CALLING, QT_NETWORK))


def callers() -> set[str]:
    """Return the modules of the program that import such a module."""
    return {
        module_name(path)
        for path in package_files()
        if any(reaches(name) for name in imports_of(ast.parse(path.read_text("utf-8"))))
    }


def test_only_the_download_of_models_reaches_other_computers() -> None:
    assert callers() == MAY_CALL | MAY_CALL_WITHIN


@pytest.mark.parametrize("name", ["socket", "urllib.request", "http.client", QT_NETWORK])
def test_a_call_would_be_found(name: str) -> None:
    assert reaches(name)
    assert not reaches("urllib.parse")
