/** The mark: two people and a tie. */
export function Brand() {
  return (
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <path class="brand-tie" d="M9 11H25" />
      <circle class="brand-disc" cx="9" cy="11" r="7.2" />
      <path class="brand-more" d="M1.8 10.4A7.2 7.2 0 1 0 16.2 10.4Z" />
      <circle class="brand-rim" cx="9" cy="11" r="7.2" />
      <path class="brand-disc" d="M25 2.7L33.3 11L25 19.3L16.7 11Z" />
      <path class="brand-less" d="M19.2 13.4L25 19.3L30.8 13.4Z" />
      <path class="brand-rim" d="M25 2.7L33.3 11L25 19.3L16.7 11Z" />
    </svg>
  );
}
