import { expect, test } from "vitest";
import { importNetwork } from "../../../src/network/formats/import-network.ts";
import type { ImportOptions } from "../../../src/network/formats/import-types.ts";

/** A file that cannot be read, with the place, the words and the advice of its first problem. */
export interface Broken {
  readonly what: string;
  readonly name?: string;
  readonly text: string;
  readonly people?: string;
  readonly options?: ImportOptions;
  readonly at: readonly [line: number, column: number];
  readonly message: string;
  readonly fix: string | RegExp;
  readonly file?: string;
}

/** A test for each of them; they belong to a group that says what is tested. */
export function areRefused(files: readonly Broken[]): void {
  for (const { what, name = "ties.csv", text, people, options = {}, at, message, fix, file } of files) {
    test(what, () => {
      const { network, problems } = importNetwork(
        { ties: { name, text }, ...(people === undefined ? {} : { people: { name: "people.csv", text: people } }) },
        options,
      );
      expect(network).toBeNull();
      const first = problems[0];
      expect(first.message).toContain(message);
      expect(first.fix).toMatch(typeof fix === "string" ? new RegExp(fix.replace(/[.*+?^${}()|[\]\\<>]/g, "\\$&")) : fix);
      expect([first.line, first.column]).toEqual(at);
      expect(first.file).toBe(file ?? name);
    });
  }
}
