/** A pattern of real data that the default population is held against. */
export interface Target {
  readonly id: string;
  /** What the numbers were fitted to; or what was only compared with it afterwards. */
  readonly set: "calibration" | "validation";
  /** Keys of model/sources.ts. */
  readonly rows: readonly string[];
  /** The pattern in words. */
  readonly pattern: string;
  /** What counts as met, in words. */
  readonly target: string;
}

/**
 * The patterns by which the model is judged, in words for the description of the model. Unless said, they are about people
 * with the identity in scenarios/default.yaml, after the measurement layer, over the last 13 weeks.
 */
export const targets: readonly Target[] = [
  fitted("C1", ["row 1"], "correlation of exposure with distress", ".18 to .28"),
  fitted("C4", ["row 4"], "share of all people with any day-to-day discrimination in a year", ".55 to .75"),
  fitted("C5", ["row 5"], "incidents a week at visibility 1 and climate .6 to .8", "1.1 to 1.4"),
  fitted("C8", ["row 7", "row 8"], "correlation of internalized stigma with distress", ".19 to .35"),
  fitted("C9", ["row 9"], "correlation of available support with distress", "-.24 to -.28"),
  fitted(
    "C13",
    ["row 13"],
    "interaction of exposure and support, in excess over the preset `null`",
    "-.06 to -.01, with the same sign on log and rank scale, and a twin difference below 0",
  ),
  fitted("C14", ["row 14", "row 15", "row 16"], "standardized harm minus standardized support, one regression", "at least 0"),
  fitted("C34", ["row 34"], "share of people with nobody at trust .5", ".05 to .10"),
  fitted("C34d", ["row 34", "row 36"], "ties a person", "6.5 to 8.6"),
  fitted("C35a", ["row 35", "row 55"], "share of ties lost in a year, preset `adult`", ".10 to .20"),
  fitted("C35s", ["row 35", "row 55"], "share of ties lost in a year, preset `school`", ".35 to .45"),
  fitted("C36", ["row 36"], "transitivity in week 156", ".34 to .50; schools .34 to .45, no source for adults"),
  fitted("C37", ["row 37"], "assortativity by identity", ".2 to .7"),
  fitted("C38", ["row 38"], "share of ties to people who stigmatize", ".12 to .15"),
  fitted("C43", ["row 43"], "a pulse of stress fades", "to a quarter within 13 weeks"),
  fitted("CD", [], "mean and spread of latent distress", "0.75 to 0.9, SD 0.55 to 0.8; set by us"),
  compared("V12", ["row 12"], "reverse buffering", "turns up in some samples"),
  compared("V17", ["row 17"], "correlation of help received with distress", "near 0"),
  compared("V21", ["row 21"], "gain of participants in groups that build identification", "d .4 to .7"),
  compared("V22", ["row 22", "row 51"], "gain of participants in peer support", "d .1 to .3, near 0 for symptoms"),
  compared("V25", ["row 25", "row 26"], "a safe space", "fewer events, no change in depression"),
  compared("V29", ["row 29", "row 30"], "stigma and loss of ties", "weak ties go, or nothing changes"),
  compared(
    "V31",
    ["row 31", "row 32"],
    "friends' distress, without and with contagion",
    "alike; spreads, or only healthy mood does",
  ),
  compared("V39", ["row 39"], "the friend who shares the identity", "helps where a close tie alone does not"),
  compared("V40", ["row 40"], "support moderates stigma in one sample and not in another", "both within sampling variation"),
  compared("V46", ["row 46", "row 47"], "within a person against between people", "r -.08 against -.22"),
  compared("V48", ["row 48"], "ties to the community alone", "do not buffer"),
  compared("V52", ["row 52"], "distress and victimization", "feed each other"),
];

function fitted(id: string, rows: readonly string[], pattern: string, target: string): Target {
  return { id, set: "calibration", rows, pattern, target };
}

function compared(id: string, rows: readonly string[], pattern: string, target: string): Target {
  return { id, set: "validation", rows, pattern, target };
}
