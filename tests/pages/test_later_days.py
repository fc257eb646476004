"""A day after the last day of law on each page that takes a day: said, and both ways where due."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
CARRIED = "Figures for January 15, 2027 are that law carried on"


def opened(page: str, asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.switch_page(f"pages/{page}.py")
    for pair in asked.split("&"):
        key, _, value = pair.partition("=")
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("page", "asked", "both"),
    [
        ("exemptions", "day=2027-01-15", "as written, 0. We have not read whether"),
        ("suppliers", "day=2027-01-15", "moves what any partner pays"),
        ("suppliers", "day=2027-01-15&show=product&product=854143", "would pay 25.0% instead of"),
        ("timeline", "day=2027-01-15", "their status carried on, as when we last checked, and as"),
        ("ieepa", "day=2027-01-15", "No duty under IEEPA was charged on that day"),
    ],
)
def test_a_later_day_is_carried_on_and_both_ways(warehouse, page, asked, both):
    app = opened(page, asked)
    said = " ".join(str(item.value) for kind in ("info", "markdown") for item in app.get(kind))
    assert CARRIED in said
    assert both in said
