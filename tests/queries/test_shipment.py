"""Duty on a shipment and on a basket: sums done by hand, and the two agree."""

import random
from datetime import date

import pandas as pd
import pytest

from warehouse import query, question
from warehouse.query import _kept_answer
from words.sentences import CERTAINTY, certainty_explained

DAY = date(2025, 5, 20)
EVIDENCE = [
    {"edition": "2026-11-25", "law_from": date(2018, 1, 1), "law_through": date(2026, 10, 10)}
]


def layer(line: str, name: str, rate: float | None, share: float = 1.0) -> dict:
    points = None if rate is None else rate * share
    return {
        "importer": "United States", "line": line, "layer": name, "program": name,
        "measure": name, "tier": None, "valid_from": date(2018, 1, 1), "valid_before": date(2026, 1, 1),
        "rate_pct": rate, "applies_to_share": share, "statutory_pct": points,
        "after_exclusions_pct": points, "with_waivers_pct": points, "certainty": "certain",
    }  # fmt: skip


LAYERS = [
    layer("11111111", "mfn", 2.5),
    layer("11111111", "section_301", 25.0),
    layer("11111111", "section_232", 50.0, 0.2),
    layer("22222222", "mfn", None),
    layer("22222222", "section_301", 7.5),
    layer("11111122", "mfn", 2.5),
]
TABLES = {
    "marts.rate_layers": LAYERS,
    "marts.evidence_dates": EVIDENCE,
    "marts.rate_texts": [
        {"measure": row["measure"], "tier": None, "rate_pct": row["rate_pct"], "valid_from": date(2018, 1, 1),
         "valid_before": date(2030, 1, 1), "title": "T", "citation": "C", "url": "U"}
        for row in LAYERS[:5]
    ],
    "marts.us_specific_rates": [
        {"line": "22222222", "general_rate": "15¢/kg + 2%", "per_unit_usd": 0.15, "unit": "kg",
         "ad_valorem_pct": 2.0}
    ],
    "marts.tariff_lines": [
        {"importer": "United States", "line": line, "hs6": line[:6]}
        for line in ("11111111", "11111122", "22222222")
    ],
    "marts.dated_rates": [
        {"measure": name, "title": name} for name in ("mfn", "section_301", "section_232")
    ],
    "marts.us_listed_numbers": [
        {"line": "11111122", "hts10": "1111112233", "valid_from": date(2025, 1, 1),
         "valid_before": date(2030, 1, 1)}
    ],
    "marts.us_numbers": [
        {"line": "11111122", "hts10": "1111112233", "possible_from": date(2018, 1, 1), "valid_before": date(2030, 1, 1)},
        {"line": "11111122", "hts10": "1111112244", "possible_from": date(2018, 1, 1),
         "valid_before": date(2025, 5, 1)},
    ],
    "marts.us_scopes": [
        {"code_prefix": "1111112233", "metal": "steel", "valid_from": date(2025, 1, 1),
         "valid_before": date(2030, 1, 1)}
    ],
    "marts.us_code_heirs": [
        {"code": code, "heir": heir, "ended_on": date(2025, 5, 1), "how_known": "official pair"}
        for code, heir in (("1111112244", "1111112255"), ("33333333", "22222222"))
    ],
    "marts.tariff_codes": [
        {"importer": "United States", "code": line, "line": line, "valid_from": date(2018, 1, 1),
         "valid_before": date(2030, 1, 1)}
        for line in ("11111111", "11111122", "22222222")
    ],
}  # fmt: skip


def shipment(answer, line: str, quantity: float = 0) -> dict[str, tuple]:
    rows = answer(
        "duty_on_shipment", TABLES, importer="United States", line=line, day=DAY,
        value_usd=10_000, quantity=quantity, reading="statutory",
    )  # fmt: skip
    return {row[0]: (row[4], row[5]) for row in rows}


