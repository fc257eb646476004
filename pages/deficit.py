"""How large is the US goods deficit, with whom, and where did it move?"""

import streamlit as st

from charts.balance import balance_by_partner_bars, trade_and_balance, world_balance_with_china
from components.address import choose, choose_years
from components.drawing import drawing
from components.evidence import last_full_year, law_from, years_of
from components.exhibit import exhibit
from components.page import open_page
from sections.deficit.revised import revisions
from warehouse import query
from words.sentences import overlapping_partners, partial_partners, partial_years, vintages

open_page(
    "Deficit",
    "The value of goods the United States sells abroad minus the value of goods it buys. Services "
    "are not included.",
)

balances = query("deficit_and_china")
exhibit(
    drawing(world_balance_with_china, balances),
    data=balances,
    asked="deficit_and_china",
    key="deficit_and_china",
    note="Bars: Census basis. Line: balance-of-payments basis, available since 1960. "
    f"{partial_years(balances)}",
)
revisions()

partners = query("partners")
names = dict(zip(partners["partner"], partners["partner_name"], strict=True))
left, right = st.columns(2)
with left:
    partner = choose("Partner", names, "partner", "CHN")
with right:
    when = choose("By", {"year": "Year", "month": "Month"}, "by", "year", st.segmented_control)
rest = {"basis": "census"} if when == "year" else {"adjusted": "no"}
rows = query(f"goods_balance_by_{when}", partner=partner, **rest)
exhibit(
    drawing(trade_and_balance, rows, names[partner], when),
    data=rows,
    asked=f"goods_balance_by_{when}",
    key="trade_and_balance",
    partner=partner,
    **rest,
    note="Census basis, not seasonally adjusted. Exports at FAS (free alongside ship) value, "
    f"general imports at customs value. {vintages(rows)} "
    f"{partial_years(rows) if when == 'year' else ''}",
)

span = years_of("trade with China")
usual = (law_from().year - 1, last_full_year("trade with China"))
first, last = choose_years("Two years to compare", *span, "years", usual)
asked = {"first_year": first, "last_year": last}
parts = query("balances_by_partner", **asked)
figure = drawing(balance_by_partner_bars, parts, first, last)
said = f"{overlapping_partners()} {partial_partners(parts)}"
exhibit(figure, parts, "balances_by_partner", "balances_by_partner", said, **asked)
