"""The shape of the house: sizes, names, docstrings, and what no file may contain."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.source_tree import PACKAGE, ROOT, package_files, python_files, tracked_files

MOST_LINES_OF_A_FUNCTION, MOST_LINES_OF_A_CLASS, MOST_LINES_OF_A_FILE = 40, 150, 300
BROAD_EXCEPT_MAY_STAND_IN = frozenset({"practice/conduct.py", "gui/bridge.py"})
"""The conductor and the window's bridge log whatever a part throws and show a sentence for it."""
EMPTY_NAME = re.compile(r"Manager|Helper|Handler|Util", re.IGNORECASE)
"""Words that say what a thing is called, not what it does."""
GRAMMAR = frozenset(
    "a an the of in on for to by and or is are be this that it its return whether get set".split()
)
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
Function = ast.FunctionDef | ast.AsyncFunctionDef

FORBIDDEN_TEXT = {
    "an unfinished note": r"\b(T[O]DO|F[I]XME|X[X]X)\b",
    "a home folder": r"(?<![\w.])/roo[t]/|/User[s]/[a-z]|[A-Z]:\\User[s]\\",
    "a package index": r"py[p]i\.org|python[h]osted|[i]ndex[-_]url|find[-_]l[i]nks",
    "a folder beside the project": r"\.\./[s]hared|[s]hared/(reference|design)|DESIG[N]\.md",
}
"""What must not be read in any file, by a name for it; brackets keep these lines from matching themselves."""


def sources(files: list[Path]) -> list[tuple[str, ast.Module]]:
    return [(str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))) for path in files]


PACKAGE_TREES = sources(package_files())
ALL_TREES = sources(python_files())


def test_everything_public_says_what_it_is():
    assert [fault for name, tree in PACKAGE_TREES for fault in docstring_faults(name, tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        "class Ear:\n    pass",
        "def listen():\n    '''hear the candidate.'''",
        "def listen():\n    '''Hear the candidate'''",
        "def listen_now():\n    '''Listen now.'''",
        "class WordCount:\n    '''The count of a word.'''",
    ],
)
def test_a_poor_docstring_is_noticed(code):
    assert len(list(docstring_faults("seeded", ast.parse(f'"""A module."""\n{code}')))) == 1


def test_functions_classes_and_files_stay_small():
    assert [fault for name, tree in ALL_TREES for fault in size_faults(name, tree)] == []
    files = [
        path for path in python_files() if len(path.read_text("utf-8").splitlines()) > MOST_LINES_OF_A_FILE
    ]
    assert files == []


def test_a_long_function_and_a_long_class_are_noticed():
    function = "def f():\n" + "    x = 1\n" * MOST_LINES_OF_A_FUNCTION
    assert list(size_faults("seeded", ast.parse(function)))
    assert list(size_faults("seeded", ast.parse("class C:\n" + "    x = 1\n" * MOST_LINES_OF_A_CLASS)))
    assert not list(size_faults("seeded", ast.parse("def f():\n" + "    x = 1\n" * 39)))


def test_names_come_from_the_interview_room():
    files = [path for path in package_files() if EMPTY_NAME.search(path.stem)]
    names = [
        (file, name)
        for file, tree in PACKAGE_TREES
        for name in defined_names(tree)
        if EMPTY_NAME.search(name)
    ]
    assert (files, names) == ([], [])


def test_no_variable_is_global():
    assert [
        name for name, tree in ALL_TREES if any(isinstance(node, ast.Global) for node in ast.walk(tree))
    ] == []


def test_nothing_is_caught_that_nobody_expected():
    caught = {
        name.removeprefix(f"{PACKAGE.name}/")
        for name, tree in PACKAGE_TREES
        if any(is_broad(node) for node in ast.walk(tree))
    }
    assert caught <= BROAD_EXCEPT_MAY_STAND_IN


@pytest.mark.parametrize(
    "caught", ["", "Exception", "BaseException", "(OSError, Exception)", "builtins.Exception"]
)
def test_a_broad_except_is_noticed(caught):
    tree = ast.parse(f"try:\n    x()\nexcept {caught}:\n    pass")
    assert any(is_broad(node) for node in ast.walk(tree))


