"""The data package of the real warehouse, written once."""

from pathlib import Path

import pytest

from warehouse.package import export


@pytest.fixture(scope="session")
def package(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(tmp_path_factory.mktemp("package"), warehouse)
