"""What a new table must be, and what of the old one stays."""

import pandas as pd
import pytest

from refresh.ask import RefreshError
from refresh.run import summary
from refresh.tables import NewTable, check, differences, in_millions, merged, spans

COLUMNS = ["partner", "month", "hs2", "value", "vintage"]


def rows(*cells: str) -> pd.DataFrame:
    return pd.DataFrame([cell.split() for cell in cells], columns=COLUMNS)


def table(*cells: str, tolerance: float = 0.05) -> NewTable:
    key = ("partner", "month", "hs2")
    return NewTable("f.csv", rows(*cells), key, "month", ("partner",), ("value",), tolerance)


OLD = rows(*(f"CHN 2026-01 {code:02} 100 old" for code in range(1, 11)))


def again(value: int = 100, codes: int = 10, month: str = "2026-01") -> list[str]:
    return [f"CHN {month} {code:02} {value} new" for code in range(1, codes + 1)]


def test_a_row_that_has_not_moved_keeps_its_vintage():
    new = again()
    new[2] = "CHN 2026-01 03 101 new"
    whole = merged(OLD, table(*new))
    assert whole["vintage"].tolist() == ["old"] * 2 + ["new"] + ["old"] * 7
    assert whole["value"].tolist()[2] == "101"


def test_months_that_were_not_read_again_stay():
    whole = merged(OLD, table(*again(month="2026-02")))
    assert whole["month"].tolist() == ["2026-01"] * 10 + ["2026-02"] * 10


@pytest.mark.parametrize(("value", "fits"), [(105, True), (106, False), (95, True), (94, False)])
def test_a_revision_fits_to_the_tolerance(value, fits):
    if fits:
        assert check(OLD, table(*again(value)))["change"].tolist() == [
            pytest.approx(value / 100 - 1)
        ]
    else:
        with pytest.raises(RefreshError, match="more than revisions explain"):
            check(OLD, table(*again(value)))


@pytest.mark.parametrize(("codes", "fits"), [(9, True), (8, False)])
def test_one_row_in_ten_may_be_gone(codes, fits):
    if fits:
        check(OLD, table(*again(codes=codes)))
    else:
        with pytest.raises(RefreshError, match="half an answer, it has 8 of the file's 10 rows"):
            check(OLD, table(*again(codes=codes)))


def test_rows_that_the_file_lacks_are_no_revision():
    (moved,) = differences(OLD, table(*again(codes=30))).to_dict("records")
    assert (moved["old"], moved["again"], moved["new"]) == (1000, 1000, 3000)
    assert moved["change"] == 0


FAULTS = {
    "twice": (again()[:1] * 2, "stands twice"),
    "a word": (["CHN 2026-01 01 many new"], "'many' is not a number"),
    "a hole": (again(month="2026-01") + again(month="2026-03"), "2026-02 is missing"),
    "an early end": (again() + [row.replace("CHN", "WLD") for row in again(month="2026-02")], "others at 2026-02"),
    "an end before the file's": (again(month="2025-12"), "ends at 2025-12, the file at 2026-01"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused(fault):
    cells, said = FAULTS[fault]
    with pytest.raises(RefreshError, match=said):
        check(OLD, table(*cells))


def test_other_columns_are_refused():
    new = table(*again())
    with pytest.raises(RefreshError, match="the columns are"):
        check(OLD.rename(columns={"hs2": "chapter"}), new)


def test_an_empty_answer_is_refused():
    with pytest.raises(RefreshError, match="the answer has no rows"):
        check(OLD, table())


def test_spans_join_runs_of_months_and_years():
    assert (
        spans(pd.Series(["2021-12", "2021-11", "2022-01", "2025-03"]))
        == "2021-11 to 2022-01 and 2025-03"
    )
    assert spans(pd.Series(["2024", "2026"])) == "2024 and 2026"


def test_the_summary_says_new_fuller_and_revised():
    new = table(*again(101, codes=12), *again(month="2026-02"))
    assert summary(differences(OLD, new)) == (
        "new 2026-02; more rows in 2026-01; revised 2026-01, the most CHN 2026-01, +1.00%"
    )


def test_dollars_become_millions():
    assert in_millions("1234567", 3, "x") == "1.235"
    with pytest.raises(RefreshError, match="x: 'null' is not an amount"):
        in_millions("null", 3, "x")
