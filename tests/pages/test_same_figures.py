"""A link shows the same figures wherever it is opened, and Back and Forward bring them back."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import expect

from tools.browser import new_page, open_settled, server, settle
from tools.pictures import page_names

# Each page with choices that are not its defaults.
LINKS = {
    "basket": "basket?way=China&reading=after_exclusions",
    "changes": "changes?product=85&side=both&from=2025-04-01&to=2025-05-20",
    "data": "data?show=columns&table=policy.rates",
    "deficit": "deficit?partner=MEX&by=month&years=2018-2024",
    "duties": "duties?product=85&show=fixed&by=year&base=2018&of=WLD&years=2018-2025",
    "embed": "embed?card=deficit.trade_and_balance&partner=MEX&by=month",
    "exemptions": "exemptions?product=85&side=China&day=2025-04-20&reading=with_waivers",
    "fact_check": "fact_check?claim=us_rate",
    "ieepa": "ieepa?goods=95&value=2500&day=2025-05-20",
    "overview": "?product=85&duty=general",
    "product": "product?product=120190&day=2025-04-20&way=China&value=2500",
    "product_groups": "product_groups?product=section:XVI&day=2025-04-20&sort=gap&weights=none&side=China",
    "rates": "rates?product=12&show=China&weights=trade_2017&from=2024-01-01&to=2025-12-31",
    "story": "story?view=one&step=geneva",
    "suppliers": "suppliers?show=product&product=850760&day=2025-04-20",
    "timeline": "timeline?product=720839&side=China&span=2025-2026&words=Announcement",
    "trade": "trade?product=8517&span=2018-2025&flow=export&compare=2018-2024",
    "what_if": "what_if?product=85&day=2025-04-20&reading=after_exclusions&show=groups",
    "which_number": "which_number?day=2025-04-20&others=yes",
}
FIRST_REQUESTS = {"deficit", "timeline", "trade"}
SHOWN: dict[str, dict] = {}  # what each page showed, for the test of a fresh server
RECORD = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const shown = place => [...main.querySelectorAll(place)].filter(item => item.checkVisibility());
  const series = one => ['name', 'x', 'y', 'labels', 'values', 'text'].map(part => one[part]
    && (typeof one[part] === 'object' ? [...one[part]] : one[part]));
  return {
    title: document.querySelector('h1')?.innerText,
    words: shown('h1, h2, h3, p, li, td, [data-testid="stMetric"]').map(item => item.innerText),
    charts: [...main.querySelectorAll('.js-plotly-plot')].map(
      plot => JSON.stringify(plot._fullData.map(series))),
    alerts: shown('[data-testid="stAlert"], [data-testid="stException"]').map(
      item => item.innerText),
    fields: [...main.querySelectorAll('input')].map(item => [item.ariaLabel,
      ['checkbox', 'radio'].includes(item.type) ? String(item.checked) : item.value]),
  };
}"""
TITLE = "title => document.querySelector('h1')?.innerText === title"


def record(page) -> dict:
    """What a settled page shows: title, text, what its charts draw, its fields."""
    settle(page)
    return page.evaluate(RECORD)


def choices(url: str) -> dict[str, str]:
    """What an address holds, in any order."""
    return dict(parse_qsl(urlsplit(url).query))


def arrive(page, title: str) -> dict:
    """Wait for the page of a title and record it."""
    page.wait_for_function(TITLE, arg=title)
    return record(page)


def test_every_page_has_a_link():
    assert sorted(LINKS) == page_names()


@pytest.mark.parametrize("name", page_names())
def test_a_page_shows_the_same_wherever_its_link_is_opened(page, address, name):
    link = f"{address}/{LINKS[name]}"
    open_settled(page, link)
    expected = SHOWN[name] = record(page)
    assert page.url == link
    assert [said for said in expected["alerts"] if "Showing" in said] == []
    asked = {text for key, text in choices(link).items() if key != "card"}
    assert asked <= {text for _, text in expected["fields"]}

    tab = page.context.new_page()
    page.reload(wait_until="commit")
    tab.goto(link)
    assert record(tab) == expected
    assert record(page) == expected
    if name == "embed":  # a card in a frame has no menu
        return
    other = "Basket" if name != "basket" else "Data and methods"
    tab.get_by_role("link", name=other, exact=True).click()
    there = arrive(tab, other)
    tab.go_back()
    assert arrive(tab, expected["title"]) == expected
    assert choices(tab.url) == choices(link)
    tab.go_forward()
    assert arrive(tab, other) == there


def test_a_link_that_is_a_servers_first_request_shows_the_same(chromium, page, address):
    for name in FIRST_REQUESTS - SHOWN.keys():
        open_settled(page, f"{address}/{LINKS[name]}")
        SHOWN[name] = record(page)
    with server() as url:
        tabs = {name: new_page(chromium, url) for name in sorted(FIRST_REQUESTS)}
        for name, tab in tabs.items():
            tab.goto(f"{url}/{LINKS[name]}", wait_until="commit")
        for name, tab in tabs.items():
            assert record(tab) == SHOWN[name]
            assert tab.url == f"{url}/{LINKS[name]}"
            assert tab.get_by_role("link", name="Overview").count() == 1
            tab.context.close()


def test_back_gives_the_former_choice_and_forward_the_new_one(page, address):
    open_settled(page, f"{address}/deficit?partner=MEX")
    years = record(page)
    month, held = page.get_by_role("radio", name="Month"), page.get_by_label("by", exact=True)
    month.click()
    page.wait_for_url("**by=month**")
    expect(held).to_have_value("month")
    months = record(page)
    assert months["charts"] != years["charts"]
    page.go_back()
    page.wait_for_url(f"{address}/deficit?partner=MEX")
    expect(held).to_have_value("")  # the address changes before the page has run
    assert record(page) == years
    page.go_forward()
    page.wait_for_url("**by=month**")
    expect(held).to_have_value("month")
    assert record(page) == months


def test_a_choice_that_sets_two_days_is_one_step_back(page, address):
    open_settled(page, f"{address}/changes")
    before = record(page)
    page.get_by_role("combobox", name="A day when tariffs changed").fill("Apr 10, 2025")
    page.get_by_role("option").first.click()
    page.wait_for_url("**to=2025-04-10**")
    assert choices(page.url) == {"from": "2025-04-09", "to": "2025-04-10"}
    settle(page)
    page.go_back()
    page.wait_for_url(f"{address}/changes")
    assert record(page) == before


def test_a_link_between_pages_keeps_what_it_asks_where_both_have_a_choice_of_that_name(
    page, address
):
    open_settled(page, f"{address}/rates?product=12&rest=yes")
    page.get_by_role("link", name="The 10% and the 90 days of April 2025").click()
    shown = arrive(page, "Other suppliers")
    assert choices(page.url) == {"product": "12", "show": "pause"}
    assert "US country rates suspended for 90 days from April 10, 2025" in shown["words"]
    page.go_back()
    arrive(page, "Rates over time")
    assert choices(page.url) == {"product": "12", "rest": "yes"}
