import { counted } from "../../scenario/words.ts";
import { type Command, flagOption, textOption } from "../command.ts";

/** `kith report DIR` writes one page with the answer of a sweep, its pictures and its tables, that opens from a disk. */
export const report: Command = {
  name: "report",
  summary: "Write the answer of a sweep as one page with pictures and tables, that opens without a network.",
  arguments: [["<folder>", "a results folder of kith sweep"]],
  options: [
    { flags: "-o, --out <file>", meaning: "where to write the page (default: report.html in the folder)", kind: "text" },
    { flags: "--outcome <name>", meaning: "the outcome that it is about, instead of the scenario's", kind: "text" },
    { flags: "--force", meaning: "write over a file that is no report", kind: "flag" },
  ],
  examples: [
    ["kith report results/mine", "report.html there, and its pictures in figures/"],
    ["kith report results/mine --outcome isolates", "the same runs, another outcome"],
  ],

  async run(given, terminal) {
    const { endOfReading, openedSweep, quantityOf } = await import("../opened-sweep.ts");
    const { refuseForeign } = await import("../own-file.ts");
    const { isReportPage } = await import("../../experiment/report/page/page.ts");
    const { reportFile } = await import("../report-file.ts");
    const { reportText } = await import("../report-text.ts");
    const { Exit } = await import("../exit.ts");
    const { join } = await import("node:path");
    const [folder = ""] = given.arguments;
    const out = textOption(given, "out") ?? join(folder, "report.html");
    refuseForeign(out, isReportPage, flagOption(given, "force"));
    const opened = await openedSweep(folder, terminal);
    const { outcome } = quantityOf(opened, given, terminal);
    const written = await reportFile(folder, opened, outcome, out);
    const { question, answer, pictures, damage } = written;
    if (damage !== null) terminal.note(damage);
    if (terminal.json) terminal.printJson({ question, answer, verdict: written.verdict?.words ?? null, report: out, pictures });
    else terminal.print(reportText(question, answer, terminal));
    terminal.note(
      `\n${out} opens in any browser; its ${counted(pictures.length, "picture is", "pictures are")} in ${join(folder, "figures")}.`,
    );
    return damage === null ? endOfReading(opened) : Exit.unmet;
  },
};
