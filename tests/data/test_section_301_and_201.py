"""Section 301 and Section 201 rates of known lines, from HTS chapter 99 and the footnotes of the lines."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RATE = """
with numbers as (select hts10, share_of_line from marts.us_statistical_numbers where line = ?)
select round(sum(share_of_line * rate_pct), 6)
from numbers
inner join policy.scopes on starts_with(hts10, code_prefix)
inner join policy.measures on scopes.measure = measures.measure
inner join policy.rates on scopes.measure = rates.measure and scopes.tier = rates.tier
where layer = ? and effect = 'include'
    and ?::date >= scopes.valid_from and ?::date < coalesce(scopes.valid_before, 'infinity')
    and ?::date >= rates.valid_from and ?::date < coalesce(rates.valid_before, 'infinity')
"""


def rate_of(rows, line: str, day: str, layer: str = "section_301") -> float:
    """Percent on a line and day, its ten-digit numbers weighed by 2024 trade."""
    return rows(RATE, line, layer, day, day, day, day)[0][0] or 0.0


@pytest.mark.parametrize(
    ("line", "day", "expected"),
    [
        # 9503.00.00, toys, and 8517.13.00, smartphones: List 4B, which never began
        ("95030000", "2019-12-20", 0),
        ("95030000", "2026-10-10", 0),
        ("85171300", "2025-06-10", 0),
        # 8703.80.00, electric cars: 9903.88.01, then 9903.91.03
        ("87038000", "2018-07-05", 0),
        ("87038000", "2018-07-06", 25),
        ("87038000", "2024-09-26", 25),
        ("87038000", "2024-09-27", 100),
        # 9018.31.00, syringes: on no list, then 9903.91.03
        ("90183100", "2024-09-26", 0),
        ("90183100", "2024-09-27", 100),
        # 9401.61.60, furniture with a wooden frame: 9903.88.03
        ("94016160", "2018-09-23", 0),
        ("94016160", "2018-09-24", 10),
        ("94016160", "2019-05-09", 10),
        ("94016160", "2019-05-10", 25),
        # 6110.20.20, cotton sweaters: 9903.88.15
        ("61102020", "2019-08-31", 0),
        ("61102020", "2019-09-01", 15),
        ("61102020", "2020-02-13", 15),
        ("61102020", "2020-02-14", 7.5),
        # 8542.31.00, processors: 9903.88.02, then 9903.91.05
        ("85423100", "2018-08-23", 25),
        ("85423100", "2024-12-31", 25),
        ("85423100", "2025-01-01", 50),
        # 4015.12.10, medical gloves: 9903.91.05 for a year, then 9903.91.08
        ("40151210", "2024-12-31", 7.5),
        ("40151210", "2025-12-31", 50),
        ("40151210", "2026-01-01", 100),
        # 8505.11.00, permanent magnets: on no list until 9903.91.06
        ("85051100", "2025-12-31", 0),
        ("85051100", "2026-01-01", 25),
        # 8507.60.00, lithium-ion batteries: two numbers, one of them for cars, until 2026
        ("85076000", "2024-09-26", 7.5),
        ("85076000", "2026-01-01", 25),
    ],
)
def test_a_line_pays_the_rate_of_its_heading(rows, line, day, expected):
    assert rate_of(rows, line, day) == pytest.approx(expected)


def test_batteries_of_cars_and_others_part_ways_for_fifteen_months(rows):
    """8507.60.0010 pays 25 under the review, 8507.60.0020 stays at 7.5 on List 4A."""
    assert 7.5 < rate_of(rows, "85076000", "2025-06-01") < 25


def test_ship_to_shore_cranes_are_named_and_not_charged(rows):
    assert rate_of(rows, "84261900", "2025-11-09") == 0
    named = rows(
        "select distinct tier, effect from policy.scopes where code_prefix = '84261900'"
        " and measure = 'section_301_cranes' order by tier"
    )
    assert named == [("9903.91.14", "conditional"), ("9903.92.10", "conditional")]


@pytest.mark.parametrize(
    ("measure", "published", "first_day"),
    [
        # lines when the list began; more now, because 2022 cut some lines in two
        ("section_301_list_1", 818, "2018-07-06"),
        ("section_301_list_2", 279, "2018-08-23"),
        ("section_301_list_3", 5757, "2018-09-24"),
        ("section_301_list_4a", 3229, "2019-09-01"),
    ],
)
def test_a_list_has_about_the_lines_it_was_published_with(rows, measure, published, first_day):
    lines = rows(
        "select count(distinct left(code_prefix, 8)) from policy.scopes"
        " where measure = ? and valid_from = ?::date",
        measure,
        first_day,
    )[0][0]
    assert published <= lines <= 1.07 * published


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-02-06", 0),
        ("2018-02-07", 30),
        ("2020-12-31", 20),
        ("2021-02-07", 18),
        ("2021-12-01", 15),
        ("2026-02-06", 14),
        ("2026-02-07", 0),
    ],
)
def test_solar_modules_pay_the_rate_of_the_year(rows, day, expected):
    found = rows(
        "select rate_pct from policy.rates where measure = 'section_201_solar' and valid_from <= ?::date"
        " order by valid_from desc limit 1",
        day,
    )
    assert (found[0][0] if found else 0) == expected


def test_on_a_line_of_modules_only_the_crystalline_part_pays(rows):
    assert 0 < rate_of(rows, "85414300", "2019-01-01", "section_201") < 30
    assert rate_of(rows, "85414200", "2019-01-01", "section_201") == 0


def test_against_the_table_of_2020_only_codes_that_moved_differ(rows):
    """687 lines cut after 2020, 2931.90.90 whose numbers moved, and two numbers without trade."""
    found = rows(
        "select reason, our_heading is not null, count(distinct coalesce(line, unknown_code))"
        " from marts.us_section_301_second_source group by all order by all"
    )
    assert found == [
        ("code retired before 2024", False, 420),
        ("line younger than the table", True, 687),
        ("number younger than the table", False, 1),
        ("number younger than the table", True, 1),
    ]
