import type { Plan } from "../../src/engine/plan.ts";
import { interventionNamed } from "../../src/model/interventions/index.ts";
import { everybody, type InterventionPlan, type WhoPlan } from "../../src/model/interventions/plan.ts";
import { defaults } from "../../src/parameters/parameter.ts";

/** What a test wants otherwise than usual of a line of interventions. */
export interface LineWishes extends Partial<Omit<InterventionPlan, "what" | "who" | "values">> {
  readonly who?: Partial<WhoPlan>;
  readonly values?: Readonly<Record<string, number>>;
}

/** A line of one kind, for everybody, in every week. */
export function line(what: string, { who, values, ...wishes }: LineWishes = {}): InterventionPlan {
  return {
    name: what,
    what,
    from: 1,
    to: 1000,
    when: null,
    lasts: null,
    who: { ...everybody, ...who },
    dose: 1,
    budget: null,
    values: { ...defaults(interventionNamed(what).parameters), ...values },
    numbers: {},
    names: {},
    pairs: [],
    ...wishes,
  };
}

/** A plan in which lines are at work. */
export function doing(plan: Plan, ...interventions: readonly InterventionPlan[]): Plan {
  return { ...plan, interventions };
}
