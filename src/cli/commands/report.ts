import { counted } from "../../scenario/words.ts";
import { type Command, textOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith report DIR` writes one page with the answer of a sweep, its pictures and its tables, that opens from a disk. */
export const report: Command = {
  name: "report",
  summary: "Write the answer of a sweep as one page with pictures and tables, that opens without a network.",
  arguments: [["<folder>", "a results folder of kith sweep"]],
  options: [
    { flags: "-o, --out <file>", meaning: "where to write the page (default: report.html in the folder)", kind: "text" },
    { flags: "--outcome <name>", meaning: "the outcome that it is about, instead of the scenario's", kind: "text" },
  ],
  examples: [
    ["kith report results/mine", "report.html there, and its pictures in figures/"],
    ["kith report results/mine --outcome isolates", "the same runs, another outcome"],
  ],

  async run(given, terminal) {
    const { openedSweep, quantityOf } = await import("../opened-sweep.ts");
    const { reportFile } = await import("../report-file.ts");
    const { reportText } = await import("../report-text.ts");
    const { join } = await import("node:path");
    const [folder = ""] = given.arguments;
    const opened = await openedSweep(folder, terminal);
    const { outcome } = quantityOf(opened, given, terminal);
    const out = textOption(given, "out") ?? join(folder, "report.html");
    const written = await reportFile(folder, opened, outcome, out);
    const { question, answer, pictures } = written;
    if (terminal.json) terminal.printJson({ question, answer, verdict: written.verdict?.words ?? null, report: out, pictures });
    else terminal.print(reportText(question, answer, terminal));
    terminal.note(
      `\n${out} opens in any browser; its ${counted(pictures.length, "picture is", "pictures are")} in ${join(folder, "figures")}.`,
    );
    return Exit.done;
  },
};
