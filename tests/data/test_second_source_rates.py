"""US rates of 2018 to 2020 by six digits, against another project's reading of MFN and Section 301."""

from pathlib import Path

import duckdb
import pytest

THEIRS = Path(__file__).resolve().parents[2] / "data/raw/tradewartracker_rates/rates_hs6.csv.gz"
DAYS = [
    "2018-01-01", "2018-07-06", "2018-08-23", "2018-09-24", "2019-06-01", "2019-09-01", "2020-02-14",
]  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
def test_six_digits_with_one_rate_have_the_same_rate_there(rows, day):
    """97 in 100 agree within half a point; the rest are sums or highest lines there."""
    ours = dict(
        rows(
            "with ours as (select line, sum(statutory_pct) filter (where layer = 'mfn') as mfn_pct,"
            " coalesce(sum(statutory_pct) filter (where layer = 'section_301'), 0) as section_301_pct"
            " from marts.line_layers where importer = 'United States' and ?::date >= valid_from"
            " and ?::date < coalesce(valid_before, 'infinity') group by line)"
            " select left(line, 6), any_value(mfn_pct + section_301_pct) from ours group by all"
            " having min(mfn_pct) = max(mfn_pct) and min(section_301_pct) = max(section_301_pct)"
            " and not bool_or(mfn_pct is null)",
            day,
            day,
        )
    )
    theirs = duckdb.sql(
        f"select hs6, rate_pct::double from read_csv('{THEIRS}', header = true, all_varchar = true)"
        f" where day = '{day}' and rate_pct is not null"
    ).fetchall()
    compared = [(rate, ours[hs6]) for hs6, rate in theirs if hs6 in ours]
    agreeing = [1 for theirs_pct, ours_pct in compared if abs(theirs_pct - ours_pct) <= 0.5]
    assert len(compared) > 3000
    assert len(agreeing) / len(compared) > 0.968
