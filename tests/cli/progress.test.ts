import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressOn, timeText } from "../../src/cli/progress.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeStream(isTTY: boolean, columns?: number): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  return {
    stream: { isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream,
    written,
  };
}

test("on a terminal one line renews itself, with the time left", () => {
  const { stream, written } = fakeStream(true);
  const progress = progressOn(stream, "runs");
  vi.advanceTimersByTime(10_000);
  progress.at(25, 100, 0);
  expect(written).toEqual(["\r\u001b[2K25 of 100 runs, about 30 s left"]);
  progress.end();
  expect(written[1]).toBe("\r\u001b[2K");
});

test("on a narrow terminal the line is cut, so that it stays one line and renews itself", () => {
  const { stream, written } = fakeStream(true, 24);
  const progress = progressOn(stream, "runs of generation 1");
  vi.advanceTimersByTime(10_000);
  progress.at(25, 100, 0);
  expect(written).toEqual(["\r\u001b[2K25 of 100 runs of gener"]);
});

test("a terminal that does not say how wide it is gets the whole line", () => {
  const { stream, written } = fakeStream(true, 0);
  const progress = progressOn(stream, "runs");
  vi.advanceTimersByTime(10_000);
  progress.at(25, 100, 0);
  expect(written).toEqual(["\r\u001b[2K25 of 100 runs, about 30 s left"]);
});

test("runs that were there before say nothing about speed", () => {
  const { stream, written } = fakeStream(true);
  const progress = progressOn(stream, "runs");
  vi.advanceTimersByTime(10_000);
  progress.at(60, 100, 50);
  expect(written[0]).toContain("about 40 s left");
});

test("in a pipe a plain line comes every few seconds, and no escape code ever", () => {
  const { stream, written } = fakeStream(false);
  const progress = progressOn(stream, "runs");
  for (let done = 1; done <= 100; done++) {
    vi.advanceTimersByTime(200);
    progress.at(done, 100, 0);
  }
  progress.end();
  expect(written).toEqual([
    "25 of 100 runs, about 15 s left\n",
    "50 of 100 runs, about 10 s left\n",
    "75 of 100 runs, about 5 s left\n",
  ]);
});

test("times are told in the unit that fits", () => {
  expect([900, 99_000, 100_000, 5_400_000, 7_500_000].map(timeText)).toEqual(["1 s", "99 s", "2 min", "90 min", "2 h 5 min"]);
});
