"""Duty on a basket: total, by layer, step, line and entry; what is ahead; what is left out."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from charts.basket import basket_bars
from charts.rates import DIRECTION
from components.drawing import own_drawing
from components.evidence import edition_line, file_name
from components.exhibit import exhibit
from components.glossary import explain
from components.later_days import basket_both_ways
from components.rate_choices import READINGS
from components.refunds import refunds
from components.spreadsheet import XLSX, workbook
from components.table import show_linked, show_table, what_is_ahead
from warehouse import no_rows_sentence, query
from words.codes import NOT_COUNTED, average_sentence
from words.sentences import acts_without_lines
from words.text import dollar_text

QUESTIONS = ("basket_duties", "basket_entries")
BY = {"programme": "By step", "line": "By line", "entry": "By entry"}


def asked_of(importer: str, good: pd.DataFrame) -> dict[str, Any]:
    """The parameters of basket_duties for the good entries.

    good: rows of basket_entries, columns entry, line, value_usd, day, quantity.
    """
    return {
        "importer": importer,
        "entries": good["entry"].tolist(),
        "lines": good["line"].tolist(),
        "amounts": good["value_usd"].tolist(),
        "days": [day.date() for day in good["day"]],
        "quantities": [None if pd.isna(number) else number for number in good["quantity"]],
    }


def refused(entries: pd.DataFrame) -> None:
    """The entries that cannot be charged, each with its reason, kept out of every figure."""
    bad = entries[entries["reason"].notna()]
    if bad.empty:
        return
    st.warning(
        f"{len(bad):,} of {len(entries):,} rows are left out of every figure below. The table says "
        "why."
    )
    show_table(bad[["entry", "code", "reason"]], "basket_refused", is_own=True)


def totals(asked: dict[str, Any], good: pd.DataFrame) -> None:
    """Value, duty and rate of the good entries, and what is not counted."""
    total = query("basket_duties", **asked, by="total").iloc[0]
    parts = good["remark"].fillna("").str.contains("average share").sum()
    if parts:
        st.info(average_sentence(parts, asked["importer"]))
    value, duty, rate = st.columns(3)
    value.metric("Customs value", dollar_text(total["value_usd"]))
    duty.metric("Duty", dollar_text(total["duty_usd"]))
    rate.metric("Duty as a share of value", f"{total['rate_pct']:.1f}%")
    basket_both_ways(asked)
    count = f"{len(good):,} {'entry' if len(good) == 1 else 'entries'}"
    said = [f"{count} with ${total['duty_usd']:,.2f} of duty, {_reading(asked)}."]
    missing = good["remark"].fillna("").str.startswith("without").sum()
    if missing:
        said.append(
            "MFN duty not included, because it depends on quantity or on parts of the goods: "
            f"{missing:,} (see By entry)."
        )
    text = f"{' '.join(said)} Not counted: {NOT_COUNTED[asked['importer']]}."
    st.caption(text.replace("$", "\\$"), help=explain(text, "total"))


def rested_on_ieepa(asked: dict[str, Any], entries: pd.DataFrame) -> None:
    """How much of the duty rested on IEEPA, in total and by entry, and the record on refunds."""
    total = query("basket_duties", **asked, by="total").iloc[0]
    if not total["rested_on_ieepa_usd"] > 0:
        return
    st.subheader("Duty that rested on IEEPA", anchor=False)
    refunds(total["rested_on_ieepa_usd"], total["duty_usd"])
    rows = query("basket_duties", **asked, by="entry")
    rows = rows[rows["rested_on_ieepa_usd"] > 0]
    shown = rows[["entry", "value_usd", "duty_usd", "rested_on_ieepa_usd"]].merge(
        entries[["entry", "code", "day"]], on="entry", how="left"
    )
    order = ["entry", "code", "day", "value_usd", "duty_usd", "rested_on_ieepa_usd"]
    show_table(shown[order], "basket_ieepa", exact=True, is_own=True)


def by_layer(asked: dict[str, Any]) -> None:
    """Dollars by layer as bars."""
    rows = query("basket_duties", **asked, by="layer")
    kept = rows[["layer", "entry_count", "value_usd", "duty_usd", "rate_pct"]]
    given = {"importer": asked["importer"], "by": "layer", "entries": len(asked["lines"])}
    figure = own_drawing(basket_bars, rows, asked["importer"])
    exhibit(figure, kept, QUESTIONS, "basket_by_layer", "", **given)


def in_detail(asked: dict[str, Any], entries: pd.DataFrame) -> None:
    """A table by step, line or entry, and the download of everything."""
    by = st.segmented_control(
        "Detail", list(BY), default="programme", key="basket__by", required=True,
        format_func=BY.__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    rows = query("basket_duties", **asked, by=by)
    if by == "entry":
        rows = rows.drop(columns="day").merge(
            entries[["entry", "code", "day", "remark"]], on="entry", how="left"
        )
    named = rows.dropna(axis=1, how="all")
    if_any = [name for name in ("is_incomplete", "is_blended") if not rows[name].any()]
    unneeded = ["layer", "programme", "rested_on_ieepa_usd", *if_any]
    shown = named.drop(columns=unneeded, errors="ignore").rename(columns={"title": "step"})
    show_table(shown, f"basket_{by}", exact=True, is_own=True)
    with st.container(horizontal=True):
        st.download_button(
            "Everything, XLSX", lambda: _book(asked, entries),
            file_name("basket_duties", "xlsx"), XLSX, key="basket__xlsx", on_click="ignore",
            help="Totals, steps, entries and rows left out",
        )  # fmt: skip
        st.download_button(
            "Every step, CSV", lambda: _steps(asked).to_csv(index=False).encode(),
            file_name("basket_steps", "csv"), "text/csv", key="basket__csv", on_click="ignore",
        )  # fmt: skip


def ahead(asked: dict[str, Any], through: date) -> None:
    """What is scheduled on the lines of the basket after the last day checked."""
    st.subheader(f"Scheduled after {through:%B %-d, %Y}", anchor=False)
    if unmatched := acts_without_lines(asked["importer"]):
        st.caption(unmatched)
    rows = _ahead(asked)
    if rows.empty:
        st.caption(no_rows_sentence("basket_changes_ahead"))
        return
    show_linked(
        pd.DataFrame(
            {
                "Day": rows["day"].dt.strftime("%Y-%m-%d"),
                "What": what_is_ahead(rows),
                "Value affected": [dollar_text(value) for value in rows["value_usd"]],
                "Would add": [_added(value) for value in rows["added_duty_usd"]],
                "Law": rows["citation"],
                "url": rows["url"],
            }
        )
    )


def _added(value: float) -> str:
    return "not known" if pd.isna(value) else dollar_text(value)


def _ahead(asked: dict[str, Any]) -> pd.DataFrame:
    lines = {name: asked[name] for name in ("importer", "lines", "amounts")}
    return query("basket_changes_ahead", **lines)


def _reading(asked: dict[str, Any]) -> str:
    label = READINGS[asked["reading"]]
    return label[:1].lower() + label[1:]


def _steps(asked: dict[str, Any]) -> pd.DataFrame:
    return query("basket_duties", **asked, by="step").drop(columns="entry_count")


def _book(asked: dict[str, Any], entries: pd.DataFrame) -> bytes:
    about = {
        "What": f"Duty on a basket: {DIRECTION[asked['importer']]}, {_reading(asked)}",
        "Not counted": NOT_COUNTED[asked["importer"]],
        "Left out": "rows of the sheet Entries with a reason",
        "Note": "Not legal advice",
        "Edition": edition_line(),
    }
    sheets = {
        "By layer": query("basket_duties", **asked, by="layer").dropna(axis=1, how="all"),
        "By line": query("basket_duties", **asked, by="line").dropna(axis=1, how="all"),
        "By entry": query("basket_duties", **asked, by="entry").dropna(axis=1, how="all"),
        "Steps": _steps(asked),
        "Entries": entries,
        "Scheduled": _ahead(asked),
    }
    return workbook(sheets, about)
