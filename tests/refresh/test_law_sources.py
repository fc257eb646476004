"""The tariff's revisions, the Federal Register, UN Comtrade, and the watch that uses them."""

import json
from datetime import date

import pytest

from refresh.federal_register import headings_in_records, numbers_in_records
from refresh.run import refresh
from refresh.usitc_hts import edition_of, order
from refresh.watch import other_pages, watch
from tests.refresh.conftest import snapshot
from tests.refresh.server import Answer, Asked, serve

TODAY = date(2026, 12, 9)
HTS, FR = "https://hts.usitc.gov", "https://www.federalregister.gov"
COMTRADE = "https://comtradeapi.un.org"
LINES = "line,first_edition,last_edition,general_rate,ad_valorem_pct\n01012100,2025_basic,2026_rev_10,Free,0\n01019030,2025_basic,2026_rev_10,4%,4\n"
NUMBERS = "hts10,first_edition,last_edition\n0101210010,2025_basic,2026_rev_10\n0101903000,2025_basic,2026_rev_10\n"


INDENT = {
    "0101": ("0", "Live horses"), "": ("1", "Horses:"), "0101.21.00": ("2", "Purebred"),
    "0101.21.00.10": ("3", "Males"), "0101.21.00.20": ("3", "<i>Females</i>"),
}  # fmt: skip


def schedule(*rows: tuple[str, str]) -> str:
    return json.dumps([
        {"htsno": number, "indent": INDENT.get(number, ("1", ""))[0],
         "description": INDENT.get(number, ("", "Horses"))[1], "superior": None, "units": [],
         "general": rate, "special": "", "other": "", "footnotes": []}
        for number, rate in rows
    ])  # fmt: skip


EXPORT = schedule(
    ("0101", ""), ("", ""), ("0101.21.00", "Free"), ("0101.21.00.10", ""), ("0101.21.00.20", ""),
    ("0101.90.30.00", "4% "), ("9903.88.15", "The duty provided"),
)  # fmt: skip
RELEASES = json.dumps([
    {"name": "2026HTSRev17", "title": "Revision 17 (2026)", "releaseStartDate": "09/02/2026", "status": "current"},
    {"name": "2024HTSRev1", "title": "Old", "releaseStartDate": "01/02/2024", "status": "archived"},
])  # fmt: skip


def tariff(export: str = EXPORT, current=("2026HTSRev17",)):
    names = list(current)

    def answer(asked: Asked) -> Answer:
        if asked.path == "/reststop/currentRelease":
            name = names.pop(0) if len(names) > 1 else names[0]
            return Answer(json.dumps({"name": name, "title": "", "description": ""}))
        return Answer(RELEASES if asked.path == "/reststop/releaseList" else export)

    return answer


@pytest.fixture
def run(house, line_to):
    def against(source: str, origin: str, answer):
        with serve(answer) as server:
            return refresh([source], False, house, line_to(server.url, origin), TODAY), server.asked

    return against


def test_a_new_revision_brings_its_numbers(run, house, shelve):
    folder = shelve("usitc_hts_numbers", {"lines.csv": LINES, "numbers.csv": NUMBERS})
    status, asked = run("usitc_hts", HTS, tariff())
    assert status == 0
    assert asked[1].query == {"from": "0101", "to": "9999", "format": "JSON", "styles": "false"}
    assert (folder / "numbers.csv").read_text().splitlines()[1:] == [
        "0101210010,2025_basic,2026_rev_17", "0101210020,2026_rev_17,2026_rev_17",
        "0101903000,2025_basic,2026_rev_17",
    ]  # fmt: skip
    assert (folder / "editions.csv").read_text().splitlines()[1:] == [
        "2026_rev_17,Revision 17 (2026),2026-09-02"
    ]
    assert (folder / "texts_added.csv").read_text().splitlines() == [
        "hts10,edition,text_path",
        "0101210020,2026_rev_17,Live horses > Horses > Purebred > Females",
    ]
    assert "2026 rev 17: 1 numbers new, 0 gone" in (house / "CHANGELOG.md").read_text()


