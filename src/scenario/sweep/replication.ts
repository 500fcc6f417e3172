import { didYouMean } from "../closest.ts";
import { own } from "../merge.ts";
import { count, knownWords, quoted } from "../words.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { type Complain, doubt, fault, keyAt, valueAt } from "./finding.ts";
import { leastFirstLook } from "./first-look.ts";
import type { Replication } from "./sweep.ts";

/** How often points are repeated: replicates or until, else the scenario's own replicates. Null where something is wrong. */
export function readReplication(
  block: PlainMap,
  usual: number,
  outcomes: readonly string[],
  broken: (path: readonly PropertyKey[]) => boolean,
  complain: Complain,
): Replication | null {
  const replicates = own(block, "replicates");
  const until = own(block, "until");
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
  if (broken(["sweep", "replicates"]) || broken(["sweep", "until"])) return null;
  if (isPlainMap(until)) return readUntil(until, outcomes, complain);
  return { kind: "fixed", replicates: typeof replicates === "number" ? replicates : usual };
}

function readUntil(until: PlainMap, outcomes: readonly string[], complain: Complain): Replication | null {
  const outcome = String(own(until, "outcome"));
  const looks = (own(until, "looks") ?? []) as readonly Plain[] as readonly number[];
  let sound = true;
  if (!outcomes.includes(outcome)) {
    const meant = didYouMean(outcome, outcomes);
    complain(
      fault(
        valueAt(["sweep", "until", "outcome"]),
        "sweep.until.outcome",
        `is ${quoted(outcome)}, which is no outcome of the scenario${meant === undefined ? knownWords(outcomes) : ""}`,
        meant,
      ),
    );
    sound = false;
  }
  if (looks.length === 0) {
    complain(
      fault(
        valueAt(["sweep", "until", "looks"]),
        "sweep.until.looks",
        "has no looks; say after which replicates one looks: looks: [20, 40, 80, 160]",
      ),
    );
    sound = false;
  }
  if (looks.length > 0 && looks[0] < leastFirstLook) {
    complain(
      doubt(
        valueAt(["sweep", "until", "looks", 0]),
        "sweep.until.looks.0",
        `is ${count(looks[0])}: an SD of so few replicates is often too small by luck, and stopping picks out such cases; from ${count(leastFirstLook)} on, intervals hold the truth about as often as they say`,
      ),
    );
  }
  looks.forEach((look, k) => {
    if (k === 0 || look > looks[k - 1]) return;
    complain(
      fault(
        valueAt(["sweep", "until", "looks", k]),
        `sweep.until.looks.${k}`,
        `is ${count(look)}, which does not come after ${count(looks[k - 1])}; each look comes after the one before`,
      ),
    );
    sound = false;
  });
  return sound ? { kind: "until", outcome, narrower: Number(own(until, "narrower")), looks } : null;
}
