import type { Quantity, Where } from "../../../src/experiment/report/choice.ts";
import type { Figure, FigureSize } from "../../../src/experiment/report/figure.ts";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { phasePicture } from "../../../src/experiment/report/figures/phase.ts";
import { scatter } from "../../../src/experiment/report/figures/scatter.ts";
import { factorNamed } from "../../../src/experiment/report/numbers/levels.ts";
import { isScattered } from "../../../src/experiment/report/numbers/scattered.ts";
import { middleThreshold } from "../../../src/experiment/report/numbers/threshold.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { DrawnPlot, PlotChoices, PlotFrame } from "./asks.ts";
import { drawnPlot } from "./drawn-plot.ts";
import { fewerRepeats } from "./fewer-repeats.ts";

/** A plot, and the threshold that it was drawn with. */
export interface DrawnFigure {
  readonly figure: DrawnPlot;
  readonly threshold: number | null;
}

/** Draws a plot of the report to the room that the page has for it. */
export function drawFigure(table: SweepTable, choices: PlotChoices, frame: PlotFrame): DrawnFigure {
  const { plot, outcome, across: x, by, pair } = choices;
  const { manifest } = table;
  const { variants } = manifest;
  const size: FigureSize = { width: frame.width, text: frame.em, ...(frame.height > 0 ? { height: frame.height } : {}) };
  const shown = plot === "one-parameter" ? [x] : [x, by];
  const where: Where = new Map(Object.entries(choices.held).filter(([key]) => !shown.includes(key)));
  const of = oneQuantity(choices, variants);
  const alone = (figure: Figure): DrawnFigure => ({ figure: drawnPlot(figure), threshold: null });
  switch (plot) {
    case "one-parameter":
      if (isScattered(manifest, factorNamed(manifest, x))) return alone(scatter(table, { outcome, x, of, where }, size));
      return alone(
        oneParameter(table, { outcome, x, of: choices.of.kind === "all" ? variants.map(inVariant) : [of], where }, size),
      );
    case "interaction":
      return alone(interactionFigure(table, { outcome, x, z: by, of, where }, size));
    case "heat-map":
      return alone(heatMap(table, { outcome, x, y: by, of, where }, size));
    case "phase": {
      const threshold = choices.threshold ?? middleThreshold(table, { outcome, of, where });
      return { ...alone(phasePicture(table, { outcome, x, y: by, of, where, threshold }, size)), threshold };
    }
    case "main-effects":
      return alone(withFewer(mainEffectsFigure(fewerRepeats(table), { outcome, of }, size), table));
    case "paired":
      return alone(pairedDifferences(table, { outcome, from: pair[0], to: pair[1] }, size));
  }
}

/** Says so where a figure is drawn from fewer repeats than there are. */
function withFewer(figure: Figure, table: SweepTable): Figure {
  const [few, all] = [fewerRepeats(table).manifest.replicates, table.manifest.replicates];
  const note = `Worked out from the first ${few} of ${all} replicates of each point, while you wait: kith report takes all of them.`;
  return few === all ? figure : { ...figure, warnings: [...figure.warnings, note] };
}

/** Every repeat of a row of the design, one variant minus another: the dots behind a paired difference. */
export function drawRepeats(table: SweepTable, choices: PlotChoices, row: number, { width, em }: PlotFrame): DrawnPlot {
  const [from, to] = choices.pair;
  const of: Quantity = { kind: "difference", from, to };
  return drawnPlot(everyReplicate(table, { outcome: choices.outcome, of, row }, { width, text: em }));
}

function inVariant(variant: string): Quantity {
  return { kind: "value", variant };
}

/** Of plots that show one thing: what is chosen, or the last variant where all of them are. */
function oneQuantity({ of }: PlotChoices, variants: readonly string[]): Quantity {
  return of.kind === "all" ? inVariant(variants[variants.length - 1] ?? "") : of;
}
