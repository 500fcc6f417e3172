import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

// Modules of their own: what this file sets going would go on in the files that follow it.
vi.resetModules();
const { setText } = await import("../../../web/state/actions.ts");
const { keepDesk, takeToDesk } = await import("../../../web/state/desk.ts");
const { documentNow, freshDocument } = await import("../../../web/state/document.ts");
const { keepHistory, undo } = await import("../../../web/state/history.ts");
afterAll(() => vi.resetModules());

// Node has no workers for the page to ask: what is opened lies on the desk and is not run.
const [mine, theirs, others] = ["mine", "theirs", "others"].map((name) => freshDocument(`${name}.yaml`, `title: ${name}\n`));

beforeAll(() => {
  keepDesk();
  keepHistory();
});
beforeEach(() => takeToDesk(mine));

test("each scenario that was opened on the desk is taken back by one Undo", async () => {
  await takeToDesk(theirs);
  await takeToDesk(others);
  undo();
  expect(documentNow()).toEqual(theirs);
  undo();
  expect(documentNow()).toEqual(mine);
});

test("what is typed as soon as another scenario is open is a step of its own", async () => {
  setText(`${mine.text}#`);
  await takeToDesk(theirs);
  setText(`${theirs.text}#`);
  undo();
  expect(documentNow()).toEqual(theirs);
  undo();
  expect(documentNow().text).toBe(`${mine.text}#`);
});
