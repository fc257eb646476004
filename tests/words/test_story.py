"""The story says what its rows say."""

import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import words.story
from warehouse import query
from words.story import (
    TOLD,
    Step,
    days_of,
    exempt_sentence,
    goods_sentence,
    moved,
    next_dates,
    steps,
    told,
    touched_sentence,
)


def side(before: float, after: float, touched: float = 0.0, exempt: float = 0.0) -> pd.Series:
    return pd.Series(
        {
            "first_day": pd.Timestamp("2025-05-14"), "last_day": pd.Timestamp("2025-05-14"),
            "before_pct": before, "after_pct": after, "touched_usd": touched, "touched_pct": 50.0,
            "exempt_usd": exempt,
        }
    )  # fmt: skip


def a_step() -> Step:
    goods = pd.DataFrame(
        {
            "product": ["120190", "950300"], "goods": ["Soybeans", "Toys"],
            "before_pct": [10.0, 5.0], "after_pct": [20.0, 5.0], "waived_after_pct": [7.0, None],
        }
    )  # fmt: skip
    none = pd.DataFrame()
    return Step("x", "X", side(10, 20, 2e9, 3e9), side(5, 5), none, goods, none, none, 0.0)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (10, 20, "rose from 10.0% to 20.0%"),
        (20, 10, "fell from 20.0% to 10.0%"),
        (10, 10.01, "stayed at 10.0%"),
    ],
)
def test_an_average_rises_falls_or_stays(before: float, after: float, said: str):
    assert moved(side(before, after)) == said


def test_trade_touched_and_exempt_are_said_by_side():
    assert days_of(a_step()) == "May 14, 2025"
    assert touched_sentence(a_step()) == (
        "Rates changed on $2.0B of Chinese goods (50%), in 2024 trade."
    )
    assert exempt_sentence(a_step()).endswith("$3.0B of Chinese goods and no US goods.")


def test_goods_say_before_and_after_and_the_waiver():
    assert goods_sentence(a_step()) == (
        "Soybeans 10% → 20%; Toys 5%. Soybeans for an importer with a waiver: 7%."
    )


def test_the_next_dates_count_from_the_reader_s_day():
    dates = pd.DataFrame(
        {
            "day": pd.to_datetime(["2026-11-10", "2026-12-04"]),
            "change": ["ends", "starts"],
            "title": ["Truce", "Duty"],
        }
    )
    assert next_dates(dates, date(2026, 11, 26)) == "- December 4, 2026 (in 8 days): Duty (starts)"
    assert next_dates(dates, date(2027, 1, 1)) == "No later date is known."


@pytest.fixture
def story(warehouse) -> list[Step]:
    return steps(
        steps=query("story_steps"), layers=query("story_layers"), goods=query("story_goods"),
        acts=query("story_acts"), averages=query("latest_average_rates"),
    )  # fmt: skip


def test_every_step_has_its_sentences(story: list[Step]):
    assert [step.key for step in story] == list(TOLD)
    for step in story:
        assert "nan" not in told(step)
        assert "NaT" not in told(step)


def test_april_joins_145_and_the_average_in_one_place(story: list[Step]):
    april = next(step for step in story if step.key == "april")
    said = told(april)
    assert "added up to 145%" in said
    assert f"the US average that day was {april.us['after_pct']:.1f}%" in said


def test_no_rate_is_typed_into_the_story():
    typed = Path(words.story.__file__).read_text(encoding="utf-8").split('"""')[::2]
    assert not re.findall(r"\d%", "".join(typed))
