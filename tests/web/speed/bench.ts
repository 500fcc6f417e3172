import { drawDiscs, PeoplePainter } from "../../../web/network/draw-people.ts";
import { drawTies } from "../../../web/network/draw-ties.ts";
import { geometry } from "../../../web/network/geometry.ts";
import { paletteOf } from "../../../web/network/palette.ts";
import type { PanelTies } from "../../../web/network/ties.ts";
import { engineHelper, type Helper, layoutHelper } from "../../../web/worker/client.ts";
import "../../../web/styles/index.css";

/** What the bench page can be asked; all times in milliseconds. */
export interface Bench {
  /** Script for each redraw of everybody's marks in some panels, and frames a second while they are redrawn in every frame. */
  draw(size: number, panels: number, frames: number): Promise<{ readonly script: number; readonly fps: number }>;
  /** Round trips to the engine's worker with five numbers of each person there and back: the 95th of a hundred. */
  roundTrip(size: number): Promise<number>;
  /** From asking to the run of all weeks. */
  firstResult(text: string): Promise<number>;
  /** All paired repeats, in two workers. */
  repeats(text: string, count: number): Promise<number>;
  layout(size: number): Promise<number>;
}

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

Object.assign(window, { bench: { draw, roundTrip, firstResult, repeats, layout } satisfies Bench });

/** A network of so many people with five ties each, the same every time. */
function madeUp(size: number) {
  let state = 7;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const count = 5 * size;
  const any = (most: number) => Math.floor(next() * most);
  const ties: PanelTies = {
    from: Uint32Array.from({ length: count }, () => any(size)),
    to: Uint32Array.from({ length: count }, () => any(size)),
    width: Uint8Array.from({ length: count }, () => any(5)),
    harmful: Uint8Array.from({ length: count }, () => (next() < 0.05 ? 1 : 0)),
    shared: new Uint8Array(count),
    began: new Uint8Array(count),
    ended: new Uint32Array(),
  };
  const positions = { xy: Float32Array.from({ length: 2 * size }, next) };
  const identities = Uint32Array.from({ length: size }, () => (next() < 0.2 ? 1 : 0));
  return { ties, positions, identities, distress: Float32Array.from({ length: size }, () => 100 * next()) };
}

async function draw(size: number, panels: number, frames: number) {
  const { ties, positions, identities, distress } = madeUp(size);
  const [width, height] = panels === 1 ? [1200, 800] : [600, 400];
  const place = geometry(positions, width, height);
  const palette = paletteOf(document.documentElement);
  const absent = new Uint8Array(size);
  const canvas = () => {
    const made = document.createElement("canvas");
    Object.assign(made, { width, height });
    document.body.append(made);
    const context = made.getContext("2d");
    if (context === null) throw new Error("no canvas");
    return context;
  };
  document.body.replaceChildren();
  for (let k = 0; k < panels; k++) {
    const still = canvas();
    drawTies(still, ties, place, palette, false);
    drawDiscs(still, place, identities, palette);
  }
  const moving = Array.from({ length: panels }, canvas);
  const painters = moving.map(() => new PeoplePainter(size));
  let script = 0;
  let began = 0;
  for (let frame = 0; frame <= frames; frame++) {
    await new Promise(requestAnimationFrame);
    const from = performance.now();
    if (frame === 0) began = from;
    for (let i = 0; i < size; i++) distress[i] = (distress[i] + 1) % 100;
    moving.forEach((context, k) => {
      context.clearRect(0, 0, width, height);
      painters[k].draw(context, place, { distress, identities, meant: null, absent }, palette);
    });
    if (frame > 0) script += performance.now() - from;
  }
  return { script: script / frames, fps: (1000 * frames) / (performance.now() - began) };
}

let engine: Helper | null = null;

async function roundTrip(size: number): Promise<number> {
  engine ??= engineHelper();
  const took: number[] = [];
  for (let k = 0; k < 120; k++) {
    const from = performance.now();
    await engine.ask({
      kind: "compare",
      measure: "distress",
      first: 0,
      second: 1,
      a: new Float64Array(1),
      b: new Float64Array(1),
      weekly: new Float32Array(5 * size),
      weeklyRows: 1,
    });
    if (k >= 20) took.push(performance.now() - from);
  }
  return took.sort((one, other) => one - other)[94];
}

async function firstResult(text: string): Promise<number> {
  engine ??= engineHelper();
  const source = { file: "bench.yaml", text, edits: [] };
  await engine.ask({ kind: "load", source });
  const from = performance.now();
  await engine.ask({ kind: "run", source });
  return performance.now() - from;
}

async function repeats(text: string, count: number): Promise<number> {
  const source = { file: "bench.yaml", text, edits: [] };
  const helpers = [engineHelper(), engineHelper()];
  await Promise.all(helpers.map((helper) => helper.ask({ kind: "load", source })));
  const from = performance.now();
  await Promise.all(helpers.map((helper, place) => helper.ask({ kind: "repeats", source, from: place, to: count, stride: 2 })));
  const took = performance.now() - from;
  for (const helper of helpers) helper.end();
  return took;
}

async function layout(size: number): Promise<number> {
  const { ties } = madeUp(size);
  const helper = layoutHelper();
  // The worker is there before it is timed: the lab starts it before there is a scenario.
  await helper.ask({ kind: "layout", ties: unionOf(10), aspect: 1.6 });
  const from = performance.now();
  await helper.ask({
    kind: "layout",
    ties: {
      size,
      from: ties.from,
      to: ties.to,
      weight: new Float32Array(ties.from.length).fill(1),
      group: new Uint32Array(size),
    },
    aspect: 1.6,
  });
  const took = performance.now() - from;
  helper.end();
  return took;
}

function unionOf(size: number) {
  const from = Uint32Array.from({ length: size - 1 }, (_, i) => i);
  return { size, from, to: from.map((i) => i + 1), weight: new Float32Array(size - 1).fill(1), group: new Uint32Array(size) };
}
