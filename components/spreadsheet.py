"""A workbook of what is shown: a sheet that says what it is, and the rows."""

from collections.abc import Mapping
from io import BytesIO

import pandas as pd

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(
    sheets: Mapping[str, pd.DataFrame], about: Mapping[str, str], *, facts_last: bool = False
) -> bytes:
    """XLSX bytes: sheet `About` with one line a fact, first or last, and the named sheets."""
    written = BytesIO()
    facts = {"About": pd.DataFrame({"Item": list(about), "Description": list(about.values())})}
    all_sheets = {**sheets, **facts} if facts_last else {**facts, **sheets}
    settings = {"options": {"strings_to_formulas": False}}
    with pd.ExcelWriter(written, engine="xlsxwriter", date_format="yyyy-mm-dd",
                        datetime_format="yyyy-mm-dd", engine_kwargs=settings) as book:  # fmt: skip
        for name, data in all_sheets.items():
            data.to_excel(book, sheet_name=name, index=False)
            for place, column in enumerate(data.columns):
                book.sheets[name].set_column(place, place, max(12, len(str(column)) + 2))
            if name != "About":
                book.sheets[name].freeze_panes(1, 0)
        book.sheets["About"].set_column(0, 0, 14)
        book.sheets["About"].set_column(1, 1, 110)
    return written.getvalue()
