"""What do goods of other suppliers pay in the United States, and who gained what China lost?"""

import streamlit as st

from components.address import choose
from components.page import open_page
from sections.suppliers.one_day import one_day
from sections.suppliers.pause import pause
from sections.suppliers.product import product
from sections.suppliers.years import years

SHOWS = {
    "day": "On one day",
    "time": "Over time",
    "pause": "90 days of April 2025",
    "product": "One product",
}

open_page(
    "Other suppliers",
    "What the United States charges on all goods of China and 22 other partners, and how its "
    "imports from them have moved.",
)
show = choose("Show", SHOWS, "show", "day", st.segmented_control, required=True)
{"day": one_day, "time": years, "pause": pause, "product": product}[show]()
