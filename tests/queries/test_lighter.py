"""What a question leaves out of its plan changes no answer, and is left out only where it may be."""

import pandas as pd
import pytest

from tools.samples import sets_of
from warehouse import query, questions
from warehouse.errors import DataError
from warehouse.lighter import savings_in, with_less
from warehouse.query import cursor
from warehouse.questions import typed_values

SAVING = [name for name, question in questions().items() if question.savings and not question.kept]
NUMBER, DISTINGUISHED = "8507600010", "85076000"
SHARED = {
    "few": "-- only where $many = 'yes'\nselect 1 as place",
    "is_few": "select $many = 'no' as holds",
}
TEXT = "-- lighter marts.small for marts.large where (from is_few)\nselect * from marts.large(1), few\n"


@pytest.mark.parametrize("name", SAVING)
def test_with_less_to_plan_a_question_has_the_same_answer(warehouse, name: str):
    asked = questions()[name]
    for values in sets_of(name):
        with cursor() as own:
            typed = typed_values(asked, values, own)
            whole = own.execute(asked.sql, typed).df()
        if len(whole) or not asked.refuse:
            pd.testing.assert_frame_equal(query(name, **values), whole, check_dtype=False)


@pytest.mark.parametrize(
    ("name", "more", "is_light"),
    [
        ("duty_on_shipment", {"line": DISTINGUISHED}, True),
        ("duty_on_shipment", {"line": NUMBER}, False),
        ("duty_on_shipment", {"line": DISTINGUISHED, "for_vehicle": "no"}, False),
        ("duty_on_shipment", {"line": DISTINGUISHED, "metal_pct": 5}, False),
        ("duty_on_shipment", {"line": "12019010", "importer": "China", "over_quota": "yes"}, True),
        ("rate_of_line", {"line": DISTINGUISHED}, True),
        ("rate_of_line", {"line": DISTINGUISHED, "described": "no"}, False),
        ("line_both_ways", {"line": NUMBER}, False),
        ("basket_duties", {"lines": [DISTINGUISHED, NUMBER, DISTINGUISHED]}, False),
        ("basket_duties", {"lines": [DISTINGUISHED, None, DISTINGUISHED]}, True),
    ],
)
def test_a_number_or_an_answer_is_charged_by_number(
    warehouse, name: str, more: dict, is_light: bool
):
    asked, given = questions()[name], next(sets_of(name)) | {"day": "2025-12-01"} | more
    given = {item.name: given[item.name] for item in asked.parameters if item.name in given}
    (saving,) = asked.savings
    with cursor() as own:
        typed = typed_values(asked, given, own)
        needed = {key: typed[key] for key in typed if f"${key}" in saving.allowed}
        assert own.execute(saving.allowed, needed).fetchone() == (is_light,)


def test_the_lighter_function_and_the_empty_select_take_their_places():
    lighter, empty = savings_in(TEXT, SHARED)
    assert lighter.allowed.endswith("select (from is_few)")
    assert empty.allowed == "select not coalesce($many = 'yes', false)"
    short = with_less(TEXT, SHARED, (lighter, empty), lambda name: f"select null as {name}")
    assert "marts.small(1)" in short
    assert "few as (\n\nselect null as few\n\n)" in short
    whole = with_less(TEXT, SHARED, (), lambda name: "")
    assert "marts.large(1)" in whole
    assert "select 1 as place" in whole


def test_a_line_about_a_function_that_is_not_read_is_a_mistake():
    with pytest.raises(DataError, match=r"is about marts\.large, which is not read"):
        savings_in(TEXT.replace("from marts.large(1)", "from marts.medium(1)"), SHARED)


@pytest.mark.parametrize(
    "day", ["2018-10-01", "2019-12-31", "2025-05-20", "2025-08-18", "2026-09-10"]
)
def test_numbers_that_the_law_does_not_distinguish_owe_what_their_line_owes(rows, day: str):
    found = rows(
        "with plain as (select hts10, line from marts.us_numbers where hash(line) % 25 = 0 and not exists("
        " select 1 from marts.us_numbers_distinguished as spans where spans.line = us_numbers.line"
        " and $1::date >= spans.valid_from and $1::date < coalesce(spans.valid_before, 'infinity'))),"
        " charged as (select entry, round(sum(coalesce(statutory_pct, 0)), 6) as before,"
        " round(sum(coalesce(after_exclusions_pct, 0)), 6) as after"
        " from marts.us_shipment_layers((select list({'entry': hts10, 'code': hts10, 'day': $1::date,"
        " 'answers': map {'': 'default'}}) from plain)) group by entry)"
        " select hts10, before, after, statutory_pct, after_exclusions_pct from plain"
        " inner join charged on hts10 = entry inner join marts.rates using (line)"
        " where importer = 'United States' and $1::date >= valid_from"
        " and $1::date < coalesce(valid_before, 'infinity')"
        " and (abs(before - statutory_pct) > 0.000001 or abs(after - after_exclusions_pct) > 0.000001)",
        day,
    )
    assert found == []
