import { inLanguage } from "./language.ts";

/** A word of the lab, and what it means here. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** One name for one thing: every word that the lab, its files and its documentation use in a sense of their own. */
export const glossary = inLanguage("glossary", {
  terms: (): readonly Term[] => [
    {
      term: "belonging",
      meaning: "How much a person feels valued and accepted; it follows the trust of people who accept them.",
    },
    {
      term: "climate",
      meaning: "How devaluing a setting is toward an identity: 0 not at all, 0.5 the neutral reference, 1 most.",
    },
    {
      term: "design point",
      meaning: "One combination of values in a sweep: everything that is set, before any repeat.",
    },
    {
      term: "devalued",
      meaning: "An identity is devalued in a setting by that setting’s climate, never by the people who carry it.",
    },
    { term: "distress", meaning: "A number of this model, shown from 0 to 100: how a person is. It is not a diagnosis." },
    { term: "event", meaning: "Something that strikes a person in a week: a remark, an exclusion, an ordinary stressor." },
    {
      term: "goal persistence",
      meaning:
        "Holding on to aims at work or school, 0 to 1, shown as 0 to 100. Encouragement raises it, setbacks lower it; who has little of it may stop attending.",
    },
    { term: "group", meaning: "People who meet now and then, with a norm between affirming and shaming." },
    { term: "harm", meaning: "What a tie adds to distress: blame, shame, pressure to conform." },
    {
      term: "hypothesis",
      meaning: "A claim about a scenario, written before it is run, with the direction or size that is expected.",
    },
    {
      term: "identity",
      meaning: "Something a person is or has that some settings devalue. Its dimension is a word only; all behave alike.",
    },
    {
      term: "internalized stigma",
      meaning: "How far a person has come to believe what is said of those who share the identity.",
    },
    {
      term: "interval",
      meaning:
        "Where the mean difference lies with 95% confidence, given the repeats so far. If it holds zero, there is no clear difference.",
    },
    { term: "intervention", meaning: "Something done on purpose in some weeks: a policy, a group, a training, a tie." },
    { term: "mechanism", meaning: "A rule of the model, such as emotional support. Each can be switched off." },
    {
      term: "paired difference",
      meaning: "The difference between two variants within one repeat: the same people and shocks, one change.",
    },
    { term: "population", meaning: "The people of a scenario and how they differ." },
    { term: "preset", meaning: "A named set of switches or numbers to begin with." },
    { term: "pride", meaning: "How good a person finds it to share the identity. It takes weight off events." },
    { term: "record", meaning: "What is kept of a run. Keeping more or less never changes what happens." },
    {
      term: "replicate",
      meaning: "The same scenario lived again with other luck. The lab calls it a repeat. The first one is what is drawn.",
    },
    { term: "resilience", meaning: "How fast a person comes back after bad weeks." },
    { term: "safe space", meaning: "A group in whose hours nobody hides and fewer events strike." },
    { term: "scenario", meaning: "A text file that says who lives where, who is tied to whom, and what happens." },
    { term: "seed", meaning: "A word or number that luck is drawn from. The same seed gives the same numbers, anywhere." },
    { term: "self-esteem", meaning: "How well a person thinks of themselves. In this model it is how self-acceptance is seen." },
    { term: "setting", meaning: "A part of life with a climate of its own: work, school, neighborhood." },
    { term: "support", meaning: "What a tie takes from distress: listening, comfort, advice, encouragement." },
    { term: "sweep", meaning: "Many runs over many values of some numbers, to see where an effect holds." },
    { term: "tie", meaning: "Two people who know each other. A tie can help, hurt, or both." },
    { term: "trust", meaning: "How much one person trusts another, 0 to 1, in each direction of a tie." },
    { term: "unit", meaning: "A part of a setting: a class, a team, a department." },
    { term: "variant", meaning: "A version of a scenario that differs in what is compared. A, B, C and D in the lab." },
    {
      term: "verdict",
      meaning: "Lower, higher or no clear difference: chosen by the interval of the paired differences, never by hand.",
    },
    { term: "vigilance", meaning: "Expecting the next insult. It grows with events and makes the next one heavier." },
    { term: "week", meaning: "The step in which the model moves. Everybody acts on how things were the week before." },
  ],
});
