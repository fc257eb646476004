"""Sentences on tariff codes, their numbers and what a shipment pays."""

from datetime import date

import pandas as pd

NOT_COUNTED = {
    "United States": (
        "antidumping and countervailing duties, merchandise processing and harbor maintenance "
        "fees, exclusions an importer claims, drawback and foreign-trade zones"
    ),
    "China": (
        "antidumping and countervailing duties, value-added and consumption tax (charged on "
        "value plus duty), and waivers that importers apply for"
    ),
}


def range_text(rates: pd.Series) -> str:
    """One rate, or the lowest and highest of several, in percent: 30.9% to 63.4%."""
    low, high = f"{rates.min():.4g}%", f"{rates.max():.4g}%"
    return low if low == high else f"{low} to {high}"


def blend_note(steps: pd.DataFrame, numbers: pd.DataFrame | None, column: str) -> str:
    """That a total is an average which no shipment need pay; empty where it is none.

    steps: column is_blended. numbers: rows of a line's numbers that differ, with their rates in
    `column`; None where they do not, or one is chosen.
    """
    if numbers is not None:
        return (
            "An average by 2024 trade that no shipment pays: rates differ by ten-digit number, "
            f"{range_text(numbers[column])}."
        )
    if steps["is_blended"].any():
        return (
            "An average of the line: a duty or an exclusion covers only part of its goods or of "
            "their value. A shipment may pay more or less."
        )
    return ""


def ended_code(code: str, near: pd.DataFrame, day: date) -> str:
    """That a US code is not in the tariff on a day, since when, and where its goods are.

    near: rows of nearest_codes, columns why, ended_on.
    """
    if near.empty:
        return f"The US tariff has no code {code} and nothing near it."
    ended = near["ended_on"].dropna()
    if ended.empty:
        return f"The US tariff never had a code {code} that we know. Nearest codes:"
    if ended.min().date() <= day:
        return f"{code} ended by {ended.min():%B %-d, %Y}. These codes took over its goods:"
    return (
        f"We have no rates of {code}, which ended by {ended.min():%B %-d, %Y}. These codes took "
        "over its goods; their rates are shown for earlier days too:"
    )


ANSWERS = {
    "yes": "Yes", "no": "No", "car": "For cars or light trucks",
    "truck": "For heavier trucks or buses", "patented": "Patented medicines",
}  # fmt: skip


def answer_text(answer: str, rate_pct: float, change_pct: float) -> str:
    """An answer with the total that it leads to: No: 48.4% (15 points less)."""
    size = f"{abs(change_pct):.4g} points {'more' if change_pct > 0 else 'less'}"
    effect = size if abs(change_pct) > 0.005 else "no change"
    return f"{ANSWERS[answer]}: {rate_pct:.4g}% ({effect})"


def average_sentence(count: int, importer: str) -> str:
    """That entries are charged at an average, and how to get the exact rate."""
    which = "entry is" if count == 1 else "entries are"
    exact = (
        " Ten digits give the exact rate where the number decides it."
        if importer == "United States"
        else ""
    )
    return (
        f"{count:,} {which} charged at the average of the line, because a duty covers only part of "
        f"it. A shipment may pay more or less.{exact}"
    )


def estimate_note(rows: pd.DataFrame) -> str:
    """That the duty on a shipment is an average or an estimate; empty where the law decides it.

    rows: columns note, is_blended of duty_on_shipment.
    """
    if average := blend_note(rows, None, ""):
        return average
    if rows["note"].fillna("").str.contains("estimated content").any():
        return (
            "An estimate: the share of metal in the value is taken from cost tables, not from your "
            "goods. Enter the share above for an exact duty."
        )
    return ""


def percent_effects(usual_pct: float, shares: pd.Series, rates: pd.Series) -> str:
    """The total that some shares lead to, beside the total without an answer."""
    each_one = "; ".join(
        f"at {share} percent {rate:.4g}%" for share, rate in zip(shares, rates, strict=True)
    )
    return f"Total without an answer: {usual_pct:.4g}%; {each_one}."
