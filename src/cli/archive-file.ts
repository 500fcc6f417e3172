import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { engineVersion } from "../experiment/engine-version.ts";
import { countRuns, type RunCount } from "../experiment/executors/exports/count-runs.ts";
import { fileEntry, textEntry } from "../experiment/executors/exports/file-entry.ts";
import { filesOfResults } from "../experiment/executors/exports/folder-files.ts";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import { type ArchiveKind, writeArchive } from "../experiment/executors/exports/write-archive.ts";
import { folderOf, tidyTable } from "../experiment/executors/exports/write-tidy.ts";
import { DamagedBeside, faultsBeside } from "../experiment/executors/files-beside.ts";
import { type KeptScenario, keptScenario } from "../experiment/executors/sweep/source.ts";
import { type DataSource, dataSources } from "../experiment/exports/archive/data-licenses.ts";
import { checksumLines, type Entry } from "../experiment/exports/archive/entry.ts";
import { archiveReadme } from "../experiment/exports/archive/readme.ts";
import { type TidyTable, tidyTables } from "../experiment/exports/dictionary/describe-table.ts";
import { type DescribedTable, dictionaryCsv, dictionaryMarkdown } from "../experiment/exports/dictionary/dictionary-text.ts";
import { lockHash } from "../experiment/lock-hash.ts";
import { archiveCommands } from "./archive-commands.ts";
import { asComplaintOf, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import { packageRoot } from "./package-root.ts";
import type { Terminal } from "./terminal.ts";
import { refuseToOverwrite, writeStreamed } from "./write-streamed.ts";

export interface WrittenArchive {
  readonly file: string;
  readonly files: number;
  readonly bytes: number;
  readonly runs: RunCount;
}

/**
 * Writes everything that a results folder holds, and what is needed to check and repeat it, into one file.
 * @throws Complaint in plain words; with the code of damage where something in the folder is not what was written
 */
export async function writeArchiveFile(
  folder: string,
  out: string | undefined,
  force: boolean,
  terminal: Terminal,
): Promise<WrittenArchive> {
  const name = basename(resolve(folder));
  const file = out ?? `${name}.zip`;
  const kind = kindOf(file);
  refuseToOverwrite([file], force);
  const results = openResults(folder);
  const runs = await soundRuns(results);
  const missing = runs.wanted - runs.there - runs.failed;
  if (missing > 0) terminal.note(`${missing} of ${runs.wanted} runs are missing; the archive says so`);
  const { files: found, left } = filesOfResults(folder);
  const files = found.filter((path) => resolve(folder, path) !== resolve(file));
  for (const { name: path, why } of left) terminal.note(`${path} stays out: ${why}`);
  const kept = keptIn(results);
  if (kept === null) terminal.note("The scenario in source/ cannot be read by this version: licenses of data are not looked up.");
  const data = kept === null ? [] : dataOf(kept);
  const described = await describedTables(results);
  const { about } = results;
  const version = versionOfPackage();
  const readme = archiveReadme({
    about,
    version,
    runs,
    commands: archiveCommands(results, kept?.scenario ?? null, files),
    data,
    files,
  });
  const root = packageRoot();
  const entries: Entry[] = [
    textEntry(`${name}/README.md`, readme),
    textEntry(`${name}/versions.json`, versionsText(about.engine, version)),
    textEntry(
      `${name}/dictionary.md`,
      dictionaryMarkdown(`Tables of results: ${about.title}. Engine ${about.engine}.`, described),
    ),
    textEntry(`${name}/dictionary.csv`, dictionaryCsv(described)),
    ...["CITATION.cff", "LICENSE"]
      .filter((one) => existsSync(join(root, one)))
      .map((one) => fileEntry(`${name}/${one}`, join(root, one))),
    ...data.flatMap(({ folder: own }) => (own === null ? [] : dataEntries(name, own))),
    ...files.map((path) => fileEntry(`${name}/results/${path}`, join(folder, path))),
  ];
  const all = [...entries, textEntry(`${name}/SHA256SUMS`, checksumLines(entries, name))];
  try {
    const { bytes } = await writeStreamed(file, (take) => writeArchive(kind, all, take));
    return { file, files: all.length, bytes, runs };
  } catch (error) {
    throw asComplaint(error);
  }
}

function kindOf(file: string): ArchiveKind {
  if (/\.zip$/i.test(file)) return "zip";
  if (/\.(tar\.gz|tgz)$/i.test(file)) return "tar.gz";
  if (/\.tar$/i.test(file)) return "tar";
  throw new Complaint(`"${file}" should end in .zip, .tar.gz or .tar: the ending says the format`);
}

/** How many runs there are. @throws Complaint if something that the archive would hold is not what was written */
async function soundRuns(results: ResultsIn): Promise<RunCount> {
  try {
    const faults = faultsBeside(results.folder, results.about.files);
    if (faults.length > 0) throw new DamagedBeside(faults);
    return await countRuns(results);
  } catch (error) {
    throw asComplaintOf(results, error);
  }
}

function keptIn({ folder, about }: ResultsIn): KeptScenario | null {
  try {
    return keptScenario(folder, about.files, join(packageRoot(), "data"));
  } catch {
    return null;
  }
}

function dataOf({ scenario, files }: KeptScenario): DataSource[] {
  const generators = scenario.variants.flatMap(({ plan }) =>
    "generator" in plan.network.source ? [plan.network.source.generator] : [],
  );
  return dataSources(files.keys(), generators);
}

function dataEntries(name: string, own: string): Entry[] {
  const folder = join(packageRoot(), "data", own);
  return readdirSync(folder).map((file) => fileEntry(`${name}/data/${own}/${file}`, join(folder, file)));
}

async function describedTables(results: ResultsIn): Promise<DescribedTable[]> {
  const described: DescribedTable[] = [];
  for (const table of Object.keys(tidyTables) as TidyTable[]) {
    if (results.partsWith(folderOf(table)).length === 0) continue;
    const { columns } = await tidyTable(results, table);
    described.push({ name: table, rows: tidyTables[table], columns });
  }
  return described;
}

function versionsText(engine: string, version: string): string {
  const versions = {
    madeByEngine: engine,
    archivedBy: { kith: version, engine: engineVersion, node: process.version, packageLock: lockHash },
  };
  return `${JSON.stringify(versions, null, 2)}\n`;
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };
  return version;
}
