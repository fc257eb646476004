"""What does each country charge on each group of goods on a day, and on how much trade?"""

import streamlit as st

from charts.groups import SHOWN, rates_by_part_bars, trade_by_rate_treemap
from components.address import choose
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.later_days import averages_both_ways, last_asked
from components.page import open_page
from components.product_filter import choose_product, offer_parts, open_part
from components.rate_choices import choose_day, choose_reading, choose_weights
from warehouse import query
from words.sentences import parts_shown, parts_without_rate, parts_without_trade
from words.text import product_words
from words.waivers import waived_parts

SORTED_BY = {
    "us_rate": "US rate", "china_rate": "Chinese rate", "gap": "Gap between the two",
    "trade": "Trade", "code": "Code",
}  # fmt: skip

open_page(
    "By product group",
    "Both countries' average tariffs on a day you choose, group by group. Click a bar, or choose "
    "below, to see what is inside a group.",
)
product, label = choose_product()
name, law = product_words(label), law_through()
with choices("Days, order, weights, exclusions and group"):
    first_row, second_row = st.columns(3), st.columns(3)
    with first_row[0]:
        day = choose_day("Day", "day", law, last_asked())
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
sides = {"United States": "US imports", "China": "Chinese imports"}
side = choose("Trade affected", sides, "side", "United States", st.segmented_control, required=True)
figure = drawing(trade_by_rate_treemap, parts, side, name, day)
exhibit(figure, parts, "rates_by_part", "trade_by_rate", parts_without_trade(parts, side), **asked)
