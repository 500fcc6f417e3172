import { rmSync } from "node:fs";
import { get } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../src/cli/serve-lab.ts";
import { buildCommand, buildLab, kith, startKith, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
let small: string;
beforeAll(() => {
  buildCommand();
  buildLab();
  folder = temporaryFolder();
  small = writeSmall(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the lab, asks it something, interrupts it. */
async function withLab(given: readonly string[], ask: (address: string) => Promise<void>): Promise<number | null> {
  const { child, ended } = startKith([...given, "--port", "0"], folder);
  const address = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec((out += chunk.toString()));
      if (found !== null) resolve(found[0]);
    });
    void ended.then(({ err }) => reject(new Error(err)));
  });
  try {
    await ask(address);
  } finally {
    child.kill("SIGINT");
  }
  return (await ended).code;
}

describe("kith lab", () => {
  test("serves the page under a strict policy, to this machine only, and ends with Ctrl-C", async () => {
    const code = await withLab(["lab", small], async (address) => {
      const response = await fetch(address);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
      expect(contentSecurityPolicy).toMatch(/default-src 'none'; script-src 'self';/);
      expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
      expect(await response.text()).toContain("<script");
      for (const [name, list] of Object.entries(networkInterfaces())) {
        for (const { address: own, family } of list ?? []) {
          if (family === "IPv4" && own !== "127.0.0.1")
            await expect(fetch(address.replace("127.0.0.1", own)), name).rejects.toThrow();
        }
      }
    });
    expect(code).toBe(0);
  });

  test("has the lab as one file for the page to hand out, as something to keep and not as a page", async () => {
    await withLab(["lab", small], async (address) => {
      const response = await fetch(`${address}kith.html`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-disposition")).toBe('attachment; filename="kith.html"');
      const file = await response.text();
      expect(file).toContain('<script type="application/json" id="kith-handout">{}</script>');
      expect(Number(response.headers.get("content-length"))).toBe(Buffer.byteLength(file));
      expect((await fetch(`${address}kith.html`, { method: "HEAD" })).headers.get("content-type")).toContain("text/html");
    });
  });

  test("refuses other names, other methods and files outside", async () => {
    await withLab(["lab", small], async (address) => {
      expect(await statusOf(address, "", "evil.example")).toBe(403);
      expect((await fetch(address, { method: "POST" })).status).toBe(405);
      for (const path of ["../../package.json", "..%2f..%2fpackage.json", "%2e%2e/%2e%2e/package.json", "nothing-here"])
        expect(await statusOf(address, path)).toBe(404);
    });
  });

  test("opens with the scenario, and with results where the usual folder has them", async () => {
    await withLab(["lab", small], async (address) => {
      expect(await (await fetch(`${address}start.json`)).json()).toMatchObject({
        file: small,
        text: expect.stringContaining("title: Small"),
        files: {},
        results: null,
      });
    });
    const { out } = kith(["compare", small, "--replicates", "3", "--hash"], { cwd: folder });
    for (const what of [small, join("results", "small")]) {
      await withLab(["lab", what], async (address) => {
        const { results } = (await (await fetch(`${address}start.json`)).json()) as {
          results: { outcomes: Record<string, Record<string, number[]>>; hashes: Record<string, string[]> };
        };
        expect(results).toMatchObject({
          replicates: 3,
          hash: out.trim(),
          engineVersion: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/),
        });
        expect(Object.keys(results.outcomes)).toEqual(["clustered", "scattered", "alone"]);
        expect(results.outcomes["alone"]["distress"]).toHaveLength(3);
        expect(results.hashes["clustered"][2]).toMatch(/^[0-9a-f]{64}$/);
      });
    }
  });

  test("says of a folder without results that it holds none", () => {
    expect(kith(["lab", temporaryFolder()])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /holds no results of kith compare; a scenario file or the folder of its results opens in the lab\n$/,
      ),
    });
  });

  test("results of a scenario that was changed since are not shown", async () => {
    const changed = writeSmall(folder, "small.yaml", "mechanisms: { belonging: off }\n");
    await withLab(["lab", changed], async (address) => {
      expect(await (await fetch(`${address}start.json`)).json()).toMatchObject({ results: null });
    });
    writeSmall(folder);
  });
});

describe("kith start", () => {
  test("prints the flagship's table and ends with 0 under --no-serve; else it serves the lab with that result", async () => {
    const { code, out } = kith(["start", "--no-serve", "--replicates", "2"], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toMatch(/measured .*\nshuffled .*\nseparated .*\nthinned /);
    const ended = await withLab(["start", "--replicates", "2"], async (address) => {
      expect(await (await fetch(`${address}start.json`)).json()).toMatchObject({
        file: "kith:flagship",
        files: { "kith:workplace/ties.csv": expect.any(String), "kith:workplace/people.csv": expect.any(String) },
        results: { replicates: 2 },
      });
    });
    expect(ended).toBe(0);
  });
});

function statusOf(address: string, path: string, host?: string): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path: `/${path}`, headers: host === undefined ? {} : { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}
