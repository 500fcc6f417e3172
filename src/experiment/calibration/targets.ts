import { part, type Target } from "../scorecard/target.ts";

/**
 * The calibration set: what the defaults are fitted to. Sixteen rows, of people with a devalued identity unless said, after
 * the measurement layer, over the last weeks of a run of `scenarios/default.yaml`. Nothing of the calibration knows any
 * other target: those of the validation set lie in a folder that it never reaches.
 */
export const calibrationTargets: readonly Target[] = [
  {
    id: "C1",
    title: "Exposure goes with distress",
    sources: ["row 1"],
    finding: "Perceived discrimination and well-being correlate at -.24 among disadvantaged groups (328 effects).",
    parts: [part("exposureDistress", "correlation of a year's stigma events with distress", "correlation", 0.18, 0.28)],
  },
  {
    id: "C4",
    title: "Day-to-day discrimination is common",
    sources: ["row 4"],
    finding: "60.9% of adults in the United States report day-to-day discrimination.",
    parts: [part("anyEvent", "share of all people with a stigma event in a year", "share", 0.55, 0.75)],
  },
  {
    id: "C5",
    title: "One to two events a week",
    sources: ["row 5"],
    finding: "Women report one to two impactful sexist incidents a week in diaries; here at visibility 1 and climate .7.",
    parts: [part("eventsVisible", "stigma events a week at visibility 1 and climate .7", "events per week", 1.1, 1.4)],
  },
  {
    id: "C8",
    title: "Internalized stigma goes with distress",
    sources: ["row 7", "row 8"],
    finding: "Internalized stigma correlates with depression at .19 to .24 in queer youth, .33 with severity of depression.",
    parts: [part("internalizedDistress", "correlation of internalized stigma with distress", "correlation", 0.19, 0.35)],
  },
  {
    id: "C9",
    title: "Support goes with less distress",
    sources: ["row 9"],
    finding: "Support and depression correlate at |r| = .26 [.24, .28] in youth (341 studies).",
    parts: [part("supportDistress", "correlation of available support with distress", "correlation", -0.28, -0.24)],
  },
  {
    id: "C13",
    title: "Buffering is small",
    sources: ["row 13"],
    finding: "The median interaction of thirty years of moderated regressions has f² = .002, about |b3| = .045.",
    parts: [
      part("excessRaw", "b3 in excess over the null preset, raw scale", "SD", -0.06, -0.01),
      { ...part("excessLog", "the same on the log scale: the same sign", "SD", null, 0), wholly: true },
      { ...part("excessRank", "the same on the rank scale: the same sign", "SD", null, 0), wholly: true },
      {
        ...part(
          "twinDifference",
          "reactivity of the third with most support minus that with least, fewer and lighter events included",
          "distress",
          null,
          0,
        ),
        wholly: true,
      },
    ],
  },
  {
    id: "C14",
    title: "Harm weighs at least as much as support",
    sources: ["row 14", "row 15", "row 16"],
    finding: "Undermining, negative exchanges and blame go with distress at least as strongly as support goes with less.",
    parts: [part("harmMinusSupport", "standardized harm minus support, from one regression with exposure", "SD", 0, null)],
  },
  {
    id: "C34",
    title: "Some people have nobody",
    sources: ["row 34"],
    finding: "5 to 10% have nobody close: 10.1% lack a frequently contacted close friend; other counts are lower.",
    parts: [part("isolates", "share of all people with nobody trusted at .5 or more", "share", 0.05, 0.1)],
  },
  {
    id: "C34d",
    title: "How many ties people have",
    sources: ["row 34", "row 36"],
    finding: "Pupils name 7.3 to 8.6 friends; adults a few fewer.",
    parts: [part("degree", "ties a person, everybody", "people", 6.5, 8.6)],
  },
  {
    id: "C35a",
    title: "Ties lost in a year, adults",
    sources: ["row 35", "row 55"],
    finding:
      "48% of close ties are kept over seven years, about 10% lost a year; fewer than 20% of named ties are truly dropped in a year.",
    parts: [part("lostAdult", "share of ties gone after a year", "share", 0.1, 0.2)],
  },
  {
    id: "C35s",
    title: "Ties lost in a year, school",
    sources: ["row 35", "row 55"],
    finding: "43 to 50% of pupils' nominations are gone after a year.",
    parts: [part("lostSchool", "share of ties gone after a year, ties of the school preset", "share", 0.35, 0.45)],
  },
  {
    id: "C36",
    title: "Friends of friends are friends",
    sources: ["row 36", "assumed"],
    finding: "Transitivity is .34 to .45 in schools; there is no such number for adults, .34 to .50 is assumed.",
    parts: [
      part("transitivity", "transitivity in the last week", "share", 0.34, 0.5),
      part("transitivitySchool", "transitivity in the last week, ties of the school preset", "share", 0.34, 0.45),
    ],
  },
  {
    id: "C37",
    title: "Like meets like",
    sources: ["row 37"],
    finding: "Pupils meet their own kind many times more often than others; assortativity of .2 to .7 spans that.",
    parts: [part("assortativity", "assortativity of ties by carrying the identity", "correlation", 0.2, 0.7)],
  },
  {
    id: "C38",
    title: "Ties that harm",
    sources: ["row 38"],
    finding: "13.5% of ties in 176 villages are negative; about 15% of named people are called difficult.",
    parts: [part("stigmatizingTies", "share of ties whose other end stigmatizes", "share", 0.12, 0.15)],
  },
  {
    id: "C43",
    title: "Most people bounce back",
    sources: ["row 43"],
    finding: "What events do to well-being fades after about three months.",
    parts: [part("pulseLeft", "share of a pulse's peak in distress that is left 13 weeks after it", "share", null, 0.25)],
  },
  {
    id: "CD",
    title: "How much distress there is",
    sources: ["assumed"],
    finding: "Set by us, so that shown distress has room on both sides.",
    parts: [
      part("meanDistress", "mean latent distress of all people", "distress", 0.75, 0.9),
      part("sdDistress", "SD of latent distress of all people", "distress", 0.55, 0.8),
    ],
  },
];
