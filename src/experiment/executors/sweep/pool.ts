import { runId } from "../../design.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepPart } from "../../sweep/part.ts";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";
import { type Crew, endingOf, whyEnded } from "../crew.ts";
import type { SweepExecutor, SweepExecutorOptions, SweepJob, SweepPartReport } from "./jobs.ts";
import { packPlans } from "./packed-plans.ts";
import type { Place, Told } from "./work.ts";

/** Times that a part is begun again when its process was killed from outside before or after a run, or in the same run. */
const attempts = 3;

export interface PoolOptions {
  readonly workers: number;
  /** As many processes, asked for when there is something to do; dismissed by whoever hired them. */
  readonly crew: () => Promise<Crew>;
  /** Folder of the shipped data. */
  readonly data: string;
  /** The runs, where plans are to be handed to workers as far as they are small; null where workers read the scenario themselves. */
  readonly runs: () => SweepRuns | null;
  /** Seconds that one run may take; null for what no run should ever take. */
  readonly limit: number | null;
  /** Called once every worker has something to do: time for what can wait until then. */
  readonly meanwhile: () => void;
}

/**
 * Makes the parts of a sweep in child processes. A process that is killed is replaced and its part begun again. A run that runs
 * out of memory or time is set apart: its part is made without it, and it becomes a record.
 */
export function pool(options: PoolOptions): SweepExecutor {
  return async (job, parts, given) => {
    const waiting = [...parts];
    const reports: SweepPartReport[] = [];
    let runs: SweepRuns | null;
    try {
      runs = options.runs();
    } catch (error) {
      return [{ part: parts[0], failed: [], lost: error instanceof Error ? error.message : String(error), fault: true }];
    }
    const makes = new PartMaker(await options.crew(), runs, job, options, given);
    let fault = false;
    // As many parts at a time as there are workers, so that an interrupt finds nothing waiting that it would have to stop.
    const work = async () => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        if (given.signal.aborted || fault) return;
        const report = await makes.make(part);
        if (report === null) return;
        reports.push(report);
        fault ||= report.fault;
        given.onPart(report);
      }
    };
    const working = Array.from({ length: options.workers }, work);
    options.meanwhile();
    await Promise.all(working);
    return reports;
  };
}

/** A part on its way, through as many goes as it takes. */
interface Going {
  readonly part: SweepPart;
  /** Runs that fail by what cannot be caught inside a process. */
  readonly known: Map<string, string>;
  /** How often a process was killed in a run, by its id; "" for outside of runs. */
  readonly deaths: Map<string, number>;
  /** Runs that were counted. */
  counted: number;
}

/** How one go ended: with a report, or with a run under way that may be to blame. */
type Go = { readonly report: SweepPartReport } | Ended;

interface Ended {
  readonly error: unknown;
  readonly underWay: Run | null;
  /** Whether it was ended because that run took too long. */
  readonly late: boolean;
}

interface Run {
  readonly point: number;
  readonly replicate: number;
  readonly id: string;
}

class PartMaker {
  readonly #crew: Crew;
  readonly #place: Place;
  readonly #runs: SweepRuns | null;
  readonly #limit: number;
  readonly #longest: number;
  readonly #given: SweepExecutorOptions;

  constructor(
    crew: Crew,
    runs: SweepRuns | null,
    { folder, manifest }: SweepJob,
    { data, limit }: PoolOptions,
    given: SweepExecutorOptions,
  ) {
    this.#crew = crew;
    this.#place = { folder, data };
    this.#longest = longest(manifest);
    this.#limit = limit === null ? this.#longest : 1000 * limit;
    this.#given = given;
    this.#runs = runs;
  }

  #anyBegan = false;