def test_a_bare_exception_of_a_library_may_be_caught_by_its_exact_type():
    code = "try:\n    x()\nexcept Exception as e:\n    if type(e) is not Exception:\n        raise"
    assert not any(is_broad(node) for node in ast.walk(ast.parse(code)))


def test_only_commands_print():
    printing = {name for name, tree in PACKAGE_TREES for node in ast.walk(tree) if prints(node)}
    assert {name for name in printing if not name.startswith(f"{PACKAGE.name}/cli/")} == set()


@pytest.mark.parametrize("what", [*FORBIDDEN_TEXT, "this machine"])
def test_no_file_contains(what):
    pattern = re.compile(FORBIDDEN_TEXT.get(what) or this_machine(), re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]
    assert found == []


def texts() -> Iterator[tuple[Path, str]]:
    """Yield the tracked files that are text."""
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8")


def this_machine() -> str:
    """Return a pattern of where the project lies here and, where that says something, of the folder above."""
    telling = [ROOT] if len(ROOT.parent.parts) < 2 else [ROOT, ROOT.parent]
    common = {"/home", "/tmp", "/opt", "/usr", "/srv", "/mnt", "/Users"}
    return "|".join(
        rf"(?<![\w.]){re.escape(folder.as_posix())}/" for folder in telling if str(folder) not in common
    )


def docstring_faults(file: str, tree: ast.Module) -> Iterator[str]:
    for name, node in public_things(file, tree):
        first = (ast.get_docstring(node) or "").partition("\n")[0]
        if not re.fullmatch(r"(e?[A-Z`]).*[.:?]", first):
            yield f"{file}: {name}: no sentence: {first!r}"
        elif not isinstance(node, ast.Module) and words_of(first) <= words_of(name):
            yield f"{file}: {name}: says no more than the name: {first!r}"


def public_things(name: str, node: Documented) -> Iterator[tuple[str, Documented]]:
    """Yield a module or class and everything public in it; what stands inside functions is its own affair."""
    yield name, node
    for child in node.body:
        if isinstance(child, ast.ClassDef) and not child.name.startswith("_"):
            yield from public_things(child.name, child)
        elif isinstance(child, Function) and not child.name.startswith("_") and not is_overload(child):
            yield child.name, child


def is_overload(node: Function) -> bool:
    return any(getattr(decorator, "id", None) == "overload" for decorator in node.decorator_list)


def words_of(text: str) -> set[str]:
    """Return the words of a name or a sentence, without grammar and endings."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", text)
    return {re.sub(r"(es|s|ing|ed)$", "", part.lower()) for part in parts} - GRAMMAR


def size_faults(file: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, Function | ast.ClassDef) and not is_suite(node):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            most = MOST_LINES_OF_A_CLASS if isinstance(node, ast.ClassDef) else MOST_LINES_OF_A_FUNCTION
            if lines > most:
                yield f"{file}: {node.name} has {lines} lines"


def is_suite(node: ast.ClassDef | Function) -> bool:
    """Whether a class is a list of tests, which may be as long as there is to test."""
    return isinstance(node, ast.ClassDef) and node.name.endswith("Contract")


def defined_names(tree: ast.Module) -> list[str]:
    return [node.name for node in ast.walk(tree) if isinstance(node, Function | ast.ClassDef)]


def prints(node: ast.AST) -> bool:
    """Whether a node prints to the terminal; a line written into a pipe names its file."""
    match node:
        case ast.Call(func=ast.Name(id="print"), keywords=keywords):
            return "file" not in {keyword.arg for keyword in keywords}
        case _:
            return False


def is_broad(node: ast.AST) -> bool:
    """Whether a node is an ``except`` of everything.

    Some libraries raise a bare ``Exception``; who lets everything else pass first catches just that.
    """
    if not isinstance(node, ast.ExceptHandler) or lets_all_but_bare_pass(node):
        return False
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    names = {kind.attr if isinstance(kind, ast.Attribute) else getattr(kind, "id", None) for kind in kinds}
    return bool(names & {None, "Exception", "BaseException"})


def lets_all_but_bare_pass(node: ast.ExceptHandler) -> bool:
    """Whether an ``except`` begins by raising again whatever is not exactly an ``Exception``."""
    first = ast.unparse(node.body[0])
    return first == f"if type({node.name}) is not Exception:\n    raise"
