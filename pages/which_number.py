"""Which of the many figures for the tariff answers which question, and why do they differ?"""

import streamlit as st

from components.address import choose_yes
from components.choices import choices
from components.evidence import law_through
from components.later_days import averages_both_ways, last_asked
from components.page import open_page
from components.rate_choices import choose_day
from sections.which_number.figures import figures, reasons
from warehouse import query

COUNTRIES = ("United States", "China")

open_page(
    "Which number?",
    "Averages of one tariff on one day can differ by tens of percentage points. Ours and "
    "those of others, from low to high, with what each measures and which to quote.",
)
with choices("Day and other times"):
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        day = choose_day("On", "day", law_through(), last_asked())
    with right:
        others = choose_yes(
            "Other times too",
            "others",
            "Also the nearest figure of publishers with none for this time",
        )
averages_both_ways(day, "all", "statutory", "all goods")
rows = query("which_number", day=day)
for place, importer in zip(st.columns(2, gap="medium"), COUNTRIES, strict=True):
    with place:
        figures(rows, importer, day, with_other_times=others)
for place, importer in zip(st.columns(2, gap="medium"), COUNTRIES, strict=True):
    with place:
        reasons(rows, importer, with_other_times=others)
