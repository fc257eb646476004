"""Sentences on duties, worked out from the rows they speak of."""

import pandas as pd

from words.text import dollar_text

SHOWS = {"cause": "What changed", "fixed": "Fixed trade"}
OF = {"CHN": "China", "WLD": "All countries"}
BY = {"month": "Month", "year": "Year"}
TEST = (0.0, 1.6)
INDUSTRIES = (
    "Census figures as read in early 2026, to November 2025; only months that both years have are "
    "counted."
)


def level_note(level: pd.Series) -> str:
    """At which level figures are in hand, and to when; empty where nothing is to be said.

    level: label, is_asked, product, through of duty_level_of_product.
    """
    said = []
    if not level["is_asked"]:
        said.append(f"Duty by month is not in hand for this product; shown: {level['label']}.")
    if pd.isna(level["through"]):
        said.append("No calculated duty by month is in hand for this group.")
    elif level["product"] != "all":
        said.append(
            f"Calculated duty of this group is in hand to {level['through']:%B %Y}, with a gap "
            "where the line breaks."
        )
    return " ".join(said)


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
            f"Since January 2025 the rate collected was {_range(recent['gap_pct'])} points below "
            f"the law after exclusions in {len(recent)} months without a step of more than a "
            f"point; in {inside} of them between {TEST[0]:g} and {TEST[1]:g}. "
        )
    if (calm["gap_pct"] < -0.5).any():
        words += (
            "Where more is collected than the law charges on trade of 2024, the goods that come "
            "now owe more than those of 2024, or our records lack a rate. "
        )
    return words + (
        "In the month of a step the two cannot be compared: goods under way paid the old rate. "
        "By law: weights of 2024."
    )


def left_out_months(rows: pd.DataFrame) -> str:
    """Which months the reasons leave out, for the law moved within them.

    rows: columns month, gap_pct, has_step of statutory_and_collected_by_month.
    """
    out = rows[rows["has_step"] & (rows["month"] >= "2025-01-01")].dropna(subset=["gap_pct"])
    named = ", ".join(f"{row.month:%b %Y} ({row.gap_pct:.1f})" for row in out.itertuples())
    return (
        f"Left out, for the law moved by more than a point, with their gaps in points: {named}. "
        "Chapters 98 and 99 hold returned goods and low-value entries; those of December 2025 are "
        "not in hand and within the rest. Mix below zero: the goods that came owe more than those "
        "of 2024."
    )


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
        f"Receipts are cash, not calculated duty: in {year} {dollar_text(sums.iloc[1])} against "
        f"{dollar_text(sums.iloc[0])}. Importers pay weeks after the entry, and cash also holds "
        "antidumping and countervailing duties, which calculated duty leaves out. Receipts are in "
        f"hand to {both['month'].max():%B %Y}, before any refund."
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
        f"{when}: {_signed(last['change_usd'])} since {base_year} = "
        f"{_signed(last['from_trade_usd'])} by imports, {_signed(last['from_law_usd'])} by rates, "
        f"{_signed(last['from_gap_usd'])} by the gap. An identity of accounts, not a finding "
        "on causes: imports may have changed because of the rates."
    )


def _signed(value: float) -> str:
    return f"{'+' if value > 0 else ''}{dollar_text(value)}"


def _range(values: pd.Series) -> str:
    return f"{values.min():.1f} to {values.max():.1f}".replace("-", "−")