FAULTS = {
    "another rate": (tariff(EXPORT.replace("4% ", "5%")), "of another rate: 01019030"),
    "a line is gone": (tariff(schedule(("0101.21.00", "Free"), ("0101.21.00.10", ""))), "half an answer|Half an answer"),
    "a line is new": (tariff(EXPORT.replace('"0101"', '"0101.30.00"')), "new: 01013000"),
    "revised meanwhile": (tariff(current=("2026HTSRev17", "2026HTSRev18")), "revised during the export"),
    "another form": (tariff(export='{"rows": 1}'), "another form"),
    "another name": (tariff(current=("Revision 17",)), "another form"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_tariff_changes_nothing(run, house, shelve, capsys, fault):
    shelve("usitc_hts_numbers", {"lines.csv": LINES, "numbers.csv": NUMBERS})
    answer, said = FAULTS[fault]
    before = snapshot(house)
    assert run("usitc_hts", HTS, answer)[0] == 2
    sentence = capsys.readouterr().err
    assert any(words in sentence for words in said.split("|"))
    assert snapshot(house) == before


def test_the_same_revision_is_not_exported(run, shelve):
    shelve("usitc_hts_numbers", {"lines.csv": LINES, "numbers.csv": NUMBERS})
    _, asked = run("usitc_hts", HTS, tariff(current=("2026HTSRev10",)))
    assert [one.path for one in asked] == ["/reststop/currentRelease"]


def test_editions_have_an_order():
    assert [edition_of(name) for name in ("2026HTSBasic", "2026HTSRev9", "Rev 9")] == [
        "2026_basic",
        "2026_rev_9",
        None,
    ]
    assert sorted(["2026_rev_10", "2026_rev_9", "2026_basic", "2025_rev_32"], key=order) == [
        "2025_rev_32", "2026_basic", "2026_rev_9", "2026_rev_10",
    ]  # fmt: skip


MEASURE = """title: Section 301 on List 1
imposed_by: United States
imposed_on: China
layer: section_301
applies_to: listed goods
legal_basis: Trade Act of 1974
unit: percent of customs value
checked: {checked}
rates:
  - effective: 2018-07-06
    rate: 25
    because: Heading 9903.88.01
    citation: 83 FR 40823
    url: https://www.federalregister.gov/documents/2018/06/20/2018-13248/notice
    known: official text read
scheduled:
  - effective: {due}
    rate: 50
    because: Raised
    citation: 91 FR 1
    url: https://www.govinfo.gov/content/pkg/FR-2026-01-02/html/2026-00001.htm
    known: official text read
    outcome: due
"""
EVENTS = "event_id,title,valid_from,valid_before,url\nE1,The truce,2025-11-10,2026-11-10,https://example.gov/truce\n"
EVIDENCE = "edition: 2026-11-25\nlaw_from: 2018-01-01\nlaw_through: 2026-10-10\ntrade_through: 2026-08-01\nweights_year: 2024\n"


@pytest.fixture
def records(house, shelve):
    """One measure, one event, evidence, and the tariff's numbers."""
    folder = house / "data" / "policy" / "united_states"
    folder.mkdir()
    (folder / "section_301_list_1.yaml").write_text(
        MEASURE.format(checked="2026-10-10", due="2027-01-01")
    )
    (folder / "section_301_list_1_products.csv").write_text(
        "code_prefix,tier,valid_from,valid_before,effect,extent,share,condition,citation\n"
        "8541,,2018-07-06,2026-12-20,include,whole,1,,note\n8542,,2018-07-06,2026-12-20,include,whole,1,,note\n"
    )
    (house / "data" / "policy" / "evidence.yaml").write_text(EVIDENCE)
    shelve("legal_events", {"events.csv": EVENTS})
    shelve("usitc_hts_numbers", {"lines.csv": LINES, "numbers.csv": NUMBERS})
    shelve(
        "federal_register",
        {"documents.csv": "document_number,title,type,published,effective,citation,url\n"},
    )
    return house


def document(number: str, published: str = "2026-11-20", **changes) -> dict:
    return {"document_number": number, "title": f"Notice {number}", "type": "Notice", "publication_date": published,
            "effective_on": None, "citation": "91 FR 1", "html_url": f"{FR}/d/{number}"} | changes  # fmt: skip


def test_numbers_and_headings_come_from_the_records(records):
    assert numbers_in_records(records) == {"2018-13248", "2026-00001"}
    assert headings_in_records(records) == ["9903.88"]


def test_cited_documents_are_read_by_number(run, records):
    body = json.dumps(
        {
            "count": 1,
            "results": [document("2018-13248", "2018-06-20")],
            "errors": {"not_found": ["2026-00001"]},
        }
    )
    status, asked = run("federal_register", FR, lambda asked: Answer(body))
    assert status == 0
    assert asked[0].path == "/api/v1/documents/2018-13248,2026-00001.json"
    assert (records / "data/raw/federal_register/documents.csv").read_text().splitlines()[1] == (
        f"2018-13248,Notice 2018-13248,Notice,2018-06-20,,91 FR 1,{FR}/d/2018-13248"
    )
    assert "not known to the Federal Register: 2026-00001" in (records / "CHANGELOG.md").read_text()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (json.dumps({"count": 1, "results": [document("2018-13248")]}), "sent 1 of 2 documents"),
        (json.dumps({"count": 2, "results": [{"title": "x"}] * 2}), "another form"),
        ("[]", "another form"),
    ],
)
def test_half_of_the_documents_changes_nothing(run, records, capsys, body, said):
    before = snapshot(records)
    assert run("federal_register", FR, lambda asked: Answer(body))[0] == 2
    assert said in capsys.readouterr().err
    assert snapshot(records) == before


