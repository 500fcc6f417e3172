import { lessonScreens, storyScreens } from "../../browser/screens.ts";
import { testEachLook } from "./each-look.ts";

// What tells: the story and the lessons.
testEachLook([...storyScreens, ...lessonScreens]);
