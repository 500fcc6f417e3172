import type { Part } from "../state/shown.ts";
import { inLanguage } from "./language.ts";
import { count } from "./numbers.ts";

/** A place of the lab, for those who look around. */
interface LabPlace {
  readonly part: Part;
  readonly to: string;
  readonly name: string;
  readonly text: string;
}

/** Text of the help: its topics, and what stands on each page. The keys and the glossary have files of their own. */
export const helpWords = inLanguage("help", {
  topics: () => "Topics of the help",
  topicOf: {
    lab: () => "The lab in a minute",
    keys: () => "Keys",
    glossary: () => "Glossary",
    model: () => "What is this model?",
    settled: () => "Is this settled?",
    parameters: () => "Parameters",
    evidence: () => "What the numbers lean on",
    support: () => "Where to find support",
  },

  /** The lab in a minute. */
  labLead: () =>
    "Kith asks one question: same people, same shocks, another network. Who ends where, and why? Everything here is computed on this device, and nothing leaves it.",
  labPlaces: (): readonly LabPlace[] => [
    {
      part: "story",
      to: "#/",
      name: "Story",
      text: "Half a minute: a question, a guess, a year lived twice, and fifty more to see how much was luck.",
    },
    {
      part: "lessons",
      to: "#/lessons",
      name: "Lessons",
      text: "Eight questions of about ten minutes each. Guess, run, see, try it by hand, and read what the model leaves out.",
    },
    {
      part: "compare",
      to: "#/compare",
      name: "Compare",
      text: "Two to four networks side by side. The line below says in how many repeats one ended lower: in distress, or in what you choose beside it, such as goal persistence and self-esteem.",
    },
    {
      part: "person",
      to: "#/person",
      name: "Person",
      text: "One made-up person, week by week: what hurt, what helped, and by how much. The sums add up.",
    },
    {
      part: "network",
      to: "#/network",
      name: "Network",
      text: "Draw and cut ties, add people and groups, or bring a network of your own.",
    },
    {
      part: "scenario",
      to: "#/scenario",
      name: "Scenario",
      text: "Everything that the model can be told, as a form and as text over one document.",
    },
    {
      part: "sweep",
      to: "#/sweep",
      name: "Sweep",
      text: "Results of many runs, as kith sweep writes them: five plots, the numbers behind them, and any point as a live Compare.",
    },
  ],
  labRules: () => [
    "Press Run to live the weeks again after a change. Until then the picture shows what ran last.",
    "Whatever you change can be taken back with Undo, and your work is there again after a reload.",
    "One run proves nothing. Look at the repeats before you say that something is lower or higher.",
  ],

  /** Keys. */
  keysLead: () => "Everything in the lab can be done without a mouse. Tab goes on, Shift and Tab go back, Enter or Space press.",
  keysKey: () => "Key",
  keysWhat: () => "What it does",

  glossaryLead: () => "One name for one thing: the same word in the lab, in scenario files, in results and in the documentation.",

  /** Is this settled? */
  settledLead: () =>
    "What research agrees on, what it argues about, and what nobody knows yet. Where findings conflict, both stand.",

  /** Parameters. */
  parametersLead: () =>
    "The numbers of the model that a scenario may set, with unit, range, default and source; what has no default, the scenario says. “Assumed” means that no study fixes it.",
  findParameter: () => "Find a parameter by its name or what it means",
  parametersFound: (number: number) => count(number, "parameter"),
  nothingFound: () => "Nothing by that name",
  nothingFoundHow: () => "Try a mechanism, a word of its meaning, or its key in a scenario.",
  facts: (unit: string, range: string, standard: string) =>
    `${unit === "none" || unit === "choice" ? "" : `${unit}, `}${range}.${standard === "" ? "" : ` Default ${standard}.`}`,
  source: () => "Source:",
  assumed: () => "assumed",
  toward: () => "set toward",

  /** Evidence. */
  evidenceLead: () =>
    "Findings that rules and numbers lean on, or that results are held against. Only what was seen in the publication itself or in a named secondary source is told.",
  findEvidence: () => "Find a study or a finding",
  evidenceFound: (number: number) => count(number, "finding"),
  studied: (who: string) => `Studied: ${who}.`,
  opensOutside: () => "opens the publication on the web",

  /** Support. */
  supportLead: () => "This lab is about numbers of a model. You are not one of them.",
  fromTeacher: () => "From your teacher",
  supportParts: () => [
    {
      title: "If something here comes close",
      text: [
        "Reading about stigma can bring up things of one’s own. You may stop at any time, skip a lesson, or look at the text instead of the pictures.",
        "Nothing that you guess or change is sent anywhere, and nobody is asked about themselves.",
      ],
    },
    {
      title: "Who can be asked",
      text: [
        "Somebody you trust: a friend, someone in the family, a teacher, a coach, a neighbor. It can help to begin with \u201cI do not need advice, only someone who listens.\u201d",
        "At school or at work: a counselor, a nurse, a social worker, a works council, an office for equality or against discrimination.",
        "Groups of people who share an identity, on the spot or online, and lines that one can call or write to. Numbers and hours differ from country to country: look for a helpline together with the name of your country, or ask a library.",
        "If somebody is in danger now, call your country’s emergency number.",
      ],
    },
    {
      title: "What the model does not say",
      text: [
        "It does not say what will happen to you or to anybody. It knows nothing about you, and its people are made up.",
        "It does not say that anyone should find better friends. Climates, rules and what others do count as well, and they are not one person’s task.",
      ],
    },
  ],

  /** What is this model? */
  modelLead: () =>
    "A made-up crowd lives through weeks. Some people carry an identity that the places where they live devalue. Remarks and other events strike; the people around can soften them, help afterward, or add to the hurt. The only thing that differs between two runs is what you changed.",
  modelParts: () => [
    {
      title: "What is in it",
      text: [
        "People who differ in how visible an identity is, how well they comfort, and how they answer when somebody tells them something: affirming, neutral or with blame.",
        "Ties with trust in each direction. A tie can help and hurt at the same time. Ties can grow, fade, end and begin, or stay as they are.",
        "Places such as school or work, each with a climate, a policy and units like classes or teams; groups that meet, and safe spaces.",
        "More than two dozen mechanisms, each a rule with a switch of its own: stigma events, vigilance, asking for support, comfort, harmful answers, belonging, internalized stigma, pride, hiding, bouncing back and others.",
      ],
    },
    {
      title: "What distress means here",
      text: [
        "Distress is one number of this model, shown from 0 to 100. It is not a diagnosis and not the score of a questionnaire.",
        "Buffering is never typed in. It comes out, or does not, when events, help and people meet.",
      ],
    },
    {
      title: "Why two runs can be compared",
      text: [
        "Both have the same people, the same remarks at the same time and the same luck in everything that the change does not touch. So a difference comes from the change.",
        "A single pair of runs can still mislead. That is why the lab repeats everything with other luck, and speaks of lower or higher only when the interval of the mean leaves zero out.",
      ],
    },
  ],
  fitTitle: () => "How well it fits",
  fit: (inside: number, of: number, validInside: number, validOf: number) =>
    `Its numbers were set so that a made-up population shows what studies found in real ones. Of ${count(of, "pattern")} that it was fitted to, ${inside} are met. Of ${count(validOf, "pattern")} that it was never shown, ${validInside} are met. To fit a pattern does not prove a mechanism: another model might fit as well.`,
  fitMisses: () => "Not met:",
  leftOutTitle: () => "What is left out",
  leftOut: () => [
    "Money, housing, health care, laws and the services of a town, except as a climate, a policy or access to resources.",
    "What makes each identity different from the others: all dimensions behave alike here, and only climate and visibility differ.",
    "History, families that one does not choose, faith, humor, sleep, bodies, and most of what makes a friendship.",
    "Why people stigmatize. Some do, and norms may spread, but nobody here has reasons.",
    "The internet as a place of its own, news, and strangers who pass.",
    "Growing up: nobody gets older, and a week is the shortest time.",
  ],
  notTitle: () => "What it is not",
  not: () => [
    "It does not forecast anybody’s life and says nothing about a particular person, school or town.",
    "It does not rank identities and does not say whose burden is heavier.",
    "It is no test of yourself. There is nothing in it to fill in about you.",
    "It does not replace studies. It helps to think them through, and to see which claim needs which assumption.",
  ],
  moreTitle: () => "Look closer",
  more: () => [
    { to: "#/help/settled", text: "Is this settled? What studies disagree about" },
    { to: "#/help/parameters", text: "Every parameter, with its source" },
    { to: "#/help/evidence", text: "What the numbers lean on" },
  ],
});
