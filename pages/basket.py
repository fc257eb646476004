"""How much duty does a basket of goods pay, and what changes next?"""

import streamlit as st

from charts.rates import DIRECTION
from components.address import choose
from components.evidence import law_through
from components.page import open_page
from components.rate_choices import choose_reading
from sections.basket.cards import (
    ahead,
    asked_of,
    by_layer,
    in_detail,
    refused,
    rested_on_ieepa,
    totals,
)
from sections.basket.entries import basket
from warehouse import query

open_page("Basket", "The duty on many shipments at once. Enter codes, values and days of entry.")
importer = choose(
    "Direction", DIRECTION, "way", "United States", st.segmented_control, required=True
)
reading = choose_reading()
given = basket()

entries = query(
    "basket_entries",
    importer=importer,
    codes=given["code"],
    amounts=given["value_usd"],
    days=given["day"],
    quantities=given["quantity"],
)
refused(entries)
good = entries[entries["reason"].isna()]
if good.empty:
    st.info(
        "None of these rows can be charged. Correct the codes, values or dates listed in the table."
    )
    st.stop()

asked = asked_of(importer, good) | {"reading": reading}
totals(asked, good)
rested_on_ieepa(asked, entries)
by_layer(asked)
in_detail(asked, entries)
ahead(asked, law_through())
