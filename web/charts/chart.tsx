import type { ComponentChildren } from "preact";

/** The field of a picture: a unit is a pixel, and a sentence tells what it shows to whoever does not see it. */
export function Chart(props: { width: number; height: number; label: string; children: ComponentChildren }) {
  const { width, height, label, children } = props;
  return (
    <svg class="k-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {children}
    </svg>
  );
}
