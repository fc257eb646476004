"""Sentences worked out from the rows they speak of."""

import re
from datetime import date

import pandas as pd

from warehouse import query
from words.text import dollar_text


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


def import_bases(rows: pd.DataFrame) -> str:
    """That imports stand on two bases; empty where all years stand on one.

    rows: columns flow, basis of china_share_by_product_and_year.
    """
    if rows.loc[rows["flow"] == "import", "basis"].nunique() < 2:
        return ""
    return "Imports for consumption and general imports are two bases, drawn as two lines."


def estimated_years(rows: pd.DataFrame) -> str:
    """Which import years are scaled from CIF values; empty where none is.

    rows: columns year, is_estimated.
    """
    years = sorted(set(rows.loc[rows["is_estimated"], "year"]))
    if not years:
        return ""
    named = ", ".join(str(year) for year in years)
    return (
        f"Estimated (hatched): imports of {named}, for which only CIF values (with freight and "
        "insurance) are in hand by code; scaled chapter by chapter to Census customs values."
    )


def broken_series(product: str) -> str:
    """Where changes of the nomenclature disturb the series of a product; empty where none does."""
    rows = query("product_breaks", product=product)
    lost = rows.loc[rows["affected_usd"].isna(), "break_year"]
    said = []
    if len(lost):
        said.append(
            f"This code is new or was split in {lost.max()}, so it cannot be followed further "
            "back; its heading can."
        )
    for row in rows[rows["affected_usd"].notna()].itertuples():
        if not row.affected_pct < 1:
            said.append(
                f"The nomenclature changed in {row.break_year}: up to "
                f"{dollar_text(row.affected_usd)} of trade of the year before was in codes that "
                "were divided between this group and others."
            )
    return " ".join(said)


def left_out_parts(rows: pd.DataFrame) -> str:
    """How many parts cannot be compared, and how much they traded; empty where all can.

    rows: columns is_comparable, last_usd, is_estimated.
    """
    out = rows[~rows["is_comparable"].astype(bool)]
    said = ["The earlier year is partly estimated."] if rows["is_estimated"].any() else []
    if len(out):
        said.append(
            f"Left out: {len(out)} codes that are new or changed their scope in between, "
            f"{dollar_text(out['last_usd'].sum())} of trade in the later year."
        )
    return " ".join(said)


def acts_without_list(product: str) -> str:
    """How many acts no product finds, for want of their list; empty for all goods."""
    count = len(query("acts_without_list")) if product != "all" else 0
    return f"{count} acts whose list of goods is not in hand show under all goods." if count else ""


def one_sided(rates: pd.DataFrame) -> str:
    """Which country has no average in these days, or not in all of them; empty where both have.

    rates: columns importer, rate_pct.
    """
    said = []
    for importer in ("United States", "China"):
        known = rates.loc[rates["importer"] == importer, "rate_pct"].notna()
        if not known.any():
            said.append(f"{importer}: no line with a weight in this product, so no average (n/a).")
        elif not known.all():
            said.append(f"{importer}: the gap is where no line with a weight exists.")
    return " ".join(said) if len(rates) else ""


def scheduled_sentence(due: pd.DataFrame, law: date, last: date) -> str:
    """What lies in the shaded part; empty where the days end with the evidence.

    due: columns importer, day, because.
    """
    if last <= law:
        return ""
    named = "; ".join(
        f"{row.day:%b %-d, %Y}, {row.importer}: {row.because}" for row in due.itertuples()
    )
    return (
        f"Law is read through {law:%B %-d, %Y}; the lines end there. Scheduled after it, on "
        f"whatever goods, and not in force: {named or 'nothing that is known'}."
    )


def parts_shown(parts: pd.DataFrame, drawn: int) -> str:
    """How many of the parts are drawn; empty where all are."""
    if len(parts) <= drawn:
        return ""
    return f"The first {drawn} of {len(parts)} parts are drawn; the table has all."


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
                f"n/a on the {name} side: {unlisted} without a line on the day, "
                f"{len(bare) - unlisted} without trade in the year of the weights."
            )
    return " ".join(said)


def parts_without_trade(parts: pd.DataFrame, importer: str) -> str:
    """How many parts have no tile, for want of trade or of a rate; empty where all have one.

    parts: columns us_imports_usd, china_imports_usd, us_rate_pct, china_rate_pct.
    """
    side = "us" if importer == "United States" else "china"
    bare = ~(parts[f"{side}_imports_usd"] > 0) | parts[f"{side}_rate_pct"].isna()
    if not len(parts) or not bare.any():
        return ""
    if bare.all():
        return (
            f"{importer} imported nothing of this from the other country in 2024, as far as known."
        )
    return f"Without a tile: {int(bare.sum())} parts that have no trade of 2024 or no rate."


def acts_without_lines(importer: str) -> str:
    """Scheduled acts whose lines are not in hand, so that any line may be meant."""
    acts = query("acts_without_lines", importer=importer)
    if acts.empty:
        return ""
    named = "; ".join(
        f"{row.day:%B %-d, %Y}: {row.title} ({row.scope})" for row in acts.itertuples()
    )
    return f"Not matched to lines, for their lists are not in hand: {named}."


CERTAINTY = {
    "carried from 2019": "the last rate in hand, of 2019",
    "from WTO": "the rate that the WTO gives for the six digits",
    "list inferred": "the list is older than the code; the code's origin tells that it is on it",
    "list rebuilt": "the list was rebuilt from another source",
    "mean of six digits": "the mean of the lines that the code comes from",
    "staged by rule": "a cut in equal yearly steps that were not read in a text",
    "ad valorem equivalent": "what a duty by weight or piece came to in 2024",
    "carried": "the rate of 2025, taken for the years before",
    "equal shares": "ten-digit numbers counted alike, for the line had no trade in 2024",
    "share of trade": "the part of the line that owes it, by 2024 trade",
    "estimated content": "metal content by national averages; an entry declares its own",
    "estimated scope": "the part of the line that the text describes is an estimate",
    "exempt in part": "some ten-digit numbers of the line are exempt",
    "heading mean": "metal content of the heading, for the line has none of its own",
    "partly excluded": "some goods of the line are excluded",
    "rest after Section 232": "on the share of value that Section 232 leaves",
    "rest after another program": "on the share that another Section 232 program leaves",
    "upper bound": "charged whole, though a condition frees some of the goods",
}


def certainty_explained(notes: pd.Series) -> str:
    """What the words that say how a rate is known mean, for those that the notes hold."""
    used = {word.strip() for note in notes.dropna() for word in re.split("[,;]", note)}
    told = "; ".join(f"“{word}”: {said}" for word, said in CERTAINTY.items() if word in used)
    return f"{told}." if told else ""
