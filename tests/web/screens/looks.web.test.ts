import { afterAll, beforeAll } from "vitest";
import { type OpenLab, openLab, type WatchedPage } from "../../browser/open-lab.ts";
import { screens, screensStart } from "../../browser/screens.ts";
import { testEachLook } from "./each-look.ts";

let lab: OpenLab;
let page: WatchedPage;
beforeAll(async () => {
  lab = await openLab(screensStart);
  page = await lab.page({ reducedMotion: "reduce" }, undefined, "#/");
});
afterAll(() => lab.close());

testEachLook(screens, () => page);
