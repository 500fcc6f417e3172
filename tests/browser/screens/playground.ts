import type { Page } from "playwright-core";
import { gone, press, type Screen, there } from "./screen.ts";

/** Chooses a side of Compare, or a table of the editor, by its place. */
const side = (page: Page, tabs: string, place: number) => press(page, `${tabs} [role=tab]`, place);
const leaveIt = (page: Page) => page.keyboard.press("Escape");

const compare: readonly Screen[] = [
  {
    name: "compare, answer",
    at: "#/compare",
    async ready(page) {
      await page.locator(".compare .network").first().waitFor();
      await page.locator(".k-dot").first().waitFor();
      await gone(page, ".progress");
    },
    fits: true,
    seen: [".network", ".k-time-field", ".k-verdict-sentence", ".legend", ".tool-run .button"],
  },
  {
    name: "compare, person chosen",
    at: "#/compare",
    async ready(page) {
      await page.locator(".compare .network").first().press("ArrowRight");
      await there(".strip-who")(page);
    },
    fits: true,
  },
  {
    name: "compare, people marked, difference",
    at: "#/compare",
    async ready(page) {
      await page.locator(".compare .network").first().press("Space");
      await press(page, ".k-time-head .segments:nth-of-type(2) .segment", 1);
      await there(".k-time-field .k-band, .k-time-field path")(page);
    },
    async leave(page) {
      await press(page, ".k-time-head .segments:nth-of-type(2) .segment", 0);
      await page.locator(".compare .network").first().press("Escape");
    },
  },
  {
    name: "compare, four networks",
    at: "#/compare",
    async ready(page) {
      const four = page.locator(".panel-choice .segment").last();
      if (!(await four.isVisible())) return;
      await four.click();
      await page.locator(".compare .network").nth(3).waitFor();
    },
    async leave(page) {
      const two = page.locator(".panel-choice .segment").first();
      if (await two.isVisible()) await two.click();
    },
  },
  {
    name: "compare, looks",
    at: "#/compare",
    async ready(page) {
      await press(page, ".looks-button");
      await there(".looks-panel:not([hidden])")(page);
    },
    leave: leaveIt,
  },
  {
    name: "compare, people",
    at: "#/compare",
    async ready(page) {
      await side(page, ".compare-side", 1);
      await there(".compare-side table")(page);
    },
    fits: true,
  },
  {
    name: "compare, change",
    at: "#/compare",
    async ready(page) {
      await side(page, ".compare-side", 2);
      await there(".compare-side input[type=range]")(page);
    },
    leave: (page) => side(page, ".compare-side", 0),
    fits: true,
  },
];

const person: readonly Screen[] = [
  {
    name: "person",
    at: "#/person",
    async ready(page) {
      await there(".diary-view table")(page);
      await press(page, ".diary-view summary, .person summary");
    },
  },
  {
    name: "person, what if",
    at: "#/person",
    async ready(page) {
      await press(page, ".what-if-try button");
      await page.locator(".what-if-dots circle").first().waitFor();
      await gone(page, ".what-if-progress");
    },
  },
];

const table = (place: number, ready: string) => async (page: Page) => {
  await side(page, ".edit-side", place);
  await there(ready)(page);
  // From the top: a row half under the header is not what is looked at here.
  await page.locator(".edit-scroll").evaluateAll((tables) => tables.map((one) => one.scrollTo(0, 0)));
};

const network: readonly Screen[] = [
  { name: "network, people", at: "#/network", ready: table(0, ".edit-side table") },
  { name: "network, ties", at: "#/network", ready: table(1, ".edit-side table") },
  { name: "network, groups", at: "#/network", ready: table(2, ".edit-side [role=tabpanel] button") },
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
    leave: leaveIt,
  },
];

const scenario: readonly Screen[] = [
  {
    name: "scenario",
    at: "#/scenario",
    async ready(page) {
      // One column: either the form or the text.
      await page.locator(".scenario-form").waitFor();
      await page.locator(".scenario-form input[type=range]").first().waitFor();
      const text = page.locator(".scenario-sides .segment").nth(1);
      if (await text.isVisible()) await text.click();
      await there(".cm-content")(page);
    },
  },
  {
    name: "scenario, open",
    at: "#/scenario",
    async ready(page) {
      await press(page, ".scenario-tools .button", 3);
      await there("dialog[open] .open-one")(page);
    },
    leave: leaveIt,
  },
  {
    name: "scenario, changes",
    at: "#/scenario",
    async ready(page) {
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.insertText("weks: 3\n");
      await there(".scenario-problems li")(page);
      await press(page, ".scenario-tools .button");
      await there("dialog[open] .changed-lines")(page);
    },
    leave: leaveIt,
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

const sweep: readonly Screen[] = [
  { name: "sweep", at: "#/sweep", ready: there(".sweep-drop") },
  {
    name: "sweep, refused",
    at: "#/sweep",
    async ready(page) {
      const table = {
        name: "summary.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("run,point,climate,distress\n0-0,0,0.5,31\n"),
      };
      await page.locator(".sweep-drop input[type=file]").nth(1).setInputFiles(table);
      await there(".sweep-refused .error")(page);
    },
  },
  {
    name: "sweep, plot",
    at: "#/sweep",
    async ready(page) {
      await press(page, ".sweep-example button");
      await there(".sweep-points .sweep-svg circle")(page);
    },
    fits: true,
    seen: [".sweep-question", ".sweep-svg", ".sweep-choices select"],
  },
  {
    name: "sweep, picked point",
    at: "#/sweep",
    async ready(page) {
      await press(page, "[role=tab][id$=heat-map]");
      await there(".sweep-svg rect")(page);
      await page.locator(".sweep-points").press("ArrowLeft");
      await there(".sweep-facts-list")(page);
    },
    fits: true,
  },
  {
    name: "sweep, table",
    at: "#/sweep",
    async ready(page) {
      await press(page, ".sweep-below .button");
      await there("dialog[open] table")(page);
    },
    leave: leaveIt,
  },
];

/** The rooms of the playground, over one document; and the one over results of many runs. */
export const playgroundScreens: readonly Screen[] = [...compare, ...person, ...network, ...scenario, ...sweep];
