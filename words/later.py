"""What is said of a day after the last day of law."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from words.rows import each
from words.text import dollar_text


def carried_sentence(day: date, law_through: date) -> str:
    """That the law of the last day read is carried on to a later day."""
    return (
        f"We read the law through {law_through:%B %-d, %Y}. Figures for {day:%B %-d, %Y} are that "
        "law carried on: they assume that it has not changed since."
    )


def ways_sentence(rows: pd.DataFrame, day: date, name: str) -> str:
    """Both readings of a later day, by country, with the difference in points and dollars.

    rows: columns importer, layer, carried_on_pct, as_written_pct, change_points, change_usd.
    """
    totals = rows[rows["layer"] == "total"]
    moved = totals[totals["change_points"] != 0]
    if moved.empty:
        return f"No change in our record due by {day:%B %-d, %Y} moves the rate on {name}."
    told = "; ".join(
        f"{row.importer}: {row.carried_on_pct:.2f}% carried on, {row.as_written_pct:.2f}% as "
        f"written, {_signed(row.change_points)} points or {_dollars(row.change_usd)}"
        for row in each(moved)
    )
    return (
        f"If the changes due by {day:%B %-d, %Y} took effect as written, the rate on {name} would "
        f"differ. {told}. We have not read whether they did."
    )


def basket_sentence(row: pd.Series) -> str:
    """The duty of a basket both ways, with the difference.

    row: duty_carried_on_usd, duty_as_written_usd, change_usd, change_points.
    """
    if row["change_usd"] == 0:
        return "No change in our record due by these days moves the duty on this basket."
    return (
        f"The law carried on charges {_dollars(row['duty_carried_on_usd'])}. If the changes due by "
        "the day of each entry took effect as written, the duty would be "
        f"{_dollars(row['duty_as_written_usd'])}: {_signed(row['change_points'])} points of value "
        f"or {_dollars(row['change_usd'])}. We have not read whether they did."
    )


def exempt_sentence(rows: pd.DataFrame, day: date, goods: Mapping[str, str]) -> str:
    """Exempt trade both ways, by country, or that nothing due changes it.

    rows: columns importer, carried_on_usd, carried_on_pct, as_written_usd, as_written_pct,
    change_points, change_usd, at_most_carried_on_pct, at_most_as_written_pct. goods: what each
    country exempts.
    """
    most = rows["at_most_as_written_pct"] - rows["at_most_carried_on_pct"]
    moved = rows[(rows["change_usd"] != 0) | (most.abs() >= 0.05)]
    if moved.empty:
        return (
            f"No exemption in our record ends by {day:%B %-d, %Y} according to its text, and none "
            "starts."
        )
    listed = ". ".join(
        f"{goods[row.importer]}: {_dollars(row.carried_on_usd)} or {row.carried_on_pct:.1f}% of "
        f"imports carried on, {_dollars(row.as_written_usd)} or {row.as_written_pct:.1f}% as "
        f"written, {_signed(row.change_points)} points or {_dollars(row.change_usd)}; upper limit "
        f"{row.at_most_carried_on_pct:.1f}% carried on, {row.at_most_as_written_pct:.1f}% as "
        "written"
        for row in each(moved)
    )
    return (
        f"If every exemption due to end by {day:%B %-d, %Y} ended as written, exempt trade "
        f"would differ. {listed}. We have not read whether they did."
    )


def partners_sentence(rows: pd.DataFrame, day: date, value: str) -> str:
    """Partners that would pay another rate as written, with the difference, or that none would.

    rows: columns partner_name, carried_on_pct, as_written_pct, change_points, change_usd. value:
    what the dollars are of.
    """
    if rows.empty:
        return f"No change in our record due by {day:%B %-d, %Y} moves what any partner pays."
    first, *others = each(rows)
    listed = (
        f"{first.partner_name} would pay {first.as_written_pct:.1f}% instead of "
        f"{first.carried_on_pct:.1f}%, {_signed(first.change_points)} points or "
        f"{_dollars(first.change_usd)} {value}"
    )
    more = {0: "", 1: "; one other partner also differs, see the table"}.get(
        len(others), f"; {len(others)} other partners also differ, see the table"
    )
    return (
        f"If the changes due by {day:%B %-d, %Y} took effect as written, {listed}{more}. We have "
        "not read whether they did."
    )


def _signed(points: float) -> str:
    return f"{points:+.2f}".replace("-", "−")


def _dollars(change: float) -> str:
    sign = "−" if change < 0 else ""
    return f"{sign}{dollar_text(abs(change))}".replace("$", "\\$")
