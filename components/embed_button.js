// Copies the code of a frame, and leads a reader to the card that the address asks for.
const WAIT_MS = 8000, EVERY_MS = 250;

function code(page, key, title) {
  const frame = new URL("embed", location.href);
  frame.search = location.search;
  for (const name of ["card", "embed", "embed_options", "print"]) frame.searchParams.delete(name);
  frame.searchParams.set("card", `${page}.${key}`);
  frame.searchParams.set("embed", "true");
  const dark = getComputedStyle(document.querySelector(".stApp")).colorScheme === "dark";
  frame.searchParams.set("embed_options", dark ? "dark_theme" : "light_theme");
  const safe = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return `<iframe src="${safe(frame.href)}" title="${safe(title)}" loading="lazy"
  style="width: 100%; height: 640px; border: 0"></iframe>
<script>
addEventListener("message", ({ data, source }) => {
  for (const frame of document.querySelectorAll("iframe"))
    if (data?.usChinaTariffs && frame.contentWindow === source)
      frame.style.height = data.usChinaTariffs.height + "px";
});
</script>`;
}

// Scrolls until the charts above have their height, or the reader moves by hand.
function lead(key) {
  if (location.hash !== `#${key}` || window.ledTo === location.href) return;
  window.ledTo = location.href;
  const start = Date.now();
  const step = () => {
    document.querySelector(`.st-key-card_${key}`)?.scrollIntoView({ block: "start" });
    if (Date.now() - start > WAIT_MS) stop();
  };
  const timer = setInterval(step, EVERY_MS);
  const stop = () => clearInterval(timer);
  for (const name of ["wheel", "touchstart", "keydown", "mousedown"]) {
    addEventListener(name, stop, { once: true });
  }
  step();
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const says = parentElement.querySelector("output");
  const page = location.pathname.split("/").pop() || "overview";
  button.style.display = data.pages[page]?.includes(data.key) ? "" : "none";
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(code(page, data.key, data.title));
      says.textContent = "Code copied";
    } catch (error) {
      says.textContent = `The browser did not allow it: ${error.message ?? error}`;
    }
    setTimeout(() => { says.textContent = ""; }, 4000);
  };
  lead(data.key);
}
