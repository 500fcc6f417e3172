import { extname } from "node:path";
import type { PersonColumn } from "../engine/recorder.ts";
import { dynamicGexf } from "../experiment/exports/network/dynamic-gexf.ts";
import type { NetworkOverTime } from "../experiment/exports/network/network-over-time.ts";
import { weekGexf } from "../experiment/exports/network/week-gexf.ts";
import { weekGraphml } from "../experiment/exports/network/week-graphml.ts";
import type { TakeBytes } from "../experiment/exports/table/parquet-blocks.ts";
import { Complaint } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import { networkOfRun } from "./network-of-run.ts";
import type { Terminal } from "./terminal.ts";
import { refuseToOverwrite, toStandardOutput, writeStreamed } from "./write-streamed.ts";

export interface NetworkChoices {
  readonly run: string;
  readonly format: "gexf" | "graphml" | undefined;
  /** Null for all weeks. */
  readonly week: number | null;
  readonly columns: readonly PersonColumn[];
  readonly out: string | undefined;
  readonly force: boolean;
}

export interface ExportedNetwork {
  readonly file: string | null;
  readonly run: string;
  readonly weeks: readonly number[];
  readonly people: number;
  readonly ties: number;
}

/** Writes the network of a run: all its weeks as dynamic GEXF, or one week as GEXF or GraphML. @throws Complaint in plain words */
export async function exportNetwork(from: string, choices: NetworkChoices, terminal: Terminal): Promise<ExportedNetwork> {
  const { run, out, force, columns } = choices;
  if (terminal.json && out === undefined)
    throw new Complaint(
      "a network is written as GEXF or GraphML, which is no JSON: name a file with --out, or leave --json away",
    );
  const format = formatOf(choices);
  if (format === "graphml" && choices.week === null)
    terminal.note("GraphML has no time: this is the last week. --week says another, and --format gexf writes them all.");
  if (out !== undefined) refuseToOverwrite([out], force);
  try {
    const network = await networkOfRun({ from, run, columns, week: choices.week }, terminal);
    const row = choices.week === null ? network.weeks.length - 1 : network.weeks.indexOf(choices.week);
    const lines =
      format === "graphml" ? weekGraphml(network, row) : choices.week === null ? dynamicGexf(network) : weekGexf(network, row);
    if (out === undefined) await writeLines(lines, toStandardOutput);
    else await writeStreamed(out, (take) => writeLines(lines, take));
    const weeks = format === "gexf" && choices.week === null ? network.weeks : [network.weeks[row]];
    return { file: out ?? null, run, weeks, ...countsOf(network, weeks.length === 1 ? row : null) };
  } catch (error) {
    throw asComplaint(error);
  }
}

function formatOf({ format, out }: NetworkChoices): "gexf" | "graphml" {
  const ending = out === undefined ? "" : extname(out).toLowerCase().slice(1);
  if (ending === "gexf" || ending === "graphml") {
    if (format !== undefined && format !== ending)
      throw new Complaint(`${out} would be ${format} by --format and ${ending} by its name; let them agree`);
    return ending;
  }
  if (format === undefined) throw new Complaint("what kind of file? --format gexf (all weeks) or graphml (one week)");
  return format;
}

/** Lines in pieces of some size, so that a large network needs neither one text nor a write for every line. */
async function writeLines(lines: Iterable<string>, take: TakeBytes): Promise<void> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < 1_000_000) continue;
    await take(Buffer.from(piece));
    piece = "";
  }
  await take(Buffer.from(piece));
}

function countsOf({ people, ties }: NetworkOverTime, row: number | null): { people: number; ties: number } {
  if (row === null) return { people: people.length, ties: ties.length };
  const holds = ({ from, end }: { from: number; end: number }) => from <= row && row < end;
  return {
    people: people.filter(({ stays }) => stays.some(holds)).length,
    ties: ties.filter(({ stretches }) => stretches.some(holds)).length,
  };
}
