"""Each page opens, with a title and without an exception."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.fixture
def app(warehouse) -> AppTest:
    opened = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    opened.run()
    return opened


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_a_title_and_no_exception(app: AppTest, name: str):
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


def test_the_overview_states_rates_and_deficit_from_the_tables(app: AppTest):
    assert app.title[0].value == (
        "On October 10, 2026 the United States charged :blue[25.1%] on average on goods from China; "
        "China charged :red[27.5%] on goods from the United States."
    )
    said = " ".join(item.value for item in app.markdown)
    assert "Most Chinese goods paid 12.5% and US goods 10% on top of older duties." in said
    assert "US goods deficit with the world in 2024, 25% of it with China." in said
    heads = [item.value for item in app.subheader]
    assert r"\$1.20T" in heads


@pytest.mark.parametrize(
    ("key", "value"), [("partner", "NOPE"), ("years", "1200-x"), ("by", "day")]
)
def test_nonsense_in_the_address_gets_a_notice(app: AppTest, key: str, value: str):
    app.switch_page("pages/deficit.py")
    app.query_params[key] = value
    app.run()
    assert not app.exception
    assert len(app.warning) == 1
    assert value in app.warning[0].value


def test_a_partner_in_the_address_is_shown(app: AppTest):
    app.switch_page("pages/deficit.py")
    app.query_params["partner"] = "VNM"
    app.run()
    assert "US goods trade with Vietnam" in [heading.value for heading in app.subheader]
