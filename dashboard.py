"""The frame of every page."""

import logging

import streamlit as st

from components.embed import forget_card
from components.menu import menu
from components.page import ICON, dress
from components.product_filter import keep_product
from components.warming import being_drawn
from warehouse import DataError, WarehouseError

st.set_page_config(page_title="US-China tariffs", page_icon=ICON, layout="wide")

page = st.navigation(menu(), expanded=True)
dress()
forget_card()
keep_product()
try:
    with being_drawn():
        page.run()
except WarehouseError as error:
    if isinstance(error, DataError):  # for whoever runs the dashboard
        logging.getLogger("tariffs").error("%s", error)
        st.error("This page cannot be shown, because its data cannot be read.")
    else:
        st.error("This page cannot be shown as asked. Choose another page in the menu.")
    st.text(str(error))
