import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kebab } from "../../docs/source/markdown.ts";
import { plotPages, readPlots } from "../../docs/source/plots.ts";
import { shortPlotsHash } from "../../docs/source/plots-data.ts";
import { plotChoices } from "../../docs/source/plots-table.ts";
import { shortHash, type Verification } from "../../docs/source/verification-data.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";

test("the figures of docs/verification.md are not older than the engine's results: npm run verify", () => {
  const measured: Verification = JSON.parse(readFileSync("docs/verification.json", "utf8"));
  expect(measured.short).toBe(shortHash());
});

test("the plots of mechanisms are not older than the engine's results: npm run plots", () => {
  expect(readPlots().short).toBe(shortPlotsHash());
});

test("every mechanism's page shows its plot, which is there and says in words what it shows", () => {
  for (const { name } of mechanisms) {
    const page = readFileSync(`docs/mechanisms/${kebab(name)}.md`, "utf8");
    const [, words, path] = page.match(/!\[([^\]]+)\]\((plots\/[^)]+)\)/) ?? [];
    expect(path, name).toBe(`plots/${kebab(name)}.svg`);
    expect(words, name).toMatch(/on and off\. .+ at the end: .+ with it on, .+ with it off/);
    expect(existsSync(`docs/mechanisms/${path}`), name).toBe(true);
  }
});

test("no plot is left over from a mechanism that is gone, and no choice of what to show names one", () => {
  const made = plotPages(mechanisms).map(({ path }) => path);
  expect(readdirSync("docs/mechanisms/plots").filter((name) => !made.includes(`docs/mechanisms/plots/${name}`))).toEqual([]);
  expect(Object.keys(plotChoices).filter((name) => !mechanisms.some((mechanism) => mechanism.name === name))).toEqual([]);
});

test("a plot reads without color: its lines differ by dashes and are named, and every ink is a gray", () => {
  for (const { path, text } of plotPages(mechanisms)) {
    expect(text, path).toMatch(/stroke-dasharray/);
    expect(text, path).toMatch(/>on<\/text>[\s\S]*>off<\/text>/);
    for (const [, ink] of text.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/g)) {
      const parts = ink.length === 4 ? [...ink.slice(1)] : [ink.slice(1, 3), ink.slice(3, 5), ink.slice(5, 7)];
      expect(new Set(parts).size, `${path} ${ink}`).toBe(1);
    }
  }
});
