import type { Page } from "playwright-core";
import { topics } from "../../web/help/topics.ts";
import { sourceOf } from "../web/lessons/lesson-files.ts";

/**
 * Every screen of the lab, in the order in which one page can go through them all. Nothing here goes by words: the same list
 * leads through the lab in every language.
 */
export interface Screen {
  readonly name: string;
  /** Its address, from the hash on. */
  readonly at: string;
  /** Brings about what the address does not say, and waits until it is there. */
  readonly ready: (page: Page) => Promise<void>;
  /** Undoes what would be in the way of other screens. */
  readonly leave?: (page: Page) => Promise<void>;
}

/** What the playground opens with: forty people with names in circles, a safe place, a policy, and three networks. */
const text = `kith: 1
title: A circle, and a safe place in it
question: Does it matter who sits in the safe place?
seed: 4
weeks: 20
warmUp: 4
population: { identities: [{ dimension: sexual orientation, where: { identity: "yes" } }] }
settings:
  school: { climate: 0.5, time: 0.6, units: circle }
  neighborhood: { climate: 0.5, time: 0.4, units: 6 }
network: { file: safe-place.csv, people: safe-place-people.csv }
ties: { preset: fixed }
mechanisms: { preset: both }
groups:
  - { name: safe place, who: { people: [Sol, Noor, Eli, Wen] }, safeSpace: true, open: false, norm: 0.8 }
interventions:
  - { what: policy, weeks: 5-9, climateFactor: 0.7 }
compare:
  as they met: {}
  shuffled: { network: { change: shuffle } }
  kinder: { settings: { school: { climate: 0.2 } } }
replicates: 4
outcome: distress
`;

/** What the page of these screens opens with. */
export const screensStart = {
  file: "circle.yaml",
  text,
  files: sourceOf("safe-place").files ?? {},
  results: null,
};

/** Goes to a screen of the page that is open, and waits until it is there. */
export async function show(page: Page, { at, ready }: Screen): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === hash) return;
    const gone = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = hash;
    await gone;
    // What was drawn before is not mistaken for what comes.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, at);
  await ready(page);
}

const there = (selector: string) => async (page: Page) => void (await page.locator(selector).first().waitFor());
const gone = (page: Page, selector: string) => page.locator(selector).first().waitFor({ state: "detached", timeout: 60_000 });
const press = (page: Page, selector: string, place = 0) => page.locator(selector).nth(place).click();

/** Chooses a side of the playground's column, or a table of the editor, by its place. */
const side = (page: Page, tabs: string, place: number) => press(page, `${tabs} [role=tab]`, place);

/** Waits until every repeat of a lesson's claim was judged. */
async function judged(page: Page): Promise<void> {
  await page.locator(".lesson-size, .lesson-answer b").first().waitFor({ timeout: 60_000 });
}

const story: readonly Screen[] = [
  { name: "story opening", at: "#/", ready: there(".opening-picture .p-disc") },
  {
    name: "story question",
    at: "#/",
    async ready(page) {
      await press(page, ".story-acts .button-primary");
      await page.locator(".story-question canvas").nth(1).waitFor();
      await page.locator(".story-question input").first().check();
    },
  },
  {
    name: "story result",
    at: "#/",
    async ready(page) {
      await press(page, ".story-question .button-primary");
      await page.locator(".reveal-charts .k-dot").nth(49).waitFor({ timeout: 60_000 });
      await page.locator(".k-verdict-sentence b").first().waitFor();
    },
  },
];

const steps = ["question", "predict", "run", "reveal", "try", "takeaway"] as const;

/** A step of a lesson. */
function step(lesson: string, place: (typeof steps)[number], ready: Screen["ready"]): Screen {
  const k = steps.indexOf(place);
  return { name: `${lesson}, ${place}`, at: `#/lessons/${lesson}${k === 0 ? "" : `/${k + 1}`}`, ready };
}

