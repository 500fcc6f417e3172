import { test } from "vitest";
import { readScenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { readerOf, textOf } from "./reader.ts";

test("x", { timeout: 600000 }, () => {
  const read = readerOf();
  const n = 65536;
  const rep = (s: string, k = n) => s.repeat(Math.floor(k / s.length));
  const keys = (f: (k: number) => string) => {
    let t = "";
    for (let k = 0; t.length < n - 30; k++) t += f(k);
    return t;
  };
  const head = textOf("tests/scenario/mistakes/sound.yaml");
  const hostile: Record<string, string> = {
    open: rep("["),
    open1k: rep("[", 1024),
    close: rep("]"),
    brace: rep("{"),
    colon: rep(":"),
    colonsp: rep(": "),
    dash: rep("- "),
    quest: rep("? "),
    quote: rep('"'),
    apo: rep("'"),
    tabs: rep("\t"),
    tabline: rep("\ta: 1\n"),
    tabs2: "a:\n" + keys((k) => `\tk${k}: 1\n`),
    keys: keys((k) => `k${k}: 1\n`),
    flowkeys: "{" + keys((k) => `k${k}: 1, `) + "}",
    dup: keys(() => `a: 1\n`),
    dups2: keys(() => "seed: 1\n"),
    anchors: keys((k) => `k${k}: &a${k} 1\n`),
    alias: "a: &a 1\n" + keys((k) => `k${k}: *a\n`),
    tags: keys((k) => `k${k}: !!str 1\n`),
    docs: rep("---\n"),
    docs2: rep("--- a\n"),
    percent: rep("%a\n"),
    comments: rep("#\n"),
    nl: rep("\n"),
    cr: rep("\r"),
    nul: rep("\0"),
    sp: rep(" "),
    lit: "a: |\n" + rep("  x\n", n - 10),
    commas: "[" + rep(",", n - 2),
    list: "[" + rep("1,", n - 2) + "]",
    variants: head.replace("compare:\n", "compare:\n" + keys((k) => `  v${k}: {}\n`).slice(0, 60000) + "\n"),
    settings: head.replace(
      "settings:\n",
      "settings:\n" +
        keys((k) => `  s${k}: { climate: 1, time: 0 }\n`)
          .slice(0, 60000)
          .replace(/\n[^\n]*$/, "\n"),
    ),
    identities: head.replace(
      "    - dimension: religion\n",
      keys((k) => `    - dimension: d${k}\n      share: .1\n`)
        .slice(0, 60000)
        .replace(/\n[^\n]*$/, "\n") + "    - dimension: religion\n",
    ),
    climate: head.replace(
      "{ climate: 0.6, time",
      "{ climate: {" +
        keys((k) => `d${k}: 1, `)
          .slice(0, 60000)
          .replace(/,[^,]*$/, "") +
        "}, time",
    ),
    deep: keys((k) => `${" ".repeat(k)}a:\n`),
    deepflow: rep("{a: ", n),
    deeplist: "a: " + rep("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]],", n - 4),
    misind: keys((k) => `${" ".repeat(k % 7)}k${k}: 1\n`),
    over: rep("a", n + 1),
    key: rep("a"),
    longkey: rep("a", 60000) + ": 1",
    bigname: head.replace("scattered:", "x".repeat(30000) + ":"),
    emoji: rep("😀"),
    mix: rep("[}"),
    mix2: rep("- ["),
    mix3: rep("a: {"),
    pct: rep("@"),
    star: rep("* "),
    amp: rep("& "),
    excl: rep("! "),
    qk: rep("? a\n"),
    where: head.replace("share: 0.2", "where: { x: [" + rep("1, ", 60000) + "] }"),
    mech: head.replace(
      "belonging: { rate: 0.2 }",
      keys((k) => `belongin${k}: 1\n  `)
        .slice(0, 60000)
        .replace(/\n[^\n]*$/, ""),
    ),
    variants8: head.replace(
      /compare:[^]*?replicates/,
      "compare:\n" +
        [1, 2, 3, 4, 5, 6, 7, 8]
          .map((v) => `  v${v}: { mechanisms: {` + Array.from({ length: 500 }, (_, k) => `b${k}: 1`).join(", ") + "} }\n")
          .join("") +
        "replicates",
    ),
    nums: head.replace("seed: 7", "seed: " + "9".repeat(60000)),
    pathlong: head.replace("generator: small-world", "file: " + "a/".repeat(30000)),
    variants300: head.replace(
      /compare:[^]*?replicates/,
      "compare:\n" +
        keys((k) => `  v${k}: { seed: 3, network: { rewiring: 0.${k} } }\n`)
          .slice(0, 60000)
          .replace(/\n[^\n]*$/, "\n") +
        "replicates",
    ),
  };
  for (const [name, text] of Object.entries(hostile)) {
    const t = performance.now();
    const { problems } = readScenario(text, { file: "f", read });
    const d = performance.now() - t;
    console.log(
      name.padEnd(12),
      text.length,
      d.toFixed(0).padStart(6),
      problems.length,
      problems
        .slice(0, 2)
        .map((p) => formatProblem(p).slice(0, 110))
        .join(" | "),
    );
  }
});
