"""A basket pasted and uploaded in a real browser, and what is refused."""

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from sections.basket.file import (
    MOST_ROWS,
    BasketError,
    read_file,
    read_text,
    which_order,
    with_days,
)
from tools.browser import drawn, open_settled, settle
from warehouse import query

GIVEN = """code,value_usd,day,quantity
8517.13.00,10000,2025-04-20,
0709.54.00,12000,2026-10-10,3500
85171300,-4,2025-01-01,
"""


def duties(by: str):
    return query(
        "basket_duties", importer="United States", entries=[1, 2], lines=["85171300", "07095400"],
        amounts=[10_000, 12_000], days=["2025-04-20", "2026-10-10"], quantities=[None, 3500], by=by,
    )  # fmt: skip


def total_shown(page) -> list[str]:
    return page.locator('[data-testid="stMetricValue"]').all_inner_texts()


def test_a_pasted_basket_gives_dollars_by_layer_and_names_bad_rows(page, address, tmp_path):
    open_settled(page, f"{address}/basket")
    page.get_by_label("One entry per line").fill(GIVEN)
    page.get_by_role("button", name="Calculate").click()
    page.wait_for_selector(".st-key-card_basket_by_layer")
    settle(page)
    [bars] = drawn(page, "basket_by_layer")
    assert sorted(bars["x"]) == pytest.approx(sorted(duties("layer")["duty_usd"]))
    total = duties("total")["duty_usd"].iloc[0]
    assert page.get_by_text(f"2 entries with ${total:,.2f} of duty").count() == 1
    assert "1 of 3 rows are left out" in page.locator('[data-testid="stAlert"]').inner_text()
    with page.expect_download() as waited:
        page.get_by_role("button", name="Everything, XLSX").click()
    waited.value.save_as(tmp_path / "all.xlsx")
    book = load_workbook(tmp_path / "all.xlsx")
    assert book["Steps"].max_row == 1 + len(duties("step"))
    reasons = [row[6].value for row in book["Entries"].iter_rows(min_row=2)]
    assert reasons == [None, None, "the value is negative"]


def test_a_basket_of_ten_digits_says_what_is_an_average_and_what_rested_on_ieepa(page, address):
    open_settled(page, f"{address}/basket")
    page.get_by_label("One entry per line").fill(
        "8507.60.0020,10000,2025-12-01\n8507.60.0010,10000,2025-12-01\n8507.60.00,10000,2025-12-01"
    )
    page.get_by_role("button", name="Calculate").click()
    page.wait_for_selector(".st-key-card_basket_by_layer")
    settle(page)
    [said] = [alert.inner_text() for alert in page.locator('[data-testid="stAlert"]').all()]
    assert said.startswith("1 entry is charged at the average of the line")
    # 10 fentanyl and 10 reciprocal; 10 fentanyl; and of the line 10 and 64.44 percent of 10 by its 2024 trade
    line = query(
        "duty_on_shipment", importer="United States", line="85076000", day="2025-12-01", value_usd=10_000
    )  # fmt: skip
    rested = 2_000 + 1_000 + line.loc[line["layer"] == "total", "rested_on_ieepa_usd"].iloc[0]
    assert page.get_by_text(f"${rested:,.2f} of this duty").count() == 1
    page.get_by_text("Refunds: who may ask").click()
    assert page.get_by_text("What we do not know about any entry").is_visible()


def test_an_uploaded_workbook_gives_the_same_as_pasting(page, address):
    open_settled(page, f"{address}/basket")
    page.get_by_text("Upload", exact=True).click()
    page.wait_for_selector('input[type="file"]', state="attached")
    settle(page)
    content = sheet(
        ["HTS code", "Value", "Entry date", "Quantity"],
        [85171300, 10_000, datetime(2025, 4, 20), None],
        ["0709540000", 12_000.0, "2026-10-10", 3500],
    )
    page.set_input_files(
        'input[type="file"]',
        {"name": "b.xlsx", "mimeType": "application/octet-stream", "buffer": content},
    )
    page.wait_for_selector(".st-key-card_basket_by_layer")
    settle(page)
    [bars] = drawn(page, "basket_by_layer")
    assert sorted(bars["x"]) == pytest.approx(sorted(duties("layer")["duty_usd"]))


