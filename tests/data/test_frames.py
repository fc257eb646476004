"""The dataframe of an answer is the one that DuckDB makes itself."""

import duckdb
import pandas as pd
import pytest

from warehouse.frames import frame_of
from warehouse.opening import SETTINGS

KINDS = """
select * from (values
    ('soy', 25.0, date '2018-07-06', true, 1, 1::smallint, 10::hugeint, [1, 2], null, 1.5::float, 1),
    (null, null, null, null, null, null, null, null, null, null, 2),
    ('', 0.0, date '2026-10-10', false, 3, 3::smallint, 30::hugeint, [3], null, 2.5::float, 3)
) as listed (
    line, rate_pct, valid_from, holds, entry, year, value_usd, places, said, weight, place
)
"""


@pytest.mark.parametrize("where", ["true", "place = 2", "place <> 2", "false"])
def test_every_kind_of_column_is_as_duckdb_makes_it(where):
    with duckdb.connect(config=SETTINGS) as own:
        asked = f"{KINDS} where {where} order by place"
        expected = own.execute(asked).df()
        found = frame_of(own.execute(asked).to_arrow_table())
    pd.testing.assert_frame_equal(found, expected)


def test_what_is_written_into_a_frame_stays_in_it():
    with duckdb.connect(config=SETTINGS) as own:
        table = own.execute("select 1.0 as rate_pct, 'soy' as line").to_arrow_table()
    frame = frame_of(table)
    frame.loc[0, "rate_pct"], frame.loc[0, "line"] = 2.0, "beef"
    assert table.to_pylist() == [{"rate_pct": 1.0, "line": "soy"}]
