import { csvText } from "../export/csv.ts";
import { svgToPng } from "../export/png.ts";
import { regionSvg } from "../export/region-svg.ts";
import { fileName } from "../share/file-name.ts";
import { saveFile } from "../share/save-file.ts";
import { tell } from "../state/toast.ts";
import { withStop } from "../words/export.ts";
import { sweepWords } from "../words/sweep.ts";
import type { DrawnPlot, OpenedSweep } from "../worker/sweep/asks.ts";
import type { Drawn } from "./state.ts";

/** Puts the plot's table on the clipboard, as spreadsheets take it. */
export async function copyTable({ table }: DrawnPlot): Promise<void> {
  const lines = [table.columns, ...table.rows].map((row) =>
    row.map((cell) => String(cell ?? "").replaceAll(/[\t\r\n]+/g, " ")).join("\t"),
  );
  try {
    await navigator.clipboard.writeText(`${lines.join("\n")}\n`);
    tell(sweepWords.copied());
  } catch {
    tell(sweepWords.notCopied());
  }
}

/** Saves the plot as it is on the page, with a line that says where it comes from, or the numbers behind it. */
export async function savePlot(format: "SVG" | "PNG" | "CSV", sweep: OpenedSweep, { figure }: Drawn): Promise<void> {
  const name = fileName([sweep.name, figure.kind, figure.title], format.toLowerCase());
  try {
    if (format === "CSV") saveFile(name, csvText(figure.table.columns, figure.table.rows), "text/csv");
    else {
      const svg = document.querySelector(".sweep-svg");
      if (svg === null) return;
      const line = `${withStop(figure.title)} ${figure.reading} ${sweepWords.source(sweep.name, sweep.engine, sweep.scenario)}`;
      const file = regionSvg(svg, `${withStop(figure.title)} ${figure.description}`, line);
      if (format === "SVG") saveFile(name, file.text, "image/svg+xml");
      else saveFile(name, await svgToPng(file));
    }
    tell(sweepWords.saved(name));
  } catch (error) {
    tell(sweepWords.notSaved(error instanceof Error ? error.message : String(error)));
  }
}
