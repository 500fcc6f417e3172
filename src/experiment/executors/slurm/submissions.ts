import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An array of pilots that was submitted, as the logs tell. */
export interface Submission {
  readonly job: string;
  readonly shards: readonly number[];
  readonly of: number;
}

/** The name under which a submission stands in logs/. */
export const submitted = "submitted";

/** What was ever submitted for a folder. Logs are for people: lines that are not understood are passed over. */
export function submissionsIn(folder: string): Submission[] {
  const logs = join(folder, "logs");
  if (!existsSync(logs)) return [];
  return readdirSync(logs)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(logs, name), "utf8").split("\n"))
    .flatMap((line) => (line.includes(`"${submitted}"`) ? submissionOf(line) : []));
}

function submissionOf(line: string): Submission[] {
  try {
    const { event, job, shards, of } = JSON.parse(line) as Partial<Submission> & { readonly event?: unknown };
    if (event !== submitted || typeof job !== "string" || !Array.isArray(shards) || typeof of !== "number") return [];
    return [{ job, shards: shards.filter((shard) => typeof shard === "number"), of }];
  } catch {
    return [];
  }
}

/** What of the submissions waits or runs. @param tasks "17_3" for share 3 of job 17, as the queue lists them */
export function stillQueued(submissions: readonly Submission[], tasks: ReadonlySet<string>): Submission[] {
  return submissions.flatMap(({ job, shards, of }) => {
    const left = shards.filter((shard) => tasks.has(`${job}_${shard}`));
    return left.length === 0 ? [] : [{ job, shards: left, of }];
  });
}
