import { type Command, flagOption, textOption } from "../command.ts";
import { Exit } from "../exit.ts";

/** `kith rerun DIR RUN` repeats one run of a results folder, recorded in full, and says whether it is the same to the bit. */
export const rerun: Command = {
  name: "rerun",
  summary: "Repeat one run of a results folder alone, recorded in full, and say whether it is the same to the bit.",
  arguments: [
    ["<folder>", "a results folder of kith sweep or kith compare"],
    ["<run>", "the run: point-replicate, as its tables and failed/ say"],
  ],
  options: [
    { flags: "-o, --out <folder>", meaning: "where to write it (default: rerun/RUN in the results folder)", kind: "text" },
    { flags: "--record <what>", meaning: "weeks, people and ties, or nothing", kind: "text", choices: ["all", "none"] },
    { flags: "--force", meaning: "write over files that are there", kind: "flag" },
  ],
  examples: [
    ["kith rerun results/my 17-3", "weekly.csv, people.parquet and ties.parquet of one run"],
    ["kith rerun results/my 17-3 --record none --json", "is the stored run what this machine makes?"],
  ],

  async run(given, terminal) {
    const { rerunFile, rerunFolder, rerunJson } = await import("../rerun-file.ts");
    const { rerunText } = await import("../rerun-text.ts");
    const { writeRun } = await import("../single-run.ts");
    const [folder = "", run = ""] = given.arguments;
    const again = await rerunFile(folder, run, (textOption(given, "record") ?? "all") as "all" | "none", terminal);
    const out = textOption(given, "out");
    const place = out ?? rerunFolder(folder, run);
    const force = out === undefined || flagOption(given, "force");
    const about = `${JSON.stringify(rerunJson(again), null, 2)}\n`;
    for (const path of writeRun(again, place, force, new Map([["run.json", about]]))) terminal.note(`${path} is written`);
    if (terminal.json) terminal.printJson({ ...rerunJson(again), out: place });
    else terminal.print(rerunText(again));
    return again.same === false ? Exit.unmet : Exit.done;
  },
};
