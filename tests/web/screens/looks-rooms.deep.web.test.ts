import { otherScreens, playgroundScreens } from "../../browser/screens.ts";
import { testEachLook } from "./each-look.ts";

// Rooms to work in: the playground, and what stands beside it.
testEachLook([...playgroundScreens, ...otherScreens]);
