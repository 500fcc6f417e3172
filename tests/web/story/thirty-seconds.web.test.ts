import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";
import { tabTo } from "./by-keyboard.ts";
import { headlessDifferences, shippedStory } from "./shipped-story.ts";

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab(null);
});
afterAll(() => lab.close());

test("within thirty seconds, by keyboard alone: something moves, a question, a guess, and what a headless run counts", async () => {
  const page = await lab.page({}, undefined, "#/");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(request.url());
  });
  const began = performance.now();
  const heading = page.getByRole("heading", { level: 1 });
  expect(await heading.textContent()).toMatch(/Same people.*Same year.*Different friendships/);
  await page.getByRole("img", { name: "Week 2 of 6" }).waitFor();
  const moved = performance.now() - began;

  await tabTo(page, /^Continue$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /In which network is average distress lower/ }).waitFor();
  const asked = performance.now() - began;

  await tabTo(page, /Ties spread widely$/);
  await page.keyboard.press("Space");
  expect(await page.getByRole("radio", { name: "Ties spread widely" }).isChecked()).toBe(true);
  await tabTo(page, /^Run the year$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /of 50|all 50/ }).waitFor({ timeout: 30_000 });
  const answered = performance.now() - began;
  console.log(`moved after ${seconds(moved)}, asked after ${seconds(asked)}, answered after ${seconds(answered)}`);
  expect(answered).toBeLessThan(30_000);

  const differences = headlessDifferences(shippedStory("story.yaml"), 50);
  const lower = differences.filter((difference) => difference < 0).length;
  expect(await page.getByText(/B lower in \d+/).textContent()).toContain(`B lower in ${lower}`);
  expect(await page.getByText(/not lower in \d+/).textContent()).toContain(`not lower in ${50 - lower}`);
  expect(await heading.textContent()).toMatch(lower === 50 ? /all 50/ : new RegExp(`\\b(${lower}|${50 - lower}) of 50\\b`));
  expect(await page.getByText("Your guess: A").count()).toBe(1);

  expect(sent).toEqual([]);
  expect(page.faults).toEqual([]);
  const { lostFocus, violations } = await page.evaluate(() => window.seen);
  expect({ lostFocus, violations }).toEqual({ lostFocus: [], violations: [] });
  expect(await page.evaluate(() => localStorage.getItem("kith.guesses"))).toBe('{"story":"A"}');
});

test("with reduced motion the answer is there at once, and nothing is drawn while nothing happens", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/");
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  await page.getByRole("radio", { name: "Not sure" }).press("Space");
  await page.getByRole("button", { name: "Run the year", exact: true }).press("Enter");
  await page.getByRole("heading", { level: 1, name: /of 50|all 50/ }).waitFor({ timeout: 30_000 });
  const frames = () => page.evaluate(() => window.seen.frames.length);
  const before = await frames();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  expect(await frames()).toBe(before);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(page.faults).toEqual([]);
});

test("who holds Continue before the twelve are there still holds it when they come", async () => {
  const page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/");
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    Worker.prototype.postMessage = function (...asked: unknown[]) {
      held.push(() => send.apply(this, asked as never));
    };
    Object.assign(window, {
      letGo: () => {
        Worker.prototype.postMessage = send;
        for (const one of held) one();
      },
    });
  });
  await page.reload();
  const onward = page.getByRole("button", { name: "Continue" });
  await onward.focus();
  expect(await page.getByRole("button", { name: "Pause" }).count()).toBe(0);
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await page.getByRole("button", { name: "Pause" }).waitFor();
  expect(await onward.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /In which network is average distress lower/ }).waitFor();
  expect(page.faults).toEqual([]);
});

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
