import { personMeasure } from "../../../model/measures/person-measures.ts";
import { type MeasureName, type Measuring, measureNames, measureWeek, prepareMeasures } from "../../../model/measures/weekly.ts";
import type { World } from "../../../model/world.ts";
import type { Weeks } from "../../../scenario/hypothesis/claim.ts";

/** Something to watch in a run: a measure of people over weeks; ties are looked at once, where the weeks end or where they begin. */
export interface Need {
  readonly column: string;
  readonly weeks: Weeks;
  readonly ties: "end" | "start";
}

/** What statistics ask of a run: columns over weeks, weekly measures over weeks, and columns week by week. */
export interface Needs {
  readonly columns: readonly Need[];
  readonly measures: readonly { readonly measure: MeasureName; readonly weeks: Weeks }[];
  readonly series: readonly { readonly column: string; readonly after: number }[];
}

/** What was seen. Columns have one entry a person, by place. */
export interface Watched {
  column(need: Need): Float64Array;
  measure(measure: MeasureName, weeks: Weeks): number;
  /** People in rows of weeks: [w * count + i], the first row being the week `after`. */
  series(column: string, after: number): Float64Array;
}

/** Watches weeks as they are lived; looking changes nothing. */
export class Watcher implements Watched {
  readonly #needs: Needs;
  readonly #count: number;
  readonly #dimensions: readonly string[];
  /** Sums over the weeks seen so far. */
  readonly #columns: readonly Float64Array[];
  readonly #measures: Float64Array;
  readonly #series: readonly Float64Array[];
  readonly #week = new Map<string, Float64Array>();
  readonly #measured = new Float64Array(measureNames.length);
  #room: Measuring | null = null;

  /** @param dimensions identities of the plan, in order: each is a column of 0 and 1 as well */
  constructor(needs: Needs, { count }: World, weeks: number, dimensions: readonly string[]) {
    this.#needs = needs;
    this.#count = count;
    this.#dimensions = dimensions;
    this.#columns = needs.columns.map(() => new Float64Array(count));
    this.#measures = new Float64Array(needs.measures.length);
    this.#series = needs.series.map(({ after }) => new Float64Array((weeks - after + 1) * count));
  }

  watch(world: World): void {
    const { week } = world;
    this.#week.clear();
    for (const [n, { column, weeks, ties }] of this.#needs.columns.entries()) {
      if (week < weeks.from || week > weeks.to) continue;
      if (!isWeekly(column) && week !== (ties === "end" ? weeks.to : weeks.from)) continue;
      const [sums, values] = [this.#columns[n], this.#read(world, column)];
      for (let i = 0; i < this.#count; i++) sums[i] += values[i];
    }
    for (const [n, { column, after }] of this.#needs.series.entries()) {
      if (week >= after) this.#series[n].set(this.#read(world, column), (week - after) * this.#count);
    }
    if (this.#needs.measures.some(({ weeks }) => week >= weeks.from && week <= weeks.to)) this.#measure(world);
  }

  column({ column, weeks, ties }: Need): Float64Array {
    const place = this.#needs.columns.findIndex(
      (need) => need.column === column && need.ties === ties && need.weeks.from === weeks.from && need.weeks.to === weeks.to,
    );
    const length = isWeekly(column) ? lengthOf(weeks) : 1;
    return this.#columns[place].map((sum) => sum / length);
  }

  measure(measure: MeasureName, weeks: Weeks): number {
    const place = this.#needs.measures.findIndex(
      (need) => need.measure === measure && need.weeks.from === weeks.from && need.weeks.to === weeks.to,
    );
    return this.#measures[place] / lengthOf(weeks);
  }

  series(column: string, after: number): Float64Array {
    return this.#series[this.#needs.series.findIndex((need) => need.column === column && need.after === after)];
  }

  /** A column of this week, read once however many ask. */
  #read(world: World, name: string): Float64Array {
    const known = this.#week.get(name);
    if (known !== undefined) return known;
    const values = new Float64Array(this.#count);
    const measure = personMeasure(name);
    if (measure === undefined) carriers(world, this.#dimensions.indexOf(name), values);
    else measure.read(world, values);
    this.#week.set(name, values);
    return values;
  }

  #measure(world: World): void {
    this.#room ??= prepareMeasures(world);
    measureWeek(world, this.#room, this.#measured);
    for (const [n, { measure, weeks }] of this.#needs.measures.entries()) {
      if (world.week < weeks.from || world.week > weeks.to) continue;
      this.#measures[n] += this.#measured[measureNames.indexOf(measure)];
    }
  }
}

/** Whether a column is averaged over weeks; ties and identities are looked at once. */
function isWeekly(column: string): boolean {
  return personMeasure(column)?.kind === "weekly";
}

function lengthOf({ from, to }: Weeks): number {
  return to - from + 1;
}

/** 1 for people who carry an identity; 0 for everybody where the plan has no such identity. */
function carriers({ traits }: World, dimension: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = dimension < 0 ? 0 : (traits.identities[i] >>> dimension) & 1;
}
