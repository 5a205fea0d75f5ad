// What scripts add: every page is whole without them. No inline handlers, no eval.
"use strict";

const root = document.documentElement;

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function themeButton() {
  const button = document.querySelector("[data-theme-button]");
  if (!button) return;
  button.hidden = false;
  const tell = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* a browser that keeps nothing */ }
    tell();
  });
  tell();
}

// A click on the number of a quote shows it beside the text; Escape or the button closes.
function drawer() {
  const dialog = document.querySelector("dialog.drawer");
  const place = dialog?.querySelector("[data-drawer-body]");
  if (!dialog || !place) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.cite");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const source = document.getElementById(link.getAttribute("href").slice(1));
    if (!source) return;
    event.preventDefault();
    const copy = source.cloneNode(true);
    copy.removeAttribute("id");
    const list = document.createElement("ol");
    list.className = "evidence";
    list.append(copy);
    place.replaceChildren(list);
    dialog.showModal();
  });
  dialog.querySelector("[data-drawer-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  });
}

// Vega is large: it comes only when a reader asks for a chart to explore. The interpreter does without eval.
async function explore(button) {
  const { vega: vegaFile, lite, interpreter, spec } = button.dataset;
  button.disabled = true;
  const box = document.getElementById(button.getAttribute("aria-controls"));
  try {
    await load(vegaFile);
    await load(lite);
    const { expressionInterpreter } = await import(interpreter);
    const given = await (await fetch(spec)).json();
    const colour = getComputedStyle(root);
    const ink = colour.getPropertyValue("--ink").trim();
    given.config = {
      background: "transparent",
      axis: { labelColor: ink, titleColor: ink, gridColor: colour.getPropertyValue("--rule").trim() },
      legend: { labelColor: ink }, view: { stroke: null },
      range: { category: [1, 2, 3, 4].map((quad) => colour.getPropertyValue(`--quad-${quad}`).trim()) },
    };
    const made = window.vegaLite.compile(given).spec;
    const view = new window.vega.View(window.vega.parse(made, null, { ast: true }),
      { expr: expressionInterpreter, renderer: "canvas", container: box, hover: true });
    box.hidden = false;
    await view.runAsync();
    button.hidden = true;
  } catch (error) {
    button.disabled = false;
    console.error(error);
  }
}

async function network(button) {
  const box = document.getElementById(button.getAttribute("aria-controls"));
  button.disabled = true;
  await load(button.dataset.cytoscape);
  const { network: given } = await (await fetch(button.dataset.source)).json();
  const colour = getComputedStyle(root);
  const pick = (name) => colour.getPropertyValue(name).trim();
  const shapes = { person: "ellipse", state: "round-rectangle", body: "rectangle", company: "diamond", igo: "hexagon", group: "triangle" };
  box.hidden = false;
  const graph = window.cytoscape({
    container: box,
    elements: [
      ...given.nodes.map((one) => ({ data: { id: one.id, label: one.name, shape: shapes[one.type] || "ellipse", size: 14 + 4 * Math.min(6, Math.log2(1 + one.claims)), own: one.step === 0 } })),
      ...given.edges.map((one, at) => ({ data: { id: `edge${at}`, source: one.one, target: one.other, width: 1 + Math.log2(one.records || 1) } })),
    ],
    style: [
      { selector: "node", style: { label: "data(label)", shape: "data(shape)", width: "data(size)", height: "data(size)", "background-color": pick("--heat-3"), color: pick("--ink"), "font-size": 10, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: "node[?own]", style: { "background-color": pick("--warn"), "font-size": 13, "font-weight": "bold" } },
      { selector: "edge", style: { width: "data(width)", "line-color": pick("--rule"), "curve-style": "haystack" } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 9000, idealEdgeLength: 90 },
    wheelSensitivity: 0.3,
  });
  graph.on("tap", "node", (event) => { location.href = `/entities/${encodeURIComponent(event.target.id())}`; });
  button.hidden = true;
}

function buttons() {
  for (const button of document.querySelectorAll("[data-explore]")) {
    button.hidden = false;
    button.addEventListener("click", () => explore(button));
  }
  for (const button of document.querySelectorAll("[data-network]")) {
    button.hidden = false;
    button.addEventListener("click", () => network(button));
  }
}

// A list that a script has exchanged is told to those who do not see it.
document.addEventListener("htmx:afterSettle", () => {
  const told = document.querySelector("[data-told]");
  if (told) told.textContent = document.querySelector("[data-total]")?.textContent ?? "";
});

themeButton();
drawer();
buttons();
