"""A Chinese rate as the tariff has it and as importers with a waiver pay it, in one sentence."""

import pandas as pd


def two_figures(statutory_pct: float, with_waivers_pct: float) -> str:
    """Both figures together where they differ: 40.5% under the tariff; 13% with a waiver."""
    if pd.isna(statutory_pct):
        return "n/a"
    if pd.isna(with_waivers_pct) or abs(statutory_pct - with_waivers_pct) < 1e-9:
        return f"{statutory_pct:.4g}%"
    tariff, waiver = f"{statutory_pct:.4g}%", f"{with_waivers_pct:.4g}%"
    return f"{tariff} under the tariff; {waiver} for importers with a waiver"


def waiver_figure(waiver: pd.DataFrame) -> str:
    """What importers with a waiver pay: 13% for importers with a waiver; empty where none helps.

    waiver: one row of waiver_of_line, or none.
    """
    if waiver.empty:
        return ""
    row = waiver.iloc[0]
    if not (row["waivers_held"] and row["with_waivers_pct"] < row["statutory_pct"]):
        return ""
    return f"{row['with_waivers_pct']:.4g}% for importers with a waiver"


def waiver_sentence(waiver: pd.DataFrame) -> str:
    """What a waiver lifts on a line, on which days waivers held, and how that is known.

    waiver: one row of waiver_of_line; empty where the line carries no retaliation for Section 301.
    """
    if waiver.empty or not waiver["is_open_to_waiver"].iloc[0]:
        return ""
    row = waiver.iloc[0]
    if not row["waivers_held"]:
        return (
            "China's retaliation against Section 301 is part of this rate. Granted waivers did not "
            "apply on this day."
        )
    ends = row["held_before"]
    until = "" if pd.isna(ends) else f" to {ends - pd.Timedelta(days=1):%B %-d, %Y}"
    both = two_figures(row["statutory_pct"], row["with_waivers_pct"])
    return (
        f"**{both}.** Importers may apply for a waiver of the "
        f"{row['answer_to_section_301_pct']:.4g} points of Section 301 retaliation. Granted "
        f"waivers apply from {row['held_from']:%B %-d, %Y}{until} ({row['citation']}; "
        f"{row['known']}). China does not publish who has one, and importers may apply for "
        "goods beyond the published list."
    )


def waived_parts(parts: pd.DataFrame) -> str:
    """What the stroke beside a Chinese bar is; empty where no group has one.

    parts: columns china_rate_pct, china_with_waivers_pct of rates_by_part.
    """
    if not (parts["china_with_waivers_pct"] < parts["china_rate_pct"]).any():
        return ""
    return (
        "Short line: the Chinese rate for importers with a waiver of the Section 301 retaliation, "
        "as if all had one. China does not publish who does."
    )
