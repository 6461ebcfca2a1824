"""The project's own files, as the tests of its shape read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "mockinterview"


FOLDERS = ("mockinterview", "resources", "models", "tests", ".ci")
"""What the repository's top level holds besides files; git itself may be absent where the tests run."""


def tracked_files() -> list[Path]:
    """Return the files the repository keeps."""
    beside = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".coverage"]
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [*beside, *(path for path in below if "__pycache__" not in path.parts)]


def python_files() -> list[Path]:
    """Return the tracked Python files."""
    return [path for path in tracked_files() if path.suffix == ".py"]


def package_files() -> list[Path]:
    """Return the tracked Python files of the package."""
    return [path for path in python_files() if path.is_relative_to(PACKAGE)]


def module_name(path: Path) -> str:
    """Return the dotted name of a file of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree: ast.AST) -> set[str]:
    """Return the modules a tree imports anywhere in it, also by ``import_module("name")``."""
    return {name for node in ast.walk(tree) for name in _imported(node)}


def _imported(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module
        case ast.Call(
            func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
            args=[ast.Constant(value=str(name)), *_],
        ):
            yield name
