"""Duty on all goods of each supplier and its share of US imports, as small panels."""

from datetime import timedelta

import pandas as pd

from charts.suppliers import duty_panels, share_panels
from components.drawing import drawing
from components.evidence import law_from, law_through
from components.exhibit import exhibit
from warehouse import query


def years() -> None:
    """Two sets of small panels, a panel a partner; those that repeat another are left out."""
    rates = query("partner_rates_over_time")
    own = rates[rates["repeats"].isna()]
    first = first_duty(own)
    days = ((first - timedelta(days=31)).date(), law_through())
    figure = drawing(duty_panels, own, days)
    exhibit(figure, rates, "partner_rates_over_time", "supplier_duty_over_time", panel_note(first))
    year = law_from().year - 1
    shares = query("imports_by_partner_and_year", first_year=year)
    figure = drawing(share_panels, shares[shares["repeats"].isna()])
    exhibit(
        figure, shares, "imports_by_partner_and_year", "supplier_shares",
        "Census basis. Shares of the partners shown do not add up to 100%: others also sell.",
        first_year=year,
    )  # fmt: skip


def first_duty(rates: pd.DataFrame) -> pd.Timestamp:
    """The first day on which a partner paid a duty on all goods.

    rates: columns valid_from, rate_pct.
    """
    return rates.loc[rates["rate_pct"] > 0, "valid_from"].min()


def panel_note(first: pd.Timestamp) -> str:
    """When the first such duty began, and how to read the panels."""
    return (
        f"From {law_from():%Y} until {first:%B %-d, %Y} no partner paid a duty on all goods. A "
        "panel whose name gives a rate has its own scale. EU members and Hong Kong pay the rates "
        "of the EU and China. Exempt lists, Section 232 and the Section 301 lists on China are "
        "separate."
    )
