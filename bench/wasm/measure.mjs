/**
 * `node bench/wasm/measure.mjs --install` once, then `node bench/wasm/measure.mjs`: what a WebAssembly SIMD kernel gains over the
 * project's TypeScript on one mechanism (`mood`: a block of random bits a person, and a little arithmetic) and on the first half
 * of another (`stigmaExposure.happen`: a block, and a comparison), and whether it gives the same bits. What follows from it:
 * docs/decisions/0020-webassembly.md.
 *
 * The kernel is kernel.as, compiled by AssemblyScript, which goes into bench/wasm/.installed and nowhere else. Times are nanoseconds a
 * person on the clock, the smallest of many short repetitions, each way in turn: other work on the machine lengthens few of them.
 * "Warm" is the same columns again and again; "cold" is after 32 MB of others, as in a week of many mechanisms.
 */
import { buildKernel, buildTypeScript, compilerVersion, install, isInstalled } from "./build.mjs";
import { makeWays } from "./ways.mjs";

if (process.argv.includes("--install")) install();
if (!isInstalled()) {
  console.log(
    "Not measured: AssemblyScript is not installed. node bench/wasm/measure.mjs --install puts it into bench/wasm/.installed.",
  );
  process.exit(0);
}

const bytes = buildKernel();
const typescript = await buildTypeScript();
const module = new WebAssembly.Module(bytes);
console.log(
  `Node ${process.version}, AssemblyScript ${compilerVersion()}, module of ${bytes.length} bytes, ready in ${readyIn()} ms`,
);

const agree = sameBits();
console.log(
  `\nSame bits as TypeScript: ${agree.map(({ name, people, weeks, same }) => `${name} ${same ? "yes" : "NO"} (${people} people, ${weeks} weeks)`).join("; ")}`,
);
if (agree.some(({ same }) => !same)) process.exit(1);

const elsewhere = new Float64Array(4 << 20);
for (const size of [10_000, 100_000]) {
  const ways = makeWays({ module, typescript, ids: Uint32Array.from({ length: size }, (_, i) => i), none: chances(size) });
  table(`blocks alone, ${size} people`, ways.blocks, size, false);
  for (const cold of [false, true]) {
    table(
      `mood, ${size} people, ${cold ? "cold" : "warm"}`,
      { ...ways.mood, "TypeScript, columns in WebAssembly's memory": ways.moved },
      size,
      cold,
    );
    table(`stigmaExposure, first half, ${size} people, ${cold ? "cold" : "warm"}`, ways.candidates, size, cold);
  }
}

/** Milliseconds to make the module and an instance of it, at best. */
function readyIn() {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 20; k++) {
    const began = performance.now();
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory: new WebAssembly.Memory({ initial: 1 }) } });
    best = Math.min(best, performance.now() - began);
  }
  return best.toFixed(2);
}

/** Chance of no candidate event: three in ten meet them often, the others seldom, some never. */
function chances(size) {
  return Float64Array.from({ length: size }, (_, i) => (i % 50 === 7 ? 1 : Math.exp(i % 10 < 3 ? -0.3 - (i % 97) / 97 : -0.02)));
}

/** Both mechanisms through some weeks by every way, on ids all over 32 bits and a number of people that eight does not divide. */
function sameBits() {
  const people = 10_003;
  const weeks = 40;
  const ids = Uint32Array.from({ length: people }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
  const ways = makeWays({ module, typescript, ids, none: chances(people) });
  const words = (column, length) => new Uint32Array(column.buffer, column.byteOffset, (length * column.BYTES_PER_ELEMENT) / 4);
  const equal = (one, other, length) => {
    const others = words(other, length);
    return words(one, length).every((word, k) => word === others[k]);
  };
  const [moodFirst, ...moods] = Object.values(ways.mood);
  const [listFirst, ...lists] = Object.values(ways.candidates);
  let moodSame = true;
  let listSame = true;
  for (let week = 1; week <= weeks; week++) {
    const noise = typescript.dice("mood.noise", week);
    for (const { run } of [moodFirst, ...moods]) run(noise);
    moodSame &&= moods.every(({ result }) => equal(moodFirst.result, result, people));
    const counts = typescript.dice("stigmaExposure.count", week);
    const found = listFirst.run(counts);
    listSame &&= found > 0;
    for (const { run, result } of lists)
      listSame &&=
        run(counts) === found &&
        equal(listFirst.result.people, result.people, found) &&
        equal(listFirst.result.uniforms, result.uniforms, found);
  }
  return [
    { name: "mood", people, weeks, same: moodSame },
    { name: "stigmaExposure, first half", people, weeks, same: listSame },
  ];
}

/** Times ways in turn, and prints them beside the first. */
function table(title, ways, size, cold) {
  const dice = typescript.dice("bench", 1);
  const best = Object.fromEntries(Object.keys(ways).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < (cold ? 80 : 6_000_000 / size + 300); round++)
    for (const [name, { run }] of Object.entries(ways)) {
      if (cold) for (let k = 0; k < elsewhere.length; k += 8) elsewhere[k]++;
      const began = process.hrtime.bigint();
      run(dice);
      best[name] = Math.min(best[name], Number(process.hrtime.bigint() - began) / size);
    }
  console.log(`\n${title}`);
  const [first] = Object.values(best);
  for (const [name, ns] of Object.entries(best))
    console.log(`  ${name.padEnd(46)} ${ns.toFixed(2).padStart(6)} ns a person ${(first / ns).toFixed(1).padStart(5)} x`);
}
