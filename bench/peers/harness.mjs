/** What the JavaScript peers share: reading an input folder of write-input.ts, a generator, timing, and the line of JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const contactsAtMost = 5;
const installed = fileURLToPath(new URL(".installed/", import.meta.url));

/** Where a peer's library lies once `npm run bench:peers` has put it there, and its version. */
export function library(name) {
  const require = createRequire(join(installed, name, "package.json"));
  const { version } = JSON.parse(readFileSync(join(installed, name, "node_modules", name, "package.json"), "utf8"));
  return { path: require.resolve(name), version };
}

/** The columns of an input folder, by the names of MODEL.md, section 1. */
function readInput(folder) {
  const input = {};
  for (const file of readdirSync(folder)) {
    const [, name, type] = /^(.*)\.(f64|u32)$/.exec(file) ?? [];
    if (name === undefined) continue;
    const { buffer, byteOffset, byteLength } = Uint8Array.from(readFileSync(join(folder, file)));
    input[name] =
      type === "f64" ? new Float64Array(buffer, byteOffset, byteLength / 8) : new Uint32Array(buffer, byteOffset, byteLength / 4);
  }
  return { ...input, people: input.offsets.length - 1, settings: input.climate.length };
}

/** MODEL.md 2.3 for one person: their most trusted, best first, with trust each way. */
export function mostTrusted({ offsets, targets, twins, trust }, i) {
  const row = [];
  for (let a = offsets[i]; a < offsets[i + 1]; a++) row.push({ who: targets[a], trust: trust[a], back: trust[twins[a]] });
  return row.sort((one, other) => other.trust - one.trust).slice(0, contactsAtMost);
}

/** What never changes about one person. */
export function traitsOf(input, i) {
  const settingWeights = Array.from({ length: input.settings }, (_, k) => input.settingWeight[k * input.people + i]);
  return {
    settingWeights,
    allWeights: settingWeights.reduce((sum, weight) => sum + weight, 0),
    stigmaRate: input.stigmaRate[i],
    stigmaNone: input.stigmaNone[i],
    ordinaryRate: input.ordinaryRate[i],
    ordinaryNone: input.ordinaryNone[i],
    skill: input.skill[i],
    settles: Math.max(0.05, input.settlingPoint[i]),
    resilienceTrait: input.resilienceTrait[i],
  };
}

/** Uniforms on (0, 1) by sfc32 (Doty-Humphrey, PractRand): seedable, and as fast as Math.random. */
export function generator(seed) {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const word = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let k = 0; k < 20; k++) word();
  const uniform = () => (word() + 0.5) * 2 ** -32;
  return {
    uniform,
    exponential: (mean) => -mean * Math.log(uniform()),
    /** MODEL.md 3.6, z: from the four halves of two words. */
    nearlyNormal() {
      const one = word();
      const other = word();
      const sum = (one >>> 16) + (one & 0xffff) + (other >>> 16) + (other & 0xffff);
      return ((sum + 2) * 2 ** -16 - 2) * Math.sqrt(3);
    },
  };
}

/** Poisson by inversion. */
export function howMany(drawn, rate, none, most) {
  let number = 0;
  let term = none;
  let below = none;
  while (drawn > below && number < most) {
    number++;
    term *= rate / number;
    below += term;
    if (term === 0) break;
  }
  return number;
}

/** The setting of an event, by weight. */
export function settingOf(weights, all, drawn) {
  let left = drawn * all;
  for (let k = 0; k < weights.length - 1; k++) {
    left -= weights[k];
    if (left < 0) return k;
  }
  return weights.length - 1;
}

/**
 * Reads the command line and times the weeks: begin(input, seed) makes a world at its start, live(world, weeks) lives weeks.
 * The clock runs while `live` does; a first run of `warmUpWeeks` lets the compiler see the code and is not timed.
 */
export function run({ peer, version, begin, live, meanDistress, warmUpWeeks }) {
  const [folder, ...options] = process.argv.slice(2);
  const option = (name, otherwise) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : otherwise);
  const [weeks, samples, seed] = [option("--weeks", 52), option("--samples", 1), option("--seed", 0)];
  const input = readInput(folder);
  live(begin(input, seed), warmUpWeeks);
  const seconds = [];
  const cpuSeconds = [];
  let world = null;
  for (let sample = 0; sample < samples; sample++) {
    world = begin(input, seed);
    const [begun, worked] = [process.hrtime.bigint(), process.cpuUsage()];
    live(world, weeks);
    seconds.push(Number(process.hrtime.bigint() - begun) / 1e9);
    const { user, system } = process.cpuUsage(worked);
    cpuSeconds.push((user + system) / 1e6);
  }
  const whole = { peer, version: `${version}, Node ${process.version}`, people: input.people, weeks };
  console.log(JSON.stringify({ ...whole, seconds, cpuSeconds, meanDistress: meanDistress(world) }));
}
