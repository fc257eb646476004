"""Where do the figures come from, how are they made, and how can they be had?"""

import streamlit as st

from components.address import choose
from components.page import open_page
from sections.data.dictionary import dictionary
from sections.data.documents import documents
from sections.data.files import files
from sections.data.sources import sources

SHOWS = {
    "files": "Downloads",
    "columns": "Data dictionary",
    "sources": "Sources",
    "methods": "Methods and corrections",
}

open_page(
    "Data and methods",
    "All figures as files, what each column means, where they come from, and how they are made.",
)
show = choose("Show", SHOWS, "show", "files", st.segmented_control, required=True)
{"files": files, "columns": dictionary, "sources": sources, "methods": documents}[show]()
