"""The first chart shows two panels on one scale, and names the days."""

from datetime import date

import pandas as pd

from charts.hero import average_rates_hero
from tests.charts.corners import corners

DAYS = ["2018-01-01", "2025-04-10", "2025-05-14"]
RATES = pd.DataFrame(
    [
        {
            "importer": importer,
            "valid_from": pd.Timestamp(day),
            "valid_before": end,
            "rate_pct": rate,
        }
        for importer, rates in {"United States": (3, 113, 40), "China": (8, 144, 28)}.items()
        for day, end, rate in zip(DAYS, [*map(pd.Timestamp, DAYS[1:]), pd.NaT], rates, strict=True)
    ]
)
TURNS = pd.DataFrame(
    {"day": pd.to_datetime(["2018-09-24", "2025-05-14"]), "name": ["List 3", "Geneva truce"]}
)
GENERAL = pd.DataFrame(
    {
        "importer": ["United States", "China"],
        "highest_rate_pct": [145.0, 125.0],
        "highest_from": pd.to_datetime(["2025-04-10"] * 2),
    }
)


def drawn(**choices):
    return average_rates_hero(
        RATES, TURNS, GENERAL, date(2026, 10, 10), "all goods", False, **choices
    )


def test_each_country_has_a_line_in_each_panel_and_ends_with_the_law():
    figure = drawn()
    quiet, recent = [trace for trace in figure.data if trace.name == "US tariffs on Chinese goods"]
    assert corners(quiet.x, quiet.y) == [("2018-01-01", 3), ("2025-01-01", 3)]
    assert corners(recent.x, recent.y) == [
        ("2025-01-01", 3), ("2025-04-10", 113), ("2025-05-14", 40), ("2026-10-10", 40),
    ]  # fmt: skip
    assert (quiet.xaxis, recent.xaxis) == ("x", "x2")
    assert figure.layout.yaxis2.matches == "y"


def test_peaks_turns_and_last_values_are_named_from_the_rows():
    texts = " | ".join(note.text for note in drawn().layout.annotations)
    assert "<b>China 144%</b>, Apr 10, 2025<br>(125% on all goods)" in texts
    assert "<b>US 113%</b>, Apr 10, 2025<br>(145% on most goods)" in texts
    assert "Geneva truce" in texts
    assert "<b>40.0%</b>" in texts
    assert "<b>28.0%</b>" in texts


def test_a_part_of_the_goods_has_a_peak_without_the_duty_on_all_goods():
    figure = average_rates_hero(RATES, TURNS, GENERAL.iloc[:0], date(2026, 10, 10), "toys", False)
    assert not any("most goods" in note.text for note in figure.layout.annotations)


def test_the_words_for_it_say_first_highest_and_last():
    assert (
        "US tariffs on Chinese goods: 3.0% at the start of 2018, highest 113.0% from April 10, 2025, 40.0% at the end."
        in drawn().layout.meta["alt"]
    )


def test_a_phone_gets_fewer_names():
    assert len(drawn(is_narrow=True).layout.annotations) <= len(drawn().layout.annotations)


def test_last_values_stand_apart_only_where_they_are_near():
    def shifts(us: float, cn: float) -> list[float]:
        rates = RATES.assign(rate_pct=[3, 100, us, 8, 90, cn])
        figure = average_rates_hero(rates, TURNS, GENERAL, date(2026, 10, 10), "all goods", False)
        ends = {f"<b>{us:.1f}%</b>", f"<b>{cn:.1f}%</b>"}
        return [note.yshift for note in figure.layout.annotations if note.text in ends]

    assert shifts(40, 28) == [0, 0]
    assert sorted(shifts(30, 28)) == [-10, 10]
