"""How much of a product do the two countries trade, both ways, and what changed?"""

import streamlit as st

from charts.trade import (
    china_share_lines,
    trade_both_ways_bars,
    trade_by_month_lines,
    trade_change_bars,
)
from components.address import choose, choose_years
from components.drawing import drawing
from components.evidence import law_from, years_of
from components.exhibit import exhibit
from components.page import open_page
from components.product_filter import choose_product
from warehouse import query
from words.sentences import (
    broken_series,
    estimated_years,
    import_bases,
    left_out_parts,
    partial_years,
)
from words.text import shorten

open_page("Trade", "What the United States and China sell each other, according to US customs.")
product, label = choose_product()
name = shorten(label, 60)
begin, end = years_of("trade with China")
by_product, _ = years_of("trade by chapter")
first, last = choose_years("Years", begin, end, "span", (by_product, end))
asked = {"product": product, "first_year": first, "last_year": last}

years = query("trade_both_ways_by_year", **asked)
said = f"{estimated_years(years)} {partial_years(years)} {broken_series(product)}"
figure = drawing(trade_both_ways_bars, years, name)
exhibit(figure, years, "trade_both_ways_by_year", "trade_both_ways", said, **asked)

left, right = st.columns(2)
with left:
    flows = {"export": "US exports", "import": "US imports"}
    flow = choose("Flow", flows, "flow", "import", st.segmented_control, required=True)
with right:
    begin, end = years_of("trade by six digits")
    default = (law_from().year - 1, end)
    before, after = choose_years("Two years to compare", begin, end, "compare", default)
compared = {"flow": flow, "product": product, "first_year": before, "last_year": after}
parts = query("trade_changes_by_part", **compared)
figure = drawing(trade_change_bars, parts, flow, before, after)
exhibit(figure, parts, "trade_changes_by_part", "trade_changes", left_out_parts(parts), **compared)

shares = query("china_share_by_product_and_year", product=product)
figure = drawing(china_share_lines, shares, name)
said = import_bases(shares)
exhibit(figure, shares, "china_share_by_product_and_year", "china_share", said, product=product)

months = query("trade_both_ways_by_month", **asked)
figure = drawing(trade_by_month_lines, months, name)
exhibit(figure, months, "trade_both_ways_by_month", "trade_by_month", "", **asked)
