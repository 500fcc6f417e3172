import { inLanguage } from "./language.ts";

/** Text of what presenters use, in the menu of looks. */
export const presentingWords = inLanguage("presenting", {
  motion: () => "Motion",
  motionOf: { system: () => "As the device", off: () => "Off" },
  fullScreen: () => "Full screen",
  leaveFullScreen: () => "Leave full screen",
  keys: () => "Keys for presenting",
  keysHow: () => "F full screen, Space plays, R again",
});
