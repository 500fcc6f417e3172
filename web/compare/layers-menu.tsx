import { useId } from "preact/hooks";
import { usePopover } from "../controls/use-popover.ts";
import { fillRadius } from "../network/draw-people.ts";
import { layers, layersOn, smallestMarks, toggleLayer } from "../state/layers.ts";
import { layerWords } from "../words/layers.ts";

/** "More": what marks can show beside distress and identity. Not there where marks are too small to show it. */
export function LayersMenu() {
  const { open, setOpen, root, button } = usePopover();
  const id = useId();
  if (smallestMarks.value < fillRadius) return null;
  return (
    <div class="layers" ref={root}>
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
