import { useId } from "preact/hooks";
import { usePopover } from "../controls/use-popover.ts";
import { fillRadius } from "../network/draw-people.ts";
import { layers, layersOn, smallestMarks, toggleLayer } from "../state/layers.ts";
import { store } from "../state/store.ts";
import { layerWords } from "../words/layers.ts";

/** People from whom on marks are too small on most screens, so that no room is kept. */
const many = 100;

/**
 * "More": what marks can show beside distress and identity. Not there where marks are too small to show it; but its room is kept, since a
 * legend that took another row with it would make the marks smaller, and without it larger again, for ever.
 */
export function LayersMenu() {
  const { open, setOpen, root, button } = usePopover();
  const id = useId();
  const isTooSmall = smallestMarks.value < fillRadius;
  if (isTooSmall && (store.runs.value?.people.size ?? 0) > many) return null;
  return (
    <div class={isTooSmall ? "layers layers-waiting" : "layers"} ref={root}>
      <button
        ref={button}
        type="button"
        class="button button-quiet button-small"
        aria-expanded={open}
        aria-controls={id}
        aria-label={layerWords.moreLabel()}
        onClick={() => setOpen(!open)}
      >
        {layerWords.more()}
      </button>
      <fieldset id={id} class="layers-panel" aria-label={layerWords.moreLabel()} hidden={!open}>
        {layers.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={layersOn.value.has(layer)} onChange={() => toggleLayer(layer)} />
            <span>
              <b>{layerWords.nameOf[layer]()}</b>
              <span class="layers-line">{layerWords.lineOf[layer]()}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
