import { lessonScreens } from "./screens/lessons.ts";
import { otherScreens } from "./screens/others.ts";
import { playgroundScreens } from "./screens/playground.ts";
import type { Screen } from "./screens/screen.ts";
import { storyScreens } from "./screens/story.ts";

export { lessonScreens } from "./screens/lessons.ts";
export { otherScreens } from "./screens/others.ts";
export { playgroundScreens } from "./screens/playground.ts";
export { type Screen, show } from "./screens/screen.ts";
export { screensStart } from "./screens/start.ts";
export { storyScreens } from "./screens/story.ts";

/** Every screen of the lab, in an order in which one page can go through them all. */
export const screens: readonly Screen[] = [...storyScreens, ...lessonScreens, ...playgroundScreens, ...otherScreens];
