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
    assert f"Rate: {said} at 2018, {said} at 2019;" in alt_of([2018, 2019], [value, value])


def test_first_last_lowest_and_highest_are_named():
    days = pd.to_datetime(["2018-01-01", "2018-01-02", "2018-01-03"])
    assert alt_of(days, [2, 1, 5]).endswith(
        "Rate: 2 on January 1, 2018, 5 on January 3, 2018; "
        "lowest 1 on January 2, 2018, highest 5 on January 3, 2018."
    )


def test_a_day_written_as_text_is_said_in_words_and_a_code_is_left_alone():
    assert "1 on April 10, 2025, 2 at 2025-04;" in alt_of(
        ["2025-04-10T00:00:00", "2025-04"], [1, 2]
    )


def alt_of(places, values) -> str:
    figure = Figure(Scatter(x=places, y=values, name="Rate"))
    figure.update_layout(meta={"title": "Title", "unit": "Percent", "alt": ""})
    return alt_text(figure)
