import type { Locator, Page } from "playwright-core";
import type { Attempt, Lesson, Predict } from "../../../web/lessons/lesson.ts";

/** What a reader does in a lesson, by keyboard and by the words on the screen; every step waits for what it brings about. */

export function heading(page: Page): Locator {
  return page.getByRole("heading", { level: 1 });
}

/** Presses the button of that name as a keyboard does. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator(".lesson-go").getByRole("button", { name }).press("Enter");
}

/** Goes on, and waits until the next step is there. */
export async function goOn(page: Page, name: string | RegExp, step: number): Promise<void> {
  await press(page, name);
  await page.locator(`.lesson-step[aria-current="step"]`, { hasText: `Step ${step} of` }).waitFor();
}

/** Makes a guess of whatever kind. */
export async function guess(page: Page, predict: Predict): Promise<void> {
  switch (predict.kind) {
    case "choose":
      await page.getByLabel(predict.options[1].text).press("Space");
      return;
    case "bars":
      await page.getByRole("slider", { name: predict.bars[0].text }).press("PageUp");
      return;
    case "curve":
      await type(page.getByRole("textbox", { name: `Distress at week ${predict.weeks[1]}` }), "61");
      return;
    case "count":
      await type(page.getByRole("textbox", { name: "Repeats" }), "38");
      return;
    case "members":
      await giveSeats(page, predict.seats);
  }
}

/** What the reveal calls the guess of `guess`. */
export function guessed(predict: Predict): string {
  switch (predict.kind) {
    case "choose":
      return predict.options[1].letter ?? predict.options[1].text;
    case "bars":
      return `${predict.bars[0].text} 40`;
    case "curve":
      return "the dotted line";
    case "count":
      return `38 of ${predict.of}`;
    case "members":
      return "";
  }
}

/** Makes a version of one's own, by lists. */
export async function change(page: Page, { person, attempt }: Lesson): Promise<void> {
  switch (attempt.kind) {
    case "ties":
      await changeTie(page, person, attempt);
      return;
    case "numbers":
      await page.locator(".lesson-sliders").getByRole("slider").last().press("Home");
      return;
    case "members":
      await giveSeats(page, attempt.seats);
      return;
    case "design":
      return;
  }
}

/** Runs the version that was made, and waits until every repeat is there. */
export async function tryOut(page: Page, attempt: Attempt): Promise<void> {
  await press(page, attempt.kind === "design" ? /^Run all/ : "Run the year");
  if (attempt.kind === "design") {
    await page.getByRole("button", { name: "Download the scenario" }).waitFor();
    await page.locator("progress").waitFor({ state: "detached", timeout: 30_000 });
  } else await page.locator(".lesson-picture .k-dot").nth(49).waitFor({ timeout: 30_000 });
}

async function changeTie(page: Page, person: string | null, { may }: Extract<Attempt, { kind: "ties" }>): Promise<void> {
  await page.getByText("By name instead of by picture").press("Enter");
  const [one, other] = [page.getByLabel("Between"), page.getByLabel("and", { exact: true })];
  // Not the first by name: who carries all is tied to everybody.
  await one.selectOption(person ?? { index: 2 });
  const act = page.getByRole("button", { name: may.includes("add") ? "Connect" : "Cut", exact: true });
  const people = await other.locator("option").count();
  for (let k = 1; k < people; k++) {
    await other.selectOption({ index: k });
    if ((await act.count()) === 0) continue;
    await act.press("Enter");
    return;
  }
  throw new Error("nobody to connect or to cut");
}

async function giveSeats(page: Page, seats: number): Promise<void> {
  const list = page.getByLabel("Give a seat to", { exact: true }).first();
  for (let k = 0; k < seats; k++) {
    await list.selectOption({ index: 2 });
    await page.getByRole("button", { name: "Give a seat to" }).press("Enter");
    await page.locator(".seat").nth(k).waitFor();
  }
}

async function type(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press("Tab");
}
