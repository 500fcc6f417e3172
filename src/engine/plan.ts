import type { InterventionPlan } from "../model/interventions/plan.ts";
import type { MechanismsPlan, PeoplePlan } from "../model/plan.ts";
import type { TieValues } from "../model/ties/parameters.ts";
import type { NetworkPlan } from "../network/plan.ts";

/** Everything that a run needs: what a scenario's variant is built into. A run is a plan, a seed and a replicate. */
export interface Plan {
  /** Number of people; a network from a file brings its own and this is the same number. */
  readonly size: number;
  readonly network: NetworkPlan;
  readonly people: PeoplePlan;
  readonly mechanisms: MechanismsPlan;
  /** How ties live; null where they stay as they begin. */
  readonly ties: TieValues | null;
  /** What is done on purpose, line by line; nothing if left out. */
  readonly interventions?: readonly InterventionPlan[];
  /** Weeks that run first and are not recorded. */
  readonly warmUp: number;
  /** Weeks that are recorded. */
  readonly weeks: number;
}
