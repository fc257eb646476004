"""Sentences computed from rows."""

import re
from datetime import date

import pandas as pd

from warehouse import query
from words.rows import each
from words.text import dollar_text, unmarked


def partial_years(rows: pd.DataFrame) -> str:
    """Which years cover fewer than twelve months; empty where none does.

    rows: columns year, is_partial.
    """
    years = sorted(set(rows.loc[rows["is_partial"], "year"]))
    if not years:
        return ""
    named = ", ".join(str(year) for year in years)
    verb = "covers" if len(years) == 1 else "cover"
    return f"{named} {verb} fewer than twelve months and cannot be compared with full years."


def partial_partners(rows: pd.DataFrame) -> str:
    """Which partners lack months in the years compared; empty where none does.

    rows: columns partner_name, is_partial.
    """
    names = rows.loc[rows["is_partial"], "partner_name"].tolist()
    if not names:
        return ""
    who = "all partners" if len(names) == len(rows) else ", ".join(names)
    return f"Some months are missing in one of the two years for {who}."


def overlapping_partners() -> str:
    """Why partners must not be added up."""
    return "EU members appear twice: in the EU bar and in their own."


def vintages(rows: pd.DataFrame) -> str:
    """From how many publications the years come.

    rows: column vintage.
    """
    count = rows["vintage"].nunique()
    return (
        f"These figures come from {count} publications, listed in the table." if count > 1 else ""
    )


def import_bases(rows: pd.DataFrame) -> str:
    """That imports are measured in two ways; empty where all years use one.

    rows: columns flow, basis of china_share_by_product_and_year.
    """
    if rows.loc[rows["flow"] == "import", "basis"].nunique() < 2:
        return ""
    return "Imports for consumption and general imports are different measures, drawn as two lines."


def estimated_years(rows: pd.DataFrame) -> str:
    """Which import years are scaled from CIF values; empty where none is.

    rows: columns year, is_estimated.
    """
    years = sorted(set(rows.loc[rows["is_estimated"], "year"]))
    if not years:
        return ""
    named = ", ".join(str(year) for year in years)
    return (
        f"Hatched: estimates. For {named} we have imports by code only at CIF values (with freight "
        "and insurance) and scale them to Census customs values, chapter by chapter."
    )


def broken_series(product: str) -> str:
    """Where revisions of the product codes break a series; empty where none does."""
    rows = query("product_breaks", product=product)
    lost = rows.loc[rows["affected_usd"].isna(), "break_year"]
    said = []
    if len(lost):
        said.append(
            f"This code was created or split in {lost.max()}, so its series starts there. The "
            "series of its heading goes back further."
        )
    for row in each(rows[rows["affected_usd"].notna()]):
        if not row.affected_pct < 1:
            said.append(
                f"Product codes were revised in {row.break_year}: up to "
                f"{dollar_text(row.affected_usd)} of the previous year's trade was in codes later "
                "divided between this group and others."
            )
    return " ".join(said)


def left_out_parts(rows: pd.DataFrame) -> str:
    """How many parts cannot be compared, and how much they traded; empty where all can.

    rows: columns is_comparable, last_usd, is_estimated.
    """
    out = rows[~rows["is_comparable"].astype(bool)]
    said = (
        ["Figures for the earlier year are partly estimated."] if rows["is_estimated"].any() else []
    )
    if len(out):
        said.append(
            f"Left out: {len(out)} codes that are new or were redefined between the two years "
            f"({dollar_text(out['last_usd'].sum())} of trade in the later year)."
        )
    return " ".join(said)


def acts_without_list(product: str) -> str:
    """How many acts no product finds, because their list is missing; empty for all goods."""
    count = len(query("acts_without_list")) if product != "all" else 0
    if not count:
        return ""
    return f"{count} acts appear only under all goods, because we do not have their product lists."


def one_sided(rates: pd.DataFrame) -> str:
    """Which country has no average in these days, or not in all of them; empty where both have.

    rates: columns importer, rate_pct.
    """
    said = []
    for importer in ("United States", "China"):
        known = rates.loc[rates["importer"] == importer, "rate_pct"].notna()
        if not known.any():
            said.append(f"{importer}: no traded tariff line in this product, so no average (n/a).")
        elif not known.all():
            said.append(
                f"{importer}: the line breaks where this product had no traded tariff line."
            )
    return " ".join(said) if len(rates) else ""


