"""What the across-the-board layers leave out, against the texts and a second source."""

from pathlib import Path

import duckdb
import pytest

from warehouse.errors import RecordError
from warehouse.records import check_scopes

ROOT = Path(__file__).resolve().parents[2]
LISTS = "data/policy/united_states"
HEADER = "code_prefix,tier,valid_from,valid_before,effect,extent,share,condition,citation\n"


def exempt(measure: str, code: str, day: str, effect: str = "exclude") -> bool:
    """Whether a row of the measure's list reaches the code on the day."""
    path = ROOT / LISTS / f"{measure}_products.csv"
    found = duckdb.sql(
        f"from read_csv('{path}', header = true, all_varchar = true)"
        f" where starts_with('{code}', code_prefix)"
        f" and effect = '{effect}' and '{day}' >= valid_from"
        f" and '{day}' < coalesce(valid_before, '9999')"
    )
    return len(found.fetchall()) > 0


@pytest.mark.parametrize(
    ("measure", "code", "day", "expected"),
    [
        # Presidential Memorandum of 11 April 2025: telephones and computers, back to 5 April
        ("ieepa_reciprocal", "8517130000", "2025-04-05", True),
        ("ieepa_reciprocal", "8471300100", "2025-04-20", True),
        ("ieepa_reciprocal", "8504409510", "2025-04-20", False),
        # toys were never left out
        ("ieepa_reciprocal", "9503000073", "2025-04-20", False),
        # Executive Order 14360: coffee, from 13 November 2025
        ("ieepa_reciprocal", "0901110025", "2025-11-12", False),
        ("ieepa_reciprocal", "0901110025", "2025-11-13", True),
        # timber went to Section 232 on 14 October 2025
        ("ieepa_reciprocal", "4407110000", "2025-10-13", True),
        ("ieepa_reciprocal", "4407110000", "2025-10-14", False),
        # magnets: Executive Order 14346, then one number under Section 122, then note 52(b)
        ("ieepa_reciprocal", "8505110070", "2025-09-07", False),
        ("ieepa_reciprocal", "8505110070", "2025-09-08", True),
        ("section_122", "8505110070", "2026-02-24", True),
        ("section_122", "8505110030", "2026-02-24", False),
        ("section_301_forced_labor", "8505110030", "2026-07-24", True),
        ("section_122", "8517130000", "2026-03-01", True),
        ("section_122", "8517130000", "2026-07-24", False),
        ("section_301_forced_labor", "8517130000", "2026-07-24", True),
        ("section_301_forced_labor", "9503000073", "2026-07-24", False),
    ],
)
def test_a_good_is_left_out_on_its_days_only(measure, code, day, expected):
    assert exempt(measure, code, day) == expected


def test_civil_aircraft_use_is_named_and_not_left_out():
    assert exempt("section_122", "3917210000", "2026-03-01", "conditional")
    assert not exempt("section_122", "3917210000", "2026-03-01")


def test_the_lists_have_the_lines_of_their_notes():
    counts = {
        measure: dict(
            duckdb.sql(
                f"select effect, count(*) from read_csv('{ROOT / LISTS}/{measure}_products.csv',"
                " header = true, all_varchar = true) group by effect"
            ).fetchall()
        )
        for measure in ("section_122", "section_301_forced_labor")
    }
    # 863 lines of note 52(b) and 11 lines of publications; 16 of 52(c), 535 of 52(d) in chapters
    # 1 to 97, 700 of 52(e) and 53 other informational materials
    assert counts["section_301_forced_labor"] == {"exclude": 874, "conditional": 1304}
    # 1,097 lines, one number of 8505.11.00 and the publications
    assert counts["section_122"]["exclude"] == 1098 + 11


def test_the_reciprocal_list_agrees_with_the_same_list_by_ten_digits(rows):
    """All numbers agree but 1404.90.90, which Executive Order 14360 took in as a part, and the lines of
    chapters 49 and 97 that the other list takes whole and the law on condition only."""
    ours = rows(
        "select distinct hts10, scopes.valid_from, scopes.valid_before from policy.scopes"
        " inner join marts.us_statistical_numbers on starts_with(hts10, code_prefix)"
        " where measure = 'ieepa_reciprocal' and effect = 'exclude'"
    )
    theirs = duckdb.sql(
        "select hts10, valid_from::date, valid_before::date from read_csv("
        f"'{ROOT}/data/raw/budget_lab_exempt_lists/reciprocal_exempt_numbers.csv',"
        " header = true, all_varchar = true) where scope = 'whole line'"
    ).fetchall()
    numbers = {number for (number,) in rows("select hts10 from marts.us_statistical_numbers")}
    differing = {row for row in set(theirs) - set(ours) if row[0] in numbers}
    assert {number[:4] for number, *_ in differing} == {
        "1404", "4907", "4908", "4909", "4910", "4911",
        "9701", "9702", "9703", "9704", "9705", "9706",
    }  # fmt: skip
    assert len({number[:8] for number, *_ in differing}) == 1 + 14 + 19


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("0101,,2025-01-01,,except,whole,,,90 FR 1", "effect must be one of"),
        ("0101,,2025-01-01,,exclude,some,,,90 FR 1", "extent must be one of"),
        ("0101,,2025-01-01,,conditional,part,,,90 FR 1", "must say its condition"),
        ("0101,,2025-01-01,,exclude,whole,,,", "no citation"),
    ],
)
def test_a_wrong_row_is_refused_with_its_code(tmp_path, row, says):
    path = tmp_path / "a_duty_products.csv"
    path.write_text(HEADER + row + "\n")
    with pytest.raises(RecordError, match=says) as caught:
        check_scopes(path)
    assert "0101" in str(caught.value)
