/** To be written. */
export function ScenarioRoom() {
  return <main id="main" tabIndex={-1} />;
}