def comtrade_row(code: str, value: float, **changes) -> dict:
    return {
        "cmdCode": code,
        "classificationCode": "H6",
        "primaryValue": value,
        "fobvalue": value - 1,
    } | changes


def test_comtrade_reads_the_last_two_years_with_the_key_in_a_header(
    run, house, shelve, monkeypatch
):
    monkeypatch.setenv("COMTRADE_API_KEY", "secret")
    columns = "year,flow,nomenclature,hs6,reported_value_usd,customs_value_usd\n"
    old = "".join(
        f"{year},{flow},HS2022,010121,100,{99 if flow == 'import' else ''}\n"
        for year in (2024, 2025)
        for flow in ("export", "import")
    )
    folder = shelve("comtrade_us_china_trade", {"annual.csv": columns + old})

    def answer(asked: Asked) -> Answer:
        value = 102 if asked.query["period"] == "2025" else 100
        rows = [comtrade_row("010121", value)]
        return Answer(json.dumps({"elapsedTime": "1 secs", "count": 1, "data": rows, "error": ""}))

    status, asked = run("comtrade", COMTRADE, answer)
    assert status == 0
    assert asked[0].headers["ocp-apim-subscription-key"] == "secret"
    assert asked[0].query["period"] == "2024"
    assert {one.query["flowCode"] for one in asked} == {"X", "M"}
    assert "2025,import,HS2022,010121,102,101" in (folder / "annual.csv").read_text()
    assert "2024,export,HS2022,010121,100,\n" in (folder / "annual.csv").read_text()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            {"count": 2, "data": [comtrade_row("010121", 1)], "error": ""},
            "is not whole (1 of 2 rows)",
        ),
        ({"count": 0, "data": [], "error": "quota exceeded"}, "quota exceeded"),
        (
            {"count": 1, "data": [comtrade_row("010121", 1, classificationCode="H9")], "error": ""},
            "another form",
        ),
        ({"count": 0, "data": [], "error": ""}, "has no rows of 2024"),
    ],
)
def test_half_of_comtrade_changes_nothing(run, house, shelve, monkeypatch, capsys, body, said):
    monkeypatch.setenv("COMTRADE_API_KEY", "secret")
    shelve(
        "comtrade_us_china_trade",
        {
            "annual.csv": "year,flow,nomenclature,hs6,reported_value_usd,customs_value_usd\n2025,export,HS2022,010121,100,\n"
        },
    )
    before = snapshot(house)
    assert run("comtrade", COMTRADE, lambda asked: Answer(json.dumps(body)))[0] == 2
    assert said in capsys.readouterr().err
    assert snapshot(house) == before


