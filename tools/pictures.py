"""Pictures of all pages, desktop light and dark and phone: python -m tools.pictures [page …]."""

import sys
from pathlib import Path

from playwright.sync_api import Page

from tools.browser import ROOT, browser, new_page, open_settled, server, settle

LOOKS = {
    "desktop": {},
    "dark": {"dark": True},
    "phone": {"phone": True},
}


def page_names() -> list[str]:
    """The pages of the dashboard by their path."""
    return sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


def take(names: list[str], folder: Path) -> None:
    """One picture of the whole page for each page and look."""
    folder.mkdir(exist_ok=True)
    with server() as address, browser() as launched:
        for look, settings in LOOKS.items():
            page = new_page(launched, address, **settings)
            for name in names:
                open_settled(page, f"{address}/{'' if name == 'overview' else name}")
                grow(page)
                page.screenshot(path=folder / f"{name}_{look}.png")
            page.context.close()


def grow(page: Page) -> None:
    """Make the window as high as the page, because it scrolls inside."""
    size = page.viewport_size or {"width": 1280, "height": 800}
    height = page.evaluate(
        "() => document.querySelector('[data-testid=\"stMainBlockContainer\"]').scrollHeight + 40"
    )
    page.set_viewport_size({"width": size["width"], "height": min(height, 8000)})
    settle(page)
    page.wait_for_timeout(400)


if __name__ == "__main__":
    take(sys.argv[1:] or page_names(), ROOT / "pictures")
