"""The list of editions."""

from warehouse import query


def test_the_newest_edition_is_ours_and_stands(warehouse):
    newest = query("editions_published").iloc[0]
    assert newest["edition"] == query("evidence")["edition"].iloc[0]
    assert newest[["withdrawn_on", "withdrawn_because"]].isna().all()


def test_a_withdrawn_edition_comes_with_its_reason(answer):
    stands = {"edition": "2026-11-25", "withdrawn_on": None, "withdrawn_because": None}
    gone = {"edition": "2026-10-01", "withdrawn_on": "2026-10-05", "withdrawn_because": "Wrong."}
    rows = answer("editions_published", {"marts.editions": [gone, stands]})
    assert [row[0] for row in rows] == ["2026-11-25", "2026-10-01"]
    assert rows[1][2] == "Wrong."
