import { limits } from "../../scenario/limits.ts";
import { type Command, flagOption, textOption, wholeOption } from "../command.ts";
import { Complaint, Exit } from "../exit.ts";
import type { TestedSweep } from "../test-sweep.ts";

/** `kith test [paths...]` runs scenarios that claim something and says what the runs say of each claim. */
export const test: Command = {
  name: "test",
  summary: "Test hypotheses: hold the claims of scenario files against their runs.",
  arguments: [
    ["[paths...]", "scenario files with a hypothesis, or folders of them (default: the hypotheses that come with Kith)"],
  ],
  options: [
    {
      flags: "-r, --replicates <n>",
      meaning: "repeats with other dice, instead of the files'",
      kind: "whole",
      min: 2,
      max: limits.replicates,
    },
    {
      flags: "-w, --workers <n>",
      meaning: "processes at work; the numbers do not depend on it (default: all cores)",
      kind: "whole",
    },
    {
      flags: "-o, --out <folder>",
      meaning:
        "where numbers are kept, so that a test goes on (default: results/hypotheses; a sweep in results/NAME, or in NAME inside this folder)",
      kind: "text",
    },
    { flags: "--fresh", meaning: "forget numbers from before", kind: "flag" },
    {
      flags: "--require <verdict>",
      meaning: "end with 4 unless every hypothesis is supported",
      kind: "text",
      choices: ["supported"],
    },
    { flags: "--docs <file>", meaning: "write the verdicts as a page (.md) and, beside it, as .json", kind: "text" },
    { flags: "--force", meaning: "with --docs: write over files that kith test did not write", kind: "flag" },
  ],
  examples: [
    ["kith test scenarios/hypotheses", "all of them; stopped and started again it goes on"],
    ["kith test my.yaml --replicates 100", "more certainty; numbers that are there are kept"],
    ["kith test my.yaml --json --require supported", "for scripts: verdicts as data, and exit code 4 if one does not hold"],
  ],

  async run(given, terminal) {
    const docs = textOption(given, "docs");
    if (docs !== undefined && !docs.endsWith(".md")) throw new Complaint(`--docs takes a file that ends in .md, not ${docs}`);
    const { hypothesisFiles, testFiles } = await import("../test-files.ts");
    const { hypothesisJson, hypothesisText, summaryText } = await import("../test-text.ts");
    const { testedSweepJson, testedSweepText, testSweep } = await import("../test-sweep.ts");
    const { isUpheld } = await import("../../experiment/hypothesis/result.ts");
    const { refuseForeignPage, writeHypothesesPage } = await import("../write-hypotheses-page.ts");
    if (docs !== undefined) refuseForeignPage(docs, flagOption(given, "force"));
    const choices = {
      replicates: wholeOption(given, "replicates"),
      workers: wholeOption(given, "workers"),
      out: textOption(given, "out"),
      fresh: flagOption(given, "fresh"),
    };
    const files = hypothesisFiles(given.arguments, terminal);
    const ofVariants = files.filter(({ loaded }) => loaded.scenario.sweep === null);
    const tested = await testFiles(ofVariants, choices, terminal);
    const swept: TestedSweep[] = [];
    for (const file of files.filter((one) => !ofVariants.includes(one))) {
      const one = tested === null ? null : await testSweep(file, choices, terminal);
      if (one !== null) swept.push(one);
    }
    if (tested === null || swept.length < files.length - ofVariants.length) {
      terminal.note("Interrupted. Numbers are kept; the same command goes on from there.");
      return Exit.interrupted;
    }
    const results = [...tested.map((one) => one.tested.result), ...swept.map(({ verdict }) => verdict)];
    if (terminal.json) terminal.printJson([...tested.map(hypothesisJson), ...swept.map(testedSweepJson)]);
    else {
      for (const one of tested) terminal.print(`${hypothesisText(one, terminal)}\n`);
      for (const one of swept) terminal.print(`${testedSweepText(one, terminal)}\n`);
      terminal.print(summaryText(results));
    }
    if (docs !== undefined && swept.length > 0)
      terminal.note(`${docs} tells of hypotheses about variants; those over a sweep stand in kith report`);
    if (docs !== undefined && tested.length > 0) {
      for (const path of writeHypothesesPage(docs, tested)) terminal.note(`${path} is written`);
    }
    const failed = tested.flatMap(({ tested: { failed: runs } }) => runs);
    for (const { variant, replicate, message } of failed.slice(0, 5))
      terminal.note(`A run of ${variant}, replicate ${replicate}, failed: ${message}`);
    if (failed.length > 5) terminal.note(`... and ${failed.length - 5} more runs failed`);
    if (failed.length > 0 || swept.some(({ ran }) => ran.failed.length > 0)) return Exit.someFailed;
    const upheld = results.every(({ verdict }) => isUpheld(verdict));
    return textOption(given, "require") !== undefined && !upheld ? Exit.unmet : Exit.done;
  },
};
