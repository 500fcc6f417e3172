import { counted } from "../../scenario/words.ts";
import { type Command, flagOption, textOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith archive <folder>` puts results and all that is needed to repeat them into one file. */
export const archive: Command = {
  name: "archive",
  summary: "Put results into one file for a paper's supplement: tables, scenario, versions, checksums, how to repeat them.",
  arguments: [["<folder>", "a results folder of kith compare or kith sweep"]],
  options: [
    { flags: "-o, --out <file>", meaning: "file to write: .zip, .tar.gz or .tar (default: NAME.zip here)", kind: "text" },
    { flags: "--force", meaning: "write over a file that is there", kind: "flag" },
  ],
  examples: [["kith archive results/mine --out supplement.zip", "the same results give the same bytes"]],

  async run(given, terminal) {
    const { writeArchiveFile } = await import("../archive-file.ts");
    const written = await writeArchiveFile(given.arguments[0], textOption(given, "out"), flagOption(given, "force"), terminal);
    const { file, files, bytes, runs } = written;
    if (terminal.json) terminal.printJson(written);
    else terminal.print(`${file}  ${counted(files, "file")}, ${counted(runs.there, "run")}, ${(bytes / 1e6).toFixed(1)} MB`);
    terminal.note("Its README.md says how to check it (SHA256SUMS) and how to make every number again.");
    return Exit.done;
  },
};