  /** Null where it was interrupted. */
  async make(part: SweepPart): Promise<SweepPartReport | null> {
    const going: Going = { part, known: new Map(), deaths: new Map(), counted: 0 };
    let packed: string | null;
    try {
      packed = this.#runs === null ? null : packPlans(this.#runs, part);
    } catch (error) {
      return { part, failed: [], lost: error instanceof Error ? error.message : String(error), fault: true };
    }
    for (;;) {
      const go = await this.#go(going, packed);
      if ("report" in go) return go.report;
      const ending = go.late ? "time" : endingOf(go.error);
      if (this.#given.signal.aborted && (ending === "stopped" || ending === "killed")) return null;
      this.#given.onEvent("worker ended", { how: ending, run: go.underWay?.id ?? null, what: whyEnded(go.error) });
      const lost = await this.#blame(going, go, ending);
      if (lost !== null) return { part, failed: [], lost, fault: !this.#anyBegan };
    }
  }

  /** Sets apart the run that ended its process, where one is to blame. @returns why the part is lost, or null to go on */
  async #blame({ part, known, deaths }: Going, { underWay, error }: Ended, ending: string): Promise<string | null> {
    if (underWay !== null && ending === "time") known.set(underWay.id, `it took longer than ${secondsText(this.#limit / 1000)}`);
    else if (ending === "memory" && this.#anyBegan) {
      // Outside of a run it was what they all recorded that had no room.
      const suspects = underWay === null ? runsOfPart(part).filter(({ id }) => !known.has(id)) : [underWay];
      const before = known.size;
      for (const run of suspects) if (await this.#failsAlone(run)) known.set(run.id, "it ran out of memory");
      if (known.size === before)
        return "its runs fit into memory one by one, but not together with what they record: take fewer runs a part (--chunk)";
    } else {
      const id = underWay?.id ?? "";
      const times = (deaths.get(id) ?? 0) + 1;
      deaths.set(id, times);
      if (times < attempts) return null;
      if (underWay === null) return `its process ended ${attempts} times outside of any run: ${whyEnded(error)}`;
      known.set(
        id,
        `its process was killed ${attempts} times in this run (${whyEnded(error)}): perhaps the machine ran out of memory`,
      );
    }
    return null;
  }

  async #failsAlone({ point, replicate }: Run): Promise<boolean> {
    try {
      const fits: unknown = await this.#crew.exec("sweepRun", [this.#place, point, replicate]).timeout(this.#limit);
      return fits !== true;
    } catch {
      return true;
    }
  }

  async #go(going: Going, packed: string | null): Promise<Go> {
    let underWay: Run | null = null;
    let begun = 0;
    let late = false;
    let over = false;
    let timer: NodeJS.Timeout | undefined;
    const wait = (limit: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        making.cancel();
      }, limit);
    };
    const on = (event: unknown) => {
      // A worker that was told to stop may live on for half a second; a timer begun then would keep this process for ten minutes.
      if (over) return;
      if (!isTold(event)) return this.#given.onEvent("worker wrote", { text: event });
      this.#anyBegan = true;
      // What comes after the last run, the disk, has all the time in the world.
      wait(event === "ran" ? this.#longest : this.#limit);
      underWay = event === "ran" ? null : { point: event[0], replicate: event[1], id: runId(...event) };
      if (underWay === null) return;
      if (++begun <= going.counted) return;
      going.counted = begun;
      this.#given.onRun();
    };
    const making = this.#crew.exec("sweepPart", [this.#place, { part: going.part, known: [...going.known], packed }], {
      on,
    });
    // Until its first run it has to start and to read the scenario.
    wait(this.#longest);
    try {
      // What a worker returns is untyped: named here, once.
      return { report: (await making) as SweepPartReport };
    } catch (error) {
      return { error, underWay, late };
    } finally {
      over = true;
      clearTimeout(timer);
    }
  }
}

function runsOfPart({ firstPoint, endPoint, first, end }: SweepPart): Run[] {
  return Array.from({ length: (endPoint - firstPoint) * (end - first) }, (_, k) => {
    const point = firstPoint + (k % (endPoint - firstPoint));
    const replicate = first + Math.floor(k / (endPoint - firstPoint));
    return { point, replicate, id: runId(point, replicate) };
  });
}

/** What a worker tells while it makes a part: the run that it begins, or that all runs are through. */
function isTold(event: unknown): event is Told {
  return event === "ran" || (Array.isArray(event) && event.length === 2);
}

/** Milliseconds that no run should ever take: ten minutes, and a thousand times what it should take beyond that. */
function longest({ needs }: SweepManifest): number {
  return 600_000 + Math.min(7 * 24 * 3_600_000, needs.personWeeks * 0.3);
}

function secondsText(seconds: number): string {
  return seconds === 1 ? "a second" : `${Math.round(seconds)} seconds`;
}
