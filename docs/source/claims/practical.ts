import { type Claim, higher, lower } from "./claim.ts";
import { diaryRow, keptAway, outcomesOfSweep, switchOf } from "./lab.ts";
import { policies } from "./scenes.ts";

/** What alliances do at work and school: advice, resources, encouragement. */
export const practicalClaims: readonly Claim[] = [
  {
    id: "advice",
    title: "Advice for work and school, asserting oneself",
    words: ["advice for work and school", "asserting oneself"],
    said: "Alliances help through practical advice at work and school, and in asserting oneself there.",
    model:
      "Help from people with standing in a setting builds know-how there. Know-how keeps events from repeating, makes a policy be used where there is one, and takes weight off a major event.",
    mechanisms: ["practicalSupport"],
    switches: [
      {
        what: "Advice: know-how from people with standing in a setting",
        without: "mechanisms: { practicalSupport: off }",
        with: "",
        near: lower("events"),
        distress: "lower",
      },
      {
        what: "Asserting oneself: know-how makes policies be used",
        scene: policies.words,
        without: `${policies.yaml}, mechanisms: { practicalSupport: { useOfPolicy: 0 } }`,
        with: policies.yaml,
        near: lower("events"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
      { file: "tests/engine/ledger.test.ts", title: "a prevented event is in the diary with the mechanism that prevented it" },
      { file: "tests/model/practical-support.test.ts", title: "with know-how R it prevents" },
      { file: "tests/model/interventions-mentors.test.ts", title: "give practical support that counts double" },
    ],
    lab: [switchOf("practicalSupport"), keptAway("know-how"), diaryRow("Know-how made it lighter")],
    notModeled: [
      {
        word: "asserting oneself, as speaking up to whoever devalues",
        why: "Nobody answers back, so no climate ever changes by it. Only the use of policies is there, and `scenarios/default.yaml` has none: both sides get one.",
      },
    ],
  },
  {
    id: "resources",
    title: "Resources and opportunities",
    words: ["resources and opportunities"],
    said: "Alliances give access to resources and opportunities that would otherwise be out of reach.",
    model:
      "Ties that lead to people of other units (teams, neighborhoods) give access, which prevents some events and softens others.",
    mechanisms: ["bridgingAccess", "practicalSupport"],
    switches: [
      {
        what: "Access through ties that reach other units",
        without: "mechanisms: { bridgingAccess: off }",
        with: "",
        near: lower("events", "acuteStress"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
      { file: "tests/engine/ledger.test.ts", title: "a prevented event is in the diary with the mechanism that prevented it" },
    ],
    lab: [switchOf("bridgingAccess"), keptAway("access"), diaryRow("Access made it lighter")],
    notModeled: [
      {
        word: "opportunities, as what somebody gets",
        why: "Nobody gets a job, a grade, a place or money: what access brings shows only in fewer and lighter events.",
      },
    ],
  },
  {
    id: "encouragement",
    title: "Encouragement",
    words: ["encouragement"],
    said: "Alliances help through encouragement: people pursue their goals despite setbacks.",
    model:
      "People who accept one, and affirming groups, build goal persistence, which setbacks wear down. Who has little of it may leave a setting; progress feeds self-esteem and resilience. No study gives the size of any of it.",
    mechanisms: ["encouragement"],
    switches: [
      {
        what: "Goal persistence by encouragement, and what progress brings",
        without: "mechanisms: { encouragement: { gain: 0, toSelfEsteem: 0, toResilience: 0 } }",
        with: "",
        near: higher("goalPersistence", "attending", "selfEsteem", "resilience"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/encouragement.test.ts", title: "grows with an affirming group that meets" },
      { file: "tests/model/encouragement.test.ts", title: "is encouragement x goal persistence in a week without setback" },
      { file: "tests/model/encouragement.test.ts", title: "has chance leaving x (1 - goalPersistence)" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [
      switchOf("encouragement"),
      diaryRow("Having left a setting"),
      keptAway("having left"),
      outcomesOfSweep("goalPersistence", "attending"),
    ],
    labNote: "Compare and Person draw no goal persistence: `kith run` prints it, and the tables of results hold it.",
    notModeled: [
      {
        word: "goals",
        why: "Nobody has a goal of their own: staying in a setting or group stands for all of them.",
      },
    ],
  },
];
