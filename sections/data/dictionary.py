"""The data dictionary, read from the data file itself."""

import streamlit as st

from components.address import choose
from components.table import show_table
from warehouse import query


def dictionary() -> None:
    """One table with its columns; a choice of the others."""
    tables = query("data_tables")
    names = dict(zip(tables["table_name"], tables["table_name"], strict=True))
    name = choose("Table", names, "table", "marts.rates")
    row = tables[tables["table_name"] == name].iloc[0]
    st.markdown(row["what_it_has"].replace("$", r"\$"))
    st.caption(f"{row['row_count']:,.0f} rows" if row["row_count"] == row["row_count"] else "")
    columns = query("data_dictionary")
    shown = columns[columns["table_name"] == name].drop(columns="table_name")
    show_table(shown, "dictionary")
