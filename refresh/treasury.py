"""Customs receipts: Monthly Treasury Statement, table 4, by the Treasury's Fiscal Data interface.

Form of the request and the answer: https://fiscaldata.treasury.gov/api-documentation/ (filter,
fields, sort and page[size]; an object with data, meta and links; every value is text, a missing one
is the text "null"). The table: https://fiscaldata.treasury.gov/datasets/monthly-treasury-statement/,
from March 2015; amounts are dollars. Receipts are net of refunds, as the statement's own summary
and the months before have them.
"""

from datetime import date
from pathlib import Path

import pandas as pd

from refresh.ask import Line, RefreshError, get_json
from refresh.tables import NewTable, in_millions

FOLDER = "treasury_customs_receipts"
TITLE = "Customs receipts"
URL = (
    "https://api.fiscaldata.treasury.gov/services/api/fiscal_service/v1/accounting/mts/mts_table_4"
)
COLUMNS = {"record_date", "classification_desc", "current_month_net_rcpt_amt"}


def read(line: Line, root: Path, today: date) -> list[NewTable]:
    """Net customs duties by month, in millions of dollars, from March 2015 on."""
    answer = get_json(
        line,
        URL,
        {
            "fields": ",".join(sorted(COLUMNS)),
            "filter": "classification_desc:eq:Customs Duties,record_date:gte:2015-03-31",
            "sort": "record_date",
            "page[size]": 1000,
            "format": "json",
        },
    )
    try:
        found, expected = answer["data"], int(answer["meta"]["total-count"])
        months = [row["record_date"][:7] for row in found]
        amounts = [row["current_month_net_rcpt_amt"] for row in found]
    except (KeyError, TypeError, ValueError) as error:
        raise RefreshError(
            f"The Treasury's answer has another form ({error}); see its documentation."
        ) from error
    if len(found) != expected:
        raise RefreshError(f"The Treasury sent {len(found)} of {expected} months; try again.")
    receipts = [
        in_millions(amount, 0, f"The Treasury, {month}")
        for month, amount in zip(months, amounts, strict=True)
    ]
    rows = pd.DataFrame({"month": months, "customs_duties_usd_mn": receipts})
    return [
        NewTable("monthly.csv", rows, ("month",), "month", (), ("customs_duties_usd_mn",), 0.02)
    ]


def card(whole: dict[str, pd.DataFrame], today: date) -> dict[str, object]:
    """What the source card says after a refresh."""
    last = whole["monthly.csv"]["month"].max()
    return {
        "vintage": f"to {last}, read on {today}",
        "route": "The Treasury's Fiscal Data interface; before March 2015 a distributor's copy",
        "warnings": [
            "Cash received in a month, of all countries, on a statement that importers pay later, "
            "net of refunds; not the duty calculated on entries of that month.",
        ],
    }