def test_each_layer_shows_its_working_and_the_total_is_their_sum(answer):
    found = shipment(answer, "11111111")
    assert found["section_301"] == (2500, "25% × $10,000.00 = $2,500.00")
    assert found["section_232"] == (1000, "50% × 20% of $10,000.00 = $1,000.00")
    assert found["total"][0] == 250 + 2500 + 1000


def test_a_duty_by_weight_needs_a_quantity_and_is_never_guessed(answer):
    without = shipment(answer, "22222222")
    assert without["mfn"] == (None, "15¢/kg + 2%: needs the quantity in kg")
    assert without["total"][0] == 750
    given = shipment(answer, "22222222", 200)
    assert given["mfn"] == (230, "$0.15 × 200 kg + 2% × $10,000.00 = $230.00")
    assert given["total"][0] == 980


def entries(answer, *given: tuple[str, str, str], quantities: list[str] | None = None) -> list:
    codes, amounts, days = zip(*given, strict=True)
    rows = answer(
        "basket_entries", TABLES, importer="United States", codes=codes, amounts=amounts,
        days=days, quantities=quantities or [""] * len(codes),
    )  # fmt: skip
    return [(row[5], row[6]) for row in rows]


@pytest.mark.parametrize(
    ("code", "amount", "day", "says"),
    [
        ("", "1", "2025-05-20", "no code"),
        ("85x", "1", "2025-05-20", "other than digits"),
        ("1111111", "1", "2025-05-20", "a leading zero may be missing"),
        ("1111", "1", "2025-05-20", "enter 6, 8 or 10"),
        ("99999999", "1", "2025-05-20", "no such US line"),
        ("33333333", "1", "2025-05-20", "ended by 2025-05-01; its goods are now in 22222222"),
        ("1111112244", "1", "2025-05-20", "ended by 2025-05-01; its goods are in 1111112255"),
        ("111111", "1", "2025-05-20", "2 lines with different rates, 2.5 to 37.5%"),
        ("11111111", "ten", "2025-05-20", "value is not a number"),
        ("11111111", "1.000,50", "2025-05-20", "value is not a number"),
        ("11111111", "nan", "2025-05-20", "value is not a number"),
        ("11111111", "-1", "2025-05-20", "negative"),
        ("11111111", "1", "5/20/2025", "not a date"),
        ("11111111", "1", "2025-02-30", "not a date"),
        ("11111111", "1", "2017-12-31", "before 2018-01-01"),
        ("11111111", "1", "2099-01-01", "the last that can be asked"),
    ],
)
def test_a_bad_entry_is_named_with_its_reason(answer, code, amount, day, says):
    [(line, reason)] = entries(answer, (code, amount, day))
    assert line is None
    assert says in reason


@pytest.mark.parametrize("quantity", ["1,5", "20000,5", "0", "-3", "ten", "nan"])
def test_a_quantity_that_cannot_be_read_is_never_guessed(answer, quantity):
    [(line, reason)] = entries(answer, ("11111111", "1", "2025-05-20"), quantities=[quantity])
    assert line is None
    assert "the quantity is not a number above zero" in reason


def test_a_quantity_may_have_thousands_separators(answer):
    day = ("11111111", "1", "2025-05-20")
    assert entries(answer, day, quantities=["20,000.5"]) == [("11111111", None)]


def test_good_entries_have_a_line(answer):
    given = (
        ("1111.11.11", "$1,000.50", "2025-05-20"),
        ("1111111100", "1e3", " 2025-05-20 "),
        ("222222", "5", "2025-05-20"),
        ("1111112233", "5", "2025-05-20"),
    )
    lines = ["11111111", "11111111", "22222222", "1111112233"]
    assert entries(answer, *given) == [(line, None) for line in lines]


def test_a_good_entry_says_what_its_figure_rests_on(answer):
    codes = ["11111111", "11111122", "1111112233", "22222222"]
    rows = answer(
        "basket_entries", TABLES, importer="United States", codes=codes, amounts=["1"] * 4,
        days=["2025-05-20"] * 4, quantities=[""] * 4,
    )  # fmt: skip
    part, named, listed, by_weight = [row[7] for row in rows]
    assert "average share" in part
    assert part == named
    assert listed == "its metal content is an estimate"
    assert "needs the quantity in kg" in by_weight


