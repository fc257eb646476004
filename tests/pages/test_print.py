"""Every page on paper: whole charts, white ground, no buttons, and on each sheet where it is from."""

import pytest

from charts.rates import DIRECTION
from components.evidence import edition, law_through
from components.paper import PAPERS, SIDE
from tools.browser import ROOT, new_page, open_settled
from tools.sheets import controls_printed, cut_off, paper_address, print_sheets
from warehouse import query
from words.brief import short_citation

ASKED = {
    "product": "product?product=120190",
    "changes": "changes?from=2025-04-01&to=2025-04-12",
    "overview": "",
}
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
WITHOUT_FIGURES = {
    "basket",
    "data",
    "embed",
}  # an empty basket, documents, an address without a card
# of the cards, where none is parted
TITLES = """() => {
  const cards = [...document.querySelectorAll('[class*="st-key-card_"]')];
  const parted = cards.some(
    card => card.querySelectorAll('[data-testid="stPlotlyChart"]').length > 1);
  return parted ? [] : cards.map(card => card.querySelector('h3').innerText.trim());
}"""
# A chart that is drawn anew while the page is on paper knows nothing of having been shrunk.
DRAWN_ANEW = """plot => {
  const anew = plot.cloneNode(true);
  anew.removeAttribute('data-shrunk');
  anew.style.zoom = anew.style.width = '';
  anew.style.height = '100%';
  plot.replaceWith(anew);
}"""
ON_FIRST = {"which_number": "Which to quote", "basket": "still in the tab where you entered them"}
ON_LETTER = ["rates", "timeline", "suppliers", "which_number"]


@pytest.fixture(scope="module")
def view(chromium, address):
    """A page for every print view, in dark mode, which paper must not show."""
    opened = new_page(chromium, address, dark=True)
    yield opened
    opened.context.close()


def white(picture, paper: str) -> bool:
    """Whether the outer two thirds of the side margins hold no ink."""
    edge = int(picture.width * SIDE / PAPERS[paper].width * 2 / 3)
    sides = ((0, edge), (picture.width - edge, picture.width))
    return all(
        min(low for low, _ in picture.crop((first, 0, last, picture.height)).getextrema()) == 255
        for first, last in sides
    )


@pytest.mark.parametrize(
    ("paper", "name"),
    [("a4", name) for name in PAGES] + [("letter", name) for name in ON_LETTER],
)
def test_a_printed_page_is_whole_and_says_where_it_is_from(view, address, paper, name):
    page = view
    link = f"{address}/{ASKED.get(name, name)}"
    open_settled(page, paper_address(link, paper))
    size = PAPERS[paper]
    assert cut_off(page, size.column_px, size.sheet_px) == []
    assert controls_printed(page) == []
    assert page.locator('[data-testid="stException"]').count() == 0
    has_sources = page.locator('[class*="st-key-source_"]').count() > 0
    assert has_sources or name in WITHOUT_FIGURES
    content, texts, pictures = print_sheets(page)
    assert content.startswith(b"%PDF")
    assert all(white(picture, paper) for picture in pictures)
    assert pictures[0].width == pytest.approx(size.width / 25.4 * 72, abs=1)
    for place, text in enumerate(texts, start=1):
        assert text.count("Edition 2026-11-25: law through October 10, 2026") >= 1
        assert text.replace("\r\n", "").count(link.partition("://")[2]) >= 1
        assert f"{place} of {len(texts)}" in text
        assert ("Sources: " in text) == has_sources
        assert text.count("US-China tariffs: US-China tariffs") == 0
        if name == "which_number":
            assert text.count("Weights:") == text.count("Distance:")  # no reason is torn in two
    assert name not in ON_FIRST or ON_FIRST[name] in " ".join(texts[0].split())
    titles = page.evaluate(TITLES)
    for text in texts:
        lines = [line.strip() for line in text.splitlines()]
        begun = [
            line
            for line in lines
            if line in titles or (len(line) > 25 and any(t.startswith(line) for t in titles))
        ]
        ended = [line for line in lines if line.startswith("Source: ")]
        assert not titles or len(ended) <= len(begun), f"a card began on the sheet before: {ended}"


