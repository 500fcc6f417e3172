import { fillRadius } from "../network/draw-people.ts";
import { HouseSign } from "../network/house-sign.tsx";
import { layersOn, smallestMarks } from "../state/layers.ts";
import { store } from "../state/store.ts";
import { layerWords } from "../words/layers.ts";

/** The legend of what marks show beside the usual, as far as it is on, and of groups where there are some. */
export function LayersLegend() {
  const on = smallestMarks.value < fillRadius ? new Set() : layersOn.value;
  const grouped = (store.runs.value?.variants ?? []).some(({ groups }) => groups.open.some((open) => open === 1));
  return (
    <>
      {grouped && (
        <li>
          <HouseSign />
          {layerWords.group()}
        </li>
      )}
      {on.has("resilience") && (
        <li>
          <svg width="58" height="20" viewBox="0 0 58 20" aria-hidden="true">
            <circle class="layer-rim" cx="9" cy="10" r="7" stroke-width="1.2" stroke-dasharray="3.5 2.2" />
            <circle class="layer-rim" cx="29" cy="10" r="7" stroke-width="1.6" />
            <circle class="layer-rim" cx="49" cy="10" r="7" stroke-width="3.5" />
          </svg>
          {layerWords.legendOf.resilience()}
        </li>
      )}
      {on.has("selfEsteem") && (
        <li>
          <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
            <circle class="layer-rim" r="6" stroke-width="1.6" />
            <path class="layer-ring" d="M0-9A9 9 0 1 1-9 0" />
          </svg>
          {layerWords.legendOf.selfEsteem()}
        </li>
      )}
      {on.has("internalizedStigma") && (
        <li>
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <path class="layer-rim" d="M0-9L9 0L0 9L-9 0Z" stroke-width="1.6" />
            <path class="layer-stripes" d="M-4.5-4V3M-1.5-7V6M1.5-7V6M4.5-4V3" />
          </svg>
          {layerWords.legendOf.internalizedStigma()}
        </li>
      )}
    </>
  );
}
