import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { packageRoot } from "./package-root.ts";

/** Where the schema lies as seen from a scenario file, if it is near enough to be found by an editor; else undefined. */
export function schemaFrom(file: string): string | undefined {
  const folder = dirname(resolve(file));
  const schema = join(packageRoot(), "schema", "scenario.schema.json");
  if (!existsSync(schema) || !existsSync(folder)) return undefined;
  const path = relative(realpathSync(folder), schema).split(sep).join("/");
  return path.startsWith("../../../") ? undefined : path;
}
