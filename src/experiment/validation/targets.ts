import { part, type Target } from "../scorecard/target.ts";

/**
 * The validation set: findings that the defaults were never shown. They are reported, misses included, and nothing is tuned to
 * them; the calibration cannot reach this file (tests/experiment/calibration-apart.test.ts). Ranges come from the findings
 * where these give them; those that say "assumed" are our reading of words like "small", "some" and "hardly". The ranges of V12, V29 and
 * V40 are so wide that they exclude nothing but extremes.
 */
export const validationTargets: readonly Target[] = [
  {
    id: "V12",
    title: "Reverse buffering turns up in some samples",
    sources: ["row 12", "assumed"],
    finding:
      "Among older African Americans discrimination went with depressive symptoms only at high support; other samples say the opposite.",
    parts: [part("reverse", "share of samples of about 90 people whose b3 is above 0, raw scale", "share", 0.05, 0.6)],
  },
  {
    id: "V17",
    title: "Received help hardly goes with distress",
    sources: ["row 17"],
    finding: "Received support and burden correlate at -.05 [-.095, -.001] (56 studies), perceived support at -.36.",
    parts: [part("receivedDistress", "correlation of a year's help received with distress", "correlation", -0.095, -0.001)],
  },
  {
    id: "V21",
    title: "Groups that build identification",
    sources: ["row 21"],
    finding: "Programs that build identification with a group help by .4 to .7 SD (27 studies): depression .58, stress .49.",
    parts: [
      part("identificationGain", "fall of members' distress, in SD, against the same people without the group", "SD", 0.4, 0.7),
    ],
  },
  {
    id: "V22",
    title: "Peer support groups",
    sources: ["row 22", "row 51"],
    finding: "Newer trials of peer support find recovery .18 to .20 SD, and hardly anything on symptoms.",
    parts: [
      part("peerRecovery", "rise of members' self-esteem, in SD, for recovery", "SD", 0.1, 0.3),
      part("peerSymptoms", "fall of members' distress, in SD", "SD", -0.1, 0.1),
    ],
  },
  {
    id: "V25",
    title: "Safe spaces at school",
    sources: ["row 25", "row 26", "assumed"],
    finding:
      "Where a school has an alliance, victimization is less likely (OR .48 to .70); later depression is no different (two years).",
    parts: [
      {
        ...part("safeEvents", "stigma events with the safe space over those without", "ratio", 0.48, 0.7),
        unlike:
          "the finding is an odds ratio of reporting any victimization, and nearly everybody concerned meets some event in a year here",
      },
      part("safeDistress", "fall of distress of people with a devalued identity, in SD", "SD", -0.1, 0.1),
    ],
  },
  {
    id: "V29",
    title: "Weak ties go first, and how stigma shrinks a network is disputed",
    sources: ["row 29", "row 30", "assumed"],
    finding: "Acquaintances reject and the core stays; in another sample stigma did not predict the network a year later.",
    parts: [
      part("weakLost", "share of weak ties (trust below .5) lost in a year minus that of strong ties", "share", 0.02, 0.5),
      part("exposureDegree", "correlation of a year's stigma events with ties at its end", "correlation", -0.15, 0.05),
    ],
  },
  {
    id: "V31",
    title: "Friends are alike in distress, a little, without contagion",
    sources: ["row 31", "row 32", "row 33", "assumed"],
    finding:
      "Friends resemble each other in depression; withdrawal and selection explain much of it, and whether it spreads is contested.",
    parts: [part("friendsAlike", "correlation of distress between people who are tied, contagion off", "correlation", 0.02, 0.2)],
  },
  {
    id: "V39",
    title: "The friend who shares the identity",
    sources: ["row 39", "assumed"],
    finding: "With high internalized stigma a close tie helped only if the friend shared the identity.",
    parts: [
      {
        ...part(
          "similarHelps",
          "partial coefficient of ingroup trust share on distress: third with most internalized stigma minus that with least",
          "SD",
          null,
          0,
        ),
        wholly: true,
      },
    ],
  },
  {
    id: "V40",
    title: "Whether support moderates differs between samples",
    sources: ["row 40", "assumed"],
    finding: "In 1,093 people peer support moderated stigma and distress, in 330 people connectedness did not.",
    parts: [
      part("moderates330", "share of samples of about 330 people with b3 below 0 at p < .05", "share", 0.01, 0.5),
      part("moderates1093", "share of samples of about 1,093 people with b3 below 0 at p < .05", "share", 0.02, 0.98),
    ],
  },
  {
    id: "V46",
    title: "What a single event does",
    sources: ["row 46"],
    finding: "In experiments one event of discrimination lowers well-being by .25 SD.",
    parts: [part("oneEvent", "rise of distress in the week after one stigma event of mean severity, in SD", "SD", 0.15, 0.35)],
  },
  {
    id: "V47",
    title: "Within persons and between them",
    sources: ["row 47", "assumed"],
    finding: "In diaries discrimination and mental health correlate at -.08 within persons and -.22 between them (22 studies).",
    parts: [
      part("within", "correlation of a week's events with distress within persons", "correlation", 0.04, 0.12),
      part("between", "correlation of mean events with mean distress between persons", "correlation", 0.17, 0.27),
    ],
  },
  {
    id: "V48",
    title: "Community ties alone do not buffer",
    sources: ["row 48", "assumed"],
    finding: "Connectedness with the community has a small good main effect and no buffering in 167 studies.",
    parts: [
      part("ingroupExcess", "b3 of exposure and ingroup trust share in excess over the null preset", "SD", -0.03, 0.03),
      part("ingroupMain", "b2 of ingroup trust share on distress", "SD", -0.15, 0),
    ],
  },
  {
    id: "V52",
    title: "Distress and victimization feed each other",
    sources: ["row 52", "assumed"],
    finding:
      "Victimization goes with later internalizing at r = .18, internalizing with later victimization at .19 (85 studies).",
    parts: [
      part("eventsThenDistress", "correlation of a year's events with distress a year later", "correlation", 0.13, 0.23),
      part("distressThenEvents", "correlation of distress with the next year's events", "correlation", 0.14, 0.24),
    ],
  },
];
