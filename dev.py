#!/usr/bin/env python3
"""Sets the program up on a fresh machine and runs it, or its tests; needs nothing but Python 3.11 or newer.

python3 dev.py run [ARGUMENTS]    set up, then run mockinterview; without arguments, an interview
python3 dev.py test [ARGUMENTS]   set up, then run every check and test
python3 dev.py setup              set up only
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.txt"
LEAST_PYTHON = (3, 11)
TEST_PACKAGES = {"pulseaudio": "pulseaudio", "pactl": "pulseaudio-utils", "Xvfb": "xvfb"}
"""Commands the tests make a virtual microphone and screen with, and their Debian packages."""
LIBRARIES = {
    "libportaudio.so.2": "libportaudio2",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries that sound and the window need and pip can't bring on Linux, with their Debian packages."""


def main(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    verbs = {"run": run, "test": test, "setup": lambda _: 0}
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 2
    if sys.version_info < LEAST_PYTHON:
        return fail("Python 3.11 or newer is needed. Start this script with it: python3.11 dev.py ...")
    if not set_up(for_tests=arguments[0] == "test"):
        return 1
    return verbs[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Run the program; without arguments its window, or where there is no display a sample interview."""
    program = [str(python_of(VENV)), "-m", "mockinterview"]
    if arguments or has_display():
        return subprocess.call([*program, *arguments], cwd=ROOT)
    if has_microphone() and sys.stdin.isatty():
        return subprocess.call([*program, "practice"], cwd=ROOT)
    print("No display, microphone or terminal: an interview from the bundled sample recordings follows.")
    code = subprocess.call([*program, "practice", "--demo"], cwd=ROOT)
    print("On a machine with a display this opens the window; in a terminal: python3 dev.py run practice")
    return code


def test(arguments: list[str]) -> int:
    """Run the linters, the type checker, the import contract and the tests; all must pass."""
    python = str(python_of(VENV))
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    return subprocess.call([python, "-m", "pytest", *arguments], cwd=ROOT, env=environment)


# ---- setting up


def set_up(*, for_tests: bool) -> bool:
    """Make the virtual environment and install what is locked; quick when it was done before."""
    return make_venv() and install_locked() and install_system_packages(for_tests=for_tests)


def make_venv() -> bool:
    """Make the virtual environment; where the machine's Python lacks pip, install what brings it."""
    if python_of(VENV).exists() and has_pip():
        return True
    if importable("ensurepip"):
        venv.create(VENV, with_pip=True, clear=True)
        return True
    minor = f"python3.{sys.version_info.minor}-venv"
    if not apt_install([minor], why="Python's venv module is missing"):
        return False
    subprocess.check_call([sys.executable, "-m", "venv", "--clear", str(VENV)])
    return True


def has_pip() -> bool:
    """Return whether the environment can install packages."""
    return subprocess.call([str(python_of(VENV)), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0


def install_locked() -> bool:
    """Install the locked packages, each checked against its hash, and the program itself."""
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return True
    print("Installing packages; this takes a minute the first time.", flush=True)
    pip = [str(python_of(VENV)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    code = subprocess.call([*pip, "--require-hashes", "-r", str(LOCK)])
    code = code or subprocess.call([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    if code:
        fail("Installing the packages failed; the lines above say why. Try again when they are mended.")
        return False
    STAMP.write_text(wanted)
    return True


def install_system_packages(*, for_tests: bool) -> bool:
    """Install through apt what pip can't bring; on a machine without apt name it and go on."""
    if not sys.platform.startswith("linux"):
        return True
    missing = [package for library, package in LIBRARIES.items() if not loads(library)]
    if for_tests:
        missing += [package for command, package in TEST_PACKAGES.items() if not shutil.which(command)]
        if "pulseaudio" in missing:
            missing.append("libasound2-plugins")
    if missing and not apt_install(missing, why="Sound and the window need system packages"):
        print("Going on without them: interviews in a terminal can be typed or recorded.")
    return True


def apt_install(packages: list[str], *, why: str) -> bool:
    """Install Debian packages as root or with sudo that asks nothing; else print the line to paste."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        fail(f"{why}: install {' '.join(packages)} with this system's package tool.")
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and (
        not shutil.which("sudo") or subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL)
    ):
        fail(f"{why}. Paste this line, then try again: sudo {line}")
        return False
    print(f"{why}: {' '.join(packages)}", flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.call([*prefix, "apt-get", "update"], **quiet)
    return subprocess.call([*prefix, *line.split()], **quiet) == 0


def loads(library: str) -> bool:
    """Return whether the system's loader finds a library, which is the only sure test."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Return whether a window can be shown."""
    is_linux = sys.platform.startswith("linux")
    return not is_linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def has_microphone() -> bool:
    """Return whether the sound system lists an input."""
    probe = (
        "import sounddevice as s, sys; sys.exit(not any(d['max_input_channels'] for d in s.query_devices()))"
    )
    return subprocess.call([str(python_of(VENV)), "-c", probe], stderr=subprocess.DEVNULL) == 0


def importable(module: str) -> bool:
    """Return whether this Python has a module."""
    return subprocess.call([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL) == 0


def python_of(environment: Path) -> Path:
    """Return the interpreter inside a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fail(sentence: str) -> int:
    """Say what is wrong and return the exit code for it."""
    print(f"dev.py: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
