import { afterAll, beforeAll, expect, test } from "vitest";
import { livingText } from "../../browser/living.ts";
import { type OpenLab, openLab } from "../../browser/open-lab.ts";

const title = "مختبر للعلاقات بين الناس في مدرسة كبيرة جدا مع اسم طويل جدا لا ينتهي أبدا";

let lab: OpenLab;
beforeAll(async () => {
  const text = livingText.replace(/^title:.*$/m, `title: ${title}`);
  lab = await openLab({ file: "own.yaml", text, files: {}, results: null });
});
afterAll(() => lab.close());

test("a title that is written from right to left is cut off at its end, not at its beginning", async () => {
  const page = await lab.page();
  const heading = page.getByRole("heading", { level: 1, name: title });
  await heading.waitFor();
  const [first, box] = await heading.evaluate((element) => {
    const letter = document.createRange();
    const text = element.firstChild as Text;
    letter.setStart(text, 0);
    letter.setEnd(text, 1);
    return [letter, element].map((one) => one.getBoundingClientRect());
  });
  expect(first.right).toBeLessThanOrEqual(box.right + 1);
  expect(first.left).toBeGreaterThanOrEqual(box.left - 1);
  expect(page.faults).toEqual([]);
});
