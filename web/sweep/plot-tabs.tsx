import { useRef } from "preact/hooks";
import { sweepWords } from "../words/sweep.ts";
import { type OpenedSweep, type PlotKind, plotKinds } from "../worker/sweep/asks.ts";
import { isOffered } from "./first-look.ts";
import { PlotSign } from "./plot-sign.tsx";
import { choose } from "./state.ts";

export const plotPanelId = "sweep-plot";
export const plotTabId = (plot: PlotKind) => `sweep-tab-${plot}`;

/** The plots there are, each with a sign of what it looks like; arrows move between them. */
export function PlotTabs({ sweep, plot }: { sweep: OpenedSweep; plot: PlotKind }) {
  const list = useRef<HTMLDivElement>(null);
  const offered = plotKinds.filter((kind) => isOffered(kind, sweep));
  const move = (event: KeyboardEvent) => {
    const now = offered.indexOf(plot);
    const next = {
      ArrowRight: now + 1,
      ArrowDown: now + 1,
      ArrowLeft: now - 1,
      ArrowUp: now - 1,
      Home: 0,
      End: offered.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const kind = offered[(next + offered.length) % offered.length];
    choose({ plot: kind });
    list.current?.querySelector<HTMLElement>(`#${plotTabId(kind)}`)?.focus();
  };
  return (
    <div class="sweep-plots" role="tablist" aria-label={sweepWords.plots()} ref={list} onKeyDown={move}>
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          class="sweep-plot-tab"
          id={plotTabId(kind)}
          aria-selected={kind === plot}
          aria-controls={plotPanelId}
          tabIndex={kind === plot ? 0 : -1}
          onClick={() => choose({ plot: kind })}
        >
          <PlotSign plot={kind} />
          {sweepWords.plotOf[kind]()}
        </button>
      ))}
    </div>
  );
}
