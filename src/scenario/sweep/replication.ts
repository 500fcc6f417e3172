import { own } from "../merge.ts";
import { noOutcome, type OutcomeNames } from "../outcomes/no-outcome.ts";
import { count } from "../words.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { type Complain, fault, keyAt, valueAt } from "./finding.ts";
import { leastFirstLook } from "./first-look.ts";
import type { Replication } from "./sweep.ts";

/** Which outcomes a look can go by. */
export interface LookedAt {
  readonly names: OutcomeNames;
  /** Whether a name is that of an outcome in which something is wrong: enough has been said about it. */
  readonly isLost: (name: string) => boolean;
}

type IsBroken = (path: readonly PropertyKey[]) => boolean;

/** How often points are repeated: replicates or until, else the scenario's own replicates. Null where something is wrong. */
export function readReplication(
  block: PlainMap,
  usual: number,
  outcomes: LookedAt,
  broken: IsBroken,
  complain: Complain,
): Replication | null {
  const replicates = own(block, "replicates");
  const until = own(block, "until");
  const read = isPlainMap(until) ? readUntil(until, outcomes, broken, complain) : null;
  if (replicates !== undefined && until !== undefined) {
    complain(
      fault(
        keyAt(["sweep", "replicates"]),
        "sweep.replicates",
        "cannot stand beside until, whose looks say how many replicates there are; keep one of them",
      ),
    );
    return null;
  }
  if (until !== undefined) return read;
  if (broken(["sweep", "replicates"])) return null;
  return { kind: "fixed", replicates: typeof replicates === "number" ? replicates : usual };
}

/** Says all that is wrong with an until; what is broken has been said. */
function readUntil(until: PlainMap, outcomes: LookedAt, broken: IsBroken, complain: Complain): Replication | null {
  const sound = (key: string) => !broken(["sweep", "until", key]);
  const outcome = sound("outcome") && isKnown(String(own(until, "outcome")), outcomes, complain);
  const looks = own(until, "looks");
  const inOrder = sound("looks") && Array.isArray(looks) && areLooks(looks as readonly number[], complain);
  if (!outcome || !inOrder || broken(["sweep", "until"])) return null;
  return {
    kind: "until",
    outcome: String(own(until, "outcome")),
    narrower: Number(own(until, "narrower")),
    looks: looks as readonly Plain[] as readonly number[],
  };
}

function isKnown(outcome: string, { names, isLost }: LookedAt, complain: Complain): boolean {
  if ([...names.own, ...names.weekly].includes(outcome)) return true;
  if (isLost(outcome)) return false;
  const { body, suggestion } = noOutcome(outcome, names);
  complain(fault(valueAt(["sweep", "until", "outcome"]), "sweep.until.outcome", body, suggestion));
  return false;
}

/** Whether there are looks, none too early, each after the one before. */
function areLooks(looks: readonly number[], complain: Complain): boolean {
  const path = ["sweep", "until", "looks"];
  const wrong = (at: readonly PropertyKey[], body: string) => complain(fault(valueAt(at), at.join("."), body));
  if (looks.length === 0) wrong(path, "has no looks; say after which replicates one looks: looks: [20, 40, 80, 160]");
  const early = looks.length > 0 && looks[0] < leastFirstLook;
  if (early)
    wrong(
      [...path, 0],
      `is ${count(looks[0])}; the first look comes after ${leastFirstLook} replicates or more: an SD of fewer is often too small by luck, and stopping picks out such cases, so that intervals hold the truth less often than they say`,
    );
  const late = looks.filter((look, k) => k > 0 && look <= looks[k - 1]);
  looks.forEach((look, k) => {
    if (k > 0 && look <= looks[k - 1])
      wrong(
        [...path, k],
        `is ${count(look)}, which does not come after ${count(looks[k - 1])}; each look comes after the one before`,
      );
  });
  return looks.length > 0 && !early && late.length === 0;
}
