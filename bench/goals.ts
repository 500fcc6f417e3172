/** What a figure has to be. */
interface Bound {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A goal of speed: one bound, or several by the name of what they are about. */
export interface Goal {
  readonly id: string;
  /** In words: what is measured, and what it is to come to. */
  readonly goal: string;
  readonly unit: string;
  readonly bounds: Bound | Readonly<Record<string, Bound>>;
}

export type Figure = number | Readonly<Record<string, number>>;

/** A goal held against what was measured. */
export interface Judged {
  readonly id: string;
  readonly goal: string;
  readonly unit: string;
  /** One number, or several by the name of what they are about; null where nothing was measured. */
  readonly figure: Figure | null;
  readonly verdict: "met" | "missed" | "not measured";
  /** Why it was not measured, or which part of it was missed; left out where there is nothing to say. */
  readonly why?: string;
}

export const goals = [
  {
    id: "S1",
    goal: "`minimal`, fixed ties of degree 10, 100,000 people, one core: time over the same rules in C (gcc -O3, f64); at most 2.0, next 1.3",
    unit: "times",
    bounds: { atMost: 2 },
  },
  {
    id: "S2",
    goal: "the same: time of Mesa at least 80, of flocc 80, of agentscript 25, of numpy 2, of numba 0.6 times Kith's; next numba 1",
    unit: "times faster",
    bounds: {
      Mesa: { atLeast: 80 },
      flocc: { atLeast: 80 },
      agentscript: { atLeast: 25 },
      numpy: { atLeast: 2 },
      numba: { atLeast: 0.6 },
    },
  },
  {
    id: "S3",
    goal: "default model, ties that live, one core: a person and week takes at most 300 ns at 10,000 and at 100,000 people",
    unit: "ns",
    bounds: { "10,000 people": { atMost: 300 }, "100,000 people": { atMost: 300 } },
  },
  {
    id: "S4",
    goal: "growth: a person and week at 1,000,000 people takes at most 3 times as long as at 10,000",
    unit: "times",
    bounds: { "fixed ties": { atMost: 3 }, "default model": { atMost: 3 } },
  },
  { id: "S5", goal: "memory: at most 600 bytes a person, default model at degree 10", unit: "bytes", bounds: { atMost: 600 } },
  {
    id: "S6",
    goal: "1,000,000 people through 52 weeks of the default model within 30 s, making them included; 10,000,000 through 4 weeks in 24 GB",
    unit: "s, GB",
    bounds: { "1,000,000 people x 52 weeks, s": { atMost: 30 }, "10,000,000 people x 4 weeks, GB": { atMost: 24 } },
  },
  {
    id: "S7",
    goal: "sweep of 300 people x 104 weeks x 200 runs: two workers at least 1.85 times as fast as one",
    unit: "times",
    bounds: { atLeast: 1.85 },
  },
  {
    id: "S8",
    goal: "start-up over `node -e 0`: `kith --version` at most 100 ms, `kith check` of a 60-line file at most 200 ms",
    unit: "ms",
    bounds: { version: { atMost: 100 }, check: { atMost: 200 } },
  },
  {
    id: "S9",
    goal: "recording over not recording, each week: means at most 1.05, five columns of every person at most 1.3",
    unit: "times",
    bounds: { means: { atMost: 1.05 }, "five columns": { atMost: 1.3 } },
  },
  {
    id: "S10",
    goal: "classroom: 300 people x 104 weeks, 2 variants x 50 replicates: first paired result in the page within 3 s, on 2 cores",
    unit: "s",
    bounds: { atMost: 3 },
  },
] as const satisfies readonly Goal[];

export type GoalId = (typeof goals)[number]["id"];

/** Holds a goal against what was measured: a figure, or why there is none. Where a part was not measured, neither was the whole. */
export function judge({ id, goal, unit, bounds }: Goal, measured: Figure | string): Judged {
  if (typeof measured === "string") return { id, goal, unit, figure: null, verdict: "not measured", why: measured };
  if (typeof measured === "number") {
    return { id, goal, unit, figure: measured, verdict: holds(bounds as Bound, measured) ? "met" : "missed" };
  }
  const parts = Object.entries(bounds as Readonly<Record<string, Bound>>);
  const missed = parts.filter(([part, bound]) => part in measured && !holds(bound, measured[part])).map(([part]) => part);
  const missing = parts.filter(([part]) => !(part in measured)).map(([part]) => part);
  const verdict = missed.length > 0 ? "missed" : missing.length > 0 ? "not measured" : "met";
  const why = [
    ...(missed.length > 0 ? [`missed: ${missed.join("; ")}`] : []),
    ...(missing.length > 0 ? [`not measured: ${missing.join("; ")}`] : []),
  ].join("; ");
  return { id, goal, unit, figure: measured, verdict, ...(why === "" ? {} : { why }) };
}

function holds({ atMost = Infinity, atLeast = -Infinity }: Bound, figure: number): boolean {
  // A figure that is no number holds against nothing.
  return figure <= atMost && figure >= atLeast;
}
