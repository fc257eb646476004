"""What was done, when, under which law, and where does it stand?"""

import pandas as pd
import streamlit as st

from charts.timeline import timeline_spans
from components.address import choose, held_text
from components.choices import choices
from components.drawing import drawing
from components.evidence import law_through, years_of
from components.exhibit import exhibit
from components.later_days import acts_both_ways, last_asked
from components.page import open_page
from components.product_filter import choose_product
from components.rate_choices import choose_day
from sections.timeline.dates import dates_ahead, feed_link
from sections.timeline.turning import choose_span, turning_days
from warehouse import query, question
from words.sentences import acts_without_list
from words.text import product_words

open_page(
    "Timeline",
    "Every dated act, announcement and ruling on tariffs between the two countries, with its "
    "citation and how we know its text.",
)

dates_ahead(through := law_through())
turning_days()

st.subheader("All acts", anchor="acts")
product, label = choose_product("Acts that cover all goods or this product.")
accepted = next(item for item in question("timeline").parameters if item.name == "state").choices
states = [name for name in accepted if name != "occurrence"]
sides = {"all": "All", "US": "United States", "China": "China", "Both": "Both"}
with choices("Side, years, status, authority, words and day"):
    side = choose("Side", sides, "side", "all", st.segmented_control, required=True)
    begin, end = choose_span(*years_of("acts"))
    left, middle, right, last = st.columns(4)
    with left:
        state = choose("Status", {name: name.capitalize() for name in states}, "state", "all")
    with middle:
        names = {"all": "All"} | {name: name for name in sorted(query("authorities")["authority"])}
        authority = choose("Authority", names, "authority", "all")
    with right:
        words = held_text("Words", "words", "a product, an order, a case")
    with last:
        due = choose_day("What is due by (optional)", "day", None, last_asked())
acts_both_ways(due, product, product_words(label))
asked = {"side": side, "authority": authority, "product": product, "state": state}
asked = {**asked, "words": words, "first_year": begin, "last_year": end}
acts = query("timeline", **asked)
exhibit(
    drawing(timeline_spans, acts, pd.Timestamp(through), (begin, end)),
    acts, "timeline", "timeline",
    note=f"{len(acts)} acts, with their status on {through:%B %-d, %Y}. We do not know what "
    f"became of acts scheduled for later. {acts_without_list(product)}",
    **asked,
)  # fmt: skip
feed_link(product)
