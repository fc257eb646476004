// The buttons of a card: picture that includes title and source, link.
const LINE = 18, PAD = 20, SCALE = 2;

function wrapped(pen, text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > width) { lines.push(line); line = word; }
    else line = longer;
  }
  return line ? [...lines, line] : lines;
}

function address(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(blob);
  });
}

// A picture of an SVG has no access to the fonts of the page: they are carried inside it.
async function fonts() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try { return [...sheet.cssRules].map((rule) => [rule, sheet.href ?? document.baseURI]); }
    catch { return []; }
  });
  const faces = rules.filter(([rule]) => rule instanceof CSSFontFaceRule
    && /Source Sans/.test(rule.style.fontFamily) && rule.style.fontStyle !== "italic");
  const written = faces.map(async ([rule, base]) => {
    const found = rule.style.getPropertyValue("src").match(/url\(["']?([^"')]+)/);
    const file = await (await fetch(new URL(found[1], base))).blob();
    return `@font-face { font-family: "Source Sans"; font-weight: ${rule.style.fontWeight || 400};
      src: url(${await address(file)}); }`;
  });
  return (await Promise.all(written)).join("\n");
}

// One SVG of all layers, because the legend's patterns are defined in the lowest.
async function picture(layers) {
  const whole = layers[0].cloneNode(true);
  for (const layer of layers.slice(1)) whole.append(...layer.cloneNode(true).childNodes);
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await fonts();
  whole.prepend(style);
  whole.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8,"
    + encodeURIComponent(new XMLSerializer().serializeToString(whole));
  await image.decode();
  return image;
}

async function save(data) {
  const plot = document.querySelector(`.st-key-${data.key} .js-plotly-plot`);
  if (!plot) return "Switch to Chart first";
  const layers = [...plot.querySelectorAll("svg.main-svg")];
  const { width, height } = layers[0].getBoundingClientRect();
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const body = `13px "Source Sans", sans-serif`, head = `600 20px "Source Sans", sans-serif`;
  pen.font = head;
  const title = wrapped(pen, data.title, width);
  pen.font = body;
  const above = wrapped(pen, data.unit, width);
  const below = wrapped(pen, `${data.source} ${location.href}`, width);
  const top = PAD + title.length * 26 + above.length * LINE + 8;
  canvas.width = (width + 2 * PAD) * SCALE;
  canvas.height = (top + height + below.length * LINE + 2 * PAD) * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = data.background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = data.color;
  pen.textBaseline = "top";
  let y = PAD;
  pen.font = head;
  for (const line of title) { pen.fillText(line, PAD, y); y += 26; }
  pen.font = body;
  for (const line of above) { pen.fillText(line, PAD, y); y += LINE; }
  pen.drawImage(await picture(layers), PAD, top, width, height);
  y = top + height + PAD;
  for (const line of below) { pen.fillText(line, PAD, y); y += LINE; }
  const link = document.createElement("a");
  link.download = data.file;
  link.href = canvas.toDataURL("image/png");
  link.click();
  return "Saved";
}

// The address of this view with what a link carries; a choice of the address stays as it is.
function linked(carried) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(carried)) {
    const stays = address.searchParams.has(name) && !["edition", "figure", "shown"].includes(name);
    if (value && !stays) address.searchParams.set(name, value);
  }
  return address.href;
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  return "Copied";
}

export default function ({ data, parentElement }) {
  const says = parentElement.querySelector("output");
  const acts = {
    png: () => save(data),
    link: () => copy(`${linked(data.carried).split("#")[0]}#${data.key}`),
  };
  for (const button of parentElement.querySelectorAll("button")) {
    button.onclick = async () => {
      try { says.textContent = await acts[button.dataset.act](); }
      catch (error) { says.textContent = `The browser did not allow it: ${error.message ?? error}`; }
      setTimeout(() => { says.textContent = ""; }, 4000);
    };
  }
}
