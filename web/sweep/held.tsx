import { sweepWords } from "../words/sweep.ts";
import type { PlotChoices, SweptFactor } from "../worker/sweep/asks.ts";
import { Choice } from "./choice.tsx";
import { levelText } from "./names.ts";
import { choose } from "./state.ts";

/** Factors that the plot does not show: averaged over, or held at one level. Held, a mark stands for a point again. */
export function Held({ factors, now }: { factors: readonly SweptFactor[]; now: PlotChoices }) {
  const shown = now.plot === "one-parameter" ? [now.across] : [now.across, now.by];
  return (
    <>
      {factors
        .filter(({ key, scattered }) => !shown.includes(key) && !scattered)
        .map(({ key, title, levels }) => {
          const at = levels.indexOf(now.held[key] ?? "");
          return (
            <Choice
              key={key}
              label={title}
              given
              options={[
                { value: "", text: sweepWords.averaged(), own: true },
                ...levels.map((level, k) => ({ value: String(k), text: levelText(level) })),
              ]}
              value={at < 0 ? "" : String(at)}
              onChange={(chosen) => {
                const { [key]: _, ...others } = now.held;
                choose({ held: chosen === "" ? others : { ...others, [key]: levels[Number(chosen)] } });
              }}
            />
          );
        })}
    </>
  );
}
