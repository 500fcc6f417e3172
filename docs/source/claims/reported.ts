import { type Claim, higher, lower } from "./claim.ts";
import { chartOfDevalued, diaryRow, outcomesOfSweep, personNumber, switchOf } from "./lab.ts";
import { blow } from "./scenes.ts";

/** Bouncing back, and what is reported at the end. */
export const reportedClaims: readonly Claim[] = [
  {
    id: "resilience",
    title: "Resilience",
    words: ["resilience"],
    said: "Alliances help people bounce back.",
    model:
      "Distress returns to where it settles, faster with more resilience. Hard weeks in which help came build resilience, overload without help wears it down.",
    mechanisms: ["resilience", "recovery"],
    switches: [
      {
        what: "Alliances build resilience: help by those who are asked",
        without: "mechanisms: { emotionalSupport: off }",
        with: "",
        near: higher("resilience"),
        distress: "lower",
      },
      {
        what: "Alliances speed the way back from a blow: help by those who are asked",
        scene: blow.words,
        without: `${blow.yaml}, mechanisms: { emotionalSupport: off }`,
        with: blow.yaml,
        near: lower("halfLife"),
        distress: "lower",
      },
      {
        what: "Resilience that grows in hard weeks in which help came",
        without: "mechanisms: { resilience: { growth: 0 } }",
        with: "",
        near: higher("resilience"),
        distress: "lower",
      },
      {
        what: "Faster recovery with more resilience: people whose resilience is 0.65, beside the same people at 0.35",
        scene: blow.words,
        without: `${blow.yaml}, population: { resilience: 0.35 }`,
        with: `${blow.yaml}, population: { resilience: 0.65 }`,
        near: lower("halfLife"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/closed-forms.test.ts", title: "with resilience 0 half of a disturbance is gone after" },
      { file: "tests/model/accumulation.test.ts", title: "end a hard year with another resilience" },
      { file: "tests/model/accumulation.test.ts", title: "and carry it on: of the same blow a year later" },
      { file: "tests/model/closed-forms.test.ts", title: "what is left of a disturbance after its half-life is half" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [switchOf("resilience"), personNumber("Resilience"), diaryRow("Bounced back")],
  },
  {
    id: "reported",
    title: "Anxiety, depression, self-esteem, identity",
    words: ["anxiety", "depression", "self-esteem", "identity"],
    said: "Stigma brings anxiety and depression, lowers self-esteem and weighs on identity; alliances soften it.",
    model:
      "These are outcomes. Anxiety is half acute stress and half vigilance; depression 0.8 distress + 0.2 (1 - self-esteem); identity is internalized stigma and pride. All are numbers of this model and no diagnosis.",
    mechanisms: ["stigmaExposure", "vigilance", "selfEsteem", "internalizedStigma", "pride"],
    switches: [
      {
        what: "Stigma events",
        without: "mechanisms: { stigmaExposure: off }",
        with: "",
        near: [...higher("anxiety", "depression", "internalizedStigma"), ...lower("selfEsteem")],
        distress: "higher",
      },
      {
        what: "Everything by which alliances help, at once",
        without:
          "mechanisms: { emotionalSupport: off, belonging: off, practicalSupport: off, bridgingAccess: off, encouragement: { gain: 0, toSelfEsteem: 0, toResilience: 0 }, internalizedStigma: { unlearning: 0 }, pride: { byEvents: 0, byAffirmation: 0 } }",
        with: "",
        near: [...lower("anxiety", "depression", "internalizedStigma"), ...higher("selfEsteem", "pride")],
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/measures.test.ts", title: "anxiety is half acute stress and half vigilance" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
      {
        file: "tests/model/closed-forms.test.ts",
        title: "muting stigma leaves both lives identical to the last bit until the first event",
      },
    ],
    lab: [
      chartOfDevalued,
      switchOf("stigmaExposure"),
      diaryRow("Believing the hurtful messages"),
      diaryRow("Being on guard"),
      outcomesOfSweep("anxiety", "depression", "selfEsteem", "internalizedStigma", "pride"),
    ],
    labNote:
      "Compare and Person draw distress alone. Self-esteem, anxiety and depression as reported are printed by `kith run`, and the tables of results hold them.",
    notModeled: [
      {
        word: "identity, as who one is",
        why: "It has no content, stages or commitment, only how far it is believed to be less and how far one is proud of it.",
      },
    ],
  },
];
