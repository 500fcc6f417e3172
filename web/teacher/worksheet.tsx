/** To be written. */
export function Worksheet(_: { lesson: string }) {
  return <main id="main" tabIndex={-1} />;
}
