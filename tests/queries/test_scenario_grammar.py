"""How the address writes a scenario: what can be read, and one sentence for what cannot."""

import json

import pytest

from warehouse import QuestionError, query
from warehouse.query import cursor
from warehouse.scenario import Change, checked, parse


def test_changes_in_their_order():
    assert parse(" us.section_301 = off ; CN.across_the_board@8517=34.5%;us.mfn=on;") == (
        Change(1, "United States", "section_301", "off"),
        Change(2, "China", "across_the_board", "rate", 34.5, "8517"),
        Change(3, "United States", "mfn", "on"),
    )


def test_nothing_is_the_law():
    assert parse("") == parse(" ; ;") == ()


def test_a_program_goes_by_its_short_name(warehouse):
    with cursor() as own:
        found = json.loads(checked("us.list_4b=on;cn.list_1@1201=off", own))
    assert [change["thing"] for change in found] == [
        "section_301_list_4b",
        "retaliation_301_list_1",
    ]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ("us.mfn", "cannot be read; write country.thing=value"),
        ("section_301=off", "cannot be read"),
        ("us.mfn=off=on", "cannot be read"),
        ("eu.mfn=off", "begin with us or cn"),
        ("us.mfn=abc", "write on, off, or a rate in percent"),
        ("us.mfn=-5", "write on, off, or a rate in percent"),
        ("us.mfn=25,5", "with a decimal point"),
        ("us.mfn=601", "from 0 to 600"),
        ("us.mfn=nan", "write on, off, or a rate in percent"),
        ("us.mfn=1e2", "write on, off, or a rate in percent"),
        ("us.section_310=off", "did you mean section_301"),
        ("cn.section_301=off", "cannot change 'section_301' in the tariff of China"),
        ("us.waivers=off", "cannot change 'waivers' in the tariff of the United States"),
        ("us.exclusions=25", "exclusions takes on or off and no rate; got 25"),
        ("cn.truce_24=10", "truce_24 takes on or off"),
        ("us.mfn@category:cheese=5", "has no product 'category:cheese'"),
        (";".join(["us.mfn=1"] * 41), "at most 40 changes and this one has 41"),
        ("us.mfn=off'; drop table marts.rates; --", "write on, off, or a rate in percent"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(warehouse, changes, says):
    with pytest.raises(QuestionError) as refused:
        query("scenario_average_rates", importer="China", changes=changes)
    sentence = str(refused.value)
    assert says in sentence
    assert "\n" not in sentence


def test_the_vocabulary_is_all_that_can_be_changed(warehouse):
    words = query("scenario_vocabulary")
    asked = ";".join(f"{written}=on" for written in words["written"].iloc[:40])
    assert not query("scenario_average_rates", importer="United States", changes=asked).empty
    assert {
        "us.exclusions",
        "us.exemptions",
        "cn.waivers",
        "us.truce_24",
        "us.section_301_list_4b",
    } <= set(words["written"])


def test_the_law_of_a_day_that_was_not_read_cannot_be_changed(warehouse):
    with pytest.raises(QuestionError, match="day 2026-11-10 cannot be asked: a changed law"):
        query("scenario_average_rates", importer="China", day="2026-11-10")
