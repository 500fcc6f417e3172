import { afterAll, beforeAll, expect, test } from "vitest";
import { place } from "../../../web/layout/place.ts";
import type { Answer } from "../../../web/worker/protocol.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { fewRepeats, flagship, startResult } from "../../browser/flagship.ts";
import { networksShown, repeatsDone } from "../../browser/lab-steps.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(startResult(3, fewRepeats));
});
afterAll(() => lab.close());

test("it opens with what npm start computed, and something moves by itself", async () => {
  const page = await lab.page();
  await page.waitForFunction(() => window.seen.moved !== null);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Bridges, or the number of ties?");
  expect(await page.locator(".question").textContent()).toBe(flagship().question);
  expect(page.faults).toEqual([]);
});

test("it computes what npm start computed again and says that it agrees", async () => {
  const page = await lab.page();
  await page.locator("[data-agreement=agrees]").waitFor({ timeout: 60_000 });
  expect(await page.locator("[data-agreement]").textContent()).toContain("Agrees with npm start to the last bit, in 3 repeats.");
});

test("a result of other bits is said to differ", async () => {
  const start = startResult(2, fewRepeats);
  const other = await openLab({ ...start, results: { ...start.results, hash: "f".repeat(64) } });
  const page = await other.page();
  await page.locator("[data-agreement=differs]").waitFor({ timeout: 60_000 });
  await other.close();
});

test("without a result of npm start it opens with the flagship and claims nothing", async () => {
  const bare = await openLab(null);
  const page = await bare.page();
  await networksShown(page);
  expect(await page.locator("[data-agreement]").count()).toBe(0);
  expect(page.faults).toEqual([]);
  await bare.close();
});

test("run and layout have the same bits in the page as in Node", async () => {
  const page = await lab.page();
  await networksShown(page);
  const seen = await page.evaluate(() => {
    const { runs } = window.seen.answers["ran"] as { runs: { variants: { hash: string }[] } };
    const { positions } = window.seen.answers["laid out"] as { positions: { xy: Float32Array } };
    return { hashes: runs.variants.map(({ hash }) => hash), xy: [...positions.xy] };
  });
  const { variants, seed } = flagship();
  let union: Extract<Answer, { kind: "built" }>["ties"] | null = null;
  const here = runSet(
    variants,
    { seed, replicate: 0 },
    () => 0,
    (built) => {
      union = built.ties;
    },
  );
  expect(seen.hashes).toEqual(here.variants.map(({ hash }) => hash));
  if (union === null) throw new Error("nothing was built");
  expect(seen.xy).toEqual([...place(union, 1.6).xy]);
});

test("nothing leaves the page's own origin and no policy is violated, from opening to the last repeat", async () => {
  const page = await lab.page();
  await networksShown(page);
  await repeatsDone(page);
  expect(await page.evaluate(() => window.seen.violations)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test("who leaves the story before it has begun finds the playground as it was", async () => {
  const page = await lab.page({}, undefined, "#/");
  await page.getByRole("link", { name: "Skip to the lab" }).click();
  await networksShown(page);
  await repeatsDone(page);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Bridges, or the number of ties?");
  expect(page.faults).toEqual([]);
});
