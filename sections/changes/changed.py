"""Parts of the page What changed: preset days, and the cards of one country."""

from datetime import date

import pandas as pd
import streamlit as st

from charts.changes import CHARGED, group_changes, layer_changes, risers_and_fallers
from components.address import hold
from components.drawing import drawing
from components.evidence import law_through
from components.exhibit import exhibit
from components.glossary import explain
from components.later_days import last_asked
from components.rate_choices import choose_day
from warehouse import query
from words.text import dollar_text, product_words

PRESET = "great_day__shown"


def choose_two_days() -> tuple[date, date]:
    """The day before and the day after, held as `from` and `to`; the page stops if they are one.

    The default is the newest of the great days.
    """
    days = query("great_days")
    titles = dict(zip(days["day"], days["titles"], strict=True))
    newest = days["day"].max()
    default = ((newest - pd.Timedelta(days=1)).date(), newest.date())
    st.session_state[PRESET] = None
    st.selectbox(
        "A day when tariffs changed",
        list(titles),
        key=PRESET,
        placeholder="Choose one, or set two days below",
        format_func=lambda day: f"{day:%b %-d, %Y}: {titles[day]}",
        on_change=lambda: _set(st.session_state[PRESET], default),
    )
    left, right = st.columns(2)
    with left:
        first = choose_day("From the end of", "from", default[0], last_asked())
    with right:
        last = choose_day("To the end of", "to", default[1], last_asked())
    if first is None or last is None or first == last:
        st.info("Both days are the same. Change one of them.")
        st.stop()
    return min(first, last), max(first, last)


def _set(day: pd.Timestamp | None, default: tuple[date, date]) -> None:
    if day is None:
        return
    before = day - pd.Timedelta(days=1)
    hold("from", f"{before:%Y-%m-%d}", f"{default[0]:%Y-%m-%d}")
    hold("to", f"{day:%Y-%m-%d}", f"{default[1]:%Y-%m-%d}")


def changes_of(
    importer: str, days: tuple[date, date], product: str, label: str, reading: str
) -> None:
    """The cards of one country: what moved in a sentence, layers, groups, lines."""
    first, last = days
    asked = {"importer": importer, "product": product, "reading": reading}
    asked = {**asked, "first_day": first, "last_day": last}
    layers = query("layer_changes_between", **asked)
    said = changed_sentence(layers, importer, product_words(label), first, last, law_through())
    st.markdown(said, help=explain(said, f"changed_{importer}"))
    if layers.empty or layers["lines_changed"].sum() == 0:
        return
    nomenclature = seam(first, last)
    figure = drawing(layer_changes, layers, importer, first, last)
    key = "layers_us" if importer == "United States" else "layers_cn"
    exhibit(figure, layers, "layer_changes_between", key, nomenclature, **asked)

    groups = query("group_changes_between", **asked)
    figure = drawing(group_changes, groups, importer, product_words(label), first, last)
    exhibit(figure, groups, "group_changes_between", key.replace("layers", "groups"), "", **asked)

    lines = query("lines_changed_between", **asked)
    figure = drawing(risers_and_fallers, lines, importer, first, last)
    exhibit(
        figure, lines, "lines_changed_between", key.replace("layers", "lines"),
        f"{counted(lines)} {nomenclature}", **asked,
    )  # fmt: skip


def changed_sentence(
    layers: pd.DataFrame, importer: str, product: str, first: date, last: date, read_through: date
) -> str:
    """What moved, in one or two sentences; after the last day read, that no change was read.

    layers: columns layer, before_pct, after_pct, change_points, lines_changed,
    trade_changed_usd, trade_changed_pct; the row `total` is needed.
    """
    span = f"from {first:%B %-d, %Y} to {last:%B %-d, %Y}"
    charged = CHARGED[importer] + ("" if product == "all goods" else f" ({product})")
    if layers.empty:
        return f"{importer} had no tariff line for {product} {span}."
    total = layers[layers["layer"] == "total"].iloc[0]
    if layers["lines_changed"].sum() == 0:
        if last > read_through:
            return _not_read(charged, first, last, read_through)
        return f"The {charged} did not change on any line {span}."
    if pd.isna(total["before_pct"]):
        return (
            f"The {charged} changed on {total['lines_changed']:,} lines {span}. Without 2024 trade "
            "there is no average."
        )
    carried = ", law carried on" if last > read_through else ""
    points = f"{total['change_points']:+.1f}".replace("-", "−")
    return (
        f"The average **{charged}** went from {total['before_pct']:.1f}% on {first:%B %-d, %Y} to "
        f"{total['after_pct']:.1f}% on {last:%B %-d, %Y}{carried} "
        f"({points} percentage points). The rate "
        f"changed on {total['lines_changed']:,} lines, {dollar_text(total['trade_changed_usd'])} "
        f"or {total['trade_changed_pct']:.1f}% of 2024 trade."
    )


def _not_read(charged: str, first: date, last: date, read_through: date) -> str:
    """That a comparison with a later day shows the last law read, not that nothing changed."""
    carried = f"the law of {read_through:%B %-d, %Y}, the last day read"
    if first >= read_through:
        return (
            f"For {first:%B %-d, %Y} and {last:%B %-d, %Y} the {charged} are both by {carried}. "
            "We do not know whether they changed in between."
        )
    return (
        f"The {charged} did not change on any line from {first:%B %-d, %Y} to "
        f"{read_through:%B %-d, %Y}, the last day of law that we read. We do not know whether they "
        f"changed by {last:%B %-d, %Y}."
    )


def counted(lines: pd.DataFrame) -> str:
    """How many lines changed, and how many of them the table holds.

    lines: columns lines_total.
    """
    total = int(lines["lines_total"].max()) if len(lines) else 0
    if total == len(lines):
        return f"The table lists all {total:,} lines that changed."
    return (
        f"{total:,} lines changed. The table and downloads list the {len(lines):,} largest "
        "increases and decreases. Choose a narrower product for the rest."
    )


def seam(first: date, last: date) -> str:
    """What the renumbering of 2022 means for a comparison across it; empty where it does not."""
    if not first < date(2022, 1, 1) <= last:
        return ""
    return (
        "Chinese lines renumbered in 2022 count in the averages but not in the number of lines "
        "that changed. US lines are those of the 2025 edition on every day."
    )
