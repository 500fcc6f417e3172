import { type Claim, higher, lower } from "./claim.ts";
import { diaryRow, newAndEndedTies, personNumber, pictureOfTies, switchOf, tieNumbers } from "./lab.ts";

/** What alliances do for people: support, shared experience, belonging, and the ties that carry them. */
export const allianceClaims: readonly Claim[] = [
  {
    id: "emotional-support",
    title: "Emotional support",
    words: ["emotional support"],
    said: "Alliances buffer stigma through emotional support.",
    model:
      "People whose week weighs on them ask those they trust most; what a contact has to give is split among all who ask, and it divides what the week weighs. Without it nobody is helped at all, so know-how and shared experience have nothing to build on either.",
    mechanisms: ["emotionalSupport", "seeking"],
    switches: [
      {
        what: "Help by those who are asked",
        without: "mechanisms: { emotionalSupport: off }",
        with: "",
        near: lower("acuteStress"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/closed-forms.test.ts", title: "help divides the burden: need / (1 + relief x units)" },
      { file: "tests/model/closed-forms.test.ts", title: "units of help given are units received" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [switchOf("emotionalSupport"), diaryRow("listened")],
  },
  {
    id: "shared-experience",
    title: "Shared experience",
    words: ["shared experience"],
    said: "Alliances buffer stigma through shared experience: people who have been there understand.",
    model:
      "After a stigma event, help from somebody who carries the identity that the event was about is worth half as much again.",
    mechanisms: ["sharedExperience"],
    switches: [
      {
        what: "More worth of help from people who carry the same identity",
        without: "mechanisms: { sharedExperience: off }",
        with: "",
        near: lower("acuteStress"),
        distress: "lower",
      },
    ],
    tests: [
      {
        file: "tests/model/closed-forms.test.ts",
        title: "help divides the burden: need / (1 + relief x units), with the bonus where the identity is shared",
      },
      {
        file: "tests/model/intersecting.test.ts",
        title: "share an experience with who carries the identity that the event was about",
      },
    ],
    lab: [switchOf("sharedExperience"), diaryRow("had been there too")],
    notModeled: [
      {
        word: "the experience itself",
        why: "What people tell each other has no content here: to share an experience is to carry the same identity.",
      },
    ],
  },
  {
    id: "belonging",
    title: "Belonging",
    words: ["belonging"],
    said: "Alliances buffer stigma through belonging.",
    model:
      "Trust in people who accept one builds belonging, and belonging lowers the level to which distress settles, in good and bad weeks alike. It counts from what is typical, so it moves who is distressed more than how distressed people are on the whole: the outcome is how distress goes with belonging.",
    mechanisms: ["belonging"],
    switches: [
      {
        what: "The way from belonging to distress",
        without: "mechanisms: { belonging: { relief: 0 } }",
        with: "",
        near: lower("belongingAndDistress"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/closed-forms.test.ts", title: "belonging comes to rest at accepted / (accepted +" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [switchOf("belonging"), personNumber("Belonging"), diaryRow("Belonging", 'takes: () => "Belonging"')],
  },
  {
    id: "ties",
    title: "Ties of support, acceptance, value and trust",
    words: ["support", "acceptance", "value", "trust"],
    said: "Alliances are ties of support, acceptance, value and trust.",
    model:
      "A tie has a trust in each direction, and the other person a stance: affirming, neutral or stigmatizing. Trust decides whom people ask and what they get; being accepted is trust in people who do not stigmatize; being valued is belonging, which self-esteem follows.",
    mechanisms: ["emotionalSupport", "belonging", "selfEsteem"],
    parts: ["living ties"],
    switches: [
      {
        what: "All ties, helpful and harmful",
        without: "network: { generator: empty }, ties: { preset: fixed }",
        with: "",
        near: [...higher("help", "belonging", "selfEsteem")],
        distress: "lower",
      },
      {
        what: "Acceptance: that some people affirm (all who do are neutral without)",
        without: "population: { affirming: 0 }",
        with: "",
        near: [...higher("belonging"), ...lower("internalizedStigma")],
        distress: "lower",
      },
      {
        what: "Value: the way from belonging to self-esteem",
        without: "mechanisms: { selfEsteem: { byBelonging: 0 } }",
        with: "",
        near: higher("belongingAndSelfEsteem"),
        distress: null,
      },
      {
        what: "Trust that grows when people meet",
        without: "ties: { growth: 0 }",
        with: "",
        near: higher("help", "belonging"),
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/ties-contact.test.ts", title: "a meeting adds growth (1 - trust)" },
      { file: "tests/model/chances.test.ts", title: "in a calm week a contact is asked with the chance of the trust" },
      { file: "tests/model/closed-forms.test.ts", title: "belonging comes to rest at accepted / (accepted +" },
    ],
    lab: [pictureOfTies, tieNumbers, newAndEndedTies, personNumber("Close ties")],
    notModeled: [
      {
        word: "value, apart from acceptance",
        why: "Being valued is not told apart from being accepted: both are belonging. Nobody says what they value in whom.",
      },
    ],
  },
];
