"""The words for those who cannot see a figure: numbers with their size, days, extremes."""

import pandas as pd
import pytest
from plotly.graph_objects import Figure, Scatter

from charts.alt import alt_text


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (-2_500_000_000, "-2.5 billion"),
        (1_200_000_000_000, "1.2 trillion"),
        (12.34, "12.34"),
    ],
)
def test_a_number_has_its_size(value: float, said: str):
    assert f"Rate: {said} in 2018 to {said} in 2019." in alt_of([2018, 2019], [value, value])


def test_the_title_comes_first_then_both_ends_and_extremes_then_what_is_shown():
    days = pd.to_datetime(["2018-01-01", "2018-01-02", "2018-01-03", "2018-01-04"])
    assert alt_of(days, [2, 1, 9, 5]) == (
        "Title. Rate: 2 on January 1, 2018 to 5 on January 4, 2018; "
        "highest 9 on January 3, 2018; lowest 1 on January 2, 2018. "
        "Percent, from January 1, 2018 to January 4, 2018."
    )


def test_an_end_that_is_the_extreme_is_said_once():
    said = alt_of([2018, 2019], [5, 2])
    assert said == "Title. Rate: 5 in 2018 to 2 in 2019. Percent, from 2018 to 2019."
    assert alt_of([2018, 2019, 2020], [0.59289, 0.59288, 0.59289]).count("0.5929") == 2
    assert alt_of([2018], [5]) == "Title. Rate: 5 in 2018. Percent, from 2018 to 2018."


def test_names_do_not_rise_or_fall():
    said = alt_of(["Toys", "Steel", "Books"], [5, 50, 0])
    assert said == "Title. Rate: highest 50 at Steel; lowest 0 at Books. Percent."
    assert alt_of(["201890", "850760"], [1, 2]).endswith("lowest 1 at 201890. Percent.")


def test_a_day_written_as_text_is_said_in_words():
    said = alt_of(["2025-04-10T00:00:00", "2025-05-01"], [1, 2])
    assert "1 on April 10, 2025 to 2 on May 1, 2025." in said


def alt_of(places, values) -> str:
    figure = Figure(Scatter(x=places, y=values, name="Rate"))
    figure.update_layout(meta={"title": "Title", "unit": "Percent", "alt": ""})
    return alt_text(figure)
