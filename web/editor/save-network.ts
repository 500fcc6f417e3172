import { svgToPng } from "../export/png.ts";
import { regionSvg } from "../export/region-svg.ts";
import type { MadeFile, SaveRow } from "../export/save-menu.tsx";
import { fileName } from "../share/file-name.ts";
import { ask } from "../state/session.ts";
import { store } from "../state/store.ts";
import { editorWords } from "../words/editor.ts";
import type { NetworkFormat } from "../worker/network/asks.ts";
import { chosen, work } from "./room-state.ts";

const types: Readonly<Record<string, string>> = {
  csv: "text/csv",
  graphml: "application/xml",
  gexf: "application/xml",
  json: "application/json",
};

/** What can be saved of the network that is edited: its data for other programs, its picture, the scenario that has it. */
export function networkFiles(): readonly SaveRow[] {
  const now = work.peek();
  if (now === null) return [];
  const { facts, text, files } = now;
  const variant = facts.variants[Math.min(chosen.peek(), facts.variants.length - 1)];
  const texts = { ties: files[variant.ties], people: files[variant.people] };
  const title = store.summary.peek()?.title ?? "";
  const name = (ending: string, ...more: readonly string[]) => fileName([title, `network ${variant.letter}`, ...more], ending);
  const written = (format: NetworkFormat, text: string) => ({
    text,
    make: async (): Promise<MadeFile> => {
      const answer = await ask({ kind: "write network", files: texts, format });
      if (answer.kind !== "network written") throw new Error(editorWords.notWritten());
      return { name: name(format), content: answer.files[0].text, type: types[format] ?? "text/plain" };
    },
  });
  const table = (part: "ties" | "people", text: string) => ({
    text,
    make: async (): Promise<MadeFile> => ({ name: name("csv", part), content: texts[part], type: "text/csv" }),
  });
  return [
    {
      what: editorWords.saveTables(),
      line: "CSV",
      formats: [table("ties", editorWords.saveTies()), table("people", editorWords.savePeople())],
    },
    {
      what: editorWords.saveNetwork(),
      formats: [written("graphml", "GraphML"), written("gexf", "GEXF"), written("json", "JSON")],
    },
    ...pictures(name, title),
    {
      what: editorWords.saveScenario(),
      line: editorWords.saveScenarioLine(variant.ties, variant.people),
      formats: [
        {
          text: "YAML",
          make: async () => ({ name: store.scenarioFile.peek() || "scenario.yaml", content: text, type: "text/yaml" }),
        },
      ],
    },
  ];
}

function pictures(name: (ending: string) => string, title: string): readonly SaveRow[] {
  const svg = document.querySelector(".edit-picture > svg");
  if (svg === null) return [];
  const drawn = () => regionSvg(svg, title, title);
  return [
    {
      what: editorWords.savePicture(),
      formats: [
        { text: "SVG", make: async () => ({ name: name("svg"), content: drawn().text, type: "image/svg+xml" }) },
        { text: "PNG", make: async () => ({ name: name("png"), content: await svgToPng(drawn()) }) },
      ],
    },
  ];
}
