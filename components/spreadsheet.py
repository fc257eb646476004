"""A workbook of what is shown: a header sheet that says what it is, and the rows."""

from collections.abc import Mapping
from io import BytesIO

import pandas as pd


def workbook(data: pd.DataFrame, about: Mapping[str, str]) -> bytes:
    """XLSX bytes: sheet `About` with one line a fact, sheet `Data` with the rows."""
    written = BytesIO()
    facts = pd.DataFrame({"What": list(about), "Said": list(about.values())})
    with pd.ExcelWriter(written, engine="xlsxwriter", date_format="yyyy-mm-dd",
                        datetime_format="yyyy-mm-dd") as book:  # fmt: skip
        facts.to_excel(book, sheet_name="About", index=False)
        data.to_excel(book, sheet_name="Data", index=False)
        book.sheets["About"].set_column(0, 0, 14)
        book.sheets["About"].set_column(1, 1, 110)
        book.sheets["Data"].freeze_panes(1, 0)
        for place, name in enumerate(data.columns):
            book.sheets["Data"].set_column(place, place, max(12, len(str(name)) + 2))
    return written.getvalue()
