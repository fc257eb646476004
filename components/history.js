// One entry of the browser's history for each thing that a reader does.
// Streamlit 1.67 writes two where a page is left that keeps choices in its address: the page without
// its choices, then the new page. Back then leads to a page whose choices are gone.
const DONE_BY_READER = ["pointerdown", "click", "keydown", "change"];

export default function () {
  if (window.oneEntry) return;
  window.oneEntry = true;
  let isNew = false;
  for (const kind of DONE_BY_READER) addEventListener(kind, () => { isNew = true; }, true);
  addEventListener("popstate", () => { isNew = false; }, true);
  const push = history.pushState.bind(history), replace = history.replaceState.bind(history);
  history.pushState = (...entry) => {
    (isNew ? push : replace)(...entry);
    isNew = false;
  };
}