const lessons: readonly Screen[] = [
  { name: "lessons", at: "#/lessons", ready: there(".lesson-list li") },
  // Bars, lines by dose, ties.
  step("one-friend", "question", there(".lesson-picture canvas")),
  step("one-friend", "predict", there(".guess-bar")),
  step("one-friend", "run", there(".lesson-picture canvas")),
  step("one-friend", "reveal", judged),
  step("one-friend", "try", there(".lesson-picture svg")),
  step("one-friend", "takeaway", there(".lesson-end li")),
  // Cards, the average, numbers.
  step("unused-ties", "predict", there(".lesson .choice")),
  step("unused-ties", "reveal", judged),
  step("unused-ties", "try", there(".lesson-words input")),
  // Cards that are pictures; mean and worst-off.
  step("bridges-or-circles", "predict", there(".lesson-picture canvas")),
  step("bridges-or-circles", "reveal", judged),
  // A curve.
  step("carries-all", "predict", there(".lesson-picture svg")),
  // One person's line.
  step("tie-that-hurts", "reveal", judged),
  // Those who are devalued; seats.
  step("safe-place", "reveal", judged),
  step("safe-place", "try", there(".lesson-picture canvas, .lesson-picture svg")),
  // A count of repeats, a small sweep.
  step("luck-or-structure", "predict", there(".lesson-picture svg, .lesson-picture input")),
  step("luck-or-structure", "try", there(".lesson-picture")),
  { name: "worksheet", at: "#/worksheet/carries-all", ready: there(".sheets canvas, .sheets svg") },
];

const playground: readonly Screen[] = [
  {
    name: "compare, answer",
    at: "#/compare",
    async ready(page) {
      await page.locator(".compare .network").first().waitFor();
      await page.locator(".k-dot").first().waitFor();
      await gone(page, ".progress");
    },
  },
  {
    name: "compare, person chosen",
    at: "#/compare",
    async ready(page) {
      await page.locator(".compare .network").first().press("ArrowRight");
      await there(".strip-who")(page);
    },
  },
  {
    name: "compare, people",
    at: "#/compare",
    async ready(page) {
      await side(page, ".compare-side", 1);
      await there(".compare-side table")(page);
    },
  },
  {
    name: "compare, change",
    at: "#/compare",
    async ready(page) {
      await side(page, ".compare-side", 2);
      await there(".compare-side input[type=range], .compare-side [role=slider]")(page);
    },
    leave: (page) => side(page, ".compare-side", 0),
  },
  { name: "person", at: "#/person", ready: there(".diary-view table") },
  {
    name: "person, what if",
    at: "#/person",
    async ready(page) {
      await press(page, ".what-if-try button");
      await page.locator(".what-if-result").waitFor();
      await page.locator(".what-if-dots circle, .what-if-dots .k-dot").first().waitFor();
      await gone(page, ".what-if-progress");
    },
  },
  {
    name: "network, people",
    at: "#/network",
    async ready(page) {
      await side(page, ".edit-side", 0);
      await there(".edit-side table")(page);
      // From the top: a row half under the header is not what is looked at here.
      await page.locator(".edit-scroll").evaluate((table) => table.scrollTo(0, 0));
    },
  },
  {
    name: "network, ties",
    at: "#/network",
    async ready(page) {
      await side(page, ".edit-side", 1);
      await there(".edit-side table")(page);
    },
  },
  {
    name: "network, groups",
    at: "#/network",
    async ready(page) {
      await side(page, ".edit-side", 2);
      await there(".edit-side [role=tabpanel] button")(page);
    },
  },
  {
    name: "network, import",
    at: "#/network",
    async ready(page) {
      await press(page, ".edit-files button");
      await page.locator("input[type=file]").setInputFiles({
        name: "club.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("from,to,trust\nAnna,Ben,0.7\nBen,Cai,many\nCai,Dov,0.2\nDov,Anna,0.9\n"),
      });
      await there(".import .error")(page);
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "scenario",
    at: "#/scenario",
    async ready(page) {
      // One column: either the form or the text.
      const text = page.locator(".scenario-sides .segment").nth(1);
      await page.locator(".scenario-form").waitFor();
      if (await text.isVisible()) await text.click();
      await there(".cm-content")(page);
    },
  },
  {
    name: "scenario, changes",
    at: "#/scenario",
    async ready(page) {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.insertText("weks: 3\n");
      await there(".scenario-problems li")(page);
      await press(page, ".scenario-tools button");
      await there("dialog[open] .changed-lines")(page);
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "scenario, problems",
    at: "#/scenario",
    ready: there(".scenario-problems li"),
    async leave(page) {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+z");
      await gone(page, ".scenario-problems");
    },
  },
];

const aside: readonly Screen[] = [
  { name: "teacher", at: "#/teacher", ready: there(".teacher .vote-row") },
  {
    name: "teacher, a lesson",
    at: "#/teacher",
    async ready(page) {
      await page.locator(".teacher-subject select").selectOption("one-friend");
      await there(".notes-lesson")(page);
      for (const summary of await page.locator(".teacher details > summary").all()) await summary.click();
    },
  },
  ...topics.map((topic): Screen => ({ name: `help, ${topic}`, at: `#/help/${topic}`, ready: there(".help h1, main h1") })),
];

/** Every screen of the lab. */
export const screens: readonly Screen[] = [...story, ...lessons, ...playground, ...aside];
