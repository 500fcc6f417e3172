/**
 * What the buttons do. The page is whole without it: buttons are hidden until it runs. Pictures are saved as they are seen, with
 * the page's fonts where they become pixels, since a picture by itself has none.
 */
export const script = `
"use strict";
const says = document.querySelector(".says");
let quiet = 0;
function say(words) {
  says.textContent = words;
  clearTimeout(quiet);
  quiet = setTimeout(() => { says.textContent = ""; }, 6000);
}
function seen(figure) {
  return [...figure.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0);
}
function alone(figure, style) {
  const svg = seen(figure).cloneNode(true);
  svg.removeAttribute("class");
  const margin = 14;
  const box = { x: -margin, y: -margin, width: Number(svg.getAttribute("width")) + 2 * margin, height: Number(svg.getAttribute("height")) + 2 * margin };
  svg.setAttribute("viewBox", [box.x, box.y, box.width, box.height].join(" "));
  svg.setAttribute("width", box.width);
  svg.setAttribute("height", box.height);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ ...box, fill: "#fbfaf6" })) paper.setAttribute(name, value);
  svg.prepend(paper);
  if (style) {
    const fonts = document.createElementNS("http://www.w3.org/2000/svg", "style");
    fonts.textContent = style;
    svg.prepend(fonts);
  }
  return new XMLSerializer().serializeToString(svg);
}
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say("Saved " + name);
}
async function pixels(figure) {
  const image = new Image();
  const text = alone(figure, document.getElementById("fonts").textContent);
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
function tableText(figure) {
  const cell = (one) => one.dataset.value === undefined ? one.textContent.trim() : one.dataset.value;
  return [...figure.querySelectorAll("table tr")].map((row) => [...row.cells].map(cell).join("\\t")).join("\\n");
}
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say("The table is copied.");
}
for (const figure of document.querySelectorAll("figure")) {
  const name = figure.id;
  const [svg, png, table] = figure.querySelectorAll("button");
  svg.addEventListener("click", () => save(new Blob([alone(figure, "")], { type: "image/svg+xml" }), name + ".svg"));
  png.addEventListener("click", () => pixels(figure).then((blob) => save(blob, name + ".png"), () => say("This browser made no picture.")));
  table.addEventListener("click", () => copy(tableText(figure)));
  figure.querySelector(".actions").hidden = false;
}
`;
