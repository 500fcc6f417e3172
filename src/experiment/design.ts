import type { Plan } from "../engine/plan.ts";
import type { RecordPlan } from "../engine/recorder.ts";
import type { Seed } from "../random/seed.ts";

/** A design point: one variant. Its number is its place in the scenario, so that points added at the end change no id. */
export interface Point {
  readonly point: number;
  readonly variant: string;
  readonly plan: Plan;
}

/** What is run: points x replicates. Every point shares the keys of its replicates: common random numbers. */
export interface Design {
  readonly points: readonly Point[];
  readonly replicates: number;
  readonly seed: Seed;
}

/** The runs that one part file holds: one point, replicates `first` up to but without `end`. */
export interface Part {
  readonly point: number;
  readonly first: number;
  readonly end: number;
}

/** "2-17": point 2, replicate 17. Text, so that more points or replicates change no id. See docs/decisions/0003. */
export function runId(point: number, replicate: number): string {
  return `${point}-${replicate}`;
}

/** "part-p002-r000016-000024", without an extension. */
export function partName({ point, first, end }: Part): string {
  return `part-p${pad(point, 3)}-r${pad(first, 6)}-${pad(end, 6)}`;
}

/** The part of that name, or null if it is none. */
export function partOfName(name: string): Part | null {
  const match = /^part-p(\d{3,})-r(\d{6,})-(\d{6,})$/.exec(name);
  if (match === null) return null;
  const part = { point: Number(match[1]), first: Number(match[2]), end: Number(match[3]) };
  return part.first < part.end && partName(part) === name ? part : null;
}

/**
 * The parts still to compute when `present` are there: gaps are cut at multiples of `block`, so that whoever starts from
 * nothing gets the same parts, and parts made for fewer replicates are kept. Replicate-major: a comparison that is stopped
 * has about as many replicates of each point.
 */
export function missingParts(points: number, replicates: number, block: number, present: readonly Part[]): Part[] {
  const missing: Part[] = [];
  for (let point = 0; point < points; point++) {
    const own = present.filter((part) => part.point === point).sort((one, other) => one.first - other.first);
    let next = 0;
    for (const { first, end } of [...own, { first: replicates, end: replicates }]) {
      while (next < Math.min(first, replicates)) {
        const stop = Math.min(first, replicates, (Math.floor(next / block) + 1) * block);
        missing.push({ point, first: next, end: stop });
        next = stop;
      }
      next = Math.max(next, end);
    }
  }
  return missing.sort((one, other) => one.first - other.first || one.point - other.point);
}

/**
 * Replicates in a part: as many as take about two seconds or record about four million values, from 1 to 8. It follows
 * from the plan alone, never from the machine or the number of workers.
 */
export function blockSize({ size, weeks, warmUp }: Plan, record: RecordPlan | null): number {
  const personWeeks = Math.max(1, size * (weeks + warmUp));
  const byTime = Math.floor(7e6 / personWeeks);
  const recordedWeeks = record === null ? 0 : Math.ceil(weeks / record.every) + 1;
  const values = record === null ? 0 : size * recordedWeeks * (record.people.length + (record.trust ? 20 : 0));
  return Math.max(1, Math.min(8, byTime, values === 0 ? 8 : Math.floor(4e6 / values)));
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
