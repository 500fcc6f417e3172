/** To be written. */
export function NetworkRoom() {
  return <main id="main" tabIndex={-1} />;
}
