import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Crew } from "../../../src/experiment/executors/crew.ts";
import type { SweepExecutorOptions, SweepJob } from "../../../src/experiment/executors/sweep/jobs.ts";
import { pool } from "../../../src/experiment/executors/sweep/pool.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const part = { block: 0, firstPoint: 0, endPoint: 1, first: 0, end: 1 };
const job = { folder: "", manifest: { needs: { personWeeks: 0 } } } as unknown as SweepJob;
const given: SweepExecutorOptions = {
  signal: new AbortController().signal,
  onEvent: () => {},
  onRun: () => {},
  onPart: () => {},
} as unknown as SweepExecutorOptions;

test("what a worker says after its part was made, or given up, keeps the command from ending by no timer", async () => {
  const told: ((event: unknown) => void)[] = [];
  const crew = {
    exec: (_name: string, _given: unknown, { on }: { on: (event: unknown) => void }) => {
      told.push(on);
      on([0, 0]);
      return Object.assign(Promise.resolve({ part, failed: [], lost: null, fault: false }), { cancel: () => {} });
    },
  } as unknown as Crew;
  const make = pool({ workers: 1, crew: async () => crew, data: "", runs: () => null, limit: 1, meanwhile: () => {} });
  const [report] = await make(job, [part], given);
  expect(report.lost).toBe(null);
  expect(vi.getTimerCount()).toBe(0);
  for (const on of told) {
    on("ran");
    on([0, 0]);
  }
  expect(vi.getTimerCount()).toBe(0);
});
