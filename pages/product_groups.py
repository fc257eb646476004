"""What does each country charge on each group of goods on a day, and on how much trade?"""

import streamlit as st

from components.address import choose
from components.page import open_page
from components.product_filter import choose_product
from sections.product_groups.groups import groups
from sections.product_groups.lines import lines
from words.text import product_words

SHOWS = {"groups": "Groups", "lines": "Largest lines at a rate"}

open_page(
    "By product group",
    "Both countries' average tariffs on a day you choose, group by group. Click a bar, or choose "
    "below, to see what is inside a group.",
)
product, label = choose_product()
show = choose("Show", SHOWS, "list", "groups", st.segmented_control, required=True)
{"groups": groups, "lines": lines}[show](product, product_words(label))
