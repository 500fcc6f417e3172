import { useEffect, useState } from "preact/hooks";
import { sayFailure } from "../../state/say-failure.ts";
import { ask } from "../../state/session.ts";
import type { Comparison } from "../../worker/comparison.ts";
import type { ClaimRow } from "../../worker/judged-claim.ts";
import type { ClaimRepeats } from "../claim-repeats.ts";

/** One variant minus another over the repeats so far: numbers, interval and verdict, as everywhere in the lab. Null until there are any. */
export function usePaired(repeats: ClaimRepeats, of: string, from: string): Comparison | null {
  const [found, setFound] = useState<Comparison | null>(null);
  const rows = repeats.rows.value;
  useEffect(() => {
    let here = true;
    if (rows.length === 0) setFound(null);
    else
      void ask({
        kind: "compare",
        measure: "distress",
        first: 0,
        second: 1,
        a: column(rows, from),
        b: column(rows, of),
        weekly: new Float32Array(),
        weeklyRows: 0,
      }).then((answer) => {
        if (here && answer.kind === "compared") setFound(answer.comparison);
      }, sayFailure);
    return () => {
      here = false;
    };
  }, [rows, of, from]);
  return found;
}

function column(rows: readonly ClaimRow[], variant: string): Float64Array {
  return Float64Array.from(rows, ({ values }) => values[variant] ?? Number.NaN);
}
