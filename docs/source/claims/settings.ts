import { type Claim, higher, lower } from "./claim.ts";
import { diaryRow, groupsOfNetwork, keptAway, switchOf } from "./lab.ts";
import { circle } from "./scenes.ts";

/** The ten dimensions of the specification; the first is that of scenarios/default.yaml. */
export const dimensions = [
  "religion",
  "race",
  "ethnicity",
  "gender",
  "sexual orientation",
  "disability",
  "age",
  "appearance",
  "income",
  "political belief",
] as const;

/** Everybody carries the identity, equally visible, so that the dice of a dimension's name decide nothing. */
function everybodyCarries(dimension: string): string {
  return `population: { identities: [{ dimension: ${dimension}, share: 1, visibility: 0.6, visibilitySpread: 0 }] }`;
}

/** Safe spaces, and the ten dimensions of identity. */
export const settingClaims: readonly Claim[] = [
  {
    id: "safe-spaces",
    title: "Safe spaces",
    words: ["safe spaces"],
    said: "Alliances help most in safe spaces.",
    model:
      "A safe space has hours: in them nobody hides and the climate is kind, and its members do not hide from one another at any hour. Meetings of an affirming group comfort, affirm and take in. `scenarios/default.yaml` has no group: one of everybody with the identity that meets each week and affirms wholly is added.",
    mechanisms: ["safeSpaces", "groupMeetings"],
    switches: [
      {
        what: "That the group is a safe space",
        scene: "an affirming group of everybody with the identity",
        without: circle(1, ", safeSpace: false"),
        with: circle(1, ", safeSpace: true"),
        near: [...lower("events", "concealment"), ...higher("help")],
        distress: "lower",
      },
      {
        what: "The safe space as a whole",
        without: "",
        with: circle(1, ", safeSpace: true"),
        near: [...higher("belonging", "pride", "selfEsteem"), ...lower("internalizedStigma")],
        distress: "lower",
      },
    ],
    tests: [
      { file: "tests/model/groups-safe-space.test.ts", title: "takes its hours from hiding and from a harsh climate" },
      { file: "tests/model/groups-safe-space.test.ts", title: "its members do not hide from each other when they ask" },
      {
        file: "tests/model/groups-meeting.test.ts",
        title: "of an affirming group comforts, affirms, encourages and takes in, by the equations",
      },
    ],
    lab: [switchOf("safeSpaces"), groupsOfNetwork, keptAway("a safe space"), diaryRow("Comfort of a group")],
    labNote: "Norm, hours and meetings of a group stand in the room Scenario.",
  },
  {
    id: "dimensions",
    title: "Ten identity dimensions",
    words: ["ten identity dimensions"],
    said: "Stigma and alliances concern identities by race, ethnicity, gender, sexual orientation, disability, age, appearance, religion, income and political belief.",
    model:
      "All ten behave alike, so that none is ranked: this holds by construction. Whether an identity is devalued is a property of a setting's climate, never of the people. A dimension's name decides only by which dice people get to carry it, so in `scenarios/default.yaml` another name draws other people. Where everybody carries it, equally visible, nothing is left to draw, and a run under any of the ten names has the same bits.",
    mechanisms: [],
    parts: ["identities and climates"],
    switches: dimensions.slice(1).map((dimension) => ({
      what: `Religion renamed to ${dimension}`,
      scene: "everybody carries the identity, equally visible",
      without: everybodyCarries(dimensions[0]),
      with: everybodyCarries(dimension),
      near: [],
      distress: "same" as const,
    })),
    switched: `Each name of the ten stands in \`${everybodyCarries("NAME")}\`, without: ${dimensions[0]}, with: each of the others.`,
    tests: [
      { file: "tests/model/closed-forms.test.ts", title: "all ten identity dimensions behave identically" },
      { file: "tests/model/closed-forms.test.ts", title: "two devalued identities add up at combination 1" },
      { file: "tests/docs/claims.test.ts", title: "a run under any of the ten names has the same bits" },
      { file: "tests/model/intersecting.test.ts", title: "meet events about one of them where it is devalued" },
    ],
    lab: [
      {
        room: "Person",
        element: "under the person's name, the identities that are devalued in this setting",
        proof: { file: "web/words/person.ts", text: "Carries an identity that is devalued in this setting" },
      },
    ],
    notModeled: [
      {
        word: "what sets the dimensions apart",
        why: "Nothing does here: barriers to people with disabilities, costs of a low income, ages that everybody passes through or beliefs that one can change are not in the model. A scenario may give each a climate and a visibility of its own.",
      },
    ],
  },
];
