/** A bar as long as its share of the longest; the count stands beside it. */
export function VoteBar({ hands, most }: { hands: number; most: number }) {
  const share = most === 0 ? 0 : (100 * hands) / most;
  return (
    <svg class="vote-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share} height="10" />
    </svg>
  );
}
