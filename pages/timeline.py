"""What was done, when, under which law, and where does it stand?"""

import streamlit as st

from charts.timeline import timeline_spans
from components.address import choose, choose_years, held_text
from components.drawing import drawing
from components.exhibit import exhibit
from components.page import open_page
from components.product_filter import choose_product
from components.table import show_table
from sections.timeline.calendar import calendar_file, feed
from warehouse import query, question
from words.sentences import acts_without_list

open_page(
    "Timeline",
    "Every dated act, announcement and ruling on tariffs between the two countries, with its "
    "citation and how the text is known.",
)

product, _ = choose_product("Acts on all goods and on lists that hold the product.")
law_through = query("evidence")["law_through"].iloc[0]
states = next(item for item in question("timeline").parameters if item.name == "state").choices
sides = {"all": "All", "US": "United States", "China": "China", "Both": "Both"}

side = choose("Side", sides, "side", "all", st.segmented_control, required=True)
first, last = choose_years("Years", 2018, 2027, "span", (2018, 2027))
left, middle, right = st.columns(3)
with left:
    state = choose("Where it stands", {name: name.capitalize() for name in states}, "state", "all")
with middle:
    names = {"all": "All"} | {name: name for name in sorted(query("authorities")["authority"])}
    authority = choose("Authority", names, "authority", "all")
with right:
    words = held_text("Words", "words", "A product, an order, a case")

asked = {"side": side, "authority": authority, "product": product, "state": state, "words": words}
asked |= {"first_year": first, "last_year": last}
acts = query("timeline", **asked)
exhibit(
    drawing(timeline_spans, acts, law_through),
    data=acts,
    asked="timeline",
    key="timeline",
    note=f"{len(acts)} acts. States are those of {law_through:%B %-d, %Y}; what became of "
    f"scheduled acts after that day is not known here. {acts_without_list(product)}",
    **asked,
)

st.subheader("Dates ahead", anchor=False)
dates = query("dates_ahead")
st.caption(f"What starts or ends after {law_through:%B %-d, %Y}, as known on that day.")
show_table(dates[["day", "side", "change", "title", "legal_citation", "url"]], "dates_ahead")
with st.container(horizontal=True):
    for label, written, name, kind in (
        ("Calendar (.ics)", calendar_file(dates), "tariff_dates.ics", "text/calendar"),
        ("Feed (Atom)", feed(dates, law_through), "tariff_dates.atom", "application/atom+xml"),
    ):
        st.download_button(label, written, name, kind, on_click="ignore")
