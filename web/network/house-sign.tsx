/** The house that stands beside members of a group, as a legend shows it; hollow while the group does not meet yet. */
export function HouseSign({ hollow = false }: { hollow?: boolean }) {
  return (
    <svg width="16" height="14" viewBox="-8 -7 16 14" aria-hidden="true">
      <path class={hollow ? "layer-house layer-house-hollow" : "layer-house"} d="M-6 .5L0-5.5L6 .5H4V5.5H-4V.5Z" />
    </svg>
  );
}