def test_a_basket_adds_up_by_layer(answer):
    rows = answer(
        "basket_duties", TABLES, importer="United States", entries=[1, 2],
        lines=["11111111", "22222222"],
        amounts=[10_000, 1_000], days=[DAY, DAY], quantities=[None, 100], by="layer", reading="statutory",
    )  # fmt: skip
    found = {row[3]: (row[9], row[8], row[6]) for row in rows}
    assert found == {
        "section_301": (2, 11_000, 2575),
        "section_232": (1, 10_000, 1000),
        "mfn": (2, 11_000, 250 + 15 + 20),
    }


def test_basket_and_shipment_agree(rows):
    random.seed(7)
    for importer in ("United States", "China"):
        known = rows("select line from marts.tariff_lines where importer = ? order by 1", importer)
        lines = [line for (line,) in random.sample(known, 12)]
        day = date(2025, 4, 20)
        one_by_one = [
            query("duty_on_shipment", importer=importer, line=line, day=day, value_usd=777)
            .query("layer == 'total'")["duty_usd"]
            .tolist()
            for line in lines
        ]
        basket = query(
            "basket_duties", importer=importer, entries=range(1, 13), lines=lines, amounts=[777] * 12, days=[day] * 12,
            quantities=[None] * 12, by="entry",
        )  # fmt: skip
        alone = {place: duty for place, [duty] in enumerate(filter(None, one_by_one), start=1)}
        assert alone
        assert dict(zip(basket["entry"], basket["duty_usd"], strict=True)) == pytest.approx(alone)


def test_soybeans_of_november_2025():
    # tariff rules: 3 MFN + 25 List 1 + 2.5 List 4A + 10 on all goods
    rows = query(
        "duty_on_shipment", importer="China", line="12019011", day="2025-11-10", value_usd=10_000
    )
    assert dict(zip(rows["layer"] + rows["working"].fillna(""), rows["duty_usd"], strict=True))[
        "total"
    ] == pytest.approx(4050)
    assert rows["citation"].isna().sum() == 1  # the total


def test_every_rate_in_force_has_one_text(rows):
    assert (
        rows(
            "select count(*) from marts.rate_layers left join marts.rate_texts"
            " on rate_layers.measure = rate_texts.measure"
            " and rate_layers.tier is not distinct from rate_texts.tier"
            " and rate_layers.rate_pct is not distinct from rate_texts.rate_pct"
            " and rate_layers.valid_from >= rate_texts.valid_from"
            " and rate_layers.valid_from < rate_texts.valid_before where citation is null"
        )
        == [(0,)]
    )  # fmt: skip


def test_layers_of_a_line_add_up_to_its_total_on_every_span():
    spans = query("layers_of_line", importer="United States", line="73089095")
    wide = spans.pivot(index="valid_from", columns="layer", values="rate_pct")
    assert wide.drop(columns="total").sum(axis=1).tolist() == pytest.approx(wide["total"].tolist())
    assert len(wide.columns) > 4


def test_what_is_scheduled_names_its_lines():
    cabinets = query("changes_ahead_of_line", importer="United States", line="94034090")
    assert cabinets["scheduled_pct"].tolist() == [50.0]
    assert cabinets["condition"].tolist() == ["only number 9403409060"]
    soybeans = query("changes_ahead_of_line", importer="China", line="12019011")
    assert soybeans["day"].dt.strftime("%Y-%m-%d").tolist() == ["2026-11-10", "2027-01-01"]


def test_a_number_without_trade_is_named_on_its_line():
    notes = query("notes_of_line", importer="United States", line="94036080", day="2026-10-10")
    assert any("9403608093" in note for note in notes["note"])


