"""The downloads: the whole package, the DuckDB file, both panels, each table."""

import pandas as pd
import streamlit as st

from components.evidence import edition
from warehouse import DataError
from warehouse.package import Download, downloads, publish_apart
from words.documents import size_text

FIRST = ("package", "database", "panel_hs8", "panel_hs6")


def files() -> None:
    """Links to the files, once they are written; before that, a button that writes them."""
    found = downloads()
    st.markdown(
        f"Edition {edition()}. Our own tables are under CC BY 4.0; please cite the edition and the"
        " agency that made the figure. Rows of UN Comtrade, of PIIE's file and of the WTO may not"
        " be passed on and stay out."
        " [What is in the files, and how to read them](?show=methods&document=data_package)"
    )
    if not found:
        _write()
        return
    first = {item.table: item for item in reversed(found)}
    st.markdown("\n".join(f"- {_link(first[name])}" for name in FIRST if name in first))
    st.subheader("Each table", anchor=False)
    rows = pd.DataFrame(
        [
            {
                "table": item.table,
                "what it has": item.title,
                "file": f"app/static/{item.path}",
                "size": size_text(item.size),
            }
            for item in found
            if item.table not in ("package", "database")
        ]
    )
    st.dataframe(
        rows,
        hide_index=True,
        key="downloads",
        height=520,
        column_config={
            "file": st.column_config.LinkColumn("file", display_text=r".*\.(\w+)$"),
            "what it has": st.column_config.TextColumn(width="large"),
        },
    )


def _link(item: Download) -> str:
    form = item.path.rpartition(".")[2]
    return f"[{item.title.rstrip('.')}](app/static/{item.path}): {form}, {size_text(item.size)}"


def _write() -> None:
    st.markdown("The files of this edition are not written yet.")
    if not st.button("Prepare the files (about a minute)", key="prepare"):
        return
    bar = st.progress(0.0, "Preparing the files …")

    def progress(share: float, words: str) -> None:
        bar.progress(share, f"Preparing the files: {words}")

    try:
        publish_apart(progress)
    except DataError as error:
        st.error("The files cannot be prepared here.")
        st.text(str(error))
        return
    st.rerun()
