/** `npm run figures`, its second half: serves the lab with the flagship's results and takes README's picture of it. */
import { type ChildProcess, spawn } from "node:child_process";
import { chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../tests/browser/find-chromium.ts";

const server = spawn("node", ["dist/cli.js", "start", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const address = await addressOf(server);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
  await page.goto(address);
  await page.getByRole("banner").getByText("Agrees with npm start").waitFor({ timeout: 120_000 });
  await page.screenshot({ path: "docs/lab.png" });
  await browser.close();
  console.error("docs/lab.png taken");
} finally {
  server.kill("SIGINT");
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = "";
    stdout?.on("data", (bytes) => {
      printed += bytes;
      const address = printed.match(/http:\/\/127\.0\.0\.1:\d+\/?/);
      if (address !== null) found(address[0]);
    });
    stdout?.on("end", () => failed(new Error("the lab's address was not printed")));
  });
}
