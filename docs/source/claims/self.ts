import { type Claim, higher, lower } from "./claim.ts";
import { diaryRow, switchOf } from "./lab.ts";
import { policies } from "./scenes.ts";

/** What alliances do for how people see themselves, for those who are alike, and for what is reported at the end. */
export const selfClaims: readonly Claim[] = [
  {
    id: "self-acceptance",
    title: "Self-acceptance, normalizing, pride",
    words: ["self-acceptance", "normalizing", "pride"],
    said: "Alliances buffer stigma through self-acceptance: they normalize the identity and let people be proud of it.",
    model:
      "Affirming company, and company of people who share the identity, loosens internalized stigma (normalizing) and builds pride, which takes weight off events. Self-acceptance is little internalized stigma, which self-esteem follows.",
    mechanisms: ["internalizedStigma", "pride", "selfEsteem"],
    switches: [
      {
        what: "Normalizing: affirming company loosens internalized stigma",
        without: "mechanisms: { internalizedStigma: { unlearning: 0 } }",
        with: "",
        near: [...lower("internalizedStigma"), ...higher("selfEsteem")],
        distress: "lower",
      },
      {
        what: "Pride that grows by events and by affirmation",
        without: "mechanisms: { pride: { byEvents: 0, byAffirmation: 0 } }",
        with: "",
        near: [...higher("pride"), ...lower("acuteStress")],
        distress: "lower",
      },
      {
        what: "The weight that pride takes off events",
        without: "mechanisms: { pride: { shield: 0 } }",
        with: "",
        near: lower("acuteStress"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
      {
        file: "tests/model/groups-meeting.test.ts",
        title: "of an affirming group comforts, affirms, encourages and takes in, by the equations",
      },
    ],
    lab: [
      switchOf("internalizedStigma"),
      switchOf("pride"),
      diaryRow("Doubting the hurtful messages"),
      diaryRow("Pride made it lighter"),
    ],
    notModeled: [
      {
        word: "coming to accept oneself",
        why: "There are no stages of identity and no decision to come out: self-acceptance is only how little of the devaluing message is believed.",
      },
    ],
  },
  {
    id: "similar-others",
    title: "Similar others, solidarity, empowerment",
    words: ["similar others", "solidarity", "empowerment"],
    said: "Alliances help most among similar others, where solidarity and empowerment grow.",
    model:
      "With people who share the identity help is worth more, people hide half as much, and events turn into pride in proportion to how much of one's trust is in them (rejection-identification). Of solidarity the model has just this turning toward each other; of empowerment it has pride, know-how and the use of policies.",
    mechanisms: ["sharedExperience", "seeking", "pride"],
    switches: [
      {
        what: "Everything that is special among similar others",
        without: "mechanisms: { sharedExperience: off, seeking: { amongSimilar: 1 }, pride: { byEvents: 0 } }",
        with: "",
        near: [...lower("acuteStress"), ...higher("help", "pride")],
        distress: "lower",
      },
      {
        what: "Similar others: less hiding from people who share the identity",
        without: "mechanisms: { seeking: { amongSimilar: 1 } }",
        with: "",
        near: higher("help"),
        distress: "lower",
      },
      {
        what: "Solidarity: events turn into pride among people who share the identity",
        without: "mechanisms: { pride: { byEvents: 0 } }",
        with: "",
        near: higher("pride"),
        distress: "lower",
      },
      {
        what: "Empowerment: the weight that pride takes off events, and the use of policies by those who know how",
        scene: policies.words,
        without: `${policies.yaml}, mechanisms: { pride: { shield: 0 }, practicalSupport: { useOfPolicy: 0 } }`,
        with: policies.yaml,
        near: lower("events", "acuteStress"),
        distress: "lower",
      },
    ],
    tests: [
      {
        file: "tests/model/closed-forms.test.ts",
        title: "help divides the burden: need / (1 + relief x units), with the bonus where the identity is shared",
      },
      {
        file: "tests/model/chances.test.ts",
        title: "in a calm week a contact is asked with the chance of the trust; after a stigma event hiding lowers it, by half",
      },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [switchOf("seeking"), switchOf("sharedExperience"), diaryRow("had been there too"), diaryRow("Pride made it lighter")],
    notModeled: [
      {
        word: "solidarity, as acting together",
        why: "Nobody protests, speaks up for somebody else, or changes a climate or policy with others.",
      },
      {
        word: "empowerment, as power over one's surroundings",
        why: "It has no state of its own, and nobody gains a say in what a setting does.",
      },
    ],
  },
];
