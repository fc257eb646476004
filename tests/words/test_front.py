"""The sentences of the first page say what their rows say."""

from datetime import date

import pandas as pd

from words.front import (
    collected_words,
    deficit_words,
    exempt_words,
    lead_sentence,
    lower_sentence,
    next_words,
    peak_sentence,
)

US, CHINA = "United States", "China"
DAY = date(2026, 10, 10)


def both(**columns: tuple) -> pd.DataFrame:
    return pd.DataFrame(
        {"importer": [US, CHINA]} | {name: list(pair) for name, pair in columns.items()}
    )


def test_the_heading_gives_each_country_its_own_figure_and_the_day():
    rates = both(rate_pct=(10.0, 20.0))
    assert lead_sentence(rates, DAY, "all goods") == (
        "On October 10, 2026 the United States charged :blue[10.0%] on average on goods from China; "
        "China charged :red[20.0%] on goods from the United States."
    )
    assert "goods from China (Toys)" in lead_sentence(rates, DAY, "Toys")
    assert ":red[n/a]" in lead_sentence(both(rate_pct=(10.0, None)), DAY, "Toys")


def test_the_lower_figures_are_not_swapped():
    said = lower_sentence(both(rate_pct=(9.0, 5.0)), both(rate_pct=(12.5, 10.0)), DAY)
    assert "the US average was 9.0%" in said
    assert "China's average was 5.0%" in said
    assert "Chinese goods paid 12.5% and US goods 10%" in said
    assert "12.5" not in lower_sentence(
        both(rate_pct=(9.0, 5.0)), both(rate_pct=(1.0, 1.0)).iloc[:0], DAY
    )


def test_the_peak_joins_three_figures():
    averages = both(highest_pct=(113.7, 144.1))
    general = both(
        highest_rate_pct=(145.0, 125.0),
        highest_from=tuple(pd.to_datetime(["2025-04-10", "2025-04-12"])),
    )
    month = pd.Series({"month": pd.Timestamp("2025-04-01"), "statutory_pct": 92.2})
    said = peak_sentence(averages, general, month)
    for words in ("from April 10, 2025", "145%", "that day was 113.7%", "April 2025 it was 92%"):
        assert words in said


def test_the_deficit_is_that_of_the_year_before_the_last_whole_one():
    rows = pd.DataFrame(
        {"year": [2024, 2025, 2026], "world_census_usd": [-1.2e12, -1.3e12, -1e11],
         "china_share_pct": [25.0, 16.0, 1.0], "is_partial": [False, False, True]}
    )  # fmt: skip
    head, words = deficit_words(rows)
    assert head == "$1.20T"
    assert "in 2024, 25% of it with China. In 2025 it was $1.30T, 16% with China" in words


def test_exempt_trade_of_both_sides_and_none_where_there_is_none():
    head, words = exempt_words(
        both(exempt_usd=(2e9, 1e9), exempt_pct=(20.0, 10.0)), DAY, "all goods"
    )
    assert head == "$2.0B and $1.0B"
    assert "October 10, 2026: 20.0% and 10.0% of 2024 trade" in words
    assert (
        exempt_words(both(exempt_usd=(2e9, 1e9), exempt_pct=(20.0, 10.0)).iloc[:1], DAY, "Toys")[0]
        == "$2.0B and none"
    )


def test_duty_collected_stands_beside_the_law():
    month = pd.Series(
        {"month": pd.Timestamp("2026-08-01"), "calculated_duty_usd": 6e9, "collected_pct": 20.0,
         "statutory_pct": 25.0, "after_exclusions_pct": 24.0}
    )  # fmt: skip
    head, words = collected_words(month)
    assert head == "$6.0B"
    assert (
        "in August 2026: 20.0% of their value. The law says 25.0%, or 24.0% after exclusions"
        in words
    )


def test_the_next_date_is_after_today_and_those_passed_are_counted():
    dates = pd.DataFrame(
        {
            "day": pd.to_datetime(["2026-11-10", "2026-12-04"]),
            "change": ["ends", "starts"],
            "title": ["Truce", "Polysilicon"],
        }
    )
    head, words = next_words(dates, date(2026, 11, 25), DAY)
    assert head == "Dec 4, 2026"
    assert words.startswith("Polysilicon (starts, in 9 days). 1 date has passed")
    assert next_words(dates, date(2026, 12, 3), DAY)[1].startswith("Polysilicon (starts, tomorrow)")
    assert next_words(dates, date(2026, 12, 4), DAY)[0] == "No date"
    none = next_words(dates.iloc[:0], DAY, DAY, "toys")
    assert none[1].startswith("No later date is known for toys.")
    assert "Last checked on October 10, 2026" in next_words(dates, date(2026, 10, 11), DAY)[1]


def test_goods_that_neither_side_exempts_have_no_amount():
    exempt = both(exempt_usd=(0.0, 0.0), exempt_pct=(0.0, 0.0))
    head, words = exempt_words(exempt, DAY, "toys")
    assert head == "None"
    assert words.startswith("of these goods (toys) were exempt from an added duty on October 10")
