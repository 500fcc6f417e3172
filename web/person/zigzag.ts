/**
 * A zigzag between two points as an SVG path, for a harmful tie: whole waves between the insets, ends on the line.
 * @param inset pixels left free at both ends
 */
export function zigzagPath(x0: number, y0: number, x1: number, y1: number, inset: number, wave: number, high: number): string {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.sqrt(dx * dx + dy * dy);
  const free = length - 2 * inset;
  if (free <= 0) return "";
  const turns = Math.max(2, Math.round((2 * free) / wave));
  const points: string[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const along = (inset + (free * turn) / turns) / length;
    const aside = turn === 0 || turn === turns ? 0 : ((turn % 2 === 0 ? 1 : -1) * high) / length;
    points.push(`${round(x0 + along * dx - aside * dy)} ${round(y0 + along * dy + aside * dx)}`);
  }
  return `M${points.join("L")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
