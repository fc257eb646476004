"""Sentences on duties, computed from rows."""

import pandas as pd

from words.kept import kept
from words.text import dollar_text

SHOWS = {"cause": "What changed", "fixed": "Imports held constant"}
OF = {"CHN": "China", "WLD": "All countries"}
BY = {"month": "Month", "year": "Year"}
TEST = (0.0, 1.6)
INDUSTRIES = (
    "Census figures by industry, from a different publication than the totals. Only months "
    "available in both years count."
)


def level_note(level: pd.Series) -> str:
    """At which level figures are available, and to when; empty where nothing is to be said.

    level: label, is_asked, product, through of duty_level_of_product.
    """
    said = []
    if not level["is_asked"]:
        said.append(
            f"Monthly duty is not available for this product. Shown instead: {level['label']}."
        )
    if pd.isna(level["through"]):
        said.append("Monthly calculated duty is not available for this group.")
    elif level["product"] != "all":
        said.append(
            f"Calculated duty on this group is available through {level['through']:%B %Y}. The "
            "line breaks where months are missing."
        )
    return " ".join(said)


@kept(64)
def gap_note(rows: pd.DataFrame) -> str:
    """How the gap runs in months without a step, and the newest months.

    rows: columns month, gap_pct, has_step of statutory_and_collected_by_month.
    """
    calm = rows[~rows["has_step"]].dropna(subset=["gap_pct"])
    if calm.empty:
        return ""
    recent = calm[calm["month"] >= "2025-01-01"]
    words = ""
    if len(recent):
        inside = recent["gap_pct"].between(*TEST).sum()
        words = (
            f"In {len(recent)} months since January 2025 the legal rate moved by less than a "
            f"point. The collected rate was then {_range(recent['gap_pct'])} percentage points "
            f"below the legal rate after exclusions; in {inside} of these months, between "
            f"{TEST[0]:g} and {TEST[1]:g}. "
        )
    if (calm["gap_pct"] < -0.5).any():
        words += (
            "If more was collected than the law would charge on 2024 trade, either today's imports "
            "face higher rates or our records miss one. "
        )
    return words + (
        "In a month when rates changed, the two lines are not comparable: goods in transit paid "
        "the old rate. The legal rate is weighted by 2024 trade."
    )


@kept(4)
def left_out_months(rows: pd.DataFrame) -> str:
    """Which months the reasons leave out, because the law moved within them.

    rows: columns month, gap_pct, has_step of statutory_and_collected_by_month.
    """
    out = rows[rows["has_step"] & (rows["month"] >= "2025-01-01")].dropna(subset=["gap_pct"])
    named = ", ".join(f"{row.month:%b %Y} ({row.gap_pct:.1f})" for row in out.itertuples())
    return (
        "Months left out because the legal rate moved by more than a point (gap in brackets): "
        f"{named}. Chapters 98 and 99 hold returned goods and low-value entries; in months "
        "without figures for them they are part of everything else. A negative mix means "
        "imports shifted toward goods with higher rates. Below zero in total: more was collected "
        "than the law sets on 2024 trade."
    )


@kept(4)
def receipts_note(rows: pd.DataFrame) -> str:
    """The last full year of receipts beside calculated duty.

    rows: columns month, world_duty_usd, customs_receipts_usd of duty_and_receipts_by_month.
    """
    both = rows.dropna(subset=["customs_receipts_usd"])
    months = both.groupby(both["month"].dt.year)
    full = months.filter(lambda part: len(part) == 12)
    year = full["month"].dt.year.max()
    sums = full[full["month"].dt.year == year][["world_duty_usd", "customs_receipts_usd"]].sum()
    return (
        f"Receipts are cash. In {year} they were {dollar_text(sums.iloc[1])}, against "
        f"{dollar_text(sums.iloc[0])} of calculated duty. Importers pay weeks after entry, and the "
        "cash includes antidumping and countervailing duties, which calculated duty does not. "
        f"Receipts are available through {both['month'].max():%B %Y}, before any refund."
    )


def change_note(rows: pd.DataFrame, base_year: int) -> str:
    """The newest period's change in words, and what the parts are not.

    rows: columns period, change_usd, from_trade_usd, from_law_usd, from_gap_usd, month_count.
    """
    if rows.empty:
        return ""
    last = rows.iloc[-1]
    part = "" if last["month_count"] in (1, 12) else f", {last['month_count']} months"
    when = f"{last['period']:%B %Y}" if last["month_count"] == 1 else f"{last['period']:%Y}{part}"
    return (
        f"{when} compared with {base_year}: {_signed(last['change_usd'])}, of which "
        f"{_signed(last['from_trade_usd'])} from imports, {_signed(last['from_law_usd'])} from "
        f"rates and {_signed(last['from_gap_usd'])} from the gap. This is arithmetic, not proof of "
        "cause: imports may have changed because of the rates."
    )


def _signed(value: float) -> str:
    return f"{'+' if value > 0 else ''}{dollar_text(value)}"


def _range(values: pd.Series) -> str:
    return f"{values.min():.1f} to {values.max():.1f}".replace("-", "−")
