"""The US MFN duty: known lines, the average, and what cannot be told."""

import pytest

AVERAGE = """
with weights as (
    select line, sum(customs_value_usd) as customs_value_usd
    from marts.us_statistical_numbers group by line
)
select
    sum(rate_pct * customs_value_usd) / sum(customs_value_usd) filter (rate_pct is not null),
    100 * sum(customs_value_usd) filter (rate_pct is null) / sum(customs_value_usd)
from marts.us_mfn
inner join weights using (line)
where ?::date >= valid_from and ?::date < coalesce(valid_before, 'infinity')
"""


def rate_of(rows, line: str, day: str) -> tuple:
    return rows(
        "select rate_pct, certainty from marts.us_mfn where line = ?"
        " and ?::date >= valid_from and ?::date < coalesce(valid_before, 'infinity')",
        line,
        day,
        day,
    )[0]


@pytest.mark.parametrize(
    ("line", "day", "expected"),
    [
        ("87038000", "2024-09-01", (2.5, "certain")),
        ("85171300", "2019-06-01", (0, "carried")),  # the line is younger than 2017
        ("95030000", "2018-01-01", (0, "certain")),
        ("61102020", "2019-06-01", (16.5, "certain")),
        # 8518.21.00, loudspeakers: 3.6, then 2.4 from July 2017, then down to zero
        ("85182100", "2018-06-30", (2.4, "certain")),
        ("85182100", "2018-07-01", (1.2, "staged by rule")),
        ("85182100", "2019-07-01", (0, "staged by rule")),
        ("85182100", "2025-01-01", (0, "certain")),
        # 9613.10.00, lighters: 8 in 2017, 4 in 2025, the year of the cut not known
        ("96131000", "2020-01-01", (4, "carried")),
        # 1006.30.90, rice: less duty was collected than Section 301 alone would come to
        ("10063090", "2025-01-01", (None, "not expressible")),
    ],
)
def test_a_line_has_its_mfn_duty(rows, line, day, expected):
    assert rate_of(rows, line, day) == expected


def test_a_compound_duty_is_an_equivalent_above_its_ad_valorem_part(rows):
    """6205.30.20, men's shirts: 29.1 cents a kilogram and 25.9 percent; 2024 duty less 7.5 on the value."""
    rate, certainty = rate_of(rows, "62053020", "2025-01-01")
    assert certainty == "ad valorem equivalent"
    assert rate == pytest.approx(100 * 37003259 / 106413754 - 7.5, abs=0.001)


def test_the_weighted_average_of_2025_is_that_of_an_independent_pass(rows):
    """2.62 with 2024 weights, chapters 1 to 97, on the lines whose duty is a percentage."""
    average, unknown = rows(AVERAGE, "2025-03-01", "2025-03-01")[0]
    assert average == pytest.approx(2.62, abs=0.02)
    assert unknown < 0.2


def test_every_line_has_a_text(rows):
    assert rows("select line from marts.us_lines where coalesce(description, '') = ''") == []
    assert rows("select description from marts.us_lines where line = '94016160'") == [
        (
            "Seats (other than those of heading 9402), whether or not convertible into beds,"
            " and parts thereof > Upholstered > Other",
        )
    ]


def test_lines_without_a_rate_are_counted_with_their_reason(rows):
    reasons = dict(
        rows("select reason, count(*) from marts.us_duty_equivalents group by reason order by 1")
    )
    assert reasons.pop(None) == 465
    assert sum(reasons.values()) == 771
    assert max(reasons, key=lambda reason: reasons[reason]) == "no trade in 2024"
