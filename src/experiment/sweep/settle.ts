import type { Plan } from "../../engine/plan.ts";
import type { RecordPlan } from "../../engine/recorder.ts";
import type { OwnOutcome, Sweep } from "../../scenario/sweep/sweep.ts";
import { engineVersion } from "../engine-version.ts";
import { memoryTerms } from "../memory.ts";
import { outcomeWeeks } from "../run-once.ts";
import { allOutcomes, hashOfAsked } from "./asked-outcomes.ts";
import { type Chunk, chunkOf, usualSeconds, valuesOf } from "./chunk.ts";
import type { Needs, SweepManifest, SweepPoint } from "./manifest.ts";
import { sweepPointHash } from "./point-hash.ts";
import { recordText } from "./recorded-plan.ts";
import { sweepColumnNames } from "./rows.ts";
import { seedRuleOf } from "./seed-of-point.ts";

/** What a sweep is asked to be. */
export interface SweepAsked {
  readonly title: string;
  readonly question: string | null;
  /** Hash of the resolved scenario. */
  readonly scenario: string;
  readonly seed: string;
  readonly sweep: Sweep;
  /** Name of the outcome that the answer is about. */
  readonly outcome: string;
  /** The scenario's own outcomes, and those that its claims need. */
  readonly own: readonly OwnOutcome[];
  readonly record: RecordPlan | null;
  /** Runs in a part, where that is not left to the plan. */
  readonly chunk: number | null;
  /** SHA-256 of the files that stand beside the manifest, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What a folder is to become: every point with a number that it keeps. Points that an older manifest knows have their number from
 * there, whatever their place in the design is now; new ones come after them.
 * @param onPlan called after each plan that was built, for designs with thousands
 */
export function settleSweep(
  asked: SweepAsked,
  old: SweepManifest | null,
  onPlan: (done: number, total: number) => void = () => {},
): SweepManifest {
  const { sweep, seed, record, own } = asked;
  const { factors, variants, structure, replication, sharedShocks } = sweep;
  const points: SweepPoint[] = [...(old?.points ?? [])];
  const numbers = new Map(points.map(({ hash, point }) => [hash, point]));
  const sizes = new Sizing(record);
  let done = 0;
  const design = sweep.rows.map((levels, row) =>
    variants.map((variant, v) => {
      const plan = sweep.plan(row, v);
      const hash = sweepPointHash({ variant, levels, plan }, seed, sharedShocks);
      let point = numbers.get(hash);
      if (point === undefined) {
        numbers.set(hash, (point = points.length));
        points.push({ point, variant, levels, hash });
      }
      sizes.add(plan);
      onPlan(++done, sweep.rows.length * variants.length);
      return point;
    }),
  );
  const replicates = replication.kind === "fixed" ? replication.replicates : replication.looks[0];
  const chunk =
    asked.chunk === null && old !== null
      ? old.chunk
      : chunkOf({ points: new Set(design.flat()).size, replicates, ...sizes.result() }, asked.chunk);
  const outcomes = allOutcomes(own);
  return {
    kithSweep: 1,
    engine: engineVersion,
    title: asked.title,
    question: asked.question,
    scenario: asked.scenario,
    seed,
    seedRule: seedRuleOf(sharedShocks),
    sharedShocks,
    variants,
    factors,
    structure,
    design,
    points,
    replication,
    replicates,
    looked: replication.kind === "fixed" ? null : { look: 1, enough: null },
    chunk,
    outcomeWeeks,
    recorded: recordText(record),
    outcome: asked.outcome,
    outcomes,
    asked: hashOfAsked(own),
    columns: sweepColumnNames({ factors, outcomes }),
    needs: sizes.needs(chunk),
    files: asked.files,
  };
}

/**
 * Why results made by one manifest cannot be gone on with by another, in plain words, or null if they can: same engine, seed and
 * factors, and no point that stands for something else now. Points and replicates may be added; points may leave.
 */
export function whyApart(old: SweepManifest, now: SweepManifest): string | null {
  if (old.engine !== now.engine) return `it was made by the engine ${old.engine}, this is ${now.engine}`;
  if (old.seed !== now.seed) return `its seed is ${old.seed}, not ${now.seed}`;
  if (old.sharedShocks !== now.sharedShocks)
    return old.sharedShocks ? "its points share their shocks" : "its points do not share their shocks";
  const [before, after] = [old, now].map(({ factors }) => factors.map(({ key }) => key).join(", "));
  if (before !== after) return `it varies ${before || "nothing"}, not ${after || "nothing"}`;
  const said = (point: SweepPoint) => JSON.stringify([point.variant, point.levels]);
  const asked = new Set(now.design.flat());
  const hashes = new Map(now.points.filter(({ point }) => asked.has(point)).map((point) => [said(point), point.hash]));
  for (const point of old.points) {
    const hash = hashes.get(said(point));
    if (hash !== undefined && hash !== point.hash)
      return `its point ${point.point} (${pointText(point, old)}) was set up otherwise: something that is not varied has changed`;
  }
  if (old.points.length > 0 && !old.points.some(({ point }) => asked.has(point)))
    return "none of its points is asked for any more";
  return null;
}

/** "climate of school 0.3, rewiring 1; scattered" */
function pointText({ levels, variant }: SweepPoint, { factors, variants }: SweepManifest): string {
  const text = factors.map(({ key }, f) => `${key} ${levels[f]}`).join(", ");
  return variants.length > 1 ? `${text}; ${variant}` : text;
}

/** Gathers how long and how large runs are. */
class Sizing {
  readonly #record: RecordPlan | null;
  #plans = 0;
  #seconds = 0;
  #mostSeconds = 0;
  #values = 0;
  #personWeeks = 0;
  #largest: { readonly plan: Plan; readonly bytes: number } | null = null;

  constructor(record: RecordPlan | null) {
    this.#record = record;
  }

  add(plan: Plan): void {
    const seconds = usualSeconds(plan);
    this.#plans++;
    this.#personWeeks = Math.max(this.#personWeeks, plan.size * (plan.weeks + plan.warmUp));
    this.#seconds += seconds;
    this.#mostSeconds = Math.max(this.#mostSeconds, seconds);
    this.#values = Math.max(this.#values, valuesOf(plan, this.#record));
    const bytes = bytesOf(memoryTerms(plan, this.#record, 1));
    if (this.#largest === null || bytes > this.#largest.bytes) this.#largest = { plan, bytes };
  }

  result(): { meanSeconds: number; mostSeconds: number; values: number } {
    return { meanSeconds: this.#seconds / this.#plans, mostSeconds: this.#mostSeconds, values: this.#values };
  }

  needs({ points, replicates }: Chunk): Needs {
    const terms = this.#largest === null ? [] : memoryTerms(this.#largest.plan, this.#record, points * replicates);
    return {
      bytes: bytesOf(terms),
      because: terms.map(({ what, bytes }) => `${what} (${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB)`).join(" + "),
      personWeeks: this.#personWeeks,
    };
  }
}

function bytesOf(terms: readonly { readonly bytes: number }[]): number {
  return Math.ceil(terms.reduce((sum, { bytes }) => sum + bytes, 0));
}
