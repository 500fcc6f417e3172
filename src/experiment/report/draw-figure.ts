import type { SweepTable } from "../sweep/table.ts";
import type {
  InteractionChoice,
  MainEffectsChoice,
  MapChoice,
  OneParameterChoice,
  PairChoice,
  PhaseChoice,
  RowChoice,
} from "./choice.ts";
import type { Figure, FigureSize } from "./figure.ts";
import { everyReplicate } from "./figures/every-replicate.ts";
import { heatMap } from "./figures/heat-map.ts";
import { interactionFigure } from "./figures/interaction.ts";
import { mainEffectsFigure } from "./figures/main-effects.ts";
import { oneParameter } from "./figures/one-parameter.ts";
import { pairedDifferences } from "./figures/paired-differences.ts";
import { phasePicture } from "./figures/phase.ts";
import { scatter } from "./figures/scatter.ts";
import { factorNamed } from "./numbers/levels.ts";
import { isScattered } from "./numbers/scattered.ts";

/** A picture that is asked for. */
export type FigureRequest =
  | ({ readonly kind: "one-parameter" } & OneParameterChoice)
  | ({ readonly kind: "interaction" } & InteractionChoice)
  | ({ readonly kind: "heat-map" } & MapChoice)
  | ({ readonly kind: "phase" } & PhaseChoice)
  | ({ readonly kind: "main-effects" } & MainEffectsChoice)
  | ({ readonly kind: "paired-differences" } & PairChoice)
  | ({ readonly kind: "every-replicate" } & RowChoice);

/**
 * The picture. Along one factor of a design whose rows lie scattered it is a scatter: of the difference where two variants were asked
 * for, else of the first thing that was.
 * @throws RangeError if the table has no such outcome, factor, variant or row
 */
export function drawFigure(table: SweepTable, request: FigureRequest, size: FigureSize): Figure {
  switch (request.kind) {
    case "one-parameter": {
      if (!isScattered(table.manifest, factorNamed(table.manifest, request.x))) return oneParameter(table, request, size);
      const [first, ...others] = request.of;
      const last = others.at(-1);
      const pair = first.kind === "value" && last?.kind === "value";
      return scatter(
        table,
        { ...request, of: pair ? { kind: "difference", from: first.variant, to: last.variant } : first },
        size,
      );
    }
    case "interaction":
      return interactionFigure(table, request, size);
    case "heat-map":
      return heatMap(table, request, size);
    case "phase":
      return phasePicture(table, request, size);
    case "main-effects":
      return mainEffectsFigure(table, request, size);
    case "paired-differences":
      return pairedDifferences(table, request, size);
    case "every-replicate":
      return everyReplicate(table, request, size);
  }
}
