"""China's tariff quotas: the rate within them is an answer, never the default."""

import pytest

from warehouse import query

DAY = "2026-01-01"


# MFN + List 1 at 25 + 10 on all goods; sugar: List 2 at 25 on it; waivers lift the 25
@pytest.mark.parametrize(
    ("line", "default", "within", "outside", "with_a_waiver"),
    [
        ("10019900", 65 + 35, 1 + 35, 65 + 35, 1 + 10),
        ("10059000", 65 + 35, 1 + 35, 65 + 35, 1 + 10),
        ("10063020", 65 + 35, 1 + 35, 65 + 35, 1 + 10),
        # the file of 2019 has 20 for cotton, neither the 1 within nor the 40 outside
        ("52010000", 20 + 35, 1 + 35, 40 + 35, 1 + 10),
    ],
)
def test_grain_and_cotton_within_the_quota(line, default, within, outside, with_a_waiver):
    def total(**asked):
        rows = query("rate_of_line", importer="China", line=line, day=DAY, **asked)
        return rows.set_index("layer").rate_pct["total"]

    assert total() == default
    assert total(over_quota="no") == within
    assert total(over_quota="yes") == outside
    assert total(over_quota="no", reading="with_waivers") == with_a_waiver


@pytest.mark.parametrize(("line", "mfn"), [("17019910", 15), ("51011100", 1), ("51052900", 3)])
def test_sugar_and_wool_within_the_quota(line, mfn):
    asked = {"importer": "China", "line": line, "day": DAY, "over_quota": "no"}
    rows = query("rate_of_line", **asked).set_index("layer")
    assert rows.rate_pct["mfn"] == mfn
    assert "within the yearly tariff quota" in rows.note["mfn"]
    shipped = query("duty_on_shipment", value_usd=1000, **asked).set_index("layer")
    assert shipped.duty_usd["mfn"] == 10 * mfn


def test_the_question_is_asked_where_a_quota_exists_and_says_its_source():
    rows = query("conditions_of_line", importer="China", line="10019900", day=DAY)
    assert rows.set_index("answer").change_pct.to_dict() == {"yes": 0, "no": -64}
    assert rows.citation.str.contains("page read").all()
    assert query("conditions_of_line", importer="China", line="12019019", day=DAY).empty


def test_the_rate_outside_the_quota_is_the_mfn_rate_of_the_line_but_for_cotton(rows):
    found = rows(
        "select distinct line from marts.cn_quota_rates inner join marts.cn_mfn using (line)"
        " where over_quota = 'no' and condition like '%outside it%'"
        " and condition not like format('%outside it {:g} percent', cn_mfn.rate_pct)"
    )
    assert found == []
