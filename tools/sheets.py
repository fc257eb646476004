"""A page as sheets of paper: python -m tools.sheets PAPER [address …] writes PDF files and pictures."""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Page

from tools.browser import ROOT, browser, new_page, open_settled, server

CUT = """column => [...document.querySelectorAll('[data-testid="stPlotlyChart"] .main-svg')]
  .filter(svg => svg.getBoundingClientRect().width > 0)
  .flatMap(svg => {
    const key = svg.closest('[class*="st-key-"]').className.match(/st-key-(\\S+)/)[1];
    const left = document.querySelector('[data-testid="stMainBlockContainer"]')
      .getBoundingClientRect().left;
    const box = svg.getBoundingClientRect(), plot = svg.closest('.js-plotly-plot');
    const wide = [];
    if (box.right - left > column + 1) wide.push(`${key}: ${Math.round(box.right - left)} px wide`);
    for (let part = svg.parentElement; part.dataset.testid !== 'stVerticalBlock';
      part = part.parentElement) {
      if (box.right > part.getBoundingClientRect().right + 1) wide.push(`${key}: cut by its frame`);
    }
    const zoom = box.width / plot._fullLayout.width;
    for (const trace of plot._fullData.filter(trace => trace.x?.length && trace.type === 'scatter')) {
      const axis = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')];
      const places = [...trace.x].map(x => axis.d2p(x)).filter(x => x <= axis._length + 1);
      const last = box.left + zoom * (axis._offset + Math.max(...places));
      if (last - left > column) wide.push(`${key}: ${trace.name} ends outside`);
    }
    return wide;
  })"""
HIGH = """sheet => [...document.querySelectorAll('[class*="st-key-card_"]')]
  .filter(card => card.querySelectorAll('[data-testid="stPlotlyChart"]').length === 1
    && card.getBoundingClientRect().height > sheet)
  .map(card => card.className.match(/st-key-(\\S+)/)[1])"""
CONTROLS = """() => [...document.querySelectorAll('button, input, select, textarea, nav, [role=radio]')]
  .filter(item => item.checkVisibility()).map(item => item.outerHTML.slice(0, 120))"""


def paper_address(address: str, paper: str) -> str:
    """The address of the print view of a page."""
    return f"{address}{'&' if '?' in address else '?'}print={paper}&embed=true&embed_options=light_theme"


def cut_off(page: Page, column: int, sheet: int) -> list[str]:
    """What of the charts a sheet would cut, measured as the browser is about to print.

    column, sheet: pixels between the margins, sideways and down.
    """
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    found = page.evaluate(CUT, column) + page.evaluate(HIGH, sheet)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return found


def controls_printed(page: Page) -> list[str]:
    """The buttons, choices and menus that paper would show."""
    page.emulate_media(media="print")
    found = page.evaluate(CONTROLS)
    page.emulate_media(media="null")
    return found


def print_sheets(page: Page) -> tuple[bytes, list[str], list[Image.Image]]:
    """The PDF of an open page, and the text and a picture of each sheet, a pixel per point."""
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    book = pypdfium2.PdfDocument(content)
    texts = [sheet.get_textpage().get_text_bounded() for sheet in book]
    return content, texts, [sheet.render(scale=1).to_pil().convert("RGB") for sheet in book]


def write(paper: str, addresses: list[str], folder: Path) -> None:
    """A PDF file of each address, and a picture of its sheets in a row."""
    folder.mkdir(exist_ok=True)
    with server() as home, browser() as launched:
        for address in addresses:
            page = new_page(launched, home)
            open_settled(page, paper_address(f"{home}/{address}", paper))
            content, _, pictures = print_sheets(page)
            name = f"{address.split('?')[0] or 'overview'}_{paper}"
            (folder / f"{name}.pdf").write_bytes(content)
            wide = sum(picture.width + 10 for picture in pictures)
            row = Image.new("RGB", (wide, pictures[0].height), "#888888")
            for place, picture in enumerate(pictures):
                row.paste(picture, (place * (picture.width + 10), 0))
            row.save(folder / f"{name}.png")
            page.context.close()


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2:] or [""], ROOT / "pictures")
