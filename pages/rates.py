"""What did each country charge on the other's goods on average, day by day, and why?"""

from datetime import date

import streamlit as st

from components.address import choose
from components.choices import choices
from components.evidence import law_from, law_through
from components.later_days import averages_both_ways, last_asked
from components.page import open_page
from components.product_filter import choose_product
from components.rate_cards import Marks, both_countries, choose_marks, one_country, trade_covered
from components.rate_choices import choose_days, choose_reading, choose_weights
from warehouse import query
from words.text import product_words

open_page(
    "Rates over time",
    "The average tariff that each country's law sets on the other's goods, day by day since 2018: "
    "the MFN duty and everything on top of it.",
)
product, label = choose_product()
name, law = product_words(label), law_through()
sides = {"both": "Both countries", "United States": "US by layer", "China": "China by layer"}
show = choose("Show", sides, "show", "both", st.segmented_control, required=True)
with choices("Weights, exclusions, days, scale and more lines"):
    left, right = st.columns(2)
    with left:
        weights = choose_weights()
    with right:
        reading = choose_reading()
    first, last = choose_days((law_from(), date(law.year, 12, 31)), last_asked())
    marks = choose_marks() if show == "both" else Marks()

asked = {"product": product, "weights": weights, "reading": reading}
asked = {**asked, "first_day": first, "last_day": last}
days = (first, law, last)
rates = query("average_rates", **asked)
if show == "both":
    both_countries(rates, asked, days, name, marks)
else:
    one_country(show, asked, days, name)
if weights == "trade_2024":
    averages_both_ways(last, product, reading, name)
trade_covered(rates, asked, days, name)
