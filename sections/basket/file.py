"""A basket as given, pasted or as CSV or XLSX: rows of text, or one sentence why not."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

import pandas as pd
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from words.days import EXCEL_EPOCH, Order, day_order, iso_day, read_day, unserial

COLUMNS = ("code", "value_usd", "day", "quantity")
NAMES = {
    "code": ("code", "hs", "hts", "line", "tariff"),
    "value_usd": ("value", "amount", "customs"),
    "day": ("day", "date", "entry"),
    "quantity": ("quantity", "qty"),
}
MOST_ROWS, MOST_MEGABYTES, MOST_UNPACKED = 5_000, 2, 60_000_000
BROKEN = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, OSError, ParseError,
          IndexError, AttributeError, EOFError)  # fmt: skip


class BasketError(Exception):
    """A basket that cannot be read; the message is for the reader."""


def read_text(text: str) -> pd.DataFrame:
    """Rows of pasted text or CSV: columns code, value_usd, day, quantity, all text.

    Commas, semicolons or tabs set columns apart; a first row without digits is the header.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    mark = next((mark for mark in "\t;" if mark in first), ",")
    try:
        return _table(list(csv.reader(StringIO(text), delimiter=mark)))
    except csv.Error as error:
        raise BasketError(
            "We cannot read this text as a table. Put one entry on each line, with commas between "
            "values."
        ) from error


def read_file(name: str, content: bytes) -> pd.DataFrame:
    """Rows of an uploaded CSV or XLSX file, as `read_text`; the first sheet of a workbook."""
    if len(content) > MOST_MEGABYTES * 1_000_000:
        raise BasketError(f"The file is larger than the limit of {MOST_MEGABYTES} MB. Split it.")
    if name.lower().endswith(".xlsx"):
        return _table(*_sheet(content))
    try:
        return read_text(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BasketError(
            "The file is not UTF-8 text. Save it as “CSV UTF-8” or as XLSX."
        ) from error


def which_order(rows: pd.DataFrame) -> tuple[Order | None, str]:
    """What days such as 04/05/2025 are, judged by the others, and the first such day, if any."""
    unsure = (text for text in rows["day"] if read_day(text).either)
    return day_order(rows["day"]), next(unsure, "")


def with_days(rows: pd.DataFrame, order: Order | None) -> pd.DataFrame:
    """The rows with each day as 2025-04-20; what is not one day stays as it was written."""
    return rows.assign(day=[iso_day(text, order) for text in rows["day"]])


def _sheet(content: bytes) -> tuple[list[list[str]], date]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(item.file_size for item in packed.infolist()) > MOST_UNPACKED:
                raise BasketError(
                    "The workbook is far larger than a basket. Save only the rows of the basket."
                )
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MOST_ROWS + 2, max_col=20, values_only=True)
        return [[_cell(value) for value in row] for row in rows], book.epoch.date()
    except BROKEN as error:
        raise BasketError(
            "We cannot read this XLSX workbook. Save it again, or paste its rows."
        ) from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _table(rows: list[list[str]], epoch: date = EXCEL_EPOCH) -> pd.DataFrame:
    filled = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    places = dict(zip(COLUMNS, range(len(COLUMNS)), strict=True))
    if filled and not any(character.isdigit() for character in "".join(filled[0])):
        places = _places(filled[0])
        filled = filled[1:]
    if not filled:
        raise BasketError("There are no rows. Add one entry per line.")
    if len(filled) > MOST_ROWS:
        raise BasketError(f"There are more than {MOST_ROWS:,} rows, the limit. Split the basket.")
    table = pd.DataFrame(
        [{name: _at(row, places.get(name, len(row))) for name in COLUMNS} for row in filled],
    )
    return table.assign(day=[unserial(text, epoch) for text in table["day"]])


def _at(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _places(heads: list[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, head in enumerate(heads):
        for name, words in NAMES.items():
            if name not in places and head.lower().replace("_", " ").startswith(words):
                places[name] = place
                break
    missing = [name for name in COLUMNS[:3] if name not in places]
    if missing:
        raise BasketError(
            f"The header has no column for {', '.join(missing)}. The template shows the names."
        )
    return places
