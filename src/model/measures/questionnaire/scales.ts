import { exp } from "../../../math/elementary.ts";
import type { Scale } from "./scale.ts";

/** Every questionnaire. The numbers of the mappings are assumed; none is fitted to a scale's distribution but where it says so. */
export const scales: readonly Scale[] = [
  {
    name: "k6",
    title: "K6",
    about: "distress",
    needs: ["distress"],
    rule: "24 (1 - exp(-D / 4.9))",
    min: 0,
    max: 24,
    step: 1,
    cuts: [
      { from: 5, meaning: "moderate", seen: "publication" },
      { from: 13, meaning: "serious", seen: "publication" },
    ],
    checked:
      "range and cut-offs (10.1002/mpr.1349); at 13 or more 3.4% of US adults 2009-13 (NCHS data brief 203), 8.6% in California 2007, 27.9% there at 5 to 12",
    recalled: "mean and spread of the population; 4.9 is set by it, so it is assumed",
    score: ({ distress }) => filling(24, distress, 4.9),
  },
  {
    name: "k10",
    title: "K10",
    about: "distress",
    needs: ["distress"],
    rule: "40 (1 - exp(-D / 3.1))",
    min: 0,
    max: 40,
    step: 1,
    cuts: [],
    checked:
      "mean 8.5 (SD 7.3) on 0 to 40, countries 6.9 to 9.9; 3.1 puts the default population's mean near it, the spread is not reached",
    recalled: null,
    score: ({ distress }) => filling(40, distress, 3.1),
  },
  {
    name: "phq9",
    title: "PHQ-9",
    about: "depression",
    needs: ["distress", "selfEsteem"],
    rule: "27 (1 - exp(-(0.8 D + 0.2 (1 - E)) / 6))",
    min: 0,
    max: 27,
    step: 1,
    cuts: [{ from: 10, meaning: "moderate or worse", seen: "publication" }],
    checked:
      "Germany, n = 5,018: women 3.1 (SD 3.5), men 2.7 (3.5), 5.6% at 10 or more (10.1016/j.genhosppsych.2013.04.006); 6 puts the default population's mean between them",
    recalled: null,
    score: (latent) => filling(27, depression(latent), 6),
  },
  {
    name: "cesd",
    title: "CES-D",
    about: "depression",
    needs: ["distress", "selfEsteem"],
    rule: "60 (1 - exp(-(0.8 D + 0.2 (1 - E)) / 4.2))",
    min: 0,
    max: 60,
    step: 1,
    cuts: [{ from: 16, meaning: "elevated; 15 to 20 in 100 of these falsely so", seen: "secondary source" }],
    checked: null,
    recalled: "mean and spread of the population; 4.2 is set by it, so it is assumed",
    score: (latent) => filling(60, depression(latent), 4.2),
  },
  {
    name: "gad7",
    title: "GAD-7",
    about: "anxiety",
    needs: ["acuteStress", "vigilance"],
    rule: "21 (1 - exp(-(0.5 X + 0.5 V) / 1.8))",
    min: 0,
    max: 21,
    step: 1,
    cuts: [{ from: 10, meaning: "moderate or worse", seen: "publication" }],
    checked:
      "Germany, n = 5,030: women 3.2 (SD 3.5), men 2.7 (3.2), about 5% at 10 or more, 1% at 15 or more (10.1097/MLR.0b013e318160d093); 1.8 puts the default population's mean between them",
    recalled: null,
    score: ({ acuteStress, vigilance }) => filling(21, 0.5 * acuteStress + 0.5 * vigilance, 1.8),
  },
  {
    name: "everydayDiscrimination",
    title: "Everyday Discrimination Scale",
    about: "exposure to stigma",
    needs: ["exposure"],
    rule: "9 items, each by a ninth of the year's events: 0 never, 1 from 0.5 a year, 2 from 4, 3 from 36, 4 from 75, 5 from 250; in between in proportion",
    min: 0,
    max: 45,
    step: 1,
    cuts: [],
    checked:
      "9 items, 6 frequencies from never to almost every day; 60.9% of adults report any day-to-day discrimination (Kessler 1999, row 4)",
    recalled: null,
    score: ({ exposure }) => 9 * frequency(exposure / 9),
  },
  {
    name: "ismi",
    title: "Internalized Stigma of Mental Illness, worded for any identity",
    about: "internalized stigma",
    needs: ["internalizedStigma"],
    rule: "1 + 3 H",
    min: 1,
    max: 4,
    step: 0.01,
    cuts: [{ from: 2.51, meaning: "elevated", seen: "publication" }],
    checked: "elevated in about one third, 17.5% in a Serbian sample; 2.1 (SD 0.6) in 126 outpatients (10.5812/ijpbs-139613)",
    recalled: "mean and spread in general",
    score: ({ internalizedStigma }) => 1 + 3 * internalizedStigma,
  },
  {
    name: "rosenberg",
    title: "Rosenberg Self-Esteem Scale",
    about: "self-esteem",
    needs: ["selfEsteem"],
    rule: "10 + 30 E",
    min: 10,
    max: 40,
    step: 1,
    cuts: [],
    checked: "all of 53 nations lie above the midpoint of 25, N = 16,998 (10.1037/0022-3514.89.4.623)",
    recalled: "mean and spread over nations",
    score: ({ selfEsteem }) => 10 + 30 * selfEsteem,
  },
  {
    name: "briefResilience",
    title: "Brief Resilience Scale",
    about: "bouncing back",
    needs: ["resilience"],
    rule: "1 + 4 Res",
    min: 1,
    max: 5,
    step: 0.01,
    cuts: [
      { from: 3, meaning: "usual", seen: "secondary source" },
      { from: 4.31, meaning: "high", seen: "secondary source" },
    ],
    checked: "it asks about bouncing back, not about resources (10.1080/10705500802222972, PMC9806974)",
    recalled: "mean and spread",
    score: ({ resilience }) => 1 + 4 * resilience,
  },
  {
    name: "mspss",
    title: "Multidimensional Scale of Perceived Social Support",
    about: "available support, as perceived; not help received",
    needs: ["support"],
    rule: "1 + 6 available support",
    min: 1,
    max: 7,
    step: 0.01,
    cuts: [],
    checked: "its author says that population norms do not exist",
    recalled: "spread",
    score: ({ support }) => 1 + 6 * support,
  },
  {
    name: "ucla3",
    title: "UCLA-3",
    about: "loneliness",
    needs: ["belonging"],
    rule: "3 + 6 (1 - B)",
    min: 3,
    max: 9,
    step: 1,
    cuts: [],
    checked: null,
    recalled: "mean, spread and cut-off",
    score: ({ belonging }) => 3 + 6 * (1 - belonging),
  },
  {
    name: "generalBelongingness",
    title: "General Belongingness Scale",
    about: "belonging",
    needs: ["belonging"],
    rule: "1 + 6 B",
    min: 1,
    max: 7,
    step: 0.01,
    cuts: [],
    checked: "12 items, two factors, reliability .95 (Malone 2012, Personality and Individual Differences 52:311)",
    recalled: "range, mean and spread",
    score: ({ belonging }) => 1 + 6 * belonging,
  },
  {
    name: "collectiveSelfEsteem",
    title: "Collective Self-Esteem, private subscale",
    about: "pride in the identity",
    needs: ["pride"],
    rule: "1 + 6 P",
    min: 1,
    max: 7,
    step: 0.01,
    cuts: [],
    checked: null,
    recalled: "mean and spread",
    score: ({ pride }) => 1 + 6 * pride,
  },
  {
    name: "inclusionOfOther",
    title: "Inclusion of Other in the Self",
    about: "closeness of a tie",
    needs: ["trust"],
    rule: "1 + 6 trust",
    min: 1,
    max: 7,
    step: 1,
    cuts: [],
    checked: null,
    recalled: "mean and spread",
    score: ({ trust }) => 1 + 6 * trust,
  },
];

/** A score that fills up: 0 at 0, never quite `max`. */
function filling(max: number, value: number, scale: number): number {
  return max * (1 - exp(-value / scale));
}

/** The reported, slow part of low mood. */
function depression({ distress, selfEsteem }: { distress: number; selfEsteem: number }): number {
  return 0.8 * distress + 0.2 * (1 - selfEsteem);
}

/** Events a year from which each answer of an item holds. Assumed. */
const answers = [0, 0.5, 4, 36, 75, 250];

/** How often something happens as an answer of 0 (never) to 5 (almost every day), in proportion between two answers. */
function frequency(yearly: number): number {
  for (let k = 1; k < answers.length; k++) {
    if (yearly < answers[k]) return k - 1 + (yearly - answers[k - 1]) / (answers[k] - answers[k - 1]);
  }
  return answers.length - 1;
}
