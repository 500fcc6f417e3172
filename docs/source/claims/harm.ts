import { type Claim, higher, lower } from "./claim.ts";
import { diaryRow, groupsOfNetwork, newAndEndedTies, pictureOfTies, switchOf, tieNumbers } from "./lab.ts";
import { circle } from "./scenes.ts";

/** What harms: blame, shaming groups, stereotypes, pressure, isolation. */
export const harmClaims: readonly Claim[] = [
  {
    id: "harmful-groups",
    title: "Harmful groups, blame, shame, stereotypes",
    words: ["harmful groups", "blame", "shame", "stereotypes"],
    said: "Some alliances do harm by blaming, shaming and stereotyping; some groups reinforce stereotypes.",
    model:
      "Somebody who stigmatizes answers a disclosure with blame instead of help, more hurtful from close people. A shaming group hurts at each meeting and pushes out those who carry the identity. What others do is taken to heart as internalized stigma. Where enough of the people somebody trusts stigmatize, they come to do so as well (off by default: contested, and strong). That rule has a threshold: where few stigmatize it lets them turn back, where many do it draws the others in.",
    mechanisms: ["harmfulReactions", "groupMeetings", "internalizedStigma", "norms"],
    switches: [
      {
        what: "Blame",
        without: "mechanisms: { harmfulReactions: off }",
        with: "",
        near: higher("hurt", "internalizedStigma"),
        distress: "higher",
      },
      {
        what: "A shaming group of everybody with the identity that meets each week",
        without: "",
        with: circle(-1),
        near: [...higher("hurt", "internalizedStigma"), ...lower("belonging")],
        distress: "higher",
      },
      {
        what: "Shame: hurt by others is taken to heart",
        without: "mechanisms: { internalizedStigma: { harmWeight: 0 } }",
        with: "",
        near: [...higher("internalizedStigma"), ...lower("selfEsteem")],
        distress: "higher",
      },
      {
        what: "Stereotypes that spread, from the usual share of people who stigmatize",
        without: "",
        with: "mechanisms: { norms: on }",
        near: higher("stigmatizing"),
        distress: "higher",
      },
      {
        what: "Stereotypes that spread, where three in ten stigmatize at first",
        scene: "a share of 0.3 who stigmatize at first",
        without: "population: { stigmatizing: 0.3 }",
        with: "population: { stigmatizing: 0.3 }, mechanisms: { norms: on }",
        near: higher("stigmatizing"),
        distress: "higher",
      },
    ],
    tests: [
      {
        file: "tests/model/chances.test.ts",
        title: "told of a stigma event, who stigmatizes blames",
      },
      {
        file: "tests/model/groups-meeting.test.ts",
        title: "of a shaming group hurts those who carry an identity and pushes them out",
      },
      { file: "tests/model/difficult-ties.test.ts", title: "answers a stigma event with blame" },
      { file: "tests/model/ties-contact.test.ts", title: "blame takes trust in who blames, and in nobody else" },
      { file: "tests/model/norms.test.ts", title: "turns where people who stigmatize have more than" },
    ],
    lab: [
      switchOf("harmfulReactions"),
      switchOf("norms"),
      groupsOfNetwork,
      diaryRow("answered with blame"),
      diaryRow("A group that shamed"),
      pictureOfTies,
    ],
    notModeled: [
      {
        word: "what a stereotype says",
        why: "Stereotypes have no content: a person stigmatizes or does not, and nobody holds a belief about what people of a group are like.",
      },
    ],
  },
  {
    id: "pressure",
    title: "Pressure to conform",
    words: ["pressure to conform"],
    said: "Some alliances do harm by pressing people to conform.",
    model:
      "People who stigmatize press those close to them, unasked; it hurts, feeds internalized stigma and so lets people hide more.",
    mechanisms: ["conformityPressure", "concealment"],
    switches: [
      {
        what: "Pressure by people who stigmatize",
        without: "mechanisms: { conformityPressure: off }",
        with: "",
        near: higher("hurt", "internalizedStigma", "concealment"),
        distress: "higher",
      },
    ],
    tests: [
      { file: "tests/model/chances.test.ts", title: "a stigmatizing contact presses with chance" },
      { file: "tests/model/difficult-ties.test.ts", title: "presses the child to conform, and nobody else" },
      { file: "tests/model/equations.test.ts", title: "a week is what the equations of the specification say" },
    ],
    lab: [switchOf("conformityPressure"), diaryRow("to fit in")],
    notModeled: [
      {
        word: "conforming",
        why: "Nobody changes how they live or look: to give in is to hide more, and to believe the devaluing message.",
      },
    ],
  },
  {
    id: "isolation",
    title: "Stigma isolates",
    words: ["stigma isolates"],
    said: "Stigma itself isolates.",
    model:
      "People with much distress and vigilance meet others less and look less for new ties, so that trust fades and ties end; blame costs trust as well.",
    mechanisms: ["stigmaExposure", "vigilance"],
    parts: ["living ties"],
    switches: [
      {
        what: "Stigma events",
        without: "mechanisms: { stigmaExposure: off }",
        with: "",
        near: [...lower("ties"), ...higher("isolated")],
        distress: "higher",
      },
      {
        what: "Withdrawal by distress and vigilance",
        without: "ties: { withdrawal: 0 }",
        with: "",
        near: [...lower("tiesGap"), ...higher("isolatedGap")],
        distress: "higher",
      },
    ],
    tests: [
      { file: "tests/model/ties-turnover.test.ts", title: "people with much distress meet less and look less" },
      { file: "tests/model/measures.test.ts", title: "isolates have nobody at trust 0.5" },
    ],
    lab: [tieNumbers, newAndEndedTies, pictureOfTies],
    notModeled: [
      {
        word: "isolation, as being shut out",
        why: "Nobody ends or refuses a tie because of the other's identity, beyond preferring people who are alike.",
      },
    ],
  },
];
