import { expect, test } from "vitest";
import { titleOf } from "../../../web/frame/page-title.ts";

test("every place has a title of its own, the place before the scenario and the page's name last", () => {
  expect(titleOf({ at: "playground", room: "network" }, "Bridges", "Kith")).toBe("Network · Bridges · Kith");
  expect(titleOf({ at: "playground", room: "compare" }, "", "Kith")).toBe("Compare · Kith");
  expect(titleOf({ at: "lesson", lesson: "one-friend", step: 2 }, "Bridges", "Kith")).toBe("Lessons · Kith");
  expect(titleOf({ at: "help", topic: "" }, "Bridges", "Kith")).toBe("Help and keys · Kith");
  expect(titleOf({ at: "teacher" }, "Bridges", "Kith")).toBe("Teacher · Kith");
  expect(titleOf({ at: "teacher" }, "Bridges", "For room 12")).toBe("Teacher · For room 12");
  expect(titleOf({ at: "story" }, "Bridges", "Kith")).toBe("Kith");
});
