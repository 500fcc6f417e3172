import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { builtCommand } from "./apart.ts";
import { type Spread, secondsOf, spreadOf } from "./clock.ts";
import { defaultText } from "./plans.ts";

/** Seconds of `kith sweep run`, start-up to table, by number of workers. */
export interface SweepTime {
  readonly people: number;
  readonly weeks: number;
  readonly runs: number;
  readonly one: Spread;
  readonly two: Spread;
  /** Minimum of one worker over minimum of two. */
  readonly ratio: number;
  /** A longer sweep of the same. What it takes more than the short one is runs and nothing else: each process has started and compiled. */
  readonly longer: { readonly runs: number; readonly one: Spread; readonly two: Spread; readonly ratioOfTheRest: number };
  /** How many processors there were for two processes that only count, by the same measure: what no sweep can beat. */
  readonly processors: number;
}

const points = 4;

/** A sweep of the default model through the command itself, with one and two workers in turn; null on a single processor. */
export async function sweepTime({ people = 300, weeks = 104, runs = 200, rounds = 4 } = {}): Promise<SweepTime | null> {
  if (availableParallelism() < 2) return null;
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  try {
    const command = (many: number, workers: number) => {
      const [scenario, out] = [join(folder, "sweep.yaml"), join(folder, "results")];
      writeFileSync(scenario, sweepText(people, weeks, many / points));
      rmSync(out, { recursive: true, force: true });
      const given = ["sweep", "run", scenario, "--out", out, "--workers", String(workers)];
      return secondsOf(() => execFileSync(process.execPath, [builtCommand(), ...given], { stdio: "ignore" }));
    };
    const inTurn = async (many: number, times: number) => {
      const [one, two] = [[], []] as number[][];
      for (let round = 0; round < times; round++) {
        one.push(await command(many, 1));
        two.push(await command(many, 2));
      }
      return { runs: many, one: spreadOf(one), two: spreadOf(two) };
    };
    const short = await inTurn(runs, rounds);
    const long = await inTurn(4 * runs, Math.ceil(rounds / 2));
    const more = (workers: "one" | "two") => long[workers].minimum - short[workers].minimum;
    return {
      people,
      weeks,
      ...short,
      ratio: short.one.minimum / short.two.minimum,
      longer: { ...long, ratioOfTheRest: more("one") / more("two") },
      processors: await processorsFree(rounds),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `scenarios/default.yaml`, all of whose weeks count, over four climates. */
function sweepText(people: number, weeks: number, replicates: number): string {
  const text = defaultText()
    .replace(/^weeks: \d+/m, `weeks: ${weeks}`)
    .replace(/^warmUp: \d+/m, "warmUp: 0")
    .replace(/people: 300/, `people: ${people}`)
    .replace(/^replicates: \d+\n/m, "");
  return `${text}
sweep:
  grid:
    settings.work.climate: { from: 0.2, to: 0.8, points: ${points} }
  replicates: ${replicates}
`;
}

const counting =
  "const a = new Float64Array(20000); for (let r = 0; r < 50000; r++) for (let i = 0; i < a.length; i++) a[i] = a[i] * 0.99 + i";

/** How many processes at once get as much done as one alone. */
async function processorsFree(rounds: number): Promise<number> {
  const [alone, together] = [[], []] as number[][];
  for (let round = 0; round < rounds; round++) {
    alone.push(await countingSeconds(1));
    together.push(await countingSeconds(2));
  }
  return (2 * Math.min(...alone)) / Math.min(...together);
}

/** Seconds until as many processes have done the same sums, all started at once. */
function countingSeconds(processes: number): Promise<number> {
  return secondsOf(() =>
    Promise.all(
      Array.from(
        { length: processes },
        () => new Promise((resolve) => spawn(process.execPath, ["-e", counting], { stdio: "ignore" }).on("close", resolve)),
      ),
    ),
  );
}
