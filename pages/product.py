"""What does each country charge on one product, under which law, and on a shipment?"""

import streamlit as st

from charts.rates import DIRECTION
from charts.trade import trade_both_ways_bars
from components.address import choose
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through, years_of
from components.exhibit import exhibit
from components.later_days import last_asked, say_carried_on
from components.page import open_page
from components.product_filter import choose_product
from components.rate_choices import choose_day, choose_reading
from sections.product.brief import brief_or_button
from sections.product.conditions import ask_conditions
from sections.product.lines import choose_lines, history, need_six_digits, remarks, steps_on_a_day
from sections.product.numbers import all_numbers
from sections.product.shipment import shipment
from warehouse import query
from words.sentences import broken_series, estimated_years, partial_years
from words.text import shorten

open_page("One product", "What each country charges on one product, and under which law.")
product, label = choose_product()
need_six_digits(product, label)
through = law_through()
with choices("Day and exclusions"), st.container(horizontal=True):
    day = choose_day("Day of entry", "day", through, last_asked())
    reading = choose_reading()
say_carried_on(day)

lines = query("lines_of_product", product=product, day=day)
charged = choose_lines(product, lines, day, reading)
if charged:
    if us := charged.get("United States"):
        all_numbers(us, day, reading)
    charged = {side: ask_conditions(item, day, reading) for side, item in charged.items()}
    brief_or_button(product, label, charged, day, reading, through)
    steps_on_a_day(charged, day, reading)
    ways = {importer: DIRECTION[importer] for importer in charged}
    importer = choose(
        "Direction", ways, "way", next(iter(ways)), st.segmented_control, required=True
    )
    shipment(charged[importer], day, reading)
    history(charged[importer], reading, through)
    remarks(importer, charged[importer].line, day, through)

begin, _ = years_of("trade by six digits")
asked = {"product": product, "first_year": begin, "last_year": through.year}
years = query("trade_both_ways_by_year", **asked)
said = f"{estimated_years(years)} {partial_years(years)} {broken_series(product)}"
figure = drawing(trade_both_ways_bars, years, shorten(label, 60))
exhibit(figure, years, "trade_both_ways_by_year", "trade_of_product", said, **asked)