def test_acts_without_a_list_of_lines_are_named():
    acts = query("acts_without_lines", importer="United States")
    assert acts["day"].dt.strftime("%Y-%m-%d").tolist() == ["2027-06-23"]
    assert query("acts_without_lines", importer="China").empty


def test_an_exempt_line_says_by_which_act_and_until_when():
    notes = query("notes_of_line", importer="United States", line="85171300", day="2025-05-01")
    own = notes[~notes["kind"].str.startswith("not computed")]
    assert own["kind"].tolist() == ["exempt, whole line"]
    assert "reciprocal" in own["note"].iloc[0]


def test_a_list_is_typed_and_not_kept():
    asked = question("basket_duties")
    assert [item.kind for item in asked.parameters if item.is_list] == [
        "list of integer", "list of text", "list of number", "list of date", "list of number",
    ]  # fmt: skip
    before = _kept_answer.cache_info().currsize
    rows = query(
        "basket_duties", importer="China", entries="1,2", lines="12019020, 85171300", amounts="100,200",
        days="2025-04-20,2025-04-20", quantities=",", by="entry",
    )  # fmt: skip
    assert rows["duty_usd"].tolist() == [153.0, 300.0]
    assert _kept_answer.cache_info().currsize == before


def test_every_word_on_how_a_rate_is_known_is_explained(rows):
    used = {
        "between" if word.startswith("between ") else word
        for (word,) in rows("select distinct unnest(string_split(certainty, ', ')) from marts.rate_layers")
    }  # fmt: skip
    assert certainty_explained(pd.Series(["between 5 and 8, list unsure"])) == (
        f"“list unsure”: {CERTAINTY['list unsure']}; “between”: {CERTAINTY['between']}."
    )
    assert used - set(CERTAINTY) == {"certain", "not expressible"}


def kinds(line: str, day: str) -> dict[str, str]:
    notes = query("notes_of_line", importer="United States", line=line, day=day)
    return dict(zip(notes["kind"], notes["note"], strict=True))


def test_an_exclusion_stands_on_its_line_with_its_text():
    whole = kinds("84835090", "2026-08-01")
    assert whole["number excluded from Section 301"] == "8483.50.9040, the whole number"
    part = kinds("73269086", "2026-08-01")
    assert part["goods excluded from Section 301"].startswith("7326.90.8688: Cable hooks of steel")
    assert "goods excluded from Section 301" not in kinds("73269086", "2018-08-01")


def test_a_share_of_zero_never_hides_an_exclusion(rows):
    hidden = rows(
        "select distinct line from marts.us_section_301_exclusion_shares"
        " where excluded_share = 0 and date '2026-08-01' between valid_from and valid_before - 1"
    )
    assert len(hidden) >= 5
    for (line,) in hidden:
        found = kinds(line, "2026-08-01")
        assert "partly excluded from Section 301" not in found
        assert any(kind.endswith("excluded from Section 301") for kind in found), line


@pytest.mark.parametrize(
    ("line", "day", "about"),
    [
        ("84502000", "2018-06-01", "washer safeguard"),
        ("85423100", "2026-08-01", "new chip case under Section 301"),
        ("12019000", "2019-06-01", "temporary reductions of MFN duties"),
    ],
)
def test_a_line_under_a_measure_without_a_list_says_so(line, day, about):
    assert f"list missing: {about}" in kinds(line, day)
    assert f"list missing: {about}" not in kinds(line, "2018-01-01")


def test_what_the_law_adds_and_no_figure_has_is_on_every_us_line():
    asked = {f"not computed: {about}" for about in (
        "small parcels", "chapter 98", "drawback", "goods of Hong Kong", "transshipped goods",
        "antidumping and countervailing duties",
    )}  # fmt: skip
    assert asked <= set(kinds("85171300", "2025-09-01"))
    assert asked - set(kinds("85171300", "2026-03-01")) == {"not computed: transshipped goods"}
    assert "not computed: small parcels" not in kinds("85171300", "2025-05-01")