def scheduled_sentence(due: pd.DataFrame, law: date, last: date) -> str:
    """What lies in the shaded part; empty where the days end with our last check.

    due: columns importer, day, because.
    """
    if last <= law:
        return ""
    named = "; ".join(f"{row.day:%b %-d, %Y}, {row.importer}: {row.because}" for row in each(due))
    return (
        f"The lines end on {law:%B %-d, %Y}, when we last checked the law. Scheduled later and "
        f"not in force, whichever goods they cover: {named or 'nothing we know of'}."
    )


def parts_shown(parts: pd.DataFrame, drawn: int) -> str:
    """How many of the parts are drawn; empty where all are."""
    if len(parts) <= drawn:
        return ""
    return f"The chart shows the first {drawn} of {len(parts)} groups. The table has them all."


def parts_without_rate(parts: pd.DataFrame) -> str:
    """How many parts have no rate on a side, and why; empty where all have one.

    parts: columns us_rate_pct, china_rate_pct, us_lines, china_lines.
    """
    said = []
    for name, side in (("US", "us"), ("Chinese", "china")):
        bare = parts[parts[f"{side}_rate_pct"].isna()]
        if len(bare):
            unlisted = int((bare[f"{side}_lines"] == 0).sum())
            said.append(
                f"No {name} rate (n/a): {unlisted} groups had no tariff line on that day, "
                f"{len(bare) - unlisted} had no trade in the weighting year."
            )
    return " ".join(said)


def parts_without_trade(parts: pd.DataFrame, importer: str) -> str:
    """How many parts have no tile, without trade or a rate; empty where all have one.

    parts: columns us_imports_usd, china_imports_usd, us_rate_pct, china_rate_pct.
    """
    side = "us" if importer == "United States" else "china"
    bare = ~(parts[f"{side}_imports_usd"] > 0) | parts[f"{side}_rate_pct"].isna()
    if not len(parts) or not bare.any():
        return ""
    if bare.all():
        return f"{importer}: no recorded imports of these goods from the other country in 2024."
    return f"Not shown: {int(bare.sum())} groups without 2024 trade or without a rate."


def acts_without_lines(importer: str) -> str:
    """Scheduled acts without a product list, so that any line may be covered."""
    acts = query("acts_without_lines", importer=importer)
    if acts.empty:
        return ""
    named = "; ".join(
        f"{row.day:%B %-d, %Y}: {unmarked(row.title)} ({unmarked(row.scope)})" for row in each(acts)
    )
    return f"Not matched to products, because we do not have the list: {named}."


CERTAINTY = {
    "carried from 2019": "the last rate we have, from 2019",
    "from WTO": "the WTO's rate for the six-digit code",
    "list inferred": "the code is newer than the list; its predecessor was on it",
    "list unsure": "the total rate is known, but not for certain which list it comes from",
    "of the old line with the same lists": "the MFN rate of the older line on the same lists",
    "between": "older lines had MFN rates in this range; we use their average",
    "list rebuilt": "the list was reconstructed from another source",
    "mean of six digits": "the average of the lines the code was made from",
    "staged by rule": "assumed to fall in equal yearly steps; we have not read the text",
    "ad valorem equivalent": "a duty by weight or piece, as a percentage of 2024 import value",
    "carried": "the 2025 rate, assumed for earlier years",
    "equal shares": "ten-digit numbers count equally, because the line had no trade in 2024",
    "share of trade": "the part of the line that is charged, by 2024 trade",
    "estimated content": "metal content from national averages; importers declare their own",
    "estimated scope": "the part of the line that the act describes is an estimate",
    "exempt in part": "some ten-digit numbers of the line are exempt",
    "heading mean": "average metal content of the heading, because we have none for the line",
    "partly excluded": "some goods in the line are excluded",
    "rest after Section 232": "charged on the value that Section 232 does not cover",
    "rest after another program": "charged on the value that another Section 232 program leaves",
    "upper bound": "charged in full, although a condition exempts some of the goods",
}


def certainty_explained(notes: pd.Series) -> str:
    """What the words for how a rate is known mean, where the notes use them."""
    used = {
        re.sub("^between .*", "between", word.strip())
        for note in notes.dropna()
        for word in re.split("[,;]", note)
    }
    listed = "; ".join(f"“{word}”: {said}" for word, said in CERTAINTY.items() if word in used)
    return f"{listed}." if listed else ""
