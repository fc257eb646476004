"""How much US duty on Chinese goods was charged under IEEPA, and how much was refunded?"""

import streamlit as st

from charts.ieepa import ieepa_at_stake_bars, ieepa_by_group_bars
from components.address import choose
from components.drawing import drawing
from components.exhibit import exhibit
from components.page import open_page
from sections.ieepa.totals import GROUPS, band_note, refund_list, split_note, totals_row
from sections.ieepa.value import duty_on_a_value
from warehouse import query

open_page(
    "IEEPA at stake",
    "The fentanyl and reciprocal tariffs were based on the International Emergency Economic Powers "
    "Act (IEEPA). The Supreme Court ruled that the act does not authorize tariffs. How much duty "
    "did Chinese goods pay under it, and what is known about refunds?",
)

total = query("ieepa_at_stake_total")
totals_row(total.iloc[0])

group = choose("Goods", GROUPS, "goods", "all", st.segmented_control, required=True)
months = query("ieepa_at_stake_by_month", goods_group=group)
exhibit(
    drawing(ieepa_at_stake_bars, months, GROUPS[group]),
    data=months,
    asked="ieepa_at_stake_by_month",
    key="ieepa_by_month",
    note=band_note(months),
    goods_group=group,
)

groups = query("ieepa_at_stake_by_group")
exhibit(
    drawing(ieepa_by_group_bars, groups),
    data=groups,
    asked="ieepa_at_stake_by_group",
    key="ieepa_by_group",
    note=split_note(groups),
)

duty_on_a_value()

st.subheader("Refunds: what is known", anchor=False)
acts = query("ieepa_refunds")
st.caption(
    "What is known about refunds. No source splits them by country, so the figures above are "
    "before refunds."
)
refund_list(acts)
