"""Every page opened once, with all that it draws and all that its cards hold as tables."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components import drawing

ROOT = Path(__file__).resolve().parents[2]
BASKET = "8507.60.0020, 10000, 2025-04-20\n8703.80.00, 250000, 2026-10-10"


@dataclass(frozen=True)
class Shown:
    """What the pages show: drawings by title, and tables by page as they are sent to the reader."""

    drawings: list[drawing.Drawing]
    tables: list[tuple[str, pd.DataFrame, str]]


def opened(name: str) -> AppTest:
    """A page with the choice without which it says little."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.switch_page(f"pages/{name}.py")
    if name == "product":
        app.query_params["product"] = "850760"
    app.run()
    if name == "basket":
        app.text_area[0].set_value(BASKET)
        next(button for button in app.button if button.label == "Calculate").click()
        app.run()
    return app


@pytest.fixture(scope="session")
def shown(warehouse) -> Shown:
    """All pages, first as charts, then as tables."""
    drawing.forget_drawings()
    most, drawing.MOST_BYTES = drawing.MOST_BYTES, 10**9
    tables = []
    for path in sorted((ROOT / "pages").glob("*.py")):
        app = opened(path.stem)
        views = [item for item in app.segmented_control if item.label == "View"]
        for view in views:
            view.set_value("Table")
        if views:
            app.run()
        assert not app.exception, path.stem
        tables += [(path.stem, item.value, item.proto.columns) for item in app.dataframe]
    drawings = list(drawing._kept.values())
    drawing.MOST_BYTES = most
    return Shown(drawings, tables)
