"""What does each country exempt, under which instrument, until when, on how much trade?"""

import streamlit as st

from components.address import choose
from components.choices import choices
from components.evidence import law_through
from components.later_days import exempt_both_ways, last_asked
from components.page import open_page
from components.product_filter import choose_product
from components.rate_choices import choose_day, choose_reading
from sections.exemptions.exempt import claim_of_2025, left_out, on_application, over_time
from sections.exemptions.rounds import rounds

open_page(
    "Exemptions",
    "Goods each country exempts from its added duties: who granted the exemption, under which act, "
    "from when to when, and on how much trade.",
)
product, label = choose_product("Search for a product to see its exemptions.")
with choices("Country, exclusions and day"):
    left, middle, right = st.columns(3)
    with left:
        sides = {"both": "Both", "United States": "United States", "China": "China"}
        side = choose("Exempted by", sides, "side", "both", st.segmented_control, required=True)
    with middle:
        reading = choose_reading("after_exclusions")
    with right:
        day = choose_day("On", "day", law_through(), last_asked())
exempt_both_ways(day, product, reading, side)

if side != "China":
    left_out("United States", day, product)
if side != "United States":
    left_out("China", day, product, reading)
    on_application(product, day)
over_time(side, product, reading)
if side != "China":
    rounds(day)
claim_of_2025()
