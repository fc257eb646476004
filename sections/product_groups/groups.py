"""Both countries' average tariffs group by group, and the trade that each rate falls on."""

import streamlit as st

from charts.groups import SHOWN, rates_by_part_bars, trade_by_rate_treemap
from components.address import choose
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.later_days import averages_both_ways, last_asked
from components.product_filter import offer_parts, open_part
from components.rate_choices import choose_day, choose_reading, choose_weights
from warehouse import query
from words.sentences import parts_shown, parts_without_rate, parts_without_trade
from words.waivers import waived_parts

SORTED_BY = {
    "us_rate": "US rate", "china_rate": "Chinese rate", "gap": "Gap between the two",
    "trade": "Trade", "code": "Code",
}  # fmt: skip
SIDES = {"United States": "US imports", "China": "Chinese imports"}


def groups(product: str, name: str) -> None:
    """The groups of a product on a day, or on two, as bars; then their trade as tiles.

    name: the product as titles say it.
    """
    with choices("Days, order, weights, exclusions and group"):
        first_row, second_row = st.columns(3), st.columns(3)
        with first_row[0]:
            day = choose_day("Day", "day", law_through(), last_asked())
        with first_row[1]:
            other = choose_day("Compare with (optional)", "other", None, last_asked())
        with first_row[2]:
            order = choose("Sorted by", SORTED_BY, "sort", "us_rate")
        with second_row[0]:
            weights = choose_weights()
        with second_row[1]:
            reading = choose_reading()
        with second_row[2]:
            offer_parts(product)
    if other == day:
        st.info("Both days are the same, so only one is shown.")
        other = None
    asked = {"product": product, "day": day, "second_day": other or day, "weights": weights}
    asked |= {"reading": reading, "sorted_by": order}
    parts = query("rates_by_part", **asked)
    averages_both_ways(max(day, other or day), product, reading, name)

    figure = drawing(rates_by_part_bars, parts, name, day, other)
    said = f"{parts_shown(parts, SHOWN)} {parts_without_rate(parts)} {waived_parts(parts)}"
    exhibit(figure, parts, "rates_by_part", "rates_by_part", said, on_pick=open_part, **asked)

    side = choose(
        "Trade affected", SIDES, "side", "United States", st.segmented_control, required=True
    )
    figure = drawing(trade_by_rate_treemap, parts, side, name, day)
    said = parts_without_trade(parts, side)
    exhibit(figure, parts, "rates_by_part", "trade_by_rate", said, **asked)
