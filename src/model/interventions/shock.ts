import { choice, stress } from "../../parameters/parameter.ts";
import { defineIntervention } from "./intervention.ts";
import { isReached } from "./lines.ts";
import type { InterventionPlan } from "./plan.ts";
import { serve } from "./serve.ts";

const ordinary = 0;
const perPerson = 0;

/** Whether a line makes stigma events happen. */
export function strikesWithStigma({ what, values }: InterventionPlan): boolean {
  return what === shock.name && values["kind"] !== ordinary;
}

/** A burden of a given size at a given date: a pulse. The same total can fall on everybody or on a few. */
export const shock = defineIntervention({
  name: "shock",
  title: "Shock",
  summary: "Everybody who is meant meets one more stressor of a given size in each of its weeks.",
  rule: [
    "burden of a person = dose x burden; with per: population, times people present / people present whom it reaches",
    "kind ordinary: burden, ordinary += it · kind stigma: stigma, stigmaBurden, burden += it, and one stigma event more",
  ],
  sources: ["assumed"],
  parameters: {
    burden: stress(2, "what it weighs at dose 1, before anybody appraises or eases it", "assumed", { plausible: [0, 10] }),
    kind: choice(
      [
        { name: "ordinary", meaning: "it has nothing to do with stigma" },
        {
          name: "stigma",
          meaning: "it is about whatever devalued identity a person carries: vigilance, pride and hiding answer it",
        },
      ],
      "what it is about",
      "assumed",
    ),
    per: choice(
      [
        { name: "person", meaning: "everybody who is meant bears the burden" },
        { name: "population", meaning: "the burden is the mean over all people, and those who are meant bear all of it" },
      ],
      "whose burden it is, so that few and many can bear the same total",
      "assumed",
    ),
  },
  reaches: "people",
  dose: "a person in a week",
  works: "weekly",
  changes: ["ordinary", "stigma", "stigmaBurden", "burden"],
  touches: [],
  changesTies: false,
  keeps: [],
  draws: {},

  apply: (world, line) => void serve(world, line),

  strike({ count, gathered, events, eventIdentities, traits, absent }, { plan, values, columns }) {
    let present = 0;
    let bearing = 0;
    for (let i = 0; i < count; i++) {
      if (absent[i] === 1) continue;
      present++;
      if (isReached(columns, i)) bearing++;
    }
    const share = values.per === perPerson ? 1 : present / bearing;
    const burden = plan.dose * values.burden * share;
    for (let i = 0; i < count; i++) {
      if (!isReached(columns, i) || absent[i] === 1) continue;
      gathered.burden[i] += burden;
      if (values.kind === ordinary) {
        gathered.ordinary[i] += burden;
        continue;
      }
      gathered.stigma[i] += burden;
      gathered.stigmaBurden[i] += burden;
      events[i]++;
      eventIdentities[i] |= traits.identities[i];
    }
  },
});
