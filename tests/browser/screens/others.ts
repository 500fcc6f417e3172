import { topics } from "../../../web/help/topics.ts";
import { type Screen, there } from "./screen.ts";

/** What stands beside lessons and playground: the room for teachers, and help. */
export const otherScreens: readonly Screen[] = [
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
  ...topics.map((topic): Screen => ({ name: `help, ${topic}`, at: `#/help/${topic}`, ready: there("main h1") })),
];
