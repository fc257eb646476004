"""Where do both tariffs stand, how did they get here, and how large is the deficit?"""

import streamlit as st

from charts.balance import world_balance_with_china
from components.choices import choices
from components.drawing import drawing
from components.exhibit import exhibit
from components.page import open_page
from components.product_filter import choose_product
from components.rate_cards import layers_side_by_side
from sections.overview.first_screen import choose_duty, facts, find_a_product, hero, lead
from warehouse import query
from words.sentences import partial_years

open_page("US-China tariffs", own_title=True)
lead_place = st.container()
find_a_product()
with choices("Goods, and which duty is drawn"):
    left, right = st.columns(2, vertical_alignment="center")
    with left:
        product, label = choose_product()
    with right:
        show = choose_duty()
with lead_place:
    lead(product, label)
hero(product, label, show)
facts(product, label)

layers_side_by_side()

balances = query("deficit_and_china")
exhibit(
    drawing(world_balance_with_china, balances),
    data=balances,
    asked="deficit_and_china",
    key="deficit_and_china",
    note="Bars: Census basis. Line: balance-of-payments basis, available since 1960. "
    f"{partial_years(balances)}",
)
