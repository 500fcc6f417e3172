import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** A package whose code or letters are in the lab. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly copyright: readonly string[];
  /** The license itself, without whose it is. */
  readonly text: string;
}

/** Fonts come by way of style sheets, where no plugin sees them. */
const fonts = ["@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"];

/** Name of the file beside the lab, and of the asset that the one file takes in. */
export const licensesFile = "licenses.md";

/**
 * Writes down whose code the lab contains and under which licenses, that of its workers too: each license once, with everybody who gives
 * something under it.
 * @param root folder that packages lie below
 */
export function licenses(root: string): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set(fonts.map((name) => join(root, "node_modules", name)));
  const note = (modules: Iterable<string>) => {
    for (const id of modules) {
      const folder = folderOf(id);
      if (folder !== null) folders.add(folder);
    }
  };
  const noteBundle: Plugin["generateBundle"] = (_options, bundle) => {
    for (const output of Object.values(bundle)) if (output.type === "chunk") note(Object.keys(output.modules));
  };
  return {
    worker: { name: "kith:licenses-of-workers", generateBundle: noteBundle },
    page: {
      name: "kith:licenses",
      generateBundle(options, bundle, isWrite) {
        noteBundle.call(this, options, bundle, isWrite);
        const packages = [...folders].sort().map(readPackage);
        this.emitFile({ type: "asset", fileName: licensesFile, source: written(packages) });
      },
    },
  };
}

/** The folder of the package that a module is of, or null for one of our own. */
function folderOf(id: string): string | null {
  const path = id.split("?")[0].replace(/^\0/, "");
  if (!path.includes("/node_modules/")) return null;
  for (let folder = dirname(path); folder.includes("/node_modules/"); folder = dirname(folder)) {
    const file = join(folder, "package.json");
    // Some packages have small package files inside, which only say how a folder is to be read.
    if (existsSync(file) && "version" in (JSON.parse(readFileSync(file, "utf8")) as object)) return folder;
  }
  return null;
}

function readPackage(folder: string): Package {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const lines = file === undefined ? [] : readFileSync(join(folder, file), "utf8").split("\n");
  const isCopyright = (line: string) => /^\s*copyright\b.*\d{4}/i.test(line);
  return {
    name: String(about["name"]),
    version: String(about["version"]),
    license: String(about["license"] ?? "see below"),
    copyright: lines.filter(isCopyright).map((line) => line.trim()),
    text: lines
      .filter((line) => !isCopyright(line))
      .join("\n")
      .trim(),
  };
}

function written(packages: readonly Package[]): string {
  const alike = new Map<string, Package[]>();
  for (const one of packages) {
    const key = alikeBy(one);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const parts = [...alike.values()].map((group) => {
    const whose = group.map(
      ({ name, version, license, copyright }) => `- ${[`${name} ${version}, ${license}`, ...copyright].join(". ")}`,
    );
    return `${whose.join("\n")}\n\n${group[0].text}\n`;
  });
  return `# Licenses\n\nThe lab contains these works of others, with thanks.\n\n${parts.join("\n---\n\n")}`;
}

/** Words of a license, however they are broken into lines; of the Apache license, which is given with and without its appendix, the name. */
function alikeBy({ license, text }: Package): string {
  return /apache license/i.test(text) && license === "Apache-2.0" ? license : text.replace(/\W+/g, " ").toLowerCase();
}
