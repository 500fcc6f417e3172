import type { Page } from "playwright-core";
import { type Step, steps } from "../../../web/lessons/steps.ts";
import { type Screen, there } from "./screen.ts";

/** A step of a lesson. */
function step(lesson: string, name: Step, ready: Screen["ready"], more: Partial<Screen> = {}): Screen {
  const place = steps.indexOf(name);
  return { name: `${lesson}, ${name}`, at: `#/lessons/${lesson}${place === 0 ? "" : `/${place + 1}`}`, ready, ...more };
}

/** Waits until every repeat of a lesson's claim was judged. */
async function judged(page: Page): Promise<void> {
  await page.locator(".lesson-size").first().waitFor({ timeout: 60_000 });
}

const networks = there(".lesson-picture canvas");
const asked = { fits: true, seen: ["h1", ".lesson-go .button-primary", ".lesson-picture"] } as const;
const answered = { fits: true, seen: ["h1", ".lesson-go .button-primary", ".lesson-reveal"] } as const;

/** Each kind of step, of guess, of answer and of attempt. */
export const lessonScreens: readonly Screen[] = [
  { name: "lessons", at: "#/lessons", ready: there(".lesson-list li") },
  // Guessed as bars, answered as lines by dose, tried with ties.
  step("one-friend", "question", networks, { ...asked, seen: ["h1", ".lesson-picture canvas", ".lesson-go .button-primary"] }),
  step("one-friend", "predict", there(".guess-bar"), asked),
  step("one-friend", "run", networks, asked),
  step("one-friend", "reveal", judged, answered),
  step("one-friend", "try", there(".lesson-picture svg")),
  step("one-friend", "takeaway", there(".lesson-end li"), { fits: true }),
  {
    ...step("one-friend", "run", async (page) => {
      await page.locator(".lesson-follow .button").last().click();
      await there("dialog .diary-table")(page);
    }),
    name: "one-friend, diary",
    leave: (page) => page.keyboard.press("Escape"),
  },
  // Guessed with cards, answered as the average, tried with numbers.
  step("unused-ties", "predict", there(".lesson .choice"), { ...asked, seen: ["h1", ".choice canvas"] }),
  step("unused-ties", "reveal", judged, answered),
  step("unused-ties", "try", there(".lesson-words input")),
  // Mean and worst-off.
  step("bridges-or-circles", "predict", networks, { ...asked, seen: ["h1", ".choice canvas"] }),
  step("bridges-or-circles", "reveal", judged, answered),
  // Guessed as a curve.
  step("carries-all", "predict", there(".guess-drawing svg"), asked),
  // Answered as one person's line.
  step("tie-that-hurts", "reveal", judged, answered),
  // Answered for those who are devalued, tried with seats.
  step("safe-place", "reveal", judged, answered),
  step("safe-place", "try", there(".lesson-picture canvas, .lesson-picture svg")),
  // Guessed as a count, tried as a small sweep.
  step("luck-or-structure", "predict", there(".guess-count"), asked),
  step("luck-or-structure", "try", there(".lesson-picture svg")),
  { name: "worksheet", at: "#/worksheet/carries-all", ready: there(".sheets canvas, .sheets .k-chart, .sheets svg") },
];
