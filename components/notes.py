"""Sentences worked out from the rows they speak of."""

import pandas as pd


def partial_years(rows: pd.DataFrame) -> str:
    """Which years cover fewer than twelve months; empty where none does.

    rows: columns year, is_partial.
    """
    years = sorted(set(rows.loc[rows["is_partial"], "year"]))
    if not years:
        return ""
    named = ", ".join(str(year) for year in years)
    return f"{named} covers fewer than twelve months and is not comparable with a full year."


def partial_partners(rows: pd.DataFrame) -> str:
    """Which partners lack months in the years compared; empty where none does.

    rows: columns partner_name, is_partial.
    """
    names = rows.loc[rows["is_partial"], "partner_name"].tolist()
    if not names:
        return ""
    who = "All partners" if len(names) == len(rows) else ", ".join(names)
    return f"Months are missing in one of the two years: {who}."


def overlapping_partners() -> str:
    """Why partners must not be added up."""
    return "Members of the European Union count in its bar and in their own."


def vintages(rows: pd.DataFrame) -> str:
    """From how many publications the years come.

    rows: column vintage.
    """
    count = rows["vintage"].nunique()
    return f"The rows come from {count} publications, named in the table." if count > 1 else ""
