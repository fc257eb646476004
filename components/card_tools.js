// The buttons of a card: picture with title and source burnt in, link, citation.
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

function picture(svg) {
  return new Promise((done, failed) => {
    const copy = svg.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = failed;
    const text = new XMLSerializer().serializeToString(copy);
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  });
}

async function save(data) {
  const plot = document.querySelector(`.st-key-${data.key} .js-plotly-plot`);
  if (!plot) return "Switch to the chart first";
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
  for (const layer of layers) pen.drawImage(await picture(layer), PAD, top, width, height);
  y = top + height + PAD;
  for (const line of below) { pen.fillText(line, PAD, y); y += LINE; }
  const link = document.createElement("a");
  link.download = `${data.key}.png`;
  link.href = canvas.toDataURL("image/png");
  link.click();
  return "Saved";
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  return "Copied";
}

export default function ({ data, parentElement }) {
  const says = parentElement.querySelector("output");
  const acts = {
    png: () => save(data),
    link: () => copy(location.href),
    cite: () => copy(`${data.citation} ${location.href}`),
  };
  for (const button of parentElement.querySelectorAll("button")) {
    button.onclick = async () => {
      try { says.textContent = await acts[button.dataset.act](); }
      catch (error) { says.textContent = `This browser refused: ${error.message ?? error}`; }
      setTimeout(() => { says.textContent = ""; }, 4000);
    };
  }
}