def world(asked: Asked) -> Answer:
    """All addresses of the watch on one server."""
    if asked.path == "/reststop/currentRelease":
        return Answer(json.dumps({"name": "2026HTSRev17"}))
    if asked.path == "/api/v1/documents.json":
        assert asked.query["conditions[term]"] == '"9903.88"'
        assert asked.query["conditions[publication_date][gte]"] == "2026-10-11"
        return Answer(
            json.dumps({"count": 1, "total_pages": 1, "results": [document("2026-20001")]})
        )
    if asked.path == "/truce":
        return Answer(status=404)
    return Answer(status=403 if "2018-13248" in asked.path else 200)


def watched(house, line_to, answer, capsys) -> dict[str, str]:
    """The parts of the list by title."""
    with serve(answer) as server:
        origins = (HTS, FR, "https://example.gov", "https://www.govinfo.gov")
        assert watch(house, line_to(server.url, *origins), TODAY) == 0
    parts = capsys.readouterr().out.split("## ")[1:]
    return {part.splitlines()[0]: part.partition("\n")[2].strip() for part in parts}


def test_the_watch_lists_what_a_person_must_look_at(records, line_to, capsys):
    parts = watched(records, line_to, world, capsys)
    assert parts["Measures not checked for 30 days"] == (
        "- Section 301 on List 1 (`section_301_list_1`): 2026-10-10, 60 days ago"
    )
    assert parts["Due by 2027-02-07"].splitlines() == [
        "- 2026-11-10 (has passed, say what became of it): The truce ends",
        "- 2026-12-20 (in 11 days): Section 301 on List 1: 2 rows of `section_301_list_1_products.csv` end",
        "- 2027-01-01 (in 23 days): Section 301 on List 1: 50 percent (91 FR 1)",
    ]
    assert parts["New in the tariff"] == "- 2026 rev 17 is in force; the files have 2026 rev 10"
    assert parts["New in the Federal Register on our headings"] == (
        f"- 2026-11-20: Notice 2026-20001 (9903.88), {FR}/d/2026-20001"
    )
    assert parts["Addresses that do not answer"] == "- https://example.gov/truce (404): E1"


def test_a_citation_of_another_page_than_its_address_is_listed(records):
    columns = "document_number,title,type,published,effective,citation,url\n"
    file = records / "data/raw/federal_register/documents.csv"
    file.write_text(
        f"{columns}2018-13248,Notice,Notice,2018-06-20,,83 FR 28710,{FR}/d/2018-13248\n"
    )
    [said] = other_pages(records)
    assert said.startswith("`section_301_list_1` cites 83 FR 40823; ")
    assert said.endswith("is 83 FR 28710")
    file.write_text(file.read_text().replace("28710", "40823"))
    assert list(other_pages(records)) == []


def test_a_house_in_order_has_nothing_to_look_at(records, line_to, capsys):
    path = records / "data/policy/united_states/section_301_list_1.yaml"
    path.write_text(MEASURE.format(checked="2026-12-01", due="2027-06-01"))
    path.with_name("section_301_list_1_products.csv").unlink()
    (records / "data/raw/legal_events/events.csv").write_text(
        EVENTS.replace("2026-11-10", "2027-11-10")
    )

    def quiet(asked: Asked) -> Answer:
        if asked.path == "/reststop/currentRelease":
            return Answer(json.dumps({"name": "2026HTSRev10"}))
        return Answer(json.dumps({"count": 0, "results": []}))

    assert set(watched(records, line_to, quiet, capsys).values()) == {"Nothing."}


def test_without_a_network_the_watch_says_so_in_its_place(records, line_to, capsys):
    line = line_to("http://127.0.0.1:9", HTS, FR, "https://example.gov", "https://www.govinfo.gov")
    assert watch(records, line, TODAY) == 0
    out = capsys.readouterr().out
    assert "- hts.usitc.gov cannot be reached; check the network, then try again." in out
    assert "https://example.gov/truce (no answer): E1" in out
