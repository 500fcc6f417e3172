import { fileName } from "../share/file-name.ts";
import { store } from "../state/store.ts";
import { exportWords, withStop } from "../words/export.ts";
import { svgToPng } from "./png.ts";
import { regionSvg } from "./region-svg.ts";
import type { SaveRow } from "./save-menu.tsx";

/** Texts of charts that are not drawn but set beside the drawing: events above the weeks, both sides of the dots. */
const besides = ".k-event, .k-sides > span";

/**
 * A chart on the page as SVG and PNG; nothing where it is not on the page.
 * @param selector the drawing, or what holds it with its axis
 * @param names for the file's name
 */
export function chartFormats(selector: string, title: string, names: readonly string[]): SaveRow["formats"] {
  const region = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  if (region === undefined) return [];
  const { title: scenario = "", seed = "" } = store.summary.peek() ?? {};
  const file = () => regionSvg(region, title, `${withStop(title)} ${exportWords.source(scenario, seed)}`, besides);
  return [
    {
      text: "SVG",
      make: async () => ({ name: fileName(names, "svg"), content: file().text, type: "image/svg+xml" }),
    },
    { text: "PNG", make: async () => ({ name: fileName(names, "png"), content: await svgToPng(file()) }) },
  ];
}
