"""The frame: which pages exist, in what order."""

import streamlit as st

from components.embed import forget_card
from components.page import ICON, dress
from components.product_filter import keep_product
from warehouse import WarehouseError

st.set_page_config(page_title="US-China tariffs", page_icon=ICON, layout="wide")

page = st.navigation(
    {
        "Start": [
            st.Page("pages/overview.py", title="Overview", default=True),
            st.Page("pages/story.py", title="The story"),
        ],
        "Rates": [
            st.Page("pages/rates.py", title="Over time"),
            st.Page("pages/product_groups.py", title="By product group"),
            st.Page("pages/product.py", title="One product"),
            st.Page("pages/changes.py", title="What changed"),
            st.Page("pages/what_if.py", title="What if"),
        ],
        "For traders": [
            st.Page("pages/basket.py", title="Basket"),
            st.Page("pages/exemptions.py", title="Exemptions"),
            st.Page("pages/ieepa.py", title="IEEPA at stake"),
        ],
        "Trade": [
            st.Page("pages/deficit.py", title="Deficit"),
            st.Page("pages/trade.py", title="Trade"),
            st.Page("pages/suppliers.py", title="Other suppliers"),
            st.Page("pages/duties.py", title="Duties"),
        ],
        "Reference": [
            st.Page("pages/timeline.py", title="Timeline"),
            st.Page("pages/embed.py", title="Embed a card", visibility="hidden"),
            st.Page("pages/which_number.py", title="Which number?"),
            st.Page("pages/fact_check.py", title="Fact check"),
            st.Page("pages/data.py", title="Data and methods"),
        ],
    },
    expanded=True,
)
dress()
forget_card()
keep_product()
try:
    page.run()
except WarehouseError as error:
    st.error("This page cannot be shown as asked. Choose another page in the menu.")
    st.text(str(error))
