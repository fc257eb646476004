"""What moved between two days: layers, groups, lines, trade?"""

import streamlit as st

from components.address import choose
from components.choices import choices
from components.later_days import averages_both_ways
from components.page import open_page
from components.product_filter import choose_product
from components.rate_choices import choose_reading
from sections.changes.changed import changes_of, choose_two_days
from words.text import product_words

open_page(
    "What changed",
    "Compare two days: which tariffs changed, on which goods, and on how much trade. Rates are "
    "those in force at the end of the day.",
)
product, label = choose_product()
with choices("Who charges, exclusions and the two days"):
    left, right = st.columns(2)
    with left:
        sides = {"United States": "United States", "China": "China", "both": "Both"}
        side = choose(
            "Who charges", sides, "side", "United States", st.segmented_control, required=True
        )
    with right:
        reading = choose_reading()
    days = choose_two_days()
averages_both_ways(days[1], product, reading, product_words(label))

if side != "China":
    changes_of("United States", days, product, label, reading)
if side != "United States":
    changes_of("China", days, product, label, reading)
