"""A row of a mart has a key of its own, or the build stops with one sentence."""

import duckdb
import pytest

from warehouse.errors import DataError
from warehouse.grain import grain_of, key_columns, refuse_repeats


@pytest.fixture
def table():
    """Two lines with one rate each, one of them without a day."""
    with duckdb.connect() as connection:
        connection.execute("create schema marts")
        connection.execute(
            "create table marts.t as from (values ('01', date '2018-01-01', 5), ('02', null, 6))"
            " as rows (line, valid_from, rate_pct)"
        )
        yield connection


def test_a_grain_line_gives_the_key_columns():
    assert (
        grain_of("-- What is it?\n--\n-- grain  line, valid_from\n-- $day  date: grain")
        == "line, valid_from"
    )
    assert key_columns("line, valid_from", "m") == ("line", "valid_from")
    assert key_columns("one row", "m") == ()


@pytest.mark.parametrize("prose", ["", "one row per line", "line and day", "line,", "Line"])
def test_prose_is_no_grain(prose: str):
    with pytest.raises(DataError, match="m: the line `-- grain"):
        key_columns(prose, "m")


def test_a_doubled_row_is_named(table):
    refuse_repeats(table, "marts.t", "line, valid_from")
    table.execute("insert into marts.t from marts.t where line = '01'")
    with pytest.raises(
        DataError, match=r"repeats 1 keys, for example line 01, valid_from 2018-01-01 \(2 rows\)"
    ):
        refuse_repeats(table, "marts.t", "line, valid_from")


def test_rows_alike_in_a_missing_value_repeat(table):
    table.execute("insert into marts.t from marts.t where line = '02'")
    with pytest.raises(DataError, match=r"line 02, valid_from None"):
        refuse_repeats(table, "marts.t", "line, valid_from")


def test_a_key_column_must_be_there_and_one_row_be_one(table):
    with pytest.raises(DataError, match="has no column day"):
        refuse_repeats(table, "marts.t", "line, day")
    with pytest.raises(DataError, match="must have one row and has 2"):
        refuse_repeats(table, "marts.t", "one row")
