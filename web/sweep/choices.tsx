import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep, PlotChoices } from "../worker/sweep/asks.ts";
import { Choice } from "./choice.tsx";
import { factorsFor, isOfTwo, variedFactors } from "./first-look.ts";
import { Held } from "./held.tsx";
import { choose } from "./state.ts";
import { Threshold } from "./threshold.tsx";
import { VariantChoice } from "./variant-choice.tsx";

/** What the plot is drawn of: parameters, outcome, variant; only what this plot has a use for. */
export function Choices({ sweep, now }: { sweep: OpenedSweep; now: PlotChoices }) {
  const { plot, across, by, outcome } = now;
  const named = factorsFor(plot, sweep).map(({ key, title }) => ({ value: key, text: title }));
  const two = isOfTwo(plot);
  return (
    <div class="sweep-choices">
      {(plot === "one-parameter" || two) && (
        <Choice
          label={sweepWords.across()}
          options={named}
          value={across}
          // The two are never the same: the other one takes the place that is left.
          onChange={(key) => choose(key === by ? { across: key, by: across } : { across: key })}
        />
      )}
      {two && (
        <Choice
          label={plot === "interaction" ? sweepWords.lines() : sweepWords.upward()}
          options={named}
          value={by}
          onChange={(key) => choose(key === across ? { across: by, by: key } : { by: key })}
        />
      )}
      <Choice
        label={sweepWords.outcome()}
        options={sweep.outcomes.map(({ name, title }) => ({ value: name, text: title }))}
        value={outcome}
        onChange={(name) => choose({ outcome: name, threshold: null })}
      />
      {plot === "phase" && <Threshold />}
      <VariantChoice sweep={sweep} now={now} />
      {(plot === "one-parameter" || two) && <Held factors={variedFactors(sweep)} now={now} />}
    </div>
  );
}
