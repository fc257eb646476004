"""The command line's way into the refresh."""

import subprocess
import sys

import pytest

from refresh.ask import RefreshError
from refresh.run import refresh


@pytest.mark.parametrize("package", ["httpx", "tenacity", "tqdm"])
def test_without_the_extra_packages_it_says_what_to_install(package):
    blocked = f"import sys; sys.modules[{package!r}] = None; from warehouse.__main__ import main"
    done = subprocess.run(
        [sys.executable, "-c", f"{blocked}; sys.exit(main(['refresh', '--dry-run']))"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert done.stderr == (
        f"refresh needs {package}: run `.venv/bin/pip install -r requirements-refresh.txt` first.\n"
    )


def test_an_unknown_source_is_answered_with_the_known_ones(house):
    with pytest.raises(RefreshError, match=r"No source is called tresury; they are .*treasury"):
        refresh(["tresury"], True, house)


def test_the_build_does_not_import_the_refresh():
    asked = "import sys, warehouse.__main__, warehouse.build; print('refresh' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)
    assert done.stdout == "False\n"
