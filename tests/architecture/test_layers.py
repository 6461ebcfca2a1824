"""Who may import whom, proved by breaking it: a forbidden import of every kind is caught in a copy."""

import ast
import shutil
import subprocess
import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest
from support.source_tree import PACKAGE, ROOT, imports_of, module_name, package_files

SANDBOX_IGNORES = shutil.ignore_patterns("__pycache__")
IMPORT_NAMES = {
    "espeakng-loader": ("espeakng_loader",),
    "pydantic": ("pydantic", "pydantic_core"),
    "pyside6-essentials": ("PySide6", "shiboken6"),
    "pyyaml": ("yaml",),
    "scikit-learn": ("sklearn", "scipy"),
}
"""What a dependency is called in an import statement, where that is not its own name."""
HOMES = {
    "PySide6": ("gui",),
    "alembic": ("storage.upgrade", "storage.migrations"),
    "espeakng_loader": ("speech.voice",),
    "fsrs": ("analysis.forgetting",),
    "icalendar": ("reports.calendar_files",),
    "nltk": ("analysis.training",),
    "matplotlib": ("reports.chart",),
    "numpy": ("analysis", "speech", "reports.chart"),
    "platformdirs": ("storage.places",),
    "pocketsphinx": ("speech.sphinx", "speech.language_model"),
    "pydantic": ("storage.question_", "storage.settings", "storage.declared"),
    "pydantic_core": ("storage.question_", "storage.settings", "storage.declared"),
    "pypdf": ("storage.documents",),
    "pyttsx3": ("speech.voice",),
    "reportlab": ("reports.pdf",),
    "rich": ("cli",),
    "scipy": ("analysis.training",),
    "shiboken6": ("gui.bridge",),
    "sklearn": ("analysis.training",),
    "snowballstemmer": ("analysis.tokens",),
    "sounddevice": ("speech.portaudio",),
    "soundfile": ("speech.sound_files", "speech.rendering", "speech.voice"),
    "soxr": ("speech",),
    "sqlalchemy": ("storage",),
    "typer": ("cli",),
    "vosk": ("speech.vosk_recognizer", "speech.model_check"),
    "yaml": ("storage.plain_yaml",),
}
"""Where each library may be imported: beginnings of module names below the package."""
DOMAIN_MAY_IMPORT = frozenset(
    "collections dataclasses datetime enum functools hashlib itertools math re typing mockinterview".split()
)
"""No clock, file, thread, random number or log: a rule gives the same answer everywhere, at any time."""
CLOCK_AND_FILE_CALLS = frozenset("now utcnow today open print input read_text write_text".split())


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with its contracts."""
    folder = tmp_path_factory.mktemp("layers")
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=SANDBOX_IGNORES)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.fixture
def copy(untouched: Path, tmp_path: Path) -> Path:
    """A copy of the package that a test may spoil."""
    return Path(shutil.copytree(untouched, tmp_path / "copy"))


def test_the_contracts_are_kept(untouched):
    result = lint_imports(untouched)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("domain.score", "practice.coach"),
        ("domain.question", "ports"),
        ("ports.seeded", "practice.coach"),
        ("practice.coach", "speech.levels"),
        ("practice.coach", "storage.places"),
        ("practice.coach", "analysis.tokens"),
        ("practice.coach", "reports.calendar_files"),
        ("gui.seeded", "reports.calendar_files"),
        ("reports.calendar_files", "storage.places"),
        ("practice.coach", "screens"),
        ("practice.coach", "bootstrap"),
        ("screens.seeded", "cli"),
        ("screens.seeded", "speech.levels"),
        ("speech.levels", "storage.places"),
        ("speech.levels", "analysis.tokens"),
        ("storage.places", "speech.levels"),
        ("analysis.tokens", "storage.places"),
        ("cli.seeded", "speech.levels"),
        ("cli.seeded", "storage.places"),
        ("cli.seeded", "analysis.tokens"),
        ("cli.seeded", "bootstrap"),
        ("bootstrap.seeded", "__main__"),
    ],
)
def test_an_import_against_the_layers_is_caught(copy, importer, imported):
    seed(copy, importer, f"import mockinterview.{imported}")
    result = lint_imports(copy)
    assert result.returncode == 1, result.stderr
    assert f"mockinterview.{importer} -> mockinterview.{imported} (l." in result.stdout


@pytest.mark.parametrize(
    ("inner", "library"),
    [
        ("domain.score", "numpy"),
        ("domain.score", "pydantic"),
        ("ports.seeded", "sqlalchemy"),
        ("ports.seeded", "numpy"),
        ("practice.coach", "sounddevice"),
        ("practice.coach", "sqlalchemy"),
        ("screens.seeded", "rich"),
        ("screens.seeded", "sounddevice"),
    ],
)
def test_a_library_in_the_inner_layers_is_caught(copy, inner, library):
    seed(copy, inner, f"def late() -> None:\n    import {library}")
    result = lint_imports(copy)
    assert result.returncode == 1, result.stderr
    assert f"mockinterview.{inner} -> {library} (l." in result.stdout


def test_a_module_outside_the_layers_is_caught(copy):
    seed(copy, "elsewhere", "")
    result = lint_imports(copy)
    assert result.returncode == 1
    assert "mockinterview.elsewhere" in result.stdout + result.stderr


def test_the_contract_names_every_library_we_depend_on():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {requirement_name(line) for line in project["project"]["dependencies"]}
    importable = {module for name in names for module in IMPORT_NAMES.get(name, (name,))}
    forbidden = next(
        contract
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["type"] == "forbidden"
    )
    assert set(forbidden["forbidden_modules"]) == importable
    assert set(HOMES) == importable


def test_each_library_lives_in_its_home():
    strays = [
        f"{module} imports {library}"
        for module, tree in package_trees()
        for library in imports_of(tree)
        if strays_from_home(module, library)
    ]
    assert strays == []


def test_a_library_away_from_home_is_noticed():
    for line in (
        "import sqlalchemy",
        "from sqlalchemy.exc import E",
        "import_module('sqlalchemy')",
        "def late():\n    import sqlalchemy.orm",
    ):
        (library,) = imports_of(ast.parse(line))
        assert strays_from_home("speech.levels", library)
        assert not strays_from_home("storage.tables", library)


def test_the_domain_needs_nothing_but_a_few_pure_modules():
    needs = {
        (module, name)
        for module, tree in package_trees()
        if module.split(".")[0] == "domain"
        for name in imports_of(tree)
    }
    assert {(module, name) for module, name in needs if name.split(".")[0] not in DOMAIN_MAY_IMPORT} == set()


def test_the_domain_asks_no_clock_and_touches_no_file():
    calls = {
        (module, name)
        for module, tree in package_trees()
        if module.split(".")[0] == "domain"
        for name in called_names(tree)
    }
    assert {(module, name) for module, name in calls if name in CLOCK_AND_FILE_CALLS} == set()
    assert called_names(ast.parse("datetime.now(UTC); open('x')")) == {"now", "open"}


def test_no_module_imports_itself_in_a_circle():
    graph = grimp.build_graph(PACKAGE.name, cache_dir=None)
    assert len(graph.modules) > 100
    assert circle(graph) is None


def test_a_circle_is_noticed():
    graph = grimp.ImportGraph()
    for importer, imported in (("a", "b"), ("b", "c"), ("c", "a")):
        graph.add_import(importer=importer, imported=imported)
    assert set(circle(graph) or ()) == {"a", "b", "c"}


def seed(folder: Path, module: str, code: str) -> None:
    """Append code to a module of a copy, or start it."""
    path = folder.joinpath(PACKAGE.name, *module.split(".")).with_suffix(".py")
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{code}\n")


def package_trees() -> list[tuple[str, ast.Module]]:
    """Return each module's name below the package with its syntax tree."""
    return [
        (module_name(path).removeprefix(f"{PACKAGE.name}."), ast.parse(path.read_text("utf-8")))
        for path in package_files()
    ]


def strays_from_home(module: str, library: str) -> bool:
    homes = HOMES.get(library.split(".")[0])
    return homes is not None and not module.startswith(homes)


def called_names(tree: ast.Module) -> set[str]:
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        func.id if isinstance(func, ast.Name) else func.attr
        for func in called
        if isinstance(func, ast.Name | ast.Attribute)
    }


def circle(graph: grimp.ImportGraph) -> list[str] | None:
    """Return the modules of an import cycle, or None."""
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return None


def requirement_name(line: str) -> str:
    """Return the project's name in a requirement such as ``vosk>=0.3; sys_platform != 'darwin'``."""
    return "".join(
        character if character.isalnum() or character in "-_" else " " for character in line
    ).split()[0]
