/** `npm run figures`, its second part: serves the lab with the flagship's results and takes README's picture of it. */
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../tests/browser/find-chromium.ts";
import { servedLab } from "./served-lab.ts";

const lab = await servedLab("start");
try {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
  await page.goto(`${lab.address}#/compare`);
  await page.getByRole("banner").getByText("Agrees with npm start").waitFor({ timeout: 120_000 });
  await page.screenshot({ path: "docs/lab.png" });
  await browser.close();
  console.error("docs/lab.png taken");
} finally {
  lab.stop();
}
