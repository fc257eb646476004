// The button Print, the bar of the print view, and what a sheet says in its margins.
const OWN = ["print", "brief", "embed", "embed_options"];
const PROJECT = "US-China tariffs";
const CARD = '[class*="st-key-card_"]', CHART = '[data-testid="stPlotlyChart"]';
const BLOCK = '[data-testid="stVerticalBlock"]', ONE_SHEET = ".st-key-one_sheet";
// Pixels kept free at the foot of a sheet, because text runs wider in print; the ratio under which a chart moves to the next sheet.
const SPARE = 64, SMALLEST = 0.72, LEAST_ZOOM = 0.6;
const LETTER_COUNTRIES = /-(US|CA|MX|CL|CO|CR|GT|PA|PH|PR|SV|VE)\b/;

// The address of the page itself, without what only the print view needs.
function address() {
  const page = new URL(location.href);
  OWN.forEach((name) => page.searchParams.delete(name));
  return page;
}

// A paper of the same view: the page, or its brief.
function view(paper) {
  const page = address(), asked = new URL(location.href).searchParams;
  if (asked.has("print") && asked.has("brief")) page.searchParams.set("brief", asked.get("brief"));
  page.searchParams.set("print", paper);
  page.searchParams.set("embed", "true");
  page.searchParams.set("embed_options", "light_theme");
  return page.href;
}

function usual() {
  return LETTER_COUNTRIES.test(navigator.language) ? "letter" : "a4";
}

function quoted(text) {
  const safe = text.replace(/[\\"<>\n\r]/g, (sign) => `\\${sign.codePointAt(0).toString(16)} `);
  return `"${safe}"`;
}

// More lines than these would push the address off the sheet.
const MOST_SOURCES = 6;

function sources() {
  const lines = [...document.querySelectorAll('[class*="st-key-source_"]')];
  const parts = lines.flatMap((line) => line.innerText.replace(/^Source: |\.\s*$/g, "").split("; "));
  const makers = parts.map((part) => part.replace(/ \([^)]*\)$/, "").trim())
    .filter((part) => part && !/^and \d+ more/.test(part));
  const all = [...new Set(makers)], shown = all.slice(0, MOST_SOURCES);
  const rest = all.length - shown.length;
  return rest ? `${shown.join("; ")}; and ${rest} more` : shown.join("; ");
}

function headOf(data) {
  return data.title === PROJECT ? PROJECT : `${PROJECT}: ${data.title}`;
}

// Title, day, address, edition, sources and number in the margins of each sheet.
function margins(data) {
  const small = "font: 8pt 'Source Sans', sans-serif; color: #4a4d55;";
  const made = sources();
  const foot = [made && `Sources: ${made}.`, `${data.edition}.`, decodeURI(address().href)]
    .filter(Boolean).map(quoted).join(' "\\a " ');
  return `@page {
    @top-left { content: ${quoted(headOf(data))}; ${small} font-weight: 600; }
    @top-right { content: ${quoted(data.day)}; ${small} }
    @bottom-left { content: ${foot}; ${small} font-size: 7pt; width: 88%; white-space: pre-line;
      overflow-wrap: anywhere; text-align: left; vertical-align: top; padding-top: 3mm; }
    @bottom-right { content: counter(page) " of " counter(pages); ${small}
      vertical-align: top; padding-top: 3mm; }
  }`;
}

function around(plot) {
  const parts = [];
  for (let part = plot.parentElement; part && !part.matches(BLOCK); part = part.parentElement) {
    parts.push(part);
  }
  return parts;
}

// A chart is drawn at the width of the window: on paper it is made as small as the sheet asks.
function shrink(chart, ratio) {
  const plot = chart.querySelector(".js-plotly-plot");
  if (!plot || ratio >= 1) return;
  plot.dataset.shrunk = "yes";
  plot.style.width = `${plot.getBoundingClientRect().width}px`;
  const high = plot.getBoundingClientRect().height * ratio;
  plot.style.zoom = ratio;
  for (const part of around(plot)) {
    part.dataset.shrunk = "yes";
    Object.assign(part.style, { height: `${high}px`, minHeight: "0", flex: "none" });
  }
}

// The words of what is to be one sheet are made smaller until it is; charts stay as they are.
function oneSheet(data) {
  const whole = document.querySelector(ONE_SHEET);
  if (!whole || !data.paper) return;
  for (let ratio = 1; ratio > LEAST_ZOOM; ratio -= 0.02) {
    whole.style.setProperty("--zoom", ratio);
    if (whole.getBoundingClientRect().height <= data.sheet - SPARE / 4) return;
  }
}

function grow() {
  const whole = document.querySelector(ONE_SHEET);
  if (whole) whole.removeAttribute("style");
  for (const part of document.querySelectorAll("[data-shrunk]")) {
    delete part.dataset.shrunk;
    for (const name of ["zoom", "width", "height", "min-height", "flex"]) part.style.removeProperty(name);
  }
}

function fit(data) {
  oneSheet(data);
  const charts = [...document.querySelectorAll(CHART)]
    .filter((chart) => chart.clientHeight && !chart.closest(ONE_SHEET));
  const measured = charts.map((chart) => {
    const card = chart.closest(CARD);
    const alone = card && card.querySelectorAll(CHART).length === 1;
    const unit = alone ? card : chart;
    return [chart, chart.getBoundingClientRect(), unit.getBoundingClientRect(), alone || !card];
  });
  const start = document.querySelector("h1")?.getBoundingClientRect().top ?? 0;
  let moved = 0;
  for (const [chart, box, unit, alone] of measured) {
    let ratio = data.column / box.width;
    if (data.paper) {
      const words = unit.height - box.height, place = (unit.top - start + moved) % data.sheet;
      const left = (data.sheet - SPARE - place - words) / box.height;
      const whole = (data.sheet - SPARE - words) / box.height;
      const here = alone && left >= SMALLEST;
      ratio = Math.min(ratio, here ? left : whole);
      if (!here) moved += data.sheet - place;
      if (ratio < 1) moved -= (1 - ratio) * box.height;
    }
    shrink(chart, ratio);
  }
  for (const table of document.querySelectorAll('.block-container table')) {
    if (table.closest(ONE_SHEET)) continue;
    const ratio = data.column / table.scrollWidth;
    if (ratio < 1) { table.dataset.shrunk = "yes"; table.style.zoom = ratio; }
  }
}

function prepare(data) {
  let sheet = document.getElementById("sheet_margins");
  if (!sheet) {
    sheet = document.createElement("style");
    sheet.id = "sheet_margins";
    document.head.append(sheet);
  }
  sheet.textContent = data.paper ? margins(data) : "";
  fit(data);
}

export default function ({ data, parentElement }) {
  const tools = parentElement.querySelector(".tools");
  tools.dataset.on = data.paper ? "paper" : "screen";
  const acts = {
    open: () => window.open(view(usual()), "_blank", "noopener"),
    print: () => window.print(),
    letter: () => location.assign(view("letter")),
    a4: () => location.assign(view("a4")),
    back: () => location.assign(address().href),
  };
  for (const button of tools.querySelectorAll("button")) {
    button.onclick = acts[button.dataset.act];
    if (button.dataset.act in { letter: 1, a4: 1 }) {
      button.setAttribute("aria-pressed", String(button.dataset.act === data.paper));
    }
  }
  if (data.paper) document.title = `${headOf(data)}, ${data.edition.split(":")[0]}`;
  const before = () => prepare(data);
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", grow);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", grow);
  };
}
