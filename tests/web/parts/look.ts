import { visitGallery } from "./gallery-server.ts";

/** Takes pictures of the gallery into the folder given: wide, phone, dark and more. */
const folder = process.argv[2] ?? ".";
const views = [
  { name: "wide", width: 1280, query: "" },
  { name: "phone", width: 390, query: "" },
  { name: "dark", width: 1280, query: "?theme=dark" },
  { name: "projector", width: 1280, query: "?size=A%2B%2B" },
  { name: "rtl", width: 1280, query: "?dir=rtl" },
];
const only = process.argv[3]?.split(",");
/** Parts to look at one by one; the whole page if none. */
const parts = process.argv[4]?.split(",") ?? [];
const { address, browser, close } = await visitGallery();
for (const { name, width, query } of views) {
  if (only !== undefined && !only.includes(name)) continue;
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  page.on("console", (message) => console.error(message.type(), message.text()));
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address + query);
  await page.waitForSelector("#panel .slider", { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
  if (parts.length === 0) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  for (const part of parts) await page.locator(`#${part}`).screenshot({ path: `${folder}/${name}-${part}.png` });
  await page.close();
}
await close();