def test_a_broken_file_gets_a_sentence(page, address):
    open_settled(page, f"{address}/basket")
    page.get_by_text("Upload", exact=True).click()
    page.wait_for_selector('input[type="file"]', state="attached")
    settle(page)
    broken = {"name": "b.xlsx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04no"}
    page.set_input_files('input[type="file"]', broken)
    page.get_by_text("We cannot read this XLSX workbook").wait_for()
    assert page.locator('[data-testid="stException"]').count() == 0


def test_the_direction_is_in_the_address(page, address):
    open_settled(page, f"{address}/basket?way=China")
    page.get_by_role("button", name="Try an example").click()
    page.wait_for_selector(".st-key-card_basket_by_layer")
    settle(page)
    assert page.get_by_text("Duty on the basket by layer: Chinese tariffs on US goods").count() == 1


def sheet(*rows: list) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "85171300,10000,2025-04-20",
        "85171300\t10000\t2025-04-20\t5\n",
        "Date;Code;Customs value\n2025-04-20;85171300;10000",
        "\ufeffcode,value_usd,day,quantity\n85171300,10000,2025-04-20,\n\n".lstrip("\ufeff"),
    ],
)
def test_text_is_read_with_or_without_a_head(text):
    row = read_text(text).iloc[0]
    assert (row["code"], row["value_usd"], row["day"]) == ("85171300", "10000", "2025-04-20")


def test_cells_of_a_workbook_become_text():
    content = sheet(
        ["code", "value", "day"],
        ["85171300", 10.5, datetime(2025, 4, 20)],
        [None, None, None],
        [12019000, 7, "x"],
    )
    assert read_file("a.xlsx", content).to_numpy().tolist() == [
        ["85171300", "10.5", "2025-04-20", ""],
        ["12019000", "7", "x", ""],
    ]


@pytest.mark.parametrize("written", [45767, 45767.5, datetime(2025, 4, 20), "4/20/2025"])
def test_a_day_of_a_workbook_is_read_in_each_form(written):
    content = sheet(["code", "value", "day"], ["85171300", 45767, written])
    row = with_days(read_file("a.xlsx", content), None).iloc[0]
    assert (row["day"], row["value_usd"]) == ("2025-04-20", "45767")


def test_a_workbook_that_counts_from_1904():
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["code", "value", "day"])
    book.active.append(["85171300", 1, 44305])
    book.active.append(["85171300", 1, date(2025, 4, 20)])
    written = BytesIO()
    book.save(written)
    days = read_file("a.xlsx", written.getvalue())["day"]
    assert days.tolist() == ["2025-04-20", "2025-04-20"]


def test_us_days_of_a_csv_settle_the_unsure_ones():
    rows = read_text("85171300,1,04/05/2025\n85171300,1,4/20/2025\n85171300,1,x")
    assert which_order(rows) == ("month first", "04/05/2025")
    days = with_days(rows, "month first")["day"]
    assert days.tolist() == ["2025-04-05", "2025-04-20", "x"]
    alone = rows.head(1)
    assert which_order(alone) == (None, "04/05/2025")
    assert which_order(rows.tail(1)) == (None, "")
    reason = query(
        "basket_entries", importer="United States", codes=["85171300"], amounts=["1"],
        days=["04/05/2025"], quantities=[""],
    )["reason"].iloc[0]  # fmt: skip
    assert reason == "the day may be 2025-04-05 or 2025-05-04; write one of them"


def test_unsure_days_are_asked_back_once(page, address):
    open_settled(page, f"{address}/basket")
    page.locator("textarea").fill("85171300,10000,04/05/2025\n85171300,10000,04/06/2025")
    page.get_by_role("button", name="Calculate").click()
    page.get_by_text("2 of 2 rows are left out").wait_for()
    page.get_by_role("radio", name="month first").click()
    page.wait_for_selector(".st-key-card_basket_by_layer")
    assert page.get_by_text("rows are left out").count() == 0


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xlsx", b"not a zip", "cannot read this XLSX"),
        ("a.csv", b"\xff\xfe\x00bad", "UTF-8"),
        ("a.csv", b"\n\n", "no rows"),
        ("a.csv", b"colour,size,day\nx,1,2", "no column for code, value_usd"),
        ("a.csv", b"1,2,3\n" * (MOST_ROWS + 1), "more than 5,000 rows"),
        ("a.csv", b"1" * 2_000_001, "larger than the limit of 2 MB"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(name, content, says):
    with pytest.raises(BasketError, match=says):
        read_file(name, content)
