"""How much duty does US law set on Chinese goods, how much is collected, and why less?"""

import streamlit as st

import sections.duties.notes as notes
from charts import duties as charts
from components.address import choose, choose_years
from components.drawing import drawing
from components.evidence import weights_year, year_names, years_of
from components.exhibit import exhibit
from components.page import open_page
from components.product_filter import choose_product
from warehouse import query

open_page(
    "Duties",
    "The average rate US law sets on Chinese goods, and the rate actually collected: calculated "
    "duty divided by the value of imports for consumption.",
)
product, _ = choose_product("Applies to the first chart, by section or chapter.")
level = query("duty_level_of_product", product=product).iloc[0]

asked = {"product": level["product"]}
months = query("statutory_and_collected_by_month", **asked)
figure = drawing(charts.statutory_and_collected_lines, months, level["label"])
said = f"{notes.level_note(level)} {notes.gap_note(months)}"
exhibit(figure, months, "statutory_and_collected_by_month", "by_law_and_collected", said, **asked)

reasons = query("gap_by_reason")
said = notes.left_out_months(query("statutory_and_collected_by_month", product="all"))
figure = drawing(charts.gap_by_reason_bars, reasons)
exhibit(figure, reasons, "gap_by_reason", "gap_by_reason", said)

usual, (left, middle, right) = str(weights_year()), st.columns(3)
with left:
    show = choose("Show", notes.SHOWS, "show", "cause", st.segmented_control, required=True)
with middle:
    when = choose("By", notes.BY, "by", "month", st.segmented_control, required=True)
with right:
    base = int(choose("Compared with", year_names("base years of duty"), "base", usual))
asked = {"base_year": base, "by": when}
changes = query("duty_change_by_cause", **asked)
draw = {"cause": charts.duty_change_bars, "fixed": charts.fixed_trade_duty_lines}[show]
figure, said = drawing(draw, changes, base, when), notes.change_note(changes, base)
exhibit(figure, changes, "duty_change_by_cause", "duty_change", said, **asked)

cash = query("duty_and_receipts_by_month")
figure = drawing(charts.duty_and_receipts_bars, cash)
exhibit(figure, cash, "duty_and_receipts_by_month", "receipts", notes.receipts_note(cash))

left, right = st.columns(2)
with left:
    partner = choose("Goods from", notes.OF, "of", "CHN", st.segmented_control, required=True)
with right:
    span = years_of("duty by industry")
    first, last = choose_years("Two years", *span, "years", (weights_year(), span[1]))
asked = {"partner": partner, "first_year": first, "last_year": last}
rows = query("collected_rate_by_naics", **asked)
figure = drawing(charts.collected_rate_by_naics_bars, rows, notes.OF[partner], first, last)
exhibit(figure, rows, "collected_rate_by_naics", "by_industry", notes.INDUSTRIES, **asked)
