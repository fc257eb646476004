// Gives each grid the title of its card as its name for screen readers, since Streamlit gives none.
const UNNAMED = 'canvas > table[role="grid"]:not([aria-label])';

function title(grid) {
  const card = grid.closest('[class*="st-key-card_"]')?.querySelector("h3");
  const before = [...document.querySelectorAll("h1, h2, h3, summary")].filter(
    (head) => head.compareDocumentPosition(grid) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (card ?? before.at(-1))?.innerText.trim() || "Table";
}

export default function () {
  if (window.tablesNamed) return;
  window.tablesNamed = true;
  let due = false;
  const name = () => {
    due = false;
    for (const grid of document.querySelectorAll(UNNAMED)) grid.setAttribute("aria-label", title(grid));
  };
  new MutationObserver(() => {
    if (!due) requestIdleCallback(name);
    due = true;
  }).observe(document.body, { childList: true, subtree: true });
  name();
}
