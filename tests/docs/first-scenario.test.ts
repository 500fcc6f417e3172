import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCommand, kith, temporaryFolder } from "../cli/kith.ts";

const path = "docs/first-scenario.md";
const page = readFileSync(path, "utf8");

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the change of a block of `-`, `+` and unchanged lines in the scenario; what it takes the place of stands there once. */
function change(block: string): void {
  const file = join(folder, "mine.yaml");
  const lines = block.trimEnd().split("\n");
  const side = (left: string) =>
    lines
      .filter((line) => !line.startsWith(left))
      .map((line) => line.slice(1))
      .join("\n");
  const parts = readFileSync(file, "utf8").split(side("+"));
  expect(parts, `${path}: ${block}`).toHaveLength(2);
  writeFileSync(file, parts.join(side("-")));
}

/** What `npx kith ...` lines print as results, one after the other. */
function typed(block: string): string {
  return block
    .trimEnd()
    .split("\n")
    .map((line) => kith(line.replace(/^npx kith /, "").split(" "), { cwd: folder, env: { NO_COLOR: "1" } }).out)
    .join("");
}

test("whoever types what the page for a first scenario says sees what it says: vitest -u writes its answers anew", async () => {
  let answer = "";
  let commands = 0;
  const filled = page.replace(/^```(sh|diff|text)\n(.*?)^```$/gms, (whole, kind: string, block: string) => {
    if (kind === "text") return `\`\`\`text\n${answer.trimEnd()}\n\`\`\``;
    if (kind === "diff") change(block);
    else {
      answer = typed(block);
      commands++;
    }
    return whole;
  });
  expect(commands).toBe(5);
  await expect(filled).toMatchFileSnapshot(`../../${path}`);
});

test("its last table has every key that a scenario may begin a line with", () => {
  const schema = JSON.parse(readFileSync("schema/scenario.schema.json", "utf8")) as { properties: object };
  const written = page
    .slice(page.indexOf("## Ask the next question"))
    .split("\n")
    .flatMap((line) => [...(line.split("|")[2] ?? "").matchAll(/`(\w+)`/g)].map(([, key]) => key));
  expect(written.sort()).toEqual(
    Object.keys(schema.properties)
      .filter((key) => key !== "$schema")
      .sort(),
  );
});
