"""What a reader or an address wrote is shown letter by letter, and computes nothing."""

import io
from urllib.parse import quote

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Page

from components.spreadsheet import workbook
from tools import browser
from words.text import typed, unmarked

HOSTILE = [
    "**bold** _slanted_",
    "[click](https://example.org)",
    "https://example.org www.example.org me@example.org",
    "![seen](https://example.org/a.png)",
    "<img src=x onerror=alert(1)><b>b</b>",
    "`` ` ``` code",
    "$x^2$ and $$y$$",
    ":red[red] :smile: :material/home:",
    "\n\n# heading\n\n- list\n\n| a | b |\n|---|---|",
    "a\u202eb\u200bc\x00d",
]
MARKED = ":is(a, strong, em, del, img, b, h1, li, table, .katex, [style*='color:'])"


@pytest.mark.parametrize("text", HOSTILE)
def test_typed_text_is_one_span_of_code(text):
    shown = typed(text)
    fence = shown[: len(shown) - len(shown.lstrip("`"))]
    inside = shown.removeprefix(fence).removesuffix(fence)
    assert fence
    assert fence not in inside
    assert shown.isprintable()


def test_plain_text_stays_what_it_is():
    assert typed("zzz") == "`zzz`"
    assert typed("  ") == "(nothing)"
    assert len(typed("x" * 1000)) == 62
    assert unmarked("over $5 [a] *b*") == r"over \$5 \[a\] \*b\*"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_browser_finds_no_markup_in_the_notice(page: Page, address: str, text: str):
    browser.open_settled(page, f"{address}/deficit?partner={quote(text)}")
    notice = page.locator('[data-testid="stAlert"]').first
    assert notice.locator("code").count() == 1
    assert notice.locator("code *").count() == 0
    assert notice.locator(MARKED).count() == 0


def test_a_workbook_holds_a_formula_as_text():
    rows = pd.DataFrame({"code": ['=HYPERLINK("http://example.org")', "=1+1"]})
    book = openpyxl.load_workbook(io.BytesIO(workbook({"Data": rows}, {"Words": "=1+1"})))
    assert book["Data"]["A3"].data_type == "s"
    assert book["About"]["B2"].value == "=1+1"
    assert book["About"]["B2"].data_type == "s"
