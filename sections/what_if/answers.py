"""What a changed law would charge: averages, groups, lines, dollars; both countries."""

from typing import Any

import pandas as pd
import streamlit as st

from charts.what_if import duty_bars, group_bars, layer_bars, line_bars
from components.address import choose
from components.drawing import drawing
from components.exhibit import exhibit
from components.glossary import explain
from sections.what_if.choices import Scenario
from warehouse import no_rows_sentence, query
from words.text import product_words
from words.what_if import duty_sentence, own_changes, slug

SIDES = {"United States": "us", "China": "cn"}
GOODS = {"United States": "US tariffs on Chinese goods", "China": "Chinese tariffs on US goods"}
DETAILS = {
    "layers": "Averages by layer",
    "groups": "By group of goods",
    "lines": "Lines with the largest change",
    "duty": "Duty in dollars",
}
NOTES = {
    "layers": "The law's own stacking is applied to the changed law, line by line. Averages "
    "weighted by 2024 trade.",
    "groups": "Groups with the largest change first.",
    "lines": "Duty on unchanged 2024 trade. Trade would not stay unchanged.",
    "duty": "2024 trade times the rate of each line. Trade would not stay unchanged.",
}
QUESTION = {
    "layers": "scenario_average_rates",
    "groups": "scenario_groups",
    "lines": "scenario_lines",
    "duty": "scenario_duty",
}
AFTER = {"layers": "after_pct", "groups": "after_pct", "duty": "duty_after_usd"}
DRAWN = {"layers": layer_bars, "groups": group_bars, "duty": duty_bars}


def answers(scenario: Scenario, product: str, label: str) -> None:
    """Both averages before and after, then the detail chosen, a card a country."""
    places = st.columns(2)
    for place, importer in zip(places, SIDES, strict=True):
        with place:
            _average(scenario, importer, product)
    shown = choose("Show", DETAILS, "show", "layers", st.segmented_control, required=True)
    places = st.columns(2)
    for place, importer in zip(places, SIDES, strict=True):
        with place:
            _detail(shown, scenario, importer, product, product_words(label))


def asked_of(
    scenario: Scenario, importer: str, product: str, *, is_second: bool = False
) -> dict[str, Any]:
    """The parameters of a question on one country, with only the changes of its own law."""
    changes = scenario.second if is_second else scenario.changes
    return {
        "importer": importer,
        "day": scenario.day,
        "changes": own_changes(changes, importer),
        "product": product,
        "reading": scenario.reading,
    }


def _average(scenario: Scenario, importer: str, product: str) -> None:
    rows = query("scenario_average_rates", **asked_of(scenario, importer, product))
    if rows.empty:
        st.info(no_rows_sentence("scenario_average_rates", **asked_of(scenario, importer, product)))
        return
    total = rows[rows["layer"] == "total"].iloc[0]
    moved = total["after_pct"] - total["before_pct"]
    st.metric(
        f"What if: {GOODS[importer]}",
        f"{total['after_pct']:.1f}%",
        f"{moved:+.1f} percentage points" if abs(moved) >= 0.05 else None,
        delta_color="off",
    )
    said = f"By law on {scenario.day:%B %-d, %Y}: {total['before_pct']:.1f}%."
    if scenario.second:
        second = query(
            "scenario_average_rates", **asked_of(scenario, importer, product, is_second=True)
        )
        after = second.loc[second["layer"] == "total", "after_pct"].iloc[0]
        said += f" What if: {scenario.second_name}: {after:.1f}%."
    st.caption(said, help=explain(said, f"average_{importer}"))


def _detail(shown: str, scenario: Scenario, importer: str, product: str, name: str) -> None:
    asked = asked_of(scenario, importer, product)
    beside = f"_and_{slug(scenario.second_name)}" if scenario.second and shown != "lines" else ""
    question = QUESTION[shown]
    key = f"what_if_{shown}_{SIDES[importer]}"
    file = f"what_if_{slug(scenario.name)}{beside}_{shown}_{SIDES[importer]}"
    rows = query(question, **asked)
    if rows.empty:
        st.info(no_rows_sentence(question, **asked))
        return
    if shown == "lines":
        figure = drawing(line_bars, rows, importer, scenario.name, name, scenario.day)
        note = f"{lines_note(rows)} {NOTES[shown]}"
        exhibit(figure, rows, question, key, note, file=file, **asked)
        return
    second = None
    if scenario.second:
        second = query(question, **asked_of(scenario, importer, product, is_second=True))
    if shown == "duty":
        total = rows[rows["layer"] == "total"].iloc[0]
        said = duty_sentence(
            scenario.name, importer, total["duty_before_usd"], total["duty_after_usd"]
        )
        st.markdown(said.replace("$", "\\$"), help=explain(said, f"duty_{importer}"))
    names = (scenario.name, scenario.second_name)
    figure = drawing(DRAWN[shown], rows, second, importer, names, name, scenario.day)
    both = with_second(rows, second, shown)
    exhibit(figure, both, question, key, NOTES[shown], file=file, **asked)


def with_second(rows: pd.DataFrame, second: pd.DataFrame | None, shown: str) -> pd.DataFrame:
    """The rows with the column of the second scenario, for the table and the downloads.

    rows, second: columns of the question behind `shown`. A layer that one of the two scenarios does
    not have is not charged under it: 0.
    """
    if second is None:
        return rows
    by, after = ("product" if shown == "groups" else "layer"), AFTER[shown]
    other = second[[by, after]].rename(columns={after: f"second_{after}"})
    both = rows.merge(other, on=by, how="outer" if by == "layer" else "left")
    if "trade_usd" in rows and by == "layer":
        both["trade_usd"] = rows["trade_usd"].iloc[0]
    figures = both.select_dtypes("number").columns.difference(["trade_usd"])
    both[figures] = both[figures].fillna(0) if by == "layer" else both[figures]
    return both.sort_values(by, key=lambda keys: keys == "total", kind="stable", ignore_index=True)


def lines_note(rows: pd.DataFrame) -> str:
    """How many lines move, and that the first are shown.

    rows: column lines_total.
    """
    total = int(rows["lines_total"].iloc[0])
    return f"{total:,} lines change; the table has the {len(rows)} with the most duty at stake."
