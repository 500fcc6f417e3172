import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import { handoutId, licensesId } from "../share/one-file.ts";
import { licensesFile } from "./licenses.ts";

/** Name of the lab as one file. */
const oneFileName = "kith.html";

/**
 * Makes one file of the built lab: fonts as they are, script and style deflated, because a file that goes by messenger should be
 * small. A few lines unfold them. The policy in it lets nothing run but these two scripts, by their hashes, and lets nothing
 * be fetched at all.
 */
export function oneFile(): Plugin {
  return {
    name: "kith:one-file",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const parts = partsOf(bundle);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName: oneFileName, source: pageOf(parts) });
      },
    },
  };
}

interface Parts {
  readonly script: string;
  readonly fonts: string;
  readonly style: string;
  readonly licenses: string;
}

function partsOf(bundle: Rolldown.OutputBundle): Parts {
  const outputs = Object.values(bundle);
  const scripts = outputs.filter((output) => output.type === "chunk");
  const styles = outputs.filter((output) => output.type === "asset").filter(({ fileName }) => fileName.endsWith(".css"));
  const [script] = scripts;
  if (script === undefined || scripts.length > 1 || styles.length !== 1)
    throw new Error(`one script and one style sheet make the file, not ${scripts.length} and ${styles.length}`);
  const [{ source }] = styles;
  const sheet = String(source).replace(beyondLatin, "");
  const licenses = outputs.find(({ fileName }) => fileName === licensesFile);
  return {
    script: script.code,
    fonts: (sheet.match(font) ?? []).join(""),
    style: sheet.replace(font, ""),
    licenses: licenses?.type === "asset" ? String(licenses.source) : "",
  };
}

/** Fonts are packed already. */
const font = /@font-face\s*\{[^}]*\}/g;

/**
 * Fonts for letters beyond western European ones: in one file each font is there whether it is needed or not, and these would be a
 * tenth of it. Such letters come from the reader's system.
 */
const beyondLatin = /@font-face\s*\{[^}]*U\+0?100-[^}]*\}/g;

/** The whole page, written as a browser writes it, so that a hand-out differs from it in nothing but what is baked in. */
function pageOf({ script, fonts, style, licenses }: Parts): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(unfold)} ${hashOf(script)}`,
    "worker-src blob:",
    `style-src ${hashOf(fonts)} ${hashOf(style)}`,
    "img-src data: blob:",
    "media-src blob:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en" data-theme="light" data-size="A"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Same people, same shocks, another network: who ends where, and why?">
<title>Kith</title>
<style>${fonts}</style>
<script type="application/json" id="${handoutId}">{}</script>
</head>
<body>
<div id="lab"></div>
<noscript><p>The lab runs in your browser and needs JavaScript. It talks to nobody.</p></noscript>
<script type="text/plain" id="${licensesId}">${folded(licenses)}</script>
<script type="text/plain" id="kith-style">${inLetters(deflated(style))}</script>
<script type="text/plain" id="kith-script">${inLetters(deflated(script))}</script>
<script>${unfold}</script></body></html>
`;
}

/**
 * Runs first. Keeps the file's own text for hand-outs before anything is drawn, then unfolds the lab and lets it run. Plain
 * script, because nothing has been built for it.
 */
const unfold = `
globalThis.kithFile = "<!doctype html>\\n" + document.documentElement.outerHTML + "\\n";
const bytesOf = (letters) => {
  const view = new DataView(new ArrayBuffer(((letters.length - 1) / 5) * 4));
  for (let from = 1, at = 0; from < letters.length; from += 5, at += 4) {
    let number = 0;
    for (let k = from; k < from + 5; k++) {
      const code = letters.charCodeAt(k);
      number = number * 85 + code - 40 - (code > 60) - (code > 96);
    }
    view.setUint32(at, number);
  }
  return view.buffer.slice(0, view.byteLength - letters.charCodeAt(0) + 48);
};
(async () => {
  for (const name of ["style", "script"]) {
    const unfolded = new Blob([bytesOf(document.getElementById("kith-" + name).textContent)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const part = document.createElement(name);
    if (name === "script") part.type = "module";
    part.textContent = await new Response(unfolded).text();
    document.head.append(part);
  }
})().catch(() => {
  document.getElementById("lab").textContent = "This file needs a newer browser: any of 2023 or later will do.";
});
`;

function folded(text: string): string {
  return deflated(text).toString("base64");
}

function deflated(text: string): Buffer {
  return deflateRawSync(Buffer.from(text), { level: 9 });
}

/**
 * Bytes as letters, five for four: a sixteenth less than base64. First how many bytes at the end are there only to make fours; then
 * the letters from "(" to "~" without "<", at which markup begins, and "`".
 */
function inLetters(bytes: Buffer): string {
  const lacking = (4 - (bytes.length % 4)) % 4;
  const whole = Buffer.concat([bytes, Buffer.alloc(lacking)]);
  const letters: string[] = [String(lacking)];
  for (let at = 0; at < whole.length; at += 4) {
    let number = whole.readUInt32BE(at);
    let five = "";
    for (let k = 0; k < 5; k++) {
      five = letterOf(number % 85) + five;
      number = Math.floor(number / 85);
    }
    letters.push(five);
  }
  return letters.join("");
}

/** From 0 to 84: codes 40 to 126 without 60 and 96. */
function letterOf(digit: number): string {
  const code = digit + 40;
  return String.fromCharCode(code < 60 ? code : code + 1 < 96 ? code + 1 : code + 2);
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
