import type { Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import { doubtful, type Finding, wrongKey } from "../finding.ts";
import { limits } from "../limits.ts";
import { count } from "../words.ts";

/** How much there is to compute and to keep, for all variants together. */
export function checkSize(document: Document, facts: Facts, variants: number): Finding[] {
  const { weeks, warmUp, replicates, record } = document;
  const { size, ties } = facts;
  const findings: Finding[] = [];
  const personWeeks = size * (weeks + warmUp) * replicates * variants;
  const sum = `${count(size)} people x ${count(weeks + warmUp)} weeks x ${count(replicates)} replicates${variants > 1 ? ` x ${variants} variants` : ""}`;
  if (personWeeks > limits.personWeeks) {
    findings.push(
      wrongKey(
        ["replicates"],
        `are too many for a network this large: ${sum} would take weeks to compute; take fewer replicates, weeks or people`,
      ),
    );
  } else if (personWeeks > limits.patience) {
    findings.push(doubtful(["replicates"], `will take a while: ${sum}; try it with 2 replicates first`));
  }
  const rows = Math.floor(weeks / record.every) + 2;
  const kept = rows * (record.people.length * size + record.ties.length * 2 * ties);
  if (kept > limits.recorded) {
    findings.push(
      wrongKey(
        ["record"],
        `keeps about ${count(Math.round(kept))} values of each run, more than the ${count(limits.recorded)} that fit; keep fewer columns, or every: ${Math.ceil((record.every * kept) / limits.recorded)}`,
      ),
    );
  }
  return findings;
}
