import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Box, distanceTo, nearestPoint, type Placed, type Point, type Size } from "./caption-place.ts";
import { captionsOf } from "./captions-of.ts";
import type { Beat } from "./opening-beats.ts";
import type { OpeningGeometry } from "./opening-geometry.ts";
import type { OpeningRun } from "./opening-run.ts";
import { isKey, placeAll, type Saying, sayingsOf } from "./sayings.ts";

/** Captions in the voice at what they speak of, and two keys to the picture. They find their places by their size. */
export function Captions({ run, beat, place }: { run: OpeningRun; beat: Beat; place: OpeningGeometry }) {
  const frame = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<ReadonlyMap<Saying["key"], Placed>>(new Map());
  const [fonts, setFonts] = useState(0);
  const sayings = useMemo(() => sayingsOf(run, place), [run, place]);
  const now = captionsOf(run.story, beat, run.runs);

  useLayoutEffect(() => {
    const sizes = [...(frame.current?.querySelectorAll<HTMLElement>(".caption-size") ?? [])].map(sizeOfText);
    setBoxes(placeAll(run, place, sayings, sizes));
  }, [sayings, fonts]);
  useLayoutEffect(() => {
    // The serif may come after the first drawing, and its words are wider.
    void document.fonts.ready.then(() => setFonts(1));
  }, []);

  const shown = sayings.flatMap((saying): (Omit<Saying, "at"> & Placed)[] => {
    const said = boxes.get(saying.key);
    const text = isKey(saying) ? saying.text : now.find(({ says }) => says === saying.key)?.text;
    return said === undefined || text === undefined ? [] : [{ ...saying, ...said, text }];
  });
  return (
    <div class="captions" ref={frame}>
      <svg width={place.width} height={place.height} viewBox={`0 0 ${place.width} ${place.height}`} aria-hidden="true">
        {shown.map((saying) => !isKey(saying) && <path key={saying.key} class="caption-lead" d={leadPath(saying.box, saying)} />)}
      </svg>
      {shown.map((saying) => (
        <p
          key={saying.key}
          class={isKey(saying) ? "caption caption-key" : "caption"}
          style={{ left: `${saying.box.x}px`, top: `${saying.box.y}px`, width: `${saying.box.width}px` }}
        >
          {saying.text}
        </p>
      ))}
      {sayings.map((saying) => (
        <p
          key={`${saying.key} size`}
          class={isKey(saying) ? "caption caption-key caption-size" : "caption caption-size"}
          aria-hidden="true"
        >
          {saying.text}
        </p>
      ))}
    </div>
  );
}

/** Balanced lines are often shorter than the box around them: it is the text that has to find room. */
function sizeOfText(element: HTMLElement): Size {
  const range = document.createRange();
  range.selectNodeContents(element);
  return { width: Math.ceil(range.getBoundingClientRect().width) + 1, height: element.offsetHeight };
}

/** A thin line from a caption to what it speaks of; none where the two stand close together. */
function leadPath(box: Box, { at, reach }: { readonly at: Point; readonly reach: number }): string {
  const distance = distanceTo(box, at);
  if (distance < reach + 12) return "";
  const from = nearestPoint(box, at);
  const share = (distance - reach - 2) / distance;
  const to = { x: from.x + (at.x - from.x) * share, y: from.y + (at.y - from.y) * share };
  const bend = { x: (from.x + to.x) / 2 + (to.y - from.y) * 0.15, y: (from.y + to.y) / 2 - (to.x - from.x) * 0.15 };
  return `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;
}
