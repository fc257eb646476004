"""Which claims about the tariffs hold, by a written rule and figures recomputed from the tables?"""

from components.page import open_page
from sections.fact_check.claims import (
    choose_claim,
    rows_to_take,
    show_claim,
    summary,
)
from warehouse import query

open_page(
    "Fact check",
    "Claims about these tariffs and the trade behind them: the words, the test, the figures, and a "
    "verdict computed by a written rule.",
)
claims = query("claims_checked")
shown = choose_claim(claims)
summary(shown)
for claim in shown["claim"]:
    show_claim(claim)
rows_to_take(shown)
