"""The repository's own documents, rendered."""

from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.address import choose
from words.documents import Document, document

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    "methodology": "How the rates are computed",
    "assumptions": "Assumptions on the US tariff, with sign and size",
    "assumptions_china": "Assumptions on the Chinese tariff, with sign and size",
    "chinese_tariff": "The Chinese tariff",
    "reconciliation": "Our figures compared with others",
    "glossary": "What the terms mean",
    "corrections": "Corrections, and how to report an error",
    "CHANGELOG": "What changed, by edition",
    "data_package": "The data package",
    "data_licenses": "Licenses of the sources",
    "second_source": "A second source for the Chinese tariff",
    "second_source_united_states": "A second source for the US tariff",
    "largest_lines": "The largest lines",
    "embedding": "A card in your own page",
    "updating": "How figures and law are kept current",
}


def documents() -> None:
    """The chosen document under its own title."""
    name = choose("Document", DOCUMENTS, "document", "methodology")
    shown = read(name)
    st.header(shown.title, anchor=False)
    st.markdown(shown.text)


@lru_cache(maxsize=len(DOCUMENTS))
def read(name: str) -> Document:
    """A document of the repository, as the page shows it."""
    path = ROOT / f"{name}.md" if name == "CHANGELOG" else ROOT / "docs" / f"{name}.md"
    return document(path.read_text(encoding="utf-8"), name, DOCUMENTS)
