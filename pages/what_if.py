"""What would both countries charge if the law were changed?"""

import streamlit as st

from components.page import open_page
from components.product_filter import choose_product
from sections.what_if.answers import answers
from sections.what_if.choices import choose_scenario

open_page(
    "What if",
    "Change the law of a day and see both countries' tariffs move, line by line. The link of this "
    "page holds the scenario. Nothing here is the law, and nothing is a forecast.",
)
product, label = choose_product("Figures cover these goods. A change that you add applies to them.")
scenario = choose_scenario(product)
st.subheader(f"What if: {scenario.name}", anchor=False)
answers(scenario, product, label)
