import { commonWords } from "../words/common.ts";
import { zigzagPath } from "./zigzag.ts";

/** A straight line as a legend shows it. */
export function LineSign({ look, width = 2.6, wide = 34 }: { look: string; width?: number; wide?: number }) {
  return (
    <svg width={wide} height="12" viewBox={`0 0 ${wide} 12`} aria-hidden="true">
      <path class={look} d={`M1.5 6H${wide - 1.5}`} stroke-width={width} />
    </svg>
  );
}

/** The zigzag of harm. */
export function HarmSign({ wide = 34 }: { wide?: number }) {
  return (
    <svg width={wide} height="12" viewBox={`0 0 ${wide} 12`} aria-hidden="true">
      <path class="p-harm" d={zigzagPath(0, 6, wide, 6, 0, wide < 30 ? 9 : 10, 3.4)} stroke-width="1.9" />
    </svg>
  );
}

/** A tie that began late, and one that has ended. */
export function LivingTies() {
  const { legendOf } = commonWords;
  return (
    <>
      <li>
        <LineSign look="p-support p-began" width={2.2} />
        {legendOf.began()}
      </li>
      <li>
        <LineSign look="p-support p-ended" width={2.2} />
        {legendOf.ended()}
      </li>
    </>
  );
}
