import { markText } from "../../../src/experiment/report/drawing/svg-text.ts";
import type { Figure, Mark } from "../../../src/experiment/report/figure.ts";
import type { DrawnPlot } from "./asks.ts";
import { inLabWords } from "./lab-words.ts";
import { spotsOf } from "./spots.ts";

/** Colors that figures are drawn in, as the page has them in each of its themes. Others are the same in every one: those of ramps. */
const colors: Readonly<Record<string, string>> = {
  "#ddd7ca": "var(--rule)",
  "#8c8374": "var(--edge)",
  "#1f1c17": "var(--ink)",
  "#544e45": "var(--ink-2)",
  "#6f675b": "var(--ink-3)",
  "#005f63": "var(--series-b)",
  "#4a453d": "var(--series-a)",
  "#fbfaf6": "var(--paper)",
  "#fff": "var(--surface)",
};
/** Numbers on a ramp go by the ramp. */
const onRamp = "k-cell-number";

/** A figure for the page: in its words and colors, as text that a browser reads faster than a page could build it. */
export function drawnPlot(figure: Figure): DrawnPlot {
  const { marks, ...rest } = inLabWords(figure);
  return { ...rest, markup: marks.map(inTheme).map(markText).join(""), spots: spotsOf(marks) };
}

/** Without classes: the page has others of the same name, and what they look like stands in attributes as well. */
function inTheme({ tag, attributes, inner }: Mark): Mark {
  const { class: look, ...own } = attributes;
  const { fill, stroke } = own;
  const themed =
    look === onRamp
      ? own
      : {
          ...own,
          ...(fill === undefined ? {} : { fill: colors[fill] ?? fill }),
          ...(stroke === undefined ? {} : { stroke: colors[stroke] ?? stroke }),
        };
  return { tag, attributes: themed, inner: inner.map((one) => (typeof one === "string" ? one : inTheme(one))) };
}