# the last has the longest name of all products
@pytest.mark.parametrize("product", ["120190", "850760", "293333"])
def test_the_brief_of_a_product_is_one_whole_sheet_with_the_rates_of_the_page(
    view, address, product
):
    page, day = view, law_through()
    lines = query("lines_of_product", product=product, day=day).drop_duplicates("importer")
    for paper, size in PAPERS.items():
        open_settled(page, paper_address(f"{address}/product?product={product}&brief=1", paper))
        assert cut_off(page, size.column_px, size.sheet_px) == []
        assert controls_printed(page) == []
        _, texts, [picture] = print_sheets(page)
        assert white(picture, paper)
        text = " ".join(texts[0].split())
        for line in lines.itertuples():
            steps = query("rate_of_line", importer=line.importer, line=line.line, day=day)
            totals = [line.lowest_pct, line.highest_pct]
            shown = totals if line.numbers_differ else steps["rate_pct"].tail(1).tolist()
            assert all(f"{rate:.4g}%" in text for rate in [*shown, *steps["rate_pct"][:-1]])
            assert all(short_citation(law) in text for law in steps["citation"][:-1])
            assert DIRECTION[line.importer] in text
        assert ("no shipment pays" in text) == bool(lines["numbers_differ"].any())
        for said in ("Exemptions and conditions", "What is next", "US exports to China", "Highest"):
            assert said in text
        assert "Not legal advice." in text  # the last words of the sheet
        assert f"Edition {edition()}: law through" in text
        assert f"/product?product={product} " in text + " "  # on screen the brief is the page


def test_the_measure_finds_a_chart_that_is_wider_than_the_sheet(page, address):
    open_settled(page, f"{address}/trade")
    narrow = PAPERS["a4"].column_px // 2
    page.add_style_tag(content=".js-plotly-plot { zoom: 1 !important; }")
    assert any("px wide" in said for said in cut_off(page, narrow, 10_000))


def test_an_ordinary_page_is_shrunk_to_the_paper_and_grows_again(chromium, address):
    page = new_page(chromium, address, dark=True)
    open_settled(page, f"{address}/trade")
    plot = page.locator(".st-key-trade_both_ways .js-plotly-plot")
    before = plot.bounding_box()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert plot.bounding_box()["width"] <= PAPERS["a4"].column_px + 1 < before["width"]
    plot.evaluate(DRAWN_ANEW)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert plot.bounding_box() == before
    _, _, pictures = print_sheets(page)
    assert pictures[0].getpixel((300, 5)) == (255, 255, 255)
    page.context.close()


def test_a_card_is_as_high_on_paper_as_it_was_measured(view, address):
    open_settled(view, paper_address(f"{address}/suppliers", "letter"))
    down = """() => document.querySelector('.st-key-card_supplier_change').getBoundingClientRect()
      .bottom - document.querySelector('h1').getBoundingClientRect().top"""
    measured = view.evaluate(down)
    size = view.viewport_size
    view.set_viewport_size({"width": PAPERS["letter"].column_px, "height": size["height"]})
    view.emulate_media(media="print")
    printed = view.evaluate(down)
    view.emulate_media(media="null")
    view.set_viewport_size(size)
    assert abs(printed - measured) <= 60


def test_a_paper_of_what_if_has_no_empty_box_of_choices(view, address):
    open_settled(view, paper_address(f"{address}/what_if", "letter"))
    assert "Nothing is changed yet." in view.locator(".block-container").inner_text()
    assert view.locator("details:visible").count() == 0


def test_the_button_opens_the_print_view_and_the_way_back_is_the_page(page, address):
    open_settled(page, f"{address}/deficit?by=month")
    with page.context.expect_page() as waited:
        page.get_by_role("button", name="Print", exact=True).click()
    view = waited.value
    view.set_default_timeout(90_000)
    view.get_by_role("button", name="A4", exact=True).click()
    view.wait_for_url("**print=a4**")
    assert "by=month" in view.url
    view.get_by_role("button", name="Back to the page").click()
    view.wait_for_url(f"{address}/deficit?by=month")


def test_a_paper_that_does_not_exist_gets_a_sentence(page, address):
    open_settled(page, f"{address}/deficit?print=poster")
    assert "There is no paper" in page.locator('[data-testid="stAlert"]').inner_text()
