import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GalleryVisit, visitGallery } from "./gallery-server.ts";

let visit: GalleryVisit;
/** One for all pages: what a page has fetched and compiled serves the next. */
let context: BrowserContext;
beforeAll(async () => {
  visit = await visitGallery();
  context = await visit.browser.newContext({ reducedMotion: "reduce" });
}, 60_000);
afterAll(async () => visit?.close());

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly query?: string;
}

/** Opens the gallery, hands it to `look`, and fails if the page itself reported an error. */
async function onPage({ width = 1280, height = 900, query = "" }: Look, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(visit.address + query);
    await page.waitForSelector("#panel .slider", { timeout: 30_000 });
    await look(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

/** What axe finds, one line each. */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${axe.source} }`);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe("axe finds nothing", () => {
  // The other looks are looked at where parts stand on a screen: tests/web/screens.
  for (const look of [{ query: "" }, { query: "?theme=dark" }, { query: "?toast", width: 390 }]) {
    test(`in the gallery ${look.query === "" ? "as it opens" : look.query}${look.width === undefined ? "" : ` at ${look.width} px`}`, () =>
      onPage(look, async (page) => {
        await page.getByRole("button", { name: "B minus A" }).first().click();
        await page.locator("#person .person-who .disclosure > summary").click();
        await page.locator("#panel .mechanism summary").first().click();
        expect(await complaints(page)).toEqual([]);
      }));
  }
  test("in an open dialog with a table", () =>
    onPage({}, async (page) => {
      await page.locator("#time").getByRole("button", { name: "Table: Average distress" }).click();
      expect(await complaints(page)).toEqual([]);
    }));
});

describe("nothing is cut off", () => {
  for (const [width, query] of [
    [320, ""],
    [1280, "?size=A%2B%2B"],
    [390, "?dir=rtl"],
  ] as const) {
    test(`no sideways scroll at ${width} px ${query}`, () =>
      onPage({ width, query }, async (page) => {
        const [scroll, client] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(scroll).toBeLessThanOrEqual(client);
      }));
  }
});

describe("the scrubber", () => {
  test("is the axis of the chart: same left, right and playhead", () =>
    onPage({}, async (page) => {
      const places = await page.locator("#time").evaluate((part) => {
        const x = (selector: string, name: string) => part.querySelector(selector)?.getAttribute(name);
        return {
          grid: [x(".k-grid", "x1"), x(".k-grid", "x2")],
          track: [x(".k-track", "x1"), x(".k-track", "x2")],
          heads: [...part.querySelectorAll(".k-playhead")].map((line) => line.getAttribute("x1")),
          left: [
            part.querySelector(".k-chart")?.getBoundingClientRect().left,
            part.querySelector(".k-scrub")?.getBoundingClientRect().left,
          ],
        };
      });
      expect(places.track).toEqual(places.grid);
      expect(new Set(places.heads).size).toBe(1);
      expect(places.left[0]).toBe(places.left[1]);
    }));

  test("moves by keyboard: arrows a week, Page four, Home and End", () =>
    onPage({}, async (page) => {
      const slider = page.locator("#time").getByRole("slider", { name: "Week" });
      await slider.focus();
      const steps = [
        ["ArrowRight", "31"],
        ["PageUp", "35"],
        ["ArrowLeft", "34"],
        ["End", "52"],
        ["ArrowRight", "52"],
        ["Home", "0"],
      ] as const;
      for (const [key, week] of steps) {
        await page.keyboard.press(key);
        expect(await slider.getAttribute("aria-valuenow")).toBe(week);
      }
      expect(await slider.getAttribute("aria-valuetext")).toBe("week 0 of 52");
    }));

  test("moves by drag, by the steps beside play, and to an event by its word", () =>
    onPage({}, async (page) => {
      const part = page.locator("#time");
      const slider = part.getByRole("slider", { name: "Week" });
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      if (box === null) throw new Error("no scrubber");
      await page.mouse.move(box.x + box.width / 2, box.y + 24);
      await page.mouse.down();
      await page.mouse.move(box.x + 45, box.y + 24, { steps: 4 });
      await page.mouse.up();
      expect(Number(await slider.getAttribute("aria-valuenow"))).toBeLessThan(2);
      await part.getByRole("button", { name: "public debate, weeks 20 to 24" }).click();
      expect(await slider.getAttribute("aria-valuenow")).toBe("20");
      await part.getByRole("button", { name: "One week on" }).click();
      expect(await slider.getAttribute("aria-valuenow")).toBe("21");
    }));
});

describe("pictures have words and tables", () => {
  test("every picture has a sentence, and each chart a table one press away", () =>
    onPage({}, async (page) => {
      const labels = await page
        .locator("[role=img]")
        .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("aria-label") ?? ""));
      expect(labels.length).toBeGreaterThan(6);
      for (const label of labels) expect(label).toMatch(/^[A-Z0-9].{20,}\.$/);
      await page
        .locator("#lower")
        .getByRole("button", { name: /^Table/ })
        .click();
      await page.getByRole("dialog").waitFor();
      expect(await page.getByRole("dialog").getByRole("row").count()).toBe(51);
    }));

  test("the diary on the page adds up to the tenth", () =>
    onPage({}, async (page) => {
      for (const table of await page.locator("#person .diary").all()) {
        const numbers = (await table.locator("td.diary-points").allTextContents()).map((text) =>
          Math.round(Number(text.replace("\u2212", "-")) * 10),
        );
        const end = Math.round(Number((await table.locator(".diary-sum-end").textContent())?.replace("= ", "")) * 10);
        expect(numbers.reduce((sum, value) => sum + value, 0)).toBe(end);
      }
    }));

  test("a header sorts its table and says so; a row marks its person", () =>
    onPage({}, async (page) => {
      const table = page.locator("#table");
      await table.getByRole("button", { name: "Person", exact: true }).click();
      expect(await table.getByRole("columnheader", { name: "Person" }).getAttribute("aria-sort")).toBe("ascending");
      const first = table.locator("tbody .t-name").first();
      expect(await first.textContent()).toBe("Ada");
      await first.click();
      expect(await first.getAttribute("aria-pressed")).toBe("true");
      await table.getByRole("searchbox").fill("nobody of that name");
      expect(await table.getByText("Nobody here").isVisible()).toBe(true);
    }));
});

describe("controls", () => {
  test("a number outside its range is refused in words, with the nearest right one as a button", () =>
    onPage({}, async (page) => {
      const field = page.getByRole("textbox", { name: "Policy, as a number" });
      await field.fill("1.4");
      await field.press("Enter");
      expect(await page.getByRole("alert").textContent()).toContain("\u201cpolicy\u201d is 1.4. It must be between 0 and 1.");
      await page.getByRole("button", { name: "Set to 1" }).click();
      expect(await field.inputValue()).toBe("1");
      expect(await page.locator("#panel .changes h3").textContent()).toBe("3 changes");
    }));

  test("changes gather in the list and go back one by one or all at once", () =>
    onPage({}, async (page) => {
      const panel = page.locator("#panel");
      await panel.getByRole("slider", { name: /^Capacity/ }).press("ArrowRight");
      await panel.getByRole("switch", { name: "Pride, on or off" }).click();
      await panel.getByLabel("Preset").selectOption("null");
      expect(await panel.locator(".changes h3").textContent()).toBe("5 changes");
      await panel.getByRole("switch", { name: "Pride, on or off" }).click();
      await panel.getByRole("button", { name: "Reset to 0.6: Climate" }).click();
      expect(await panel.locator(".changes h3").textContent()).toBe("3 changes");
      await panel.getByRole("button", { name: "Reset all" }).click();
      expect(await panel.locator(".changes h3").textContent()).toBe("No changes");
    }));

  test("a button that cannot be pressed stays in the order and says why", () =>
    onPage({}, async (page) => {
      const button = page.locator("#buttons").getByRole("button", { name: "Run: 2 problems first" });
      await button.focus();
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  test("a dialog holds the focus, Esc closes it, and the focus goes back", () =>
    onPage({}, async (page) => {
      const opener = page.locator("#notices").getByRole("button", { name: "Replace names" });
      await opener.click();
      for (let k = 0; k < 4; k++) {
        await page.keyboard.press("Tab");
        expect(
          await page.evaluate(
            () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
          ),
        ).toBe(true);
      }
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  test("tabs move with the arrows", () =>
    onPage({}, async (page) => {
      await page.getByRole("tab", { name: "Compare" }).focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.getByRole("tab", { name: "Person" }).getAttribute("aria-selected")).toBe("true");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Person");
    }));

  test("nothing that is pressed is smaller than 24 px, nor than 36 outside of running text and tables", () =>
    onPage({ width: 390 }, async (page) => {
      const small = await page.locator("button, summary, select, input").evaluateAll((all) =>
        all
          .map((element) => ({
            name: element.className || element.tagName,
            in: element.closest("table") !== null || element.classList.contains("k-event"),
            ...element.getBoundingClientRect().toJSON(),
          }))
          .filter(({ width, height, in: dense }) => width > 0 && (height < (dense ? 24 : 35.5) || width < 24))
          .map(({ name, width, height }) => `${name} ${width} x ${height}`),
      );
      expect(small).toEqual([]);
    }));
});
