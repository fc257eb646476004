"""The main tasks without a mouse: what has the focus can be seen, and each task can be done."""

from tools.browser import open_settled, settle

MOST_TABS = 60
FOCUSED = """() => {
  let item = document.activeElement;
  while (item?.shadowRoot?.activeElement) item = item.shadowRoot.activeElement;
  if (!item || item === document.body) return null;
  const around = [];
  for (let box = item; box && around.length < 4; box = box.parentElement) around.push(box);
  const seen = box => {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(box);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  };
  const labels = [...(item.labels ?? [])].map(label => label.innerText);
  return {
    name: [item.ariaLabel, item.innerText, ...labels].filter(Boolean).join(' ').trim(),
    // a grid draws its own ring, on a canvas
    seen: item.role === 'gridcell' || around.some(seen),
    html: item.outerHTML.slice(0, 160),
  };
}"""


def tab_to(page, name: str) -> None:
    """Press Tab until what is named has the focus; each stop on the way must show the focus."""
    unseen = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused and not focused["seen"]:
            unseen.append(focused["html"])
        if focused and focused["name"].startswith(name):
            assert unseen == []
            return
    raise AssertionError(f"No Tab stop is named {name}.")


def test_a_product_is_found_and_both_its_rates_are_read_by_keyboard(page, address):
    open_settled(page, f"{address}/product")
    tab_to(page, "Product: All goods")
    page.keyboard.press("Enter")
    tab_to(page, "Search by word or code")
    page.keyboard.type("electric car")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="8703.80").wait_for()
    settle(page)
    tab_to(page, "8703.80")
    page.keyboard.press("Enter")
    page.wait_for_url("**product=870380**")
    settle(page)
    heads = page.locator("h3").all_inner_texts()
    for importer in (
        "US tariffs on Chinese goods: 8703.80",
        "Chinese tariffs on US goods: 8703.80",
    ):
        assert any(head.startswith(importer) for head in heads)
    rates = page.locator('[data-testid="stMetric"]').all_inner_texts()
    assert rates


def test_a_page_a_day_a_table_and_a_citation_are_opened_by_keyboard(page, address):
    open_settled(page, f"{address}/data")
    tab_to(page, "Over time")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('h1')?.innerText === 'Rates over time'")
    settle(page)
    tab_to(page, "From")
    page.keyboard.press("Control+A")
    page.keyboard.type("4/20/2025")
    page.keyboard.press("Enter")
    page.wait_for_url("**from=2025-04-20**")
    settle(page)
    card = page.locator(".st-key-card_average_rates")
    tab_to(page, "Chart")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    card.locator('[data-testid="stDataFrame"]').wait_for()
    grid = card.locator('table[role="grid"][aria-label^="Average US and Chinese tariffs"]')
    grid.wait_for(state="attached")
    heads = grid.locator('th[role="columnheader"]').all_text_contents()
    assert len(heads) > 3
    assert all(heads)
    tab_to(page, "Cite")
    page.keyboard.press("Enter")
    page.locator('[data-testid="stPopoverBody"]').get_by_text("@misc").first.wait_for()
